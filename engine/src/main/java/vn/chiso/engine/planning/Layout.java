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

    /** How large a table may become while the parts are eliminated, and how large all of them together. */
    private static final int MOST = 2048;
    private static final long ALL = 60_000;

    /** A layout whose tables are split as far as it takes to keep its elimination short. */
    static Layout of(List<Part> parts, List<Table> tables) {
        int most = MOST;
        Elimination elimination = new Elimination(parts, tables, most);
        while (most > 4 && elimination.size() > ALL) {
            most /= 2;
            elimination = new Elimination(parts, tables, most);
        }
        return new Layout(parts, tables, elimination);
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
