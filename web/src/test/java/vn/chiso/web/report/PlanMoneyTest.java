package vn.chiso.web.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.chiso.document.Block;
import vn.chiso.document.Row;
import vn.chiso.engine.framework.Language;
import vn.chiso.engine.number.Exact;
import vn.chiso.engine.planning.plan.Amount;
import vn.chiso.engine.planning.plan.Funding;
import vn.chiso.engine.planning.plan.Plan;
import vn.chiso.engine.planning.plan.Project;
import vn.chiso.engine.planning.plan.Units;
import vn.chiso.engine.planning.plan.reading.PlanReader;
import vn.chiso.engine.planning.plan.reading.PlanResult;
import vn.chiso.web.WebTest;
import vn.chiso.web.ui.Rendering;

/** The money of a plan: sums, rows and sentences agree, whatever rows print. */
class PlanMoneyTest extends WebTest {

    private static final Units UNITS = new Units(List.of("Sở Chủ Trì"), List.of("Sở Một", "Sở Hai"));
    private static final long BILLION = 1_000_000_000L;

    @Autowired
    private Rendering rendering;

    private static Amount dong(long billions) {
        return new Amount.Dong(Exact.of(billions * BILLION));
    }

    private static Project project(String code, Map<String, Amount> amounts, @Nullable Amount total) {
        return new Project(code, "", "Dự án " + code, UNITS, null, amounts, total, null);
    }

    private static Funding funding(int sources) {
        return new Funding(IntStream.rangeClosed(1, sources)
                .mapToObj(i -> new Funding.Source("s" + i, "Nguồn " + i, null)).toList(), null);
    }

    private PlanMoney money(Funding funding, Project... projects) throws IOException {
        Path file = Path.of(System.getProperty("chiso.home")).resolve("plans/bu-dang-2024/plan.yaml");
        if (!(PlanReader.read(file) instanceof PlanResult.Read read)) {
            throw new AssertionError(file);
        }
        Plan plan = read.plan();
        return new PlanMoney(new Plan(plan.head(), plan.citations(), plan.passages(), plan.standings(),
                plan.situations(), List.of(), List.of(), List.of(), List.of(), funding, List.of(projects),
                plan.reporting(), List.of(), List.of()), rendering.publicly(Language.VI, "/van-ban", ""));
    }

    private static List<String> lines(PlanMoney money) {
        return money.sentences().stream().map(block -> switch (block) {
            case Block.Paragraph(String text) -> text;
            case Block.Item(String text) -> "- " + text;
            case Block.Part _,Block.Table _ -> throw new AssertionError(block);
        }).toList();
    }

    private static List<String> last(PlanMoney money) {
        return money.table().rows().stream().filter(row -> row.kind() == Row.Kind.TOTAL).findFirst().orElseThrow()
                .cells();
    }

    @Test
    void aProjectThatIsSplitIntoNoSourceCountsInTheTotalAndIsNamed() throws IOException {
        PlanMoney money = money(funding(2), project("A", Map.of("s1", dong(30), "s2", dong(20)), dong(50)),
                project("B", Map.of(), dong(100)));
        assertThat(lines(money)).containsExactly("Tổng kinh phí của 2 dự án là 150.000.000.000 đồng, chia theo nguồn:",
                "- Nguồn 1: 30.000.000.000 đồng.", "- Nguồn 2: 20.000.000.000 đồng.",
                "- Chưa chia theo nguồn: 100.000.000.000 đồng (1 dự án: B).");
        assertThat(last(money)).contains("30.000.000.000", "20.000.000.000", "150.000.000.000");
        assertThat(Paper.rows(money.table())).anySatisfy(row -> assertThat(row).startsWith("B | ")
                .endsWith("100.000.000.000 | Chưa chia theo nguồn"));
        assertThat(money.total()).isEqualTo("150.000.000.000");
    }

    @Test
    void aPrintedTotalThatIsNotWhatTheSourcesComeToIsNamedInItsRowAndInTheText() throws IOException {
        PlanMoney money = money(funding(2), project("A", Map.of("s1", dong(30), "s2", dong(20)), dong(60)),
                project("B", Map.of("s1", dong(5)), dong(5)));
        assertThat(money.total()).isEqualTo("55.000.000.000");
        assertThat(lines(money)).contains("Tổng kinh phí ghi tại 1 dự án (A) khác với tổng các nguồn của dự án; các "
                + "dòng cộng tính theo các nguồn.");
        assertThat(Paper.rows(money.table())).filteredOn(row -> row.contains("khác tổng các nguồn")).singleElement()
                .asString().startsWith("A | ").contains("60.000.000.000 | Tổng ghi ở đây", "(50.000.000.000 đồng)");
    }

    @Test
    void withoutSourcesThePrintedTotalsCountAndNothingIsSaidAboutSources() throws IOException {
        PlanMoney money = money(Funding.NONE, project("A", Map.of(), dong(60)), project("B", Map.of(), null));
        assertThat(lines(money)).containsExactly("Tổng kinh phí của 2 dự án là 60.000.000.000 đồng.");
        assertThat(last(money)).contains("60.000.000.000");
    }

    @Test
    void whereMoneyTakesTheRoomTheUnitsThatHelpStandBelowTheProject() throws IOException {
        int sources = 8;
        Map<String, Amount> amounts = new LinkedHashMap<>();
        funding(sources).sources().forEach(source -> amounts.put(source.id(), dong(1)));
        PlanMoney money = money(funding(sources), project("A", amounts, dong(sources)));
        assertThat(Paper.rows(money.table())).singleElement().asString()
                .startsWith("A | Dự án A\nChủ trì: Sở Chủ Trì\nPhối hợp: Sở Một; Sở Hai | ");
        PlanMoney wide = money(funding(2), project("A", Map.of("s1", dong(1)), null));
        assertThat(Paper.rows(wide.table())).singleElement().asString()
                .startsWith("A | Dự án A | Sở Chủ Trì | Sở Một; Sở Hai | ");
    }
}
