package vn.chiso.web.entry;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import vn.chiso.web.account.Permit;
import vn.chiso.web.account.Person;
import vn.chiso.web.account.Role;
import vn.chiso.web.campaign.Campaign;
import vn.chiso.web.campaign.Campaigns;
import vn.chiso.web.campaign.ChosenRound;
import vn.chiso.web.campaign.Phase;
import vn.chiso.web.ui.Answer;

/** Where people arrive after signing in: where their work is. */
@Controller
class HomePages {

    private final Campaigns campaigns;
    private final BoardStore store;

    HomePages(Campaigns campaigns, BoardStore store) {
        this.campaigns = campaigns;
        this.store = store;
    }

    @GetMapping("/")
    @Permit(who = Permit.Who.SIGNED_IN)
    Answer home(Person person, HttpServletRequest request) {
        if (person.is(Role.COORDINATOR, Role.LEADER)) {
            List<Campaign> rounds = campaigns.visibleTo(person);
            return Answer.go((person.is(Role.COORDINATOR)
                    ? rounds.stream().findFirst()
                    : ChosenRound.of(rounds, request).or(() -> telling(rounds)))
                    .map(round -> "/ky/" + round.id() + "/tong-quan").orElse("/khung-chi-so"));
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

    /** The newest round in which there is anything to read: results, or else figures; the first where there is none. */
    private Optional<Campaign> telling(List<Campaign> rounds) {
        return rounds.stream()
                .sorted(Comparator.comparingInt(Campaign::year).thenComparingLong(Campaign::id).reversed())
                .filter(round -> round.phase() == Phase.PUBLICATION || store.begun(round.id())).findFirst()
                .or(() -> rounds.stream().findFirst());
    }

    /** Whether a round is under way and has come so far that the council has something to do in it. */
    private static boolean appealed(Campaign round) {
        return switch (round.phase()) {
            case APPEAL, LOCK -> true;
            case PREPARATION, SELF_ASSESSMENT, APPRAISAL, PUBLICATION -> false;
        };
    }
}
