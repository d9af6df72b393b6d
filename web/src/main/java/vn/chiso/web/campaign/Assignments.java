package vn.chiso.web.campaign;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chiso.engine.framework.NodeCode;
import vn.chiso.web.audit.Actor;
import vn.chiso.web.audit.Audit;
import vn.chiso.web.platform.Refusal;

/** Who is measured in a round, and who supplies, helps with and checks each indicator. */
@Component
public class Assignments {

    private final CampaignStore campaigns;
    private final AssignmentStore store;
    private final AssessedUnits lists;
    private final AssignmentRules rules;
    private final Constants constants;
    private final Audit audit;
    private final Clock clock;
    private final ObjectProvider<CampaignChange> listeners;

    Assignments(CampaignStore campaigns, AssignmentStore store, AssessedUnits lists, AssignmentRules rules,
            Constants constants, Audit audit, Clock clock, ObjectProvider<CampaignChange> listeners) {
        this.campaigns = campaigns;
        this.store = store;
        this.lists = lists;
        this.rules = rules;
        this.constants = constants;
        this.audit = audit;
        this.clock = clock;
        this.listeners = listeners;
    }

    /** The assessed units, by block and name. */
    public List<AssessedUnit> units(long campaign) {
        return store.units(campaign);
    }

    /** Whether a unit is among the assessed ones. */
    public boolean assesses(long campaign, long unit) {
        return lists.contains(campaign, unit);
    }

    /** Assessed units whose name or code contains a text, of one block or of all, in the order of {@link #units}. */
    public List<AssessedUnit> find(long campaign, String text, @Nullable String block, int limit, long offset) {
        return lists.find(campaign, text, block, limit, offset);
    }

    /** How many {@link #find} would find in all. */
    public int count(long campaign, String text, @Nullable String block) {
        return lists.count(campaign, text, block);
    }

    /** Blocks of the assessed units, by name, and how many units each has. */
    public Map<String, Integer> blocks(long campaign) {
        return lists.blocks(campaign);
    }

    /** Who has to do with each indicator. */
    public Map<NodeCode, Assignment> of(long campaign) {
        return store.assignments(campaign);
    }

    /** The units that help with an indicator. */
    public List<Long> coordinating(long campaign, NodeCode leaf) {
        return store.coordinating(campaign, leaf);
    }

    /** Constants of the round: input to value, as they are stored. */
    public Map<String, String> constants(long campaign) {
        Map<String, String> values = new HashMap<>();
        constants.values(campaign).values().forEach(constant -> values.put(constant.input(), constant.value()));
        return values;
    }

    /** Adds assessed units, or moves them to another block. */
    @Transactional
    public void addUnits(Actor actor, Campaign campaign, List<AssessedUnit> units) {
        addUnits(actor, campaign, units, "");
    }

    /**
     * Adds assessed units, or moves them to another block.
     *
     * @param reason why, once the round is under way; otherwise empty
     */
    @Transactional
    public void addUnits(Actor actor, Campaign campaign, List<AssessedUnit> units, String reason) {
        campaigns.holdOpen(campaign.id(), SetupPart.UNITS);
        store.addUnits(campaign.id(), units);
        Map<String, List<Long>> blocks = new TreeMap<>();
        units.forEach(unit -> blocks.computeIfAbsent(unit.block(), block -> new ArrayList<>()).add(unit.unit()));
        audit.record(actor, "campaign.units-added", campaign.name(), campaign.id(), null,
                Map.of("units", blocks, "count", units.size(), "reason", reason));
        changed(campaign.id());
    }

    /** Takes units out of the round, with everything that was entered for them. */
    @Transactional
    public void removeUnits(Actor actor, Campaign campaign, Collection<Long> units, String reason) {
        campaigns.holdOpen(campaign.id(), SetupPart.UNITS);
        int removed = store.removeUnits(campaign.id(), units);
        audit.record(actor, "campaign.units-removed", campaign.name(), campaign.id(), null,
                Map.of("units", units.stream().sorted().toList(), "count", removed, "reason", reason));
        changed(campaign.id());
    }

    /** Units that supply figures: providers of indicators, and the assessed units where one is left to them. */
    public Set<Long> providers(long campaign) {
        Set<Long> providers = new LinkedHashSet<>();
        boolean own = false;
        for (Assignment assignment : store.assignments(campaign).values()) {
            Long provider = assignment.provider();
            if (provider == null) {
                own = true;
            } else {
                providers.add(provider);
            }
        }
        if (own) {
            store.units(campaign).forEach(unit -> providers.add(unit.unit()));
        }
        return providers;
    }

    /** Why an indicator does not apply to a block, by indicator and block. */
    public Map<NodeCode, Map<String, String>> exclusions(long campaign) {
        return store.exclusions(campaign);
    }

    /** Who changed an indicator's assignment last; those that nobody has touched are left out. */
    public Map<NodeCode, LastChange> lastChanges(long campaign) {
        return store.lastChanges(campaign);
    }

    /**
     * One change of the matrix; what is null stays as it is.
     *
     * @param version        version of the indicator's assignment that was read
     * @param provider       unit that supplies for all; {@link #SELF} for each unit itself
     * @param excludedBlocks blocks to which the indicator does not apply
     */
    public record Change(NodeCode leaf, int version, @Nullable Long provider, @Nullable Set<Long> coordinating,
            @Nullable Set<Long> appraisers, @Nullable Set<String> excludedBlocks, String reason) {

        /** Each assessed unit supplies its own figures. */
        public static final long SELF = 0;
    }

    /** Why the matrix cannot be changed like this; empty when it can. */
    public List<Refusal> refusals(Campaign campaign, List<Change> changes) {
        return rules.refusals(store.units(campaign.id()), store.assignments(campaign.id()), changes);
    }

    /** Those changes that would leave something different. */
    public List<Change> effective(Campaign campaign, List<Change> changes) {
        Map<NodeCode, Assignment> before = store.assignments(campaign.id());
        Map<NodeCode, Map<String, String>> reasons = store.exclusions(campaign.id());
        return changes.stream().filter(change -> {
            Assignment known = before.get(change.leaf());
            return known != null && differs(known, change, reasons.getOrDefault(change.leaf(), Map.of()));
        }).toList();
    }

    /** The same as {@link #change(Actor, Campaign, List, String)} while the round is prepared. */
    @Transactional
    public List<NodeCode> change(Actor actor, Campaign campaign, List<Change> changes) {
        return change(actor, campaign, changes, "");
    }

    /**
     * Changes the matrix: all of it, or nothing. What is already as wanted stays untouched.
     *
     * @param reason why, once the round is under way; otherwise empty
     * @return indicators that somebody else changed in between; empty when all was done
     * @throws IllegalArgumentException when {@link #refusals} would have named reasons
     */
    @Transactional
    public List<NodeCode> change(Actor actor, Campaign campaign, List<Change> changes, String reason) {
        campaigns.holdOpen(campaign.id(), SetupPart.ASSIGNMENT);
        store.lock(campaign.id(), changes.stream().map(Change::leaf).toList());
        Map<NodeCode, Assignment> before = store.assignments(campaign.id());
        List<NodeCode> conflicts = new ArrayList<>();
        for (Change change : changes) {
            Assignment known = before.get(change.leaf());
            if (known == null || known.version() != change.version()) {
                conflicts.add(change.leaf());
            }
        }
        if (!conflicts.isEmpty()) {
            return conflicts;
        }
        List<Refusal> refusals = rules.refusals(store.units(campaign.id()), before, changes);
        if (!refusals.isEmpty()) {
            throw new IllegalArgumentException("refused: " + refusals);
        }
        Map<NodeCode, Map<String, String>> reasons = store.exclusions(campaign.id());
        List<Map<String, @Nullable Object>> told = new ArrayList<>();
        for (Change change : changes) {
            Assignment known = Objects.requireNonNull(before.get(change.leaf()));
            if (differs(known, change, reasons.getOrDefault(change.leaf(), Map.of()))) {
                told.add(apply(actor, campaign.id(), change, known));
            }
        }
        if (!told.isEmpty()) {
            audit.record(actor, "campaign.assigned", campaign.name(), campaign.id(), null,
                    Map.of("changes", told, "reason", reason));
            changed(campaign.id());
        }
        return List.of();
    }

    private static boolean differs(Assignment known, Change change, Map<String, String> reasons) {
        Set<String> excluded = change.excludedBlocks();
        return !known.after(change).equals(known)
                || (excluded != null
                        && excluded.stream().anyMatch(block -> !change.reason().equals(reasons.get(block))));
    }

    /** Applies a change, and tells what the indicator has now that it had not. */
    private Map<String, @Nullable Object> apply(Actor actor, long campaign, Change change, Assignment known) {
        Assignment after = known.after(change);
        store.setProvider(campaign, change.leaf(), after.provider(), clock.instant(), actor.name());
        Map<String, @Nullable Object> told = new LinkedHashMap<>();
        told.put("leaf", change.leaf().value());
        if (!Objects.equals(known.provider(), after.provider())) {
            told.put("provider", after.provider());
        }
        if (!known.coordinating().equals(after.coordinating())) {
            store.replaceCoordinating(campaign, change.leaf(), after.coordinating());
            told.put("coordinating", new TreeSet<>(after.coordinating()));
        }
        if (!known.appraisers().equals(after.appraisers())) {
            store.replaceAppraisers(campaign, change.leaf(), after.appraisers());
            told.put("appraisers", new TreeSet<>(after.appraisers()));
        }
        if (change.excludedBlocks() != null) {
            store.replaceExclusions(campaign, change.leaf(), after.excludedBlocks(), change.reason());
            told.put("excluded", new TreeSet<>(after.excludedBlocks()));
            told.put("exclusion", change.reason());
        }
        return told;
    }

    private void changed(long campaign) {
        listeners.forEach(listener -> listener.assignmentsChanged(campaign));
    }
}
