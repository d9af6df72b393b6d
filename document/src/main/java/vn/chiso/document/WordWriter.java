package vn.chiso.document;

import java.io.IOException;
import java.io.OutputStream;
import java.util.function.IntConsumer;

/** Writes documents as Word files. */
public final class WordWriter {

    private WordWriter() {
    }

    /**
     * Fills the template.
     *
     * @param output   gets the .docx; left open
     * @param progress told percents that only grow, 100 at the end
     * @throws IllegalArgumentException when the template is for another layout
     * @throws IOException              when the output cannot be written
     */
    public static void write(OfficialDocument document, Template template, OutputStream output, IntConsumer progress)
            throws IOException {
        throw new UnsupportedOperationException(document.layout() + " " + template.layout());
    }
}
