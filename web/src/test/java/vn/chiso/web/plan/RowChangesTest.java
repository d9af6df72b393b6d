package vn.chiso.web.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.chiso.engine.number.Exact;
import vn.chiso.engine.planning.plan.Amount;
import vn.chiso.engine.planning.plan.Comparison;
import vn.chiso.engine.planning.plan.DashReason;
import vn.chiso.engine.planning.plan.Deadline;
import vn.chiso.engine.planning.plan.DocumentToIssue;
import vn.chiso.engine.planning.plan.Figure;
import vn.chiso.engine.planning.plan.Funding;
import vn.chiso.engine.planning.plan.Measure;
import vn.chiso.engine.planning.plan.Project;
import vn.chiso.engine.planning.plan.Task;
import vn.chiso.engine.planning.plan.Units;
import vn.chiso.engine.planning.plan.Years;

class RowChangesTest {

    private static RowContent task(String name, List<String> content, int goal, Units units, String deadline) {
        return RowContent.of(new Task("1", "I", List.of("1.1"), name, content,
                List.of(new Measure("Tỷ lệ hồ sơ", "hồ sơ", null,
                        new Measure.Goal(Comparison.AT_LEAST, new Figure.Value(Exact.of(goal), null)))),
                null, units, new Deadline(deadline)));
    }

    private static RowContent project(Map<String, Amount> amounts, Years years, DashReason reason) {
        return RowContent.of(new Project("A.1", "A", "Hạ tầng", Units.NONE, years, amounts, null, reason));
    }

    @Test
    void everyFieldThatDiffersIsToldWithWhatStoodThereAndNoOther() {
        RowContent before = task("Nâng tỷ lệ", List.of("Một", "Hai"), 60, new Units(List.of("Sở A"), List.of()),
                "Quý II/2026");
        RowContent after = task("Nâng tỷ lệ", List.of("Một", "Ba"), 80,
                new Units(List.of("Sở A", "Sở B"), List.of("Sở C")), "Quý III/2026");
        assertThat(RowChanges.between(before, after, Funding.NONE)).isEqualTo(Map.of(
                "content", List.of("Một\nHai", "Một\nBa"),
                "measures", List.of("Tỷ lệ hồ sơ · ≥\u00a060\u00a0hồ sơ", "Tỷ lệ hồ sơ · ≥\u00a080\u00a0hồ sơ"),
                "lead", List.of("Sở A", "Sở A\nSở B"), "coordinating", List.of("", "Sở C"),
                "deadline", List.of("Quý II/2026", "Quý III/2026")));
        assertThat(RowChanges.between(before, before, Funding.NONE)).isEmpty();
    }

    @Test
    void moneyIsToldByTheNameOfItsSource() {
        Funding funding = new Funding(List.of(new Funding.Source("von", "Vốn đầu tư", null)), null);
        Map<String, Amount> both = new LinkedHashMap<>();
        both.put("von", new Amount.Dash());
        both.put("khac", new Amount.Dong(Exact.of(1_500_000)));
        assertThat(RowChanges.between(project(Map.of("von", new Amount.Dong(Exact.of(2_000))), new Years(2026, 2026),
                DashReason.ENTERPRISES), project(both, new Years(2026, 2028), DashReason.NOT_DETERMINED), funding))
                .containsEntry("Vốn đầu tư", List.of("2.000", "-"))
                .containsEntry("khac", List.of("", "1.500.000"))
                .containsEntry("years", List.of("2026", "2026-2028"))
                .containsEntry("dash", List.of("doanh nghiệp đầu tư", "chưa xác định"))
                .hasSize(4);
    }

    @Test
    void aProgrammeThatBecomesADocumentIsToldInWords() {
        RowContent before = RowContent.of(new DocumentToIssue("1", "", DocumentToIssue.Kind.PROGRAMME, "Đề án", null,
                Units.NONE, null));
        RowContent after = RowContent
                .of(new DocumentToIssue("1", "", DocumentToIssue.Kind.DOCUMENT, "Đề án", "Kế hoạch",
                        Units.NONE, null));
        assertThat(RowChanges.between(before, after, Funding.NONE)).isEqualTo(
                Map.of("kind", List.of("chương trình", "văn bản"), "type", List.of("", "Kế hoạch")));
    }

    @Test
    void aLongTextIsCutAroundThePlaceWhereItDiffers() {
        String before = "đ".repeat(300) + "cũ" + "z".repeat(200);
        String after = "đ".repeat(300) + "mới";
        Object told = RowChanges.between(task(before, List.of(), 1, Units.NONE, "2026"),
                task(after, List.of(), 1, Units.NONE, "2026"), Funding.NONE).get("name");
        assertThat(told).isEqualTo(List.of("…" + "đ".repeat(40) + "cũ" + "z".repeat(78) + "…", "…" + "đ".repeat(40)
                + "mới"));
        Object begins = RowChanges.between(task("Ngắn", List.of(), 1, Units.NONE, "2026"),
                task("D" + "à".repeat(200), List.of(), 1, Units.NONE, "2026"), Funding.NONE).get("name");
        assertThat(begins).isEqualTo(List.of("Ngắn", "D" + "à".repeat(119) + "…"));
    }

    @Test
    void lettersOutsideTheFirstPlaneAreNotCutInTwo() {
        Object told = RowChanges.between(task("Ngắn", List.of(), 1, Units.NONE, "2026"),
                task("𝒦".repeat(121), List.of(), 1, Units.NONE, "2026"), Funding.NONE).get("name");
        assertThat(told).isEqualTo(List.of("Ngắn", "𝒦".repeat(120) + "…"));
    }
}
