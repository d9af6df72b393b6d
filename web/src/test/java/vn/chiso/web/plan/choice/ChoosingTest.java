package vn.chiso.web.plan.choice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.chiso.engine.framework.Language;
import vn.chiso.engine.number.Exact;
import vn.chiso.engine.planning.Budget;
import vn.chiso.engine.planning.Cost;
import vn.chiso.engine.planning.Goal;
import vn.chiso.engine.planning.Measure;
import vn.chiso.engine.planning.Projection;
import vn.chiso.engine.text.Numbers;
import vn.chiso.web.Visitor;
import vn.chiso.web.WebTest;
import vn.chiso.web.account.Person;
import vn.chiso.web.account.Role;
import vn.chiso.web.entry.Round;

/** The cheapest way to a goal, compared with trying every set of tasks. */
class ChoosingTest extends WebTest {

    @Autowired
    private PlannedRound.Maker plans;
    @Autowired
    private Round.Maker rounds;
    @Autowired
    private Grounds grounds;
    @Autowired
    private TaskStore tasks;
    @Autowired
    private ScenarioStore scenarios;

    /** A set of tasks with what it brings and costs. */
    private record Tried(List<Measure> taken, Exact points, long money) {
    }

    private PlannedRound seven() {
        PlannedRound planned = plans.withTasks(3);
        LocalDate day = LocalDate.of(2026, 6, 30);
        plans.task(planned, "4", day, List.of(new TaskEffect("ho-so-mang", EffectKind.ADD, "120")),
                List.of(new TaskMoney("dn", 350_000_000L)));
        plans.task(planned, "5", day, List.of(new TaskEffect("hai-long", EffectKind.AT_LEAST, "0.7")),
                List.of(new TaskMoney("ns", 700_000_000L)));
        plans.task(planned, "6", LocalDate.of(2027, 12, 1), List.of(new TaskEffect("ho-so-mang", EffectKind.ADD, "90")),
                List.of(new TaskMoney("ns", 200_000_000L)));
        plans.task(planned, "7", day, List.of(new TaskEffect("ho-so", EffectKind.SET_TO, "900")), List.of());
        return planned;
    }

    private List<Tried> every(PlannedRound planned, Budget budget) {
        Ground ground = grounds.of(rounds.person(null, Role.COORDINATOR), plans.head(planned)).orElseThrow();
        List<Measure> candidates = Measures.candidates(plans.head(planned), ground.framework(),
                tasks.of(planned.plan()), tasks.sources(planned.plan()));
        Projection projection = new Projection(ground.framework());
        List<Tried> every = new ArrayList<>();
        for (int set = 0; set < 1 << candidates.size(); set++) {
            int bits = set;
            List<Measure> taken = candidates.stream().filter(each -> (bits & 1 << candidates.indexOf(each)) != 0)
                    .toList();
            Cost cost = Cost.sum(taken.stream().map(Measure::cost).toList());
            if (budget.allows(cost) && taken.stream().allMatch(budget::isInTime)) {
                every.add(new Tried(taken, projection.finish(ground.inputs(), taken).after().total().points(),
                        cost.total()));
            }
        }
        return every;
    }

    private static String said(Exact points) {
        return Numbers.fixed(points, 2, Language.VI);
    }

    private String page(PlannedRound planned, String query) {
        Visitor visitor = new Visitor(address());
        visitor.signIn(rounds.person(null, Role.COORDINATOR).login(), Round.PASSWORD);
        return visitor.get(planned.path() + "/lua-chon?tinh=1&" + query).body();
    }

    @Test
    void theMostPointsUnderABudgetAndADeadlineAreThoseOfTheBestSet() {
        PlannedRound planned = seven();
        Budget budget = new Budget(1_100_000_000L, java.util.Map.of(), LocalDate.of(2027, 6, 30));
        Exact best = every(planned, budget).stream().map(Tried::points).reduce(Exact.ZERO, Exact::max);
        String page = page(planned, "muc-tieu=diem-cao&tong=1.100&han=30/06/2027");
        assertThat(page).contains("Đạt " + said(best) + " điểm",
                "Đã chứng minh là tốt nhất: không phương án nào được nhiều hơn " + said(best) + " điểm.",
                "Vì sao không chọn",
                "<polyline class=\"line\"", "Thời hạn của nhiệm vụ là ngày");
    }

    @Test
    void aLimitOfOneSourceIsKept() {
        PlannedRound planned = seven();
        Budget budget = new Budget(null,
                java.util.Map.of(new vn.chiso.engine.planning.FundingSource("Ngân sách"), 500_000_000L), null);
        Exact best = every(planned, budget).stream().map(Tried::points).reduce(Exact.ZERO, Exact::max);
        assertThat(page(planned, "muc-tieu=diem-cao&nguon-ns=500")).contains("Đạt " + said(best) + " điểm",
                "nguồn “Ngân sách” còn thiếu");
    }

    @Test
    void aScoreIsReachedForTheLeastMoney() {
        PlannedRound planned = seven();
        Exact wanted = Exact.of(11);
        long least = every(planned, Budget.UNLIMITED).stream().filter(each -> each.points().compareTo(wanted) >= 0)
                .mapToLong(Tried::money).min().orElseThrow();
        assertThat(page(planned, "muc-tieu=diem&diem=11")).contains("Đạt mục tiêu 11 điểm",
                Numbers.shortest(Exact.of(least), 0, Language.VI) + " đồng", "Đã chứng minh là ít tốn nhất");
    }

    @Test
    void whatIsChosenBecomesAScenarioOfWhatIf() {
        PlannedRound planned = seven();
        Visitor visitor = new Visitor(address());
        visitor.signIn(rounds.person(planned.round().unit(), Role.UNIT_HEAD).login(), Round.PASSWORD);
        long row = Objects.requireNonNull(plans.byCode(planned).get("4")).id();
        String target = visitor.target(visitor.post(planned.path() + "/lua-chon/phuong-an",
                java.util.Map.of("ten", "Tối ưu", "nv", Long.toString(row))));
        Scenario kept = scenarios.of(planned.plan()).getFirst();
        assertThat(target).isEqualTo(planned.path() + "/du-tinh?phuong-an=" + kept.id());
        assertThat(kept.tasks()).containsExactly(row);
    }

    @Test
    void chosenTasksWhoseMoneyNobodyHasStatedAreNamed() {
        PlannedRound planned = seven();
        assertThat(page(planned, "muc-tieu=diem-cao&tong=0")).contains(
                "có 2 nhiệm vụ chưa nêu kinh phí, đang tính là 0",
                "3. Việc 3; 7. Việc 7. Kết quả chỉ đúng nếu các nhiệm vụ này không tốn tiền");
        PlannedRound stated = plans.begin(3);
        plans.task(stated, "9", LocalDate.of(2026, 6, 30), List.of(new TaskEffect("ke-hoach", EffectKind.SET_TO, "1")),
                List.of(new TaskMoney("ns", null)));
        assertThat(page(stated, "muc-tieu=diem-cao&tong=0")).as("this plan does not pay: that is stated")
                .contains("Đã chứng minh là tốt nhất").doesNotContain("chưa nêu kinh phí, đang tính");
    }

    @Test
    void aUnitHeadCannotAskForARankBeforePublication() {
        PlannedRound planned = seven();
        Person head = rounds.person(planned.round().unit(), Role.UNIT_HEAD);
        Visitor visitor = new Visitor(address());
        visitor.signIn(head.login(), Round.PASSWORD);
        var answer = visitor.get(planned.path() + "/lua-chon?tinh=1&muc-tieu=hang&hang=1");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("chỉ dùng được sau khi kết quả của kỳ được công bố")
                .doesNotContain("Nhiệm vụ được chọn");
        assertThat(page(planned, "muc-tieu=hang&hang=1")).contains("Đạt mục tiêu hạng 1");
        assertThat(page(planned, "muc-tieu=hang&hang=4")).as("of three units").contains(
                "Nhập thứ hạng bằng số, từ 1 đến 3.");
    }

    @Test
    void whoComesWhileEveryPlaceIsTakenIsToldSo() {
        PlannedRound planned = seven();
        Ground ground = grounds.of(rounds.person(null, Role.COORDINATOR), plans.head(planned)).orElseThrow();
        Choosing full = new Choosing(0, Duration.ofMillis(10), Duration.ofSeconds(1));
        assertThat(full.search(ground, List.of(), Budget.UNLIMITED, new Goal.MostPoints()))
                .isEqualTo(new Choosing.Outcome.Nothing("plan.choice.busy"));
    }
}
