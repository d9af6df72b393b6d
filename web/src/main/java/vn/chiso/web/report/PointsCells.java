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
        return hasPoints(score) ? ui.points(score.points()) : NONE;
    }

    /** Whether there are points to speak of. */
    static boolean hasPoints(Score score) {
        return !(score instanceof LeafScore leaf) || (leaf.outcome() != Outcome.NOT_APPLICABLE
                && leaf.outcome() != Outcome.MISSING);
    }

    /** The maximum that counts. */
    static String max(Score score, Ui ui) {
        return hasMax(score) ? ui.number(score.max()) : NONE;
    }

    /** Whether there is a maximum that counts. */
    static boolean hasMax(Score score) {
        return !(score instanceof LeafScore leaf) || leaf.outcome() != Outcome.NOT_APPLICABLE;
    }

    /** Points after appraisal; with their maximum where that is another one than before. */
    static String appraised(Score declared, Score appraised, Ui ui) {
        return declared.max().equals(appraised.max()) || !hasPoints(appraised)
                ? points(appraised, ui)
                : points(appraised, ui) + "/" + ui.number(appraised.max());
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
     * The last rows of a table, with points in the last columns and how they changed in the very last.
     *
     * @param before columns before that of the maximum
     */
    static List<Row> totals(int before, UnitFigures figures, Ui ui) {
        return sums(figures, ui).stream().map(sum -> total(sum, before, ui)).toList();
    }

    /** The sum of all points, declared and after appraisal. */
    record Sum(String name, Score declared, @Nullable Score appraised) {
    }

    /** The sums that a table ends with. */
    static List<Sum> sums(UnitFigures figures, Ui ui) {
        ScoreSheet declared = figures.declared();
        ScoreSheet appraised = figures.appraised();
        List<Sum> sums = new ArrayList<>();
        sums.add(new Sum(ui.t("document.unit.total"), declared.applicable(),
                appraised == null ? null : appraised.applicable()));
        if (rescaled(figures)) {
            sums.add(new Sum(ui.t("document.unit.total.rescaled"), declared.total(),
                    appraised == null ? null : appraised.total()));
        }
        return sums;
    }

    private static Row total(Sum sum, int before, Ui ui) {
        Score declared = sum.declared();
        Score appraised = sum.appraised();
        List<String> cells = new ArrayList<>(List.of("", sum.name()));
        while (cells.size() < before) {
            cells.add("");
        }
        cells.add(max(declared, ui));
        cells.add(points(declared, ui));
        if (appraised != null) {
            cells.add(appraised(declared, appraised, ui));
            cells.add(change(declared.points(), appraised.points(), ui));
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
