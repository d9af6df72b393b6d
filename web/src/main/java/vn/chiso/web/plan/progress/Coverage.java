package vn.chiso.web.plan.progress;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chiso.engine.framework.NodeCode;
import vn.chiso.engine.number.Exact;
import vn.chiso.engine.planning.plan.Deadline;
import vn.chiso.web.account.Person;
import vn.chiso.web.campaign.Campaigns;
import vn.chiso.web.entry.EntryKey;
import vn.chiso.web.plan.PlanFrame;
import vn.chiso.web.plan.PlanHead;
import vn.chiso.web.plan.PlanPaths;
import vn.chiso.web.plan.PlanTab;
import vn.chiso.web.ui.Paging;
import vn.chiso.web.ui.Ui;

/**
 * What nobody looks after in a plan: indicators that lose points without a task, tasks without an indicator, units that
 * lead too much, rows that end after the round takes figures or on no day.
 */
@Component
class Coverage {

    static final String LEAVES = "chi-so";
    static final String TASKS = "nhiem-vu";
    static final String UNITS = "don-vi";
    static final String DEADLINES = "thoi-han";
    static final int PAGE = 50;

    /** A unit leads much when it leads more than this many times the mean of all lead units, ... */
    static final int TIMES_MEAN = 2;
    /** ... and at least so many rows: in a small plan twice the mean is nothing. */
    static final int AT_LEAST = 10;

    private final CoverageStore store;
    private final PlanLosses losses;
    private final Campaigns campaigns;
    private final PlanFrame frame;

    Coverage(CoverageStore store, PlanLosses losses, Campaigns campaigns, PlanFrame frame) {
        this.store = store;
        this.losses = losses;
        this.campaigns = campaigns;
        this.frame = frame;
    }

    /** Everything that the four lists rest on. */
    private record Found(PlanHead plan, PlanLosses.Known known, @Nullable Losses lost, List<Losses.Loss> bare,
            List<String> codes, List<CoverageStore.Load> loads, CoverageStore.Loose loose, Ui ui) {

        int rows() {
            return loads.stream().mapToInt(CoverageStore.Load::rows).sum();
        }

        boolean much(CoverageStore.Load load) {
            return load.rows() >= AT_LEAST && (long) load.rows() * loads.size() > (long) TIMES_MEAN * rows();
        }
    }

    CoveragePage page(Person person, PlanHead plan, String wanted, int page, Ui ui) {
        Found found = found(person, plan, ui);
        String tab = List.of(LEAVES, TASKS, UNITS, DEADLINES).contains(wanted) ? wanted : LEAVES;
        int aimless = store.countAimless(plan.id(), found.codes());
        int loose = store.countLoose(found.loose());
        String path = PlanTab.COVERAGE.path(plan.id()) + "?muc=";
        List<CoveragePage.Tab> tabs = List.of(new CoveragePage.Tab(LEAVES, path + LEAVES, found.bare().size()),
                new CoveragePage.Tab(TASKS, path + TASKS, aimless),
                new CoveragePage.Tab(UNITS, path + UNITS, (int) found.loads().stream().filter(found::much).count()),
                new CoveragePage.Tab(DEADLINES, path + DEADLINES, loose));
        int total = switch (tab) {
            case LEAVES -> found.bare().size();
            case TASKS -> aimless;
            case UNITS -> found.loads().size();
            default -> loose;
        };
        Paging paging = new Paging(page, PAGE, total, path + tab + "&trang=");
        return new CoveragePage(frame.of(person, plan, PlanTab.COVERAGE), tabs, tab, sentence(found, tab),
                ProgressViews.said(found.known(), ui), found.lost() != null,
                tab.equals(LEAVES) ? leaves(found, paging) : List.of(),
                switch (tab) {
                    case TASKS -> aimless(found, paging);
                    case DEADLINES -> loose(found, paging);
                    default -> List.of();
                }, tab.equals(UNITS) ? loads(found, paging) : List.of(), paging);
    }

    private Found found(Person person, PlanHead plan, Ui ui) {
        PlanLosses.Known known = losses.of(person, plan);
        Losses lost = known instanceof PlanLosses.Known.Lost(Losses its) ? its : null;
        List<Losses.Loss> bare = List.of();
        List<String> codes = List.of();
        if (lost == null) {
            codes = store.served(plan.id()); // nobody knows which codes there are: those that are written count
        } else {
            Set<NodeCode> served = lost.below(store.served(plan.id()));
            bare = lost.leaves().values().stream()
                    .filter(loss -> !loss.lost().isZero() && !served.contains(loss.leaf().code()))
                    .sorted(Comparator.comparing(Losses.Loss::lost).reversed()).toList();
            codes = lost.tree().nodes().stream().map(node -> node.code().value()).toList();
        }
        List<String> recurring = store.dayless(plan.id()).stream()
                .filter(words -> new Deadline(words).meaning() instanceof Deadline.Recurring).toList();
        return new Found(plan, known, lost, bare, codes, store.loads(plan.id()),
                new CoverageStore.Loose(plan.id(), cutoff(plan), recurring), ui);
    }

    /** Last day on which the plan's unit hands in figures of the plan's round. */
    private @Nullable LocalDate cutoff(PlanHead plan) {
        Long unit = plan.unit();
        return unit == null
                ? null
                : Optional.ofNullable(plan.campaign()).map(campaign -> campaigns.deadlines(campaign).of(unit))
                        .orElse(null);
    }

    private static String sentence(Found found, String tab) {
        Ui ui = found.ui();
        LocalDate cutoff = found.loose().cutoff();
        return switch (tab) {
            case LEAVES -> found.lost() == null
                    ? ui.t("plan.coverage.leaves.unknown")
                    : ui.t("plan.coverage.leaves", ui.points(
                            Exact.sum(found.bare().stream().map(Losses.Loss::lost).toList())));
            case TASKS -> ui.t("plan.coverage.tasks");
            case UNITS -> ui.t("plan.coverage.units", found.rows(), found.loads().size(),
                    found.loads().isEmpty() ? "0" : ui.number(Exact.of(found.rows(), found.loads().size())),
                    TIMES_MEAN, AT_LEAST);
            default -> cutoff == null
                    ? ui.t("plan.coverage.deadlines.unknown")
                    : ui.t("plan.coverage.deadlines", ui.date(cutoff));
        };
    }

    private static List<CoveragePage.Leaf> leaves(Found found, Paging paging) {
        PlanHead plan = found.plan();
        Long campaign = plan.campaign();
        Long unit = plan.unit();
        return found.bare().stream().skip(paging.offset()).limit(PAGE)
                .map(loss -> new CoveragePage.Leaf(loss.leaf().head().codeAsPrinted(),
                        loss.leaf().head().name().in(found.ui().language()),
                        campaign == null || unit == null
                                ? ""
                                : new EntryKey(campaign, unit, loss.leaf().code()).path(),
                        found.ui().points(loss.lost()), found.ui().number(loss.max()), loss.missing()))
                .toList();
    }

    private List<CoveragePage.Row> aimless(Found found, Paging paging) {
        return store.aimless(found.plan().id(), found.codes(), PAGE, paging.offset()).stream()
                .map(line -> row(found, line, line.indicators().isEmpty()
                        ? found.ui().t("plan.coverage.no-codes")
                        : found.ui().t("plan.coverage.unknown-codes", String.join(", ", line.indicators()))))
                .toList();
    }

    private List<CoveragePage.Row> loose(Found found, Paging paging) {
        Losses lost = found.lost();
        LocalDate cutoff = found.loose().cutoff();
        return store.loose(found.loose(), lost == null ? List.of() : lost.weights(), PAGE, paging.offset()).stream()
                .map(line -> row(found, line, why(line, cutoff, found.ui()))).toList();
    }

    private static String why(ProgressStore.Line line, @Nullable LocalDate cutoff, Ui ui) {
        LocalDate due = line.due();
        if (due != null && cutoff != null) {
            return ui.t("plan.coverage.too-late", due.toEpochDay() - cutoff.toEpochDay());
        }
        return line.deadline().isEmpty()
                ? ui.t("plan.coverage.no-deadline")
                : ui.t("plan.coverage.unclear-deadline", line.deadline());
    }

    private static CoveragePage.Row row(Found found, ProgressStore.Line line, String why) {
        Losses lost = found.lost();
        return new CoveragePage.Row(PlanPaths.row(found.plan().id(), line.part(), line.id()), line.code(),
                line.name(), String.join(", ", line.leads()), line.due(), why,
                lost == null || line.indicators().isEmpty() ? "" : found.ui().points(lost.of(line.indicators())));
    }

    private static List<CoveragePage.Load> loads(Found found, Paging paging) {
        List<CoveragePage.Load> loads = new ArrayList<>();
        found.loads().stream().skip(paging.offset()).limit(PAGE).forEach(load -> {
            Long unit = load.unit();
            loads.add(new CoveragePage.Load(load.name(),
                    unit == null
                            ? ""
                            : ProgressPaths.progress(found.plan().id()) + "?don-vi=" + unit + "#viec",
                    load.rows(), load.open(), found.ui().percent(Exact.of(load.rows(), found.rows())),
                    found.much(load)));
        });
        return loads;
    }
}
