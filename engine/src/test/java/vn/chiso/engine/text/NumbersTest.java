package vn.chiso.engine.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.chiso.engine.framework.Language;
import vn.chiso.engine.number.Exact;

/** Numbers as Vietnamese and English readers write them. */
class NumbersTest {

    @Test
    void vietnameseGroupsWithPointsAndHasADecimalComma() {
        assertThat(Numbers.fixed(Exact.of(123_456, 100), 2, Language.VI)).isEqualTo("1.234,56");
        assertThat(Numbers.fixed(Exact.of(1_234_567), 0, Language.VI)).isEqualTo("1.234.567");
        assertThat(Numbers.fixed(Exact.of(123_456, 100), 2, Language.EN)).isEqualTo("1,234.56");
        assertThat(Numbers.fixed(Exact.of(999), 1, Language.VI)).isEqualTo("999,0");
        assertThat(Numbers.fixed(Exact.of(-5), 2, Language.VI)).isEqualTo("−5,00");
    }

    @Test
    void theShortestFormHasNoTrailingZeros() {
        assertThat(Numbers.shortest(Exact.of(284), 4, Language.VI)).isEqualTo("284");
        assertThat(Numbers.shortest(Exact.of(1_000), 4, Language.VI)).isEqualTo("1.000");
        assertThat(Numbers.shortest(Exact.of(1, 3), 4, Language.VI)).isEqualTo("0,3333");
        assertThat(Numbers.shortest(Exact.of(5, 2), 4, Language.EN)).isEqualTo("2.5");
        assertThat(Numbers.shortest(Exact.ZERO, 4, Language.VI)).isEqualTo("0");
    }

    @Test
    void percentagesOfAColumnHaveTwoDecimals() {
        assertThat(Numbers.fullPercent(Exact.of(4837, 10_000), Language.VI)).isEqualTo("48,37%");
        assertThat(Numbers.fullPercent(Exact.of(3, 5), Language.VI)).isEqualTo("60,00%");
        assertThat(Numbers.fullPercent(Exact.of(12_345), Language.EN)).isEqualTo("1,234,500.00%");
    }

    @Test
    void percentagesHaveAtMostTwoDecimals() {
        assertThat(Numbers.percent(Exact.of(4837, 10_000), Language.VI)).isEqualTo("48,37%");
        assertThat(Numbers.percent(Exact.of(3, 5), Language.VI)).isEqualTo("60%");
    }
}
