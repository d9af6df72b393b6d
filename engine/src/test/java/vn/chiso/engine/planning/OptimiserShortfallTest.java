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
import vn.chiso.engine.scoring.Scoring;
import vn.chiso.engine.scoring.UnitId;
import vn.chiso.engine.scoring.UnitInputs;

/** What an answer says where the search could not settle the question. */
class OptimiserShortfallTest {

    private static final Framework BROKEN_BY_TWO = Sample.framework("ties: {break_by: [\"2\"]}\nnodes:\n"
            + Sample.node("1", "10", "{kind: ratio, of: a/b}") + Sample.node("2", "10", "{kind: ratio, of: c/b}"));

    private static UnitInputs inputs(String unit, int a, int c) {
        return new UnitInputs(new UnitId(unit), Sample.values(BROKEN_BY_TWO, "a", String.valueOf(a), "b", "100", "c",
                String.valueOf(c)));
    }

    private static Measure measure(String id, long cost, String excluded, int a, int c) {
        return new Measure(new MeasureId(id), id,
                List.of(new Effect.SetTo(new InputId("a"), new InputValue.Amount(Exact.of(a))),
                        new Effect.SetTo(new InputId("c"), new InputValue.Amount(Exact.of(c)))),
                new Cost(Map.of(Plans.STATE, cost)), "Sở", LocalDate.of(2026, 6, 1), Set.of(),
                Set.of(new MeasureId(excluded)));
    }

    @Test
    void aPlaceIsNotCalledOutOfReachWhereAnotherSetThatComesLevelMayWinTheTie() {
        Rivals rivals = Rivals.heldStill(BROKEN_BY_TWO,
                List.of(new Scoring(BROKEN_BY_TWO).score(inputs("p", 60, 70))));
        // Both come to the rival's 13 points: the cheaper one loses the tie by row 2, the other one wins it.
        List<Measure> measures = List.of(measure("m1", 1, "m2", 80, 50), measure("m2", 2, "m1", 30, 100));
        Answer answer = new Optimiser(BROKEN_BY_TWO).answer(inputs("u", 20, 50), measures,
                new Budget(null, Map.of(), null), new Goal.Rank(1, rivals));
        assertThat(answer.ending()).isEqualTo(Answer.Ending.NOT_FOUND);
    }

    @Test
    void aSearchThatIsCutShortSaysWhatItsSetReallyCosts() {
        for (long seed = 0; seed < 400; seed++) {
            Plans plans = Plans.random(seed, 4 + (int) (seed % 6), Plans.Kind.CROWDED);
            Exact most = new Optimiser(plans.framework()).answer(plans.inputs(), plans.measures(), plans.budget(),
                    new Goal.MostPoints()).projected().after().total().points();
            for (int effort = 1; effort <= 6; effort++) {
                Optimiser hasty = new Optimiser(plans.framework(), new Effort(effort, effort, effort, 2));
                for (int eighths = 5; eighths <= 8; eighths++) {
                    Answer answer = hasty.answer(plans.inputs(), plans.measures(), plans.budget(),
                            new Goal.Points(most.times(Exact.of(eighths, 8))));
                    if (answer.ending() == Answer.Ending.REACHED) {
                        assertThat(answer.proof().value()).as("%s", seed).isEqualTo(Exact.of(answer.cost().total()));
                    }
                }
            }
        }
    }
}
