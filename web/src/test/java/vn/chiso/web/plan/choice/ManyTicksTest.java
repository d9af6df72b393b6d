package vn.chiso.web.plan.choice;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.chiso.web.Visitor;
import vn.chiso.web.WebTest;
import vn.chiso.web.account.Role;
import vn.chiso.web.entry.Round;

/** A plan of hundreds of tasks, all of them tried at once: what is tried still fits into an address. */
class ManyTicksTest extends WebTest {

    private static final int TASKS = 500;
    /** A browser tells it twice, and servers read 8 kB. */
    private static final int ROOM = 3_500;

    @Autowired
    private PlannedRound.Maker plans;
    @Autowired
    private Round.Maker rounds;
    @Autowired
    private ScenarioStore scenarios;

    private Visitor coordinator() {
        Visitor visitor = new Visitor(address());
        visitor.signIn(rounds.person(null, Role.COORDINATOR).login(), Round.PASSWORD);
        return visitor;
    }

    private List<Long> tasks(PlannedRound planned) {
        return IntStream.rangeClosed(1, TASKS)
                .mapToObj(code -> plans.task(planned, Integer.toString(code), LocalDate.of(2026, 9, 30),
                        List.of(new TaskEffect("ho-so-mang", EffectKind.ADD, "1")), List.of()))
                .toList();
    }

    /** The form as a browser without scripts sends it: each tick for itself. */
    private static HttpResponse<String> ticked(Visitor visitor, PlannedRound planned, Iterable<Long> tasks,
            String more) {
        StringBuilder form = new StringBuilder("tinh=1").append(more);
        tasks.forEach(task -> form.append("&nv=").append(task));
        return visitor.send("POST", planned.path() + "/du-tinh", "application/x-www-form-urlencoded",
                form.toString());
    }

    private static Set<Long> shownAsTicked(String body) {
        return Pattern.compile("name=\"nv\" value=\"(\\d+)\" checked").matcher(body).results()
                .map(found -> Long.parseLong(found.group(1))).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void fiveHundredTicksStandInAShortAddressThatAnybodyCanOpenAndAreKept() {
        PlannedRound planned = plans.begin(1);
        List<Long> all = tasks(planned);
        List<Long> odd = IntStream.range(0, TASKS).filter(at -> at % 3 > 0).mapToObj(all::get).toList();
        Visitor visitor = coordinator();
        for (List<Long> ticks : List.of(all, odd)) {
            HttpResponse<String> answer = ticked(visitor, planned, ticks, "&gt-hai-long=62%2C5");
            assertThat(answer.statusCode()).isEqualTo(303);
            String address = visitor.target(answer);
            assertThat(address).hasSizeLessThan(ROOM);
            String whole = address() + address;
            HttpResponse<String> page = coordinator().get(address, "Referer", whole, "HX-Current-URL", whole);
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(shownAsTicked(page.body())).isEqualTo(new TreeSet<>(ticks));
            assertThat(page.body()).contains("Đã chọn " + ticks.size() + "/500 nhiệm vụ", "value=\"62,5\"");
        }
        String page = coordinator().get(visitor.target(ticked(visitor, planned, all, ""))).body();
        String form = Visitor.between(page, "/du-tinh/phuong-an\"", "</form>");
        HttpResponse<String> kept = visitor.post(planned.path() + "/du-tinh/phuong-an",
                Map.of("ten", "Tất cả", "nv", Visitor.between(form, "name=\"nv\" value=\"", "\"")));
        assertThat(kept.statusCode()).isEqualTo(303);
        assertThat(scenarios.of(planned.plan()).getFirst().tasks()).containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    void twoThousandTicksOfAFormArrive() {
        PlannedRound planned = plans.withTasks(1);
        Set<Long> ids = LongStream.rangeClosed(1_000_001, 1_002_000).boxed().collect(Collectors.toSet());
        Visitor visitor = coordinator();
        String address = visitor.target(ticked(visitor, planned, ids, ""));
        assertThat(Ticks.read(address.substring(address.indexOf("nv=") + 3))).isEqualTo(ids);
    }

    @Test
    void aPartOfThePageComesWithTheAddressThatTriesTheSame() {
        PlannedRound planned = plans.withTasks(1);
        long task = plans.byCode(planned).values().iterator().next().id();
        HttpResponse<String> part = coordinator().post(planned.path() + "/du-tinh",
                Map.of("tinh", "1", "nv", Long.toString(task), "doi-thu", "TREND"), "HX-Request", "true");
        assertThat(part.statusCode()).isEqualTo(200);
        assertThat(part.headers().firstValue("HX-Push-Url"))
                .hasValue(planned.path() + "/du-tinh?tinh=1&doi-thu=TREND&nv=" + task);
        assertThat(shownAsTicked(part.body())).containsExactly(task);
    }

    @Test
    void whatDoesNotFitIntoAnAddressIsTriedAllTheSameAndThePageSaysSo() {
        PlannedRound planned = plans.withTasks(1);
        String inputs = IntStream.range(0, 190).mapToObj(n -> "&gt-khong-co-so-lieu-nay-" + n + "=1")
                .collect(Collectors.joining());
        HttpResponse<String> page = ticked(coordinator(), planned, List.of(), inputs);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("địa chỉ trang không ghi lại được");
    }
}
