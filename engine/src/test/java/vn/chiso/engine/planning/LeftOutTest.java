package vn.chiso.engine.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.chiso.engine.Sample;
import vn.chiso.engine.framework.Framework;
import vn.chiso.engine.framework.InputId;
import vn.chiso.engine.number.Exact;
import vn.chiso.engine.scoring.InputValue;
import vn.chiso.engine.scoring.UnitId;
import vn.chiso.engine.scoring.UnitInputs;

class LeftOutTest {

    private static final LocalDate JUNE = LocalDate.of(2026, 6, 30);
    private static final FundingSource STATE = new FundingSource("ngân sách");
    private static final FundingSource FIRMS = new FundingSource("doanh nghiệp");
    private static final Framework FRAMEWORK = Sample.framework("nodes:\n"
            + Sample.node("1", "10", "{kind: ratio, of: a/b, target: 50%}")
            + Sample.node("2", "4", "{kind: yes_no, input: y}") + Sample.node("3", "4", "{kind: yes_no, input: z}"));
    private static final UnitInputs UNIT = new UnitInputs(new UnitId("u"),
            Sample.values(FRAMEWORK, "a", "20", "b", "100", "y", "0", "z", "0"));
    private static final Effect YES = new Effect.SetTo(new InputId("y"), InputValue.Answer.YES);
    private static final Effect ALSO_YES = new Effect.SetTo(new InputId("z"), InputValue.Answer.YES);

    private static Effect more(int by) {
        return new Effect.Add(new InputId("a"), Exact.of(by));
    }

    private static Measure measure(String id, long cost, Effect... effects) {
        return new Measure(new MeasureId(id), id, List.of(effects), Cost.of(STATE, cost), "Sở", JUNE, Set.of(),
                Set.of());
    }

    private static Measure needing(Measure measure, String... needed) {
        return new Measure(measure.id(), measure.name(), measure.effects(), measure.cost(), measure.leadUnit(),
                measure.finish(), ids(needed), Set.of());
    }

    private static Measure excluding(Measure measure, String... excluded) {
        return new Measure(measure.id(), measure.name(), measure.effects(), measure.cost(), measure.leadUnit(),
                measure.finish(), Set.of(), ids(excluded));
    }

    private static Set<MeasureId> ids(String... ids) {
        return Set.copyOf(List.of(ids).stream().map(MeasureId::new).toList());
    }

    private static Answer answer(Budget budget, Goal goal, Measure... measures) {
        return new Optimiser(FRAMEWORK).answer(UNIT, List.of(measures), budget, goal);
    }

    private static List<String> chosen(Answer answer) {
        return answer.chosen().stream().map(measure -> measure.id().value()).toList();
    }

    @Test
    void aMeasureThatFinishesAfterTheDeadlineIsTooLateAndSoIsWhatNeedsIt() {
        Measure late = measure("a", 1, YES);
        Measure needing = needing(measure("b", 1, ALSO_YES), "a");
        Answer answer = answer(new Budget(null, Map.of(), JUNE.minusDays(1)), new Goal.MostPoints(), late);
        assertThat(answer.leftOut()).containsExactly(new LeftOut.TooLate(late));
        Measure early = new Measure(needing.id(), "b", needing.effects(), needing.cost(), "Sở", JUNE.minusDays(9),
                needing.needs(), Set.of());
        answer = answer(new Budget(null, Map.of(), JUNE.minusDays(1)), new Goal.MostPoints(), late, early);
        assertThat(answer.leftOut()).containsExactly(new LeftOut.TooLate(late),
                new LeftOut.NeedsOthers(early, ids("a")));
        assertThat(answer(new Budget(null, Map.of(), JUNE), new Goal.MostPoints(), late).leftOut()).isEmpty();
    }

    @Test
    void whatIsNeededAndIsNotThereIsNamed() {
        Measure needing = needing(measure("b", 1, YES), "không có");
        assertThat(answer(Budget.UNLIMITED, new Goal.MostPoints(), needing).leftOut())
                .containsExactly(new LeftOut.NeedsOthers(needing, ids("không có")));
    }

    @Test
    void whatAChosenMeasureExcludesIsNotTaken() {
        Measure better = excluding(measure("a", 1, more(20)), "b");
        Measure worse = measure("b", 1, more(10));
        Answer answer = answer(Budget.UNLIMITED, new Goal.MostPoints(), better, worse);
        assertThat(chosen(answer)).containsExactly("a");
        assertThat(answer.leftOut()).containsExactly(new LeftOut.Excluded(worse, ids("a")));
    }

    @Test
    void whatIsAtItsMaximumAlreadyGainsNothingButWouldHaveGainedAlone() {
        Measure cheap = measure("a", 1, more(30));
        Measure dear = measure("b", 2, more(30));
        Measure useless = measure("c", 0, new Effect.SetTo(new InputId("o"), new InputValue.Option("one")));
        Answer answer = answer(Budget.UNLIMITED, new Goal.MostPoints(), cheap, dear, useless);
        assertThat(chosen(answer)).containsExactly("a");
        assertThat(answer.leftOut()).containsExactly(new LeftOut.NoGain(dear, Exact.ZERO, Exact.of(6)),
                new LeftOut.NoGain(useless, Exact.ZERO, Exact.ZERO));
    }

    @Test
    void whatCostsMoreThanIsLeftSaysHowMuchIsMissing() {
        Measure first = measure("a", 5, YES);
        Measure second = measure("b", 7, ALSO_YES);
        Answer answer = answer(Budget.of(10), new Goal.MostPoints(), first, second);
        assertThat(chosen(answer)).containsExactly("a");
        assertThat(answer.leftOut()).containsExactly(
                new LeftOut.TooDear(second, Set.of(), Exact.of(4), Cost.of(STATE, 7), 2, null));
        Answer bySource = answer(new Budget(null, Map.of(STATE, 10L, FIRMS, 0L), null), new Goal.MostPoints(), first,
                second);
        assertThat(bySource.leftOut()).containsExactly(
                new LeftOut.TooDear(second, Set.of(), Exact.of(4), Cost.of(STATE, 7), 2, STATE));
    }

    @Test
    void whatIsNeededIsCountedIntoThePrice() {
        Measure base = measure("a", 8);
        Measure onIt = needing(measure("b", 1, YES), "a");
        Answer answer = answer(Budget.of(5), new Goal.MostPoints(), base, onIt);
        assertThat(answer.leftOut()).containsExactly(new LeftOut.NoGain(base, Exact.ZERO, Exact.ZERO),
                new LeftOut.TooDear(onIt, ids("a"), Exact.of(4), Cost.of(STATE, 9), 4, null));
        assertThat(chosen(answer(Budget.of(9), new Goal.MostPoints(), base, onIt))).containsExactly("a", "b");
    }

    @Test
    void whatWouldBringPointsBeyondTheGoalIsNotNeeded() {
        Measure enough = measure("a", 5, YES);
        Measure more = measure("b", 6, ALSO_YES);
        Answer answer = answer(Budget.UNLIMITED, new Goal.Points(Exact.of(8)), enough, more);
        assertThat(answer.ending()).isEqualTo(Answer.Ending.REACHED);
        assertThat(chosen(answer)).containsExactly("a");
        assertThat(answer.proof()).isEqualTo(new Proof(Exact.of(5), Exact.of(5)));
        assertThat(answer.leftOut()).containsExactly(new LeftOut.NotNeeded(more, Exact.of(4)));
    }

    @Test
    void aGoalOutOfReachSaysWhatCanBeReached() {
        Answer answer = answer(Budget.of(5), new Goal.Points(Exact.of(12)), measure("a", 5, YES),
                measure("b", 6, ALSO_YES));
        assertThat(answer.ending()).isEqualTo(Answer.Ending.OUT_OF_REACH);
        assertThat(chosen(answer)).containsExactly("a");
        assertThat(answer.proof()).isEqualTo(new Proof(Exact.of(8), Exact.of(8)));
    }

    /** Alone, each of the two brings less for its money than the third; together they do not exceed the target. */
    @Test
    void effectsOnOneIndicatorAreNotAddedUpBeyondItsTarget() {
        Answer answer = answer(Budget.of(10), new Goal.MostPoints(), measure("a", 5, more(25)),
                measure("b", 5, more(25)), measure("c", 5, YES));
        assertThat(chosen(answer)).containsExactly("a", "c");
        assertThat(answer.projected().gained()).isEqualTo(Exact.of(9));
    }

    @Test
    void moreOfAPartThanItsWholeIsNotTaken() {
        Answer answer = answer(Budget.UNLIMITED, new Goal.MostPoints(), measure("a", 1, more(70)),
                measure("b", 2, more(50)));
        assertThat(chosen(answer)).containsExactly("a");
        assertThat(answer.leftOut()).singleElement().isInstanceOfSatisfying(LeftOut.NoGain.class,
                reason -> assertThat(reason.gained()).isEqualTo(Exact.of(-10)));
    }
}
