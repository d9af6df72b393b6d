package vn.chiso.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chiso.cli.Run.chiso;
import static vn.chiso.cli.Run.example;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Excel files on the command line. */
class WorkbookCommandsTest {

    private static final String SAMPLE = "mau-quy-tac";

    private static String head(Path file) throws IOException {
        return new String(Files.readAllBytes(file), 0, 2, StandardCharsets.UTF_8);
    }

    @Test
    void inputsMakesAWorkbookThatScoreReadsWhateverItsName(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("inputs.xlsx");
        Run run = chiso("inputs", SAMPLE, "--units", "a,b", "--format", "xlsx", "--out", file.toString());
        assertThat(run.exit()).isZero();
        assertThat(head(file)).isEqualTo("PK");
        Path renamed = Files.copy(file, folder.resolve("inputs.csv"));
        Run score = chiso("score", SAMPLE, "--inputs", renamed.toString(), "--format", "csv");
        assertThat(score.exit()).isZero();
        assertThat(score.out()).contains("a,total,0,80,0");
        Run english = chiso("inputs", SAMPLE, "--units", "a", "--out", folder.resolve("en.XLSX").toString(), "--lang",
                "en");
        assertThat(english.exit()).as("the name says what kind of file is wanted").isZero();
        assertThat(head(folder.resolve("en.XLSX"))).isEqualTo("PK");
    }

    @Test
    void scoreMakesAWorkbook(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("scores.xlsx");
        Run run = chiso("score", SAMPLE, "--inputs", example(SAMPLE, "inputs.csv"), "--format", "xlsx", "--out",
                file.toString());
        assertThat(run.exit()).isNotEqualTo(ExitCode.REFUSED);
        assertThat(head(file)).isEqualTo("PK");
        Run asInputs = chiso("score", SAMPLE, "--inputs", file.toString());
        assertThat(asInputs.exit()).isEqualTo(ExitCode.REFUSED);
        assertThat(asInputs.err()).contains("Không có trang tính nào có dòng tiêu đề", "Tổng hợp, Chỉ số");
    }

    @Test
    void aWorkbookIsNotPrintedOnTheScreen() {
        assertThat(chiso("inputs", SAMPLE, "--units", "a", "--format", "xlsx").err()).contains("--out");
        assertThat(chiso("score", SAMPLE, "--inputs", example(SAMPLE, "inputs.csv"), "--format", "xlsx").exit())
                .isEqualTo(ExitCode.REFUSED);
        assertThat(chiso("rank", SAMPLE, "--inputs", example(SAMPLE, "inputs.csv"), "--format", "xlsx").err())
                .contains("“xlsx”");
    }
}
