package vn.chiso.web.plan.choice;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import vn.chiso.web.campaign.AssessedUnit;
import vn.chiso.web.campaign.Assignments;
import vn.chiso.web.campaign.Campaign;
import vn.chiso.web.campaign.Campaigns;
import vn.chiso.web.plan.PlanHead;
import vn.chiso.web.result.RoundFigures;

/** Finds what projections of a plan rest on. */
@Component
class Grounds {

    private final Campaigns campaigns;
    private final Assignments assignments;
    private final RoundFigures figures;

    Grounds(Campaigns campaigns, Assignments assignments, RoundFigures figures) {
        this.campaigns = campaigns;
        this.assignments = assignments;
        this.figures = figures;
    }

    /** Empty when the plan names no round or no unit, or when the round does not assess the unit. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Optional<Ground> of(PlanHead plan) {
        Long campaign = plan.campaign();
        Long unit = plan.unit();
        return campaign == null || unit == null
                ? Optional.empty()
                : campaigns.byId(campaign).flatMap(round -> of(round, unit));
    }

    private Optional<Ground> of(Campaign campaign, long unit) {
        List<AssessedUnit> assessed = assignments.units(campaign.id());
        return assessed.stream().filter(each -> each.unit() == unit).findFirst()
                .map(own -> new Ground(campaign, campaigns.framework(campaign).framework(), unit,
                        figures.of(campaign, unit), figures.origin(campaign),
                        assessed.stream().filter(each -> each.block().equals(own.block())).map(AssessedUnit::unit)
                                .sorted().toList(),
                        own.block()));
    }

    /** The round before; empty for none. */
    Optional<Campaign> before(Ground ground) {
        Long previous = ground.campaign().previous();
        return previous == null ? Optional.empty() : campaigns.byId(previous);
    }
}
