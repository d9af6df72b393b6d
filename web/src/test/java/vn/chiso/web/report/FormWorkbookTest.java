package vn.chiso.web.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chiso.document.Signature;
import vn.chiso.web.Sheets;
import vn.chiso.web.Visitor;
import vn.chiso.web.WebTest;
import vn.chiso.web.account.Person;
import vn.chiso.web.account.Role;
import vn.chiso.web.entry.Round;
import vn.chiso.web.entry.Signed;
import vn.chiso.web.result.JudgedRound;

/** Who signs the form of a unit, and the workbook beside it. */
class FormWorkbookTest extends WebTest {

    private static final String FORM = "Phiếu tự đánh giá";
    private static final String DECLARED = "Điểm tự đánh giá";
    private static final String APPRAISED = "Điểm thẩm định";
    private static final String SAID = "Số liệu, giải trình";
    private static final String PROOF = "Tài liệu kiểm chứng";

    @Autowired
    private UnitPapers papers;
    @Autowired
    private Drafts drafts;
    @Autowired
    private Signed signed;
    @Autowired
    private JudgedRound.Maker judgedRounds;
    @Autowired
    private Round.Maker rounds;
    @Autowired
    private JdbcClient jdbc;

    private Person officer(long unit) {
        return rounds.person(unit, Role.DATA_OFFICER);
    }

    private Person coordinator() {
        return rounds.person(null, Role.COORDINATOR);
    }

    @Test
    void whoeverPreparedItSignsBesideTheHead() {
        Round round = signed.round(1);
        Draft draft = papers.form(officer(round.unit()), round, round.unit());
        assertThat(Drafts.parts(draft, UnitPapers.ISSUER, papers.ui())).extracting(Draft.Part::id).contains("nguoi-lap")
                .doesNotContain("noi-nhan");
        Signature signature = drafts.whole(draft, UnitPapers.ISSUER,
                new Draft.Words(Map.of("nguoi-lap", "Lê Văn Bình")), papers.ui()).signature();
        assertThat(signature).isEqualTo(new Signature(List.of("CHỦ TỊCH"), "Nguyễn Văn An",
                List.of(new Signature(List.of("Người lập phiếu"), "Lê Văn Bình"))));
    }

    private Sheets workbook(Draft draft) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        Objects.requireNonNull(draft.workbook()).write(papers.ui(), file, _ -> {
        });
        return new Sheets(file.toByteArray());
    }

    @Test
    void theWorkbookHasTheTableOfTheFormAndTheWayToEachPointBehindIt() throws IOException {
        Round round = signed.round(1);
        Draft draft = papers.form(officer(round.unit()), round, round.unit());
        UnitPapers.Paper paper = papers.read(draft);
        Sheets sheets = workbook(draft);
        assertThat(sheets.names()).startsWith(FORM).contains("Số liệu", "Điểm", "Đối chiếu");
        assertThat(sheets.formulas()).isPositive();
        assertThat(sheets.rows(FORM).getFirst()).isEqualTo(paper.columns(0));
        for (String column : List.of("Cách tính điểm", SAID, PROOF)) {
            assertThat(sheets.cell(FORM, "1.1", column)).isEqualTo(paper.cell(0, "1.1", column));
        }
        assertThat(sheets.cell(FORM, "1", DECLARED)).isEqualTo("5.6");
        assertThat(sheets.cell(FORM, "Tổng điểm", DECLARED)).isEqualTo("11.6");
        assertThat(sheets.cell(FORM, "Tổng điểm", "Điểm tối đa")).isEqualTo("14");
        assertThat(sheets.rows(FORM).toString()).contains(round.campaign().name(), "mỗi ô điểm là một công thức");
    }

    @Test
    void theWorkbookSaysWhatWasDecidedAndIsWrittenForThoseWhoMayOpenTheForm() throws IOException {
        JudgedRound judged = judgedRounds.inAppraisal(1);
        Round round = judged.round();
        judgedRounds.lower(judged, round.unit(), "1,25");
        Draft draft = papers.form(coordinator(), round, round.unit());
        Sheets sheets = workbook(draft);
        assertThat(sheets.cell(FORM, JudgedRound.LEAF, APPRAISED)).isEqualTo("1.25");
        Draft own = papers.form(officer(round.unit()), round, round.unit());
        assertThat(workbook(own).rows(FORM).getFirst()).as("a unit waits for the end of the appraisal")
                .doesNotContain(APPRAISED);
    }

    @Test
    void theUnitHasTheWorkbookWrittenAndSavesItWithALineInTheAuditAndNobodyElseDoes() {
        Round round = signed.round(2);
        String path = "/van-ban/phieu/" + UnitPapers.key(round, round.unit());
        Visitor visitor = visitor(officer(round.unit()));
        assertThat(visitor.get(path).body()).contains("Bảng tính kiểm tra lại", "Người lập phiếu");
        String made = visitor.target(visitor.post(path + "/bang-tinh", Map.of()));
        assertThat(made).startsWith("/van-ban/ban-in/");
        HttpResponse<byte[]> file = Visitor.again(() -> visitor.download(made + "/tep.xlsx"),
                answer -> answer.statusCode() != 404);
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(new Sheets(file.body()).names()).startsWith(FORM);
        assertThat(jdbc.sql("""
                select detail from audit_line where action = 'document.exported' and campaign_id = ?""")
                .param(round.id()).query(String.class).list()).singleElement().asString().contains("xlsx");
        Visitor other = visitor(officer(round.units().getLast()));
        assertThat(other.post(path + "/bang-tinh", Map.of()).statusCode()).isEqualTo(403);
    }

    private Visitor visitor(Person person) {
        Visitor visitor = new Visitor(address());
        visitor.signIn(person.login(), Round.PASSWORD);
        return visitor;
    }
}
