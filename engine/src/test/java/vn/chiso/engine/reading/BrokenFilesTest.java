package vn.chiso.engine.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.chiso.engine.Installed;
import vn.chiso.engine.framework.reading.FrameworkReader;
import vn.chiso.engine.reading.Problem;
import vn.chiso.engine.framework.reading.ReadResult;

/** Deliberately broken files: all their problems come out at once, each with its line and column. */
class BrokenFilesTest {

    static List<Path> files() throws IOException {
        Path folder = Installed.home().resolve("engine/src/test/resources/broken");
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    @Test
    void thereAreAtLeastTenOfThem() throws IOException {
        assertThat(files()).hasSizeGreaterThanOrEqualTo(10);
    }

    /** Each file ends in comments that say what is expected: {@code # expect line:column code}. */
    @ParameterizedTest
    @MethodSource("files")
    void showsAllProblemsWithTheirPlaces(Path file) throws IOException {
        List<String> expected = Files.readAllLines(file).stream().filter(line -> line.startsWith("# expect "))
                .map(line -> line.substring("# expect ".length())).toList();
        assertThat(expected).isNotEmpty();
        assertThat(problems(Files.readAllBytes(file))).isEqualTo(expected);
    }

    static List<String> problems(byte[] bytes) {
        return switch (FrameworkReader.read(bytes)) {
            case ReadResult.Refused(List<Problem> problems) -> problems.stream()
                    .map(problem -> problem.line() + ":" + problem.column() + " " + problem.code().id()).toList();
            case ReadResult.Read _ -> List.of();
        };
    }

    static List<String> problems(String text) {
        return problems(text.getBytes(StandardCharsets.UTF_8));
    }
}
