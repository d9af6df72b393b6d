package vn.chiso.engine.reference;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The reference page, taken apart: headings, fenced blocks, and the tables that say what values score. */
final class Page {

    private static final String POINTS = "điểm";
    private static final String STATE = "tình trạng";

    private final String text;
    private final List<String> headings = new ArrayList<>();
    private final List<Block> blocks = new ArrayList<>();
    private final List<WorkedTable> workedTables = new ArrayList<>();

    /** A fenced block under the heading {@code section}; {@code line} is the line of its fence. */
    record Block(String language, String section, int line, String text) {

        boolean isYaml() {
            return language.equals("yaml");
        }

        /** The block as a whole framework file. */
        String asFile() {
            if (text.startsWith("# tệp đầy đủ\n")) {
                return text;
            }
            String top = text.startsWith("- code:")
                    ? "nodes:\n" + text
                    : text.startsWith("- id:") ? "inputs:\n" + text : text;
            StringBuilder file = new StringBuilder();
            REST_OF_A_FILE.forEach((key, line) -> {
                if (!top.startsWith(key + ":") && !top.contains("\n" + key + ":")) {
                    file.append(line).append('\n');
                }
            });
            return file.append(top).toString();
        }
    }

    /** What a block of some keys of the top level lacks to be a file. */
    private static final Map<String, String> REST_OF_A_FILE = new LinkedHashMap<>();

    static {
        REST_OF_A_FILE.put("id", "id: vi-du");
        REST_OF_A_FILE.put("version", "version: \"1\"");
        REST_OF_A_FILE.put("name", "name: Ví dụ");
        REST_OF_A_FILE.put("source", "source: {document: Văn bản minh họa, date: unknown}");
        REST_OF_A_FILE.put("nodes",
                "nodes: [{code: \"1\", name: Một chỉ số, max: 10, rule: {kind: given, as: share}}]");
    }

    /** A table of values and points; it is about the block before it. */
    record WorkedTable(Block block, List<Row> rows) {
    }

    /** Values by letter, the points and the state that they lead to. */
    record Row(int line, Map<String, String> values, String points, String state) {
    }

    private Page(String text) {
        this.text = text;
        List<String> lines = text.lines().toList();
        String section = "";
        List<String> header = List.of();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.startsWith("```")) {
                int end = lines.subList(i + 1, lines.size()).indexOf("```") + i + 1;
                String content = String.join("\n", lines.subList(i + 1, end)) + "\n";
                blocks.add(new Block(line.substring(3), section, i + 1, content));
                i = end;
            } else if (line.startsWith("#")) {
                headings.add(line);
                section = line.replaceFirst("#+ ", "");
            } else if (line.startsWith("|")) {
                header = header.isEmpty() ? header(line) : header;
                row(header, line, i + 1);
            } else {
                header = List.of();
            }
        }
    }

    static Page read() {
        try {
            return new Page(Files.readString(home().resolve("docs/khung-chi-so.md")));
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    /** The folder of the project. */
    static Path home() {
        return Path.of(System.getProperty("chiso.home", ".."));
    }

    private List<String> header(String line) {
        List<String> cells = cells(line);
        if (cells.contains(POINTS) && cells.contains(STATE)) {
            Block block = blocks.stream().filter(Block::isYaml).toList().getLast();
            workedTables.add(new WorkedTable(block, new ArrayList<>()));
        }
        return cells;
    }

    private void row(List<String> header, String line, int number) {
        List<String> cells = cells(line);
        int points = header.indexOf(POINTS);
        int state = header.indexOf(STATE);
        if (points < 0 || state < 0 || cells.equals(header) || cells.getFirst().startsWith("---")) {
            return;
        }
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < points; i++) {
            values.put(header.get(i), cells.get(i));
        }
        workedTables.getLast().rows().add(new Row(number, values, cells.get(points), cells.get(state)));
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.substring(1, line.length() - 1).split("\\|", -1)).map(String::strip).toList();
    }

    String text() {
        return text;
    }

    /** Titles of this level, in order. */
    List<String> headings(String level) {
        return headings.stream().filter(line -> line.startsWith(level + " "))
                .map(line -> line.substring(level.length() + 1)).toList();
    }

    List<Block> blocks() {
        return List.copyOf(blocks);
    }

    List<Block> yaml() {
        return blocks.stream().filter(Block::isYaml).toList();
    }

    List<WorkedTable> workedTables() {
        return List.copyOf(workedTables);
    }
}
