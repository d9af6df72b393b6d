package vn.chiso.engine.planning.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Deadlines are read in the words of plans, and words that are not known are never guessed. */
class DeadlineTest {

    private static Deadline.Meaning meaning(String words) {
        return new Deadline(words).meaning();
    }

    @Test
    void theWordsOfTheBuDangPlanAreUnderstood() {
        CalendarPeriod year = new CalendarPeriod.Year(2024);
        assertThat(meaning("Thường xuyên.")).isEqualTo(new Deadline.Recurring(Rhythm.ALWAYS));
        assertThat(meaning("Thường xuyên hằng năm")).isEqualTo(new Deadline.Recurring(Rhythm.ALWAYS));
        assertThat(meaning("hàng năm.")).isEqualTo(new Deadline.Recurring(Rhythm.YEARLY));
        assertThat(meaning("Năm 2024")).isEqualTo(new Deadline.By(year, null));
        assertThat(meaning("Năm 2024 và các năm tiếp theo.")).isEqualTo(new Deadline.By(year, Rhythm.YEARLY));
        assertThat(meaning("Năm 2024 và hằng năm")).isEqualTo(new Deadline.By(year, Rhythm.YEARLY));
        assertThat(meaning("Năm 2024 và thường xuyên.")).isEqualTo(new Deadline.By(year, Rhythm.ALWAYS));
        assertThat(meaning("Trước tháng 12/2024 và duy trì hằng năm.")).isEqualTo(
                new Deadline.Before(new CalendarPeriod.Month(YearMonth.of(2024, 12)), Rhythm.YEARLY));
    }

    @ParameterizedTest
    @CsvSource({"31/12/2024, 2024-12-31", "ngày 5/3/2024, 2024-03-05", "Trước ngày 31/12/2024, 2024-12-30",
            "ngày 15 tháng 6 năm 2024, 2024-06-15", "tháng 2/2024, 2024-02-29", "Tháng 2 năm 2025, 2025-02-28",
            "Quý III/2024, 2024-09-30", "quý 4 năm 2024, 2024-12-31", "trong quý I/2025, 2025-03-31",
            "Đến hết năm 2025, 2025-12-31", "2025, 2025-12-31", "Trước tháng 12/2024, 2024-11-30",
            "2021 - 2023, 2023-12-31", "Từ năm 2024 đến năm 2025, 2025-12-31",
            "từ 01/3/2024 đến hết 30/6/2024, 2024-06-30", "đến năm 2025, 2025-12-31"})
    void theLastDayInTimeFollowsFromTheWords(String words, LocalDate due) {
        assertThat(new Deadline(words).due()).contains(due);
    }

    @Test
    void workFromOnePeriodToAnotherHasABeginning() {
        assertThat(new Deadline("Từ quý II/2024 đến quý I/2025").begin()).contains(LocalDate.of(2024, 4, 1));
        assertThat(new Deadline("Năm 2024").begin()).isEmpty();
    }

    @Test
    void whatRecursIsNeverDue() {
        assertThat(new Deadline("Thường xuyên").due()).isEmpty();
        assertThat(new Deadline("Hằng quý").meaning()).isEqualTo(new Deadline.Recurring(Rhythm.QUARTERLY));
        assertThat(new Deadline("hàng tháng").meaning()).isEqualTo(new Deadline.Recurring(Rhythm.MONTHLY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sớm nhất có thể", "31/02/2024", "tháng 13/2024", "quý V/2024", "2025 - 2021",
            "Năm 2024 và sau đó",
            "năm sau", "từ nay đến năm 2025", "khi có kinh phí", "99/99/2024", ""})
    void wordsThatAreNotKnownStayWords(String words) {
        assertThat(meaning(words)).isEqualTo(new Deadline.Unclear());
        assertThat(new Deadline(words).due()).isEmpty();
    }
}
