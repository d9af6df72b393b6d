package vn.chiso.exchange.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Takes the clock out of a workbook: the library writes the moment of writing into it, so that no two files are alike. */
public final class Timeless {

    private static final String PROPERTIES = "docProps/core.xml";

    private Timeless() {
    }

    /**
     * Writes the same workbook, made at the moment named.
     *
     * @throws IOException when the stream cannot be written, or the bytes are no workbook
     */
    public static void copy(byte[] workbook, Instant asOf, OutputStream output) throws IOException {
        PartCopy.write(workbook, PROPERTIES, properties -> dated(properties, asOf), output);
    }

    private static String dated(String properties, Instant asOf) {
        return properties.replaceAll("(<dcterms:created[^>]*>)[^<]*", "$1" + asOf.truncatedTo(ChronoUnit.SECONDS));
    }
}
