package vn.chiso.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chiso.cli.Run.chiso;
import static vn.chiso.cli.Run.example;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Workbooks to recheck on the command line. */
class RecheckCommandTest {

    private static final String HUE = "thua-thien-hue-chinh-quyen-so-2020";

    /** A part of the file with its letters as letters: names stand there as numbers of characters. */
    private static String part(Path workbook, String name) throws IOException {
        try (ZipFile zip = new ZipFile(workbook.toFile())) {
            String text = new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
            return Pattern.compile("&#x([0-9a-f]+);").matcher(text)
                    .replaceAll(match -> Character.toString(Integer.parseInt(match.group(1), 16)));
        }
    }

    @Test
    void allUnitsStandInOneWorkbookUnderTheirNamesWithFormulas(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("kiem-tra.xlsx");
        Run run = chiso("recheck", HUE, "--inputs", example(HUE, "inputs.csv"), "--units", example(HUE, "units.csv"),
                "--out", file.toString());
        assertThat(run.err()).contains("Đã ghi " + file);
        assertThat(part(file, "xl/workbook.xml")).contains("Xếp hạng", "fullCalcOnLoad");
        assertThat(part(file, "xl/worksheets/sheet3.xml")).contains("<f>IF('Tình trạng'!G");
        assertThat(part(file, "xl/sharedStrings.xml"))
                .contains(Files.readAllLines(Path.of(example(HUE, "units.csv"))).get(1).split(",", -1)[1])
                .contains("Hạng trong khối", "Khối minh họa");
    }

    @Test
    void oneUnitMayBeChosenAndAnUnknownOneIsNamed(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("mot.xlsx");
        chiso("recheck", HUE, "--inputs", example(HUE, "inputs.csv"), "--unit", "trung-binh", "--out", file.toString());
        assertThat(part(file, "xl/workbook.xml")).doesNotContain("Xếp hạng");
        Run unknown = chiso("recheck", HUE, "--inputs", example(HUE, "inputs.csv"), "--unit", "xa-la", "--out",
                file.toString());
        assertThat(unknown.exit()).isEqualTo(ExitCode.REFUSED);
        assertThat(unknown.err()).contains("xa-la", "trung-binh");
    }

    @Test
    void theFileOfValuesIsNotOverwritten() {
        String inputs = example(HUE, "inputs.csv");
        assertThat(chiso("recheck", HUE, "--inputs", inputs, "--out", inputs).exit()).isEqualTo(ExitCode.REFUSED);
    }

    @Test
    void aSumThatNoSpreadsheetTakesIsRefusedAndLeavesNoFile(@TempDir Path folder) throws IOException {
        Path framework = Files.writeString(folder.resolve("rong.yaml"), """
                id: rong
                version: "1"
                name: Bộ rộng
                source: {document: Văn bản, date: unknown}
                inputs:
                  - {id: a, name: Số a, type: count}
                nodes:
                  - code: A
                    name: Nhóm
                    children:
                """ + IntStream.rangeClosed(1, 3_000).mapToObj(i -> "      - {code: A." + i + ", name: Con " + i
                + ", max: 1, " + (i % 2 == 0 ? "scored: no, " : "")
                + "inputs: {a: a}, rule: {kind: cut_off, of: a, from: 3}}\n").collect(Collectors.joining()));
        Path inputs = Files.writeString(folder.resolve("so-lieu.csv"), "unit,input,value\nmot,a,5\n");
        Path file = folder.resolve("kiem-tra.xlsx");
        Run run = chiso("recheck", framework.toString(), "--inputs", inputs.toString(), "--out", file.toString());
        assertThat(run.err()).contains("quá nhiều dòng dưới một mục");
        assertThat(run.exit()).isEqualTo(ExitCode.REFUSED);
        assertThat(folder).isDirectoryNotContaining("glob:**kiem-tra*");
    }
}
