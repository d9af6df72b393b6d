package vn.chiso.web.plan.choice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.chiso.engine.number.Exact;
import vn.chiso.engine.planning.Curve;

/** What points money would bring, as coordinates. */
class BudgetCurveTest {

    private static final long MILLION = 1_000_000;

    private static BudgetCurve drawn(@Nullable Long limit, Curve.Step... steps) {
        Curve curve = new Curve(List.of(steps), Exact.ZERO);
        Curve.Step chosen = steps[steps.length - 1];
        return BudgetCurve.of(BudgetCurve.Size.WIDE,
                new BudgetCurve.Content(curve, limit, chosen.money(), chosen.points()), Exact::toString,
                dong -> Long.toString(dong / MILLION));
    }

    private static Curve.Step step(long millions, long hundredths) {
        return new Curve.Step(millions * MILLION, Exact.of(hundredths, 100));
    }

    private static List<double[]> corners(String line) {
        List<double[]> corners = new ArrayList<>();
        for (String point : line.split(" ", -1)) {
            String[] place = point.split(",", -1);
            corners.add(new double[]{Double.parseDouble(place[0]), Double.parseDouble(place[1])});
        }
        return corners;
    }

    @Test
    void theLineRunsToTheRightAndGoesUpOnlyWhereMoneyBringsMore() {
        List<double[]> corners = corners(drawn(null, step(0, 1040), step(400, 1100), step(900, 1525)).line());
        for (int at = 1; at < corners.size(); at++) {
            double[] from = corners.get(at - 1);
            double[] to = corners.get(at);
            assertThat(to[0]).as("never to the left").isGreaterThanOrEqualTo(from[0]);
            assertThat(to[1]).as("never down").isLessThanOrEqualTo(from[1]);
            assertThat(from[0] == to[0] || from[1] == to[1]).as("across or up, never both").isTrue();
        }
    }

    @Test
    void theChoiceStandsOnTheLine() {
        BudgetCurve curve = drawn(null, step(0, 1040), step(400, 1100));
        assertThat(corners(curve.line())).anySatisfy(
                corner -> assertThat(corner).containsExactly(curve.choice().x(), curve.choice().y()));
    }

    @Test
    void axesCarryRoundNumbersAroundTheCurve() {
        BudgetCurve curve = drawn(null, step(0, 14637), step(6113, 17697));
        assertThat(curve.levels()).extracting(BudgetCurve.Mark::text).containsExactly("140", "150", "160", "170",
                "180");
        assertThat(curve.ticks()).extracting(BudgetCurve.Mark::text).containsExactly("0", "2000", "4000", "6000");
    }

    @Test
    void aLimitFarBeyondTheLastStepIsNotDrawn() {
        assertThat(drawn(450 * MILLION, step(0, 100), step(400, 200)).limit()).isNotNull();
        assertThat(drawn(900_000 * MILLION, step(0, 100), step(400, 200)).limit()).isNull();
    }

    @Test
    void aCurveWithOneStepIsALine() {
        BudgetCurve curve = drawn(null, step(0, 800));
        assertThat(corners(curve.line())).hasSize(2).extracting(corner -> corner[1]).containsOnly(curve.choice().y());
    }
}
