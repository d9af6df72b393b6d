package vn.chiso.web.plan;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chiso.web.platform.Refusal;
import vn.chiso.web.ui.Ui;

/** Puts together what the page of a row says about how far it is. */
@Component
class RowProgressViews {

    private final StateStore store;
    private final PlanUnits units;
    private final Clock clock;

    RowProgressViews(StateStore store, PlanUnits units, Clock clock) {
        this.store = store;
        this.units = units;
        this.clock = clock;
    }

    /**
     * What came of what a person typed.
     *
     * @param form    null for nothing
     * @param changed whether somebody else has changed the row meanwhile
     */
    record Attempt(@Nullable StateForm form, boolean changed, List<Refusal> refusals) {

        static final Attempt NONE = new Attempt(null, false, List.of());
    }

    /** How far a row is; null where the person does not see it or nobody follows it. */
    @Nullable
    RowProgress of(PlanFrame.Above above, PlanPart part, long row, Attempt attempt, Ui ui) {
        PlanHead plan = above.plan();
        boolean followed = row != 0 && plan.state() != PlanState.DRAFT && !plan.sample();
        return followed && sees(above, row)
                ? store.of(row).map(told -> page(PlanPaths.row(plan.id(), part, row), told,
                        above.states() && !units.anyLeads(row) ? form(told, attempt) : null, attempt, ui))
                        .orElse(null)
                : null;
    }

    private boolean sees(PlanFrame.Above above, long row) {
        return switch (above.sight()) {
            case ProgressSight.Whole _ -> true;
            case ProgressSight.Led(long unit) -> units.rowsLed(above.plan().id(), unit).contains(row);
            case ProgressSight.None _ -> false;
        };
    }

    private static StateForm form(StateStore.Told told, Attempt attempt) {
        StateForm typed = attempt.form();
        if (typed == null) {
            return StateForm.of(told);
        }
        return attempt.changed() ? typed.basedOn(told.version()) : typed;
    }

    private RowProgress page(String path, StateStore.Told told, @Nullable StateForm form,
            Attempt attempt, Ui ui) {
        LocalDate today = LocalDate.now(clock);
        LocalDate due = told.due();
        String reason = told.reason();
        return new RowProgress(told.state(), told.percent(),
                due != null && told.state().late(due, today) ? ChronoUnit.DAYS.between(due, today) : 0,
                sentence(told, ui), reason == null ? "" : reason, path + "/trang-thai", form,
                attempt.changed() && form != null
                        ? ui.t("plan.row.state.meanwhile", told.changedBy(), ui.moment(told.changedAt()))
                        : "",
                attempt.refusals());
    }

    private static String sentence(StateStore.Told told, Ui ui) {
        Instant at = told.at();
        if (at == null) {
            return ui.t("plan.row.state.nobody");
        }
        return told.reason() == null
                ? ui.t("plan.row.state.reported", told.by(), ui.moment(at))
                : ui.t("plan.row.state.set", told.by(), ui.moment(at));
    }
}
