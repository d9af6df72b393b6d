package vn.chiso.engine.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.chiso.engine.Sample;
import vn.chiso.engine.framework.Framework;
import vn.chiso.engine.framework.Input;
import vn.chiso.engine.framework.InputId;
import vn.chiso.engine.framework.Language;
import vn.chiso.engine.framework.Node.Leaf;
import vn.chiso.engine.number.Exact;
import vn.chiso.engine.planning.Answer;
import vn.chiso.engine.planning.Budget;
import vn.chiso.engine.planning.Cost;
import vn.chiso.engine.planning.Curve;
import vn.chiso.engine.planning.Effect;
import vn.chiso.engine.planning.FundingSource;
import vn.chiso.engine.planning.Gain;
import vn.chiso.engine.planning.Goal;
import vn.chiso.engine.planning.InputGains;
import vn.chiso.engine.planning.LeftOut;
import vn.chiso.engine.planning.Measure;
import vn.chiso.engine.planning.MeasureId;
import vn.chiso.engine.planning.Optimiser;
import vn.chiso.engine.planning.Proof;
import vn.chiso.engine.planning.Rivals;
import vn.chiso.engine.planning.Way;
import vn.chiso.engine.scoring.InputValue;
import vn.chiso.engine.scoring.Scoring;
import vn.chiso.engine.scoring.UnitId;
import vn.chiso.engine.scoring.UnitInputs;

/** What planning says, Vietnamese and English. */
class PlanningTextTest {

    private static final FundingSource STATE = new FundingSource("ngân sách");
    private static final Framework FRAMEWORK = Sample.framework("nodes:\n"
            + Sample.node("1", "4", "{kind: ratio, of: a/b, target: 60%}")
            + Sample.node("2", "3", "{kind: cut_off, of: a, below: 50}")
            + Sample.node("3", "2", "{kind: yes_no, input: y}"));
    private static final UnitInputs UNIT = new UnitInputs(new UnitId("u"),
            Sample.values(FRAMEWORK, "a", "4837", "b", "10000", "y", "0"));

    private final Messages vi = EngineText.messages(Language.VI);
    private final Messages en = EngineText.messages(Language.EN);

    private static Measure measure(String id, Set<MeasureId> needs) {
        return new Measure(new MeasureId(id), "Việc " + id,
                List.of(new Effect.SetTo(new InputId("y"), InputValue.Answer.YES)), Cost.of(STATE, 1_500_000_000L),
                "Sở", LocalDate.of(2026, 9, 30), needs, Set.of());
    }

    private static final Measure ONE = measure("1", Set.of());
    private static final Measure TWO = measure("2", Set.of(ONE.id()));
    private static final List<Measure> ALL = List.of(ONE, TWO);

    private String said(LeftOut reason) {
        assertThat(PlanningText.sentence(reason, ALL, en)).doesNotContain("{").isNotBlank();
        return PlanningText.sentence(reason, ALL, vi);
    }

    @Test
    void whyAMeasureCannotBeTaken() {
        assertThat(said(new LeftOut.TooLate(ONE)))
                .isEqualTo("Thời hạn của nhiệm vụ là ngày 30/09/2026, sau thời hạn đã đặt.");
        assertThat(said(new LeftOut.NeedsOthers(TWO, Set.of(ONE.id(), new MeasureId("k"))))).isEqualTo(
                "Phải có “Việc 1”, “k” mới làm được, mà những nhiệm vụ này không thể chọn: quá thời hạn, bị loại trừ"
                        + " hoặc không có trong danh sách.");
        assertThat(said(new LeftOut.Excluded(ONE, Set.of(TWO.id()))))
                .isEqualTo("Không thể làm cùng với “Việc 2” đã được chọn.");
    }

    @Test
    void whyAMeasureBringsNothing() {
        assertThat(said(new LeftOut.NoGain(ONE, Exact.ZERO, Exact.ZERO))).isEqualTo(
                "Không thêm điểm nào: chỉ số đã đạt tối đa, hoặc không có quy tắc nào cho điểm thay đổi này.");
        assertThat(said(new LeftOut.NoGain(TWO, Exact.ZERO, Exact.of(5, 2)))).isEqualTo(
                "Không thêm điểm nào bên cạnh những nhiệm vụ đã chọn; nếu chỉ làm nhiệm vụ này và các nhiệm vụ mà nó"
                        + " cần thì được thêm 2,5 điểm.");
        assertThat(said(new LeftOut.NoGain(ONE, Exact.of(-3), Exact.ZERO))).isEqualTo("Làm mất 3 điểm.");
        assertThat(said(new LeftOut.NoGain(ONE, Exact.of(-3), Exact.ONE))).isEqualTo(
                "Bên cạnh những nhiệm vụ đã chọn, nhiệm vụ này làm mất 3 điểm; nếu chỉ làm nhiệm vụ này thì được thêm"
                        + " 1 điểm.");
    }

    @Test
    void whyAMeasureIsNotPaidOrNotNeeded() {
        assertThat(said(new LeftOut.TooDear(ONE, Set.of(), Exact.of(4), ONE.cost(), 500_000_000, null))).isEqualTo(
                "Nhiệm vụ này sẽ thêm 4 điểm với kinh phí 1.500.000.000 đồng; kinh phí còn thiếu 500.000.000 đồng.");
        assertThat(said(new LeftOut.TooDear(TWO, Set.of(ONE.id()), Exact.of(1, 3), ONE.cost(), 7, STATE))).isEqualTo(
                "Nhiệm vụ này cùng với “Việc 1” sẽ thêm 0,3333 điểm với kinh phí 1.500.000.000 đồng;"
                        + " nguồn “ngân sách” còn thiếu 7 đồng.");
        assertThat(said(new LeftOut.NotNeeded(ONE, Exact.of(2))))
                .isEqualTo("Sẽ thêm 2 điểm, nhưng không cần nhiệm vụ này cũng đạt mục tiêu.");
        assertThat(said(new LeftOut.Undecided(ONE, Exact.of(2)))).contains("2 điểm", "chưa phải tốt nhất");
        assertThat(
                PlanningText.sentence(new LeftOut.TooDear(ONE, Set.of(), Exact.of(4), ONE.cost(), 7, STATE), ALL, en))
                .isEqualTo(
                        "It would bring 4 points for 1,500,000,000 đồng; the source \"ngân sách\" falls short by 7 đồng.");
    }

    @Test
    void whatIsReachedAndHowSureThatIs() {
        Goal most = new Goal.MostPoints();
        Answer answer = new Optimiser(FRAMEWORK).answer(UNIT, ALL, Budget.UNLIMITED, most);
        assertThat(PlanningText.outcome(answer, most, vi))
                .isEqualTo("Đạt 5,22 điểm, thêm 2,00 điểm, với kinh phí 1.500.000.000 đồng.");
        assertThat(PlanningText.proof(answer, most, vi))
                .isEqualTo("Đã chứng minh là tốt nhất: không phương án nào được nhiều hơn 5,22 điểm.");
        Answer nothing = new Optimiser(FRAMEWORK).answer(UNIT, ALL, Budget.of(7), most);
        assertThat(PlanningText.outcome(nothing, most, vi)).contains("giữ nguyên 3,22 điểm");

        Goal five = new Goal.Points(Exact.of(5));
        Answer cheapest = new Optimiser(FRAMEWORK).answer(UNIT, ALL, Budget.UNLIMITED, five);
        assertThat(PlanningText.outcome(cheapest, five, vi)).isEqualTo(
                "Đạt mục tiêu 5 điểm với kinh phí 1.500.000.000 đồng; dự kiến được 5,22 điểm.");
        assertThat(PlanningText.proof(cheapest, five, vi)).isEqualTo(
                "Đã chứng minh là ít tốn nhất: không phương án nào đạt mục tiêu với ít hơn 1.500.000.000 đồng.");

        Goal rank = new Goal.Rank(1, Rivals.heldStill(FRAMEWORK, List.of(new Scoring(FRAMEWORK)
                .score(new UnitInputs(new UnitId("v"), Sample.values(FRAMEWORK, "a", "49", "b", "49", "y", "1"))))));
        Answer far = new Optimiser(FRAMEWORK).answer(UNIT, ALL, Budget.UNLIMITED, rank);
        assertThat(PlanningText.outcome(far, rank, vi)).isEqualTo(
                "Không thể đạt mục tiêu hạng 1 trong phạm vi kinh phí và thời hạn này."
                        + " Phương án nhiều điểm nhất tìm được có 5,22 điểm, với kinh phí 1.500.000.000 đồng.");
        assertThat(PlanningText.proof(far, rank, vi)).contains("5,22 điểm").doesNotContain("đồng");
    }

    @Test
    void aBoundIsCutToTheCarefulSide() {
        Goal most = new Goal.MostPoints();
        Answer best = new Optimiser(FRAMEWORK).answer(UNIT, ALL, Budget.UNLIMITED, most);
        Answer cut = new Answer(best.ending(), best.chosen(), best.projected(), best.cost(),
                new Proof(Exact.of(5), Exact.of(5).plus(Exact.of(1, 30_000))), best.leftOut());
        assertThat(PlanningText.proof(cut, most, vi)).as("both would read 5,00").isEqualTo(
                "Chưa chứng minh là tốt nhất: phương án tốt nhất hơn phương án này không quá 0,0001 điểm.");
        Answer far = new Answer(best.ending(), best.chosen(), best.projected(), best.cost(),
                new Proof(Exact.of(5), Exact.of(5).plus(Exact.of(1, 30))), best.leftOut());
        assertThat(PlanningText.proof(far, most, vi)).isEqualTo("Chưa chứng minh là tốt nhất: không phương án nào được"
                + " nhiều hơn 5,04 điểm, tức là phương án tốt nhất hơn phương án này không quá 0,04 điểm.");
        Answer dear = new Answer(best.ending(), best.chosen(), best.projected(), best.cost(),
                new Proof(Exact.of(5000), Exact.of(4000)), best.leftOut());
        assertThat(PlanningText.proof(dear, new Goal.Points(Exact.ONE), vi)).contains("ít hơn 4.000 đồng",
                "không quá 1.000 đồng");
        assertThat(PlanningText.gap(new Curve(List.of(), Exact.of(1, 30_000)), vi)).contains("0,0001 điểm");
        assertThat(PlanningText.gap(new Curve(List.of(), Exact.ZERO), vi)).contains("chính xác");
    }

    @Test
    void pointsThatMissAGoalAreNotRoundedUntilTheySeemToReachIt() {
        Goal goal = new Goal.Points(Exact.of(52_249, 10_000));
        Answer found = new Optimiser(FRAMEWORK).answer(UNIT, ALL, Budget.UNLIMITED, goal);
        assertThat(PlanningText.outcome(found, goal, vi)).startsWith("Không thể đạt mục tiêu 5,2249 điểm")
                .contains("có 5,22 điểm");
        Measure half = new Measure(new MeasureId("h"), "Việc h",
                List.of(new Effect.SetTo(new InputId("a"), new InputValue.Amount(Exact.of(4844)))), Cost.NOTHING, "Sở",
                LocalDate.of(2026, 9, 30), Set.of(), Set.of());
        Goal close = new Goal.Points(Exact.of(523, 100));
        Answer nearly = new Optimiser(FRAMEWORK).answer(UNIT, List.of(ONE, half), Budget.UNLIMITED, close);
        assertThat(PlanningText.outcome(nearly, close, vi)).as("5,2293").contains("mục tiêu 5,23 điểm",
                "có 5,2293 điểm");
        assertThat(PlanningText.proof(nearly, close, vi)).contains("nhiều hơn 5,2293 điểm");
    }

    @Test
    void whatWouldBringTheLostPoints() {
        List<Gain> gains = new InputGains(FRAMEWORK).of(UNIT);
        assertThat(gains).hasSize(3);
        assertThat(ways(gains.getFirst())).containsExactly("Khi “Số a” là 6.000 người, chỉ số đạt tối đa, thêm"
                + " 0,7753 điểm");
        assertThat(ways(gains.get(1))).containsExactly("Khi “Số a” là 49 người, chỉ số đạt tối đa, thêm 3 điểm,"
                + " nhưng cả bộ chỉ số mất 0,192 điểm");
        assertThat(ways(gains.get(2))).containsExactly("Khi “Điều y” là có, chỉ số đạt tối đa, thêm 2 điểm");
        Leaf leaf = gains.getFirst().leaf();
        Way both = new Way(Map.of(new InputId("b"), new InputValue.Amount(Exact.of(8)), new InputId("a"),
                new InputValue.Amount(Exact.of(7))), Exact.ONE, Exact.of(3));
        assertThat(PlanningText.sentence(both, leaf, vi)).isEqualTo("Khi “Số a” là 7 người và “Số b” là 8 người,"
                + " chỉ số đạt tối đa, thêm 1 điểm; cả bộ chỉ số thêm 3 điểm");
        for (Gain.Why why : Gain.Why.values()) {
            assertThat(PlanningText.sentence(new Gain.Unsaid(leaf, Exact.ONE, why), vi)).isNotBlank();
        }
    }

    private List<String> ways(Gain gain) {
        return ((Gain.Ways) gain).ways().stream().map(way -> PlanningText.sentence(way, gain.leaf(), vi)).toList();
    }

    @Test
    void effectsAndMoney() {
        Input people = FRAMEWORK.inputs().get(new InputId("a"));
        Input share = FRAMEWORK.inputs().get(new InputId("s"));
        assertThat(people).isNotNull();
        assertThat(share).isNotNull();
        assertThat(PlanningText.sentence(new Effect.Add(people.id(), Exact.of(1200)), people, vi))
                .isEqualTo("“Số a” tăng thêm 1.200 người");
        assertThat(PlanningText.sentence(new Effect.Add(people.id(), Exact.of(-5)), people, vi))
                .isEqualTo("“Số a” giảm đi 5 người");
        assertThat(PlanningText.sentence(new Effect.AtLeast(share.id(), Exact.of(3, 5)), share, vi))
                .isEqualTo("“Tỷ lệ s” đạt ít nhất 0,6 (60%)");
        assertThat(PlanningText.sentence(ONE.effects().getFirst(),
                FRAMEWORK.inputs().getOrDefault(new InputId("y"), people), vi)).isEqualTo("“Điều y” thành có");
        assertThat(PlanningText.cost(new Cost(Map.of(STATE, 5000L, new FundingSource("a"), 0L,
                new FundingSource("doanh nghiệp"), 7L)), vi)).isEqualTo("doanh nghiệp: 7 đồng; ngân sách: 5.000 đồng");
        assertThat(PlanningText.cost(Cost.NOTHING, vi)).isEqualTo("không cần kinh phí");
        assertThat(PlanningText.cost(ONE.cost(), en)).isEqualTo("ngân sách: 1,500,000,000 đồng");
    }

    @Test
    void everyEndingHasASentenceInBothLanguages() {
        for (Answer.Ending ending : Answer.Ending.values()) {
            String key = "planning.outcome." + ending.name().toLowerCase(Locale.ROOT).replace('_', '-');
            assertThat(vi.keys()).contains(key);
            assertThat(en.keys()).contains(key);
        }
    }
}
