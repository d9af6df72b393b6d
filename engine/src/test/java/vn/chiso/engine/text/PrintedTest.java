package vn.chiso.engine.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.chiso.engine.framework.Language;
import vn.chiso.engine.number.Exact;

/** What is said about printed numbers agrees with what is printed. The generator is seeded: a failure repeats. */
class PrintedTest {

    private static Exact exact(String value) {
        return Exact.of(new BigDecimal(value));
    }

    private static String printed(Exact value) {
        return Numbers.fixed(value, 2, Language.EN).replace("−", "-").replace(",", "");
    }

    @Test
    void aChangeIsTheDifferenceOfWhatStandsThere() {
        assertThat(Printed.change(exact("12.404"), exact("11.398"))).isEqualTo(exact("-1"));
        assertThat(Printed.change(exact("12.3949"), exact("12.3951"))).isEqualTo(exact("0.01"));
        assertThat(Printed.change(exact("12.401"), exact("12.404"))).isEqualTo(Exact.ZERO);
    }

    @Test
    void whoeverAddsTheChangeToTheFirstNumberGetsTheSecond() {
        Random random = new Random(30);
        for (int i = 0; i < 1_000; i++) {
            Exact before = Exact.of(random.nextInt(2_000_000), 1 + random.nextInt(999));
            Exact after = Exact.of(random.nextInt(2_000_000), 1 + random.nextInt(999));
            assertThat(exact(printed(before)).plus(exact(printed(Printed.change(before, after)))))
                    .isEqualTo(exact(printed(after)));
        }
    }

    @Test
    void aShareIsComparedAsItsPercentageIsPrinted() {
        assertThat(Printed.percent(exact("0.619996"))).isEqualTo(Exact.of(62))
                .isEqualTo(Printed.percent(exact("0.62")));
        assertThat(Printed.percent(Exact.of(2, 3))).isEqualTo(exact("66.67"));
    }
}
