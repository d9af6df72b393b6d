package vn.chiso.web.result;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
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

    private final Campaigns campaigns;
    private final Assignments assignments;
    private final Locking locking;
    private final Publishing publishing;
    private final ResultRights rights;
    private final ResultViews views;
    private final PublicationStore publications;
    private final Bundles bundles;
    private final Runs runs;
    private final Rendering rendering;

    ResultPages(Campaigns campaigns, Assignments assignments, Locking locking, Publishing publishing,
            ResultRights rights, ResultViews views, PublicationStore publications, Bundles bundles, Runs runs,
            Rendering rendering) {
        this.campaigns = campaigns;
        this.assignments = assignments;
        this.locking = locking;
        this.publishing = publishing;
        this.rights = rights;
        this.views = views;
        this.publications = publications;
        this.bundles = bundles;
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
                new ResultViews.Wanted(number, q.strip(), block, page), "", List.of(), rendering.ui(request)));
    }

    /** How far the work is; when it is over, the page is loaded again and says how it ended. */
    @GetMapping("/tien-do")
    Answer progress(Person person, @PathVariable("campaign") long id) {
        Campaign campaign = look(person, id);
        Runs.Run run = runs.of(campaign.id());
        if (run == null || !run.running()) {
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
        Runs.Run run = runs.start(id, assignments.count(id, "", null),
                progress -> switch (locking.lock(person, campaign, progress)) {
                    case Locking.Locked.Kept _ -> List.<Refusal>of();
                    case Locking.Locked.Refused(List<Refusal> refusals) -> refusals;
                });
        return ended(run, person, campaign, "", "result.locked", request);
    }

    @PostMapping("/cong-bo")
    @Permit(Role.COORDINATOR)
    Answer publish(Person person, @PathVariable("campaign") long id, HttpServletRequest request) {
        Campaign campaign = look(person, id);
        require(publishing.mayPublish(person, campaign));
        Runs.Run run = runs.start(id, 0, _ -> reasons(publishing.publish(person, campaign)));
        return ended(run, person, campaign, "", "result.published", request);
    }

    @PostMapping("/dinh-chinh")
    @Permit(Role.COORDINATOR)
    Answer restate(Person person, @PathVariable("campaign") long id, @RequestParam(defaultValue = "") String reason,
            HttpServletRequest request) {
        Campaign campaign = look(person, id);
        require(publishing.mayPublish(person, campaign));
        Runs.Run run = runs.start(id, assignments.count(id, "", null),
                progress -> reasons(publishing.restate(person, campaign, reason, progress)));
        return ended(run, person, campaign, reason, "result.restated", request);
    }

    private static List<Refusal> reasons(Publishing.Published published) {
        return switch (published) {
            case Publishing.Published.Done _ -> List.of();
            case Publishing.Published.Refused(List<Refusal> refusals) -> refusals;
        };
    }

    private Answer ended(Runs.Run run, Person person, Campaign campaign, String reason, String said,
            HttpServletRequest request) {
        if (run.running()) {
            return Answer.go(path(campaign.id()));
        }
        runs.forget(campaign.id());
        return run.refusals().isEmpty()
                ? Answer.done(path(campaign.id()), said)
                : Answer.refuse("result/results", views.results(person, campaigns.get(campaign.id()),
                        ResultViews.Wanted.FIRST, reason, run.refusals(), rendering.ui(request)));
    }

    @GetMapping("/{number}/{unit}")
    Answer unit(Person person, @PathVariable("campaign") long id, @PathVariable int number, @PathVariable long unit,
            HttpServletRequest request) {
        Campaign campaign = look(person, id);
        return Answer.show("result/unit", views.unit(person, campaign, number, unit, rendering.ui(request)));
    }

    @GetMapping("/cong-bo/{version}")
    Answer publication(Person person, @PathVariable("campaign") long id, @PathVariable int version,
            HttpServletRequest request) {
        Campaign campaign = look(person, id);
        return Answer.show("result/publication", views.publication(campaign, version, rendering.ui(request)));
    }

    /** The open-data bundle of a publication, as it was published. */
    @GetMapping("/cong-bo/{version}/tep")
    void bundle(Person person, @PathVariable("campaign") long id, @PathVariable int version,
            HttpServletResponse response) throws IOException {
        Campaign campaign = look(person, id);
        Publication publication = publications.find(campaign.id(), version).orElseThrow(ResultViews::missing);
        Path file = bundles.path(publication.digest());
        if (!Files.exists(file)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        response.setContentType("application/zip");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + publication.fileName() + "\"");
        response.setContentLengthLong(publication.size());
        Files.copy(file, response.getOutputStream());
    }

    private static void require(boolean allowed) {
        if (!allowed) {
            throw new AccessDeniedException("not in this role, not in this phase");
        }
    }
}
