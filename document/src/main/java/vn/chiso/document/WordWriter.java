package vn.chiso.document;

import java.io.BufferedWriter;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.function.IntConsumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.w3c.dom.Element;
import vn.chiso.document.part.Flaw;
import vn.chiso.document.part.Styles;
import vn.chiso.document.part.WordPackage;

/** Writes documents as Word files. */
public final class WordWriter {

    private static final int BUFFER = 1 << 16;
    /** Time of all parts, so that the same document is the same file: the earliest that zip knows. */
    private static final LocalDateTime EARLIEST = LocalDateTime.of(1980, 1, 1, 0, 0);

    private WordWriter() {
    }

    /**
     * Fills the template. A document is the same file each time.
     *
     * @param output   gets the .docx; left open
     * @param progress told percents that only grow, 100 at the end
     * @throws IllegalArgumentException when the template is for another layout, or when several sign a document whose
     *                                  layout has room for one ({@link Layout#NAMED}, {@link Layout#LETTER})
     * @throws IOException              when the output cannot be written
     */
    public static void write(OfficialDocument document, Template template, OutputStream output, IntConsumer progress)
            throws IOException {
        check(document, template);
        Percents percents = new Percents(progress);
        try {
            ZipOutputStream zip = new ZipOutputStream(new Unclosed(output));
            WordPackage file = template.file();
            String main = file.main();
            Origin origin = new Origin(file, document);
            for (String name : file.names()) {
                zip.putNextEntry(entry(name));
                if (name.equals(main)) {
                    text(document, file, zip, percents);
                } else if (origin.has(name)) {
                    zip.write(origin.instead(name));
                } else {
                    file.copy(name, zip);
                }
                zip.closeEntry();
            }
            zip.close();
        } catch (Flaw flaw) {
            throw new IllegalStateException("a template that was checked", flaw);
        } catch (UncheckedIOException exception) {
            throw exception.getCause();
        }
        percents.tell(100);
    }

    /** A part of a Word file. */
    static ZipEntry entry(String name) {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(EARLIEST);
        return entry;
    }

    private static void check(OfficialDocument document, Template template) {
        if (document.layout() != template.layout()) {
            throw new IllegalArgumentException(document.layout() + " with a template for " + template.layout());
        }
        boolean one = document.layout() == Layout.NAMED || document.layout() == Layout.LETTER;
        if (one && !document.signature().beside().isEmpty()) {
            throw new IllegalArgumentException("one signs a document of layout " + document.layout());
        }
    }

    private static void text(OfficialDocument document, WordPackage file, OutputStream zip, Percents percents)
            throws IOException, Flaw {
        Writer writer = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8), BUFFER);
        int all = Filling.count(document);
        int[] done = {0};
        Element root = file.tree(file.main());
        Styles styles = Styles.of(file);
        new Filling(document, styles, Template.end(root), new WordXml(writer, Style.ids(styles)),
                () -> percents.tell((int) (++done[0] * 99L / all))).write(root);
        writer.flush();
    }

    /** The archive has to be ended without ending what it is written to. */
    private static final class Unclosed extends FilterOutputStream {

        private Unclosed(OutputStream output) {
            super(output);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
