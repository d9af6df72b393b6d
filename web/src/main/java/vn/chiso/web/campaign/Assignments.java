package vn.chiso.web.campaign;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chiso.engine.framework.NodeCode;
import vn.chiso.web.audit.Actor;
import vn.chiso.web.audit.Audit;

/** Who is measured in a round, and who supplies, helps with and checks each indicator. */
@Component
public class Assignments {

    private final AssignmentStore store;
    private final Audit audit;
    private final ObjectProvider<CampaignChange> listeners;

    Assignments(AssignmentStore store, Audit audit, ObjectProvider<CampaignChange> listeners) {
        this.store = store;
        this.audit = audit;
        this.listeners = listeners;
    }

    /** The assessed units, by block and name. */
    public List<AssessedUnit> units(long campaign) {
        return store.units(campaign);
    }

    /** Who has to do with each indicator. */
    public Map<NodeCode, Assignment> of(long campaign) {
        return store.assignments(campaign);
    }

    /** Constants of the round: input to value, as they are stored. */
    public Map<String, String> constants(long campaign) {
        return store.constants(campaign);
    }

    /** Adds assessed units, or moves them to another block. */
    @Transactional
    public void addUnits(Actor actor, Campaign campaign, List<AssessedUnit> units) {
        store.addUnits(campaign.id(), units);
        audit.record(actor, "campaign.units-added", campaign.name(), campaign.id(), null,
                Map.of("units", units.size()));
        changed(campaign.id());
    }

    /** Takes a unit out of the round, with everything that was entered for it. */
    @Transactional
    public void removeUnit(Actor actor, Campaign campaign, long unit) {
        store.removeUnit(campaign.id(), unit);
        audit.record(actor, "campaign.unit-removed", campaign.name(), campaign.id(), unit, Map.of());
        changed(campaign.id());
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

    /**
     * Changes the matrix: all of it, or nothing.
     *
     * @return indicators that somebody else changed in between; empty when all was done
     */
    @Transactional
    public List<NodeCode> change(Actor actor, Campaign campaign, List<Change> changes) {
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
        for (Change change : changes) {
            apply(campaign.id(), change, before);
        }
        audit.record(actor, "campaign.assigned", campaign.name(), campaign.id(), null, Map.of("changes",
                changes.stream().map(change -> change.leaf().value() + " " + change.provider()).toList()));
        changed(campaign.id());
        return List.of();
    }

    private void apply(long campaign, Change change, Map<NodeCode, Assignment> before) {
        Assignment known = before.get(change.leaf());
        Long wanted = change.provider();
        Long provider = wanted == null
                ? (known == null ? null : known.provider())
                : wanted == Change.SELF ? null : wanted;
        if (!store.setProvider(campaign, change.leaf(), provider, change.version())) {
            throw new org.springframework.dao.OptimisticLockingFailureException("changed since it was read");
        }
        if (change.coordinating() != null) {
            store.replaceCoordinating(campaign, change.leaf(), change.coordinating());
        }
        if (change.appraisers() != null) {
            store.replaceAppraisers(campaign, change.leaf(), change.appraisers());
        }
        if (change.excludedBlocks() != null) {
            store.replaceExclusions(campaign, change.leaf(), change.excludedBlocks(), change.reason());
        }
    }

    private void changed(long campaign) {
        listeners.forEach(listener -> listener.assignmentsChanged(campaign));
    }
}
