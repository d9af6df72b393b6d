package vn.chiso.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.chiso.engine.framework.Framework;
import vn.chiso.engine.framework.Input;
import vn.chiso.engine.framework.InputId;
import vn.chiso.engine.framework.Node;
import vn.chiso.engine.framework.NodeCode;
import vn.chiso.engine.framework.rule.Condition;
import vn.chiso.engine.framework.rule.Interval;
import vn.chiso.engine.framework.rule.Operand;
import vn.chiso.engine.framework.rule.Payment;
import vn.chiso.engine.framework.rule.Quantity;
import vn.chiso.engine.framework.rule.Rule;
import vn.chiso.engine.number.Exact;
import vn.chiso.engine.scoring.InputValue;
import vn.chiso.engine.scoring.UnitInputs;

/** Turns a framework into a {@link BareLoop} and units into rows of doubles. */
final class BareCompiler {

    private final Map<InputId, Integer> columns = new HashMap<>();
    private final List<Input> inputs;
    private final List<Integer> operands = new ArrayList<>();
    private final List<BareLoop.Term> terms = new ArrayList<>();
    private final List<BareLoop.Row> rows = new ArrayList<>();
    private final List<BareLoop.Spot> spots = new ArrayList<>();
    private final List<NodeCode> codes = new ArrayList<>();
    private final List<Double> table = new ArrayList<>();

    BareCompiler(Framework framework) {
        inputs = List.copyOf(framework.inputs().values());
        inputs.forEach(input -> columns.put(input.id(), columns.size()));
        spot(NodeCode.TOTAL, -1, -1, 0);
        framework.tree().roots().forEach(root -> node(root, 0));
    }

    /** The codes of the loop's nodes. */
    List<NodeCode> codes() {
        return List.copyOf(codes);
    }

    BareLoop loop() {
        return new BareLoop(operands, terms, rows, spots, table);
    }

    /** One unit's values in the loop's columns; a value that is not there is no number. */
    double[] values(UnitInputs unit) {
        double[] values = new double[inputs.size()];
        for (int column = 0; column < values.length; column++) {
            Input input = inputs.get(column);
            values[column] = switch (unit.values().get(input.id())) {
                case null -> Double.NaN;
                case InputValue.Amount(Exact amount) -> amount.toDouble();
                case InputValue.Answer answer -> answer == InputValue.Answer.YES ? 1 : 0;
                case InputValue.Option(String id) -> List.copyOf(input.options().keySet()).indexOf(id);
                case InputValue.NotApplicable _ -> Double.NaN;
            };
        }
        return values;
    }

    private void node(Node node, int parent) {
        int counting = node.head().counting() == Node.Counting.SCORED ? parent : -1;
        switch (node) {
            case Node.Group group -> {
                int spot = spots.size();
                spot(group.code(), -1, counting, 0);
                group.children().forEach(child -> node(child, spot));
            }
            case Node.Leaf leaf -> {
                Rule rule = leaf.rule();
                double max = leaf.max().toDouble();
                int row = rule == null ? pay(0, terms.size()) : row(rule, max);
                spot(leaf.code(), row, counting, max);
            }
            case Node.SharedRow _ -> {
            }
        }
    }

    private void spot(NodeCode code, int row, int parent, double max) {
        codes.add(code);
        spots.add(new BareLoop.Spot(row, parent, max));
    }

    private int row(Rule rule, double max) {
        int first = terms.size();
        switch (rule) {
            case Rule.YesNo(Operand input) -> term(List.of(input), List.of(), max, Double.MAX_VALUE);
            case Rule.Checklist(List<Operand> items) -> term(items, List.of(), max / items.size(), Double.MAX_VALUE);
            case Rule.Count(var clauses) -> clauses.forEach(clause -> term(List.of(clause.input()), List.of(),
                    clause.points().toDouble(), clause.cap() == null ? Double.MAX_VALUE : clause.cap().toDouble()));
            case Rule.Ratio(Quantity of, var target) -> term(of, max / (target == null ? 1 : target.toDouble()));
            case Rule.Choice choice -> {
                return choice(choice, max);
            }
            case Rule.CutOff(Quantity of, Interval full) -> {
                return test(of, full, pay(max, first), pay(0, first));
            }
            case Rule.FirstClause firstClause -> {
                return firstClause(firstClause, max);
            }
            case Rule.WeightedRatio weighted -> {
                weighted.terms().forEach(term -> term(term.of(), term.weight().toDouble() * max));
                int row = pay(0, first);
                Condition.InRange full = weighted.fullFrom();
                return full == null ? row : test(full.of(), full.range(), pay(max, terms.size()), row);
            }
            case Rule.Conditions _,Rule.Steps _,Rule.Given _,Rule.Formula _ ->
                throw new IllegalArgumentException("the measured framework has no such rule: " + rule);
        }
        return pay(0, first);
    }

    private int choice(Rule.Choice rule, double max) {
        int place = table.size();
        for (String option : rule.input().input().options().keySet()) {
            table.add(rule.shares().getOrDefault(option, Exact.ZERO).toDouble() * max);
        }
        return add(new BareLoop.Row(BareLoop.CHOOSE, column(rule.input()), place, 0, 0, 0, 0, 0));
    }

    /** From the last alternative up, so that every row knows where it goes on. */
    private int firstClause(Rule.FirstClause rule, double max) {
        int next = payment(rule.otherwise(), max);
        for (Rule.FirstClause.Clause clause : rule.clauses().reversed()) {
            int paying = payment(clause.pays(), max);
            next = switch (clause.when()) {
                case Condition.InRange(Quantity of, Interval range) -> test(of, range, paying, next);
                case Condition.Is(Operand input, String answer) -> {
                    List<String> answers = input.input().options().isEmpty()
                            ? List.of("no", "yes")
                            : List.copyOf(input.input().options().keySet());
                    double code = answers.indexOf(answer);
                    int term = term(List.of(input), List.of(), 1, Double.MAX_VALUE);
                    yield add(new BareLoop.Row(BareLoop.TEST, term, 0, 0, code, code, paying, next));
                }
            };
        }
        return next;
    }

    private int payment(Payment payment, double max) {
        return switch (payment) {
            case Payment.ShareOfMax(Exact share) -> pay(share.toDouble() * max, terms.size());
            case Payment.FixedPoints(Exact points) -> pay(points.toDouble(), terms.size());
            case Payment.ByRule(Rule rule) -> row(rule, max);
        };
    }

    /** A row that pays the base and all terms from the first one on. */
    private int pay(double base, int firstTerm) {
        return add(new BareLoop.Row(BareLoop.PAY, firstTerm, terms.size(), base, 0, 0, 0, 0));
    }

    private int test(Quantity of, Interval range, int then, int otherwise) {
        Interval.Bound lower = range.lower();
        Interval.Bound upper = range.upper();
        double low = lower == null ? Double.NEGATIVE_INFINITY : lower.value().toDouble();
        double high = upper == null ? Double.POSITIVE_INFINITY : upper.value().toDouble();
        boolean fromNext = lower != null && lower.edge() == Interval.Edge.EXCLUDED;
        boolean toNext = upper != null && upper.edge() == Interval.Edge.EXCLUDED;
        return add(new BareLoop.Row(BareLoop.TEST, term(of, 1), 0, 0, fromNext ? Math.nextUp(low) : low,
                toNext ? Math.nextDown(high) : high, then, otherwise));
    }

    private int add(BareLoop.Row row) {
        rows.add(row);
        return rows.size() - 1;
    }

    private int term(Quantity of, double weight) {
        return term(of.numerator(), of.denominator(), weight, Double.MAX_VALUE);
    }

    private int term(List<Operand> upper, List<Operand> lower, double weight, double cap) {
        int from = operands.size();
        upper.forEach(operand -> operands.add(column(operand)));
        int middle = operands.size();
        lower.forEach(operand -> operands.add(column(operand)));
        terms.add(new BareLoop.Term(from, middle, middle, operands.size(), weight, cap));
        return terms.size() - 1;
    }

    private int column(Operand operand) {
        Integer column = columns.get(operand.input().id());
        if (column == null) {
            throw new IllegalArgumentException("no input " + operand.input().id());
        }
        return column;
    }
}
