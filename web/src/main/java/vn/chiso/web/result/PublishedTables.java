package vn.chiso.web.result;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.chiso.engine.framework.Framework;
import vn.chiso.engine.framework.Language;
import vn.chiso.engine.framework.Node;
import vn.chiso.engine.framework.NodeCode;
import vn.chiso.engine.framework.Text;
import vn.chiso.engine.number.Exact;
import vn.chiso.web.campaign.Campaign;
import vn.chiso.web.campaign.Campaigns;
import vn.chiso.web.organisation.Unit;
import vn.chiso.web.organisation.Units;
import vn.chiso.web.standing.Standing;
import vn.chiso.web.standing.StandingDraft;
import vn.chiso.web.standing.StandingNode;
import vn.chiso.web.standing.StandingUnit;
import vn.chiso.web.standing.StandingValue;
import vn.chiso.web.standing.Standings;
import vn.chiso.web.standing.Subject;

/** Puts a publication among the public tables, in the transaction of the publication. */
@Component
class PublishedTables {

    private static final String BREAK = "Kỳ này dùng bộ chỉ số hoặc cách giải quyết mâu thuẫn khác kỳ trước.";

    private final Campaigns campaigns;
    private final SnapshotStore snapshots;
    private final Units units;
    private final Standings standings;
    private final ObjectProvider<PublicationNews> listeners;

    PublishedTables(Campaigns campaigns, SnapshotStore snapshots, Units units, Standings standings,
            ObjectProvider<PublicationNews> listeners) {
        this.campaigns = campaigns;
        this.snapshots = snapshots;
        this.units = units;
        this.standings = standings;
        this.listeners = listeners;
    }

    void keep(Campaign campaign, Publication publication) {
        Framework framework = campaigns.framework(campaign).framework();
        List<SnapshotStore.UnitRow> rows = snapshots.units(publication.snapshot());
        Map<Long, Unit> known = units.byIds(rows.stream().map(SnapshotStore.UnitRow::unit).toList());
        Map<Long, Subject> subjects = new HashMap<>();
        List<StandingUnit> listed = new ArrayList<>();
        Map<Long, StandingValue> totals = new HashMap<>();
        for (SnapshotStore.UnitRow row : rows) {
            Subject subject = standings.subjectOf(Objects.requireNonNull(known.get(row.unit())));
            subjects.put(row.unit(), subject);
            listed.add(new StandingUnit(subject.id(), subject.slug(), row.name(), row.block(),
                    Objects.requireNonNullElse(row.region(), ""), Objects.requireNonNullElse(row.tier(), ""), ""));
            totals.put(subject.id(), new StandingValue(row.published(), row.max(), row.rank(), null, null));
        }
        standings.keep(new StandingDraft(facts(campaign, publication, rows.size()),
                nodes(framework, snapshots.commonMaxima(publication.snapshot())), listed, framework.ties().style(),
                node -> node.equals(StandingNode.TOTAL)
                        ? totals
                        : values(snapshots.ofNode(publication.snapshot(), node), subjects)));
        tellAfterwards();
    }

    /** Whoever reads at once must find what was published, so nobody is told before it stays. */
    private void tellAfterwards() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                listeners.forEach(PublicationNews::published);
            }
        });
    }

    /** The address of the table of a publication. */
    static String slug(Publication publication) {
        return "cong-bo-" + publication.number() + "-lan-" + publication.version();
    }

    private static Map<Long, StandingValue> values(Collection<SnapshotStore.NodeRow> rows,
            Map<Long, Subject> subjects) {
        Map<Long, StandingValue> values = new HashMap<>();
        rows.forEach(row -> values.put(Objects.requireNonNull(subjects.get(row.unit())).id(),
                new StandingValue(row.points(), row.max(), null, null, null)));
        return values;
    }

    private Standing facts(Campaign campaign, Publication publication, int units) {
        List<Campaign> chain = chain(campaign);
        Campaign first = chain.getLast();
        Function<String, Standing> table = broken -> new Standing(0, slug(publication), "ky-" + first.id(),
                first.name(), campaign.year(), campaign.name(), publication.publisher(), "", "", Standing.Origin.OWN,
                campaign.illustrative(), true, units, Standing.Shown.POINTS, publication.id(), publication.version(),
                campaign.id(), campaign.frameworkVersion(), null, broken, publication.digest(), publication.at());
        return table.apply(sameFramework(chain, standings.before(table.apply(""))) ? "" : BREAK);
    }

    /** A round and those before it, the latest first. */
    private List<Campaign> chain(Campaign campaign) {
        Map<Long, Campaign> chain = new LinkedHashMap<>();
        Campaign each = campaign;
        while (each != null && chain.putIfAbsent(each.id(), each) == null) {
            each = each.previous() == null ? null : campaigns.get(each.previous());
        }
        return List.copyOf(chain.values());
    }

    /**
     * Whether all rounds from the latest of a chain back to the one whose table stands before it were measured alike: a
     * round between both may be published later. All of the chain while no table stands before it.
     */
    private boolean sameFramework(List<Campaign> chain, @Nullable Standing before) {
        Set<String> digests = new HashSet<>();
        for (Campaign each : chain) {
            digests.add(campaigns.framework(each).digest());
            if (before != null && Objects.equals(before.campaign(), each.id())) {
                return digests.size() == 1;
            }
        }
        if (before != null && before.campaign() != null) {
            digests.add(campaigns.framework(campaigns.get(before.campaign())).digest());
        }
        return digests.size() == 1;
    }

    /** Main indices, and below each what belongs to it, as the framework lists them; then pillars. */
    private static List<StandingNode> nodes(Framework framework, Map<String, Exact> maxima) {
        List<StandingNode> nodes = new ArrayList<>();
        nodes.add(new StandingNode(StandingNode.TOTAL, null, 0, "", "Tổng điểm", "Total points",
                maxima.get(StandingNode.TOTAL), StandingNode.Kind.TOTAL));
        add(nodes, framework.tree().roots(), null, maxima);
        framework.pillars().forEach(pillar -> nodes.add(node(pillar.code(), null, nodes.size(), "", pillar.name(),
                maxima, StandingNode.Kind.PILLAR)));
        return nodes;
    }

    private static void add(List<StandingNode> nodes, List<Node> level, @Nullable String parent,
            Map<String, Exact> maxima) {
        for (Node each : level) {
            switch (each) {
                case Node.Group group -> {
                    nodes.add(node(group.code(), parent, nodes.size(), group.head().codeAsPrinted(),
                            group.head().name(), maxima, StandingNode.Kind.GROUP));
                    add(nodes, group.children(), group.code().value(), maxima);
                }
                case Node.Leaf leaf -> nodes.add(node(leaf.code(), parent, nodes.size(), leaf.head().codeAsPrinted(),
                        leaf.head().name(), maxima, StandingNode.Kind.LEAF));
                case Node.SharedRow _ -> { // its points stand in the row with which it shares them
                }
            }
        }
    }

    private static StandingNode node(NodeCode code, @Nullable String parent, int position, String printed, Text name,
            Map<String, Exact> maxima, StandingNode.Kind kind) {
        return new StandingNode(code.value(), parent, position, printed, name.in(Language.VI), name.in(Language.EN),
                maxima.get(code.value()), kind);
    }
}
