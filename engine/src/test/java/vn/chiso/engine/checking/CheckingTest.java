package vn.chiso.engine.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.chiso.engine.Installed;
import vn.chiso.engine.Sample;
import vn.chiso.engine.framework.Framework;
import vn.chiso.engine.framework.InputId;
import vn.chiso.engine.framework.Language;
import vn.chiso.engine.number.Exact;
import vn.chiso.engine.scoring.InputValue;
import vn.chiso.engine.scoring.UnitId;
import vn.chiso.engine.scoring.UnitInputs;
import vn.chiso.engine.text.EngineText;
import vn.chiso.engine.text.RemarkText;

/** What the person who enters values is told, in the words of the form. */
class CheckingTest {

    private static final String RATIO = "{kind: ratio, of: b/a, target: 60%}";

    private static UnitInputs unit(Framework framework, String... pairs) {
        return new UnitInputs(new UnitId("u"), Sample.values(framework, pairs));
    }

    private static List<String> told(Framework framework, UnitInputs now, @Nullable UnitInputs lastYear) {
        return told(new Checking(framework), now, lastYear);
    }

    private static List<String> told(Checking checking, UnitInputs now, @Nullable UnitInputs lastYear) {
        return checking.remarks(now, lastYear).stream().map(remark -> remark.level() + " " + remark.leaf().code()
                + " " + remark.inputs() + " " + RemarkText.sentence(remark, EngineText.messages(Language.VI))).toList();
    }

    private static List<String> told(Framework framework, String... pairs) {
        return told(framework, unit(framework, pairs), null);
    }

    @Test
    void aPartAboveItsWholeNamesBothNumbers() {
        Framework framework = Sample.leaf("4", RATIO);
        assertThat(told(framework, "a", "412650", "b", "512000"))
                .containsExactly("ERROR 1 [b, a] b (512.000) lớn hơn a (412.650). Kiểm tra lại hai số.");
        assertThat(told(Sample.leaf("4", "{kind: ratio, of: (b+d)/(a+c)}"), "a", "1", "b", "2", "c", "1", "d", "1"))
                .containsExactly("ERROR 1 [b, d, a, c] b + d (3) lớn hơn a + c (2). Kiểm tra lại các số này.");
    }

    @Test
    void aZeroDenominatorSaysWhetherNotApplicableMayBeChosen() {
        assertThat(told(Sample.leaf("4", RATIO, "not_applicable: {claim: yes}"), "a", "0", "b", "0")).containsExactly(
                "ERROR 1 [a] Mẫu số bằng 0 nên không tính được tỷ lệ. Nếu đơn vị không có đối tượng này, chọn Không áp"
                        + " dụng.");
        assertThat(told(Sample.leaf("4", RATIO), "a", "0", "b", "0")).containsExactly(
                "ERROR 1 [a] Mẫu số a bằng 0 nên không tính được tỷ lệ. Kiểm tra lại; bộ chỉ số không cho chọn Không áp"
                        + " dụng ở chỉ số này.");
    }

    @Test
    void negativeAndBrokenCountsAndNumbersBeyondTheirLimitsAreTold() {
        Framework framework = Sample.leaf("4", RATIO);
        assertThat(told(framework, "a", "-3", "b", "1.5")).containsExactly(
                "ERROR 1 [b] “Số b” là 1,5; số đếm phải là số nguyên không âm. Kiểm tra lại số đã nhập.",
                "ERROR 1 [a] “Số a” là −3; số đếm phải là số nguyên không âm. Kiểm tra lại số đã nhập.");
        assertThat(told(Sample.leaf("4", "{kind: given, as: points}"), "1", "5")).singleElement().asString()
                .startsWith("ERROR 1 [1]").contains("từ 0 đến 4");
    }

    @Test
    void aValueThatTheRuleDidNotReadIsCheckedAllTheSame() {
        Framework framework = Sample.leaf("4",
                "{kind: first_clause, clauses: [{when: {input: y, is: yes}, pays: full}], otherwise: {rule: {kind: ratio, of: b/a}}}");
        assertThat(told(framework, "y", "1", "a", "-3")).hasSize(1).first().asString().contains("[a]");
    }

    @Test
    void whatWasNotEnteredIsNoRemark() {
        assertThat(told(Sample.leaf("4", RATIO))).isEmpty();
        assertThat(told(Sample.leaf("4", RATIO, "not_applicable: {claim: yes}"), "a", "n/a")).isEmpty();
    }

    @Test
    void aDisagreementNamesBothValuesAndBothIndicators() {
        Framework framework = Sample.framework("nodes:\n" + Sample.node("1", "4", RATIO)
                + Sample.node("2", "4", "{kind: count, clauses: [{input: c, points: 1}]}") + """
                        comparisons:
                          - {id: same, left: [a], relation: equals, right: [c], why: Cùng một số liệu.}
                          - {id: most, left: [b], relation: at_most, right: [c], why: Phần không quá tổng.}
                        """);
        assertThat(told(framework, "a", "412650", "b", "10", "c", "412605")).containsExactly(
                "WARNING 1 [a] a của chỉ số 1 (412.650) đang khác 412.605 đã nhập ở chỉ số 2. Sửa một trong hai."
                        + " Cùng một số liệu.",
                "WARNING 2 [c] c của chỉ số 2 (412.605) đang khác 412.650 đã nhập ở chỉ số 1. Sửa một trong hai."
                        + " Cùng một số liệu.");
        assertThat(told(framework, "a", "7", "b", "6", "c", "5")).contains(
                "WARNING 1 [b] b của chỉ số 1 (6) đang lớn hơn 5 đã nhập ở chỉ số 2. Sửa một trong hai. Phần không quá"
                        + " tổng.",
                "WARNING 2 [c] c của chỉ số 2 (5) đang nhỏ hơn 6 đã nhập ở chỉ số 1. Sửa một trong hai. Phần không quá"
                        + " tổng.");
    }

    @Test
    void theThreeLevelsOfStaffOfTheHueFrameworkAreComparedWithTheWhole() {
        Framework hue = Installed.framework(Installed.HUE_2020);
        List<String> told = told(hue, unit(hue, "cbcc-cua-tinh", "100", "cbcc-tinh", "40", "cbcc-huyen", "30",
                "cbcc-xa", "27"), null);
        assertThat(told).hasSize(4).contains(
                "WARNING 5.1.1 [cbcc-cua-tinh] a của chỉ số 5.1.1 (100) đang khác tổng 97 đã nhập ở chỉ số 3.1.1, 3.1.2,"
                        + " 3.1.3. Sửa một trong hai. Số CBCC của tỉnh (5.1.1) phải bằng tổng số CBCC cấp tỉnh, cấp huyện"
                        + " và cấp xã (3.1.1, 3.1.2, 3.1.3).")
                .anyMatch(each -> each.startsWith(
                        "WARNING 3.1.2 [cbcc-huyen] Tổng đã nhập ở chỉ số 3.1.1, 3.1.2, 3.1.3 (97) đang khác 100 đã nhập ở"
                                + " chỉ số 5.1.1. Sửa một trong hai."));
    }

    @Test
    void aPercentageOfAtMostOneIsAsked() {
        Framework share = Sample.leaf("4", "{kind: ratio, of: s}");
        assertThat(told(share, "s", "0.0086")).containsExactly("QUESTION 1 [s] 0,86% hay 86%?");
        assertThat(told(share, "s", "0.01")).containsExactly("QUESTION 1 [s] 1% hay 100%?");
        assertThat(told(share, "s", "0.86")).isEmpty();
        assertThat(told(share, "s", "0")).isEmpty();
        Framework percent = Sample.read("""
                id: p
                version: "1"
                name: Bộ
                source: {document: Văn bản, date: unknown}
                inputs:
                  - {id: p, name: Tỷ lệ p, type: amount, unit: "%", range: {from: 0, to: 100}}
                nodes:
                  - {code: "1", name: Một, max: 2, inputs: {p: p}, rule: {kind: cut_off, of: p, from: 50}}
                """);
        assertThat(told(percent, "p", "0.86")).containsExactly("QUESTION 1 [p] 0,86% hay 86%?");
        assertThat(told(percent, "p", "1.1")).isEmpty();
    }

    @Test
    void aJumpAgainstLastYearAsksForAnExplanation() {
        Framework framework = Sample.leaf("4", RATIO);
        UnitInputs before = unit(framework, "a", "10000", "b", "3500");
        assertThat(told(framework, unit(framework, "a", "10000", "b", "4000"), before)).as("exactly 5").isEmpty();
        assertThat(told(framework, unit(framework, "a", "10000", "b", "4837"), before)).containsExactly(
                "EXPLANATION 1 [b, a] Tỷ lệ b/a tăng từ 35% của năm trước lên 48,37%, chênh 13,37 điểm phần trăm, quá 5."
                        + " Kiểm tra lại hoặc viết giải trình.");
        assertThat(told(new Checking(framework, Exact.of(1)), unit(framework, "a", "10000", "b", "3399"), before))
                .singleElement().asString().contains("giảm từ 35% của năm trước xuống 33,99%, chênh 1,01");
        assertThat(told(framework, unit(framework, "a", "10000"), before)).as("nothing to compare").isEmpty();
        Framework answer = Sample.leaf("2", "{kind: yes_no, input: y}");
        assertThat(told(answer, unit(answer, "y", "1"), unit(answer, "y", "0"))).containsExactly(
                "EXPLANATION 1 [] Mức đạt tăng từ 0% của năm trước lên 100%, chênh 100 điểm phần trăm, quá 5. Kiểm tra"
                        + " lại hoặc viết giải trình.");
        assertThat(told(answer, unit(answer, "y", "0"), unit(answer, "y", "1"))).singleElement().asString()
                .contains("giảm từ 100%");
    }

    @Test
    void everyRemarkOnTheExamplesHasASentenceInBothLanguages() {
        for (String id : Installed.ids()) {
            Framework framework = Installed.framework(id);
            Checking checking = new Checking(framework);
            UnitInputs before = null;
            for (var folder : Installed.examples(id)) {
                for (UnitInputs unit : Installed.units(framework, folder).values()) {
                    for (Remark remark : checking.remarks(unit, before)) {
                        for (Language language : Language.values()) {
                            assertThat(RemarkText.sentence(remark, EngineText.messages(language)).strip())
                                    .doesNotContain("{").matches("(?s).*[.?]");
                            assertThat(RemarkText.label(remark.level(), EngineText.messages(language))).isNotBlank();
                        }
                    }
                    before = unit;
                }
            }
        }
    }

    @Test
    void textWhereANumberBelongsIsTold() {
        Framework framework = Sample.leaf("4", RATIO);
        Map<InputId, InputValue> values = new HashMap<>(Sample.values(framework, "a", "10"));
        values.put(new InputId("b"), InputValue.Answer.YES);
        assertThat(told(framework, new UnitInputs(new UnitId("u"), values), null))
                .containsExactly("ERROR 1 [b] “Số b” có giá trị không đúng kiểu. Nhập lại.");
    }
}
