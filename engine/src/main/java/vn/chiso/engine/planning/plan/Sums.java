package vn.chiso.engine.planning.plan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chiso.engine.number.Exact;

/**
 * What the money of projects adds up to, in đồng.
 *
 * @param projects how many projects were added
 * @param bySource by identifier of the source, in the order of the sources
 * @param total    of all sources, worked out from the amounts
 * @param printed  of the totals that the rows print
 * @param unsplit  of the totals of those rows in which no source states an amount
 * @param stated   how many projects state an amount at all
 */
public record Sums(int projects, Map<String, Column> bySource, Exact total, Column printed, Exact unsplit,
        int stated) {

    public Sums {
        bySource = Collections.unmodifiableMap(new LinkedHashMap<>(bySource));
    }

    /**
     * One column.
     *
     * @param amount sum of the amounts
     * @param dashes how many rows show "-", which adds nothing
     * @param empty  how many rows show nothing at all
     */
    public record Column(Exact amount, int dashes, int empty) {
    }

    /** What all projects cost: of all sources, and of the totals that are split into none. */
    public Exact cost() {
        return total.plus(unsplit);
    }

    /** Of all projects of the plan. */
    public static Sums of(Plan plan) {
        return of(plan.funding(), plan.projects());
    }

    /** Of the projects under a heading and the headings below it. */
    public static Sums under(Plan plan, Heading heading) {
        return of(plan.funding(),
                plan.projects().stream().filter(project -> heading.covers(project.heading())).toList());
    }

    /** Of some projects, by the sources of their plan. */
    public static Sums of(Funding funding, List<Project> projects) {
        Map<String, Column> bySource = new LinkedHashMap<>();
        for (Funding.Source source : funding.sources()) {
            Adding adding = new Adding();
            projects.forEach(project -> adding.add(project.amounts().get(source.id())));
            bySource.put(source.id(), adding.column());
        }
        Adding printed = new Adding();
        projects.forEach(project -> printed.add(project.total()));
        return new Sums(projects.size(), bySource,
                Exact.sum(bySource.values().stream().map(Column::amount).toList()), printed.column(),
                Exact.sum(projects.stream().map(Project::unsplit).toList()),
                (int) projects.stream()
                        .filter(project -> project.hasSplit() || project.total() instanceof Amount.Dong).count());
    }

    /** A column on the way from its first row to its last. */
    private static final class Adding {
        private final List<Exact> amounts = new ArrayList<>();
        private int dashes;
        private int empty;

        void add(@Nullable Amount amount) {
            switch (amount) {
                case null -> empty++;
                case Amount.Dash _ -> dashes++;
                case Amount.Dong(Exact value) -> amounts.add(value);
            }
        }

        Column column() {
            return new Column(Exact.sum(amounts), dashes, empty);
        }
    }
}
