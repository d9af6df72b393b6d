package vn.chiso.exchange;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Writes CSV in UTF-8. Texts that a spreadsheet would run as a formula get an apostrophe in front. */
final class CsvFile implements Closeable {

    private final CsvWriter writer;

    CsvFile(OutputStream output) {
        this.writer = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(output, StandardCharsets.UTF_8);
    }

    void row(String... cells) {
        String[] safe = cells.clone();
        for (int i = 0; i < safe.length; i++) {
            safe[i] = harmless(safe[i]);
        }
        writer.writeRecord(safe);
    }

    private static String harmless(String cell) {
        boolean formula = !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0;
        return formula && !cell.matches("-?\\d+(\\.\\d+)?") ? "'" + cell : cell;
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
