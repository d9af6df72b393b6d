package vn.chiso.engine.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import vn.chiso.engine.Sample;
import vn.chiso.engine.framework.Framework;
import vn.chiso.engine.framework.Language;
import vn.chiso.engine.framework.Node;
import vn.chiso.engine.framework.NodeCode;
import vn.chiso.engine.framework.rule.Rule;
import vn.chiso.engine.scoring.Disagreement;

/** The trace of every rule kind, read aloud. */
class ExplanationTest {

    private final Messages vi = EngineText.messages(Language.VI);

    private Explanation explain(String max, String rule, String... values) {
        return Explanation.of(Sample.scoreLeaf(Sample.leaf(max, rule), values), vi);
    }

    private Explanation explainMore(String rule, String more, String... values) {
        return Explanation.of(Sample.scoreLeaf(Sample.leaf("4", rule, more), values), vi);
    }

    @Test
    void aRatioNamesItsInputsItsTargetAndTheGap() {
        Explanation told = explain("4", "{kind: ratio, of: b/a, target: 60%}", "a", "10000", "b", "4837");
        assertThat(told.inputs()).containsExactly("a = Số a: 10.000 người", "b = Số b: 4.837 người");
        assertThat(told.steps()).containsExactly("b/a = 4.837 / 10.000 = 48,37%",
                "48,37% / 60% × 4 điểm = 3,2247 điểm.");
        assertThat(told.reasons()).containsExactly("Còn thiếu 11,63 điểm phần trăm so với mức đạt 60%.");
        Explanation met = explain("4", "{kind: ratio, of: b/a, target: 60%}", "a", "10", "b", "6");
        assertThat(met.steps()).endsWith("60% đã tới mức đạt 60%: được điểm tối đa 4.");
        assertThat(met.reasons()).isEmpty();
    }

    @Test
    void aRatioThatMayExceedOneSaysWhatWasCut() {
        Explanation told = explain("2", "{kind: ratio, of: b/a, part_of_whole: no}", "a", "2", "b", "3");
        assertThat(told.steps()).containsExactly("b/a = 3 / 2 = 1,5", "1,5 × 2 điểm = 3 điểm.",
                "Cộng lại 3 điểm, vượt điểm tối đa nên cắt ở 2 điểm.");
        assertThat(explain("2", "{kind: ratio, of: b/a, target: 3, part_of_whole: no}", "a", "2", "b", "3").reasons())
                .containsExactly("Còn thiếu 1,5 so với mức đạt 3.");
    }

    @Test
    void answersAndOptionsSayWhatTheyPay() {
        assertThat(explain("2", "{kind: yes_no, input: y}", "y", "1").steps())
                .containsExactly("Trả lời có: được điểm tối đa, bằng 2 điểm.");
        Explanation no = explain("2", "{kind: yes_no, input: y}", "y", "0");
        assertThat(no.reasons()).containsExactly("Trả lời không chỉ được 0 điểm.");
        Explanation two = explain("3", "{kind: choice, input: o, shares: {one: 1, two: 1/3, three: 0}}", "o", "two");
        assertThat(two.inputs()).containsExactly("o = Chọn o: “Hai”");
        assertThat(two.steps()).containsExactly("Trả lời “Hai”: được 1/3 điểm tối đa, bằng 1 điểm.");
    }

    @Test
    void conditionsAndChecklistsSayWhatIsMissing() {
        Explanation conditions = explain("10", "{kind: conditions, met: [{when: {input: y, is: yes}, share: 1/2},"
                + " {when: {of: a, from: 3, below: 5}, share: 1/2}]}", "y", "1", "a", "5");
        assertThat(conditions.steps()).containsExactly(
                "Đạt điều kiện “Điều y” là có: được 1/2 điểm tối đa, bằng 5 điểm.",
                "Chưa đạt điều kiện a từ 3 đến dưới 5: 0 điểm.");
        assertThat(conditions.reasons()).containsExactly("Chưa đạt điều kiện a từ 3 đến dưới 5: mất 5 điểm.");
        Explanation list = explain("2", "{kind: checklist, items: [y, z]}", "y", "1", "z", "0");
        assertThat(list.steps()).containsExactly("Có 1 trong 2 nội dung: 1 điểm.");
        assertThat(list.reasons()).containsExactly("Còn thiếu 1 nội dung: Điều z.");
    }

    @Test
    void countsSayTheirCaps() {
        String rule = "{kind: count, clauses: [{input: a, points: 1, cap: 3}, {input: b, points: 1/3, cap: 1}]}";
        assertThat(explain("3", rule, "a", "5", "b", "9").steps()).containsExactly("5 người × 1 điểm = 5 điểm.",
                "Khoản này tối đa 3 điểm, tính 3 điểm.", "9 người × 0,3333 điểm = 3 điểm.",
                "Khoản này tối đa 1 điểm, tính 1 điểm.",
                "Cộng lại 4 điểm, vượt điểm tối đa nên cắt ở 3 điểm.");
        assertThat(explain("3", rule, "a", "1", "b", "9").reasons()).containsExactly(
                "“Số a”: thêm mỗi mục được 1 điểm.", "“Số b” đã hết mức của khoản này (1 điểm).");
    }

    @Test
    void cutOffsAndStepsSayWhereTheValueFalls() {
        Explanation cut = explain("2", "{kind: cut_off, of: b/a, from: 5%}", "a", "100", "b", "4");
        assertThat(cut.steps()).endsWith("4%, chưa đạt ngưỡng từ 5% trở lên: 0 điểm.");
        assertThat(cut.reasons()).containsExactly("Chỉ được điểm khi đạt ngưỡng từ 5% trở lên.");
        assertThat(explain("2", "{kind: cut_off, of: b/a, from: 5%}", "a", "100", "b", "5").steps())
                .endsWith("5%, đạt ngưỡng từ 5% trở lên: được điểm tối đa 2.");
        String steps = "{kind: steps, of: a, steps: [{from: 4, points: 20}, {above: 2, to: 3, share: 1/2}], otherwise: 0}";
        assertThat(explain("20", steps, "a", "3").steps())
                .containsExactly("Rơi vào mức thứ 2 của bảng: 1/2 điểm tối đa.");
        assertThat(explain("20", steps, "a", "0").steps()).containsExactly("Không rơi vào mức nào của bảng: 0 điểm.");
        assertThat(explain("20", steps, "a", "0").reasons()).containsExactly("Mức này chỉ cho 0 điểm.");
    }

    @Test
    void clausesSayWhichApplies() {
        String rule = "{kind: first_clause, clauses: [{when: {input: y, is: yes}, pays: full},"
                + " {when: {of: b/a, above: 50%}, pays: 1/2}], otherwise: {rule: {kind: count, clauses:"
                + " [{input: c, points: 1/2}]}}}";
        assertThat(explain("2", rule, "y", "1").steps()).containsExactly("Điều kiện đúng: “Điều y” là có.",
                "Áp dụng điều khoản thứ 1.", "Điều khoản này cho điểm tối đa.");
        Explanation second = explain("2", rule, "y", "0", "a", "4", "b", "3");
        assertThat(second.steps()).containsExactly("Điều kiện không đúng: “Điều y” là có.", "b/a = 3 / 4 = 75%",
                "Điều kiện đúng: b/a trên 50%.", "Áp dụng điều khoản thứ 2.", "Điều khoản này cho 1/2 điểm tối đa.");
        assertThat(second.reasons()).containsExactly("Điều khoản được áp dụng chỉ cho 1/2 điểm tối đa.");
        assertThat(explain("2", rule, "y", "0", "a", "4", "b", "1", "c", "1").steps()).endsWith(
                "Không điều kiện nào đúng, áp dụng điều khoản còn lại.", "1 người × 0,5 điểm = 0,5 điểm.");
    }

    @Test
    void weightsSayWhatEachTermPays() {
        String rule = "{kind: weighted_ratio, full_from: {of: c/a, from: 80%},"
                + " terms: [{of: b/a, weight: 1/2}, {of: c/a, weight: 1}]}";
        Explanation told = explain("10", rule, "a", "100", "b", "10", "c", "50");
        assertThat(told.steps()).containsSubsequence(
                "Chưa đạt điều kiện hưởng trọn điểm (c/a từ 80% trở lên), tính theo trọng số.",
                "b/a = 10%, trọng số 0,5: 10% × 0,5 × 10 điểm = 0,5 điểm.",
                "c/a = 50%, trọng số 1: 50% × 1 × 10 điểm = 5 điểm.");
        assertThat(told.reasons()).containsExactly("Chưa đạt 100% ở c/a, phần được tính trọn điểm.");
        assertThat(explain("10", rule, "a", "100", "b", "0", "c", "80").steps())
                .endsWith("Đạt điều kiện hưởng trọn điểm: c/a từ 80% trở lên.");
    }

    @Test
    void givenValuesAndFormulasSayWhereTheyComeFrom() {
        Explanation share = explain("200", "{kind: given, as: share}", "1", "0.7272");
        assertThat(share.inputs()).containsExactly("1 = Chỉ số 1: 0,7272 (72,72%)");
        assertThat(share.steps()).containsExactly("Giá trị cho sẵn 0,7272 × 200 điểm = 145,44 điểm.");
        assertThat(share.reasons()).containsExactly("Giá trị do bên ngoài cho chưa tới mức tối đa.");
        assertThat(explain("60", "{kind: given, as: points}", "1", "39.38").steps())
                .containsExactly("Điểm cho sẵn: 39,38 điểm.");
        Explanation formula = explain("4", "{kind: formula, points: 'm * b / a'}", "a", "3", "b", "1");
        assertThat(formula.steps()).containsExactly("m * b / a với m = 4: 1,3333 điểm.");
        assertThat(formula.reasons()).containsExactly("Công thức cho ít hơn điểm tối đa với số liệu này.");
        assertThat(explain("4", "{kind: formula, points: '0 - a'}", "a", "3").steps())
                .endsWith("Tính ra −3 điểm, không có điểm âm nên lấy 0.");
    }

    @Test
    void everythingThatStandsInTheWayIsToldWithWhatToDo() {
        String ratio = "{kind: ratio, of: b/a}";
        Explanation missing = explain("4", ratio, "a", "3");
        assertThat(missing.reasons()).containsExactly(
                "Chưa có số liệu b: “Số b” (b). Nhập số liệu này; để trống không được coi là 0.");
        assertThat(missing.steps()).containsExactly(
                "Chưa đủ số liệu: 0 điểm, điểm tối đa 4 vẫn giữ trong tổng; đơn vị được đánh dấu chưa đủ.");
        assertThat(explain("4", ratio, "a", "3", "b", "5").reasons()).containsExactly(
                "b (5) lớn hơn a (3), trong khi phần không thể lớn hơn tổng. Kiểm tra lại các số này.");
        assertThat(explain("4", ratio, "a", "0", "b", "0").reasons().getFirst())
                .startsWith("Mẫu số của b/a (Số a) bằng 0");
        assertThat(explain("4", ratio, "a", "-3", "b", "0").reasons().getFirst()).startsWith("“Số a” là −3");
        assertThat(explain("4", ratio, "a", "n/a", "b", "0").reasons().getFirst()).contains("ghi không áp dụng");
        assertThat(explain("4", "{kind: given, as: share}", "1", "48.37").reasons().getFirst())
                .contains("48,37% ghi là 0.4837");
        assertThat(explain("4", "{kind: given, as: points}", "1", "5").reasons().getFirst()).contains("từ 0 đến 4");
        assertThat(explain("4", "{kind: formula, points: 'm / a'}", "a", "0").reasons().getFirst())
                .contains("chia cho 0");
        assertThat(explain("4", "{kind: choice, input: o, shares: {one: 1, two: 0, three: 0}}", "o", "x").reasons())
                .containsExactly("“Chọn o” có giá trị không đúng kiểu. Nhập lại.");
        assertThat(explain("4", ratio, "a", "0", "b", "0").steps().getFirst()).contains("cho đến khi sửa");
    }

    @Test
    void whatDoesNotApplySaysWhy() {
        assertThat(explainMore("{kind: ratio, of: b/a}", "not_applicable: {claim: yes}", "a", "n/a").steps())
                .containsExactly("Đơn vị khai “Số a” không áp dụng: bỏ chỉ số này khỏi cả điểm và điểm tối đa.");
        assertThat(explainMore("{kind: ratio, of: b/a}", "not_applicable: {when: {of: a, to: 1}}", "a", "1", "b", "1")
                .steps()).containsExactly("Theo bộ chỉ số, chỉ số này không áp dụng khi a đến 1: bỏ khỏi cả điểm và"
                        + " điểm tối đa.");
        Framework none = Sample.framework("nodes: [{code: \"1\", name: Một, max: 3}]");
        assertThat(Explanation.of(Sample.scoreLeaf(none), vi).steps().getFirst()).contains("không có cách tính");
        Framework rounded = Sample.framework(
                "rounding: {leaf_points: 1}\nnodes:\n" + Sample.node("1", "1", "{kind: ratio, of: b/a}"));
        assertThat(Explanation.of(Sample.scoreLeaf(rounded, "a", "8", "b", "1"), vi).steps())
                .endsWith("Làm tròn 0,125 đến 1 chữ số thập phân theo quy định của bộ chỉ số.");
    }

    @Test
    void rulesReadAsSentences() {
        assertThat(rule("{kind: yes_no, input: y}")).isEqualTo("y là có: điểm tối đa; là không: 0 điểm");
        assertThat(rule("{kind: choice, input: o, shares: {one: 1, two: 1/3, three: 0}}"))
                .isEqualTo("“Một”: điểm tối đa; “Hai”: 1/3 điểm tối đa; “Ba”: 0 điểm");
        assertThat(rule("{kind: count, clauses: [{input: a, points: 1, cap: 3}, {input: b, points: 0.5}]}"))
                .isEqualTo("a × 1 điểm mỗi mục (tối đa 3 điểm); b × 0,5 điểm mỗi mục");
        assertThat(rule("{kind: steps, of: a, steps: [{from: 4, points: 20}], otherwise: 0}"))
                .isEqualTo("a từ 4 trở lên: 20 điểm; còn lại: 0 điểm");
        assertThat(rule("{kind: weighted_ratio, full_from: {of: c/a, from: 80%}, terms: [{of: b/a, weight: 1/2}]}"))
                .isEqualTo("c/a từ 80% trở lên: điểm tối đa; 1/2 × b/a × m");
        assertThat(rule("{kind: checklist, items: [y, z]}")).isEqualTo("số nội dung có trong 2 nội dung (y + z) × m");
        assertThat(rule("{kind: conditions, met: [{when: {input: y, is: yes}, share: 1/2}]}"))
                .isEqualTo("“Điều y” là có: 1/2 điểm tối đa");
        assertThat(rule("{kind: cut_off, of: b/a, from: 5%}"))
                .isEqualTo("b/a từ 5% trở lên: điểm tối đa; còn lại: 0 điểm");
        assertThat(rule("{kind: first_clause, clauses: [{when: {input: y, is: no}, pays: none}],"
                + " otherwise: {rule: {kind: ratio, of: b/a}}}"))
                .isEqualTo("“Điều y” là không: 0 điểm; còn lại: b/a × m");
        assertThat(rule("{kind: given, as: share}")).contains("cho từ bên ngoài × m");
        assertThat(rule("{kind: given, as: points}")).isEqualTo("điểm cho từ bên ngoài");
        assertThat(rule("{kind: formula, points: 'm * s'}")).isEqualTo("m * s");
    }

    private String rule(String text) {
        Rule rule = ((Node.Leaf) Objects
                .requireNonNull(Sample.leaf("4", text).tree().node(new NodeCode("1")))).rule();
        assertThat(RuleText.kind(Objects.requireNonNull(rule), vi)).isNotBlank();
        return RuleText.sentence(rule, vi);
    }

    @Test
    void disagreementsNameBothSides() {
        Framework framework = Sample.framework("nodes:\n" + Sample.node("1", "1", "{kind: ratio, of: b/a}") + """
                comparisons:
                  - {id: same, left: [a], relation: equals, right: [b, c], why: Cùng một số.}
                  - {id: part, left: [d], relation: at_most, right: [a], why: Là một phần.}
                """);
        List<Disagreement> found = Sample.score(framework, "a", "5000", "b", "2", "c", "2", "d", "6000")
                .disagreements();
        assertThat(found).extracting(each -> EngineText.sentence(each, vi)).containsExactly(
                "“Số a” là 5.000, “Số b” + “Số c” là 4: hai bên phải bằng nhau. Cùng một số.",
                "“Số d” là 6.000, lớn hơn “Số a” là 5.000. Là một phần.");
    }
}
