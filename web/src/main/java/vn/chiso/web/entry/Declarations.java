package vn.chiso.web.entry;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.chiso.engine.framework.Node;
import vn.chiso.engine.framework.NodeCode;
import vn.chiso.web.campaign.Assignments;
import vn.chiso.web.campaign.Campaign;
import vn.chiso.web.campaign.Campaigns;
import vn.chiso.web.campaign.RoundFramework;

/** Reads what is declared. */
@Component
public class Declarations {

    private final EntryStore store;
    private final Campaigns campaigns;
    private final Assignments assignments;

    Declarations(EntryStore store, Campaigns campaigns, Assignments assignments) {
        this.store = store;
        this.campaigns = campaigns;
        this.assignments = assignments;
    }

    /** What one assessed unit has declared. */
    public Declared of(Campaign campaign, long unit) {
        Map<NodeCode, Entry> entries = new HashMap<>();
        store.ofUnit(campaign.id(), unit).forEach(entry -> entries.put(entry.key().leaf(), entry));
        return new Declared(campaign, campaigns.framework(campaign), unit, entries,
                store.values(campaign.id(), unit), assignments.constants(campaign.id()));
    }

    /** What several assessed units have declared, by unit. */
    public Map<Long, Declared> of(Campaign campaign, Collection<Long> units) {
        Map<Long, Map<NodeCode, Entry>> entries = new HashMap<>();
        store.ofUnits(campaign.id(), units).forEach(entry -> entries
                .computeIfAbsent(entry.key().unit(), _ -> new HashMap<>()).put(entry.key().leaf(), entry));
        return declared(campaign, entries, store.values(campaign.id(), units));
    }

    /**
     * What every assessed unit has declared about some indicators: these, those that share figures with them, and the
     * figures of these; nothing else is in what comes back. Lists over thousands of units need no more.
     */
    public Map<Long, Declared> about(Campaign campaign, Collection<NodeCode> leaves) {
        Set<String> inputs = new HashSet<>();
        Set<NodeCode> concerned = new HashSet<>();
        List<Node.Leaf> all = campaigns.framework(campaign).framework().tree().leaves();
        all.stream().filter(leaf -> leaves.contains(leaf.code())).forEach(leaf -> inputs.addAll(inputs(leaf)));
        all.stream().filter(leaf -> leaves.contains(leaf.code()) || !Collections.disjoint(inputs(leaf), inputs))
                .forEach(leaf -> concerned.add(leaf.code()));
        Map<Long, Map<NodeCode, Entry>> entries = new HashMap<>();
        store.ofLeaves(campaign.id(), concerned).forEach(entry -> entries
                .computeIfAbsent(entry.key().unit(), _ -> new HashMap<>()).put(entry.key().leaf(), entry));
        return declared(campaign, entries, store.valuesOf(campaign.id(), inputs));
    }

    private static Set<String> inputs(Node.Leaf leaf) {
        return leaf.operands().stream().map(operand -> operand.input().id().value()).collect(Collectors.toSet());
    }

    private Map<Long, Declared> declared(Campaign campaign, Map<Long, Map<NodeCode, Entry>> entries,
            Map<Long, Map<String, StoredValue>> values) {
        RoundFramework framework = campaigns.framework(campaign);
        Map<String, String> constants = assignments.constants(campaign.id());
        Map<Long, Declared> declared = new HashMap<>();
        entries.forEach((unit, its) -> declared.put(unit, new Declared(campaign, framework, unit, its,
                values.getOrDefault(unit, Map.of()), constants)));
        return declared;
    }

    /** What several units declared in the round before, where that was measured by the same framework. */
    public Map<Long, Declared> before(Campaign campaign, Collection<Long> units) {
        return previous(campaign).map(other -> of(other, units)).orElse(Map.of());
    }

    public Optional<Campaign> previous(Campaign campaign) {
        Long previous = campaign.previous();
        return previous == null
                ? Optional.empty()
                : campaigns.byId(previous).filter(other -> other.frameworkVersion() == campaign.frameworkVersion());
    }

    /** What the same unit declared in the round before, where that was measured by the same framework. */
    public Optional<Declared> before(Campaign campaign, long unit) {
        return previous(campaign).map(other -> of(other, unit)).filter(declared -> !declared.entries().isEmpty());
    }

    /** The indicator with this code. */
    public static Optional<Node.Leaf> leaf(Declared declared, NodeCode code) {
        return declared.framework().tree().node(code) instanceof Node.Leaf leaf && declared.entries().containsKey(code)
                ? Optional.of(leaf)
                : Optional.empty();
    }
}
