package vn.chiso.web.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.chiso.engine.framework.Language;

/** What the audit tells is in the programs: each name that one of them writes has its words. */
class AuditFactsTest {

    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern RECORDED = Pattern.compile("audit\\.record\\(");
    private static final Pattern ACTION = Pattern.compile("audit\\.record\\(\\s*[\\w.()]+,\\s*\"([a-z.-]+)\"");
    private static final Pattern PUT = Pattern.compile("(?:facts|told)\\.put\\(\\s*\"([A-Za-z0-9-]+)\"");
    private static final Pattern NAME = Pattern.compile("\"([A-Za-z][A-Za-z0-9-]*)\"");

    private final Texts texts = new Texts();

    @Test
    void everyFactAndEveryActionHasItsWords() throws IOException {
        Set<String> names = new TreeSet<>();
        Set<String> actions = new TreeSet<>();
        for (String source : sources()) {
            if (RECORDED.matcher(source).find() || source.contains("Map<String, Object> told()")) {
                PUT.matcher(source).results().forEach(put -> names.add(put.group(1)));
            }
            ACTION.matcher(source).results().forEach(action -> actions.add(action.group(1)));
            RECORDED.matcher(source).results().forEach(call -> names.addAll(inMaps(call(source, call.end()))));
        }
        assertThat(names).as("the reading of the sources").contains("login", "roles", "sha256", "claim", "unmet");
        assertThat(actions).contains("person.added", "entry.saved");
        for (Language language : Language.values()) {
            assertThat(names).allSatisfy(name -> assertThat(texts.has(language, "audit.fact." + name)).as(name)
                    .isTrue());
            assertThat(actions).allSatisfy(action -> assertThat(texts.has(language, "audit." + action)).as(action)
                    .isTrue());
        }
    }

    private static List<String> sources() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            List<Path> all = files.filter(file -> file.toString().endsWith(".java")).toList();
            List<String> contents = new java.util.ArrayList<>();
            for (Path file : all) {
                contents.add(Files.readString(file));
            }
            return contents;
        }
    }

    /** The arguments of a call whose parenthesis has just opened. */
    private static String call(String source, int from) {
        int depth = 1;
        int at = from;
        while (depth > 0) {
            char letter = source.charAt(at++);
            depth += letter == '(' ? 1 : letter == ')' ? -1 : 0;
        }
        return source.substring(from, at - 1);
    }

    /** The names in {@code Map.of("name", value, "name", value)}. */
    private static Set<String> inMaps(String arguments) {
        Set<String> names = new TreeSet<>();
        int map = arguments.indexOf("Map.of(");
        if (map < 0) {
            return names;
        }
        String inside = call(arguments, map + "Map.of(".length());
        int depth = 0;
        int part = 0;
        StringBuilder argument = new StringBuilder();
        for (char letter : (inside + ",").toCharArray()) {
            if (letter == ',' && depth == 0) {
                var name = NAME.matcher(argument.toString().strip());
                if (part++ % 2 == 0 && name.matches()) {
                    names.add(name.group(1));
                }
                argument.setLength(0);
            } else {
                depth += letter == '(' ? 1 : letter == ')' ? -1 : 0;
                argument.append(letter);
            }
        }
        return names;
    }
}
