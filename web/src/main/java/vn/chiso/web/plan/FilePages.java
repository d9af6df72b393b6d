package vn.chiso.web.plan;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import vn.chiso.exchange.PlanWorkbookReader;
import vn.chiso.exchange.PlanWorkbookResult;
import vn.chiso.web.account.Permit;
import vn.chiso.web.account.Person;
import vn.chiso.web.account.Role;
import vn.chiso.web.campaign.Campaigns;
import vn.chiso.web.organisation.UnitChoice;
import vn.chiso.web.platform.Refusal;
import vn.chiso.web.ui.Answer;
import vn.chiso.web.ui.Rendering;

/** Plans from workbooks: first a look at what the file holds and would change, then the deed. */
@Controller
@Permit({Role.COORDINATOR, Role.UNIT_HEAD})
class FilePages {

    private static final String FRESH = PlanPaths.PLANS + "/nap";
    private static final String STORED = PlanPaths.PLANS + "/{plan}/nap";

    private final Plans plans;
    private final PlanFrame frame;
    private final PlanUploads uploads;
    private final FileViews views;
    private final UploadedPlans plansOfFiles;
    private final UnitChoice choice;
    private final Campaigns campaigns;
    private final Rendering rendering;
    private final Clock clock;

    FilePages(Plans plans, PlanFrame frame, PlanUploads uploads, FileViews views, UploadedPlans plansOfFiles,
            UnitChoice choice, Campaigns campaigns, Rendering rendering, Clock clock) {
        this.plans = plans;
        this.frame = frame;
        this.uploads = uploads;
        this.views = views;
        this.plansOfFiles = plansOfFiles;
        this.choice = choice;
        this.campaigns = campaigns;
        this.rendering = rendering;
        this.clock = clock;
    }

    private PlanFrame.Above above(Person person, long plan) {
        PlanFrame.Above above = frame.of(person, plans.get(person, plan), PlanTab.OVERVIEW);
        PlanRights.require(above.edits());
        return above;
    }

    @GetMapping(FRESH)
    Answer form(Person person, HttpServletRequest request) {
        PlanRights.require(ListPages.writes(person));
        return Answer.show("plan/upload", FileViews.upload(null, "", List.of(), List.of(), rendering.ui(request)));
    }

    @GetMapping(STORED)
    Answer form(Person person, @PathVariable long plan, HttpServletRequest request) {
        return Answer.show("plan/upload",
                FileViews.upload(above(person, plan), "", List.of(), List.of(), rendering.ui(request)));
    }

    @PostMapping(FRESH)
    Answer send(Person person, @RequestParam(name = "tep", required = false) @Nullable MultipartFile file,
            HttpServletRequest request) {
        PlanRights.require(ListPages.writes(person));
        return sent(person, null, file, request);
    }

    @PostMapping(STORED)
    Answer send(Person person, @PathVariable long plan,
            @RequestParam(name = "tep", required = false) @Nullable MultipartFile file, HttpServletRequest request) {
        return sent(person, above(person, plan), file, request);
    }

    private Answer sent(Person person, PlanFrame.@Nullable Above above, @Nullable MultipartFile file,
            HttpServletRequest request) {
        if (file == null || file.isEmpty()) {
            return Answer.refuse("plan/upload", FileViews.upload(above, "", List.of(),
                    List.of(Refusal.at("tep", "plan.file.none")), rendering.ui(request)));
        }
        byte[] content = PlanUploads.content(file);
        String name = PlanUploads.name(file);
        return switch (PlanWorkbookReader.read(content)) {
            case PlanWorkbookResult.Refused(var problems) -> Answer.refuse("plan/upload",
                    FileViews.upload(above, name, problems, List.of(), rendering.ui(request)));
            case PlanWorkbookResult.Read _ -> {
                PlanHead plan = above == null ? null : above.plan();
                yield Answer.go(FileViews.path(plan) + "/"
                        + uploads.keep(person.id(), plan == null ? null : plan.id(), name, content));
            }
        };
    }

    /** Where somebody goes who asks for a file that does not wait: to the plan that has it. */
    private Answer taken(Person person, long id, @Nullable Long plan) {
        PlanUploads.Taken taken = uploads.taken(id, person.id())
                .filter(each -> plan == null || each.plan() == plan)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return Answer.told(PlanPaths.plan(taken.plan()), "plan.file.taken-before", taken.fileName());
    }

    private static PlanWorkbookResult.Read read(PlanUploads.Upload upload) {
        if (PlanWorkbookReader.read(upload.content()) instanceof PlanWorkbookResult.Read read) {
            return read;
        }
        throw new IllegalStateException("upload " + upload.id() + " could be read when it came");
    }

    @GetMapping(FRESH + "/{upload}")
    Answer preview(Person person, @PathVariable long upload, HttpServletRequest request) {
        PlanRights.require(ListPages.writes(person));
        PlanUploads.Upload own = uploads.find(upload, person.id(), null).orElse(null);
        if (own == null) {
            return taken(person, upload, null);
        }
        PlanWorkbookResult.Read read = read(own);
        String unit = choice.text(person.unit());
        return Answer.show("plan/preview", views.preview(person, null, own, read,
                unit.isEmpty() ? suggested(read.plan().head().unit()) : unit, "", List.of(), rendering.ui(request)));
    }

    private String suggested(String name) {
        return choice.text(choice.read("", name, LocalDate.now(clock)).unit());
    }

    @PostMapping(FRESH + "/{upload}")
    Answer take(Person person, @PathVariable long upload,
            @RequestParam(name = "don-vi", defaultValue = "") String typedUnit,
            @RequestParam(name = "ky", defaultValue = "") String round, HttpServletRequest request) {
        PlanRights.require(ListPages.writes(person));
        PlanUploads.Upload own = uploads.find(upload, person.id(), null).orElse(null);
        if (own == null) {
            return taken(person, upload, null);
        }
        PlanWorkbookResult.Read read = read(own);
        List<Refusal> refusals = new ArrayList<>();
        UnitChoice.Read unit = choice.read(PlanForm.UNIT, typedUnit, LocalDate.now(clock));
        Long id = unit.id();
        if (unit.refusal() != null) {
            refusals.add(unit.refusal());
        } else if (!person.is(Role.COORDINATOR) && (id == null || !person.speaksFor(id))) {
            refusals.add(Refusal.at(PlanForm.UNIT, "plan.unit.own"));
        }
        Long campaign = campaigns.visibleTo(person).stream().map(each -> each.id())
                .filter(each -> Long.toString(each).equals(round)).findFirst().orElse(null);
        if (campaign == null && !round.isEmpty()) {
            refusals.add(Refusal.at(PlanForm.CAMPAIGN, "plan.campaign.unknown"));
        }
        if (!refusals.isEmpty()) {
            return Answer.refuse("plan/preview",
                    views.preview(person, null, own, read, typedUnit, round, refusals, rendering.ui(request)));
        }
        try {
            long plan = plansOfFiles.create(person, upload, read.plan(), id, campaign);
            return Answer.done(PlanPaths.plan(plan), "plan.file.created", own.fileName());
        } catch (UploadedPlans.TakenMeanwhile _) {
            return taken(person, upload, null);
        }
    }

    @GetMapping(STORED + "/{upload}")
    Answer preview(Person person, @PathVariable long plan, @PathVariable long upload, HttpServletRequest request) {
        PlanFrame.Above above = above(person, plan);
        PlanUploads.Upload own = uploads.find(upload, person.id(), plan).orElse(null);
        if (own == null) {
            return taken(person, upload, plan);
        }
        return Answer.show("plan/preview",
                views.preview(person, above, own, read(own), "", "", List.of(), rendering.ui(request)));
    }

    /** Takes a file over; with {@code xoa-dong} rows that it does not have are taken away. */
    @PostMapping(STORED + "/{upload}")
    Answer take(Person person, @PathVariable long plan, @PathVariable long upload,
            @RequestParam(name = "da-xem", defaultValue = "") String digest,
            @RequestParam(name = "xoa-dong", defaultValue = "") String removes) {
        PlanFrame.Above above = above(person, plan);
        PlanUploads.Upload own = uploads.find(upload, person.id(), plan).orElse(null);
        if (own == null) {
            return taken(person, upload, plan);
        }
        PlanTaking.Missing missing = removes.isEmpty() ? PlanTaking.Missing.KEEP : PlanTaking.Missing.REMOVE;
        PlanTaking.Taken done;
        try {
            done = plansOfFiles.take(person, upload, above.plan(), read(own).plan(), digest, missing);
        } catch (UploadedPlans.TakenMeanwhile _) {
            return taken(person, upload, plan);
        }
        return switch (done) {
            case PlanTaking.Taken.Used(String key, List<String> rows) ->
                Answer.refused(FileViews.path(above.plan()) + "/" + upload, key, String.join(", ", rows));
            case PlanTaking.Taken.Outdated() ->
                Answer.refused(FileViews.path(above.plan()) + "/" + upload, "plan.file.outdated");
            case PlanTaking.Taken.Done(int added, int changed, int removed, int reported) -> reported > 0
                    ? Answer.done(above.path(), "plan.file.taken.reported", added, changed, removed, reported)
                    : Answer.done(above.path(), "plan.file.taken", added, changed, removed);
        };
    }
}
