package vn.chiso.exchange.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/**
 * The directory at the end of a zip archive in memory. The library reads archives from files only, or as streams, which
 * cannot be read when their writer appended the sizes in the long form, as some writers of workbooks do.
 */
final class ZipDirectory {

    private static final int END = 0x06054b50;
    private static final int ENTRY = 0x02014b50;
    private static final int LOCAL = 0x04034b50;
    private static final int END_LENGTH = 22;
    private static final int STORED = 0;
    private static final int DEFLATED = 8;

    private final byte[] file;
    private final ByteBuffer buffer;

    /** An entry; its size is not believed. */
    record Entry(String name, int method, boolean encrypted, long crc, int packed, int offset) {
    }

    ZipDirectory(byte[] file) {
        this.file = file;
        this.buffer = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** The entries in the directory's order, one more than the limit at most. */
    List<Entry> entries(int limit) throws FlawException {
        try {
            buffer.position(end() + 10);
            int count = Short.toUnsignedInt(buffer.getShort());
            buffer.getInt(); // length of the directory
            buffer.position(buffer.getInt());
            List<Entry> entries = new ArrayList<>();
            while (entries.size() < count && entries.size() <= limit) {
                entries.add(entry());
            }
            return entries;
        } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException exception) {
            throw broken(exception);
        }
    }

    private int end() throws FlawException {
        for (int at = file.length - END_LENGTH; at >= Math.max(0, file.length - END_LENGTH - 0xFFFF); at--) {
            if (buffer.getInt(at) == END) {
                return at;
            }
        }
        throw new FlawException(Flaw.WORKBOOK_BROKEN);
    }

    private Entry entry() throws FlawException {
        int start = buffer.position();
        if (buffer.getInt(start) != ENTRY) {
            throw new FlawException(Flaw.WORKBOOK_BROKEN);
        }
        int flags = buffer.getShort(start + 8);
        int method = Short.toUnsignedInt(buffer.getShort(start + 10));
        long crc = Integer.toUnsignedLong(buffer.getInt(start + 16));
        int packed = buffer.getInt(start + 20);
        int nameLength = Short.toUnsignedInt(buffer.getShort(start + 28));
        int extraLength = Short.toUnsignedInt(buffer.getShort(start + 30));
        int commentLength = Short.toUnsignedInt(buffer.getShort(start + 32));
        int offset = buffer.getInt(start + 42);
        String name = new String(file, start + 46, nameLength, StandardCharsets.UTF_8);
        buffer.position(start + 46 + nameLength + extraLength + commentLength);
        return new Entry(name, method, (flags & 1) != 0, crc, packed, offset);
    }

    /** The inflated content. */
    InputStream open(Entry entry) throws FlawException {
        if (entry.encrypted()) {
            throw new FlawException(Flaw.ENCRYPTED);
        }
        try {
            if (buffer.getInt(entry.offset()) != LOCAL) {
                throw new FlawException(Flaw.WORKBOOK_BROKEN);
            }
            int start = entry.offset() + 30 + Short.toUnsignedInt(buffer.getShort(entry.offset() + 26))
                    + Short.toUnsignedInt(buffer.getShort(entry.offset() + 28));
            if (entry.packed() < 0 || entry.packed() > file.length - start) {
                throw new FlawException(Flaw.WORKBOOK_BROKEN);
            }
            InputStream packed = new ByteArrayInputStream(file, start, entry.packed());
            return switch (entry.method()) {
                case STORED -> packed;
                case DEFLATED -> inflated(packed);
                default -> throw new FlawException(Flaw.WORKBOOK_BROKEN);
            };
        } catch (IndexOutOfBoundsException exception) {
            throw broken(exception);
        }
    }

    private static InputStream inflated(InputStream packed) {
        Inflater inflater = new Inflater(true);
        return new InflaterInputStream(packed, inflater, 8_192) {
            @Override
            public void close() throws IOException {
                super.close();
                inflater.end(); // an inflater that was handed in is not freed by the stream
            }
        };
    }

    private static FlawException broken(Exception cause) {
        FlawException flaw = new FlawException(Flaw.WORKBOOK_BROKEN);
        flaw.initCause(cause);
        return flaw;
    }
}
