package vn.chiso.web.result;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.chiso.web.account.Permit;
import vn.chiso.web.account.Person;
import vn.chiso.web.account.Role;
import vn.chiso.web.campaign.Assignments;
import vn.chiso.web.campaign.Campaign;
import vn.chiso.web.campaign.Campaigns;
import vn.chiso.web.platform.Refusal;
import vn.chiso.web.ui.Answer;
import vn.chiso.web.ui.Rendering;

/** Locking, publishing and restating the results of a round, and looking at them. */
@Controller
@RequestMapping("/ky/{campaign}/ket-qua")
@Permit({Role.COORDINATOR, Role.LEADER, Role.COUNCIL_MEMBER, Role.DATA_OFFICER, Role.UNIT_HEAD, Role.APPRAISER})
class ResultPages {

    private static final String PUBLICATION = "result/publication";

    private final Campaigns campaigns;
    private final Assignments assignments;
    private final Locking locking;
    private final Publishing publishing;
    private final ResultRights rights;
    private final ResultViews views;
    private final PublicationViews publicationViews;
    private final PublicationStore publications;
    private final Downloads downloads;
    private final Runs runs;
    private final Rendering rendering;

    ResultPages(Campaigns campaigns, Assignments assignments, Locking locking, Publishing publishing,
            ResultRights rights, ResultViews views, PublicationViews publicationViews, PublicationStore publications,
            Downloads downloads, Runs runs, Rendering rendering) {
        this.campaigns = campaigns;
        this.assignments = assignments;
        this.locking = locking;
        this.publishing = publishing;
        this.rights = rights;
        this.views = views;
        this.publicationViews = publicationViews;
        this.publications = publications;
        this.downloads = downloads;
        this.runs = runs;
        this.rendering = rendering;
    }

    private Campaign look(Person person, long id) {
        Campaign campaign = campaigns.get(id);
        rights.requireLook(person, campaign);
        return campaign;
    }

    private static String path(long campaign) {
        return "/ky/" + campaign + "/ket-qua";
    }

    @GetMapping
    Answer show(Person person, @PathVariable("campaign") long id,
            @RequestParam(name = "ban", defaultValue = "0") int number, @RequestParam(defaultValue = "") String q,
            @RequestParam(name = "khoi", defaultValue = "") String block,
            @RequestParam(name = "trang", defaultValue = "1") int page, HttpServletRequest request) {
        Campaign campaign = look(person, id);
        return Answer.show("result/results", views.results(person, campaign,
                new ResultViews.Wanted(number, q.strip(), block, page), runs.ended(id, person.id()),
                rendering.ui(request)));
    }

    /** How far the work is; when it is over, the page is loaded again and says how it ended. */
    @GetMapping("/tien-do")
    Answer progress(Person person, @PathVariable("campaign") long id) {
        Campaign campaign = look(person, id);
        Runs.Run run = runs.of(campaign.id());
        if (run == null || !run.running() || !person.is(Role.COORDINATOR)) {
            return Answer.go(path(id));
        }
        return Answer.show("result/progress",
                new ResultsPage.Running(run.done(), run.total()));
    }

    @PostMapping("/chot")
    @Permit(Role.COORDINATOR)
    Answer lock(Person person, @PathVariable("campaign") long id, HttpServletRequest request) {
        Campaign campaign = look(person, id);
        require(locking.mayLock(person, campaign));
        Runs.Run run = runs.start(id, person.id(), "", assignments.count(id, "", null),
                progress -> switch (locking.lock(person, campaign, progress)) {
                    case Locking.Locked.Kept _ -> List.<Refusal>of();
                    case Locking.Locked.Refused(List<Refusal> refusals) -> refusals;
                });
        return ended(run, person, campaign, "result.locked", request);
    }

    @PostMapping("/cong-bo")
    @Permit(Role.COORDINATOR)
    Answer publish(Person person, @PathVariable("campaign") long id, HttpServletRequest request) {
        Campaign campaign = look(person, id);
        require(publishing.mayPublish(person, campaign));
        Runs.Run run = runs.start(id, person.id(), "", 0, _ -> reasons(publishing.publish(person, campaign)));
        return ended(run, person, campaign, "result.published", request);
    }

    @PostMapping("/dinh-chinh")
    @Permit(Role.COORDINATOR)
    Answer restate(Person person, @PathVariable("campaign") long id, @RequestParam(defaultValue = "") String reason,
            HttpServletRequest request) {
        Campaign campaign = look(person, id);
        require(publishing.mayPublish(person, campaign));
        Runs.Run run = runs.start(id, person.id(), reason, assignments.count(id, "", null),
                progress -> reasons(publishing.restate(person, campaign, reason, progress)));
        return ended(run, person, campaign, "result.restated", request);
    }

    private static List<Refusal> reasons(Publishing.Published published) {
        return switch (published) {
            case Publishing.Published.Done _ -> List.of();
            case Publishing.Published.Refused(List<Refusal> refusals) -> refusals;
        };
    }

    private Answer ended(Runs.Run run, Person person, Campaign campaign, String said, HttpServletRequest request) {
        if (run.running() || run.starter() != person.id()) {
            return Answer.go(path(campaign.id()));
        }
        runs.ended(campaign.id(), person.id());
        return run.refusals().isEmpty()
                ? Answer.done(path(campaign.id()), said)
                : Answer.refuse("result/results", views.results(person, campaigns.get(campaign.id()),
                        ResultViews.Wanted.FIRST, run, rendering.ui(request)));
    }

    @GetMapping("/{number}/{unit}")
    Answer unit(Person person, @PathVariable("campaign") long id, @PathVariable int number, @PathVariable long unit,
            HttpServletRequest request) {
        Campaign campaign = look(person, id);
        return Answer.show("result/unit", views.unit(person, campaign, number, unit, rendering.ui(request)));
    }

    @GetMapping("/cong-bo/{version}")
    Answer publication(Person person, @PathVariable("campaign") long id, @PathVariable int version,
            @RequestParam(name = "trang", defaultValue = "1") int page, HttpServletRequest request) {
        Campaign campaign = look(person, id);
        return Answer.show(PUBLICATION, publicationViews.page(campaign, found(id, version), page,
                rendering.ui(request)));
    }

    /** The open-data bundle of a publication, to the last byte as it was published, or a page that says that it is gone. */
    @GetMapping("/cong-bo/{version}/tep")
    Answer bundle(Person person, @PathVariable("campaign") long id, @PathVariable int version,
            HttpServletRequest request) throws IOException {
        Campaign campaign = look(person, id);
        Publication publication = found(id, version);
        Optional<Path> file = downloads.file(campaign, publication);
        return file.isPresent()
                ? new Answer.File(file.get(), "application/zip", publication.fileName(), publication.size())
                : new Answer.Page(PUBLICATION, publicationViews.page(campaign, publication, 1, rendering.ui(request)),
                        404);
    }

    private Publication found(long campaign, int version) {
        return publications.find(campaign, version).orElseThrow(ResultViews::missing);
    }

    private static void require(boolean allowed) {
        if (!allowed) {
            throw new AccessDeniedException("not in this role, not in this phase");
        }
    }
}
