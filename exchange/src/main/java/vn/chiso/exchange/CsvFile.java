package vn.chiso.exchange;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Writes CSV in UTF-8. Texts that a spreadsheet would run as a formula get an apostrophe in front. */
public final class CsvFile implements Closeable {

    private final CsvWriter writer;

    /** Writes to a stream, which closing closes too. */
    public CsvFile(OutputStream output) {
        this.writer = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(output, StandardCharsets.UTF_8);
    }

    /** Writes a row. */
    public void row(String... cells) {
        String[] safe = cells.clone();
        for (int i = 0; i < safe.length; i++) {
            safe[i] = FormulaGuard.closed(safe[i]);
        }
        writer.writeRecord(safe);
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
