package vn.chiso.engine.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.chiso.engine.Installed;
import vn.chiso.engine.Sample;
import vn.chiso.engine.framework.Framework;
import vn.chiso.engine.framework.Input;
import vn.chiso.engine.framework.InputId;
import vn.chiso.engine.framework.InputType;
import vn.chiso.engine.framework.Language;
import vn.chiso.engine.framework.Node;
import vn.chiso.engine.framework.resolution.Resolution;
import vn.chiso.engine.framework.resolution.Resolutions;
import vn.chiso.engine.framework.resolution.Resolving;
import vn.chiso.engine.framework.rule.Operand;
import vn.chiso.engine.number.Exact;
import vn.chiso.engine.scoring.InputValue;
import vn.chiso.engine.scoring.LeafScore;
import vn.chiso.engine.scoring.Scoring;
import vn.chiso.engine.scoring.UnitId;
import vn.chiso.engine.scoring.UnitInputs;
import vn.chiso.engine.text.EngineText;
import vn.chiso.engine.text.HintText;

/** What is missing to the full points is true: done, it gives them, and one less does not. */
class HintsTest {

    private static String told(Framework framework, String... pairs) {
        UnitInputs inputs = new UnitInputs(new UnitId("u"), Sample.values(framework, pairs));
        Node.Leaf leaf = framework.tree().leaves().getFirst();
        return new Hints(framework).hint(new Scoring(framework).score(leaf, inputs), inputs)
                .map(hint -> HintText.sentence(hint, EngineText.messages(Language.VI))).orElse("");
    }

    private static String told(String rule, String... pairs) {
        return told(Sample.leaf("4", rule), pairs);
    }

    @Test
    void aRatioAsksForWhatIsMissingToItsTarget() {
        assertThat(told("{kind: ratio, of: b/a, target: 60%}", "a", "412650", "b", "199599"))
                .isEqualTo("Cần thêm 47.991 người để đạt tối đa");
        assertThat(told("{kind: ratio, of: b/a, target: 1/3}", "a", "10", "b", "3")).as("10/3 is rounded up")
                .isEqualTo("Cần thêm 1 người để đạt tối đa");
        assertThat(told("{kind: ratio, of: b/a}", "a", "10", "b", "7")).isEqualTo("Cần thêm 3 người để đạt tối đa");
        assertThat(told("{kind: ratio, of: b/a, target: 60%}", "a", "10", "b", "6")).isEmpty();
        assertThat(told("{kind: ratio, of: b/a, target: 60%}", "a", "10")).isEmpty();
        assertThat(told("{kind: ratio, of: b/a, target: 60%}", "a", "0", "b", "0")).isEmpty();
        assertThat(told("{kind: ratio, of: (b+d)/a, target: 60%}", "a", "10", "b", "1", "d", "1")).isEmpty();
        assertThat(told("{kind: ratio, of: x/a, part_of_whole: no}", "a", "10", "x", "1")).as("no count").isEmpty();
    }

    @Test
    void aCutOffTellsWhetherTheThresholdItselfSuffices() {
        assertThat(told("{kind: cut_off, of: b/a, from: 5%}", "a", "100", "b", "2"))
                .isEqualTo("Cần thêm 3 người để đạt tối đa");
        assertThat(told("{kind: cut_off, of: b/a, above: 5%}", "a", "100", "b", "2"))
                .isEqualTo("Cần thêm 4 người để đạt tối đa");
        assertThat(told("{kind: cut_off, of: b/a, to: 5%}", "a", "100", "b", "9")).isEmpty();
    }

    @Test
    void aTableAsksForItsNextStep() {
        String table = "{kind: steps, of: a, steps: [{from: 4, points: 4}, {from: 3, points: 3}, {from: 1, points: 1}],"
                + " otherwise: 0}";
        assertThat(told(table, "a", "0")).isEqualTo("Cần thêm 1 người để đạt 1 điểm");
        assertThat(told(table, "a", "1")).isEqualTo("Cần thêm 2 người để đạt 3 điểm");
        assertThat(told(table, "a", "3")).isEqualTo("Cần thêm 1 người để đạt tối đa");
        assertThat(told("{kind: steps, of: a, less_is_better: yes, steps: [{to: 2, share: 1}, {above: 2, share: 1/2}]}",
                "a",
                "5")).isEmpty();
    }

    @Test
    void aCountNamesTheInputWhereThereIsAChoice() {
        assertThat(told("{kind: count, clauses: [{input: a, points: 1}]}", "a", "2"))
                .isEqualTo("Cần thêm 2 người để đạt tối đa");
        String two = "{kind: count, clauses: [{input: a, points: 1/2, cap: 2}, {input: b, points: 1}]}";
        assertThat(told(two, "a", "2", "b", "1")).isEqualTo("Cần thêm 2 người ở b để đạt tối đa");
        assertThat(told("{kind: count, clauses: [{input: a, points: 1, cap: 3}]}", "a", "2")).as("never reaches 4")
                .isEmpty();
    }

    @Test
    void aWeightedRatioKeepsItsPartsWithinTheWhole() {
        String rule = "{kind: weighted_ratio, terms: [{of: b/a, weight: 1/2}, {of: c/a, weight: 1}]%s}";
        assertThat(told(rule.formatted(""), "a", "10", "b", "4", "c", "5"))
                .isEqualTo("Cần thêm 3 người ở c để đạt tối đa");
        assertThat(told(rule.formatted(", disjoint: yes"), "a", "10", "b", "4", "c", "5"))
                .as("4 + 8 would be more than 10").isEmpty();
        assertThat(told(rule.formatted(", full_from: {of: c/a, from: 80%}"), "a", "100", "b", "0", "c", "70"))
                .isEqualTo("Cần thêm 10 người ở c để đạt tối đa");
    }

    @Test
    void answersContentsAndConditionsAreNamed() {
        assertThat(told("{kind: yes_no, input: y}", "y", "0")).isEqualTo("Đạt tối đa khi “Điều y” là có");
        assertThat(told("{kind: choice, input: o, shares: {one: 1, two: 1/3, three: 0}}", "o", "two"))
                .isEqualTo("Đạt tối đa khi “Chọn o” là “Một”");
        assertThat(told("{kind: checklist, items: [y, z]}", "y", "0", "z", "0"))
                .isEqualTo("Còn thiếu 2 nội dung để đạt tối đa: Điều y; Điều z");
        String conditions = "{kind: conditions, met: [{when: {input: y, is: yes}, share: 1/2},"
                + " {when: {of: a, from: 3}, share: 1/2}]}";
        assertThat(told(conditions, "y", "0", "a", "2"))
                .isEqualTo("Còn 2 điều kiện để đạt tối đa: “Điều y” là có; a từ 3 trở lên");
        assertThat(told(conditions, "y", "0", "a", "3")).isEqualTo("Đạt tối đa khi “Điều y” là có");
        assertThat(told("{kind: conditions, met: [{when: {input: o, is: one}, share: 1/2},"
                + " {when: {input: o, is: two}, share: 1/2}]}", "o", "one")).as("never both").isEmpty();
    }

    @Test
    void theFirstClauseIsReachedByTheAnswerOrByTheCount() {
        String rule = "{kind: first_clause, clauses: [{when: {input: y, is: yes}, pays: full}], otherwise: {rule: %s}}";
        assertThat(told(rule.formatted("{kind: count, clauses: [{input: a, points: 1/2, cap: 1}]}"), "y", "0", "a",
                "1")).isEqualTo("Đạt tối đa khi “Điều y” là có");
        assertThat(told(rule.formatted("{kind: ratio, of: b/a}"), "y", "0", "a", "9", "b", "4"))
                .isEqualTo("Cần thêm 5 người để đạt tối đa");
    }

    @Test
    void givenPointsAndFormulasSayNothing() {
        assertThat(told("{kind: given, as: points}", "1", "2")).isEmpty();
        assertThat(told("{kind: formula, points: \"min(m, a)\"}", "a", "2")).isEmpty();
    }

    @Test
    void aHintThatWouldBreakADeclaredComparisonIsNotGiven() {
        String comparison = "comparisons:\n  - {id: most, left: [b], relation: at_most, right: [c], why: Phần.}\n";
        Framework framework = Sample.framework("nodes:\n" + Sample.node("1", "4", "{kind: ratio, of: b/a}")
                + Sample.node("2", "4", "{kind: count, clauses: [{input: c, points: 1}]}") + comparison);
        assertThat(told(framework, "a", "10", "b", "4", "c", "9")).isEmpty();
        assertThat(told(framework, "a", "10", "b", "4", "c", "10")).isEqualTo("Cần thêm 6 người để đạt tối đa");
    }

    static List<String> frameworks() {
        return Installed.ids();
    }

    @ParameterizedTest
    @MethodSource("frameworks")
    void whatIsHintedReachesWhatItSaysAndOneLessDoesNot(String id) {
        Framework published = Installed.framework(id);
        List<Framework> both = List.of(published, rescaled(published));
        Map<String, Integer> kinds = new TreeMap<>();
        for (Framework framework : both) {
            Scoring scoring = new Scoring(framework);
            Hints hints = new Hints(framework);
            for (var folder : Installed.examples(id)) {
                for (UnitInputs unit : Installed.units(framework, folder).values()) {
                    for (UnitInputs values : List.of(unit, shaken(framework, unit))) {
                        for (LeafScore score : scoring.score(values).leaves()) {
                            assertThat(scoring.score(score.leaf(), values)).as("alone").isEqualTo(score);
                            Optional<Hint> hint = hints.hint(score, values);
                            hint.ifPresent(found -> kinds.merge(found.getClass().getSimpleName(), 1, Integer::sum));
                            hint.ifPresent(found -> prove(scoring, score, values, found));
                        }
                    }
                }
            }
        }
        if (id.equals(Installed.HUE_2020)) {
            assertThat(kinds).containsKeys("More", "Answered", "Absent");
            assertThat(kinds.get("More")).isGreaterThan(50);
        }
    }

    private static Framework rescaled(Framework framework) {
        List<Resolution> kept = Resolutions.offered(framework).stream().flatMap(offer -> offer.choices().stream())
                .map(choice -> choice.resolution()).filter(Resolution.RescaleToPrinted.class::isInstance).toList();
        return ((Resolving.Applied) Resolutions.apply(framework, kept)).framework();
    }

    /** The values with smaller counts, so that points are missing. */
    private static UnitInputs shaken(Framework framework, UnitInputs unit) {
        Random random = new Random(unit.unit().hashCode());
        Map<InputId, InputValue> values = new HashMap<>(unit.values());
        values.replaceAll((input, value) -> {
            Input of = framework.inputs().get(input);
            boolean count = of != null && of.type() == InputType.COUNT && random.nextBoolean();
            return count && value instanceof InputValue.Amount(Exact number) && number.signum() > 0
                    ? new InputValue.Amount(Exact.of(random.nextInt(number.ceiling().numerator().intValueExact())))
                    : value;
        });
        return new UnitInputs(unit.unit(), values);
    }

    private static void prove(Scoring scoring, LeafScore score, UnitInputs values, Hint hint) {
        String where = score.code() + " " + hint;
        for (Language language : Language.values()) {
            assertThat(HintText.sentence(hint, EngineText.messages(language))).doesNotContain("{");
        }
        switch (hint) {
            case Hint.More more -> {
                assertThat(more.by().isWhole() && more.by().signum() > 0).as(where).isTrue();
                Exact reached = points(scoring, score, more(values, more.input(), more.by()));
                assertThat(reached).as(where).isEqualTo(more.points()).isGreaterThan(score.points());
                Exact less = points(scoring, score, more(values, more.input(), more.by().minus(Exact.ONE)));
                assertThat(less).as(where).isLessThan(reached);
                assertThat(scoring.disagreements(more(values, more.input(), more.by())))
                        .hasSizeLessThanOrEqualTo(scoring.disagreements(values).size());
            }
            case Hint.Answered(Operand input, String answer) ->
                assertThat(points(scoring, score, with(values, input, Sample.value(input.input(),
                        answer.equals("yes") ? "1" : answer.equals("no") ? "0" : answer)))).isEqualTo(score.max());
            case Hint.Absent(List<Operand> items) -> {
                UnitInputs all = values;
                for (Operand item : items) {
                    assertThat(points(scoring, score, all)).isLessThan(score.max());
                    all = with(all, item, InputValue.Answer.YES);
                }
                assertThat(points(scoring, score, all)).isEqualTo(score.max());
            }
            case Hint.Unmet(var conditions) -> assertThat(conditions).isNotEmpty();
        }
    }

    private static Exact points(Scoring scoring, LeafScore score, UnitInputs values) {
        return scoring.score(score.leaf(), values).points();
    }

    private static UnitInputs more(UnitInputs values, Operand input, Exact by) {
        return values.values().get(input.input().id()) instanceof InputValue.Amount(Exact now)
                ? with(values, input, new InputValue.Amount(now.plus(by)))
                : values;
    }

    private static UnitInputs with(UnitInputs values, Operand input, InputValue value) {
        Map<InputId, InputValue> changed = new HashMap<>(values.values());
        changed.put(input.input().id(), value);
        return new UnitInputs(values.unit(), changed);
    }
}
