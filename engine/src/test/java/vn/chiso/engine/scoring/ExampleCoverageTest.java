package vn.chiso.engine.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chiso.engine.Installed;
import vn.chiso.engine.framework.Framework;
import vn.chiso.engine.framework.Node;
import vn.chiso.engine.framework.rule.Payment;
import vn.chiso.engine.framework.rule.Quantity;
import vn.chiso.engine.framework.rule.Rule;
import vn.chiso.engine.number.Exact;

/** The example units together reach every clause of every rule, and every boundary from both sides. */
class ExampleCoverageTest {

    @ParameterizedTest
    @ValueSource(strings = {Installed.HUE_2020, "mau-quy-tac"})
    void theExamplesReachEveryClauseAndBothSidesOfEveryBoundary(String id) {
        Framework framework = Installed.framework(id);
        Scoring scoring = new Scoring(framework);
        List<LeafScore> all = new ArrayList<>();
        Installed.units(framework, Installed.folder(id).resolve("examples"))
                .forEach((_, unit) -> all.addAll(scoring.score(unit).leaves()));
        List<String> missed = new ArrayList<>();
        for (Node.Leaf leaf : framework.tree().leaves()) {
            Set<String> reached = new TreeSet<>();
            all.stream().filter(score -> score.code().equals(leaf.code()))
                    .forEach(score -> score.trace().forEach(line -> reached.addAll(events(line))));
            expected(leaf.rule()).filter(event -> !reached.contains(event))
                    .forEach(event -> missed.add(leaf.code() + " " + event));
        }
        assertThat(missed).isEmpty();
    }

    private static Stream<String> expected(@Nullable Rule rule) {
        return switch (rule) {
            case Rule.YesNo _ -> Stream.of("answer YES", "answer NO");
            case Rule.Choice choice -> choice.shares().keySet().stream().map(option -> "answer " + option);
            case Rule.Conditions conditions -> conditions.met().stream()
                    .flatMap(part -> Stream.of("condition " + part.when() + true, "condition " + part.when() + false));
            case Rule.Checklist _ -> Stream.of("checklist none", "checklist some", "checklist all");
            case Rule.Count count -> count.clauses().stream().flatMap(ExampleCoverageTest::items);
            case Rule.Ratio ratio -> ratio(ratio);
            case Rule.CutOff _ -> Stream.of("cut-off true", "cut-off false");
            case Rule.Steps steps -> Stream.iterate(0, i -> i <= steps.steps().size(), i -> i + 1)
                    .map(number -> "step " + number);
            case Rule.FirstClause first -> Stream.concat(
                    Stream.iterate(0, i -> i <= first.clauses().size(), i -> i + 1).map(number -> "clause " + number),
                    Stream.concat(first.clauses().stream().map(Rule.FirstClause.Clause::pays),
                            Stream.of(first.otherwise())).flatMap(ExampleCoverageTest::nested));
            case Rule.WeightedRatio weighted -> Stream.concat(
                    weighted.fullFrom() == null ? Stream.of() : Stream.of("full true", "full false"),
                    weighted.terms().stream().map(term -> "term " + term.of().inLetters()));
            case Rule.Given _ -> Stream.of("given");
            case Rule.Formula _ -> Stream.of("formula");
            case null -> Stream.of();
        };
    }

    private static Stream<String> items(Rule.Count.PerItem clause) {
        String letter = clause.input().letter();
        return clause.cap() == null
                ? Stream.of("items zero " + letter, "items some " + letter)
                : Stream.of("items zero " + letter, "items some " + letter, "items capped " + letter);
    }

    private static Stream<String> ratio(Rule.Ratio rule) {
        Stream<String> inside = Stream.of("ratio zero", "ratio below", "ratio reached");
        boolean mayExceed = rule.of().whole() == Quantity.Whole.FREE || rule.target() != null;
        return mayExceed ? Stream.concat(inside, Stream.of("ratio above")) : inside;
    }

    private static Stream<String> nested(Payment payment) {
        return payment instanceof Payment.ByRule(Rule rule) && !(rule instanceof Rule.Ratio)
                ? expected(rule)
                : Stream.of();
    }

    private static List<String> events(TraceLine line) {
        return switch (line) {
            case TraceLine.Answered answered -> List.of("answer "
                    + (answered.value() instanceof InputValue.Option(String id) ? id : answered.value()));
            case TraceLine.ConditionPaid paid -> List.of("condition " + paid.when() + paid.holds());
            case TraceLine.Checked checked -> List.of("checklist "
                    + (checked.present() == 0 ? "none" : checked.absent().isEmpty() ? "all" : "some"));
            case TraceLine.ItemsPaid paid -> items(paid);
            case TraceLine.TargetCompared compared -> ratio(compared);
            case TraceLine.CutOffCompared compared -> List.of("cut-off " + compared.reached());
            case TraceLine.StepTaken taken -> List.of("step " + taken.number());
            case TraceLine.ClauseApplied clause -> List.of("clause " + clause.number());
            case TraceLine.FullFromChecked checked -> List.of("full " + checked.holds());
            case TraceLine.TermPaid paid -> List.of("term " + paid.of().inLetters());
            case TraceLine.GivenTaken _ -> List.of("given");
            case TraceLine.FormulaWorked _ -> List.of("formula");
            default -> List.of();
        };
    }

    private static List<String> items(TraceLine.ItemsPaid paid) {
        String letter = paid.clause().input().letter();
        if (paid.count().isZero()) {
            return List.of("items zero " + letter);
        }
        return List.of((paid.paid().compareTo(paid.earned()) < 0 ? "items capped " : "items some ") + letter);
    }

    private static List<String> ratio(TraceLine.TargetCompared compared) {
        if (compared.value().isZero()) {
            return List.of("ratio zero");
        }
        Exact target = compared.target();
        int order = compared.value().compareTo(target);
        return List.of(order < 0 ? "ratio below" : order == 0 ? "ratio reached" : "ratio above");
    }
}
