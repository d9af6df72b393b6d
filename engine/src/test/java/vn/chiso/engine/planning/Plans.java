package vn.chiso.engine.planning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import vn.chiso.engine.Sample;
import vn.chiso.engine.framework.Framework;
import vn.chiso.engine.framework.Input;
import vn.chiso.engine.framework.InputId;
import vn.chiso.engine.framework.NodeCode;
import vn.chiso.engine.number.Exact;
import vn.chiso.engine.scoring.InputValue;
import vn.chiso.engine.scoring.PointsDecision;
import vn.chiso.engine.scoring.UnitId;
import vn.chiso.engine.scoring.UnitInputs;

/** Small random frameworks, units and measures; the generator is seeded. */
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
        Random random = new Random(seed);
        StringBuilder nodes = new StringBuilder();
        nodes.append(random.nextInt(4) == 0 ? "rounding: {leaf_points: 1}\n" : "");
        nodes.append(random.nextInt(4) == 0 ? "not_applicable: {rescale: none}\n" : "");
        nodes.append(random.nextInt(4) == 0 ? "ties: {break_by: [\"2\"]}\n" : "");
        nodes.append("nodes:\n");
        int leaves = 2 + random.nextInt(4);
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
        List<Measure> all = new ArrayList<>();
        for (int i = 1; i <= measures; i++) {
            all.add(measure(framework, i, measures, random));
        }
        return new Plans(framework, inputs, all, budget(random));
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

    private static Measure measure(Framework framework, int number, int of, Random random) {
        List<Input> inputs = new ArrayList<>(framework.inputs().values());
        List<Effect> effects = new ArrayList<>();
        int count = 1 + random.nextInt(2);
        for (int i = 0; i < count; i++) {
            effects.add(effect(inputs.remove(random.nextInt(inputs.size())), random));
        }
        Map<FundingSource, Long> cost = new HashMap<>();
        if (random.nextInt(5) > 0) {
            cost.put(STATE, (long) random.nextInt(8));
        }
        if (random.nextBoolean()) {
            cost.put(FIRMS, 1_000_000_000L + random.nextInt(3));
        }
        Set<MeasureId> needs = others(number, of, random, 8);
        Set<MeasureId> excludes = new HashSet<>(others(number, of, random, 7));
        return new Measure(new MeasureId("m" + number), "Nhiệm vụ " + number, effects, new Cost(cost), "Sở",
                LocalDate.of(2026, 1 + random.nextInt(12), 1), needs, excludes);
    }

    private static Set<MeasureId> others(int number, int of, Random random, int rarely) {
        int other = 1 + random.nextInt(of);
        return random.nextInt(rarely) > 0 || other == number ? Set.of() : Set.of(new MeasureId("m" + other));
    }

    private static Effect effect(Input input, Random random) {
        if (!input.type().isNumber()) {
            return new Effect.SetTo(input.id(), random.nextInt(15) == 0
                    ? InputValue.NotApplicable.VALUE
                    : value(input, random));
        }
        return switch (random.nextInt(6)) {
            case 0 -> new Effect.SetTo(input.id(), value(input, random));
            case 1, 2 -> new Effect.AtLeast(input.id(), number(value(input, random)));
            case 3 -> new Effect.Add(input.id(), Exact.of(-random.nextInt(10)));
            default -> new Effect.Add(input.id(), number(value(input, random)));
        };
    }

    private static Exact number(InputValue value) {
        return value instanceof InputValue.Amount(Exact number) ? number : Exact.ONE;
    }

    private static Budget budget(Random random) {
        Map<FundingSource, Long> bySource = new HashMap<>();
        if (random.nextBoolean()) {
            bySource.put(STATE, (long) random.nextInt(15));
        }
        if (random.nextInt(3) == 0) {
            bySource.put(FIRMS, random.nextInt(4) * 1_000_000_001L);
        }
        Long total = random.nextInt(4) == 0 ? null : random.nextInt(4) * 1_000_000_003L + random.nextInt(15);
        LocalDate deadline = random.nextBoolean() ? null : LocalDate.of(2026, 10, 1);
        return new Budget(total, bySource, deadline);
    }
}
