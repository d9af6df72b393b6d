package vn.chiso.web.appraisal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.chiso.engine.framework.Comparison;
import vn.chiso.engine.framework.Framework;
import vn.chiso.engine.framework.Input;
import vn.chiso.engine.framework.InputId;
import vn.chiso.engine.framework.Node;
import vn.chiso.engine.framework.NodeCode;
import vn.chiso.engine.number.Exact;
import vn.chiso.engine.ranking.Lowering;
import vn.chiso.engine.scoring.Disagreement;
import vn.chiso.engine.scoring.InputValue;
import vn.chiso.engine.scoring.LeafScore;
import vn.chiso.engine.scoring.Scoring;
import vn.chiso.engine.scoring.TraceLine;
import vn.chiso.engine.scoring.UnitId;
import vn.chiso.engine.scoring.UnitInputs;
import vn.chiso.web.campaign.Campaign;
import vn.chiso.web.campaign.Campaigns;
import vn.chiso.web.campaign.Phase;
import vn.chiso.web.campaign.RoundFramework;
import vn.chiso.web.entry.Declared;
import vn.chiso.web.entry.Entry;
import vn.chiso.web.entry.EntryStates;

/**
 * Where units gave themselves other points than their appraisal left. The engine scores what was declared and what was
 * appraised, some units at a time; only what differs is kept, and kept until a figure or a conclusion changes.
 */
@Component
class Gaps {

    private static final int CHUNK = 100;

    private final Considerations considerations;
    private final Campaigns campaigns;
    private final GapStore store;
    private final QueueStore queue;
    private final Map<Long, Known> known = new ConcurrentHashMap<>();

    Gaps(Considerations considerations, Campaigns campaigns, GapStore store, QueueStore queue) {
        this.considerations = considerations;
        this.campaigns = campaigns;
        this.store = store;
        this.queue = queue;
    }

    /**
     * Points that changed.
     *
     * @param provider unit that supplies the indicator
     */
    record Gap(long unit, long provider, NodeCode leaf, Lowering.Change change) {
    }

    /** A denominator that is another one after appraisal; in the document's letters. */
    record Denominator(long unit, long provider, NodeCode leaf, String letters, Exact declared, Exact appraised) {
    }

    /**
     * Declared figures that ought to agree by the framework and do not.
     *
     * @param providers units that supply them
     * @param leaves    for each of the figures the handed-in indicators that use it
     */
    record Disagreed(long unit, String unitName, Set<Long> providers, List<Set<NodeCode>> leaves,
            Disagreement disagreement) {
    }

    /** Everything that differs in a round. */
    record Known(String state, List<Gap> gaps, List<Denominator> denominators, List<Disagreed> disagreements) {

        static final Known NOTHING = new Known("", List.of(), List.of(), List.of());
    }

    /** What differs in a round; nothing before its appraisal. */
    Known of(Campaign campaign) {
        if (campaign.phase().isBefore(Phase.APPRAISAL)) {
            return Known.NOTHING;
        }
        // Whoever asks meanwhile waits for the one who computes: it would cost everybody the same.
        return known.compute(campaign.id(), (_, before) -> {
            String state = store.state(campaign.id());
            return before != null && before.state().equals(state) ? before : read(campaign, state);
        });
    }

    private Known read(Campaign campaign, String state) {
        RoundFramework round = campaigns.framework(campaign);
        Reader reader = new Reader(round.framework());
        List<Long> units = store.touched(campaign.id());
        for (int from = 0; from < units.size(); from += CHUNK) {
            considerations.of(campaign, units.subList(from, Math.min(from + CHUNK, units.size()))).values()
                    .forEach(reader::read);
        }
        return new Known(state, reader.gaps, reader.denominators, disagreements(campaign, round));
    }

    /** Scores unit after unit and keeps what differs at concluded indicators. */
    private static final class Reader {

        private final Framework framework;
        private final Scoring scoring;
        private final List<Gap> gaps = new ArrayList<>();
        private final List<Denominator> denominators = new ArrayList<>();

        Reader(Framework framework) {
            this.framework = framework;
            this.scoring = new Scoring(framework);
        }

        void read(Considered considered) {
            UnitInputs declared = considered.declaredInputs();
            UnitInputs appraised = considered.appraised();
            for (Node.Leaf leaf : framework.tree().leaves()) {
                Entry entry = considered.declared().entries().get(leaf.code());
                if (entry != null && EntryStates.HANDED_IN.contains(entry.state())
                        && AppealSides.concluded(considered.at(leaf.code(), Stage.APPRAISAL)) != null) {
                    compare(entry, scoring.score(leaf, declared), scoring.score(leaf, appraised));
                }
            }
        }

        private void compare(Entry entry, LeafScore declared, LeafScore appraised) {
            long unit = entry.key().unit();
            if (!declared.points().equals(appraised.points())) {
                gaps.add(new Gap(unit, entry.provider(), entry.key().leaf(),
                        new Lowering.Change(declared.points(), appraised.points())));
            }
            Map<String, Exact> after = sides(appraised);
            sides(declared).forEach((letters, side) -> {
                Exact other = after.get(letters);
                if (other != null && !other.equals(side)) {
                    denominators.add(new Denominator(unit, entry.provider(), entry.key().leaf(), letters, side,
                            other));
                }
            });
        }

        /** The denominators that scoring has read, by their letters. */
        private static Map<String, Exact> sides(LeafScore score) {
            Map<String, Exact> sides = new HashMap<>();
            score.trace().forEach(line -> {
                if (line instanceof TraceLine.Computed computed && computed.of().isRatio()) {
                    sides.put(computed.of().denominator().stream().map(operand -> operand.letter())
                            .collect(Collectors.joining("+")), computed.denominator());
                }
            });
            return sides;
        }
    }

    /** What units declared against what the framework says must agree, where all of it was handed in. */
    private List<Disagreed> disagreements(Campaign campaign, RoundFramework round) {
        Framework framework = round.framework();
        Map<InputId, Input> inputs = new HashMap<>();
        for (Comparison comparison : framework.comparisons()) {
            sides(comparison).forEach(input -> inputs.put(input.id(), input));
        }
        if (inputs.isEmpty()) {
            return List.of();
        }
        Map<InputId, Set<NodeCode>> users = users(framework, inputs.keySet());
        Set<NodeCode> leaves = users.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        Map<Long, Map<NodeCode, QueueStore.Line>> handedIn = new HashMap<>();
        queue.lines(campaign.id(), leaves, 0).stream().filter(line -> EntryStates.HANDED_IN.contains(line.state()))
                .forEach(line -> handedIn.computeIfAbsent(line.key().unit(), _ -> new HashMap<>())
                        .put(line.key().leaf(), line));
        Scoring scoring = new Scoring(framework);
        List<Disagreed> found = new ArrayList<>();
        store.figures(campaign.id(), inputs.keySet().stream().map(InputId::value).collect(Collectors.toSet()))
                .forEach((unit, figures) -> {
                    Map<NodeCode, QueueStore.Line> lines = handedIn.getOrDefault(unit, Map.of());
                    for (Disagreement each : scoring.disagreements(typed(unit, figures, inputs))) {
                        List<Set<NodeCode>> used = used(each.comparison(), users, lines.keySet());
                        if (used.stream().noneMatch(Set::isEmpty)) {
                            found.add(new Disagreed(unit, lines.values().iterator().next().unitName(),
                                    lines.values().stream().map(QueueStore.Line::provider)
                                            .collect(Collectors.toSet()),
                                    used, each));
                        }
                    }
                });
        return found;
    }

    private static Set<Input> sides(Comparison comparison) {
        return Stream.concat(comparison.left().stream(), comparison.right().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Map<InputId, Set<NodeCode>> users(Framework framework, Collection<InputId> inputs) {
        Map<InputId, Set<NodeCode>> users = new HashMap<>();
        framework.tree().leaves().forEach(leaf -> leaf.operands().stream().map(operand -> operand.input().id())
                .filter(inputs::contains)
                .forEach(input -> users.computeIfAbsent(input, _ -> new HashSet<>()).add(leaf.code())));
        return users;
    }

    /** For each of the compared figures the handed-in indicators that use it. */
    private static List<Set<NodeCode>> used(Comparison comparison, Map<InputId, Set<NodeCode>> users,
            Set<NodeCode> handedIn) {
        return sides(comparison).stream().map(input -> {
            Set<NodeCode> mine = new HashSet<>(users.getOrDefault(input.id(), Set.of()));
            mine.retainAll(handedIn);
            return mine;
        }).map(Set::copyOf).toList();
    }

    private static UnitInputs typed(long unit, Map<String, String> figures, Map<InputId, Input> inputs) {
        Map<InputId, InputValue> values = new HashMap<>();
        figures.forEach((id, text) -> {
            Input input = inputs.get(new InputId(id));
            InputValue value = input == null ? null : Declared.value(input, text);
            if (input != null && value != null) {
                values.put(input.id(), value);
            }
        });
        return new UnitInputs(new UnitId(Long.toString(unit)), values);
    }
}
