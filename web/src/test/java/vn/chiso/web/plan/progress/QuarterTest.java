package vn.chiso.web.plan.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Quarters for which units report. */
class QuarterTest {

    @Test
    void aQuarterKnowsItsDaysItsNeighboursAndItsNames() {
        Quarter last = new Quarter(2026, 4);
        assertThat(last.firstDay()).isEqualTo("2026-10-01");
        assertThat(last.lastDay()).isEqualTo("2026-12-31");
        assertThat(last.next()).isEqualTo(new Quarter(2027, 1));
        assertThat(last.next().previous()).isEqualTo(last);
        assertThat(last.roman() + new Quarter(2026, 3).roman()).isEqualTo("IVIII");
        assertThat(Quarter.parse(last.toString())).contains(last);
        assertThat(Quarter.parse("2026-5")).isEmpty();
    }

    @Test
    void everyDayLiesInItsQuarter() {
        for (LocalDate day = LocalDate.of(2027, 12, 1); day.getYear() < 2029; day = day.plusDays(1)) {
            Quarter quarter = Quarter.of(day);
            assertThat(day).isBetween(quarter.firstDay(), quarter.lastDay());
        }
    }
}
