package vn.chiso.web.organisation.table;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Finds the heading and the columns in the lines of a file. */
final class TableReading {

    private static final int MAX_ROWS = 20_000;
    private static final int MAX_CELL = 2_000;
    private static final int HEADING_WITHIN = 10;

    private final List<Column> columns;
    private final List<Problem> problems = new ArrayList<>();

    TableReading(List<Column> columns) {
        this.columns = columns;
    }

    Table read(List<TableFile.Line> lines) {
        Map<Integer, String> found = new TreeMap<>();
        List<Table.Row> rows = new ArrayList<>();
        Map<String, String> letters = new HashMap<>();
        for (TableFile.Line line : lines) {
            if (found.isEmpty()) {
                if (line.number() <= HEADING_WITHIN) {
                    found.putAll(heading(line));
                    found.forEach((index, column) -> letters.put(column, letters(index + 1)));
                }
            } else {
                Table.Row row = row(line, found, letters);
                if (!row.cells().isEmpty()) {
                    rows.add(row);
                }
            }
        }
        if (found.isEmpty()) {
            problems.add(Problem.at("", "organisation.import.file.heading", columns.stream().filter(Column::required)
                    .map(Column::heading).collect(Collectors.joining(", "))));
        } else if (rows.isEmpty()) {
            problems.add(Problem.at("", "organisation.import.file.rows"));
        } else if (rows.size() > MAX_ROWS) {
            problems.add(Problem.at("", "organisation.import.file.many", MAX_ROWS));
        }
        return problems.isEmpty() ? new Table(rows, List.of()) : new Table(List.of(), problems);
    }

    /** The columns of a line that holds all required headings; empty otherwise. */
    private Map<Integer, String> heading(TableFile.Line line) {
        Map<Integer, String> found = new TreeMap<>();
        for (int i = 0; i < line.cells().size(); i++) {
            String typed = line.cells().get(i);
            int index = i;
            columns.stream().filter(column -> column.is(typed)).findFirst().ifPresent(column -> {
                if (found.containsValue(column.id())) {
                    problems.add(Problem.at(letters(index + 1) + line.number(), "organisation.import.file.twice",
                            typed.strip()));
                } else {
                    found.put(index, column.id());
                }
            });
        }
        boolean complete = columns.stream().filter(Column::required)
                .allMatch(column -> found.containsValue(column.id()));
        return complete ? found : Map.of();
    }

    private Table.Row row(TableFile.Line line, Map<Integer, String> found, Map<String, String> letters) {
        Map<String, String> cells = new HashMap<>();
        found.forEach((index, column) -> {
            String text = index < line.cells().size() ? line.cells().get(index).strip() : "";
            String address = letters(index + 1) + line.number();
            if (line.broken().contains(index)) {
                problems.add(Problem.at(address, "organisation.import.cell.error"));
            } else if (text.length() > MAX_CELL) {
                problems.add(Problem.at(address, "organisation.import.cell.long", MAX_CELL));
            } else if (text.chars().anyMatch(Character::isISOControl)) {
                problems.add(Problem.at(address, "organisation.import.cell.control"));
            } else if (!text.isEmpty()) {
                cells.put(column, Normalizer.normalize(text, Normalizer.Form.NFC));
            }
        });
        return new Table.Row(line.number(), cells, letters);
    }

    /** {@code AB} for 28. */
    static String letters(int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column; rest > 0; rest = (rest - 1) / 26) {
            letters.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return letters.toString();
    }
}
