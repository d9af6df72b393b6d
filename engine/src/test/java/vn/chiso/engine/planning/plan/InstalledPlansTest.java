package vn.chiso.engine.planning.plan;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chiso.engine.Installed;
import vn.chiso.engine.framework.NodeCode;
import vn.chiso.engine.number.Exact;

/** The installed plans hold every row of their sources, to the đồng, and their contradictions come out. */
class InstalledPlansTest {

    private final Plan hue = PlanFiles.installed(PlanFiles.HUE_222);
    private final Plan buDang = PlanFiles.installed(PlanFiles.BU_DANG);

    private static List<NamedCsvRecord> source(String name) {
        return Installed.csv(PlanFiles.folder(PlanFiles.HUE_222).resolve(name));
    }

    /** The scan lost letters; nothing that it kept may be missing, and not more than a few letters were put back. */
    private static void sameButForLostLetters(String scanned, String restored) {
        String before = letters(scanned);
        String after = letters(restored);
        int found = 0;
        for (int i = 0; i < after.length() && found < before.length(); i++) {
            found += after.charAt(i) == before.charAt(found) ? 1 : 0;
        }
        assertThat(found).as("%s%n%s", scanned, restored).isEqualTo(before.length());
        assertThat(after.length() - before.length()).as(restored).isBetween(0, 3);
    }

    private static String letters(String text) {
        return text.replaceAll("[\\s.]", "");
    }

    @Test
    void plan222HasTheTargetsOfItsTextAndTheUnitsOfAppendix1() {
        List<NamedCsvRecord> printed = source("source-targets.csv");
        List<NamedCsvRecord> assigned = source("source-appendix-1.csv");
        assertThat(hue.targets()).hasSize(16).hasSameSizeAs(printed);
        assertThat(assigned).hasSize(14);
        int next = 0;
        for (int i = 0; i < 16; i++) {
            Target target = hue.targets().get(i);
            assertThat(target.code()).isEqualTo(printed.get(i).getField("gach_dau_dong"));
            sameButForLostLetters(printed.get(i).getField("noi_dung"), target.measure().content());
            if (!target.units().lead().isEmpty()) {
                NamedCsvRecord row = assigned.get(next++);
                sameButForLostLetters(row.getField("noi_dung_chi_tieu"), target.measure().content());
                assertThat(target.units().lead()).containsExactly(row.getField("chu_tri"));
                assertThat(String.join("; ", target.units().coordinating())).isEqualTo(row.getField("phoi_hop"));
            }
        }
        assertThat(next).isEqualTo(14);
    }

    @Test
    void plan222HasEveryRowOfAppendix2() {
        List<NamedCsvRecord> rows = source("source-appendix-2.csv");
        assertThat(hue.documents()).hasSize(28).hasSameSizeAs(rows);
        assertThat(hue.documents()).filteredOn(each -> each.kind() == DocumentToIssue.Kind.DOCUMENT).hasSize(22);
        assertThat(hue.documents()).filteredOn(each -> each.kind() == DocumentToIssue.Kind.PROGRAMME).hasSize(6);
        for (int i = 0; i < rows.size(); i++) {
            NamedCsvRecord row = rows.get(i);
            DocumentToIssue document = hue.documents().get(i);
            assertThat(document.code()).isEqualTo(document.heading() + "." + row.getField("tt"));
            assertThat(row.getField("nhom")).startsWith(document.heading() + ". ");
            sameButForLostLetters(row.getField("nhiem_vu"), document.name());
            sameButForLostLetters(row.getField("chu_tri"), String.join(", ", document.units().lead()));
            sameButForLostLetters(row.getField("phoi_hop"), String.join(", ", document.units().coordinating()));
            assertThat(Objects.requireNonNullElse(document.type(), "")).isEqualTo(row.getField("loai_hinh"));
        }
    }

    @Test
    void plan222HasEveryProjectOfAppendix3WithTheMoneyOfAppendix5() {
        List<NamedCsvRecord> rows = source("source-appendix-3.csv");
        List<NamedCsvRecord> money = source("source-appendix-5.csv");
        assertThat(hue.projects()).hasSize(56).hasSameSizeAs(rows).hasSameSizeAs(money);
        for (int i = 0; i < 56; i++) {
            NamedCsvRecord row = rows.get(i);
            NamedCsvRecord budget = money.get(i);
            Project project = hue.projects().get(i);
            assertThat(project.code()).isEqualTo(row.getField("nhom") + "." + row.getField("tt"))
                    .isEqualTo(budget.getField("nhom") + "." + budget.getField("tt"));
            sameButForLostLetters(row.getField("nhiem_vu"), project.name());
            assertThat(String.join("/ ", project.units().lead())).isEqualTo(row.getField("chu_tri"));
            assertThat(project.years()).isEqualTo(Years.parse(row.getField("nam_thuc_hien")).orElseThrow());
            assertThat(project.amounts().get("trung-han")).isEqualTo(amount(budget, "trung_han"));
            assertThat(project.amounts().get("khac"))
                    .isEqualTo(amount(budget, "xa_hoi_hoa_tai_tro_trung_uong_khac"));
            assertThat(project.total()).isEqualTo(amount(budget, "tong_kinh_phi"));
        }
    }

    private static Amount amount(NamedCsvRecord row, String column) {
        return Amount.parse(row.getField(column)).orElseThrow();
    }

    @Test
    void plan222AddsUpToTheDong() {
        Sums sums = Sums.of(hue);
        assertThat(sums.bySource()).containsExactly(
                Map.entry("trung-han", new Sums.Column(Exact.of(554_500_000_000L), 6, 0)),
                Map.entry("khac", new Sums.Column(Exact.of(2_177_500_000_000L), 6, 0)));
        assertThat(sums.total()).isEqualTo(Exact.of(2_732_000_000_000L));
        assertThat(sums.printed()).isEqualTo(new Sums.Column(Exact.of(2_732_000_000_000L), 6, 0));
        assertThat(hue.funding().declaredTotal()).isEqualTo(sums.total());
    }

    @Test
    void everyDashOfPlan222HasItsReason() {
        assertThat(hue.projects().stream().filter(Project::hasDash)
                .map(project -> project.code() + " " + project.reason())).containsExactly("A.II.5 REGULAR_BUDGET",
                        "A.II.7 ENTERPRISES", "C.3 ENTERPRISES", "C.4 ENTERPRISES", "D.1 ENTERPRISES",
                        "E.11 OTHER_PROGRAMME");
        assertThat(hue.projects().stream().flatMap(project -> project.amounts().values().stream())
                .filter(new Amount.Dong(Exact.ZERO)::equals)).as("printed zeros").hasSize(13);
    }

    @Test
    void theFindingsOfPlan222AreThoseOfItsSource() {
        assertThat(PlanChecks.of(hue).stream().map(finding -> finding.code().id() + " " + finding.row()))
                .containsExactly("doubt IV.8", "lead-missing 7", "goal-missing 7", "lead-missing 11",
                        "goal-missing 11", "deadlines-not-published ", "type-missing I.13", "doubt II.2",
                        "doubt B.7", "doubt C.3", "doubt E.2", "doubt E.3");
    }

    @Test
    void theBuDangPlanHasEveryTaskWithItsUnitsAndDeadline() {
        assertThat(buDang.tasks()).extracting(Task::code).containsExactly("1.1", "1.2", "2.1", "3.1", "4.1", "4.2",
                "5.1", "5.2", "7.1", "7.2", "8.1", "8.2", "8.3", "8.4");
        assertThat(buDang.tasks()).allSatisfy(task -> {
            assertThat(task.units().lead()).isNotEmpty();
            assertThat(Objects.requireNonNull(task.deadline()).meaning()).isNotInstanceOf(Deadline.Unclear.class);
            assertThat(task.indicators()).containsExactly(task.heading());
        });
        assertThat(buDang.standings()).hasSize(11);
    }

    @Test
    void theBuDangPlanHasEveryBaselineAsPrinted() {
        List<String> baselines = new ArrayList<>();
        for (Task task : buDang.tasks()) {
            for (Measure measure : task.measures()) {
                Measure.Baseline baseline = measure.baseline();
                if (baseline != null) {
                    baselines.add(task.code() + " " + baseline.year() + " " + switch (baseline.figure()) {
                        case Figure.Value(Exact value, Fraction fraction) -> value.rounded(2).toPlainString()
                                + (fraction == null ? "" : " " + fraction);
                        case Figure.Share(Fraction fraction) -> fraction.toString();
                        case Figure.Words(String words) -> words;
                    });
                }
            }
        }
        assertThat(baselines).containsExactly("1.2 2023 50.00", "1.2 2023 18.57", "3.1 2023 34.92 51068/146233",
                "3.1 2023 47.60 18507/38879", "3.1 2023 47.22 18357/38879", "4.1 2023 78.45", "5.1 2023 7/80",
                "8.1 2023 45.05", "8.2 2023 0.52", "8.4 2023 0.00");
    }

    @Test
    void theFindingsOfTheBuDangPlanAreThoseOfItsSource() {
        assertThat(PlanChecks.of(buDang).stream().map(finding -> finding.code().id() + " " + finding.row()))
                .containsExactly("number-missing ", "day-missing ", "doubt ", "ranks-differ ", "heading-gap 7",
                        "goal-missing 2.1", "doubt 5.1", "goal-missing 7.1");
    }

    @Test
    void everyTextOfTheBuDangPlanStandsInItsSource() throws IOException {
        String source = plain(Files.readString(PlanFiles.folder(PlanFiles.BU_DANG).resolve("source.txt"))
                .replace("Thẻ chế", "Thể chế").replaceAll("Ph[âầ]n đầu", "Phấn đấu").replace("Bru điện", "Bưu điện"));
        for (Task task : buDang.tasks()) {
            assertThat(source).contains(plain(task.name()));
            assertThat(source).contains(plain(Objects.requireNonNull(task.deadline()).printed()));
            task.content().forEach(content -> assertThat(source).contains(plain(content)));
            task.units().lead().forEach(unit -> assertThat(source).contains(plain(unit)));
            task.units().coordinating().forEach(unit -> assertThat(source).contains(plain(unit)));
        }
        buDang.passages().forEach(passage -> passage.text()
                .forEach(text -> assertThat(source).contains(plain(text))));
        buDang.standings().stream().filter(standing -> !standing.index().isEmpty()).forEach(standing -> assertThat(
                source).contains(
                        plain(standing.name() + decimal(standing.points()) + decimal(standing.max())
                                + "Hạng%02d".formatted(standing.rank()))));
        long tasks = Files.readString(PlanFiles.folder(PlanFiles.BU_DANG).resolve("source.txt")).lines()
                .filter(line -> line.replaceAll("[*: -]", "").startsWith("Nhiệmvụ")).count();
        assertThat(buDang.tasks()).hasSize((int) tasks);
    }

    private static String decimal(@Nullable Exact number) {
        return Objects.requireNonNull(number).rounded(2).stripTrailingZeros().toPlainString();
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    @ParameterizedTest
    @ValueSource(strings = {PlanFiles.HUE_222, PlanFiles.BU_DANG})
    void textsAreComposedAndIndicatorsExist(String id) throws IOException {
        String text = Files.readString(PlanFiles.folder(id).resolve("plan.yaml"));
        assertThat(Normalizer.isNormalized(text, Normalizer.Form.NFC)).isTrue();
        Plan plan = PlanFiles.installed(id);
        assertThat(plan.head().id()).isEqualTo(id);
        var framework = Installed.framework(Objects.requireNonNull(plan.head().framework()));
        plan.tasks().forEach(task -> task.indicators()
                .forEach(code -> assertThat(framework.tree().node(new NodeCode(code))).as(code).isNotNull()));
        plan.standings().stream().filter(standing -> !standing.index().isEmpty()).forEach(standing -> assertThat(
                Objects.requireNonNull(framework.tree().node(new NodeCode(standing.index()))).head().printedMax())
                .isEqualTo(standing.max()));
    }
}
