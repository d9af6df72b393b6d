package vn.chiso.web.plan.progress;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chiso.web.account.Person;
import vn.chiso.web.organisation.Unit;
import vn.chiso.web.organisation.Units;
import vn.chiso.web.plan.PlanFrame;
import vn.chiso.web.plan.PlanHead;
import vn.chiso.web.plan.PlanPaths;
import vn.chiso.web.plan.PlanRights;
import vn.chiso.web.plan.PlanTab;
import vn.chiso.web.platform.Setting;
import vn.chiso.web.platform.Settings;
import vn.chiso.web.ui.Option;
import vn.chiso.web.ui.Paging;
import vn.chiso.web.ui.Ui;

/** Puts together the page about how far a plan is. */
@Component
class ProgressViews {

    static final int UNITS = 30;
    static final int ROWS = 40;
    private static final int QUARTERS = 12;
    private static final List<String> STATES = List.of("thieu", "da-gui", "qua-han");

    private final ProgressStore store;
    private final PlanLosses losses;
    private final PlanRights rights;
    private final PlanFrame frame;
    private final Units units;
    private final Settings settings;
    private final Clock clock;

    ProgressViews(ProgressStore store, PlanLosses losses, PlanRights rights, PlanFrame frame, Units units,
            Settings settings, Clock clock) {
        this.store = store;
        this.losses = losses;
        this.rights = rights;
        this.frame = frame;
        this.units = units;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * What is to be shown.
     *
     * @param quarter of the reports; empty for the one that is reported on
     * @param text    part of the name of a unit
     * @param state   which units: {@code thieu}, {@code da-gui}, {@code qua-han}, or empty
     * @param moment  place on the time line; empty for what is late
     * @param unit    whose rows are listed; null for all
     */
    record Wanted(String quarter, String text, String state, int page, String moment, @Nullable Long unit,
            int rowPage) {
    }

    private record Shown(Person person, PlanHead plan, Wanted wanted, Quarter quarter, LocalDate today, boolean whole,
            Ui ui) {

        @Nullable
        Long own() {
            return whole ? null : person.unit();
        }

        String path(String moment, @Nullable Long unit) {
            StringBuilder path = new StringBuilder(ProgressPaths.progress(plan.id())).append("?quy=").append(quarter);
            if (!wanted.text().isEmpty()) {
                path.append("&q=").append(URLEncoder.encode(wanted.text(), StandardCharsets.UTF_8));
            }
            if (!wanted.state().isEmpty()) {
                path.append("&bao-cao=").append(wanted.state());
            }
            path.append("&moc=").append(moment);
            return unit == null ? path.toString() : path.append("&don-vi=").append(unit).toString();
        }
    }

    ProgressPage page(Person person, PlanHead plan, Wanted wanted, Ui ui) {
        LocalDate today = LocalDate.now(clock);
        Quarter quarter = Quarter.parse(wanted.quarter()).filter(each -> each.within(plan))
                .orElseGet(() -> Quarter.reported(plan, today));
        String state = STATES.contains(wanted.state()) ? wanted.state() : "";
        Shown shown = new Shown(person, plan, new Wanted(wanted.quarter(), wanted.text(), state, wanted.page(),
                wanted.moment(), wanted.unit(), wanted.rowPage()), quarter, today,
                rights.maySeeFigures(person, plan), ui);
        PlanLosses.Known known = shown.whole() ? losses.of(person, plan) : null;
        Losses lost = known instanceof PlanLosses.Known.Lost(Losses its) ? its : null;
        ProgressStore.Scope scope = new ProgressStore.Scope(plan.id(), shown.own(), today);
        ProgressStore.UnitFilter filter = new ProgressStore.UnitFilter(shown.wanted().text(), state);
        Paging paging = new Paging(wanted.page(), UNITS,
                shown.whole() ? store.countUnits(scope, quarter, filter) : 0,
                shown.path(shown.wanted().moment(), wanted.unit()) + "&trang=");
        Long listed = shown.whole() ? wanted.unit() : shown.own();
        ProgressStore.Scope listedScope = new ProgressStore.Scope(plan.id(), listed, today);
        List<Moment> moments = Moment.of(store.moments(listedScope));
        Moment moment = moments.stream().filter(each -> each.id().equals(wanted.moment())).findFirst()
                .orElse(moments.getFirst());
        Paging rowPaging = new Paging(wanted.rowPage(), ROWS, moment.all(),
                shown.path(moment.id(), wanted.unit()) + "&trang-viec=");
        Long own = person.unit();
        return new ProgressPage(frame.of(person, plan, PlanTab.PROGRESS), shown.whole(),
                listed == null ? "" : units.name(listed), quarter.toString(), quarter.name(ui), due(quarter),
                quarters(plan, today, ui),
                own != null && quarter.open(plan, today) && rights.mayReport(person, plan, own)
                        ? ProgressPaths.report(plan.id(), own, quarter)
                        : "",
                shown.whole() ? ProgressPaths.rollUp(plan.id(), quarter) : "", store.counts(scope),
                shown.whole() ? board(shown, store.units(scope, quarter, filter, UNITS, paging.offset())) : List.of(),
                new ProgressPage.Filter(shown.wanted().text(), state, states(ui)), paging,
                known == null ? "" : said(known, ui),
                lost == null ? "" : ui.points(lost.of(store.lateIndicators(listedScope))),
                moments.stream().map(each -> new ProgressPage.MomentLink(each.id(), each.name(today, ui),
                        shown.path(each.id(), wanted.unit()) + "#viec", each.all(), each.done())).toList(),
                moment.id(), shown.whole() && wanted.unit() != null ? units.name(wanted.unit()) : "",
                rows(shown, store.rows(listedScope, moment.stored(), lost == null ? List.of() : lost.weights(), ROWS,
                        rowPaging.offset()), lost),
                rowPaging, clock.instant());
    }

    LocalDate due(Quarter quarter) {
        return quarter.lastDay().plusDays(settings.number(Setting.PLAN_REPORT_DAYS));
    }

    /** On which values points rest, or why there are none. */
    static String said(PlanLosses.Known known, Ui ui) {
        return switch (known) {
            case PlanLosses.Known.Nothing(var reason) -> ui.t(reason);
            case PlanLosses.Known.Lost(Losses losses) -> switch (losses.basis()) {
                case DECLARED -> ui.t("plan.losses.declared", losses.round());
                case DECIDED -> ui.t("plan.losses.decided", losses.round());
                case LOCKED -> ui.t("plan.losses.locked", losses.round());
            };
        };
    }

    private static List<Option> states(Ui ui) {
        return STATES.stream().map(state -> new Option(state, ui.t("plan.progress.only." + state))).toList();
    }

    /** Quarters of the plan that have begun, the latest first. */
    static List<Option> quarters(PlanHead plan, LocalDate today, Ui ui) {
        List<Option> quarters = new ArrayList<>();
        Quarter now = Quarter.of(today);
        Quarter quarter = now.compareTo(Quarter.last(plan)) > 0 ? Quarter.last(plan) : now;
        while (quarters.size() < QUARTERS && quarter.within(plan)) {
            quarters.add(new Option(quarter.toString(), quarter.name(ui)));
            quarter = quarter.previous();
        }
        return quarters;
    }

    private List<ProgressPage.UnitLine> board(Shown shown, List<ProgressStore.UnitLine> lines) {
        Map<Long, Unit> named = units.byIds(lines.stream().map(ProgressStore.UnitLine::unit).filter(Objects::nonNull)
                .toList());
        boolean over = shown.today().isAfter(due(shown.quarter()));
        return lines.stream().map(line -> {
            Long unit = line.unit();
            Unit its = unit == null ? null : named.get(unit);
            Quarter last = line.last();
            return new ProgressPage.UnitLine(its == null ? line.name() : its.label(), its != null,
                    unit == null || !shown.quarter().open(shown.plan(), shown.today())
                            ? ""
                            : ProgressPaths.report(shown.plan().id(), unit, shown.quarter()),
                    unit == null ? "" : shown.path(Moment.LATE, unit) + "#viec", line.counts(),
                    last == null ? "" : last.name(shown.ui()), line.sentAt(), line.begun(),
                    over && unit != null && line.sentAt() == null);
        }).toList();
    }

    private static List<ProgressPage.Line> rows(Shown shown, List<ProgressStore.Line> lines, @Nullable Losses lost) {
        return lines.stream().map(line -> {
            LocalDate due = line.due();
            long late = due != null && line.state().late(due, shown.today())
                    ? ChronoUnit.DAYS.between(due, shown.today())
                    : 0;
            return new ProgressPage.Line(PlanPaths.row(shown.plan().id(), line.part(), line.id()), line.part(),
                    line.code(), line.name(), String.join(", ", line.leads()), line.deadline(), due, late,
                    line.state(), line.percent(), String.join(", ", line.indicators()),
                    lost == null ? "" : shown.ui().points(lost.of(line.indicators())));
        }).toList();
    }
}
