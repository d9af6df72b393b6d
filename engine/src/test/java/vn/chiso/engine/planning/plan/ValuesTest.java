package vn.chiso.engine.planning.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chiso.engine.number.Exact;

/** The small values of a plan: written one way, read exactly, refused when they cannot be right. */
class ValuesTest {

    @ParameterizedTest
    @CsvSource({"0, 0", "500000, 500000", "554.500.000.000, 554500000000", "5.000, 5000",
            "999999999999999999, 999999999999999999"})
    void amountsAreWholeDongWithOrWithoutPointsBetweenThousands(String text, long dong) {
        assertThat(Amount.parse(text)).contains(new Amount.Dong(Exact.of(dong)));
    }

    @Test
    void aDashIsNoAmountAndNotZero() {
        assertThat(Amount.parse("-")).contains(new Amount.Dash());
        assertThat(Amount.parse("–")).contains(new Amount.Dash());
        assertThat(Amount.parse("0")).isNotEqualTo(Amount.parse("-"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "5,5", "-5", "5.00", "1.0000", "5 tỷ", "1e9", "1.234.5", "9999999999999999999",
            "5.000.000,00"})
    void whatCouldBeAnotherAmountIsRefused(String text) {
        assertThat(Amount.parse(text)).isEmpty();
    }

    @Test
    void amountsAreNeverBelowZeroOrParts() {
        assertThatThrownBy(() -> new Amount.Dong(Exact.of(-1))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Amount.Dong(Exact.of(1, 2))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void fractionsStayAsCounted() {
        Fraction fraction = Fraction.parse("18507/38879").orElseThrow();
        assertThat(fraction.toString()).isEqualTo("18507/38879");
        assertThat(Fraction.parse("2/4").orElseThrow()).isNotEqualTo(Fraction.parse("1/2").orElseThrow());
        assertThat(Fraction.parse("2/4").orElseThrow().share()).isEqualTo(Exact.of(1, 2));
        assertThat(Fraction.parse("1/0")).isEmpty();
        assertThat(Fraction.parse("1,5/2")).isEmpty();
        assertThat(Fraction.parse("-1/2")).isEmpty();
    }

    @Test
    void yearsHoldTheDaysBetweenThem() {
        Years years = Years.parse("2020 - 2025").orElseThrow();
        assertThat(years).isEqualTo(new Years(2020, 2025)).hasToString("2020-2025");
        assertThat(Years.parse("2024").orElseThrow()).hasToString("2024");
        assertThat(years.hold(LocalDate.of(2020, 1, 1))).isTrue();
        assertThat(years.hold(LocalDate.of(2025, 12, 31))).isTrue();
        assertThat(years.hold(LocalDate.of(2026, 1, 1))).isFalse();
        assertThat(years.hold(new Years(2021, 2026))).isFalse();
        assertThat(Years.parse("2025-2020")).isEmpty();
        assertThat(Years.parse("20")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2020-10-21, 2020-10-21, 2020-10-21", "2024-02, 2024-02-01, 2024-02-29",
            "2024-Q3, 2024-07-01, 2024-09-30", "2024, 2024-01-01, 2024-12-31"})
    void periodsAreAsExactAsTheyAreWritten(String text, LocalDate first, LocalDate last) {
        CalendarPeriod period = CalendarPeriod.parse(text).orElseThrow();
        assertThat(period.first()).isEqualTo(first);
        assertThat(period.last()).isEqualTo(last);
        assertThat(period).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-13", "2024-02-30", "2024-Q5", "21/10/2020", "24", "", "3024"})
    void whatIsNoPeriodIsRefused(String text) {
        assertThat(CalendarPeriod.parse(text)).isEmpty();
    }

    @Test
    void aHeadingCoversTheHeadingsBelowItAndNoOthers() {
        Heading heading = new Heading(Part.PROJECT, "A.I", "Một");
        assertThat(heading.covers("A.I")).isTrue();
        assertThat(heading.covers("A.I.2")).isTrue();
        assertThat(heading.covers("A.II")).isFalse();
        assertThat(heading.covers("A")).isFalse();
    }

    @Test
    void aPlaceIsFoundThroughItsRowAndItsTable() {
        Spot lead = new Spot(Part.TASK, 3, Spot.Field.LEAD);
        Spot other = new Spot(Part.TASK, 4, Spot.Field.LEAD);
        Places<String> places = new Places<>(Map.of(lead.wholeRow(), "row", Spot.of(Part.TASK), "table"));
        assertThat(places.find(lead)).contains("row");
        assertThat(places.find(other)).contains("table");
        assertThat(places.find(Spot.of(Part.PROJECT))).isEmpty();
    }
}
