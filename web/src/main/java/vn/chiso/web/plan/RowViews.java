package vn.chiso.web.plan;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chiso.engine.planning.plan.Funding;
import vn.chiso.web.platform.Refusal;
import vn.chiso.web.ui.Ui;

/** Puts forms of rows together. */
@Component
class RowViews {

    /** Columns of a table besides those of money: code, name, figures or years, units, deadline, state, actions. */
    private static final int COLUMNS = 7;

    private final PlanReading reading;
    private final TableViews tables;
    private final RowStore store;
    private final RowProgressViews progress;

    RowViews(PlanReading reading, TableViews tables, RowStore store, RowProgressViews progress) {
        this.reading = reading;
        this.tables = tables;
        this.store = store;
        this.progress = progress;
    }

    /** The sources of money that a row of the table has columns for. */
    Funding funding(long plan, PlanPart part) {
        return part == PlanPart.PROJECT ? reading.funding(plan) : Funding.NONE;
    }

    /**
     * A form.
     *
     * @param row  0 for a new one
     * @param now  what is stored when somebody else has saved it meanwhile; null otherwise
     */
    RowPage page(PlanFrame.Above above, PlanPart part, long row, RowForm form, @Nullable PlanRow now,
            List<Refusal> refusals, Ui ui) {
        long plan = above.plan().id();
        Funding funding = funding(plan, part);
        RowPage.Choices choices = new RowPage.Choices(PlanWords.comparisons(ui), PlanWords.reasons(ui),
                PlanWords.kinds(ui), names(plan));
        return new RowPage(above, part, row, PlanPaths.table(plan, part), COLUMNS + columns(part, funding), form,
                TableViews.options(tables.headings(plan, part)), funding, choices,
                now == null ? null : meanwhile(form, now, funding, ui),
                progress.of(above, part, row, RowProgressViews.Attempt.NONE, ui), above.edits(), refusals);
    }

    /** The page of a row after somebody has tried to say how far it is. */
    RowPage page(PlanFrame.Above above, PlanRow row, RowProgressViews.Attempt attempt, Ui ui) {
        RowContent content = row.content();
        PlanPart part = content.part();
        RowForm form = RowForm.of(content, funding(above.plan().id(), part), row.version());
        return page(above, part, row.id(), form, null, List.of(), ui)
                .with(progress.of(above, part, row.id(), attempt, ui));
    }

    static int columns(PlanPart part, Funding funding) {
        return part == PlanPart.PROJECT ? funding.sources().size() : 0;
    }

    private List<String> names(long plan) {
        TreeSet<String> names = new TreeSet<>();
        Stream.of(PlanPart.values()).forEach(part -> names.addAll(store.leads(plan, part)));
        return List.copyOf(names);
    }

    private static RowPage.Meanwhile meanwhile(RowForm typed, PlanRow now, Funding funding, Ui ui) {
        RowForm saved = RowForm.of(now.content(), funding, now.version());
        return new RowPage.Meanwhile(now.changedBy(), now.changedAt(), RowDiffering.fields(saved, typed, funding, ui));
    }
}
