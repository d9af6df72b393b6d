package vn.chiso.engine.planning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import vn.chiso.engine.Installed;
import vn.chiso.engine.Sample;
import vn.chiso.engine.framework.Framework;
import vn.chiso.engine.framework.Input;
import vn.chiso.engine.framework.InputId;
import vn.chiso.engine.framework.Node;
import vn.chiso.engine.framework.NodeCode;
import vn.chiso.engine.framework.rule.Operand;
import vn.chiso.engine.number.Exact;
import vn.chiso.engine.scoring.InputValue;
import vn.chiso.engine.scoring.PointsDecision;
import vn.chiso.engine.scoring.UnitId;
import vn.chiso.engine.scoring.UnitInputs;

/** Random units and measures, on small random frameworks or an installed one; the generator is seeded. */
record Plans(Framework framework, UnitInputs inputs, List<Measure> measures, Budget budget) {

    static final FundingSource STATE = new FundingSource("ngân sách");
    static final FundingSource FIRMS = new FundingSource("doanh nghiệp");

    private static final List<String> RULES = List.of("{kind: ratio, of: a/b, target: 60%}", "{kind: ratio, of: c/b}",
            "{kind: ratio, of: (a+c)/(b+d), target: 70%}", "{kind: ratio, of: a, target: 30}",
            "{kind: count, clauses: [{input: a, points: 1/3, cap: 2}, {input: c, points: 1, cap: 3}]}",
            "{kind: count, clauses: [{input: d, points: 0.2}]}", "{kind: yes_no, input: y}",
            "{kind: checklist, items: [y, z]}", "{kind: choice, input: o, shares: {one: 1, two: 1/3, three: 0}}",
            "{kind: conditions, met: [{when: {input: y, is: yes}, share: 1/2}, {when: {of: c/b, from: 40%}, share: 1/2}]}",
            "{kind: cut_off, of: c/b, from: 50%}", "{kind: cut_off, of: d/b, below: 30%}",
            "{kind: steps, of: c, steps: [{from: 40, points: 3}, {from: 20, points: 1}]}",
            "{kind: steps, of: a, steps: [{from: 10, to: 20, points: 3}, {from: 30, points: 1}]}",
            "{kind: first_clause, clauses: [{when: {input: y, is: yes}, pays: full}],"
                    + " otherwise: {rule: {kind: ratio, of: a/b}}}",
            "{kind: weighted_ratio, disjoint: yes, terms: [{of: a/b, weight: 1/2}, {of: c/b, weight: 1}]}",
            "{kind: weighted_ratio, full_from: {of: c/b, from: 80%},"
                    + " terms: [{of: a/b, weight: 1/2}, {of: c/b, weight: 1}]}",
            "{kind: given, as: share}", "{kind: formula, points: \"min(m, a*c/100)\"}");

    static Plans random(long seed, int measures) {
        return random(seed, measures, Kind.SPARSE);
    }

    /** How measures hang together, and how much money there is. */
    enum Kind {
        /** Two to five indicators, few needs and exclusions, little money. */
        SPARSE(2, 8, 1),
        /** Seven to ten indicators, many needs and exclusions, money for some of the measures. */
        CROWDED(7, 4, 2),
        /** Few needs and exclusions; of no random framework. */
        WIDE(0, 12, 2);

        private final int leaves;
        private final int rarely;
        private final int plenty;

        Kind(int leaves, int rarely, int plenty) {
            this.leaves = leaves;
            this.rarely = rarely;
            this.plenty = plenty;
        }
    }

    static Plans random(long seed, int measures, Kind kind) {
        Random random = new Random(seed);
        StringBuilder nodes = new StringBuilder();
        nodes.append(random.nextInt(4) == 0 ? "rounding: {leaf_points: 1}\n" : "");
        nodes.append(random.nextInt(4) == 0 ? "not_applicable: {rescale: none}\n" : "");
        nodes.append(random.nextInt(4) == 0 ? "ties: {break_by: [\"2\"]}\n" : "");
        nodes.append("nodes:\n");
        int leaves = kind.leaves + random.nextInt(4);
        for (int leaf = 1; leaf <= leaves; leaf++) {
            String rule = RULES.get(random.nextInt(RULES.size()));
            String code = String.valueOf(leaf);
            String max = String.valueOf(3 + random.nextInt(8));
            nodes.append(switch (random.nextInt(8)) {
                case 0 -> Sample.node(code, max, rule, "not_applicable: {when: {input: z, is: yes}}");
                case 1 -> Sample.node(code, max, rule, "not_applicable: {claim: yes}");
                default -> Sample.node(code, max, rule);
            });
        }
        Framework framework = Sample.framework(nodes.toString());
        UnitInputs inputs = inputs(framework, random);
        return among(framework, inputs, List.copyOf(framework.inputs().values()), measures, kind, random);
    }

    /** An example unit of an installed framework, with measures that crowd on the inputs of a few of its indicators. */
    static Plans installed(String id, UnitInputs unit, long seed, int measures) {
        Framework framework = Installed.framework(id);
        Random random = new Random(seed);
        List<Node.Leaf> leaves = new ArrayList<>(framework.tree().countedLeaves());
        Collections.shuffle(leaves, random);
        List<Input> inputs = leaves.stream().filter(leaf -> !leaf.operands().isEmpty()).limit(4)
                .flatMap(leaf -> leaf.operands().stream()).map(Operand::input)
                .filter(input -> input.scope() == Input.Scope.UNIT).distinct().toList();
        return among(framework, unit, inputs, measures, Kind.CROWDED, random);
    }

    /** Measures that each change one or two of these inputs. */
    static Plans among(Framework framework, UnitInputs unit, List<Input> inputs, int measures, Kind kind,
            Random random) {
        List<Measure> all = new ArrayList<>();
        for (int i = 1; i <= measures; i++) {
            Set<MeasureId> needs = others(i, measures, random, kind.rarely);
            Set<MeasureId> excludes = others(i, measures, random, kind.rarely);
            all.add(linked(measure(unit, inputs, i, random), needs, excludes));
        }
        return new Plans(framework, unit, all, budget(kind.plenty, random));
    }

    Plans with(Budget other) {
        return new Plans(framework, inputs, measures, other);
    }

    /** The same plan with these measures in place of its own. */
    Plans with(UnaryOperator<Measure> change) {
        return new Plans(framework, inputs, measures.stream().map(change).toList(), budget);
    }

    private static UnitInputs inputs(Framework framework, Random random) {
        Map<InputId, InputValue> values = new HashMap<>();
        for (Input input : framework.inputs().values()) {
            if (random.nextInt(12) > 0) {
                values.put(input.id(), value(input, random));
            }
        }
        UnitInputs inputs = new UnitInputs(new UnitId("u"), values,
                random.nextInt(10) == 0 ? Set.of(new NodeCode("1")) : Set.of());
        return random.nextInt(10) > 0
                ? inputs
                : inputs.withDecisions(Map.of(new NodeCode("2"),
                        PointsDecision.setByHand(Exact.of(1, 2), "Hội đồng", "theo biên bản")));
    }

    private static InputValue value(Input input, Random random) {
        return switch (input.type()) {
            case COUNT, AMOUNT -> new InputValue.Amount(
                    Exact.of(input.id().value().equals("b") ? 60 + random.nextInt(60) : random.nextInt(40)));
            case SHARE -> new InputValue.Amount(Exact.of(random.nextInt(101), 100));
            case POINTS -> new InputValue.Amount(Exact.of(random.nextInt(31), 3));
            case YES_NO -> random.nextBoolean() ? InputValue.Answer.YES : InputValue.Answer.NO;
            case OPTION -> new InputValue.Option(
                    List.copyOf(input.options().keySet()).get(random.nextInt(input.options().size())));
        };
    }

    private static Measure measure(UnitInputs unit, List<Input> among, int number, Random random) {
        List<Input> inputs = new ArrayList<>(among);
        List<Effect> effects = new ArrayList<>();
        int count = Math.min(inputs.size(), 1 + random.nextInt(2));
        for (int i = 0; i < count; i++) {
            effects.add(effect(unit, inputs.remove(random.nextInt(inputs.size())), random));
        }
        Map<FundingSource, Long> cost = new HashMap<>();
        if (random.nextInt(5) > 0) {
            cost.put(STATE, (long) random.nextInt(8));
        }
        if (random.nextBoolean()) {
            cost.put(FIRMS, 1_000_000_000L + random.nextInt(3));
        }
        return new Measure(new MeasureId("m" + number), "Nhiệm vụ " + number, effects, new Cost(cost), "Sở",
                LocalDate.of(2026, 1 + random.nextInt(12), 1), Set.of(), Set.of());
    }

    static Measure linked(Measure measure, Set<MeasureId> needs, Set<MeasureId> excludes) {
        return new Measure(measure.id(), measure.name(), measure.effects(), measure.cost(), measure.leadUnit(),
                measure.finish(), needs, excludes);
    }

    private static Set<MeasureId> others(int number, int of, Random random, int rarely) {
        int other = 1 + random.nextInt(of);
        return random.nextInt(rarely) > 0 || other == number ? Set.of() : Set.of(new MeasureId("m" + other));
    }

    private static Effect effect(UnitInputs unit, Input input, Random random) {
        if (!input.type().isNumber()) {
            return new Effect.SetTo(input.id(), random.nextInt(15) == 0
                    ? InputValue.NotApplicable.VALUE
                    : value(input, random));
        }
        Exact number = number(unit, input, random);
        return switch (random.nextInt(6)) {
            case 0 -> new Effect.SetTo(input.id(), new InputValue.Amount(number));
            case 1, 2 -> new Effect.AtLeast(input.id(), number);
            case 3 -> new Effect.Add(input.id(), Exact.of(-random.nextInt(10)));
            default -> new Effect.Add(input.id(), number);
        };
    }

    /** A number of about the size of the one that the unit has. */
    private static Exact number(UnitInputs unit, Input input, Random random) {
        if (unit.values().get(input.id()) instanceof InputValue.Amount(Exact now)
                && now.compareTo(Exact.of(150)) > 0) {
            return now.times(Exact.of(1 + random.nextInt(120), 100)).ceiling();
        }
        return value(input, random) instanceof InputValue.Amount(Exact number) ? number : Exact.ONE;
    }

    private static Budget budget(int plenty, Random random) {
        Map<FundingSource, Long> bySource = new HashMap<>();
        if (random.nextBoolean()) {
            bySource.put(STATE, (long) random.nextInt(15 * plenty));
        }
        if (random.nextInt(3) == 0) {
            bySource.put(FIRMS, random.nextInt(4 * plenty) * 1_000_000_001L);
        }
        Long total = random.nextInt(4) == 0
                ? null
                : random.nextInt(4 * plenty) * 1_000_000_003L + random.nextInt(15 * plenty);
        LocalDate deadline = random.nextBoolean() ? null : LocalDate.of(2026, 10, 1);
        return new Budget(total, bySource, deadline);
    }
}
