package vn.chiso.web.appraisal;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriUtils;
import vn.chiso.web.account.Permit;
import vn.chiso.web.account.Person;
import vn.chiso.web.account.Role;
import vn.chiso.web.campaign.Campaign;
import vn.chiso.web.campaign.Campaigns;
import vn.chiso.web.campaign.Phase;
import vn.chiso.web.ui.Answer;
import vn.chiso.web.ui.Paging;
import vn.chiso.web.ui.Rendering;

/** What the appraisal made of what units declared: theirs to accept or to object to. */
@Controller
@RequestMapping("/ky/{campaign}/ket-qua-tham-dinh")
class AppealResultPages {

    private static final int LINES = 50;

    private final Campaigns campaigns;
    private final Appeals appeals;
    private final AppealResults results;
    private final AppealListStore lists;
    private final Rendering rendering;

    AppealResultPages(Campaigns campaigns, Appeals appeals, AppealResults results, AppealListStore lists,
            Rendering rendering) {
        this.campaigns = campaigns;
        this.appeals = appeals;
        this.results = results;
        this.lists = lists;
        this.rendering = rendering;
    }

    /** The units whose results the person may see; who sees one is led there. */
    @GetMapping
    @Permit({Role.DATA_OFFICER, Role.UNIT_HEAD, Role.COORDINATOR, Role.LEADER, Role.COUNCIL_MEMBER})
    Answer units(Person person, @PathVariable long campaign, @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "1") int trang) {
        Campaign round = look(person, campaign);
        Long unit = person.is(Role.COORDINATOR, Role.LEADER, Role.COUNCIL_MEMBER) ? null : own(person);
        int count = lists.countUnits(campaign, unit, q.strip());
        Paging paging = new Paging(trang, LINES, count, AppealPaths.results(campaign) + "?q="
                + UriUtils.encode(q.strip(), StandardCharsets.UTF_8) + "&trang=");
        List<AppealResultsPage.Line> lines = lists.units(campaign, unit, q.strip(), LINES, paging.offset());
        return unit != null && q.isBlank() && count == 1
                ? Answer.go(AppealPaths.result(campaign, lines.getFirst().unit()))
                : Answer.show("appraisal/appealresults",
                        new AppealResultsPage(round.name(), round.illustrative(), AppealPaths.results(campaign),
                                !round.phase().isBefore(Phase.APPEAL), q.strip(), lines, paging));
    }

    private Campaign look(Person person, long campaign) {
        Campaign round = campaigns.get(campaign);
        if (!campaigns.mayLook(person, round)) {
            throw new AccessDeniedException("not the person's round");
        }
        return round;
    }

    private static Long own(Person person) {
        Long unit = person.unit();
        if (unit == null) {
            throw new AccessDeniedException("speaks for no unit");
        }
        return unit;
    }

    @GetMapping("/{unit}")
    @Permit({Role.DATA_OFFICER, Role.UNIT_HEAD, Role.COORDINATOR, Role.LEADER, Role.COUNCIL_MEMBER})
    Answer show(Person person, @PathVariable long campaign, @PathVariable long unit, HttpServletRequest request) {
        return Answer.show("appraisal/appealresult",
                results.page(person, campaigns.get(campaign), unit, rendering.ui(request)));
    }

    /** Accepts what was decided about the ticked indicators, for the unit. */
    @PostMapping("/{unit}/dong-y")
    @Permit({Role.DATA_OFFICER, Role.UNIT_HEAD})
    Answer accept(Person person, @PathVariable long campaign, @PathVariable long unit,
            @RequestParam(name = "chi-so", required = false) @Nullable List<String> ticked) {
        Campaign round = campaigns.get(campaign);
        String back = AppealPaths.result(campaign, unit);
        int done = appeals.accept(person, round, AppealResults.keys(round, unit, ticked));
        return done == 0 ? Answer.refused(back, "appeal.accepted.none") : Answer.done(back, "appeal.accepted", done);
    }
}
