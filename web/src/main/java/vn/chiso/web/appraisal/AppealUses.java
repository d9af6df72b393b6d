package vn.chiso.web.appraisal;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.chiso.web.account.Person;
import vn.chiso.web.account.Role;
import vn.chiso.web.campaign.Campaigns;
import vn.chiso.web.entry.EntryStates;
import vn.chiso.web.entry.Evidence;
import vn.chiso.web.entry.OtherUses;
import vn.chiso.web.platform.Refusal;

/** Documents that prove an appeal: who judges it may read them, and once it is sent they stay as they are. */
@Component
class AppealUses implements OtherUses {

    private final AppealStore appeals;
    private final DecisionStore decisions;
    private final AppraisalRights rights;
    private final EntryStates states;
    private final Campaigns campaigns;

    AppealUses(AppealStore appeals, DecisionStore decisions, AppraisalRights rights, EntryStates states,
            Campaigns campaigns) {
        this.appeals = appeals;
        this.decisions = decisions;
        this.rights = rights;
        this.states = states;
        this.campaigns = campaigns;
    }

    @Override
    public boolean mayRead(Person person, Evidence document) {
        return person.is(Role.COUNCIL_MEMBER, Role.COORDINATOR, Role.APPRAISER)
                && appeals.uses(document.id()).stream().filter(Appeal::sent)
                        .anyMatch(appeal -> person.is(Role.COUNCIL_MEMBER, Role.COORDINATOR)
                                || appraises(person, appeal));
    }

    private boolean appraises(Person person, Appeal appeal) {
        return campaigns.byId(appeal.key().campaign())
                .filter(campaign -> rights.indicators(person, campaign).contains(appeal.key().leaf()))
                .flatMap(_ -> states.find(appeal.key())).filter(entry -> AppraisalRights.foreign(person, entry))
                .isPresent();
    }

    @Override
    public boolean uses(Evidence document) {
        return !appeals.uses(document.id()).isEmpty() || decisions.restOn(document.id());
    }

    @Override
    public Optional<Refusal> against(Evidence document) {
        return appeals.uses(document.id()).stream().filter(Appeal::sent).findFirst()
                .map(appeal -> Refusal.of("appeal.document.sent", appeal.key().leaf().value(),
                        campaigns.get(appeal.key().campaign()).name()));
    }
}
