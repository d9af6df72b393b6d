package vn.chiso.engine.planning.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.chiso.engine.number.Exact;

/** Sums are exact, dashes add nothing, and parts add up to the whole. The generator is seeded: a failure repeats. */
class SumsTest {

    private static final Funding FUNDING = new Funding(
            List.of(new Funding.Source("x", "X", null), new Funding.Source("y", "Y", null)), null);

    private static Project project(int number, Random random) {
        Map<String, Amount> amounts = new LinkedHashMap<>();
        for (String source : List.of("x", "y")) {
            int kind = random.nextInt(5);
            if (kind == 0) {
                amounts.put(source, new Amount.Dash());
            } else if (kind > 1) {
                amounts.put(source, new Amount.Dong(Exact.of(random.nextLong(1L << 58))));
            }
        }
        return new Project("p" + number, "A", "Dự án", Units.NONE, null, amounts, null, null);
    }

    @Test
    void partsOfThePlanAddUpToTheWholeWhateverTheAmounts() {
        Random random = new Random(222);
        for (int i = 0; i < 300; i++) {
            List<Project> all = new ArrayList<>();
            int size = random.nextInt(60);
            for (int j = 0; j < size; j++) {
                all.add(project(j, random));
            }
            int cut = random.nextInt(size + 1);
            Sums whole = Sums.of(FUNDING, all);
            Sums first = Sums.of(FUNDING, all.subList(0, cut));
            Sums rest = Sums.of(FUNDING, all.subList(cut, size));
            assertThat(first.total().plus(rest.total())).isEqualTo(whole.total());
            assertThat(Exact.sum(whole.bySource().values().stream().map(Sums.Column::amount).toList()))
                    .isEqualTo(whole.total());
            whole.bySource().forEach((source, column) -> {
                long amounts = all.stream().filter(each -> each.amounts().get(source) instanceof Amount.Dong).count();
                assertThat(amounts + column.dashes() + column.empty()).isEqualTo(size);
            });
        }
    }

    private static Project project(Map<String, Amount> amounts, Amount total) {
        return new Project("p", "A", "Dự án", Units.NONE, null, amounts, total, null);
    }

    private static Amount dong(long amount) {
        return new Amount.Dong(Exact.of(amount));
    }

    @Test
    void aTotalThatIsSplitIntoNoSourceCountsOnceAndASplitOneNotTwice() {
        Project split = project(Map.of("x", dong(30), "y", dong(20)), dong(50));
        Project whole = project(Map.of(), dong(100));
        Project dashed = project(Map.of("x", new Amount.Dash()), dong(7));
        Project nothing = project(Map.of("x", new Amount.Dash()), new Amount.Dash());
        Sums sums = Sums.of(FUNDING, List.of(split, whole, dashed, nothing));
        assertThat(sums.total()).isEqualTo(Exact.of(50));
        assertThat(sums.unsplit()).isEqualTo(Exact.of(107));
        assertThat(sums.cost()).isEqualTo(Exact.of(157)).isEqualTo(
                Exact.sum(List.of(split.cost(), whole.cost(), dashed.cost(), nothing.cost())));
        assertThat(sums.stated()).isEqualTo(3);
        assertThat(Sums.of(new Funding(List.of(), null), List.of(whole)).cost()).isEqualTo(Exact.of(100));
    }

    @Test
    void aTotalContradictsItsRowOnlyWhereSourcesStateAnotherAmount() {
        assertThat(project(Map.of("x", dong(30), "y", dong(20)), dong(50)).contradictsTotal()).isFalse();
        assertThat(project(Map.of("x", dong(30)), dong(50)).contradictsTotal()).isTrue();
        assertThat(project(Map.of("x", dong(30)), new Amount.Dash()).contradictsTotal()).isTrue();
        assertThat(project(Map.of("x", new Amount.Dash()), dong(50)).contradictsTotal()).isFalse();
        assertThat(project(Map.of(), dong(50)).contradictsTotal()).isFalse();
    }

    @Test
    void amountsBeyondTheReachOfALongStayExact() {
        Project huge = new Project("p", "A", "Dự án", Units.NONE, null,
                Map.of("x", new Amount.Dong(Exact.of(Long.MAX_VALUE))), null, null);
        assertThat(Sums.of(FUNDING, List.of(huge, huge)).total()).hasToString("18446744073709551614");
    }

    @Test
    void sumsUnderAHeadingTakeTheHeadingsBelowIt() {
        Plan plan = PlanFiles.installed(PlanFiles.HUE_222);
        List<Sums> groups = plan.headings(Part.PROJECT).stream().filter(heading -> heading.code().length() == 1)
                .map(heading -> Sums.under(plan, heading)).toList();
        assertThat(groups).extracting(Sums::projects).containsExactly(30, 7, 4, 4, 11);
        assertThat(Exact.sum(groups.stream().map(Sums::total).toList())).isEqualTo(Exact.of(2_732_000_000_000L));
    }
}
