package vn.chiso.web.organisation.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.chiso.web.WebTest;
import vn.chiso.web.account.Person;
import vn.chiso.web.account.Role;
import vn.chiso.web.entry.Round;
import vn.chiso.web.organisation.Unit;
import vn.chiso.web.organisation.UnitCode;
import vn.chiso.web.organisation.Units;
import vn.chiso.web.organisation.table.Comparison.State;
import vn.chiso.web.platform.Refusal;

/** Names that rows of one table give up and take: what counts is how it is after all of them. */
class UnitTableNamesTest extends WebTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

    @Autowired
    private UnitTable table;
    @Autowired
    private UnitImport unitImport;
    @Autowired
    private Units units;
    @Autowired
    private Round.Maker people;

    private static byte[] file(String... lines) {
        return (String.join("\r\n", lines) + "\r\n").getBytes(StandardCharsets.UTF_8);
    }

    private Comparison compared(byte[] file) {
        return table.compare(file, UnitCode.OWN).comparison();
    }

    private List<Refusal> take(byte[] file, Integer... rows) {
        Person by = people.person(null, Role.ADMINISTRATOR);
        return unitImport.apply(by, new Drafts.Draft(1, "ten.csv", UnitCode.OWN), file, Set.of(rows),
                compared(file).digest());
    }

    private Unit own(String code) {
        return units.byCode(UnitCode.OWN, code, TODAY).orElseThrow();
    }

    @Test
    void aRowMayStandUnderANewUnitWhoseNameIsGivenUpFurtherDown() {
        take(file("code,name,level,parent_code", "tr-o,Sở kế tục tên,department,", "tr-p,Phòng chuyển,other,tr-o"), 2,
                3);
        byte[] file = file("code,name,level,parent_code,valid_from,valid_to", "tr-p,,,tr-n,,",
                "tr-o,,,,,01/07/2025", "tr-n,Sở kế tục tên,department,,01/07/2025,");
        assertThat(compared(file).lines()).extracting(Comparison.Line::state)
                .containsExactly(State.CHANGED, State.CHANGED, State.NEW);
        assertThat(compared(file).lines().getFirst().differences()).singleElement().extracting("before", "after")
                .as("one name, told apart by the code").containsExactly("Sở kế tục tên", "Sở kế tục tên (tr-n)");
        assertThat(take(file, 2, 3, 4)).isEmpty();
        assertThat(own("tr-p").parent()).isEqualTo(own("tr-n").id());
    }

    @Test
    void aRowMayTakeTheNameThatAnotherGivesUpFurtherDown() {
        take(file("code,name,level", "tx-1,Sở lấy tên,department", "tx-2,Sở nhường tên,department"), 2, 3);
        byte[] file = file("code,name", "tx-1,Sở nhường tên", "tx-2,Sở tên khác");
        assertThat(compared(file).lines()).extracting(Comparison.Line::state).containsOnly(State.CHANGED);
        assertThat(take(file, 2, 3)).isEmpty();
        assertThat(own("tx-1").name()).isEqualTo("Sở nhường tên");
        assertThat(own("tx-2").name()).isEqualTo("Sở tên khác");
    }

    @Test
    void twoUnitsMayChangeTheirNamesForEachOther() {
        take(file("code,name,level", "td-1,Sở đổi tên một,department", "td-2,Sở đổi tên hai,department"), 2, 3);
        byte[] file = file("code,name", "td-1,Sở đổi tên hai", "td-2,Sở đổi tên một");
        assertThat(compared(file).lines()).extracting(Comparison.Line::state).containsOnly(State.CHANGED);
        assertThat(take(file, 2, 3)).isEmpty();
        assertThat(own("td-1").name()).isEqualTo("Sở đổi tên hai");
        assertThat(own("td-2").name()).isEqualTo("Sở đổi tên một");
    }

    @Test
    void aNameThatNobodyGivesUpIsRefusedAndNothingIsTakenOver() {
        take(file("code,name,level", "tg-1,Sở giữ một,department", "tg-2,Sở giữ hai,department",
                "tg-3,Sở giữ ba,department"), 2, 3, 4);
        Comparison outside = compared(file("code,name,level", "tg-1,SỞ giữ hai,", "tg-4,Sở giữ ba,department"));
        assertThat(outside.lines()).extracting(Comparison.Line::state).containsOnly(State.WRONG);
        assertThat(outside.lines().stream().flatMap(line -> line.problems().stream())).extracting(Problem::key)
                .containsExactly("organisation.unit.namesake", "organisation.unit.namesake");
        byte[] file = file("code,name", "tg-3,Sở giữ bốn", "tg-1,Sở giữ hai", "tg-2,Sở giữ năm");
        List<Refusal> refusals = take(file, 2, 3);
        assertThat(refusals).extracting(Refusal::key).containsExactly("organisation.import.row",
                "organisation.unit.namesake");
        assertThat(refusals.getFirst().facts().toString()).contains("3", "Sở giữ hai");
        assertThat(refusals.getLast().facts().toString()).contains("Sở giữ hai", "tg-2");
        assertThat(own("tg-1").name()).isEqualTo("Sở giữ một");
        assertThat(own("tg-3").name()).isEqualTo("Sở giữ ba");
    }
}
