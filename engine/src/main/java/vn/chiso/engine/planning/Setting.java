package vn.chiso.engine.planning;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import vn.chiso.engine.framework.Framework;
import vn.chiso.engine.framework.InputId;
import vn.chiso.engine.framework.Node;
import vn.chiso.engine.framework.Node.Leaf;
import vn.chiso.engine.framework.rule.Operand;
import vn.chiso.engine.number.Exact;
import vn.chiso.engine.scoring.LeafScore;
import vn.chiso.engine.scoring.Scoring;
import vn.chiso.engine.scoring.UnitInputs;

/** Everything that the search for measures looks at, prepared once. */
final class Setting {

    private final Scoring scoring;
    private final UnitInputs inputs;
    private final List<FundingSource> sources;
    /** Measures that can be taken, by identifier; the place in the list is the measure's number. */
    private final List<Measure> measures;
    private final Map<MeasureId, Integer> numbers = new HashMap<>();
    /** Input to the indicators whose points depend on it. */
    private final Map<InputId, List<Leaf>> readers = new HashMap<>();
    private final List<Leaf> leaves = new ArrayList<>();

    Setting(Framework framework, UnitInputs inputs, List<Measure> candidates, Budget budget) {
        this.scoring = new Scoring(framework);
        this.inputs = inputs;
        this.sources = List.copyOf(budget.bySource().keySet());
        this.measures = possible(candidates, budget);
        measures.forEach(measure -> numbers.put(measure.id(), numbers.size()));
        for (Leaf leaf : framework.tree().countedLeaves()) {
            if (!inputs.notApplicable().contains(leaf.code()) && !inputs.decisions().containsKey(leaf.code())) {
                leaves.add(leaf);
                inputsOf(leaf).forEach(input -> readers.computeIfAbsent(input, _ -> new ArrayList<>()).add(leaf));
            }
        }
    }

    /** Measures that are in time, as are all that they need, and do not exclude what they need. */
    static List<Measure> possible(List<Measure> candidates, Budget budget) {
        Map<MeasureId, Measure> possible = new LinkedHashMap<>();
        candidates.stream().sorted((one, other) -> one.id().compareTo(other.id())).filter(budget::isInTime)
                .forEach(measure -> possible.put(measure.id(), measure));
        Predicate<Measure> impossible = measure -> !possible.keySet().containsAll(measure.needs())
                || isContradictory(needed(measure, possible));
        while (possible.values().removeIf(impossible)) {
            // what needs a measure that has just gone goes in the next round
        }
        return List.copyOf(possible.values());
    }

    private static boolean isContradictory(Set<Measure> together) {
        return together.stream().anyMatch(one -> together.stream().anyMatch(one::isAgainst));
    }

    /** The measure and all that it needs, directly or not, as far as they are there. */
    static Set<Measure> needed(Measure measure, Map<MeasureId, Measure> among) {
        Set<Measure> needed = new LinkedHashSet<>();
        List<Measure> open = new ArrayList<>(List.of(measure));
        while (!open.isEmpty()) {
            Measure next = open.removeLast();
            if (needed.add(next)) {
                next.needs().stream().map(among::get).filter(Objects::nonNull).forEach(open::add);
            }
        }
        return needed;
    }

    static Set<InputId> inputsOf(Leaf leaf) {
        Set<InputId> ids = new LinkedHashSet<>();
        for (Operand operand : leaf.operands()) {
            ids.add(operand.input().id());
        }
        return ids;
    }

    List<Measure> measures() {
        return measures;
    }

    int number(Measure measure) {
        Integer number = numbers.get(measure.id());
        if (number == null) {
            throw new IllegalArgumentException(measure.id() + " cannot be taken");
        }
        return number;
    }

    UnitInputs inputs() {
        return inputs;
    }

    /** Indicators whose points are not fixed by the campaign. */
    List<Leaf> leaves() {
        return leaves;
    }

    List<Leaf> readers(InputId input) {
        return readers.getOrDefault(input, List.of());
    }

    /** The measure's money: all of it, then that of each source with a limit. */
    List<Long> money(Measure measure) {
        List<Long> money = new ArrayList<>(sources.size() + 1);
        money.add(measure.cost().total());
        sources.forEach(source -> money.add(measure.cost().from(source)));
        return money;
    }

    /** The measure, left and taken. */
    Part part(Measure measure) {
        BitSet taken = new BitSet();
        taken.set(number(measure));
        return new Part(
                List.of(nothing(Exact.ZERO, Exact.ZERO), new Choice(taken, money(measure), Exact.ZERO, Exact.ZERO)));
    }

    /** In place of an indicator of which nothing is known: it has its maximum, or it does not apply where that can be. */
    Part anything(Leaf leaf) {
        Choice full = nothing(leaf.max(), Exact.ZERO);
        return new Part(leaf.applicability().equals(Node.Applicability.ALWAYS)
                ? List.of(full)
                : List.of(full, nothing(Exact.ZERO, Exact.ZERO)));
    }

    /** An indicator that stays as it is. */
    Part fixed(LeafScore score) {
        return new Part(List.of(nothing(score.points(), score.lost())));
    }

    private Choice nothing(Exact points, Exact lost) {
        List<Long> nothing = new ArrayList<>(List.of(0L));
        sources.forEach(_ -> nothing.add(0L));
        return new Choice(new BitSet(), nothing, points, lost);
    }

    LeafScore score(Leaf leaf, UnitInputs with) {
        return scoring.score(leaf, with);
    }

    /**
     * The measures in groups that have nothing to do with each other: no input, no indicator, no need and no exclusion in
     * common. What one group brings does not depend on the others.
     */
    List<List<Measure>> components() {
        int[] group = new int[measures.size()];
        for (int i = 0; i < group.length; i++) {
            group[i] = i;
        }
        Map<Object, Integer> first = new HashMap<>();
        for (Measure measure : measures) {
            for (Object shared : touched(measure)) {
                Integer other = first.putIfAbsent(shared, number(measure));
                if (other != null) {
                    join(group, other, number(measure));
                }
            }
        }
        Map<Integer, List<Measure>> components = new LinkedHashMap<>();
        measures.forEach(measure -> components.computeIfAbsent(root(group, number(measure)), _ -> new ArrayList<>())
                .add(measure));
        return List.copyOf(components.values());
    }

    /** Inputs, indicators and measures by which the measure hangs together with others. */
    private Set<Object> touched(Measure measure) {
        Set<Object> touched = new HashSet<>();
        touched.add(measure.id());
        touched.addAll(measure.needs());
        touched.addAll(measure.excludes());
        for (Effect effect : measure.effects()) {
            touched.add(effect.input());
            readers(effect.input()).forEach(leaf -> touched.add(leaf.code()));
        }
        return touched;
    }

    private static int root(int[] group, int of) {
        int at = of;
        while (group[at] != at) {
            at = group[at];
        }
        return at;
    }

    private static void join(int[] group, int one, int other) {
        group[root(group, other)] = root(group, one);
    }
}
