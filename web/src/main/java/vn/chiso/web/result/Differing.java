package vn.chiso.web.result;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.chiso.engine.framework.Framework;
import vn.chiso.engine.framework.Node;
import vn.chiso.engine.framework.NodeCode;
import vn.chiso.engine.framework.rule.Operand;
import vn.chiso.web.appraisal.Considerations;
import vn.chiso.web.appraisal.Considered;
import vn.chiso.web.appraisal.Decision;
import vn.chiso.web.appraisal.Restating;
import vn.chiso.web.campaign.Campaign;
import vn.chiso.web.campaign.Campaigns;

/**
 * Keeps what a restatement changes, with the reasons as they are now: whatever is corrected later belongs to a later
 * version.
 */
@Component
class Differing {

    private final Campaigns campaigns;
    private final Considerations considerations;
    private final Restating restating;
    private final SnapshotStore snapshots;
    private final DifferenceStore store;

    Differing(Campaigns campaigns, Considerations considerations, Restating restating, SnapshotStore snapshots,
            DifferenceStore store) {
        this.campaigns = campaigns;
        this.considerations = considerations;
        this.restating = restating;
        this.snapshots = snapshots;
        this.store = store;
    }

    /** Writes down how a version differs from the one before and why; the caller has the round alone. */
    void keep(Campaign campaign, Publication before, Publication after) {
        Framework framework = campaigns.framework(campaign).framework();
        store.add(after.id(), before.snapshot(), after.snapshot(), codes(framework), NodeCode.TOTAL.value());
        Map<Long, List<Decision>> since = restating.of(campaign.id()).stream()
                .filter(decision -> decision.at().isAfter(before.at()))
                .collect(Collectors.groupingBy(decision -> decision.key().unit()));
        Map<Long, Considered> considered = considerations.of(campaign, since.keySet());
        List<DifferenceStore.Reason> reasons = new ArrayList<>();
        since.forEach((unit, decisions) -> reasons.addAll(
                new Unit(unit, Objects.requireNonNull(considered.get(unit)), decisions, inputs(before, unit),
                        inputs(after, unit)).reasons()));
        store.addReasons(after.id(), reasons);
    }

    /** The whole, every node and every pillar, in the order in which people read them. */
    private static List<String> codes(Framework framework) {
        List<String> codes = new ArrayList<>(List.of(NodeCode.TOTAL.value()));
        framework.tree().roots().forEach(node -> codes(node, codes));
        framework.pillars().forEach(pillar -> codes.add(pillar.code().value()));
        return codes;
    }

    private static void codes(Node node, List<String> codes) {
        codes.add(node.code().value());
        if (node instanceof Node.Group group) {
            group.children().forEach(child -> codes(child, codes));
        }
    }

    private StoredInputs inputs(Publication publication, long unit) {
        Optional<SnapshotStore.UnitRow> row = snapshots.unit(publication.snapshot(), unit);
        return row.map(SnapshotStore.UnitRow::inputs)
                .orElse(new StoredInputs(new TreeMap<>(), new TreeSet<>(), new TreeMap<>()));
    }

    /**
     * What was decided about one unit since the version before.
     *
     * @param before what the engine read then
     * @param after  what it reads now
     */
    private record Unit(long unit, Considered considered, List<Decision> decisions, StoredInputs before,
            StoredInputs after) {

        List<DifferenceStore.Reason> reasons() {
            Map<NodeCode, Decision> decided = decisions.stream()
                    .collect(Collectors.toMap(decision -> decision.key().leaf(), decision -> decision));
            Set<String> changed = changed(before.values(), after.values());
            List<DifferenceStore.Reason> reasons = new ArrayList<>();
            for (Node.Leaf leaf : considered.declared().framework().tree().leaves()) {
                for (NodeCode home : homes(leaf, changed)) {
                    Decision decision = decided.get(home);
                    if (decision != null) {
                        reasons.add(new DifferenceStore.Reason(unit, leaf.code().value(), home.value(),
                                decision.verdict(), decision.reason()));
                    }
                }
            }
            return reasons;
        }

        /** The indicators at which something can have been decided that moves this one. */
        private Set<NodeCode> homes(Node.Leaf leaf, Set<String> changed) {
            Set<NodeCode> homes = new HashSet<>(Set.of(leaf.code()));
            if (after.decided().containsKey(leaf.code().value())) {
                return homes; // points by hand follow from no figure
            }
            for (Operand operand : leaf.operands()) {
                NodeCode home = considered.declared().home(operand.input());
                if (home != null && changed.contains(operand.input().id().value())) {
                    homes.add(home);
                }
            }
            return homes;
        }

        private static Set<String> changed(SortedMap<String, String> before, SortedMap<String, String> after) {
            return Stream.concat(before.keySet().stream(), after.keySet().stream())
                    .filter(input -> !Objects.equals(before.get(input), after.get(input)))
                    .collect(Collectors.toSet());
        }
    }
}
