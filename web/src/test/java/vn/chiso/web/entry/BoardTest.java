package vn.chiso.web.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chiso.exchange.workbook.SafeWorkbook;
import vn.chiso.exchange.workbook.WorkbookCell;
import vn.chiso.exchange.workbook.WorkbookLimits;
import vn.chiso.web.Visitor;
import vn.chiso.web.account.Person;
import vn.chiso.web.account.Role;
import vn.chiso.web.audit.Actor;
import vn.chiso.web.campaign.Phase;
import vn.chiso.web.campaign.PhaseDates;
import vn.chiso.web.platform.Time;

/** Who has supplied what: the coordinator's overview, and the list of what a unit owes. */
class BoardTest extends EntryTest {

    @Autowired
    private JdbcClient jdbc;

    private Visitor coordinator() {
        return visitor(rounds.person(null, Role.COORDINATOR));
    }

    private static String path(Round round) {
        return "/ky/" + round.id() + "/tong-quan";
    }

    /** The table row of a unit. */
    private static String row(String page, Round round, long unit) {
        String link = "/ky/" + round.id() + "/nop/" + unit + "\"";
        assertThat(page).contains(link);
        return page.substring(page.indexOf(link), page.indexOf("</tr>", page.indexOf(link)));
    }

    /** Plans a round so that self-assessment ends on a day. */
    private void ends(Round round, LocalDate day) {
        List<PhaseDates> calendar = new ArrayList<>();
        LocalDate from = day.minusDays(30);
        for (Phase phase : Phase.values()) {
            LocalDate to = phase == Phase.PREPARATION ? day.minusDays(20) : from.plusDays(19);
            calendar.add(new PhaseDates(phase, from, phase == Phase.SELF_ASSESSMENT ? day : to));
            from = (phase == Phase.SELF_ASSESSMENT ? day : to).plusDays(1);
        }
        campaigns.plan(Actor.SYSTEM, rounds.fresh(round), calendar);
    }

    @Test
    void theBoardCountsWhatIsAnsweredUnprovenFaultyAndHandedIn() {
        Round round = small(3, "2.1");
        long done = round.units().get(0);
        long half = round.units().get(1);
        long none = round.units().get(2);
        SmallFramework.fill(entries, store, officer(done), round.campaign(), done);
        submissions.propose(officer(done), round.campaign(), done);
        submissions.sign(head(done), round.campaign(), done);
        Person officer = officer(half);
        saved(save(officer, round, round.entry(half, "1.1"),
                typed(0, Map.of(SmallFramework.A, "10", SmallFramework.B, "5"))));
        saved(save(officer, round, round.entry(half, "1.2"), typed(0, Map.of(SmallFramework.SHARE, "150"), "x")));
        String page = coordinator().get(path(round)).body();
        assertThat(row(page, round, done)).contains("3/3", "Đã nộp").doesNotContain("Quá hạn");
        assertThat(row(page, round, half)).as("1.1, 1.2 and 2.10, which counts the same figure").contains("3/3",
                "class=\"number strong\">2<", "Đang nhập");
        assertThat(row(page, round, none)).contains("0/3", "Chưa nhập");
        assertThat(row(page, round, round.department())).contains("0/3", "Chưa nhập");
        BoardStore.Sums sums = sums(round);
        assertThat(sums).isEqualTo(new BoardStore.Sums(4, 1, 12, 6, 2, 1, 4));
        assertThat(page.indexOf("/nop/" + none + "\"")).as("who owes most comes first")
                .isLessThan(page.indexOf("/nop/" + half + "\""));
        assertThat(page.indexOf("/nop/" + half + "\"")).isLessThan(page.indexOf("/nop/" + done + "\""));
    }

    @Autowired
    private BoardStore board;

    private BoardStore.Sums sums(Round round) {
        return board.sums(round.id(), new BoardStore.Filter("", ""));
    }

    @Test
    void whoOwesSomethingAfterTheLastDayIsOverdue() {
        Round round = small(2);
        long done = round.units().getFirst();
        SmallFramework.fill(entries, store, officer(done), round.campaign(), done);
        submissions.propose(officer(done), round.campaign(), done);
        LocalDate today = LocalDate.now(Time.ZONE);
        ends(round, today);
        Visitor coordinator = coordinator();
        assertThat(coordinator.get(path(round)).body()).as("on the last day nobody is late").doesNotContain("Quá hạn");
        ends(round, today.minusDays(1));
        String late = coordinator.get(path(round)).body();
        assertThat(row(late, round, round.units().getLast())).contains("Quá hạn");
        assertThat(row(late, round, done)).as("proposed is not handed in").contains("Quá hạn");
        submissions.sign(head(done), round.campaign(), done);
        assertThat(row(coordinator.get(path(round)).body(), round, done)).doesNotContain("Quá hạn");
    }

    @Test
    void unitsAreFoundWithoutDiacriticsAndByState() {
        Round round = small(12, "2.1");
        Person officer = officer(round.units().get(4));
        saved(save(officer, round, round.entry(round.units().get(4), "1.2"), SmallFramework.complete("1.2", 0)));
        Visitor coordinator = coordinator();
        List<Long> all = new ArrayList<>(round.units());
        all.add(round.department());
        assertThat(listed(coordinator, round, all, "q=so+thu")).containsExactly(round.department());
        assertThat(listed(coordinator, round, all, "q=XA%20TH%E1%BB%AC")).containsExactlyElementsOf(round.units());
        assertThat(listed(coordinator, round, all, "trang-thai=ENTERING")).containsExactly(round.units().get(4));
        assertThat(listed(coordinator, round, all, "trang-thai=EMPTY&q=-05")).isEmpty();
        assertThat(listed(coordinator, round, all, "q=%25")).as("a percent sign is a percent sign").isEmpty();
        assertThat(listed(coordinator, round, all, "q=%27+or+1%3D1")).isEmpty();
        assertThat(listed(coordinator, round, all, "trang=99")).as("past the end is the last page").hasSize(13);
    }

    private static List<Long> listed(Visitor visitor, Round round, List<Long> units, String query) {
        String page = visitor.get(path(round) + "?" + query).body();
        return units.stream().filter(unit -> page.contains("/nop/" + unit + "\"")).toList();
    }

    @Test
    void theExportOpensAndNoNameBecomesAFormula() {
        Round round = small(4);
        List<String> names = List.of("=1+1", "@SUM(A1)", "+84 <Xã> & \"Phường\"", "-2");
        for (int i = 0; i < names.size(); i++) {
            jdbc.sql("update unit set name = ? where id = ?").param(names.get(i)).param(round.units().get(i)).update();
        }
        SmallFramework.fill(entries, store, officer(round.unit()), round.campaign(), round.unit());
        byte[] file = coordinator().download(path(round) + "/tien-do.xlsx").body();
        assertThat(SafeWorkbook.open(file, WorkbookLimits.UPLOADED)).isInstanceOf(SafeWorkbook.class);
        SafeWorkbook workbook = (SafeWorkbook) SafeWorkbook.open(file, WorkbookLimits.UPLOADED);
        Map<String, List<String>> rows = new HashMap<>();
        assertThat(workbook.read(workbook.sheets().getFirst(), row -> {
            assertThat(row.cells()).as("no cell calculates").noneMatch(WorkbookCell::formula);
            rows.put(row.cells().getFirst().text(), row.cells().stream().map(WorkbookCell::text).toList());
        })).isEmpty();
        assertThat(rows.keySet()).containsAll(names).contains("Đơn vị").hasSize(5);
        assertThat(rows.get("=1+1")).containsSubsequence("Đang nhập", "4", "4", "0", "0", "2/2", "2/2");
    }

    @Test
    void whatAUnitOwesIsListedByDeadline() {
        Round later = small(1);
        Round sooner = rounds.after(later);
        Round over = rounds.after(sooner);
        LocalDate today = LocalDate.now(Time.ZONE);
        ends(later, today.plusDays(20));
        ends(sooner, today.plusDays(3));
        ends(over, today.minusDays(2));
        Person officer = officer(later.unit());
        saved(save(officer, sooner, sooner.entry(sooner.unit(), "2.1"), SmallFramework.complete("2.1", 0)));
        Visitor visitor = visitor(officer);
        String page = visitor.get("/viec-cua-toi").body();
        page = page.substring(page.indexOf("<main"));
        assertThat(page).containsSubsequence(over.campaign().name(), "quá hạn 2 ngày",
                over.entry(over.unit(), "1.1").path(),
                over.entry(over.unit(), "2.1").path(), over.entry(over.unit(), "2.10").path(),
                sooner.entry(sooner.unit(), "1.1").path(), later.entry(later.unit(), "1.1").path());
        assertThat(page).as("what is complete is not owed").doesNotContain(
                sooner.entry(sooner.unit(), "2.1").path() + "\"");
        rounds.move(over, Phase.APPRAISAL);
        assertThat(visitor.get("/viec-cua-toi").body()).as("past self-assessment only what was returned is owed")
                .doesNotContain(over.entry(over.unit(), "1.1").path());
        assertThat(visitor(officer(later.department())).get("/viec-cua-toi").body())
                .contains("Không có việc nào đang chờ");
    }

    @Autowired
    private OpenEntries work;

    @Test
    void inAppraisalOnlyWhatWasReturnedOrWaitsForTheHeadIsOwed() {
        Round round = small(2);
        long first = round.units().getFirst();
        assertThat(work.open(round.id())).as("in self-assessment everything open").hasSize(2).allSatisfy(item -> {
            assertThat(item.unproposed()).isEqualTo(4);
            assertThat(item.missing()).isEqualTo(4);
        });
        rounds.move(round, vn.chiso.web.campaign.Phase.APPRAISAL);
        assertThat(work.open(round.id())).isEmpty();
        jdbc.sql("update entry set state = case leaf when '1.1' then 'RETURNED' else 'PROPOSED' end "
                + "where campaign_id = ? and unit_id = ? and leaf in ('1.1', '1.2')").param(round.id()).param(first)
                .update();
        assertThat(work.open(round.id())).singleElement().satisfies(item -> {
            assertThat(item.providerUnit()).isEqualTo(first);
            assertThat(item.missing()).isEqualTo(1);
            assertThat(item.unproposed()).isEqualTo(1);
            assertThat(item.unsigned()).isEqualTo(1);
        });
    }
}
