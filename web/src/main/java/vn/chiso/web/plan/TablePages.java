package vn.chiso.web.plan;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import vn.chiso.web.account.Permit;
import vn.chiso.web.account.Person;
import vn.chiso.web.account.Role;
import vn.chiso.web.platform.Refusal;
import vn.chiso.web.ui.Answer;
import vn.chiso.web.ui.Rendering;

/** The four tables of a plan. A row is looked at and changed in its table, or on a page of its own without scripts. */
@Controller
@RequestMapping("/ke-hoach/{plan}/{part}")
class TablePages {

    private final Plans plans;
    private final PlanFrame frame;
    private final Rows rows;
    private final PlanGone gone;
    private final TableViews tables;
    private final RowViews views;
    private final Rendering rendering;

    TablePages(Plans plans, PlanFrame frame, Rows rows, PlanGone gone, TableViews tables, RowViews views,
            Rendering rendering) {
        this.plans = plans;
        this.frame = frame;
        this.rows = rows;
        this.gone = gone;
        this.tables = tables;
        this.views = views;
        this.rendering = rendering;
    }

    /** The table with this word in its address. */
    static Optional<PlanPart> part(String path) {
        return Stream.of(PlanPart.values()).filter(part -> part.path().equals(path)).findFirst();
    }

    private static PlanPart known(String path) {
        return part(path).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    static PlanTab tab(PlanPart part) {
        return switch (part) {
            case TARGET -> PlanTab.TARGETS;
            case TASK -> PlanTab.TASKS;
            case DOCUMENT -> PlanTab.DOCUMENTS;
            case PROJECT -> PlanTab.PROJECTS;
        };
    }

    private static boolean fragment(HttpServletRequest request) {
        return request.getHeader("HX-Request") != null;
    }

    private PlanFrame.Above above(Person person, long plan, PlanPart part) {
        return frame.of(person, plans.get(person, plan), tab(part));
    }

    @GetMapping
    @Permit({Role.COORDINATOR, Role.LEADER, Role.UNIT_HEAD, Role.DATA_OFFICER, Role.APPRAISER, Role.COUNCIL_MEMBER})
    Answer table(Person person, @PathVariable long plan, @PathVariable("part") String path,
            @RequestParam Map<String, String> sent, HttpServletRequest request) {
        PlanPart part = known(path);
        return Answer.show("plan/table",
                tables.page(above(person, plan, part), part, RowWanted.of(sent), rendering.ui(request)));
    }

    @GetMapping("/moi")
    @Permit({Role.COORDINATOR, Role.UNIT_HEAD})
    Answer fresh(Person person, @PathVariable long plan, @PathVariable("part") String path,
            @RequestParam(name = "de-muc", defaultValue = "") String heading, HttpServletRequest request) {
        PlanPart part = known(path);
        PlanFrame.Above above = above(person, plan, part);
        PlanRights.require(above.edits());
        return Answer.show(fragment(request) ? "plan/rowedit" : "plan/rowpage",
                views.page(above, part, 0, RowForm.empty(part, heading, ""), null, List.of(), rendering.ui(request)));
    }

    @PostMapping
    @Permit({Role.COORDINATOR, Role.UNIT_HEAD})
    Answer add(Person person, @PathVariable long plan, @PathVariable("part") String path,
            @RequestParam MultiValueMap<String, String> sent, HttpServletRequest request) {
        PlanPart part = known(path);
        PlanFrame.Above above = above(person, plan, part);
        PlanRights.require(above.edits());
        RowForm form = RowSent.form(sent);
        if (sent.containsKey(RowSent.MORE)) {
            return form(request, 200, views.page(above, part, 0, form.withLine(), null, List.of(),
                    rendering.ui(request)));
        }
        RowTyped.Result typed = RowTyped.read(part, form, tables.headings(plan, part), views.funding(plan, part));
        if (!typed.refusals().isEmpty()) {
            return form(request, 422, views.page(above, part, 0, form, null, typed.refusals(),
                    rendering.ui(request)));
        }
        PlanRow added = rows.add(person, above.plan(), typed.content());
        return Answer.done(at(plan, part, added), "plan.row.added", added.content().code());
    }

    private static String at(long plan, PlanPart part, PlanRow row) {
        return PlanPaths.table(plan, part) + "?dong=" + row.id() + "." + row.version() + "#dong-" + row.id();
    }

    private static Answer form(HttpServletRequest request, int status, RowPage page) {
        return new Answer.Page(fragment(request) ? "plan/rowedit" : "plan/rowpage", page, status);
    }

    /** The form of a row; with {@code dong} the row as the table shows it. */
    @GetMapping("/{row}")
    @Permit({Role.COORDINATOR, Role.LEADER, Role.UNIT_HEAD, Role.DATA_OFFICER, Role.APPRAISER, Role.COUNCIL_MEMBER})
    Answer row(Person person, @PathVariable long plan, @PathVariable("part") String path, @PathVariable long row,
            @RequestParam(defaultValue = "") String dong, HttpServletRequest request) {
        PlanPart part = known(path);
        PlanFrame.Above above = above(person, plan, part);
        PlanRow found = rows.find(plan, part, row).orElse(null);
        if (found == null) {
            return gone.row(plan, part, row);
        }
        if (fragment(request) && !dong.isEmpty()) {
            return Answer.show("plan/rowsaved", tables.saved(above, found, rendering.ui(request)));
        }
        RowForm form = RowForm.of(found.content(), views.funding(plan, part), found.version());
        return form(request, 200, views.page(above, part, row, form, null, List.of(), rendering.ui(request)));
    }

    @PostMapping("/{row}")
    @Permit({Role.COORDINATOR, Role.UNIT_HEAD})
    Answer save(Person person, @PathVariable long plan, @PathVariable("part") String path, @PathVariable long row,
            @RequestParam MultiValueMap<String, String> sent, HttpServletRequest request) {
        PlanPart part = known(path);
        PlanFrame.Above above = above(person, plan, part);
        PlanRights.require(above.edits());
        if (rows.find(plan, part, row).isEmpty()) {
            return gone.row(plan, part, row);
        }
        RowForm form = RowSent.form(sent);
        if (sent.containsKey(RowSent.MORE)) {
            return form(request, 200, views.page(above, part, row, form.withLine(), null, List.of(),
                    rendering.ui(request)));
        }
        RowTyped.Result typed = RowTyped.read(part, form, tables.headings(plan, part), views.funding(plan, part));
        if (!typed.refusals().isEmpty()) {
            return form(request, 422, views.page(above, part, row, form, null, typed.refusals(),
                    rendering.ui(request)));
        }
        return switch (rows.change(person, above.plan(), row, form.version(), typed.content())) {
            case Rows.Saved.Done(PlanRow saved) -> fragment(request)
                    ? Answer.show("plan/rowsaved", tables.saved(above, saved, rendering.ui(request)))
                    : Answer.done(at(plan, part, saved), "plan.row.saved", saved.content().code());
            case Rows.Saved.Conflict(PlanRow now) -> form(request, 409, views.page(above, part, row,
                    form.basedOn(now.version()), now, List.of(), rendering.ui(request)));
            case Rows.Saved.Gone() -> Answer.refused(PlanPaths.table(plan, part), "plan.row.gone");
        };
    }

    @PostMapping("/{row}/xoa")
    @Permit({Role.COORDINATOR, Role.UNIT_HEAD})
    Answer remove(Person person, @PathVariable long plan, @PathVariable("part") String path, @PathVariable long row,
            @RequestParam(defaultValue = "0") int version) {
        PlanPart part = known(path);
        PlanFrame.Above above = above(person, plan, part);
        PlanRights.require(above.edits());
        PlanRow found = rows.find(plan, part, row).orElse(null);
        if (found == null) {
            return gone.row(plan, part, row);
        }
        String back = PlanPaths.table(plan, part);
        if (found.version() != version) {
            return Answer.refused(PlanPaths.row(plan, part, row), "plan.row.changed-meanwhile");
        }
        List<Refusal> refusals = rows.remove(person, above.plan(), found);
        return refusals.isEmpty()
                ? Answer.done(back, "plan.row.removed", found.content().code())
                : Answer.refused(PlanPaths.row(plan, part, row), refusals.getFirst().key(),
                        refusals.getFirst().facts().toArray());
    }

    /** Moves a row within its heading: {@code huong} is {@code len} or {@code xuong}. */
    @PostMapping("/{row}/chuyen")
    @Permit({Role.COORDINATOR, Role.UNIT_HEAD})
    Answer move(Person person, @PathVariable long plan, @PathVariable("part") String path, @PathVariable long row,
            @RequestParam(name = "huong", defaultValue = "") String direction) {
        PlanPart part = known(path);
        PlanFrame.Above above = above(person, plan, part);
        PlanRights.require(above.edits());
        PlanRow found = rows.find(plan, part, row).orElse(null);
        if (found == null) {
            return gone.row(plan, part, row);
        }
        boolean moved = rows.move(person, above.plan(), found,
                direction.equals("len") ? RowOrder.Direction.UP : RowOrder.Direction.DOWN);
        String back = PlanPaths.table(plan, part) + "?dong=" + row + "#dong-" + row;
        return moved
                ? Answer.done(back, "plan.row.moved", found.content().code())
                : Answer.refused(back, "plan.row.at-edge", found.content().code());
    }
}
