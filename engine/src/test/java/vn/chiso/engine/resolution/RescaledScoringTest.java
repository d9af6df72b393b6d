package vn.chiso.engine.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.chiso.engine.Installed;
import vn.chiso.engine.Sample;
import vn.chiso.engine.framework.Framework;
import vn.chiso.engine.framework.Language;
import vn.chiso.engine.framework.Node;
import vn.chiso.engine.framework.NodeCode;
import vn.chiso.engine.framework.Rounding;
import vn.chiso.engine.framework.Tree;
import vn.chiso.engine.framework.resolution.Resolution;
import vn.chiso.engine.framework.resolution.Resolutions;
import vn.chiso.engine.framework.resolution.Resolving;
import vn.chiso.engine.number.Exact;
import vn.chiso.engine.scoring.LeafScore;
import vn.chiso.engine.scoring.Outcome;
import vn.chiso.engine.scoring.Score;
import vn.chiso.engine.scoring.ScoreSheet;
import vn.chiso.engine.scoring.Scoring;
import vn.chiso.engine.scoring.TraceLine;
import vn.chiso.engine.scoring.UnitInputs;
import vn.chiso.engine.text.EngineText;
import vn.chiso.engine.text.Explanation;

/** Points of a rescaled row are the factor times the points as published, whatever the rules in it. */
class RescaledScoringTest {

    static List<String> frameworks() {
        return Installed.ids();
    }

    /** The framework with any numbers printed on its groups and on the whole. */
    private static Framework printed(Framework framework, Random random) {
        Framework other = framework.withTree(new Tree(printed(framework.tree().roots(), random)));
        return new Framework(other.id(), other.version(), other.status(), other.name(), other.source(),
                other.appliesTo(), any(random), other.rounding(), other.display(), other.ties(), other.rescale(),
                other.inputs(), other.tree(), other.pillars(), other.tiers(), other.comparisons(), other.notes());
    }

    private static List<Node> printed(List<Node> rows, Random random) {
        List<Node> printed = new ArrayList<>();
        for (Node row : rows) {
            if (row instanceof Node.Group(Node.Head head, List<Node> children)) {
                printed.add(new Node.Group(new Node.Head(head.code(), head.printedCode(), head.name(), any(random),
                        head.counting(), head.note(), head.doubts(), head.line()), printed(children, random)));
            } else {
                printed.add(row);
            }
        }
        return printed;
    }

    private static Exact any(Random random) {
        return Exact.of(1 + random.nextInt(500), 1 + random.nextInt(7));
    }

    private static List<NodeCode> groups(Framework framework) {
        List<NodeCode> groups = new ArrayList<>(List.of(NodeCode.TOTAL));
        framework.tree().nodes().stream().filter(Node.Group.class::isInstance).map(Node::code)
                .filter(code -> !framework.tree().max(code).isZero()).forEach(groups::add);
        return groups;
    }

    @ParameterizedTest
    @MethodSource("frameworks")
    void everyRowThatIsRescaledAloneGivesItsFactorTimesThePoints(String id) {
        Framework framework = printed(Installed.framework(id), new Random(222));
        for (NodeCode row : groups(framework)) {
            var applied = (Resolving.Applied) Resolutions.apply(framework,
                    List.of(new Resolution.RescaleToPrinted(row)));
            Exact printed = framework.printedMax(row);
            assertThat(printed).isNotNull().isEqualTo(applied.framework().tree().max(row));
            Exact factor = printed.dividedBy(framework.tree().max(row));
            for (var folder : Installed.examples(id)) {
                for (UnitInputs unit : Installed.units(framework, folder).values()) {
                    ScoreSheet before = new Scoring(framework).score(unit);
                    ScoreSheet after = new Scoring(applied.framework()).score(unit);
                    for (Score score : before.scores().values()) {
                        boolean inside = framework.tree().node(score.code()) != null
                                && framework.tree().isWithin(score.code(), row);
                        if (inside || framework.tree().node(score.code()) instanceof Node.Leaf) {
                            same(after.score(score.code()).orElseThrow(), score, inside ? factor : Exact.ONE);
                        }
                    }
                    if (row.equals(NodeCode.TOTAL)) {
                        same(after.total(), before.total(), factor);
                        assertThat(after.total().fullMax()).isEqualTo(printed);
                    }
                }
            }
        }
    }

    private static void same(Score after, Score before, Exact factor) {
        Exact counts = before instanceof LeafScore leaf && leaf.outcome() == Outcome.NOT_COUNTED ? Exact.ONE : factor;
        assertThat(after.points()).as(before.code().value()).isEqualTo(before.points().times(counts));
        assertThat(after.max()).as(before.code().value()).isEqualTo(before.max().times(counts));
    }

    @ParameterizedTest
    @MethodSource("frameworks")
    void nestedRowsMultiplyTheirFactors(String id) {
        Framework framework = printed(Installed.framework(id), new Random(405));
        List<Resolution> all = new ArrayList<>();
        groups(framework).forEach(row -> all.add(new Resolution.RescaleToPrinted(row)));
        var applied = (Resolving.Applied) Resolutions.apply(framework, all);
        Map<NodeCode, Exact> factors = new HashMap<>();
        for (Node.Leaf leaf : framework.tree().countedLeaves()) {
            Exact factor = applied.factors().get(NodeCode.TOTAL);
            assertThat(factor).isNotNull();
            for (NodeCode at = framework.tree().parent(leaf.code()); at != null; at = framework.tree().parent(at)) {
                factor = factor.times(applied.factors().getOrDefault(at, Exact.ONE));
            }
            factors.put(leaf.code(), factor);
        }
        assertThat(framework.printedMax(NodeCode.TOTAL)).isEqualTo(applied.framework().tree().max(NodeCode.TOTAL));
        for (UnitInputs unit : Installed.units(framework, Installed.folder(id).resolve("examples")).values()) {
            ScoreSheet before = new Scoring(framework).score(unit);
            ScoreSheet after = new Scoring(applied.framework()).score(unit);
            for (LeafScore leaf : before.leaves()) {
                same(after.score(leaf.code()).orElseThrow(), leaf, factors.getOrDefault(leaf.code(), Exact.ONE));
            }
        }
    }

    private static final String ABSOLUTE = """
            nodes:
              - code: "1"
                name: Nhóm
                max: 100
                children:
                  - {code: "1.1", name: Đếm, max: 3, inputs: {a: a, b: b},
                     rule: {kind: count, clauses: [{input: a, points: 1, cap: 2}, {input: b, points: 1/3}]}}
                  - {code: "1.2", name: Bảng, max: 20, inputs: {c: c},
                     rule: {kind: steps, of: c, steps: [{from: 4, points: 20}, {from: 1, points: 7}], otherwise: 0}}
                  - {code: "1.3", name: Cho điểm, max: 5, rule: {kind: given, as: points}}
                  - {code: "1.4", name: Cho tỷ lệ, max: 5, rule: {kind: given, as: share}}
                  - {code: "1.5", name: Công thức, max: 4, inputs: {a: a},
                     rule: {kind: formula, points: "min(m, 1 + a / 2)"}}
            """;

    @Test
    void rulesThatNamePointsAreRescaledLikeAllOthers() {
        Framework framework = Sample.framework(ABSOLUTE);
        Framework counted = ((Resolving.Applied) Resolutions.apply(framework,
                List.of(new Resolution.RescaleToPrinted(new NodeCode("1"))))).framework();
        String[] values = {"a", "2", "b", "1", "c", "2", "1.3", "4", "1.4", "0.5"};
        Exact factor = Exact.of(100, 37);
        Map<String, Exact> expected = Map.of("1.1", Exact.of(7, 3), "1.2", Exact.of(7), "1.3", Exact.of(4), "1.4",
                Exact.of(5, 2), "1.5", Exact.of(2), "1", Exact.of(107, 6));
        expected.forEach((code, points) -> {
            assertThat(Sample.score(framework, values).score(new NodeCode(code)).orElseThrow().points())
                    .isEqualTo(points);
            assertThat(Sample.score(counted, values).score(new NodeCode(code)).orElseThrow().points())
                    .isEqualTo(points.times(factor));
        });
        ScoreSheet empty = Sample.score(counted);
        assertThat(empty.score(new NodeCode("1.1")).orElseThrow().lost()).isEqualTo(Exact.of(300, 37));
    }

    @Test
    void roundingIsAppliedToThePointsThatCount() {
        Framework exact = Sample.framework(ABSOLUTE);
        Framework rounding = new Framework(exact.id(), exact.version(), exact.status(), exact.name(), exact.source(),
                exact.appliesTo(), exact.scale(), new Rounding(1, 0), exact.display(), exact.ties(), exact.rescale(),
                exact.inputs(), exact.tree(), exact.pillars(), exact.tiers(), exact.comparisons(), exact.notes());
        Framework counted = ((Resolving.Applied) Resolutions.apply(rounding,
                List.of(new Resolution.RescaleToPrinted(new NodeCode("1"))))).framework();
        ScoreSheet sheet = Sample.score(counted, "a", "2", "b", "1", "c", "2", "1.3", "4", "1.4", "0.5");
        assertThat(sheet.score(new NodeCode("1.1")).orElseThrow().points()).as("700/111").isEqualTo(Exact.of(63, 10));
        assertThat(sheet.published()).isEqualTo(Exact.of(48));
    }

    @Test
    void theExplanationTellsTheFactorInOneLine() {
        Framework framework = Sample.framework(ABSOLUTE);
        Framework counted = ((Resolving.Applied) Resolutions.apply(framework,
                List.of(new Resolution.RescaleToPrinted(new NodeCode("1"))))).framework();
        ScoreSheet sheet = Sample.score(counted, "a", "2", "b", "0", "c", "2");
        var steps = (LeafScore) sheet.score(new NodeCode("1.2")).orElseThrow();
        assertThat(steps.trace()).contains(new TraceLine.Rescaled(Exact.of(20), Exact.of(100, 37), Exact.of(7)));
        Explanation told = Explanation.of(steps, EngineText.messages(Language.VI));
        assertThat(told.steps()).containsExactly("Rơi vào mức thứ 2 của bảng: 7 điểm.",
                "Quy đổi theo quyết định của kỳ đánh giá: điểm tối đa in 20 × 100/37 = 54,0541; 7 × 100/37 = 18,9189"
                        + " điểm.");
        assertThat(told.reasons()).as("in points that count").containsExactly("Mức này chỉ cho 18,9189 điểm.");
        Explanation missing = Explanation.of((LeafScore) sheet.score(new NodeCode("1.3")).orElseThrow(),
                EngineText.messages(Language.VI));
        assertThat(missing.steps()).last().isEqualTo(
                "Theo quyết định của kỳ đánh giá: điểm tối đa in 5 × 100/37 = 13,5135.");
    }
}
