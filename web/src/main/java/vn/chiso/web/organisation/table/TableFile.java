package vn.chiso.web.organisation.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads the lines of a file, whatever kind of table it is. */
final class TableFile {

    /** Largest file that is read. */
    static final int LARGEST = 5_000_000;

    private TableFile() {
    }

    /**
     * A line with the texts of its cells from the first column on.
     *
     * @param broken indexes of cells that hold no value: errors, formulas that were never computed
     */
    record Line(int number, List<String> cells, Set<Integer> broken) {
    }

    /** The table with these columns in a file. */
    static Table read(byte[] file, List<Column> columns) {
        if (file.length == 0) {
            return Table.refused(Problem.at("", "organisation.import.file.empty"));
        }
        if (file.length > LARGEST) {
            return Table.refused(Problem.at("", "organisation.import.file.large", LARGEST / 1_000_000));
        }
        if (WorkbookLines.looksLikeWorkbook(file)) {
            return WorkbookLines.read(file, columns);
        }
        try {
            return new TableReading(columns).read(csv(file));
        } catch (CharacterCodingException exception) {
            return Table.refused(Problem.at("", "organisation.import.file.encoding"));
        } catch (CsvParseException exception) {
            return Table.refused(Problem.at("", "organisation.import.file.csv"));
        }
    }

    private static List<Line> csv(byte[] file) throws CharacterCodingException {
        String text = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT).decode(ByteBuffer.wrap(file)).toString();
        if (text.startsWith("\uFEFF")) {
            text = text.substring(1);
        }
        List<Line> lines = new ArrayList<>();
        for (CsvRecord row : CsvReader.builder().fieldSeparator(separator(text)).allowExtraFields(true)
                .allowMissingFields(true).ofCsvRecord(text)) {
            lines.add(new Line((int) row.getStartingLineNumber(), row.getFields(), Set.of()));
        }
        return lines;
    }

    /** Spreadsheets in Việt Nam write semicolons, because the comma stands in numbers. */
    private static char separator(String text) {
        int end = text.indexOf('\n');
        String heading = end < 0 ? text : text.substring(0, end);
        for (char candidate : new char[]{'\t', ';'}) {
            if (heading.indexOf(candidate) >= 0 && heading.indexOf(',') < 0) {
                return candidate;
            }
        }
        return heading.chars().filter(character -> character == ';').count() > heading.chars()
                .filter(character -> character == ',').count() ? ';' : ',';
    }
}
