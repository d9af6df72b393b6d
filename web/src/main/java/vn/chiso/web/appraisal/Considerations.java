package vn.chiso.web.appraisal;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.chiso.engine.framework.NodeCode;
import vn.chiso.web.campaign.Campaign;
import vn.chiso.web.entry.Declarations;
import vn.chiso.web.entry.Declared;

/** Reads what was declared together with what was decided about it. */
@Component
public class Considerations {

    private final Declarations declarations;
    private final DecisionStore store;

    Considerations(Declarations declarations, DecisionStore store) {
        this.declarations = declarations;
        this.store = store;
    }

    /** One assessed unit. */
    public Considered of(Campaign campaign, long unit) {
        return of(declarations.of(campaign, unit));
    }

    /** What was decided about what is declared here. */
    public Considered of(Declared declared) {
        return new Considered(declared, store.ofUnits(declared.campaign().id(), java.util.List.of(declared.unit()))
                .getOrDefault(declared.unit(), Map.of()));
    }

    /** Several assessed units, by unit; units without any entry are left out. */
    public Map<Long, Considered> of(Campaign campaign, Collection<Long> units) {
        Map<Long, Map<NodeCode, Map<Stage, Decision>>> decisions = store.ofUnits(campaign.id(), units);
        Map<Long, Considered> considered = new HashMap<>();
        declarations.of(campaign, units).forEach((unit, declared) -> considered.put(unit,
                new Considered(declared, decisions.getOrDefault(unit, Map.of()))));
        return considered;
    }
}
