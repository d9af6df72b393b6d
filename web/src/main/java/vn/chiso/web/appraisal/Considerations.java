package vn.chiso.web.appraisal;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.chiso.engine.framework.NodeCode;
import vn.chiso.web.campaign.Campaign;
import vn.chiso.web.campaign.Phase;
import vn.chiso.web.entry.Declarations;
import vn.chiso.web.entry.Declared;

/** Reads what was declared together with what was decided about it. */
@Component
public class Considerations {

    private final Declarations declarations;
    private final DecisionStore store;
    private final Editions editions;

    Considerations(Declarations declarations, DecisionStore store, Editions editions) {
        this.declarations = declarations;
        this.store = store;
        this.editions = editions;
    }

    /** One assessed unit. */
    public Considered of(Campaign campaign, long unit) {
        return of(declarations.of(campaign, unit));
    }

    /** What was decided about what is declared here. */
    public Considered of(Declared declared) {
        return considered(declared, edition(declared.campaign()), store
                .ofUnits(declared.campaign().id(), List.of(declared.unit())).getOrDefault(declared.unit(), List.of()));
    }

    /** Several assessed units, by unit; units without any entry are left out. */
    public Map<Long, Considered> of(Campaign campaign, Collection<Long> units) {
        return considered(campaign, declarations.of(campaign, units), store.ofUnits(campaign.id(), units));
    }

    /**
     * Every assessed unit, by unit, as far as some indicators go: what comes back scores these, and no others.
     *
     * @see Declarations#about
     */
    Map<Long, Considered> about(Campaign campaign, Collection<NodeCode> leaves) {
        Map<Long, Declared> declared = declarations.about(campaign, leaves);
        List<NodeCode> concerned = declared.values().stream().flatMap(each -> each.entries().keySet().stream())
                .distinct().toList();
        return considered(campaign, declared, store.ofLeaves(campaign.id(), concerned));
    }

    /** Nothing is restated before it was published. */
    private int edition(Campaign campaign) {
        return campaign.phase() == Phase.PUBLICATION ? editions.of(campaign.id()) : 0;
    }

    private Map<Long, Considered> considered(Campaign campaign, Map<Long, Declared> declared,
            Map<Long, List<Decision>> decisions) {
        int edition = edition(campaign);
        Map<Long, Considered> considered = new HashMap<>();
        declared.forEach((unit, its) -> considered.put(unit,
                considered(its, edition, decisions.getOrDefault(unit, List.of()))));
        return considered;
    }

    /** Decisions come in the order of editions, so that the last correction of those before this one stays. */
    private static Considered considered(Declared declared, int edition, List<Decision> decisions) {
        Map<NodeCode, Map<Stage, Decision>> now = new HashMap<>();
        Map<NodeCode, Decision> published = new HashMap<>();
        for (Decision decision : decisions) {
            NodeCode leaf = decision.key().leaf();
            if (decision.stage() != Stage.RESTATEMENT || decision.edition() == edition) {
                now.computeIfAbsent(leaf, _ -> new EnumMap<>(Stage.class)).put(decision.stage(), decision);
            } else if (decision.verdict() != Verdict.UPHELD) {
                published.put(leaf, decision);
            }
        }
        return new Considered(declared, edition, now, published);
    }
}
