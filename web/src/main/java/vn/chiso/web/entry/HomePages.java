package vn.chiso.web.entry;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import vn.chiso.web.account.Permit;
import vn.chiso.web.account.Person;
import vn.chiso.web.account.Role;
import vn.chiso.web.campaign.Campaign;
import vn.chiso.web.campaign.Campaigns;
import vn.chiso.web.ui.Answer;

/** Where people arrive after signing in: where their work is. */
@Controller
class HomePages {

    private final Campaigns campaigns;

    HomePages(Campaigns campaigns) {
        this.campaigns = campaigns;
    }

    @GetMapping("/")
    @Permit(who = Permit.Who.SIGNED_IN)
    Answer home(Person person) {
        if (person.is(Role.COORDINATOR, Role.LEADER)) {
            List<Campaign> rounds = campaigns.visibleTo(person);
            return Answer.go(rounds.isEmpty() ? "/khung-chi-so" : "/ky/" + rounds.getFirst().id() + "/tong-quan");
        }
        if (person.is(Role.DATA_OFFICER, Role.UNIT_HEAD)) {
            return Answer.go("/viec-cua-toi");
        }
        if (person.is(Role.APPRAISER)) {
            List<Campaign> rounds = campaigns.visibleTo(person);
            if (!rounds.isEmpty()) {
                return Answer.go("/ky/" + rounds.getFirst().id() + "/tham-dinh");
            }
        }
        if (person.is(Role.COUNCIL_MEMBER)) {
            return Answer.go(campaigns.visibleTo(person).stream().filter(HomePages::appealed).findFirst()
                    .map(round -> "/ky/" + round.id() + "/hop-hoi-dong").orElse("/ky"));
        }
        return Answer.go(person.is(Role.ADMINISTRATOR) ? "/don-vi" : "/khung-chi-so");
    }

    /** Whether a round is under way and has come so far that the council has something to do in it. */
    private static boolean appealed(Campaign round) {
        return switch (round.phase()) {
            case APPEAL, LOCK -> true;
            case PREPARATION, SELF_ASSESSMENT, APPRAISAL, PUBLICATION -> false;
        };
    }
}
