package vn.chiso.exchange;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import vn.chiso.engine.framework.Input;
import vn.chiso.engine.framework.Language;
import vn.chiso.exchange.workbook.SafeWorkbook;
import vn.chiso.exchange.workbook.SheetRow;
import vn.chiso.exchange.workbook.WorkbookCell;
import vn.chiso.exchange.workbook.WorkbookRefusal;

/**
 * Finds and reads a table with named columns in a workbook: on whatever sheet its heading stands, under the names that
 * programs use or those that people see, columns in any order, further columns ignored.
 */
final class SheetTable {

    private static final int HEADING_WITHIN = 20;

    /** A table and what is done with its rows. */
    record Reading(SheetTable table, BiConsumer<Row, Problems> consumer) {
    }

    private final List<String> key;
    private final List<String> required;
    private final Map<String, String> aliases = new HashMap<>();
    private final Map<String, String> names;
    private final Problems problems = new Problems();
    private @Nullable String found;

    /** The message {@code heading.<column>} gives the names that people see. */
    SheetTable(List<String> required) {
        this(required, required, Map.of(), Map.of());
        for (String column : required) {
            aliases.put(column, column);
            for (Language language : Language.values()) {
                aliases.put(TableText.messages(language).say("heading." + column).toLowerCase(Locale.ROOT), column);
            }
        }
    }

    /** Columns under names of the caller's own: name in lower case to column. */
    SheetTable(List<String> required, Map<String, String> aliases) {
        this(required, required, aliases, Map.of());
    }

    /**
     * A table that is known by its key columns; of the others, each that its heading lacks is told by name.
     *
     * @param names how problems call the columns
     */
    SheetTable(List<String> key, List<String> required, Map<String, String> aliases, Map<String, String> names) {
        this.key = key;
        this.required = required;
        this.names = Map.copyOf(names);
        this.aliases.putAll(aliases);
    }

    private String shown(String column) {
        return names.getOrDefault(column, column);
    }

    List<TableProblem> problems() {
        return problems.all();
    }

    static TableProblem problem(WorkbookRefusal refusal) {
        return new TableProblem(0, "", TableProblem.Code.valueOf(refusal.flaw().name()), refusal.facts());
    }

    /** Reads all rows; afterwards {@link #problems} holds what was wrong with the workbook. */
    void read(SafeWorkbook workbook, BiConsumer<Row, Problems> consumer) {
        problems.addAll(readAll(workbook, List.of(new Reading(this, consumer))));
        if (found == null && problems.isEmpty()) {
            problems.add(missing(workbook, required.stream().map(this::shown).toList()));
        }
    }

    /** Reads several tables, each sheet once; what is wrong with the workbook as such comes back. */
    static List<TableProblem> readAll(SafeWorkbook workbook, List<Reading> readings) {
        Problems refusals = new Problems();
        for (SafeWorkbook.Sheet sheet : workbook.sheets()) {
            List<OneSheet> each = readings.stream()
                    .map(reading -> reading.table().new OneSheet(sheet.name(), reading.consumer())).toList();
            workbook.read(sheet, row -> each.forEach(one -> one.row(row)))
                    .ifPresent(refusal -> refusals.add(problem(refusal)));
        }
        return refusals.all();
    }

    /** The sheet on which the heading was seen; "" when there is none. */
    String sheet() {
        return found == null ? "" : found;
    }

    /** That no sheet has such a table, with the names of its columns as people see them. */
    static TableProblem missing(SafeWorkbook workbook, List<String> columns) {
        return new TableProblem(0, "", TableProblem.Code.TABLE_MISSING, Problems.texts(String.join(", ", columns),
                String.join(", ", workbook.sheets().stream().map(SafeWorkbook.Sheet::name).toList())));
    }

    /** One sheet on the way from its first row to its last. */
    private final class OneSheet {
        private final String name;
        private final BiConsumer<Row, Problems> consumer;
        private final Map<String, Integer> columns = new HashMap<>();
        private boolean inTable;
        private boolean ignored;

        OneSheet(String name, BiConsumer<Row, Problems> consumer) {
            this.name = name;
            this.consumer = consumer;
        }

        void row(SheetRow row) {
            if (inTable) {
                consumer.accept(new Row(name, row, columns, names, problems), problems);
            } else if (!ignored && row.number() <= HEADING_WITHIN) {
                heading(row);
            }
        }

        private void heading(SheetRow row) {
            Map<String, WorkbookCell> twice = new HashMap<>();
            columns.clear();
            for (WorkbookCell cell : row.cells()) {
                String column = aliases.get(cell.text().toLowerCase(Locale.ROOT));
                if (column != null && columns.putIfAbsent(column, cell.column()) != null) {
                    twice.put(column, cell);
                }
            }
            if (!columns.keySet().containsAll(key)) {
                return;
            }
            twice.forEach((column, cell) -> problems.add(new TableProblem(row.number(), shown(column),
                    name + "!" + cell.address(), TableProblem.Code.COLUMN_TWICE, List.of())));
            if (found != null) {
                ignored = true;
                problems.add(new TableProblem(0, "", TableProblem.Code.TABLE_TWICE, List.of(found, name)));
            } else {
                found = name;
                inTable = true;
                required.stream().filter(column -> !columns.containsKey(column))
                        .forEach(column -> problems.add(new TableProblem(row.number(), shown(column),
                                name + "!" + row.cells().getFirst().address(), TableProblem.Code.COLUMN_MISSING,
                                List.of(String.join(", ", required.stream().map(SheetTable.this::shown).toList()),
                                        shown(column)))));
            }
        }
    }

    /** A row of the table. */
    static final class Row implements TableRow {
        private final String sheet;
        private final SheetRow row;
        private final Map<String, Integer> columns;
        private final Map<String, String> names;
        private final Problems problems;

        Row(String sheet, SheetRow row, Map<String, Integer> columns, Map<String, String> names, Problems problems) {
            this.sheet = sheet;
            this.row = row;
            this.columns = columns;
            this.names = names;
            this.problems = problems;
        }

        @Nullable
        WorkbookCell at(String column) {
            Integer there = columns.get(column);
            return there == null ? null : row.cell(there);
        }

        String address(String column) {
            return sheet + "!" + WorkbookCell.address(row.number(), columns.getOrDefault(column, 1));
        }

        @Override
        public String cell(String column) {
            WorkbookCell cell = at(column);
            return cell == null ? "" : cell.text();
        }

        @Override
        public boolean has(String column) {
            return at(column) != null;
        }

        @Override
        public @Nullable String value(String column, Input input) {
            WorkbookCell cell = at(column);
            if (cell == null) {
                return null;
            }
            return switch (WorkbookValue.read(cell, input)) {
                case WorkbookValue.Found.Text(String text) -> text;
                case WorkbookValue.Found.Wrong(TableProblem.Code code, String shown) -> {
                    problem(column, code, InputText.facts(input, shown).toArray());
                    yield null;
                }
            };
        }

        /** The cells that hold something in this table's columns must be usable as such. */
        boolean wellFormed(List<String> required) {
            boolean well = true;
            for (String column : required) {
                WorkbookCell cell = at(column);
                if (cell == null) {
                    continue;
                }
                if (cell.text().length() > CsvTable.MAX_CELL) {
                    problem(column, TableProblem.Code.CELL_TOO_LONG, CsvTable.MAX_CELL);
                    well = false;
                } else if (!column.equals("value") && cell.kind() == WorkbookCell.Kind.ERROR) {
                    problem(column, TableProblem.Code.CELL_ERROR, cell.text());
                    well = false;
                }
            }
            return well;
        }

        boolean isEmpty(List<String> required) {
            return required.stream().noneMatch(this::has);
        }

        @Override
        public TableProblem problemAt(String column, TableProblem.Code code, Object... facts) {
            return new TableProblem(row.number(), names.getOrDefault(column, column), address(column), code,
                    Problems.texts(facts));
        }

        @Override
        public void problem(String column, TableProblem.Code code, Object... facts) {
            problems.add(problemAt(column, code, facts));
        }
    }
}
