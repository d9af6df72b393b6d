package vn.chiso.engine.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chiso.engine.Sample.leaf;
import static vn.chiso.engine.Sample.scoreLeaf;

import org.junit.jupiter.api.Test;
import vn.chiso.engine.framework.Framework;

/** Points of every rule kind, at and around every boundary. */
class RulesTest {

    private static void pays(Framework framework, String points, String... values) {
        LeafScore score = scoreLeaf(framework, values);
        assertThat(score.outcome()).isEqualTo(Outcome.SCORED);
        assertThat(score.points()).hasToString(points);
    }

    private static void ends(Framework framework, Outcome outcome, String... values) {
        LeafScore score = scoreLeaf(framework, values);
        assertThat(score.outcome()).isEqualTo(outcome);
        assertThat(score.points().isZero()).isTrue();
    }

    @Test
    void yesPaysTheMaximumAndNoPaysNothing() {
        Framework framework = leaf("2", "{kind: yes_no, input: y}");
        pays(framework, "2", "y", "1");
        pays(framework, "0", "y", "0");
        ends(framework, Outcome.MISSING);
    }

    @Test
    void anOptionPaysItsFraction() {
        Framework framework = leaf("3", "{kind: choice, input: o, shares: {one: 1, two: 1/3, three: 0}}");
        pays(framework, "3", "o", "one");
        pays(framework, "1", "o", "two");
        pays(framework, "0", "o", "three");
        ends(framework, Outcome.MISSING);
        ends(framework, Outcome.BAD_VALUE, "o", "four");
    }

    @Test
    void conditionsThatHoldAddUp() {
        Framework framework = leaf("10", "{kind: conditions, met: [{when: {input: y, is: yes}, share: 1/2},"
                + " {when: {of: a, from: 3}, share: 1/4}, {when: {input: o, is: two}, share: 1/4}]}");
        pays(framework, "10", "y", "1", "a", "3", "o", "two");
        pays(framework, "5", "y", "1", "a", "2", "o", "one");
        pays(framework, "5/2", "y", "0", "a", "3", "o", "one");
        pays(framework, "0", "y", "0", "a", "0", "o", "three");
        ends(framework, Outcome.MISSING, "y", "1", "a", "3");
    }

    @Test
    void aChecklistPaysPresentOutOfRequired() {
        Framework framework = leaf("2", "{kind: checklist, items: [y, z]}");
        pays(framework, "2", "y", "1", "z", "1");
        pays(framework, "1", "y", "0", "z", "1");
        pays(framework, "0", "y", "0", "z", "0");
        ends(framework, Outcome.MISSING, "y", "1");
    }

    @Test
    void itemsPayUpToTheCapOfTheirClauseAndTheMaximumOfAll() {
        Framework framework = leaf("3",
                "{kind: count, clauses: [{input: a, points: 1, cap: 3}, {input: b, points: 1/3, cap: 1}]}");
        pays(framework, "0", "a", "0", "b", "0");
        pays(framework, "7/3", "a", "2", "b", "1");
        pays(framework, "2", "a", "1", "b", "3");
        pays(framework, "2", "a", "1", "b", "9");
        pays(framework, "3", "a", "9", "b", "9");
        ends(framework, Outcome.MISSING, "a", "2");
        ends(framework, Outcome.BAD_VALUE, "a", "-1", "b", "0");
        ends(framework, Outcome.BAD_VALUE, "a", "1.5", "b", "0");
    }

    @Test
    void anUncappedClauseIsCutAtTheMaximum() {
        Framework framework = leaf("6",
                "{kind: count, clauses: [{input: a, points: 0.5}, {input: b, points: 0.25, cap: 2}]}");
        pays(framework, "6", "a", "100", "b", "0");
        pays(framework, "2", "a", "0", "b", "100");
        pays(framework, "3/4", "a", "1", "b", "1");
    }

    @Test
    void aRatioPaysItsShare() {
        Framework framework = leaf("4", "{kind: ratio, of: b/a}");
        pays(framework, "4/3", "a", "3", "b", "1");
        pays(framework, "4", "a", "3", "b", "3");
        pays(framework, "0", "a", "3", "b", "0");
        ends(framework, Outcome.BAD_VALUE, "a", "3", "b", "4");
        ends(framework, Outcome.BAD_VALUE, "a", "0", "b", "0");
        ends(framework, Outcome.MISSING, "a", "3");
        ends(framework, Outcome.MISSING, "b", "3");
    }

    @Test
    void aRatioWithATargetPaysTheMaximumFromTheTargetOn() {
        Framework framework = leaf("4", "{kind: ratio, of: b/a, target: 60%}");
        pays(framework, "4837/1500", "a", "10000", "b", "4837");
        pays(framework, "4", "a", "10000", "b", "6000");
        pays(framework, "5999/1500", "a", "10000", "b", "5999");
        pays(framework, "4", "a", "10000", "b", "10000");
    }

    @Test
    void aRatioOfDifferentThingsMayExceedOneAndIsCut() {
        Framework framework = leaf("2", "{kind: ratio, of: b/a, target: 3, part_of_whole: no}");
        pays(framework, "2", "a", "2", "b", "7");
        pays(framework, "2", "a", "2", "b", "6");
        pays(framework, "5/3", "a", "2", "b", "5");
        Framework untargeted = leaf("2", "{kind: ratio, of: b/a, part_of_whole: no}");
        pays(untargeted, "2", "a", "2", "b", "7");
        pays(untargeted, "1", "a", "2", "b", "1");
    }

    @Test
    void sumsStandOnBothSidesOfARatio() {
        Framework framework = leaf("10", "{kind: ratio, of: (b+d)/(a+c), target: 70%}");
        pays(framework, "50/7", "a", "60", "b", "40", "c", "40", "d", "10");
        pays(framework, "10", "a", "60", "b", "40", "c", "40", "d", "30");
        ends(framework, Outcome.BAD_VALUE, "a", "0", "b", "0", "c", "0", "d", "0");
        pays(leaf("10", "{kind: ratio, of: a+b, target: 4}"), "15/2", "a", "1", "b", "2");
    }

    @Test
    void aCutOffPaysAllOrNothing() {
        Framework from = leaf("2", "{kind: cut_off, of: b/a, from: 5%}");
        pays(from, "2", "a", "100", "b", "5");
        pays(from, "0", "a", "1000", "b", "49");
        Framework above = leaf("2", "{kind: cut_off, of: a, above: 5}");
        pays(above, "0", "a", "5");
        pays(above, "2", "a", "6");
        Framework between = leaf("2", "{kind: cut_off, of: a, from: 2, below: 4}");
        pays(between, "0", "a", "1");
        pays(between, "2", "a", "2");
        pays(between, "2", "a", "3");
        pays(between, "0", "a", "4");
        pays(leaf("2", "{kind: cut_off, of: a, to: 4}"), "2", "a", "4");
        pays(leaf("2", "{kind: cut_off, of: a, to: 4}"), "0", "a", "5");
    }

    @Test
    void theFirstStepThatHoldsPays() {
        Framework framework = leaf("20", "{kind: steps, of: a, steps: [{from: 4, points: 20},"
                + " {from: 3, below: 4, points: 15}, {from: 1, to: 2, share: 1/4}], otherwise: 1}");
        pays(framework, "20", "a", "5");
        pays(framework, "20", "a", "4");
        pays(framework, "15", "a", "3");
        pays(framework, "5", "a", "2");
        pays(framework, "5", "a", "1");
        pays(framework, "1", "a", "0");
        pays(leaf("20", "{kind: steps, of: a, steps: [{from: 4, points: 20}, {from: 2, points: 9}]}"), "9", "a", "3");
        pays(leaf("20", "{kind: steps, of: a, steps: [{from: 4, points: 20}]}"), "0", "a", "3");
    }

    @Test
    void theFirstClauseThatHoldsDecides() {
        Framework framework = leaf("2", "{kind: first_clause, clauses: [{when: {input: y, is: yes}, pays: full},"
                + " {when: {of: b/a, from: 50%}, pays: 3/4}],"
                + " otherwise: {rule: {kind: count, clauses: [{input: c, points: 1/2, cap: 1}]}}}");
        pays(framework, "2", "y", "1", "a", "4", "b", "4", "c", "4");
        pays(framework, "3/2", "y", "0", "a", "4", "b", "2", "c", "4");
        pays(framework, "1", "y", "0", "a", "4", "b", "1", "c", "4");
        pays(framework, "1/2", "y", "0", "a", "4", "b", "1", "c", "1");
        pays(leaf("2", "{kind: first_clause, clauses: [{when: {input: y, is: no}, pays: none}],"
                + " otherwise: {pays: full}}"), "0", "y", "0");
    }

    @Test
    void aClauseThatDecidesNeedsNoInputsOfLaterClauses() {
        Framework framework = leaf("2", "{kind: first_clause, clauses: [{when: {input: y, is: yes}, pays: full}],"
                + " otherwise: {rule: {kind: ratio, of: b/a}}}");
        pays(framework, "2", "y", "1");
        ends(framework, Outcome.MISSING, "y", "0");
        ends(framework, Outcome.MISSING, "a", "4", "b", "4");
    }

    @Test
    void weightedRatiosAddUpAndAreCut() {
        Framework framework = leaf("2",
                "{kind: weighted_ratio, terms: [{of: b/a, weight: 1/2}, {of: c/a, weight: 1}]}");
        pays(framework, "2", "a", "10", "b", "10", "c", "10");
        pays(framework, "1", "a", "10", "b", "10", "c", "0");
        pays(framework, "3/2", "a", "10", "b", "5", "c", "5");
        ends(framework, Outcome.BAD_VALUE, "a", "10", "b", "11", "c", "0");
    }

    @Test
    void separatePartsAreTogetherAtMostTheWhole() {
        Framework framework = leaf("2",
                "{kind: weighted_ratio, disjoint: yes, terms: [{of: b/a, weight: 1/2}, {of: c/a, weight: 1}]}");
        pays(framework, "3/2", "a", "10", "b", "5", "c", "5");
        ends(framework, Outcome.BAD_VALUE, "a", "10", "b", "6", "c", "5");
    }

    @Test
    void aWeightedRatioMayPayInFullFromAThresholdOn() {
        Framework framework = leaf("10", "{kind: weighted_ratio, disjoint: yes, full_from: {of: c/a, from: 80%},"
                + " terms: [{of: b/a, weight: 1/2}, {of: c/a, weight: 1}]}");
        pays(framework, "10", "a", "100", "b", "0", "c", "80");
        pays(framework, "79/10", "a", "100", "b", "0", "c", "79");
        pays(framework, "89/10", "a", "100", "b", "20", "c", "79");
        ends(framework, Outcome.BAD_VALUE, "a", "0", "b", "0", "c", "0");
        ends(framework, Outcome.MISSING, "a", "100", "c", "79");
        pays(framework, "10", "a", "100", "c", "80");
        ends(framework, Outcome.BAD_VALUE, "a", "100", "b", "500", "c", "80");
        ends(framework, Outcome.BAD_VALUE, "a", "100", "b", "21", "c", "80");
    }

    @Test
    void aGivenValueIsTakenAsItStands() {
        Framework share = leaf("200", "{kind: given, as: share}");
        pays(share, "3637/25", "1", "0.7274");
        ends(share, Outcome.BAD_VALUE, "1", "48.37");
        ends(share, Outcome.BAD_VALUE, "1", "-0.1");
        pays(share, "200", "1", "1");
        Framework points = leaf("60", "{kind: given, as: points}");
        pays(points, "1969/50", "1", "39.38");
        pays(points, "60", "1", "60");
        ends(points, Outcome.BAD_VALUE, "1", "60.01");
        ends(points, Outcome.MISSING);
    }

    @Test
    void aGivenValueMayStandInAClauseAndBesideAConditionOfItsOwn() {
        Framework clause = leaf("4", "{kind: first_clause, clauses: [{when: {input: y, is: no}, pays: none}],"
                + " otherwise: {rule: {kind: given, as: points}}}");
        pays(clause, "0", "y", "0");
        pays(clause, "3", "y", "1", "1", "3");
        ends(clause, Outcome.MISSING, "y", "1");
        Framework applies = leaf("4", "{kind: given, as: share}", "not_applicable: {when: {input: y, is: no}}");
        pays(applies, "2", "y", "1", "1", "0.5");
        ends(applies, Outcome.NOT_APPLICABLE, "y", "0");
        Framework claimed = leaf("4", "{kind: given, as: share}", "not_applicable: {claim: yes}");
        ends(claimed, Outcome.NOT_APPLICABLE, "1", "n/a");
    }

    @Test
    void aFormulaIsWorkedOutExactly() {
        pays(leaf("4", "{kind: formula, points: 'm * b / a'}"), "4/3", "a", "3", "b", "1");
        pays(leaf("4", "{kind: formula, points: 'min(m, a) - max(b, 1) * 2'}"), "2", "a", "9", "b", "0");
        pays(leaf("4", "{kind: formula, points: 'if(a >= 3, m, a / 3)'}"), "4", "a", "3");
        pays(leaf("4", "{kind: formula, points: 'if(a >= 3, m, a / 3)'}"), "2/3", "a", "2");
        pays(leaf("4", "{kind: formula, points: 'if(a = 3, 1, 2) + if(a < 3, 1, 0)'}"), "1", "a", "3");
        pays(leaf("4", "{kind: formula, points: 'if(a > 3, 1, 2) + if(a <= 3, 1, 0)'}"), "1", "a", "4");
        pays(leaf("4", "{kind: formula, points: '(a + 50%) * y - -1'}"), "5/2", "a", "1", "y", "1");
        pays(leaf("4", "{kind: formula, points: 'a * a'}"), "4", "a", "9");
        pays(leaf("4", "{kind: formula, points: '0 - a'}"), "0", "a", "9");
        ends(leaf("4", "{kind: formula, points: 'm / a'}"), Outcome.BAD_VALUE, "a", "0");
        ends(leaf("4", "{kind: formula, points: 'm / a'}"), Outcome.MISSING);
        pays(leaf("4", "{kind: formula, points: 'if(a = 0, 0, m * b / a)'}"), "0", "a", "0", "b", "1");
    }
}
