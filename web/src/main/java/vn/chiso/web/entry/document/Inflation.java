package vn.chiso.web.entry.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/** Counts what the parts of an archive inflate to, and looks at what each begins with. */
final class Inflation {

    /** Of all parts together, those of archives within the archive included. */
    static final long MOST = 512L << 20;
    /** From here on a part must not hold more than this many times its weight; sheets of figures reach about 50. */
    private static final long SUSPICIOUS = 32L << 20;
    private static final long RATIO = 200;
    private static final int MOST_INNER_PARTS = 5_000;

    private final byte[] buffer = new byte[64 * 1024];
    private long total;

    /**
     * What is wrong with a part; null for nothing.
     *
     * @param packed what the part weighs in the archive
     */
    @Nullable
    DocumentFlaw flaw(InputStream content, long packed) throws IOException {
        byte[] head = content.readNBytes(DocumentInspection.HEAD);
        if (DocumentInspection.program(head)) {
            return DocumentFlaw.PROGRAM;
        }
        InputStream whole = new SequenceInputStream(new ByteArrayInputStream(head), content);
        if (DocumentInspection.starts(head, "PK\u0003\u0004")) {
            return inner(new Counted(whole));
        }
        return exhaust(whole, packed) ? null : DocumentFlaw.BOMB;
    }

    /** A workbook behind a chart, say. Archives within that are not needed by anybody. */
    private @Nullable DocumentFlaw inner(Counted content) throws IOException {
        ZipInputStream zip = new ZipInputStream(content);
        int parts = 0;
        for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            byte[] head = zip.readNBytes(DocumentInspection.HEAD);
            if (DocumentInspection.program(head)) {
                return DocumentFlaw.PROGRAM;
            }
            if (entry.getName().toLowerCase(java.util.Locale.ROOT).contains("vbaproject")) {
                return DocumentFlaw.MACROS;
            }
            boolean fits = !DocumentInspection.starts(head, "PK\u0003\u0004") && ++parts <= MOST_INNER_PARTS
                    && exhaust(zip, Long.MAX_VALUE / RATIO);
            if (!fits) {
                return DocumentFlaw.BOMB;
            }
        }
        return exhaust(content, Long.MAX_VALUE / RATIO) ? null : DocumentFlaw.BOMB;
    }

    private boolean exhaust(InputStream content, long packed) throws IOException {
        long size = 0;
        for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
            size += read;
            total += read;
            if (total > MOST || (size > SUSPICIOUS && size > packed * RATIO)) {
                Arrays.fill(buffer, (byte) 0);
                return false;
            }
        }
        return true;
    }

    /** The inner archive itself counts as well. */
    private final class Counted extends java.io.FilterInputStream {

        Counted(InputStream content) {
            super(content);
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int read = super.read(into, from, length);
            total += Math.max(0, read);
            if (total > MOST) {
                throw new java.util.zip.ZipException("more than " + MOST + " bytes");
            }
            return read;
        }
    }
}
