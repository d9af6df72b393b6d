package vn.chiso.engine.planning.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.chiso.engine.framework.Language;
import vn.chiso.engine.text.EngineText;
import vn.chiso.engine.text.PlanText;

/** Every contradiction of a plan comes out with its place, and a plan that agrees with itself has none. */
class PlanChecksTest {

    private static final String TASK = """
            headings: {tasks: [{code: "1", name: Một}]}
            tasks: [{code: "1.1", heading: "1", name: Làm, lead: [Sở A], deadline: Năm 2024,
              measures: [{content: Tỷ lệ, unit: "%", baseline: {year: 2023, value: 34.92, fraction: 51068/146233}, goal: {value: 80}}]}]
            """;
    private static final String MONEY = """
            headings: {projects: [{code: A, name: Nhóm A}]}
            funding: {sources: [{id: x, name: Ngân sách, declared: 5.000}, {id: y, name: Khác, declared: 2.000}], declared: 7.000}
            projects:
              - {code: A.1, heading: A, name: Một, lead: [Sở A], years: 2024-2025, amounts: {x: 5.000, y: 0}, total: 5.000}
              - {code: A.2, heading: A, name: Hai, lead: [Sở B], years: 2025, amounts: {x: 0, y: 2.000}, total: 2.000}
              - {code: A.3, heading: A, name: Ba, lead: [Sở B], years: 2025, amounts: {x: "-", y: "-"}, total: "-", reason: enterprises}
            """;
    private static final String DOCUMENT = """
            headings: {documents: [{code: I, name: Văn bản}]}
            documents: [{code: I.1, heading: I, name: Nghị quyết, type: Nghị quyết, lead: [Sở A], deadline: Quý I/2024}]
            """;
    private static final String STANDING = """
            standings:
              - {index: "1", name: Nhận thức, points: 3, max: 5, rank: 2, among: 9, year: 2023, place: bảng}
              - {index: "2", name: Thể chế, points: 4, max: 5, rank: 2, among: 9, year: 2023, place: bảng}
              - {name: Chung, points: 7, max: 10, rank: 2, among: 9, year: 2023, place: bảng}
            """;

    /** A plan that agrees with itself, what is changed in it, and what must come out, and nothing else. */
    private static final Map<String, String[]> CASES = new TreeMap<>();

    static {
        test("duplicate code", MONEY, "{code: A.2, ", "{code: A.1, ", "code-duplicate PROJECT[1] CODE");
        test("unknown heading", TASK, "heading: \"1\"", "heading: \"2\"", "heading-unknown TASK[0] HEADING");
        test("heading gap", TASK, "[{code: \"1\", name: Một}]",
                "[{code: \"1\", name: Một}, {code: \"3\", name: Ba}]", "heading-gap HEADING[1] CODE");
        test("no lead", TASK, ", lead: [Sở A]", "", "lead-missing TASK[0] LEAD");
        test("no deadline", TASK, ", deadline: Năm 2024", "", "deadline-missing TASK[0] DEADLINE");
        test("unclear deadline", TASK, "Năm 2024", "khi có kinh phí", "deadline-unclear TASK[0] DEADLINE");
        test("late", TASK, "Năm 2024", "Năm 2026", "deadline-outside-period TASK[0] DEADLINE");
        test("begins early", DOCUMENT, "Quý I/2024", "Từ 2023 đến 2024",
                "deadline-outside-period DOCUMENT[0] DEADLINE");
        test("no goal", TASK, ", goal: {value: 80}", "", "goal-missing TASK[0] GOAL");
        test("no unit of measure", TASK, "unit: \"%\", ", "", "unit-of-measure-missing MEASURE[0] UNIT");
        test("bad fraction", TASK, "34.92", "34.93", "fraction-disagrees MEASURE[0] BASELINE");
        test("upside down", TASK, "34.92, fraction: 51068/146233", "286.35, fraction: 146233/51068",
                "part-above-whole MEASURE[0] BASELINE");
        test("no type", DOCUMENT, ", type: Nghị quyết", "", "type-missing DOCUMENT[0] TYPE");
        test("row sum", MONEY, "y: 0}, total: 5.000", "y: 0}, total: 5.001", "row-sum PROJECT[0] TOTAL");
        test("dash as total", MONEY, "total: 2.000}", "total: \"-\", reason: enterprises}",
                "dash-and-amount PROJECT[1] TOTAL");
        test("total of dashes", MONEY, "total: \"-\"", "total: 0", "dash-and-amount PROJECT[2] TOTAL");
        test("empty amount", MONEY, "{x: 5.000, y: 0}", "{x: 5.000}", "amount-missing PROJECT[0] AMOUNT");
        test("no reason", MONEY, ", reason: enterprises", "", "dash-without-reason PROJECT[2] REASON");
        test("needless reason", MONEY, "total: 2.000}", "total: 2.000, reason: enterprises}",
                "reason-without-dash PROJECT[1] REASON");
        test("changed amount", MONEY, "{x: 5.000, y: 0}", "{x: 5.000, y: 1}", "total-sum FUNDING[-1] DECLARED",
                "source-sum FUNDING[1] DECLARED", "row-sum PROJECT[0] TOTAL");
        test("declared totals", MONEY, "declared: 7.000", "declared: 7.001", "total-sum FUNDING[-1] DECLARED",
                "declared-sum FUNDING[-1] DECLARED");
        test("a total that no source splits", MONEY, "amounts: {x: 0, y: 2.000}, total: 2.000}", "total: 2.001}",
                "total-sum FUNDING[-1] DECLARED", "source-sum FUNDING[1] DECLARED", "amount-missing PROJECT[1] AMOUNT",
                "amount-missing PROJECT[1] AMOUNT");
        test("no years", MONEY, "years: 2024-2025, ", "", "years-missing PROJECT[0] YEARS");
        test("years outside", MONEY, "years: 2024-2025", "years: 2023-2025", "years-outside-period PROJECT[0] YEARS");
        test("two ranks", STANDING, "standings:",
                "standings:\n  - {name: Chung, rank: 1, among: 9, year: 2023, place: lời văn}",
                "ranks-differ STANDING[3] RANK");
        test("two totals", STANDING, "standings:",
                "standings:\n  - {name: Chung, points: 8, year: 2023, place: lời văn}",
                "points-differ STANDING[3] POINTS");
        test("sum of points", STANDING, "points: 4", "points: 4.5", "standing-sum STANDING[2] POINTS");
        test("too many points", STANDING, "points: 4, max: 5", "points: 4, max: 3.5",
                "points-above-max STANDING[1] POINTS");
        test("cited after", "cites: [{document: Báo cáo 1, date: 2024-01}]\n", "2024-01", "2024-11",
                "cited-after-plan CITATION[0] DATE");
        test("doubt", DOCUMENT, "headings:", "doubts: [{about: documents, code: I.1, text: Thiếu chữ}]\nheadings:",
                "doubt DOCUMENT[0] ROW");
        test("no deadline at all", DOCUMENT, ", deadline: Quý I/2024}",
                "}, {code: I.2, heading: I, name: Hai, type: Thư, lead: [Sở A]}",
                "deadlines-not-published DOCUMENT[-1] ROW");
    }

    private static void test(String name, String plan, String before, String after, String... expected) {
        assertThat(plan).contains(before);
        List<String> all = new ArrayList<>(List.of(plan, plan.replace(before, after)));
        all.addAll(List.of(expected));
        CASES.put(name, all.toArray(String[]::new));
    }

    static List<String> cases() {
        return List.copyOf(CASES.keySet());
    }

    private static String[] of(String name) {
        return CASES.getOrDefault(name, new String[0]);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aDeliberateErrorComesOutAloneWithItsPlace(String name) {
        String[] parts = of(name);
        assertThat(PlanFiles.findings(parts[0])).as("unchanged").isEmpty();
        assertThat(PlanFiles.findings(parts[1])).containsExactly(Arrays.copyOfRange(parts, 2, parts.length));
    }

    @Test
    void everyKindOfFindingIsTestedAndHasItsSentence() {
        TreeSet<String> tested = new TreeSet<>(List.of("number-missing", "day-missing")); // of the installed plans
        for (String name : cases()) {
            for (PlanFinding finding : PlanChecks.of(PlanFiles.sample(of(name)[1]))) {
                tested.add(finding.code().id());
                for (Language language : Language.values()) {
                    assertThat(PlanText.sentence(finding, EngineText.messages(language))).doesNotContain("{")
                            .doesNotContain("null").hasSizeGreaterThan(10);
                }
            }
        }
        assertThat(tested).containsExactlyInAnyOrderElementsOf(
                Arrays.stream(PlanFinding.Code.values()).map(PlanFinding.Code::id).toList());
    }

    @ParameterizedTest
    @MethodSource("agreeing")
    void percentagesMayBeRoundedOrCutOff(String value) {
        assertThat(PlanFiles.findings(TASK.replace("34.92, fraction: 51068/146233", value))).isEmpty();
    }

    static List<String> agreeing() {
        return List.of("33.33, fraction: 1/3", "66.67, fraction: 2/3", "66.66, fraction: 2/3", "67, fraction: 2/3",
                "47.6, fraction: 18507/38879", "100, fraction: 80/80", "0, fraction: 0/80", "50, fraction: 1/2");
    }

    @Test
    void aRowMayStandUnderNoHeading() {
        Plan plan = PlanFiles.sample(TASK);
        Task task = plan.tasks().getFirst();
        Task under = new Task(task.code(), "", task.indicators(), task.name(), task.content(), task.measures(),
                task.deliverable(), task.units(), task.deadline());
        assertThat(PlanChecks.of(new Plan(plan.head(), plan.citations(), plan.passages(), plan.standings(),
                plan.situations(), plan.targets(), List.of(), List.of(under), plan.documents(), plan.funding(),
                plan.projects(), plan.reporting(), plan.doubts(), plan.notes()))).isEmpty();
    }

    @Test
    void onlyAPercentageHasToBeTheShareOfItsFraction() {
        assertThat(PlanFiles.findings(TASK.replace("unit: \"%\"", "unit: hồ sơ").replace("34.92", "51068")))
                .isEmpty();
    }

    @Test
    void sentencesNameTheNumbersInVietnamese() {
        PlanFinding finding = PlanChecks.of(PlanFiles.sample(of("bad fraction")[1])).getFirst();
        assertThat(PlanText.sentence(finding, EngineText.messages(Language.VI))).isEqualTo(
                "Mức cần đạt của nhiệm vụ 1.1: In 34,93 %, nhưng 51.068/146.233 bằng 34,92 %. Một trong các số bị sai; "
                        + "đối chiếu với số liệu gốc.");
        PlanFinding sum = PlanChecks.of(PlanFiles.sample(of("changed amount")[1])).get(1);
        assertThat(PlanText.sentence(sum, EngineText.messages(Language.VI))).isEqualTo(
                "Kinh phí: Cột “Khác” cộng lại được 2.001 đồng, trong khi tổng công bố là 2.000 đồng (lệch 1 đồng). "
                        + "Tìm dòng sai hoặc sửa tổng.");
    }
}
