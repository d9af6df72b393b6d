package vn.chiso.web.report;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chiso.document.Row;
import vn.chiso.engine.framework.Rescale;
import vn.chiso.engine.number.Exact;
import vn.chiso.engine.scoring.LeafScore;
import vn.chiso.engine.scoring.Outcome;
import vn.chiso.engine.scoring.Score;
import vn.chiso.engine.scoring.ScoreSheet;
import vn.chiso.engine.text.Printed;
import vn.chiso.web.ui.Ui;

/** Points as they stand in tables and sentences about an assessed unit. */
final class PointsCells {

    /** Stands where there is nothing to count. */
    static final String NONE = "–";
    /** Keeps a cell of a heading from being reached over. */
    static final String BLANK = "\u00a0";

    private PointsCells() {
    }

    /** Points with two decimals. */
    static String points(Score score, Ui ui) {
        return score instanceof LeafScore leaf && (leaf.outcome() == Outcome.NOT_APPLICABLE
                || leaf.outcome() == Outcome.MISSING) ? NONE : ui.points(score.points());
    }

    /** The maximum that counts. */
    static String max(Score score, Ui ui) {
        return score instanceof LeafScore leaf && leaf.outcome() == Outcome.NOT_APPLICABLE
                ? NONE
                : ui.number(score.max());
    }

    /** Points after appraisal; with their maximum where that is another one than before. */
    static String appraised(Score declared, Score appraised, Ui ui) {
        String points = points(appraised, ui);
        return declared.max().equals(appraised.max()) || points.equals(NONE)
                ? points
                : points + "/" + ui.number(appraised.max());
    }

    /** {@code −0,19}, {@code +1,00}; four digits where both stand there with the same two. */
    static String change(Exact before, Exact after, Ui ui) {
        Exact change = after.minus(before);
        return change.isZero() ? NONE : (change.signum() > 0 ? "+" : "") + distance(before, after, ui);
    }

    /** {@code 12,40/20 điểm, đạt 62,00%}. */
    static String reached(Score score, Ui ui) {
        return ui.t("document.unit.reached", ui.points(score.points()), ui.number(score.max()),
                ui.percent(score.share()));
    }

    /** {@code tăng 1,00 điểm}. */
    static String moved(Exact before, Exact after, Ui ui) {
        Exact change = after.minus(before);
        return change.isZero()
                ? ui.t("document.unit.moved.same")
                : change.signum() > 0
                        ? ui.t("document.unit.moved.up", distance(before, after, ui))
                        : ui.t("document.unit.moved.down", distance(after, before, ui));
    }

    /** The difference of the points as they stand beside it: whoever subtracts them gets the same. */
    private static String distance(Exact before, Exact after, Ui ui) {
        Exact printed = Printed.change(before, after);
        return printed.isZero() ? ui.number(after.minus(before)) : ui.points(printed);
    }

    /**
     * The last rows of a table, with points in the last columns.
     *
     * @param before  columns before that of the maximum
     * @param changes whether a column says how points changed
     */
    static List<Row> totals(int before, UnitFigures figures, Changes changes, Ui ui) {
        ScoreSheet declared = figures.declared();
        ScoreSheet appraised = figures.appraised();
        List<Row> rows = new ArrayList<>();
        rows.add(total(ui.t("document.unit.total"), before, declared.applicable(),
                appraised == null ? null : appraised.applicable(), changes, ui));
        if (rescaled(figures)) {
            rows.add(total(ui.t("document.unit.total.rescaled"), before, declared.total(),
                    appraised == null ? null : appraised.total(), changes, ui));
        }
        return rows;
    }

    /** Whether a table says how points changed. */
    enum Changes {
        SHOWN, LEFT_OUT
    }

    private static Row total(String name, int before, Score declared, @Nullable Score appraised, Changes changes,
            Ui ui) {
        List<String> cells = new ArrayList<>(List.of("", name));
        while (cells.size() < before) {
            cells.add("");
        }
        cells.add(max(declared, ui));
        cells.add(points(declared, ui));
        if (appraised != null) {
            cells.add(appraised(declared, appraised, ui));
            if (changes == Changes.SHOWN) {
                cells.add(change(declared.points(), appraised.points(), ui));
            }
        }
        return new Row(cells, Row.Kind.TOTAL);
    }

    /** Whether points are brought back to the full maximum, for one of the sheets at least. */
    private static boolean rescaled(UnitFigures figures) {
        ScoreSheet appraised = figures.appraised();
        return figures.framework().rescale() == Rescale.WHOLE && (!whole(figures.declared())
                || (appraised != null && !whole(appraised)));
    }

    private static boolean whole(ScoreSheet sheet) {
        return sheet.total().equals(sheet.applicable());
    }
}
