package vn.chiso.engine.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.chiso.engine.Installed;
import vn.chiso.engine.framework.reading.FrameworkReader;
import vn.chiso.engine.framework.reading.ReadResult;

/** Files that somebody made to do harm, or that are something else: a clear refusal, soon, whatever they hold. */
@Timeout(20)
class HostileFilesTest {

    private static String first(String text) {
        return BrokenFilesTest.problems(text).getFirst();
    }

    @Test
    void refusesAliasBombsWithoutUnfoldingThem() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 40; i++) {
            bomb.append("a%d: &a%d [%s]\n".formatted(i, i, String.join(", ", Collections.nCopies(10, "*a" + (i - 1)))));
        }
        assertThat(first(bomb.toString())).isEqualTo("1:5 yaml-alias");
    }

    @Test
    void refusesAHundredMegabytesWithoutReadingThem(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("huge.yaml");
        try (RandomAccessFile huge = new RandomAccessFile(file.toFile(), "rw")) {
            huge.setLength(100L * 1024 * 1024);
        }
        long before = System.nanoTime();
        ReadResult result = FrameworkReader.read(file);
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(5));
        assertThat(result).isInstanceOf(ReadResult.Refused.class);
        assertThat(((ReadResult.Refused) result).problems().getFirst().code().id()).isEqualTo("file-too-large");
    }

    @Test
    void refusesDeepNesting() {
        assertThat(first("a: " + "[".repeat(100_000))).endsWith("yaml-too-deep");
        assertThat(first("a: " + "{a: ".repeat(100_000))).endsWith("yaml-too-deep");
        StringBuilder blocks = new StringBuilder();
        for (int i = 0; i < 500; i++) {
            blocks.append(" ".repeat(i)).append("a:\n");
        }
        assertThat(first(blocks.toString())).endsWith("yaml-too-deep");
    }

    @Test
    void refusesTooManyValues() {
        assertThat(first("notes: [" + "x, ".repeat(300_000) + "x]")).endsWith("yaml-too-many-values");
    }

    @Test
    void longListsAndWideMapsTakeNoLongerThanTheyAreLong() {
        assertThat(BrokenFilesTest.problems("comparisons: [" + "{}, ".repeat(60_000) + "{}]\n")).hasSize(1_000);
        assertThat(BrokenFilesTest.problems("pillars: [" + "{code: p}, ".repeat(60_000) + "{}]\n")).hasSize(1_000);
        StringBuilder wide = new StringBuilder("a: {");
        for (int i = 0; i < 60_000; i++) {
            wide.append('k').append(i).append(": 1, ");
        }
        assertThat(first(wide + "z: 1}\n")).endsWith("yaml-too-many-keys");
    }

    @Test
    void refusesBinaryFiles() {
        byte[] zip = {'P', 'K', 3, 4, 0, 0, 0, 0, (byte) 0xFF, (byte) 0xFE};
        assertThat(BrokenFilesTest.problems(zip).getFirst()).isEqualTo("1:9 not-utf8");
        assertThat(first("id: a\nname: b\u0000c\n")).isEqualTo("2:8 control-character");
        assertThat(first("id: a\u0007\nname: b\u0007c\n")).isEqualTo("1:6 control-character");
        byte[] latin = "name: Thừa Thiên Huế".getBytes(StandardCharsets.UTF_16LE);
        assertThat(BrokenFilesTest.problems(latin)).isNotEmpty();
    }

    @Test
    void refusesDecomposedVietnamese() {
        String text = "id: a\nname: " + Normalizer.normalize("Chuyển đổi số", Normalizer.Form.NFD) + "\n";
        assertThat(first(text)).isEqualTo("2:1 not-nfc");
    }

    @Test
    void refusesEmptyFilesSecondDocumentsAndTags() {
        assertThat(first("")).isEqualTo("1:1 file-empty");
        assertThat(first(" \n\n")).isEqualTo("1:1 file-empty");
        assertThat(first("# chỉ có ghi chú\n")).endsWith("yaml-empty");
        assertThat(first("a: b\n---\na: c\n")).isEqualTo("2:1 yaml-second-document");
        assertThat(BrokenFilesTest.problems("id: !!java.net.URL [x]\n")).anyMatch(line -> line.endsWith("yaml-tag"));
        assertThat(BrokenFilesTest.problems("? [a, b]\n: c\n")).anyMatch(line -> line.endsWith("text-expected"));
    }

    @Test
    void theUsualSlipsOfSyntaxHaveTheirOwnSentence() {
        assertThat(first("a:\n\tb: c\n")).endsWith("yaml-tab");
        assertThat(first("name: Hạng mục: máy tính\n")).isEqualTo("1:15 yaml-colon");
        assertThat(first("a: [b\n")).endsWith("yaml-syntax");
    }

    @Test
    void aByteOrderMarkAndWindowsLineEndsDoNoHarm() throws IOException {
        byte[] file = Files.readAllBytes(Installed.folder("mau-quy-tac").resolve("framework.yaml"));
        String windows = "\uFEFF" + new String(file, StandardCharsets.UTF_8).replace("\n", "\r\n");
        assertThat(BrokenFilesTest.problems(windows)).isEmpty();
    }

    @Test
    void noTextEverCrashesTheReader() throws IOException {
        byte[] file = Files.readAllBytes(Installed.folder("mau-quy-tac").resolve("framework.yaml"));
        Random random = new Random(1969);
        for (int i = 0; i < 1_500; i++) {
            byte[] changed = file.clone();
            for (int j = 0; j <= random.nextInt(6); j++) {
                changed[random.nextInt(changed.length)] = (byte) (random.nextInt(96) + 31);
            }
            byte[] cut = Arrays.copyOfRange(changed, 0, random.nextInt(changed.length));
            assertThatCode(() -> FrameworkReader.read(changed)).doesNotThrowAnyException();
            assertThatCode(() -> FrameworkReader.read(cut)).doesNotThrowAnyException();
        }
    }

    @Test
    void formulasCannotBeMadeToRunAway() {
        assertThat(formula("(".repeat(400) + "a")).contains("formula-bad");
        assertThat(formula("-".repeat(400) + "a")).contains("formula-bad");
        assertThat(formula("min(a,".repeat(60) + "a")).contains("formula-bad");
        assertThat(formula("a" + "*a".repeat(400))).contains("formula-bad");
        assertThat(formula("2 ^ 999999999")).contains("formula-bad");
        assertThat(formula("a" + "*a".repeat(200))).doesNotContain("formula-bad");
    }

    private static String formula(String text) {
        return String.join(" ", BrokenFilesTest.problems("""
                id: f
                version: "1"
                name: Công thức
                source: {document: Văn bản, date: unknown}
                inputs: [{id: a, name: Số, type: count}]
                nodes: [{code: "1", name: Một, max: 1, inputs: {a: a}, rule: {kind: formula, points: "%s"}}]
                """.formatted(text)));
    }
}
