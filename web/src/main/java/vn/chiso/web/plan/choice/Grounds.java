package vn.chiso.web.plan.choice;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import vn.chiso.web.result.RoundFigures.Origin;
import vn.chiso.web.appraisal.AppraisalRights;
import vn.chiso.web.account.Person;
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

    /**
     * What the person may know: a unit's own people rest on what they have declared until the appraisal is over. Empty when
     * the plan names no round or no unit, or when the round does not assess the unit.
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Optional<Ground> of(Person person, PlanHead plan) {
        Long campaign = plan.campaign();
        Long unit = plan.unit();
        return campaign == null || unit == null
                ? Optional.empty()
                : campaigns.byId(campaign).flatMap(round -> of(person, round, unit));
    }

    private Optional<Ground> of(Person person, Campaign campaign, long unit) {
        boolean decided = AppraisalRights.seesDecided(person, campaign);
        List<AssessedUnit> assessed = assignments.units(campaign.id());
        return assessed.stream().filter(each -> each.unit() == unit).findFirst()
                .map(own -> new Ground(campaign, campaigns.framework(campaign).framework(), unit,
                        decided ? figures.of(campaign, unit) : figures.declared(campaign, unit),
                        decided ? figures.origin(campaign) : Origin.DECLARED,
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
