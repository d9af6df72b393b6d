package vn.chiso.web.organisation.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chiso.exchange.workbook.Look;
import vn.chiso.exchange.workbook.SheetWriter;
import vn.chiso.exchange.workbook.WorkbookWriter;
import vn.chiso.web.WebTest;
import vn.chiso.web.account.People;
import vn.chiso.web.account.Person;
import vn.chiso.web.account.Role;
import vn.chiso.web.audit.Actor;
import vn.chiso.web.organisation.Level;
import vn.chiso.web.organisation.Unit;
import vn.chiso.web.organisation.UnitCode;
import vn.chiso.web.organisation.Units;
import vn.chiso.web.organisation.accounts.Invitations;
import vn.chiso.web.organisation.table.Comparison.State;
import vn.chiso.web.platform.Refusal;
import vn.chiso.web.platform.Setting;
import vn.chiso.web.platform.Settings;

class TablesTest extends WebTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

    @Autowired
    private UnitTable unitTable;
    @Autowired
    private UnitImport unitImport;
    @Autowired
    private AccountTable accountTable;
    @Autowired
    private AccountImport accountImport;
    @Autowired
    private Units units;
    @Autowired
    private People people;
    @Autowired
    private Invitations invitations;
    @Autowired
    private Settings settings;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private TransactionTemplate transaction;

    private static byte[] file(String... lines) {
        return (String.join("\r\n", lines) + "\r\n").getBytes(StandardCharsets.UTF_8);
    }

    private Person administrator(String login) {
        return people.byLogin(login).orElseGet(() -> {
            people.add(Actor.SYSTEM, login, "Quản trị " + login, null, null, Set.of(Role.ADMINISTRATOR), null,
                    People.FirstPassword.STAYS);
            return people.byLogin(login).orElseThrow();
        });
    }

    private Comparison units(byte[] file) {
        return unitTable.compare(file, UnitCode.OWN).comparison();
    }

    private List<Refusal> take(byte[] file, Set<Integer> rows) {
        return unitImport.apply(administrator("nhap-tep"), new Drafts.Draft(1, "thu.csv", UnitCode.OWN), file, rows,
                units(file).digest());
    }

    private Unit own(String code) {
        return units.byCode(UnitCode.OWN, code, TODAY).orElseThrow();
    }

    @Test
    void aTableAddsUnitsWhereverTheRowsOfTheirParentsStandAndASecondTimeChangesNothing() {
        byte[] file = file("\uFEFFMã;Tên đơn vị;Cấp;Mã đơn vị cấp trên;Khối;Hiệu lực từ",
                "nt-2;Phòng thuộc Sở nhập tệp;Khác;nt-1;Khối phòng;",
                "nt-1;Sở nhập tệp;Sở, ban, ngành;;Khối sở;01/01/2020");
        assertThat(units(file).lines()).extracting(Comparison.Line::state).containsExactly(State.NEW, State.NEW);
        assertThat(take(file, Set.of(2, 3))).isEmpty();
        assertThat(own("nt-2").parent()).isEqualTo(own("nt-1").id());
        assertThat(own("nt-1").validFrom()).isEqualTo(LocalDate.of(2020, 1, 1));
        assertThat(own("nt-1").level()).isEqualTo(Level.DEPARTMENT);
        int version = own("nt-1").version();
        assertThat(units(file).lines()).extracting(Comparison.Line::state).containsOnly(State.UNCHANGED);
        assertThat(take(file, Set.of(2, 3))).isEmpty();
        assertThat(own("nt-1").version()).isEqualTo(version);
    }

    @Test
    void aRowWithAKnownCodeShowsWhatItWouldChangeAndEmptyCellsChangeNothing() {
        take(file("code,name,level,block", "kd-1,Sở khác đi,department,Khối A"), Set.of(2));
        byte[] changed = file("code,name,block,region", "kd-1,Sở khác đi,Khối B,");
        Comparison.Line line = units(changed).lines().getFirst();
        assertThat(line.state()).isEqualTo(State.CHANGED);
        assertThat(line.differences())
                .containsExactly(new Comparison.Difference("organisation.field.block", "Khối A", "Khối B"));
        assertThat(take(changed, Set.of(2))).isEmpty();
        assertThat(own("kd-1").block()).isEqualTo("Khối B");
        assertThat(own("kd-1").level()).isEqualTo(Level.DEPARTMENT);
    }

    @Test
    void everyProblemOfATableNamesItsCell() {
        Comparison comparison = units(file("Mã,Tên,Cấp,Mã cấp trên,Hiệu lực từ,Hiệu lực đến",
                "e-1,,Khác,,,",
                "e-2,Tên,Cấp lạ,khong-co,31/02/2025,",
                ",Không mã,Khác,,,",
                "e-1,Mã lặp,Khác,,,",
                "=e,Mã lạ,Khác,,02/01/2026,01/01/2026",
                "e-6,Trên của e-7,Khác,e-7,,",
                "e-7,Trên của e-6,Khác,e-6,,"));
        assertThat(comparison.lines()).extracting(Comparison.Line::state).containsOnly(State.WRONG);
        assertThat(comparison.lines().stream().flatMap(line -> line.problems().stream())
                .map(problem -> problem.address() + " " + problem.key()).toList()).containsExactly(
                        "B2 organisation.unit.name.empty",
                        "E3 organisation.day.form",
                        "C3 organisation.import.level",
                        "D3 organisation.import.parent",
                        "A4 organisation.import.code.empty",
                        "A5 organisation.import.code.twice",
                        "F6 organisation.unit.validity.order",
                        "A6 organisation.code.form",
                        "A6 organisation.code.order",
                        "D7 organisation.unit.parent.circle",
                        "D8 organisation.unit.parent.circle");
    }

    private List<String> problems(Comparison comparison) {
        return comparison.lines().stream().flatMap(line -> line.problems().stream())
                .map(problem -> problem.address() + " " + problem.key() + " " + problem.facts()).toList();
    }

    @Test
    void aNameThatAnotherUnitBearsUnderTheSameUnitIsAProblemOfItsCell() {
        take(file("code,name,level,parent_code", "tt-1,Sở trùng tên,department,", "tt-2,Phòng Một cửa,other,tt-1"),
                Set.of(2, 3));
        assertThat(problems(units(file("code,name,level,parent_code", "tt-3,PHÒNG MỘT CỬA,other,tt-1",
                "tt-4,Sở mới trùng tên,department,", "tt-5,Phòng Một cửa,other,tt-4",
                "tt-6,Phòng  một cửa,other,tt-4", "tt-7,Phòng Một cửa,other,"))))
                .containsExactly("B2 organisation.unit.namesake [Phòng Một cửa, tt-2]",
                        "B5 organisation.import.name.twice [Phòng  một cửa, 4, tt-5]");
    }

    @Test
    void aTableMayEndAUnitAndAddItsSuccessorOfTheSameName() {
        take(file("code,name,level", "nt-a,Sở nối tên,department"), Set.of(2));
        byte[] file = file("code,name,level,valid_from,valid_to", "nt-b,Sở nối tên,department,01/07/2025,",
                "nt-a,Sở nối tên,department,,01/07/2025");
        assertThat(units(file).lines()).extracting(Comparison.Line::state).containsExactly(State.NEW, State.CHANGED);
        assertThat(take(file, Set.of(2))).extracting(Refusal::key).containsExactly("organisation.import.row",
                "organisation.unit.namesake");
        assertThat(take(file, Set.of(2, 3))).isEmpty();
        assertThat(own("nt-b").validFrom()).isEqualTo(LocalDate.of(2025, 7, 1));
        assertThat(problems(units(file("code,name,level,valid_from", "nt-c,Sở nối tên,department,01/06/2025"))))
                .hasSize(1);
    }

    @Test
    void filesThatAreNoTablesAreRefusedWithAReason() {
        assertThat(units(new byte[0]).problems()).extracting(Problem::key)
                .containsExactly("organisation.import.file.empty");
        assertThat(units(new byte[]{(byte) 0xC3, (byte) 0x28, 10}).problems()).extracting(Problem::key)
                .containsExactly("organisation.import.file.encoding");
        assertThat(units(file("Mã,Ghi chú", "1,x")).problems()).extracting(Problem::key)
                .containsExactly("organisation.import.file.heading");
        assertThat(units(file("Mã,Tên")).problems()).extracting(Problem::key)
                .containsExactly("organisation.import.file.rows");
        assertThat(units(file("Mã,Tên,mã", "1,x,2")).problems()).extracting(Problem::key)
                .containsExactly("organisation.import.file.twice");
        assertThat(units(new byte[TableFile.LARGEST + 1]).problems()).extracting(Problem::key)
                .containsExactly("organisation.import.file.large");
    }

    @Test
    void aWorkbookReadsLikeATextFile() throws IOException {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        WorkbookWriter workbook = new WorkbookWriter(output, "thử");
        workbook.sheet("Ghi chú").text(1, 1, "không có bảng ở đây", Look.TEXT);
        SheetWriter sheet = workbook.sheet("Đơn vị");
        List<String> heading = List.of("Tên đơn vị", "Mã", "Cấp", "Hiệu lực từ");
        List<String> row = List.of("Sở trong sổ Excel", "007", "Sở, ban, ngành", "1/7/2025");
        for (int column = 1; column <= heading.size(); column++) {
            sheet.text(3, column, heading.get(column - 1), Look.HEADING);
            sheet.text(5, column, row.get(column - 1), Look.CODE);
        }
        sheet.text(6, 1, "Không có mã", Look.TEXT);
        workbook.finish();
        Comparison comparison = units(output.toByteArray());
        assertThat(comparison.problems()).isEmpty();
        assertThat(comparison.lines()).extracting(Comparison.Line::number).containsExactly(5, 6);
        assertThat(comparison.lines()).extracting(Comparison.Line::state).containsExactly(State.NEW, State.WRONG);
        assertThat(comparison.lines().getLast().problems()).extracting(Problem::address).containsExactly("B6", "C6");
        assertThat(take(output.toByteArray(), Set.of(5))).isEmpty();
        assertThat(own("007").validFrom()).isEqualTo(LocalDate.of(2025, 7, 1));
        assertThat(units(new byte[]{'P', 'K', 3, 4, 0, 0}).problems()).extracting(Problem::key).first().asString()
                .startsWith("organisation.import.flaw.");
    }

    @Test
    void nothingIsTakenOverThatWasNotShownAndNothingByHalves() {
        byte[] file = file("code,name,level,parent_code", "ht-1,Sở trên,department,", "ht-2,Phòng dưới,other,ht-1");
        assertThat(unitImport.apply(administrator("nhap-tep"), new Drafts.Draft(1, "thu.csv", UnitCode.OWN), file,
                Set.of(2, 3), "khác")).extracting(Refusal::key).containsExactly("organisation.import.stale");
        assertThat(take(file, Set.of(3))).extracting(Refusal::key).containsExactly("organisation.import.row",
                "organisation.import.parent-row");
        assertThat(units.byCode(UnitCode.OWN, "ht-1", TODAY)).isEmpty();
        assertThat(units.byCode(UnitCode.OWN, "ht-2", TODAY)).isEmpty();
    }

    @Test
    void aTableOfAccountsAddsPeopleWithLinksAndChangesThoseItKnows() {
        take(file("code,name,level", "tk-dv,Sở có tài khoản nhập,department"), Set.of(2));
        byte[] file = file("Tên đăng nhập,Họ và tên,Thư điện tử,Mã đơn vị,Vai trò",
                "Nhap.Mot,Nguyễn Văn Một,mot@thu.gov.vn,tk-dv,Nhập liệu; Người duyệt",
                "nhap.hai,Trần Thị Hai,,,leader");
        AccountTable.Compared compared = accountTable.compare(file);
        assertThat(compared.comparison().lines()).extracting(Comparison.Line::state)
                .containsExactly(State.NEW, State.NEW);
        AccountImport.Result result = accounts(file, Set.of(2, 3));
        assertThat(result.refusals()).isEmpty();
        assertThat(result.invitations()).hasSize(2)
                .allSatisfy(invitation -> assertThat(invitation.address()).contains("/dat-mat-khau/"));
        Person one = people.byLogin("nhap.mot").orElseThrow();
        assertThat(one.roles()).containsExactlyInAnyOrder(Role.DATA_OFFICER, Role.UNIT_HEAD);
        assertThat(one.unit()).isEqualTo(own("tk-dv").id());
        assertThat(accounts(file, Set.of(2, 3)).invitations()).isEmpty();
        assertThat(people.byLogin("nhap.mot").orElseThrow().version()).isEqualTo(one.version());
    }

    @Test
    void whatIsWrongInATableOfAccountsIsSaidWithItsCell() {
        Comparison comparison = accountTable.compare(file("login,name,email,unit_code,roles",
                "A b,Tên,,,leader",
                "dung.roi,,khong-phai-thu,khong-co-ma,thợ",
                "lap.lai,Tên,,,leader",
                "lap.lai,Tên,,,leader")).comparison();
        assertThat(comparison.lines().stream().flatMap(line -> line.problems().stream())
                .map(problem -> problem.address() + " " + problem.key()).toList()).containsExactly(
                        "A2 organisation.account.login.form",
                        "D3 organisation.choice.unknown",
                        "E3 organisation.import.role",
                        "B3 organisation.account.name.form",
                        "C3 organisation.account.email.form",
                        "A5 organisation.import.login.twice");
    }

    @Test
    void theLinkOfANewAccountIsMailedWhereThereIsAMailServer() {
        assertThat(invitations.invite("khong.thu", "Không Thư", "a@thu.gov.vn", "t").mailedTo()).isNull();
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            settings.change(Setting.MAIL_HOST, "thu.invalid", "thử");
            assertThat(invitations.invite("co.thu", "Có Thư", "b@thu.gov.vn", "bi-mat").mailedTo())
                    .isEqualTo("b@thu.gov.vn");
            assertThat(jdbc.sql("select body from mail where recipient = 'b@thu.gov.vn'").query(String.class)
                    .single()).contains("Có Thư", "co.thu", "/dat-mat-khau/bi-mat");
        });
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            settings.change(Setting.MAIL_HOST, "", "thử"); // what is kept for some seconds is forgotten
        });
    }

    private AccountImport.Result accounts(byte[] file, Set<Integer> rows) {
        return accountImport.apply(administrator("nhap-tep"), new Drafts.Draft(1, "nguoi.csv", ""), file, rows,
                accountTable.compare(file).comparison().digest());
    }
}
