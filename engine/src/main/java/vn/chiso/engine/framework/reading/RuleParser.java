package vn.chiso.engine.framework.reading;

import vn.chiso.engine.reading.yaml.Fields;
import vn.chiso.engine.reading.yaml.Mark;
import vn.chiso.engine.reading.yaml.Problems;
import vn.chiso.engine.reading.yaml.Yaml;
import vn.chiso.engine.reading.Problem;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.chiso.engine.framework.InputType;
import vn.chiso.engine.framework.rule.Condition;
import vn.chiso.engine.framework.rule.Interval;
import vn.chiso.engine.framework.rule.Operand;
import vn.chiso.engine.framework.rule.Payment;
import vn.chiso.engine.framework.rule.Quantity;
import vn.chiso.engine.framework.rule.Rule;
import vn.chiso.engine.number.Exact;

/** Rules of a framework file, one method per kind. */
final class RuleParser {

    /** Words of the kinds, in the order of the reference page. */
    static final List<String> KINDS = List.of("yes_no", "choice", "conditions", "checklist", "count", "ratio",
            "cut_off",
            "steps", "first_clause", "weighted_ratio", "given", "formula");
    private static final int MAX_NESTING = 5;

    private final Problems problems;
    private final Letters letters;
    private final QuantityParser quantities;
    private final Function<Fields, Rule> given;
    private int nesting;

    /** Reads rules of one leaf; {@code given} makes the rule that takes a value under the leaf's own code. */
    RuleParser(Problems problems, Letters letters, Function<Fields, Rule> given) {
        this.problems = problems;
        this.letters = letters;
        this.given = given;
        this.quantities = new QuantityParser(problems, letters);
    }

    Rule parse(Yaml value) {
        Fields fields = Fields.of(value, problems, "rule");
        if (++nesting > MAX_NESTING) {
            problems.add(value.mark(), Problem.Code.RULE_NESTED_TOO_DEEP, MAX_NESTING);
            return new Rule.Checklist(List.of());
        }
        Rule rule = rule(fields);
        nesting--;
        fields.end();
        return rule;
    }

    private Rule rule(Fields fields) {
        int before = problems.count();
        String kind = fields.word("kind", FrameworkParser.ordered(KINDS, KINDS), null);
        if (problems.count() > before) {
            fields.ignoreRest(); // what belongs to an unknown kind cannot be told
            return new Rule.Checklist(List.of());
        }
        return switch (kind) {
            case "choice" -> choice(fields);
            case "conditions" -> conditions(fields);
            case "checklist" -> checklist(fields);
            case "count" -> count(fields);
            case "ratio" -> ratio(fields);
            case "cut_off" -> new Rule.CutOff(quantities.quantity(fields), quantities.interval(fields));
            case "steps" -> steps(fields);
            case "first_clause" -> firstClause(fields);
            case "weighted_ratio" -> weightedRatio(fields);
            case "given" -> given.apply(fields);
            case "formula" -> formula(fields);
            default -> new Rule.YesNo(operand(fields, "input", InputType.YES_NO));
        };
    }

    private Operand operand(Fields fields, String key, InputType type) {
        String letter = fields.text(key);
        return letters.operand(letter, fields.mark(key), type);
    }

    private Exact share(Fields fields, String key) {
        Exact share = fields.number(key);
        checkShare(share, fields.mark(key), key);
        return share;
    }

    private void checkShare(@Nullable Exact share, Mark mark, String key) {
        if (share != null && (share.signum() < 0 || share.compareTo(Exact.ONE) > 0)) {
            problems.add(mark, Problem.Code.SHARE_BAD, key, share);
        }
    }

    private Exact positive(Fields fields, String key) {
        Exact value = fields.number(key);
        if (value.signum() <= 0 && fields.has(key)) {
            problems.add(fields.mark(key), Problem.Code.NOT_POSITIVE, key);
        }
        return value;
    }

    private Rule choice(Fields fields) {
        Operand input = operand(fields, "input", InputType.OPTION);
        Map<String, Exact> shares = new LinkedHashMap<>();
        fields.required("shares");
        fields.entries("shares").forEach((option, entry) -> {
            if (Fields.commaTail(option, entry, problems)) {
                return;
            }
            Exact share = fields.number(entry.value(), "shares");
            checkShare(share, entry.value().mark(), option);
            shares.put(option, share == null ? Exact.ZERO : share);
            if (!input.input().options().isEmpty() && !input.input().options().containsKey(option)) {
                problems.add(entry.keyMark(), Problem.Code.OPTION_UNKNOWN, Fields.shortened(option),
                        String.join(", ", input.input().options().keySet()));
            }
        });
        input.input().options().keySet().stream().filter(option -> !shares.containsKey(option)).forEach(
                option -> problems.add(fields.mark("shares"), Problem.Code.OPTION_WITHOUT_SHARE, option));
        return new Rule.Choice(input, shares);
    }

    private Rule conditions(Fields fields) {
        List<Rule.Conditions.Part> parts = new ArrayList<>();
        for (Yaml item : fields.requiredList("met")) {
            Fields part = Fields.of(item, problems, "met");
            parts.add(new Rule.Conditions.Part(quantities.condition(part.required("when")), share(part, "share")));
            part.end();
        }
        return new Rule.Conditions(parts);
    }

    private Rule checklist(Fields fields) {
        List<Operand> items = new ArrayList<>();
        for (Yaml item : fields.requiredList("items")) {
            String letter = fields.scalar(item, "items");
            if (letter != null) {
                items.add(letters.operand(letter, item.mark(), InputType.YES_NO));
            }
        }
        return new Rule.Checklist(items);
    }

    private Rule count(Fields fields) {
        List<Rule.Count.PerItem> clauses = new ArrayList<>();
        for (Yaml item : fields.requiredList("clauses")) {
            Fields clause = Fields.of(item, problems, "clauses");
            Exact cap = clause.has("cap") ? positive(clause, "cap") : null;
            clauses.add(new Rule.Count.PerItem(operand(clause, "input", InputType.AMOUNT), positive(clause, "points"),
                    cap));
            clause.end();
        }
        return new Rule.Count(clauses);
    }

    private Rule ratio(Fields fields) {
        Quantity of = quantities.quantity(fields);
        return new Rule.Ratio(of, fields.has("target") ? positive(fields, "target") : null);
    }

    private Rule steps(Fields fields) {
        Quantity of = quantities.quantity(fields);
        List<Rule.Steps.Step> steps = new ArrayList<>();
        for (Yaml item : fields.requiredList("steps")) {
            Fields step = Fields.of(item, problems, "steps");
            Interval range = quantities.interval(step);
            steps.add(new Rule.Steps.Step(range, fixed(step)));
            step.end();
        }
        Payment otherwise = null;
        if (fields.has("otherwise")) {
            Exact points = fields.number("otherwise");
            if (points.signum() < 0) {
                problems.add(fields.mark("otherwise"), Problem.Code.NEGATIVE, "otherwise");
            }
            otherwise = new Payment.FixedPoints(points);
        }
        Rule.Steps.Better better = fields.yesNo("less_is_better", Rule.Steps.Better.LESS, Rule.Steps.Better.MORE,
                Rule.Steps.Better.MORE);
        return new Rule.Steps(of, steps, otherwise, better);
    }

    private Payment fixed(Fields step) {
        step.value("share");
        step.value("points");
        if (step.has("share") == step.has("points")) {
            problems.add(step.mark(), Problem.Code.PAYMENT_BAD, "points, share");
        }
        if (step.has("share")) {
            return new Payment.ShareOfMax(share(step, "share"));
        }
        Exact points = step.has("points") ? step.number("points") : Exact.ZERO;
        if (points.signum() < 0) {
            problems.add(step.mark("points"), Problem.Code.NEGATIVE, "points");
        }
        return new Payment.FixedPoints(points);
    }

    private Rule firstClause(Fields fields) {
        List<Rule.FirstClause.Clause> clauses = new ArrayList<>();
        for (Yaml item : fields.requiredList("clauses")) {
            Fields clause = Fields.of(item, problems, "clauses");
            Condition when = quantities.condition(clause.required("when"));
            clauses.add(new Rule.FirstClause.Clause(when, payment(clause)));
            clause.end();
        }
        Yaml otherwise = fields.required("otherwise");
        if (!fields.has("otherwise")) {
            return new Rule.FirstClause(clauses, Payment.NOTHING);
        }
        Fields last = Fields.of(otherwise, problems, "otherwise");
        Payment payment = payment(last);
        last.end();
        return new Rule.FirstClause(clauses, payment);
    }

    private Payment payment(Fields clause) {
        Yaml rule = clause.value("rule");
        Yaml pays = clause.value("pays");
        if ((rule == null) == (pays == null)) {
            problems.add(clause.mark(), Problem.Code.PAYMENT_BAD, "pays, rule");
            return Payment.NOTHING;
        }
        if (rule != null) {
            return new Payment.ByRule(parse(rule));
        }
        return switch (clause.text("pays")) {
            case "full" -> Payment.FULL;
            case "none" -> Payment.NOTHING;
            default -> new Payment.ShareOfMax(share(clause, "pays"));
        };
    }

    private Rule weightedRatio(Fields fields) {
        List<Rule.WeightedRatio.Term> terms = new ArrayList<>();
        for (Yaml item : fields.requiredList("terms")) {
            Fields term = Fields.of(item, problems, "terms");
            terms.add(new Rule.WeightedRatio.Term(quantities.quantity(term), positive(term, "weight")));
            term.end();
        }
        Rule.WeightedRatio.Overlap overlap = fields.yesNo("disjoint", Rule.WeightedRatio.Overlap.DISJOINT,
                Rule.WeightedRatio.Overlap.POSSIBLE, Rule.WeightedRatio.Overlap.POSSIBLE);
        checkOneWhole(fields, terms, overlap);
        Condition.InRange fullFrom = null;
        Yaml full = fields.value("full_from");
        if (full != null) {
            Fields range = Fields.of(full, problems, "full_from");
            fullFrom = quantities.inRange(range);
            range.end();
        }
        return new Rule.WeightedRatio(terms, overlap, fullFrom);
    }

    /** Separate parts are parts of one and the same denominator. */
    private void checkOneWhole(Fields fields, List<Rule.WeightedRatio.Term> terms,
            Rule.WeightedRatio.Overlap overlap) {
        boolean oneWhole = terms.stream().map(term -> term.of().denominator()).distinct().count() <= 1
                && terms.stream().allMatch(term -> term.of().isRatio());
        if (overlap == Rule.WeightedRatio.Overlap.DISJOINT && !oneWhole) {
            problems.add(fields.mark("disjoint"), Problem.Code.DISJOINT_BAD);
        }
    }

    private Rule formula(Fields fields) {
        String text = fields.text("points");
        return new Rule.Formula(text, FormulaParser.parse(text, fields.mark("points"), letters, problems));
    }
}
