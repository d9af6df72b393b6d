package vn.chiso.web.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chiso.engine.planning.plan.Amount;
import vn.chiso.engine.planning.plan.DashReason;
import vn.chiso.engine.planning.plan.Funding;
import vn.chiso.engine.planning.plan.Heading;
import vn.chiso.engine.planning.plan.Part;
import vn.chiso.engine.planning.plan.PlanFinding;
import vn.chiso.engine.planning.plan.Project;
import vn.chiso.engine.planning.plan.Sums;
import vn.chiso.web.plan.TablePage.Group;
import vn.chiso.web.plan.TablePage.Line;
import vn.chiso.web.plan.TablePage.RowLine;
import vn.chiso.web.ui.Option;
import vn.chiso.web.ui.Paging;
import vn.chiso.web.ui.Ui;

/** Puts the tables of plans together. */
@Component
class TableViews {

    private static final int ROWS = 100;

    private final PlanReading reading;
    private final RowStore store;
    private final PlanUnits units;
    private final Clock clock;

    TableViews(PlanReading reading, RowStore store, PlanUnits units, Clock clock) {
        this.reading = reading;
        this.store = store;
        this.units = units;
        this.clock = clock;
    }

    /** The wanted part of a table; only who sees all states can ask for one. */
    TablePage page(PlanFrame.Above above, PlanPart part, RowWanted asked, Ui ui) {
        long plan = above.plan().id();
        boolean whole = above.sight() instanceof ProgressSight.Whole;
        RowWanted wanted = whole ? asked : asked.inAnyState();
        LocalDate today = LocalDate.now(clock);
        String path = PlanPaths.table(plan, part);
        Paging paging = new Paging(wanted.page(), ROWS, store.count(plan, part, wanted, today), wanted.paged(path));
        List<PlanRow> rows = store.find(plan, part, wanted, today, ROWS, paging.offset());
        List<Heading> headings = headings(plan, part);
        Funding funding = part == PlanPart.PROJECT ? reading.funding(plan) : Funding.NONE;
        List<Project> projects = part == PlanPart.PROJECT ? projects(plan) : List.of();
        boolean groups = wanted.order() == RowWanted.Order.PLAN && !headings.isEmpty();
        List<RowLine> lines = lines(above, part, rows, headings, funding, ui);
        return new TablePage(above, part, path, filters(above, part, wanted, headings, path, ui),
                funding.sources().stream().map(Funding.Source::name).toList(),
                groups
                        ? grouped(lines, headings, funding, projects)
                        : lines.stream()
                                .map(row -> new Line(null, row)).toList(),
                groups, part == PlanPart.PROJECT ? whole(funding, projects) : null, paging,
                rows.isEmpty() && !wanted.any(), part != PlanPart.TARGET,
                !(above.sight() instanceof ProgressSight.None));
    }

    private List<Project> projects(long plan) {
        return store.of(plan, PlanPart.PROJECT).stream().map(row -> row.content().project()).toList();
    }

    private static MoneyLine whole(Funding funding, List<Project> projects) {
        return MoneyLine.whole(funding, Sums.of(funding, projects));
    }

    List<Heading> headings(long plan, PlanPart part) {
        return part == PlanPart.TARGET
                ? List.of()
                : reading.headings(plan).stream().filter(heading -> heading.part() == Part.valueOf(part.name()))
                        .toList();
    }

    /** A row and what its saving has changed around it. */
    RowSaved saved(PlanFrame.Above above, PlanRow row, Ui ui) {
        long plan = above.plan().id();
        PlanPart part = row.content().part();
        List<Heading> headings = headings(plan, part);
        Funding funding = part == PlanPart.PROJECT ? reading.funding(plan) : Funding.NONE;
        RowLine line = lines(above, part, List.of(row), headings, funding, ui).getFirst();
        if (part != PlanPart.PROJECT) {
            return new RowSaved(above, part, line, funding.sources().size(), List.of(), null);
        }
        List<Project> projects = projects(plan);
        return new RowSaved(above, part, line, funding.sources().size(),
                headings.stream().map(heading -> group(heading, headings, funding, projects)).toList(),
                whole(funding, projects));
    }

    private List<RowLine> lines(PlanFrame.Above above, PlanPart part, List<PlanRow> rows, List<Heading> headings,
            Funding funding, Ui ui) {
        long plan = above.plan().id();
        Function<PlanRow, TablePage.State> states = states(above);
        LocalDate today = LocalDate.now(clock);
        Map<PlanRow, List<PlanFinding>> found = RowRemarks.of(reading.head(plan), headings, funding, part, rows);
        List<RowLine> lines = new ArrayList<>();
        for (PlanRow row : rows) {
            RowContent content = row.content();
            DashReason reason = content.reason();
            lines.add(new RowLine(row, PlanPaths.row(plan, part, row.id()), content.measures().stream()
                    .map(each -> new TablePage.Measured(each, PlanWords.before(ui, each), PlanWords.after(ui, each)))
                    .toList(), amounts(content, funding, ui), reason == null ? "" : PlanWords.reason(ui, reason),
                    states.apply(row) == TablePage.State.SHOWN && row.state().late(row.due(), today),
                    found.getOrDefault(row, List.of()).stream()
                            .map(each -> new TablePage.Remark(each.level().id(), PlanWords.bare(ui, each))).toList(),
                    states.apply(row)));
        }
        return lines;
    }

    private Function<PlanRow, TablePage.State> states(PlanFrame.Above above) {
        return switch (above.sight()) {
            case ProgressSight.Whole _ -> _ -> TablePage.State.SHOWN;
            case ProgressSight.None _ -> _ -> TablePage.State.NO_COLUMN;
            case ProgressSight.Led(long unit) -> {
                Set<Long> led = units.rowsLed(above.plan().id(), unit);
                yield row -> led.contains(row.id()) ? TablePage.State.SHOWN : TablePage.State.EMPTY;
            }
        };
    }

    private static List<String> amounts(RowContent content, Funding funding, Ui ui) {
        if (content.part() != PlanPart.PROJECT) {
            return List.of();
        }
        Stream<@Nullable Amount> all = Stream.concat(
                funding.sources().stream().<@Nullable Amount>map(source -> content.amounts().get(source.id())),
                Stream.<@Nullable Amount>of(content.total()));
        return all.map(amount -> PlanWords.amount(ui, amount)).toList();
    }

    /** Before the first row under a heading, that heading and those above it that have not stood yet. */
    private static List<Line> grouped(List<RowLine> rows, List<Heading> headings, Funding funding,
            List<Project> projects) {
        List<Line> lines = new ArrayList<>();
        Set<String> shown = new LinkedHashSet<>();
        for (RowLine row : rows) {
            String under = row.content().heading();
            for (Heading heading : headings) {
                if (heading.covers(under) && shown.add(heading.code())) {
                    lines.add(new Line(group(heading, headings, funding, projects), null));
                }
            }
            lines.add(new Line(null, row));
        }
        return lines;
    }

    private static Group group(Heading heading, List<Heading> all, Funding funding, List<Project> projects) {
        int depth = (int) all.stream().filter(other -> !other.equals(heading) && other.covers(heading.code())).count();
        return new Group(heading, depth, "de-muc-" + all.indexOf(heading), heading.part() == Part.PROJECT
                ? MoneyLine.part(funding, Sums.of(funding,
                        projects.stream().filter(project -> heading.covers(project.heading())).toList()))
                : null);
    }

    private TablePage.Filters filters(PlanFrame.Above above, PlanPart part, RowWanted wanted,
            List<Heading> headings, String path, Ui ui) {
        long plan = above.plan().id();
        boolean asks = above.sight() instanceof ProgressSight.Whole && !above.plan().sample();
        List<Option> states = new ArrayList<>(Stream.of(RowState.values())
                .map(state -> new Option(state.id(), ui.t(state.key()))).toList());
        if (part != PlanPart.PROJECT) {
            states.add(new Option(RowWanted.LATE, ui.t("plan.row.late")));
        }
        List<TablePage.Sorted> orders = Stream.of(RowWanted.Order.values())
                .filter(order -> part != PlanPart.PROJECT || order != RowWanted.Order.DEADLINE)
                .map(order -> new TablePage.Sorted(ui.t("plan.order." + (order.id().isEmpty() ? "plan" : order.id())),
                        wanted.in(order).link(path), wanted.order() == order))
                .toList();
        return new TablePage.Filters(options(headings), names(store.leads(plan, part)), asks ? states : List.of(),
                part == PlanPart.TASK ? names(store.indicators(plan, part)) : List.of(), wanted,
                wanted.any() ? path : "", orders);
    }

    static List<Option> options(List<Heading> headings) {
        return headings.stream().map(heading -> new Option(heading.code(), heading.code() + " " + heading.name()))
                .toList();
    }

    private static List<Option> names(List<String> names) {
        return names.stream().map(name -> new Option(name, name)).toList();
    }
}
