package vn.chiso.web.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import vn.chiso.engine.planning.plan.Funding;
import vn.chiso.engine.planning.plan.Part;
import vn.chiso.engine.planning.plan.Situation;
import vn.chiso.web.account.Permit;
import vn.chiso.web.account.Person;
import vn.chiso.web.account.Role;
import vn.chiso.web.platform.Refusal;
import vn.chiso.web.ui.Answer;

/** Headings, sources of money, the situation in words. */
@Controller
@RequestMapping("/ke-hoach/{plan}")
@Permit({Role.COORDINATOR, Role.UNIT_HEAD})
class PartPages {

    private static final int LONGEST = 10_000;

    private final Plans plans;
    private final PlanFrame frame;
    private final PlanReading reading;
    private final PlanParts parts;
    private final PlanGone gone;

    PartPages(Plans plans, PlanFrame frame, PlanReading reading, PlanParts parts, PlanGone gone) {
        this.plans = plans;
        this.frame = frame;
        this.reading = reading;
        this.parts = parts;
        this.gone = gone;
    }

    private PlanFrame.Above above(Person person, long plan, PlanTab tab) {
        PlanFrame.Above above = frame.of(person, plans.get(person, plan), tab);
        PlanRights.require(above.edits());
        return above;
    }

    private static PlanPart headed(String path) {
        return TablePages.part(path).filter(part -> part != PlanPart.TARGET)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @GetMapping("/{part}/de-muc")
    Answer headings(Person person, @PathVariable long plan, @PathVariable("part") String path) {
        PlanPart part = headed(path);
        PlanFrame.Above above = above(person, plan, TablePages.tab(part));
        String stored = stored(plan, part);
        return Answer.show("plan/headings", new HeadingsPage(above, stored, stored, List.of()));
    }

    private String stored(long plan, PlanPart part) {
        return PlanParts.text(reading.headings(plan).stream()
                .filter(heading -> heading.part() == Part.valueOf(part.name())).toList());
    }

    @PostMapping("/{part}/de-muc")
    Answer keepHeadings(Person person, @PathVariable long plan, @PathVariable("part") String path,
            @RequestParam(name = "de-muc", defaultValue = "") String typed,
            @RequestParam(name = "da-xem", defaultValue = "") String seen) {
        PlanPart part = headed(path);
        PlanFrame.Above above = above(person, plan, TablePages.tab(part));
        List<Refusal> refusals = parts.headings(person, above.plan(), Part.valueOf(part.name()), seen, typed);
        return refusals.isEmpty()
                ? Answer.done(above.path(), "plan.headings.kept")
                : Answer.refuse("plan/headings", new HeadingsPage(above, typed, stored(plan, part), refusals));
    }

    @GetMapping("/du-an/nguon")
    Answer sources(Person person, @PathVariable long plan) {
        return Answer.show("plan/sources", new SourcesPage(above(person, plan, PlanTab.PROJECTS),
                SourceForm.of(reading.funding(plan)), List.of()));
    }

    @PostMapping("/du-an/nguon")
    Answer keepSources(Person person, @PathVariable long plan, @RequestParam Map<String, String> sent) {
        PlanFrame.Above above = above(person, plan, PlanTab.PROJECTS);
        SourceForm form = SourceForm.of(sent);
        List<Refusal> refusals = new ArrayList<>();
        Funding wanted = form.read(refusals);
        if (refusals.isEmpty()) {
            refusals.addAll(parts.funding(person, above.plan(), form.seen(), wanted));
        }
        return refusals.isEmpty()
                ? Answer.done(above.path(), "plan.sources.kept")
                : Answer.refuse("plan/sources", new SourcesPage(above,
                        new SourceForm(SourceForm.mark(reading.funding(plan)), form.lines(), form.total()), refusals));
    }

    @GetMapping("/tinh-hinh/moi")
    Answer newSituation(Person person, @PathVariable long plan) {
        return Answer.show("plan/situation", new SituationPage(above(person, plan, PlanTab.OVERVIEW), 0, 0, "", "",
                "", "", null, List.of()));
    }

    @GetMapping("/tinh-hinh/{id}")
    Answer situation(Person person, @PathVariable long plan, @PathVariable long id) {
        PlanFrame.Above above = above(person, plan, PlanTab.OVERVIEW);
        return parts.situation(plan, id)
                .<Answer>map(found -> Answer.show("plan/situation", SituationPage.of(above, found)))
                .orElseGet(() -> gone.situation(plan, id));
    }

    private TextStore.Stored<Situation> found(long plan, long id) {
        return parts.situation(plan, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** Adds a situation, where the identifier is 0, or changes one; with {@code xoa} it is taken away. */
    @PostMapping("/tinh-hinh/{id}")
    Answer keepSituation(Person person, @PathVariable long plan, @PathVariable long id,
            @RequestParam(defaultValue = "0") int version, @RequestParam Map<String, String> sent) {
        PlanFrame.Above above = above(person, plan, PlanTab.OVERVIEW);
        if (id != 0 && parts.situation(plan, id).isEmpty()) {
            return gone.situation(plan, id);
        }
        SituationPage typed = SituationPage.of(above, id, version, sent);
        boolean removing = sent.containsKey("xoa");
        List<Refusal> refusals = removing ? List.of() : refusals(typed);
        if (!refusals.isEmpty()) {
            return Answer.refuse("plan/situation", typed.with(refusals));
        }
        if (!parts.keep(person, above.plan(), id, version, removing ? null : typed.situation())) {
            return new Answer.Page("plan/situation", typed.after(found(plan, id)), 409);
        }
        return Answer.done(above.path() + "?tinh-hinh=" + (version + 1) + "#tinh-hinh",
                removing ? "plan.situation.removed" : "plan.situation.kept");
    }

    private static List<Refusal> refusals(SituationPage typed) {
        List<Refusal> refusals = new ArrayList<>();
        if ((typed.results() + typed.shortcomings() + typed.causes()).isBlank()) {
            refusals.add(Refusal.at("ket-qua", "plan.situation.empty"));
        }
        for (String text : List.of(typed.results(), typed.shortcomings(), typed.causes())) {
            if (text.length() > LONGEST) {
                refusals.add(Refusal.of("plan.row.long", LONGEST, text.length()));
            }
        }
        return refusals;
    }
}
