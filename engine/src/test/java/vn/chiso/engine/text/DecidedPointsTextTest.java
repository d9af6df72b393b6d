package vn.chiso.engine.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.chiso.engine.Sample;
import vn.chiso.engine.framework.Framework;
import vn.chiso.engine.framework.Language;
import vn.chiso.engine.framework.NodeCode;
import vn.chiso.engine.number.Exact;
import vn.chiso.engine.scoring.PointsDecision;
import vn.chiso.engine.scoring.Scoring;
import vn.chiso.engine.scoring.UnitId;
import vn.chiso.engine.scoring.UnitInputs;

/** Points decided by hand, read aloud: what the rule would have given, what counts, who decided and why. */
class DecidedPointsTextTest {

    private static final String RATIO = "{kind: ratio, of: b/a}";
    private static final PointsDecision REJECTED = PointsDecision.rejected("Tổ thẩm định", "không có minh chứng");
    private static final PointsDecision BY_HAND = PointsDecision.setByHand(Exact.of(5, 2), "Hội đồng",
            "kiểm tra tại chỗ");

    private static Explanation explain(Language language, Framework framework, PointsDecision decision,
            String... values) {
        UnitInputs unit = new UnitInputs(new UnitId("u"), Sample.values(framework, values))
                .withDecisions(Map.of(new NodeCode("1"), decision));
        return Explanation.of(new Scoring(framework).score(unit).leaves().getFirst(), EngineText.messages(language));
    }

    @Test
    void theStepsShowTheRuleAndThenTheDecision() {
        Framework framework = Sample.leaf("4", RATIO);
        Explanation vi = explain(Language.VI, framework, REJECTED, "a", "4", "b", "3");
        assertThat(vi.inputs()).containsExactly("a = Số a: 4 người", "b = Số b: 3 người");
        assertThat(vi.steps()).containsExactly("b/a = 3 / 4 = 75%", "75% × 4 điểm = 3 điểm.",
                "Kỳ đánh giá không công nhận số liệu đã khai: tính 0 trên tối đa 4 điểm, thay cho 3 điểm theo quy tắc.",
                "Người quyết định: Tổ thẩm định. Lý do: không có minh chứng");
        assertThat(vi.reasons())
                .containsExactly("Kỳ đánh giá không công nhận số liệu đã khai, chỉ tính 0 điểm.");
        Explanation en = explain(Language.EN, framework, BY_HAND, "a", "4", "b", "3");
        assertThat(en.steps()).endsWith(
                "The campaign has decided the points: 2.5 out of 4 points count, instead of 3 by the rule.",
                "Decided by: Hội đồng. Reason: kiểm tra tại chỗ");
        assertThat(en.reasons()).containsExactly("The campaign has decided that only 2.5 points count.");
    }

    @Test
    void fullPointsByDecisionLeaveNothingToAskFor() {
        PointsDecision full = PointsDecision.setByHand(Exact.of(4), "Hội đồng", "kiểm tra tại chỗ");
        Explanation told = explain(Language.VI, Sample.leaf("4", RATIO), full, "a", "4");
        assertThat(told.reasons()).isEmpty();
        assertThat(told.steps()).startsWith("Theo quy tắc: chưa đủ số liệu, 0 điểm.",
                "Kỳ đánh giá quyết định điểm: tính 4 trên tối đa 4 điểm, thay cho 0 điểm theo quy tắc.");
    }

    @Test
    void whatCannotBeRightOrWasClaimedNotToApplyIsToldBeforeTheDecision() {
        assertThat(explain(Language.VI, Sample.leaf("4", RATIO), BY_HAND, "a", "0", "b", "0").steps())
                .startsWith("Theo quy tắc: số liệu không thể đúng, 0 điểm.");
        Framework claim = Sample.leaf("4", RATIO, "not_applicable: {claim: yes}");
        List<String> steps = explain(Language.VI, claim, BY_HAND, "a", "n/a").steps();
        assertThat(steps).containsExactly(
                "Đơn vị khai “Số a” không áp dụng: bỏ chỉ số này khỏi cả điểm và điểm tối đa.",
                "Kỳ đánh giá quyết định vẫn tính chỉ số này cho đơn vị.",
                "Kỳ đánh giá quyết định điểm: tính 2,5 trên tối đa 4 điểm, thay cho 0 điểm theo quy tắc.",
                "Người quyết định: Hội đồng. Lý do: kiểm tra tại chỗ");
    }
}
