package vn.chiso.web.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.chiso.engine.framework.InputType;
import vn.chiso.engine.number.Exact;
import vn.chiso.engine.scoring.InputValue;

/** Numbers as people type them; what can be read in two ways is asked about, never guessed. */
class TypedValueTest {

    private static TypedValue amount(Exact number) {
        return new TypedValue.Value(new InputValue.Amount(number));
    }

    @Test
    void pointsStandBetweenThousandsAndACommaBeforeDecimals() {
        assertThat(TypedValue.number(InputType.COUNT, "41.000")).isEqualTo(amount(Exact.of(41_000)));
        assertThat(TypedValue.number(InputType.AMOUNT, "1.234,5")).isEqualTo(amount(Exact.of(12_345, 10)));
        assertThat(TypedValue.number(InputType.AMOUNT, "41,250")).isEqualTo(amount(Exact.of(165, 4)));
        assertThat(TypedValue.number(InputType.SHARE, "48,375%")).isEqualTo(amount(Exact.of(48_375, 100_000)));
        assertThat(TypedValue.number(InputType.POINTS, "0,000")).isEqualTo(amount(Exact.ZERO));
    }

    @Test
    void thousandsAsEnglishSpreadsheetsWriteThemAreAskedAbout() {
        for (String typed : List.of("41,000", "412,650", "-1,250")) {
            assertThat(TypedValue.number(InputType.COUNT, typed)).as(typed)
                    .isEqualTo(new TypedValue.Unreadable("entry.value.comma"));
        }
        for (InputType type : List.of(InputType.AMOUNT, InputType.SHARE, InputType.POINTS)) {
            assertThat(TypedValue.number(type, "41,000")).as(type.name())
                    .isEqualTo(new TypedValue.Unreadable("entry.value.comma"));
        }
        assertThat(TypedValue.number(InputType.COUNT, "1.23"))
                .isEqualTo(new TypedValue.Unreadable("entry.value.point"));
        assertThat(TypedValue.number(InputType.COUNT, "1,234,567"))
                .isEqualTo(new TypedValue.Unreadable("entry.value.number"));
    }
}
