package vn.chiso.exchange.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Takes the clock out of a workbook: the library writes the moment of writing into it, so that no two files are alike. */
public final class Timeless {

    private static final String PROPERTIES = "docProps/core.xml";
    /** The earliest moment that the format can hold. */
    private static final LocalDateTime BEGINNING = LocalDateTime.of(1980, 1, 1, 0, 0);

    private Timeless() {
    }

    /**
     * Writes the same workbook, made at the moment named.
     *
     * @throws IOException when the stream cannot be written, or the bytes are no workbook
     */
    public static void copy(byte[] workbook, Instant asOf, OutputStream output) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(output, StandardCharsets.UTF_8);
        ZipDirectory directory = new ZipDirectory(workbook);
        try {
            for (ZipDirectory.Entry part : directory.entries(Short.MAX_VALUE)) {
                ZipEntry copy = new ZipEntry(part.name());
                copy.setTimeLocal(BEGINNING);
                zip.putNextEntry(copy);
                try (InputStream content = directory.open(part)) {
                    if (part.name().equals(PROPERTIES)) {
                        zip.write(dated(content.readAllBytes(), asOf));
                    } else {
                        content.transferTo(zip);
                    }
                }
                zip.closeEntry();
            }
        } catch (FlawException flaw) {
            throw new IOException("not a workbook", flaw);
        }
        zip.finish();
    }

    private static byte[] dated(byte[] properties, Instant asOf) {
        return new String(properties, StandardCharsets.UTF_8)
                .replaceAll("(<dcterms:created[^>]*>)[^<]*", "$1" + asOf.truncatedTo(ChronoUnit.SECONDS))
                .getBytes(StandardCharsets.UTF_8);
    }
}
