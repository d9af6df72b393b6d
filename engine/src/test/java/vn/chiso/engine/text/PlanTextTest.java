package vn.chiso.engine.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import vn.chiso.engine.framework.Language;
import vn.chiso.engine.number.Exact;
import vn.chiso.engine.planning.plan.Amount;
import vn.chiso.engine.planning.plan.CalendarPeriod;
import vn.chiso.engine.planning.plan.Comparison;
import vn.chiso.engine.planning.plan.DashReason;
import vn.chiso.engine.planning.plan.DocumentToIssue;
import vn.chiso.engine.planning.plan.Figure;
import vn.chiso.engine.planning.plan.Fraction;
import vn.chiso.engine.planning.plan.Measure;
import vn.chiso.engine.planning.plan.Part;
import vn.chiso.engine.planning.plan.PlanFinding;
import vn.chiso.engine.planning.plan.Rhythm;
import vn.chiso.engine.planning.plan.UnitLevel;

/** Plans in words, Vietnamese and English. */
class PlanTextTest {

    private final Messages vi = EngineText.messages(Language.VI);
    private final Messages en = EngineText.messages(Language.EN);

    @Test
    void figuresShowValueUnitAndFraction() {
        Figure figure = new Figure.Value(Exact.of(3492, 100), new Fraction(Exact.of(51_068), Exact.of(146_233)));
        assertThat(PlanText.figure(figure, "%", vi)).isEqualTo("34,92\u00a0% (51.068/146.233)");
        assertThat(PlanText.figure(figure, "%", en)).isEqualTo("34.92\u00a0% (51,068/146,233)");
        assertThat(PlanText.figure(new Figure.Share(new Fraction(Exact.of(7), Exact.of(80))), "%", vi))
                .isEqualTo("7/80");
        assertThat(PlanText.figure(new Figure.Words("chưa"), null, vi)).isEqualTo("chưa");
    }

    @Test
    void goalsShowWhenTheyAreReached() {
        Figure eighty = new Figure.Value(Exact.of(80), null);
        assertThat(PlanText.goal(new Measure.Goal(Comparison.AT_LEAST, eighty), "%", vi)).isEqualTo("≥\u00a080\u00a0%");
        assertThat(PlanText.goal(new Measure.Goal(Comparison.AT_MOST, eighty), null, vi)).isEqualTo("≤\u00a080");
        assertThat(PlanText.goal(new Measure.Goal(Comparison.EXACTLY, new Figure.Words("đã kết nối")), null, vi))
                .isEqualTo("đã kết nối");
    }

    @Test
    void amountsAndPeriodsReadAsPeopleWriteThem() {
        assertThat(PlanText.amount(new Amount.Dong(Exact.of(554_500_000_000L)), vi)).isEqualTo("554.500.000.000");
        assertThat(PlanText.amount(new Amount.Dash(), vi)).isEqualTo("–");
        assertThat(PlanText.period(CalendarPeriod.parse("2020-10-21").orElseThrow(), vi)).isEqualTo("21/10/2020");
        assertThat(PlanText.period(CalendarPeriod.parse("2024-12").orElseThrow(), vi)).isEqualTo("tháng 12/2024");
        assertThat(PlanText.period(CalendarPeriod.parse("2024-Q3").orElseThrow(), vi)).isEqualTo("quý III/2024");
        assertThat(PlanText.period(CalendarPeriod.parse("2024").orElseThrow(), vi)).isEqualTo("năm 2024");
    }

    @Test
    void everyWordOfAPlanHasItsLabelInBothLanguages() {
        for (Messages messages : new Messages[]{vi, en}) {
            for (Part part : Part.values()) {
                assertThat(PlanText.label(part, messages)).isNotBlank();
                assertThat(messages.keys()).contains("plan.part." + part.name().toLowerCase(Locale.ROOT)
                        + ".row");
            }
            for (UnitLevel level : UnitLevel.values()) {
                assertThat(PlanText.label(level, messages)).isNotBlank();
            }
            for (Comparison comparison : Comparison.values()) {
                assertThat(PlanText.label(comparison, messages)).isNotBlank();
            }
            for (DashReason reason : DashReason.values()) {
                assertThat(PlanText.label(reason, messages)).isNotBlank();
            }
            for (DocumentToIssue.Kind kind : DocumentToIssue.Kind.values()) {
                assertThat(PlanText.label(kind, messages)).isNotBlank();
            }
            for (Rhythm rhythm : Rhythm.values()) {
                assertThat(PlanText.label(rhythm, messages)).isNotBlank();
            }
            for (PlanFinding.Code code : PlanFinding.Code.values()) {
                assertThat(messages.keys()).contains("plan.finding." + code.id());
            }
        }
    }
}
