package vn.chiso.web.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StyleSheetsTest {

    /** A block that is not closed takes every rule after it with it, and no browser says so. */
    @ParameterizedTest
    @ValueSource(strings = {"appraisal", "chiso", "forms", "parts", "plan", "portal", "print", "profile", "ranking",
            "work"})
    void everyBlockIsClosedBeforeTheNextRuleOfTheSheet(String name) throws IOException {
        long depth = 0;
        int number = 0;
        String sheet = Files.readString(Path.of("src/main/resources/static/css", name + ".css"));
        for (String line : sheet.lines().toList()) {
            number++;
            if (depth > 0 && !line.isEmpty() && !line.startsWith("}")) {
                assertThat(line).as("%s.css, line %d, stands in an open block", name, number).startsWith(" ");
            }
            depth += line.chars().filter(letter -> letter == '{').count()
                    - line.chars().filter(letter -> letter == '}').count();
        }
        assertThat(depth).isZero();
    }
}
