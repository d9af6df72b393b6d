package vn.chiso.exchange;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import vn.chiso.engine.framework.Input;

/**
 * Reads a CSV table row by row in bounded memory: UTF-8 with or without byte order mark, comma as separator, named
 * columns in any order, further columns ignored. Collects problems instead of stopping at the first.
 */
final class CsvTable {

    static final long MAX_BYTES = 256L * 1024 * 1024;
    static final long MAX_ROWS = 5_000_000;
    static final int MAX_CELL = 2_000;

    private final List<String> required;
    private final int maxCell;
    private final Problems problems = new Problems();
    private final Map<String, Integer> columns = new HashMap<>();

    CsvTable(List<String> required) {
        this(required, MAX_CELL);
    }

    /** A table whose required columns hold texts of up to {@code maxCell} characters. */
    CsvTable(List<String> required, int maxCell) {
        this.required = required;
        this.maxCell = maxCell;
    }

    /** A row with the cells of the named columns. */
    final class Row implements TableRow {
        private final long number;
        private final List<String> cells;

        Row(long number, List<String> cells) {
            this.number = number;
            this.cells = cells;
        }

        @Override
        public String cell(String column) {
            Integer index = columns.get(column);
            return index == null || index >= cells.size() ? "" : FormulaGuard.opened(cells.get(index).strip());
        }

        @Override
        public String value(String column, Input input) {
            return cell(column);
        }

        @Override
        public TableProblem problemAt(String column, TableProblem.Code code, Object... facts) {
            return new TableProblem(number, column, code, Problems.texts(facts));
        }

        @Override
        public void problem(String column, TableProblem.Code code, Object... facts) {
            problems.add(problemAt(column, code, facts));
        }
    }

    private void problem(long row, String column, TableProblem.Code code, Object... facts) {
        problems.add(new TableProblem(row, column, code, Problems.texts(facts)));
    }

    List<TableProblem> problems() {
        return problems.all();
    }

    /** Reads all rows; afterwards {@link #problems} holds what was wrong with the file or with a row's shape. */
    void read(InputStream input, Consumer<Row> consumer) throws IOException {
        PushbackInputStream start = new PushbackInputStream(new Limited(input), 4);
        if (looksLikeSpreadsheet(start)) {
            problem(0, "", TableProblem.Code.SPREADSHEET);
            return;
        }
        Reader reader = new InputStreamReader(start, StandardCharsets.UTF_8.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT));
        long last = 0;
        try (CsvReader<CsvRecord> csv = CsvReader.builder().allowExtraFields(true).allowMissingFields(true)
                .detectBomHeader(false).ofCsvRecord(reader)) {
            boolean header = true;
            for (CsvRecord row : csv) {
                last = row.getStartingLineNumber();
                if (header) {
                    header = false;
                    if (!header(row)) {
                        return;
                    }
                } else if (last > MAX_ROWS) {
                    problem(last, "", TableProblem.Code.TOO_MANY_ROWS, MAX_ROWS);
                    return;
                } else if (wellFormed(last, row.getFields())) {
                    consumer.accept(new Row(last, row.getFields()));
                }
            }
            if (header) {
                problem(0, "", TableProblem.Code.FILE_EMPTY);
            }
        } catch (UncheckedIOException exception) {
            refuse(last + 1, Objects.requireNonNull(exception.getCause()));
        } catch (CharacterCodingException | TooLarge exception) {
            refuse(last + 1, exception);
        } catch (CsvParseException exception) {
            Throwable cause = exception.getCause();
            if (cause instanceof IOException io) {
                refuse(last + 1, io);
            } else {
                problem(last + 1, "", TableProblem.Code.NOT_CSV);
            }
        }
    }

    private void refuse(long row, IOException cause) throws IOException {
        switch (cause) {
            case CharacterCodingException _ -> problem(row, "", TableProblem.Code.NOT_UTF8);
            case TooLarge _ -> problem(0, "", TableProblem.Code.FILE_TOO_LARGE, MAX_BYTES / 1024 / 1024);
            default -> throw cause;
        }
    }

    private static boolean looksLikeSpreadsheet(PushbackInputStream input) throws IOException {
        byte[] first = input.readNBytes(4);
        input.unread(first);
        return InputsWorkbook.looksLikeWorkbook(first);
    }

    private boolean header(CsvRecord row) {
        List<String> names = row.getFields();
        for (int i = 0; i < names.size(); i++) {
            String name = i == 0 && names.get(i).startsWith("\uFEFF") ? names.get(i).substring(1) : names.get(i);
            if (columns.putIfAbsent(name.strip(), i) != null && required.contains(name.strip())) {
                problem(row.getStartingLineNumber(), name.strip(), TableProblem.Code.COLUMN_TWICE);
            }
        }
        List<String> missing = required.stream().filter(name -> !columns.containsKey(name)).toList();
        if (!missing.isEmpty() && names.size() == 1 && names.getFirst().contains(";")) {
            problem(row.getStartingLineNumber(), "", TableProblem.Code.SEPARATOR_SEMICOLON);
        } else {
            missing.forEach(name -> problem(row.getStartingLineNumber(), name, TableProblem.Code.COLUMN_MISSING,
                    String.join(",", required)));
        }
        return problems.isEmpty();
    }

    private boolean wellFormed(long number, List<String> cells) {
        if (cells.stream().allMatch(String::isBlank)) {
            return false;
        }
        int before = problems.size();
        // A line end inside a cell is nearly always a quotation mark that nobody closed: it would swallow the rows
        // below.
        for (String cell : cells) {
            if (cell.indexOf('\n') >= 0 || cell.indexOf('\r') >= 0) {
                problem(number, "", TableProblem.Code.NOT_CSV);
                return false;
            }
        }
        for (String name : required) {
            int index = columns.getOrDefault(name, 0);
            if (index >= cells.size()) {
                problem(number, name, TableProblem.Code.ROW_TOO_SHORT);
                continue;
            }
            String cell = cells.get(index);
            if (cell.length() > maxCell) {
                problem(number, name, TableProblem.Code.CELL_TOO_LONG, maxCell);
            } else if (!isPlain(cell)) {
                characters(number, name, cell);
            }
        }
        return problems.size() == before;
    }

    /** Visible ASCII: most cells, and nothing in them needs a closer look. */
    private static boolean isPlain(String cell) {
        for (int i = 0; i < cell.length(); i++) {
            if (cell.charAt(i) < ' ' || cell.charAt(i) > '~') {
                return false;
            }
        }
        return true;
    }

    private void characters(long number, String name, String cell) {
        if (cell.codePoints().anyMatch(point -> Character.isISOControl(point) && point != '\t')) {
            problem(number, name, TableProblem.Code.CONTROL_CHARACTER);
        } else if (!Normalizer.isNormalized(cell, Normalizer.Form.NFC)) {
            problem(number, name, TableProblem.Code.NOT_NFC, Problems.shortened(cell));
        }
    }

    private static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1;
    }

    /** Stops after {@link #MAX_BYTES}. */
    private static final class Limited extends FilterInputStream {
        private long left = MAX_BYTES;

        Limited(InputStream input) {
            super(input);
        }

        @Override
        public int read() throws IOException {
            return counted(super.read(), 1);
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int count = super.read(buffer, offset, length);
            return counted(count, count);
        }

        private int counted(int result, int bytes) throws IOException {
            if (result >= 0) {
                left -= bytes;
                if (left < 0) {
                    throw new TooLarge();
                }
            }
            return result;
        }
    }
}
