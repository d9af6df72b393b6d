package vn.chiso.web.plan.choice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.chiso.engine.framework.Input;
import vn.chiso.engine.framework.InputId;
import vn.chiso.engine.planning.Place;
import vn.chiso.engine.scoring.Scoring;
import vn.chiso.web.WebTest;
import vn.chiso.web.account.Person;
import vn.chiso.web.account.Role;
import vn.chiso.web.campaign.Phase;
import vn.chiso.web.entry.Round;
import vn.chiso.web.result.JudgedRound;
import vn.chiso.web.result.RoundFigures.Origin;
import vn.chiso.web.ui.TypedValue;

/** What is predicted is what comes when it is done. */
class WhatIfTest extends WebTest {

    @Autowired
    private PlannedRound.Maker plans;
    @Autowired
    private Round.Maker rounds;
    @Autowired
    private JudgedRound.Maker judged;
    @Autowired
    private Grounds grounds;
    @Autowired
    private WhatIf whatIf;
    @Autowired
    private Outlooks outlooks;
    @Autowired
    private TaskStore tasks;

    private Ground ground(PlannedRound planned) {
        return grounds.of(rounds.person(null, Role.COORDINATOR), plans.head(planned)).orElseThrow();
    }

    private static String random(Random random, String input) {
        return switch (input) {
            case "ho-so" -> Integer.toString(500 + random.nextInt(800));
            case "ho-so-mang" -> Integer.toString(random.nextInt(500));
            case "hai-long" -> random.nextInt(100) + "," + random.nextInt(100);
            default -> Integer.toString(random.nextInt(2));
        };
    }

    private static List<TaskEffect> effects(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> List.of(new TaskEffect("ho-so-mang", EffectKind.ADD, Integer.toString(random.nextInt(200) + 1)));
            case 1 -> List.of(new TaskEffect("ho-so-mang", EffectKind.AT_LEAST, Integer.toString(random.nextInt(500))),
                    new TaskEffect("ke-hoach", EffectKind.SET_TO, "1"));
            case 2 -> List.of(new TaskEffect("hai-long", EffectKind.AT_LEAST, "0." + random.nextInt(100)));
            default -> List.of(new TaskEffect("ho-so", EffectKind.SET_TO, Integer.toString(500 + random.nextInt(800))));
        };
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void whatIsPredictedIsTheScoreAfterTheSameChangesWereEntered(long seed) {
        Random random = new Random(seed);
        PlannedRound planned = plans.begin(1);
        for (int code = 1; code <= 4; code++) {
            plans.task(planned, Integer.toString(code), LocalDate.of(2026, 1 + random.nextInt(12), 15),
                    effects(random), List.of());
        }
        List<Task> all = tasks.of(planned.plan());
        Set<Long> finished = all.stream().map(Task::id).filter(_ -> random.nextBoolean()).collect(Collectors.toSet());
        SequencedMap<String, String> changes = new LinkedHashMap<>();
        List.of("ho-so", "ho-so-mang", "hai-long", "ke-hoach").stream().filter(_ -> random.nextInt(3) == 0)
                .forEach(input -> changes.put(input, random(random, input)));
        Ground before = ground(planned);
        Tried tried = whatIf.of(plans.head(planned), before, all, new Wish(finished, changes));

        assertThat(tried.refusals()).isEmpty();
        Map<String, String> entered = new HashMap<>();
        tried.projected().inputs().values().forEach((id, value) -> {
            Input input = Objects.requireNonNull(before.framework().inputs().get(id));
            entered.put(id.value(), TypedValue.shown(input, value));
        });
        plans.fill(planned.round(), planned.round().unit(), entered);
        Ground after = ground(planned);
        assertThat(after.inputs().values()).as("everything was entered").isEqualTo(tried.projected().inputs().values());
        assertThat(new Scoring(after.framework()).score(after.inputs())).isEqualTo(tried.projected().after());
        assertThat(tried.projected().before())
                .isEqualTo(new Scoring(before.framework()).score(before.inputs()));
    }

    @Test
    void anInputThatIsChangedByHandCountsWhateverTasksDoToIt() {
        PlannedRound planned = plans.withTasks(1);
        Ground ground = ground(planned);
        Map<String, Task> byCode = plans.byCode(planned);
        Task online = Objects.requireNonNull(byCode.get("1"));
        SequencedMap<String, String> changes = new LinkedHashMap<>(Map.of("ho-so-mang", "310"));

        Tried tried = whatIf.of(plans.head(planned), ground, List.copyOf(byCode.values()),
                new Wish(Set.of(online.id()), changes));

        assertThat(tried.projected().inputs().values().get(new InputId("ho-so-mang")))
                .isEqualTo(new vn.chiso.engine.scoring.InputValue.Amount(vn.chiso.engine.number.Exact.of(310)));
    }

    @Test
    void whatCannotBeReadIsToldAndLeftOut() {
        PlannedRound planned = plans.withTasks(1);
        SequencedMap<String, String> changes = new LinkedHashMap<>();
        changes.put("ho-so", "nhiều");
        changes.put("hai-long", "140");
        changes.put("khong-co", "1");
        Tried tried = whatIf.of(plans.head(planned), ground(planned), List.of(), new Wish(Set.of(), changes));
        assertThat(tried.refusals()).extracting("key").containsExactly("plan.what-if.input.unreadable",
                "plan.what-if.input.range", "plan.what-if.input.unknown");
        assertThat(tried.projected().gained().isZero()).isTrue();
    }

    private Place place(Person person, PlannedRound planned) {
        Ground ground = ground(planned);
        Tried tried = whatIf.of(plans.head(planned), ground, tasks.of(planned.plan()),
                new Wish(tasks.of(planned.plan()).stream().map(Task::id).collect(Collectors.toSet()),
                        new LinkedHashMap<>()));
        return outlooks.of(outlooks.fields(person, ground), ground, tried.projected()).getFirst().place();
    }

    @Test
    void thePlaceFollowsWhatRivalsEnterInTheMeantime() {
        PlannedRound planned = plans.withTasks(4);
        Person coordinator = rounds.person(null, Role.COORDINATOR);
        assertThat(place(coordinator, planned)).isEqualTo(new Place(1, 1, 4));

        planned.round().units().subList(1, 3).forEach(unit -> plans.fill(planned.round(), unit,
                Map.of("ho-so", "1.000", "ho-so-mang", "900", "hai-long", "100", "ke-hoach", "1")));

        assertThat(place(coordinator, planned)).as("two of them are ahead now").isEqualTo(new Place(3, 3, 4));
    }

    @Test
    void whatAppraisersDecideIsNotToldToTheUnitBeforeTheAppraisalIsOver() {
        JudgedRound round = judged.inAppraisal(1);
        PlannedRound planned = plans.plan(round.round());
        Person head = rounds.person(planned.round().unit(), Role.UNIT_HEAD);
        judged.lower(round, planned.round().unit(), "0,5");

        Ground own = grounds.of(head, plans.head(planned)).orElseThrow();
        assertThat(own.origin()).isEqualTo(Origin.DECLARED);
        assertThat(own.inputs().decisions()).isEmpty();
        assertThat(ground(planned).inputs().decisions()).as("the coordinator sees it").isNotEmpty();

        judged.moveTo(round, Phase.APPEAL);
        assertThat(grounds.of(head, plans.head(planned)).orElseThrow().inputs().decisions()).isNotEmpty();
    }

    @Test
    void aPlaceIsToldToThoseWhoOverseeTheRoundAndToOthersOnceItIsPublished() {
        JudgedRound round = judged.inAppraisal(3);
        PlannedRound planned = plans.plan(round.round());
        Person head = rounds.person(planned.round().unit(), Role.UNIT_HEAD);
        Person coordinator = rounds.person(null, Role.COORDINATOR);
        Person leader = rounds.person(null, Role.LEADER);
        for (Origin origin : List.of(Origin.DECIDED, Origin.LOCKED)) {
            if (origin == Origin.LOCKED) {
                judged.lock(round);
            }
            Ground ground = ground(planned);
            assertThat(ground.origin()).isEqualTo(origin);
            assertThat(outlooks.fields(head, ground)).as("%s, a unit head", origin).isEmpty();
            assertThat(outlooks.fields(coordinator, ground)).as("%s, the coordinator", origin).hasSize(1);
            assertThat(outlooks.fields(leader, ground)).as("%s, a leader", origin).hasSize(1);
        }
        judged.publish(round);
        Ground published = ground(planned);
        assertThat(published.origin()).isEqualTo(Origin.PUBLISHED);
        assertThat(outlooks.fields(head, published)).as("published: everybody knows the points").hasSize(1);
    }
}
