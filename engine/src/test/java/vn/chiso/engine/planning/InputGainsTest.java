package vn.chiso.engine.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.chiso.engine.Installed;
import vn.chiso.engine.Sample;
import vn.chiso.engine.framework.Framework;
import vn.chiso.engine.framework.InputId;
import vn.chiso.engine.framework.NodeCode;
import vn.chiso.engine.number.Exact;
import vn.chiso.engine.planning.Gain.Why;
import vn.chiso.engine.scoring.InputValue;
import vn.chiso.engine.scoring.PointsDecision;
import vn.chiso.engine.scoring.Scoring;
import vn.chiso.engine.scoring.UnitId;
import vn.chiso.engine.scoring.UnitInputs;

class InputGainsTest {

    private static UnitInputs inputs(Framework framework, String... pairs) {
        return new UnitInputs(new UnitId("u"), Sample.values(framework, pairs));
    }

    /** The ways to full points of the one indicator, as {@code a=5}; or why there are none. */
    private static List<String> ways(String max, String rule, String... pairs) {
        Framework framework = Sample.leaf(max, rule);
        List<String> told = new ArrayList<>();
        for (Gain gain : new InputGains(framework).of(inputs(framework, pairs))) {
            switch (gain) {
                case Gain.Ways ways -> ways.ways().forEach(way -> told.add(told(way)));
                case Gain.Unsaid unsaid -> told.add(unsaid.why().name());
            }
        }
        return told;
    }

    private static String told(Way way) {
        return String.join(" ", way.changes().entrySet().stream().map(change -> change.getKey() + "="
                + switch (change.getValue()) {
                    case InputValue.Amount(Exact value) -> value.toString();
                    case InputValue.Answer answer -> answer.name();
                    case InputValue.Option(String id) -> id;
                    case InputValue.NotApplicable _ -> "n/a";
                }).sorted().toList());
    }

    @Test
    void aRatioNeedsTheNumeratorThatReachesItsTarget() {
        String rule = "{kind: ratio, of: a/b, target: 60%}";
        assertThat(ways("4", rule, "a", "4837", "b", "10001")).containsExactly("a=6001");
        assertThat(ways("4", rule, "b", "10000")).containsExactly("a=6000");
        assertThat(ways("4", rule, "a", "4837")).containsExactly("VALUES_MISSING");
        assertThat(ways("4", rule, "a", "6000", "b", "10000")).as("nothing is lost").isEmpty();
        assertThat(ways("4", rule, "a", "11", "b", "10")).containsExactly("BAD_VALUE");
        assertThat(ways("4", "{kind: ratio, of: (a+c)/(b+d), target: 50%}", "a", "1", "b", "10", "c", "2", "d", "10"))
                .containsExactly("a=8", "c=9");
        assertThat(ways("4", "{kind: ratio, of: a/b, target: 3, part_of_whole: no}", "a", "1", "b", "10"))
                .containsExactly("a=30");
    }

    @Test
    void anAmountNeedsNoWholeNumber() {
        assertThat(ways("4", "{kind: ratio, of: x, target: 1/3}", "x", "0")).containsExactly("x=1/3");
        assertThat(ways("4", "{kind: cut_off, of: x, above: 5}", "x", "0")).containsExactly("NO_SMALLEST_VALUE");
        assertThat(ways("4", "{kind: cut_off, of: a, above: 5}", "a", "0")).containsExactly("a=6");
        assertThat(ways("4", "{kind: cut_off, of: a, from: 2, below: 4}", "a", "9")).containsExactly("a=3");
        assertThat(ways("4", "{kind: cut_off, of: a, from: 2, below: 4}", "a", "0")).containsExactly("a=2");
    }

    @Test
    void answersAndOptionsThatPayEverything() {
        assertThat(ways("2", "{kind: yes_no, input: y}", "y", "0")).containsExactly("y=YES");
        assertThat(ways("2", "{kind: yes_no, input: y}")).containsExactly("y=YES");
        assertThat(ways("2", "{kind: choice, input: o, shares: {one: 1, two: 1/3, three: 1}}", "o", "two"))
                .containsExactlyInAnyOrder("o=one", "o=three");
        assertThat(ways("2", "{kind: choice, input: o, shares: {one: 1/2, two: 1/3, three: 0}}", "o", "two"))
                .containsExactly("NOT_BY_ONE_INPUT");
        assertThat(ways("2", "{kind: checklist, items: [y, z]}", "y", "0", "z", "0")).containsExactly("y=YES z=YES");
    }

    @Test
    void countsByOneClauseOrAsManyAsItTakes() {
        String free = "{kind: count, clauses: [{input: a, points: 1/2, cap: 3}, {input: b, points: 1}]}";
        assertThat(ways("4", free, "a", "2", "b", "1")).containsExactly("a=6", "b=3");
        String capped = "{kind: count, clauses: [{input: a, points: 1, cap: 3}, {input: b, points: 1/3, cap: 1}]}";
        assertThat(ways("4", capped, "a", "1", "b", "0")).containsExactly("a=3 b=3");
        assertThat(ways("5", capped, "a", "1", "b", "0")).containsExactly("NOT_BY_ONE_INPUT");
    }

    @Test
    void tablesClausesAndWeightedRatios() {
        assertThat(ways("20", "{kind: steps, of: a, steps: [{from: 4, points: 20}, {from: 3, points: 15}]}", "a", "3"))
                .containsExactly("a=4");
        assertThat(ways("20",
                "{kind: steps, of: a, less_is_better: yes, steps: [{to: 2, share: 1}, {above: 2, share: 0}]}",
                "a", "9")).containsExactly("a=2");
        String clauses = "{kind: first_clause, clauses: [{when: {input: y, is: yes}, pays: full}],"
                + " otherwise: {rule: {kind: count, clauses: [{input: a, points: 1/2, cap: 2}]}}}";
        assertThat(ways("2", clauses, "y", "0", "a", "0")).containsExactly("y=YES", "a=4");
        String weighted = "{kind: weighted_ratio, disjoint: yes, terms: [{of: b/a, weight: 1/2}, {of: c/a, weight: 1}]}";
        assertThat(ways("2", weighted, "a", "10", "b", "4", "c", "6")).as("both together are at most a")
                .containsExactly("NOT_BY_ONE_INPUT");
        assertThat(ways("2", weighted.replace("disjoint: yes, ", ""), "a", "10", "b", "4", "c", "6"))
                .containsExactly("b=8", "c=8");
    }

    @Test
    void whatCannotBeSaidIsNotGuessed() {
        assertThat(ways("4", "{kind: formula, points: 'm * b / a'}", "a", "2", "b", "1")).containsExactly("FORMULA");
        Framework framework = Sample.leaf("4", "{kind: yes_no, input: y}");
        UnitInputs decided = inputs(framework, "y", "0").withDecisions(
                Map.of(new NodeCode("1"), PointsDecision.rejected("Hội đồng", "không có tài liệu")));
        assertThat(new InputGains(framework).of(decided)).singleElement()
                .isInstanceOfSatisfying(Gain.Unsaid.class,
                        gain -> assertThat(gain.why()).isEqualTo(Why.DECIDED_BY_HAND));
    }

    @Test
    void aSharedInputIsCountedInTheWhole() {
        Framework framework = Sample.framework("nodes:\n" + Sample.node("1", "4", "{kind: ratio, of: a/b}")
                + Sample.node("2", "10", "{kind: cut_off, of: a, below: 5}"));
        Gain.Ways gain = (Gain.Ways) new InputGains(framework).of(inputs(framework, "a", "1", "b", "8")).getFirst();
        Way way = gain.ways().getFirst();
        assertThat(way.gained()).isEqualTo(Exact.of(7, 2));
        assertThat(way.gainedInAll()).isEqualTo(Exact.of(-13, 2));
    }

    static List<String> frameworks() {
        return Installed.ids();
    }

    /** One number less, and the points are not full. */
    @ParameterizedTest
    @MethodSource("frameworks")
    void everyWayOfTheExamplesBringsFullPointsAndNothingSmallerDoes(String id) {
        Framework framework = Installed.framework(id);
        Scoring scoring = new Scoring(framework);
        for (var folder : Installed.examples(id)) {
            for (UnitInputs unit : Installed.units(framework, folder).values()) {
                for (Gain gain : new InputGains(framework).of(unit)) {
                    List<Way> ways = gain instanceof Gain.Ways some ? some.ways() : List.of();
                    for (Way way : ways) {
                        Map<InputId, InputValue> values = new HashMap<>(unit.values());
                        values.putAll(way.changes());
                        assertThat(scoring.score(gain.leaf(), unit.withValues(values)).lost()).isEqualTo(Exact.ZERO);
                        checkSmallest(scoring, gain, way, unit, values);
                    }
                }
            }
        }
    }

    private static void checkSmallest(Scoring scoring, Gain gain, Way way, UnitInputs unit,
            Map<InputId, InputValue> values) {
        InputId input = way.changes().keySet().iterator().next();
        if (way.changes().size() == 1 && values.get(input) instanceof InputValue.Amount(Exact value)
                && unit.values().get(input) instanceof InputValue.Amount(Exact now) && value.compareTo(now) > 0) {
            values.put(input, new InputValue.Amount(value.minus(Exact.of(1, 1_000_000))));
            assertThat(scoring.score(gain.leaf(), unit.withValues(values)).lost())
                    .as("%s %s", gain.leaf().code(), way.changes()).isNotEqualTo(Exact.ZERO);
            values.put(input, new InputValue.Amount(value.minus(Exact.ONE)));
            assertThat(scoring.score(gain.leaf(), unit.withValues(values)).lost())
                    .as("%s %s", gain.leaf().code(), way.changes()).isNotEqualTo(Exact.ZERO);
        }
    }
}
