package vn.chiso.web.campaign;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.chiso.engine.framework.Framework;
import vn.chiso.engine.framework.NodeCode;
import vn.chiso.engine.framework.resolution.Resolution;
import vn.chiso.engine.framework.resolution.Resolutions;
import vn.chiso.web.catalog.Catalog;
import vn.chiso.web.platform.Refusal;

/** What of the set-up ought to be done before a phase begins. */
@Component
class SetupConditions implements PhaseCondition {

    private final CampaignStore store;
    private final AssignmentStore assignments;
    private final Constants constants;
    private final Catalog catalog;

    SetupConditions(CampaignStore store, AssignmentStore assignments, Constants constants, Catalog catalog) {
        this.store = store;
        this.assignments = assignments;
        this.constants = constants;
        this.catalog = catalog;
    }

    @Override
    public List<Refusal> unmet(Campaign campaign, Phase entering) {
        List<Refusal> unmet = new ArrayList<>();
        switch (entering) {
            case SELF_ASSESSMENT -> undecided(campaign, unmet);
            case APPRAISAL -> withoutAppraiser(campaign, unmet);
            case LOCK -> withoutValue(campaign, unmet);
            case PREPARATION, APPEAL, PUBLICATION -> {
            }
        }
        return unmet;
    }

    /** Decisions cannot be recorded later: people enter figures knowing what counts. */
    private void undecided(Campaign campaign, List<Refusal> unmet) {
        Set<NodeCode> settled = new HashSet<>();
        store.resolutions(campaign.id())
                .forEach(decision -> Resolution.parse(decision.choice()).map(Resolution::settles)
                        .ifPresent(settled::addAll));
        long open = Resolutions.offered(framework(campaign)).stream()
                .filter(offer -> !settled.contains(offer.finding().node())).count();
        if (open > 0) {
            unmet.add(Refusal.of("campaign.unmet.findings", open));
        }
    }

    private void withoutAppraiser(Campaign campaign, List<Refusal> unmet) {
        long without = assignments.assignments(campaign.id()).values().stream()
                .filter(assignment -> assignment.appraisers().isEmpty()).count();
        if (without > 0) {
            unmet.add(Refusal.of("campaign.unmet.appraisers", without));
        }
    }

    private void withoutValue(Campaign campaign, List<Refusal> unmet) {
        Map<String, Constant> values = constants.values(campaign.id());
        Constants.of(framework(campaign)).stream().filter(input -> !values.containsKey(input.id().value()))
                .forEach(input -> unmet.add(Refusal.of("campaign.unmet.constant", input.name())));
    }

    private Framework framework(Campaign campaign) {
        return catalog.get(campaign.frameworkVersion()).framework();
    }
}
