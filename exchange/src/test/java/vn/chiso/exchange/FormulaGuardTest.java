package vn.chiso.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Texts that a spreadsheet would run as a formula. */
class FormulaGuardTest {

    @Test
    void textsThatBeginLikeAFormulaAreWrittenWithAnApostrophe() {
        for (String text : List.of("=1+1", "+84 54", "-a", "@SUM(A1)", "\t=1", "\r=1", "＝1+1", "'=1", "''@x", "-1-1")) {
            assertThat(FormulaGuard.closed(text)).as(text).isEqualTo("'" + text);
            assertThat(FormulaGuard.opened("'" + text)).isEqualTo(text);
        }
    }

    @Test
    void numbersAndOtherTextsStayAsTheyAre() {
        for (String text : List.of("", "-1", "-0.25", "12", "Sở Y tế", "'quoted'", "1-1", "* chung", "a=b")) {
            assertThat(FormulaGuard.closed(text)).as(text).isEqualTo(text);
            assertThat(FormulaGuard.opened(text)).as(text).isEqualTo(text);
        }
    }

    @Test
    void whatIsReadIsWhatWasWritten() throws IOException {
        Random random = new Random(9);
        List<String> texts = new ArrayList<>();
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        try (CsvFile csv = new CsvFile(output)) {
            csv.row("text");
            for (int i = 0; i < 5_000; i++) {
                StringBuilder text = new StringBuilder("'".repeat(random.nextInt(3)));
                for (int j = 0; j <= random.nextInt(6); j++) {
                    text.append("=+-@'1,.\"aệ".charAt(random.nextInt(11)));
                }
                texts.add(text.toString());
                csv.row(text.toString());
            }
        }
        List<String> read = new ArrayList<>();
        CsvTable table = new CsvTable(List.of("text"));
        table.read(new ByteArrayInputStream(output.toByteArray()), row -> read.add(row.cell("text")));
        assertThat(table.problems()).isEmpty();
        assertThat(read).isEqualTo(texts);
        assertThat(output.toString(StandardCharsets.UTF_8).lines().skip(1))
                .allMatch(line -> line.matches("\"?('|[^=+\\-@].*|-\\d+(\\.\\d+)?$).*"));
    }
}
