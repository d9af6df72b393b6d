package vn.chiso.web.campaign.setup;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.chiso.engine.framework.Language;
import vn.chiso.web.account.Permit;
import vn.chiso.web.account.Person;
import vn.chiso.web.account.Role;
import vn.chiso.web.campaign.Assignments;
import vn.chiso.web.campaign.Campaign;
import vn.chiso.web.campaign.Campaigns;
import vn.chiso.web.campaign.PhaseDates;
import vn.chiso.web.ui.Answer;

/** The list of rounds, and the way into one. */
@Controller
@Permit(who = Permit.Who.SIGNED_IN)
@RequestMapping("/ky")
class RoundPages {

    private static final Duration REMEMBERED = Duration.ofDays(365);

    private final Setup setup;
    private final Campaigns campaigns;
    private final Assignments assignments;

    RoundPages(Setup setup, Campaigns campaigns, Assignments assignments) {
        this.setup = setup;
        this.campaigns = campaigns;
        this.assignments = assignments;
    }

    @GetMapping
    Answer list(Person person) {
        List<RoundsPage.Row> rows = new ArrayList<>();
        for (Campaign round : campaigns.visibleTo(person)) {
            rows.add(new RoundsPage.Row(round, setup.framework(round).name().in(Language.VI),
                    assignments.count(round.id(), "", null),
                    campaigns.calendar(round.id()).stream().filter(dates -> dates.phase() == round.phase())
                            .map(PhaseDates::endsOn).findFirst().orElse(null)));
        }
        return Answer.show("campaign/rounds",
                new RoundsPage(rows, person.is(Role.COORDINATOR), opens(person)));
    }

    /** Opens a round: it is the one in the top bar from now on. */
    @GetMapping("/{campaign}")
    Answer open(Person person, @PathVariable("campaign") long id, HttpServletResponse response) {
        Campaign round = campaigns.get(id);
        if (!opens(person)) {
            return Answer.go("/ky");
        }
        if (!campaigns.mayLook(person, round)) {
            throw new AccessDeniedException("has nothing to do with the round");
        }
        response.addHeader(HttpHeaders.SET_COOKIE, ResponseCookie.from(Campaigns.COOKIE, Long.toString(id)).path("/")
                .maxAge(REMEMBERED).sameSite("Lax").httpOnly(true).build().toString());
        return Answer.go("/ky/" + id + landing(person));
    }

    /** Where somebody's own part of a round begins. */
    private static String landing(Person person) {
        if (person.is(Role.COORDINATOR, Role.LEADER)) {
            return "/tong-quan";
        }
        return person.is(Role.DATA_OFFICER, Role.UNIT_HEAD) ? "/nhap-so-lieu" : "/thiet-lap";
    }

    /** Administrators look after people and units; figures are none of their business. */
    private static boolean opens(Person person) {
        return person.roles().stream().anyMatch(role -> role != Role.ADMINISTRATOR);
    }
}
