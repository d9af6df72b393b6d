package vn.chiso.engine.planning;

import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import vn.chiso.engine.number.Exact;

/**
 * All that has to be decided, and what it brings together.
 *
 * @param elimination of these parts and tables
 */
record Layout(List<Part> parts, List<Table> tables, Elimination elimination) {

    /** How large a table may become while the parts are eliminated. */
    private static final int MOST = 2048;

    static Layout of(List<Part> parts, List<Table> tables) {
        return new Layout(parts, tables, new Elimination(parts, tables, MOST));
    }

    /** What each part and each table can come to at best, whatever is decided about the others, added up. */
    Exact best(Function<Table.Entry, Exact> of, BinaryOperator<Exact> better) {
        Exact sum = Exact.ZERO;
        for (Part part : parts) {
            sum = sum.plus(part.options().stream().map(option -> of.apply(option.entry())).reduce(better)
                    .orElseThrow());
        }
        for (Table table : tables) {
            sum = sum.plus(table.allowed().stream().map(of).reduce(better).orElseThrow());
        }
        return sum;
    }
}
