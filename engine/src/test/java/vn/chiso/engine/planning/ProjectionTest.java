package vn.chiso.engine.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.chiso.engine.Installed;
import vn.chiso.engine.Sample;
import vn.chiso.engine.framework.Framework;
import vn.chiso.engine.framework.InputId;
import vn.chiso.engine.framework.Node;
import vn.chiso.engine.framework.NodeCode;
import vn.chiso.engine.framework.Tree;
import vn.chiso.engine.number.Exact;
import vn.chiso.engine.scoring.InputValue;
import vn.chiso.engine.scoring.LeafScore;
import vn.chiso.engine.scoring.Outcome;
import vn.chiso.engine.scoring.PointsDecision;
import vn.chiso.engine.scoring.UnitId;
import vn.chiso.engine.scoring.UnitInputs;

class ProjectionTest {

    private static final LocalDate JUNE = LocalDate.of(2026, 6, 30);
    private static final LocalDate DECEMBER = LocalDate.of(2026, 12, 31);
    private static final InputId A = new InputId("a");
    private static final NodeCode ONE = new NodeCode("1");
    private static final Framework RATIO = Sample.framework("nodes:\n"
            + Sample.node("1", "4", "{kind: ratio, of: a/b, target: 60%}")
            + Sample.node("2", "6", "{kind: ratio, of: c/b}") + Sample.node("3", "2", "{kind: yes_no, input: y}"));

    private static UnitInputs inputs(Framework framework, String... pairs) {
        return new UnitInputs(new UnitId("u"), Sample.values(framework, pairs));
    }

    private static Measure measure(String id, LocalDate finish, Effect... effects) {
        return new Measure(new MeasureId(id), id, List.of(effects), Cost.NOTHING, "", finish, Set.of(), Set.of());
    }

    private static InputValue amount(long value) {
        return new InputValue.Amount(Exact.of(value));
    }

    /** Indicator 5.10.1 asks for 60 % of files submitted online; the example unit has 48,37 %, 4837 of 10000. */
    @Test
    void aTaskBringsThePointsThatTheRulePaysForIt() {
        Framework hue = Installed.framework(Installed.HUE_2020);
        Path examples = Installed.folder(Installed.HUE_2020).resolve("examples");
        UnitInputs unit = Installed.units(hue, examples).get(new UnitId("trung-binh"));
        assertThat(unit).isNotNull();
        Measure task = measure("truc-tuyen", JUNE,
                new Effect.AtLeast(new InputId("ho-so-truc-tuyen-tinh"), Exact.of(6000)));

        Projected projected = new Projection(hue).finish(unit, List.of(task));

        NodeGain gain = node(projected, "5.10.1");
        assertThat(gain.before().points()).isEqualTo(Exact.of(4837, 1500));
        assertThat(gain.after().points()).isEqualTo(Exact.of(4));
        assertThat(gain.gained()).isEqualTo(Exact.of(1163, 1500));
        for (String above : List.of("5.10", "5", "total")) {
            assertThat(node(projected, above).gained()).as(above).isEqualTo(gain.gained());
        }
        assertThat(projected.gained()).isEqualTo(gain.gained());
        assertThat(node(projected, "5.10.2").gained()).isEqualTo(Exact.ZERO);
        assertThat(node(projected, "1").gained()).isEqualTo(Exact.ZERO);
    }

    private static NodeGain node(Projected projected, String code) {
        return projected.nodes().stream().filter(node -> node.code().value().equals(code)).findFirst().orElseThrow();
    }

    @Test
    void aSharedInputChangesEveryIndicatorThatReadsIt() {
        UnitInputs unit = inputs(RATIO, "a", "30", "b", "100", "c", "50", "y", "0");
        Projected projected = new Projection(RATIO).change(unit, Map.of(new InputId("b"), amount(200)));
        assertThat(node(projected, "1").gained()).isEqualTo(Exact.of(-1));
        assertThat(node(projected, "2").gained()).isEqualTo(Exact.of(-3, 2));
        assertThat(projected.gained()).isEqualTo(Exact.of(-5, 2));
    }

    @Test
    void measuresFinishInTheOrderOfTheirDays() {
        UnitInputs unit = inputs(RATIO, "a", "30", "b", "100");
        Measure counted = measure("x", DECEMBER, new Effect.SetTo(A, amount(20)));
        Measure added = measure("y", JUNE, new Effect.Add(A, Exact.of(5)));
        Projection projection = new Projection(RATIO);
        assertThat(projection.after(unit, List.of(counted, added)).values()).containsEntry(A, amount(20));
        Measure early = measure("x", JUNE, new Effect.SetTo(A, amount(20)));
        assertThat(projection.after(unit, List.of(added, early)).values()).containsEntry(A, amount(25));
    }

    @Test
    void aTargetThatIsReachedAlreadyTakesNothingAway() {
        Effect target = new Effect.AtLeast(A, Exact.of(40));
        assertThat(target.on(amount(45))).isEqualTo(amount(45));
        assertThat(target.on(amount(30))).isEqualTo(amount(40));
        assertThat(target.on(null)).isEqualTo(amount(40));
        assertThat(target.on(InputValue.NotApplicable.VALUE)).isEqualTo(InputValue.NotApplicable.VALUE);
    }

    @Test
    void nothingIsAddedToAValueThatNobodySupplied() {
        UnitInputs unit = inputs(RATIO, "b", "100");
        Projected projected = new Projection(RATIO).finish(unit,
                List.of(measure("x", JUNE, new Effect.Add(A, Exact.of(5)))));
        assertThat(projected.inputs().values()).doesNotContainKey(A);
        assertThat(leaf(projected).outcome()).isEqualTo(Outcome.MISSING);
    }

    private static LeafScore leaf(Projected projected) {
        return (LeafScore) projected.after().score(ONE).orElseThrow();
    }

    @Test
    void tooMuchOfAPartIsABadValueAndBringsNothing() {
        UnitInputs unit = inputs(RATIO, "a", "90", "b", "100");
        Projected projected = new Projection(RATIO).finish(unit,
                List.of(measure("x", JUNE, new Effect.Add(A, Exact.of(20)))));
        assertThat(leaf(projected).outcome()).isEqualTo(Outcome.BAD_VALUE);
        assertThat(projected.gained()).isEqualTo(Exact.of(-4));
    }

    @Test
    void pointsDecidedByHandDoNotMove() {
        UnitInputs unit = inputs(RATIO, "a", "0", "b", "100").withDecisions(
                Map.of(ONE, PointsDecision.setByHand(Exact.of(1), "Hội đồng", "theo biên bản")));
        Projected projected = new Projection(RATIO).change(unit, Map.of(A, amount(60)));
        assertThat(projected.gained()).isEqualTo(Exact.ZERO);
        assertThat(leaf(projected).points()).isEqualTo(Exact.ONE);
    }

    @Test
    void whatDoesNotApplyGainsNothing() {
        UnitInputs unit = new UnitInputs(new UnitId("u"), Sample.values(RATIO, "a", "0", "b", "100"), Set.of(ONE));
        Projected projected = new Projection(RATIO).change(unit, Map.of(A, amount(60)));
        assertThat(projected.gained()).isEqualTo(Exact.ZERO);
    }

    @Test
    void aResolutionsFactorCountsInTheGain() {
        List<Node> rows = RATIO.tree().leaves().stream()
                .<Node>map(leaf -> leaf.code().equals(ONE) ? leaf.times(Exact.of(2)) : leaf).toList();
        Framework doubled = RATIO.withTree(new Tree(rows));
        UnitInputs unit = inputs(doubled, "a", "30", "b", "100");
        assertThat(new Projection(doubled).change(unit, Map.of(A, amount(60))).gained()).isEqualTo(Exact.of(4));
    }

    @Test
    void anInputThatTheFrameworkDoesNotHaveIsAMistakeOfTheCaller() {
        UnitInputs unit = inputs(RATIO, "a", "0", "b", "100");
        assertThatThrownBy(() -> new Projection(RATIO).change(unit, Map.of(new InputId("không"), amount(1))))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
