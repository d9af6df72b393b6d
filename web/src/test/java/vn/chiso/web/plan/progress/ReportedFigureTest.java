package vn.chiso.web.plan.progress;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Figures as people type them into reports. */
class ReportedFigureTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "5", "1.250", "1.234.567,8", "48,37%", "0", "51.068/146.233", "51068 / 146233", "0/7"})
    void numbersSharesAndFractionsAreRead(String typed) {
        assertThat(ReportedFigure.reads(ReportedFigure.tidy(typed))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "0.86", "7/0", "1,5/3", "-3/4", "5/", "/5", "1/2/3", "12 hồ sơ", "1.25/7"})
    void whatCanBeReadInTwoWaysOrNotAtAllIsRefused(String typed) {
        assertThat(ReportedFigure.reads(ReportedFigure.tidy(typed))).isFalse();
    }
}
