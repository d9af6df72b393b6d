package vn.chiso.exchange;

import java.util.List;
import java.util.stream.IntStream;
import vn.chiso.exchange.recheck.Terms;
import vn.chiso.exchange.recheck.UnitFormula;
import vn.chiso.exchange.workbook.Look;
import vn.chiso.exchange.workbook.SheetWriter;

/** Writes the formulas of a workbook to recheck. What spreadsheets do not take would make a file that nobody can open. */
final class RecheckFormulas {

    private final List<String> columns;

    RecheckFormulas(int units) {
        this.columns = IntStream.range(0, units).mapToObj(unit -> RecheckLayout.column(RecheckLayout.FIRST_UNIT + unit))
                .toList();
    }

    /** The column of a unit, which is counted from 0. */
    String column(int unit) {
        return columns.get(unit);
    }

    /**
     * A formula in one cell.
     *
     * @throws FormulaTooLongException when spreadsheets do not take it
     */
    static void write(SheetWriter sheet, int row, int column, String formula, Look look) {
        if (!Terms.fits(formula)) {
            throw new FormulaTooLongException(row);
        }
        sheet.formula(row, column, formula, look);
    }

    /**
     * A formula in the row's cells of all units.
     *
     * @throws FormulaTooLongException when spreadsheets do not take it
     */
    void writeAll(SheetWriter sheet, int row, String formula, Look look) {
        UnitFormula each = new UnitFormula(formula);
        if (!each.fits()) {
            throw new FormulaTooLongException(row);
        }
        for (int unit = 0; unit < columns.size(); unit++) {
            write(sheet, row, unit, each, look);
        }
    }

    /** A formula that fits in the row's cell of one unit. */
    void write(SheetWriter sheet, int row, int unit, UnitFormula formula, Look look) {
        sheet.formula(row, RecheckLayout.FIRST_UNIT + unit, formula.in(columns.get(unit)), look);
    }
}
