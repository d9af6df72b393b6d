package vn.chiso.web.plan;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chiso.engine.number.Exact;
import vn.chiso.engine.planning.plan.Funding;
import vn.chiso.engine.planning.plan.Sums;
import vn.chiso.web.ui.Ui;

/**
 * What the money of some projects adds up to.
 *
 * @param cells one for each source, and the last one for all of them
 */
public record MoneyLine(int projects, List<Cell> cells) {

    /**
     * A sum.
     *
     * @param name     of the source; empty for all of them
     * @param sum      of the amounts
     * @param dashes   how many rows show "-" and add nothing
     * @param declared what the plan says it is; null when it says nothing
     */
    public record Cell(String name, Exact sum, int dashes, @Nullable Exact declared) {

        /** Whether the plan says it and is wrong. */
        public boolean differs() {
            return declared != null && !sum.equals(declared);
        }

        /** Whether the plan says it and is right. */
        public boolean agrees() {
            return declared != null && sum.equals(declared);
        }

        /** By how much the sum is above what is declared, as people read it. */
        public String difference(Ui ui) {
            Exact difference = declared == null ? Exact.ZERO : sum.minus(declared);
            return (difference.signum() > 0 ? "+" : "−")
                    + PlanWords.dong(ui, difference.max(difference.negated()));
        }
    }

    /** Of all projects, beside what is declared. */
    static MoneyLine whole(Funding funding, Sums sums) {
        return of(funding, sums, funding.declaredTotal(), true);
    }

    /** Of some projects. */
    static MoneyLine part(Funding funding, Sums sums) {
        return of(funding, sums, null, false);
    }

    private static MoneyLine of(Funding funding, Sums sums, @Nullable Exact total, boolean declared) {
        Map<String, Sums.Column> columns = sums.bySource();
        Stream<Cell> sources = funding.sources().stream().map(source -> {
            Sums.Column column = columns.getOrDefault(source.id(), new Sums.Column(Exact.ZERO, 0, 0));
            return new Cell(source.name(), column.amount(), column.dashes(), declared ? source.declared() : null);
        });
        Cell all = new Cell("", sums.cost(), sums.printed().dashes(), total);
        return new MoneyLine(sums.projects(), Stream.concat(sources, Stream.of(all)).toList());
    }

    /** Whether the plan declares any of them. */
    public boolean declared() {
        return cells.stream().anyMatch(cell -> cell.declared() != null);
    }
}
