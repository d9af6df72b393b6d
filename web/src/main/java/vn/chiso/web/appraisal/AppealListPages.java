package vn.chiso.web.appraisal;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriUtils;
import vn.chiso.web.account.Permit;
import vn.chiso.web.account.Person;
import vn.chiso.web.account.Role;
import vn.chiso.web.campaign.Campaign;
import vn.chiso.web.campaign.Campaigns;
import vn.chiso.web.campaign.Phase;
import vn.chiso.web.ui.Answer;
import vn.chiso.web.ui.Option;
import vn.chiso.web.ui.Paging;
import vn.chiso.web.ui.Rendering;
import vn.chiso.web.ui.Ui;

/** The appeals of a round. */
@Controller
class AppealListPages {

    private static final int LINES = 25;
    private static final Set<String> STATES = Set.of("DRAFT", "SENT", "DECIDED");
    private static final Set<String> AGENDAS = Set.of("NONE", "SOME");

    private final Campaigns campaigns;
    private final AppraisalRights rights;
    private final AppealListStore store;
    private final AppealLines lines;
    private final Rendering rendering;

    AppealListPages(Campaigns campaigns, AppraisalRights rights, AppealListStore store, AppealLines lines,
            Rendering rendering) {
        this.campaigns = campaigns;
        this.rights = rights;
        this.store = store;
        this.lines = lines;
        this.rendering = rendering;
    }

    @GetMapping("/ky/{campaign}/kien-nghi")
    @Permit({Role.DATA_OFFICER, Role.UNIT_HEAD, Role.COORDINATOR, Role.LEADER, Role.APPRAISER, Role.COUNCIL_MEMBER})
    Answer list(Person person, @PathVariable long campaign, @RequestParam(defaultValue = "") String q,
            @RequestParam(name = "trang-thai", defaultValue = "") String state,
            @RequestParam(name = "phien-hop", defaultValue = "") String agenda,
            @RequestParam(defaultValue = "1") int trang, HttpServletRequest request) {
        Campaign round = campaigns.get(campaign);
        if (!campaigns.mayLook(person, round)) {
            throw new AccessDeniedException("not the person's round");
        }
        Ui ui = rendering.ui(request);
        AppealListStore.Filter filter = filter(person, round, STATES.contains(state) ? state : "",
                AGENDAS.contains(agenda) ? agenda : "", q.strip());
        String path = AppealPaths.appeals(campaign);
        Paging paging = new Paging(trang, LINES, store.countAppeals(filter),
                path + "?q=" + UriUtils.encode(filter.text(), StandardCharsets.UTF_8) + "&trang-thai="
                        + filter.state() + "&phien-hop=" + filter.agenda() + "&trang=");
        boolean council = person.is(Role.COORDINATOR, Role.COUNCIL_MEMBER, Role.LEADER);
        return Answer.show("appraisal/appeallist", new AppealListPage(round.name(), round.illustrative(), path,
                !round.phase().isBefore(Phase.APPEAL),
                council || filter.speaks() ? AppealPaths.results(campaign) : "",
                council ? AppealPaths.meetings(campaign) : "",
                !(filter.text() + filter.state() + filter.agenda()).isEmpty(), filter.text(), filter.state(),
                filter.agenda(), states(filter.speaks(), ui),
                List.of(new Option("NONE", ui.t("appeal.agenda.none")), new Option("SOME", ui.t("appeal.agenda.some"))),
                lines.of(round, store.appeals(filter, LINES, paging.offset()), council, ui), paging));
    }

    private AppealListStore.Filter filter(Person person, Campaign round, String state, String agenda, String text) {
        Long unit = person.unit();
        return new AppealListStore.Filter(round.id(),
                person.is(Role.COORDINATOR, Role.COUNCIL_MEMBER, Role.LEADER),
                unit != null && person.is(Role.DATA_OFFICER, Role.UNIT_HEAD), unit == null ? 0 : unit,
                rights.indicators(person, round), state, agenda, text);
    }

    private static List<Option> states(boolean drafts, Ui ui) {
        return List.of(Appeal.State.DRAFT, Appeal.State.SENT, Appeal.State.DECIDED).stream()
                .filter(state -> drafts || state != Appeal.State.DRAFT)
                .map(state -> new Option(state.name(), ui.t("appeal.state." + state.id()))).toList();
    }
}
