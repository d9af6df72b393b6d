package vn.chiso.web.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class DaysTest {

    @Test
    void daysAreReadAsPeopleAndAsProgramsWriteThem() {
        for (String typed : List.of("05/01/2026", "5/1/2026", " 5-1-2026 ", "5.1.2026", "2026-01-05")) {
            assertThat(Days.read(typed)).as(typed).contains(LocalDate.of(2026, 1, 5));
        }
        assertThat(Days.read("29/2/2024")).contains(LocalDate.of(2024, 2, 29));
    }

    @Test
    void whatIsNoDayIsNone() {
        for (String typed : List.of("", "31/02/2026", "29/02/2025", "01/13/2026", "5/1/26", "2026-1-5", "2026-02-30",
                "5/1/1799", "5/1/2201", "hôm nay", "5/1/2026 lúc 7 giờ", "٥/١/٢٠٢٦")) {
            assertThat(Days.read(typed)).as(typed).isEmpty();
        }
    }

    @Test
    void daysAreShownAsPeopleWriteThemAndWhatIsNoneStaysAsTyped() {
        assertThat(Days.written(LocalDate.of(2026, 1, 5))).isEqualTo("05/01/2026");
        assertThat(Days.tidy("2026-01-05")).isEqualTo("05/01/2026");
        assertThat(Days.tidy("31/02/2026")).isEqualTo("31/02/2026");
    }
}
