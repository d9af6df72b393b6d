package vn.chiso.engine.planning;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.chiso.engine.framework.InputId;
import vn.chiso.engine.framework.Node.Leaf;
import vn.chiso.engine.framework.NodeCode;
import vn.chiso.engine.number.Exact;
import vn.chiso.engine.planning.Directions.Direction;
import vn.chiso.engine.scoring.InputValue;
import vn.chiso.engine.scoring.LeafScore;

/**
 * All ways to treat the measures of one component that can be part of a best answer. The measures are gone through one after
 * the other, taken and not taken; as soon as no later measure can change an indicator, the engine scores it and its inputs
 * are forgotten, so that states that differ in nothing else fall together.
 */
final class ChoiceSearch {

    private final Setting setting;
    private final int width;
    private final List<Measure> order;
    private final Map<InputId, Integer> places = new LinkedHashMap<>();
    private final Map<Leaf, Integer> settledAfter = new LinkedHashMap<>();
    private final List<Integer> askedUntil = new ArrayList<>();
    private final Pruning pruning;
    private final Map<NodeCode, Map<List<@Nullable InputValue>, LeafScore>> scored = new HashMap<>();

    /**
     * A search in one component.
     *
     * @param width how many states are carried on at most; with more, nothing is found
     */
    ChoiceSearch(Setting setting, List<Measure> component, int width) {
        this.setting = setting;
        this.width = width;
        this.order = new MeasureOrder(setting, component).sorted();
        List<Measure> finishing = component.stream().sorted(Measure.FINISHING).toList();
        for (Measure measure : finishing) {
            effective(measure).forEach(effect -> places.putIfAbsent(effect.input(), places.size()));
        }
        List<Integer> changedUntil = new ArrayList<>();
        places.keySet().forEach(input -> changedUntil.add(lastChange(input)));
        Set<Leaf> leaves = new LinkedHashSet<>();
        places.keySet().forEach(input -> leaves.addAll(setting.readers(input)));
        for (Leaf leaf : leaves) {
            int last = touchedPlaces(leaf).stream().mapToInt(changedUntil::get).max().orElseThrow();
            settledAfter.put(leaf, last);
        }
        for (InputId input : places.keySet()) {
            askedUntil.add(setting.readers(input).stream().mapToInt(leaf -> settledAfter.getOrDefault(leaf, 0)).max()
                    .orElseThrow());
        }
        this.pruning = new Pruning(directions(finishing, leaves));
    }

    /** The effects on inputs that some indicator reads. */
    private List<Effect> effective(Measure measure) {
        return measure.effects().stream().filter(effect -> !setting.readers(effect.input()).isEmpty()).toList();
    }

    private int lastChange(InputId input) {
        int last = 0;
        for (int i = 0; i < order.size(); i++) {
            if (order.get(i).effects().stream().anyMatch(effect -> effect.input().equals(input))) {
                last = i;
            }
        }
        return last;
    }

    private List<Integer> touchedPlaces(Leaf leaf) {
        List<Integer> touched = new ArrayList<>();
        for (InputId input : Setting.inputsOf(leaf)) {
            Integer place = places.get(input);
            if (place != null) {
                touched.add(place);
            }
        }
        return touched;
    }

    private List<Direction> directions(List<Measure> finishing, Set<Leaf> leaves) {
        Map<InputId, Reach> reaches = new HashMap<>();
        for (Leaf leaf : leaves) {
            for (InputId input : Setting.inputsOf(leaf)) {
                Reach reach = Reach.of(setting.inputs().values().get(input), input, finishing);
                if (reach != null) {
                    reaches.put(input, reach);
                }
            }
        }
        Directions all = new Directions(reaches);
        Map<NodeCode, Map<InputId, Direction>> byLeaf = new HashMap<>();
        leaves.forEach(leaf -> byLeaf.put(leaf.code(), all.of(leaf)));
        List<Direction> directions = new ArrayList<>();
        for (InputId input : places.keySet()) {
            directions.add(setting.readers(input).stream()
                    .map(leaf -> byLeaf.getOrDefault(leaf.code(), Map.of()).getOrDefault(input, Direction.UNKNOWN))
                    .reduce(Direction::and).orElse(Direction.UNKNOWN));
        }
        return directions;
    }

    private State start() {
        List<@Nullable InputValue> start = new ArrayList<>();
        places.keySet().forEach(input -> start.add(setting.inputs().values().get(input)));
        List<Long> nothing = setting.money(order.getFirst()).stream().map(_ -> 0L).toList();
        return new State(new BitSet(), nothing, Exact.ZERO, Exact.ZERO, start);
    }

    /** The choices; empty when there are too many of them. */
    Optional<List<Choice>> find() {
        List<State> states = List.of(start());
        for (int step = 0; step < order.size(); step++) {
            states = pruning.of(settled(step, branched(step, states)), asked(step));
            if (states.size() > width) {
                return Optional.empty();
            }
        }
        return Optional.of(states.stream().map(State::choice).toList());
    }

    private List<State> branched(int step, List<State> states) {
        Measure measure = order.get(step);
        int number = setting.number(measure);
        BitSet against = new BitSet();
        BitSet needed = new BitSet();
        BitSet needing = new BitSet();
        for (Measure before : order.subList(0, step)) {
            against.set(setting.number(before), measure.isAgainst(before));
            needed.set(setting.number(before), measure.needs().contains(before.id()));
            needing.set(setting.number(before), before.needs().contains(measure.id()));
        }
        List<Long> cost = setting.money(measure);
        List<Effect> effects = effective(measure);
        List<Integer> changed = effects.stream().map(effect -> places.getOrDefault(effect.input(), 0)).toList();
        List<State> next = new ArrayList<>(2 * states.size());
        for (State state : states) {
            if (!state.taken().intersects(needing)) {
                next.add(state);
            }
            BitSet lacking = (BitSet) needed.clone();
            lacking.andNot(state.taken());
            if (lacking.isEmpty() && !state.taken().intersects(against)) {
                next.add(state.with(number, cost, effects, changed));
            }
        }
        return next;
    }

    /** Scores the indicators that no later measure changes, and forgets the values that nobody asks for any more. */
    private List<State> settled(int step, List<State> states) {
        List<State> next = states;
        for (Map.Entry<Leaf, Integer> entry : settledAfter.entrySet()) {
            if (entry.getValue() == step) {
                List<Integer> touched = touchedPlaces(entry.getKey());
                next = next.stream().map(state -> {
                    LeafScore score = score(entry.getKey(), touched, state);
                    return state.settled(score.points(), score.lost());
                }).toList();
            }
        }
        for (int place = 0; place < askedUntil.size(); place++) {
            if (askedUntil.get(place) == step) {
                int forgotten = place;
                next = next.stream().map(state -> state.without(forgotten)).toList();
            }
        }
        return next;
    }

    private LeafScore score(Leaf leaf, List<Integer> touched, State state) {
        List<@Nullable InputValue> key = new ArrayList<>();
        touched.forEach(place -> key.add(state.values().get(place)));
        return scored.computeIfAbsent(leaf.code(), _ -> new HashMap<>()).computeIfAbsent(key, _ -> {
            Map<InputId, InputValue> values = new HashMap<>();
            for (InputId input : Setting.inputsOf(leaf)) {
                Integer place = places.get(input);
                InputValue value = place == null
                        ? setting.inputs().values().get(input)
                        : state.values().get(place);
                if (value != null) {
                    values.put(input, value);
                }
            }
            return setting.score(leaf, setting.inputs().withValues(values));
        });
    }

    /** Numbers of the measures so far that a later one needs or excludes, or that need a later one. */
    private BitSet asked(int step) {
        BitSet asked = new BitSet();
        for (Measure before : order.subList(0, step + 1)) {
            for (Measure later : order.subList(step + 1, order.size())) {
                if (later.isAgainst(before) || later.needs().contains(before.id())
                        || before.needs().contains(later.id())) {
                    asked.set(setting.number(before));
                }
            }
        }
        return asked;
    }
}
