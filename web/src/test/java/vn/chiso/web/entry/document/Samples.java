package vn.chiso.web.entry.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files as people and worse people upload them. */
public final class Samples {

    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private Samples() {
    }

    /** A small PDF; another text gives another file. */
    public static byte[] pdf(String text) {
        return bytes("%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\n% " + text + "\ntrailer<</Root 1 0 R>>\n%%EOF\n");
    }

    public static byte[] png() {
        return latin("\u0089PNG\r\n\u001a\n\0\0\0\rIHDR");
    }

    public static byte[] docx() {
        return zip(Map.of("[Content_Types].xml", types(DOCX), "word/document.xml", bytes("<document/>")));
    }

    public static byte[] xlsx(Map<String, byte[]> further) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", types(XLSX));
        parts.put("xl/workbook.xml", bytes("<workbook/>"));
        parts.putAll(further);
        return zip(parts);
    }

    private static byte[] types(String kind) {
        return bytes("<Types><Override PartName=\"/main.xml\" ContentType=\"" + kind + ".main+xml\"/></Types>");
    }

    public static byte[] zip(Map<String, byte[]> parts) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(file)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
        return file.toByteArray();
    }

    /** A program for Windows. */
    public static byte[] program() {
        return latin("MZ\u0090\0\u0003\0\0\0\u0004\0\0\0This program cannot be run in DOS mode.");
    }

    /** An office file of before 2007 whose directory has these names. */
    public static byte[] oldOffice(String... names) {
        ByteBuffer file = ByteBuffer.allocate(512 + 128 * names.length).order(ByteOrder.LITTLE_ENDIAN);
        file.put(latin("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1"));
        for (int i = 0; i < names.length; i++) {
            int at = 512 + 128 * i;
            file.put(at, names[i].getBytes(StandardCharsets.UTF_16LE));
            file.putShort(at + 64, (short) (names[i].length() * 2 + 2));
            file.put(at + 66, (byte) 2);
        }
        return file.array();
    }

    /**
     * An archive whose second part inflates to so many gigabytes of nothing while its directory says 1,000 bytes.
     *
     * @param types what the first part says that the archive is
     */
    public static byte[] bomb(int gigabytes, String types) {
        byte[] second = zeros(gigabytes);
        byte[] first = bytes(types);
        ByteBuffer file = ByteBuffer.allocate(first.length + second.length + 1_000).order(ByteOrder.LITTLE_ENDIAN);
        int[] offsets = {file.position(), 0};
        local(file, "[Content_Types].xml", 0, first.length, first.length).put(first);
        offsets[1] = file.position();
        local(file, "word/document.xml", 8, second.length, 1_000).put(second);
        int directory = file.position();
        central(file, "[Content_Types].xml", 0, first.length, first.length, offsets[0]);
        central(file, "word/document.xml", 8, second.length, 1_000, offsets[1]);
        int length = file.position() - directory;
        file.putInt(0x06054b50).putInt(0).putShort((short) 2).putShort((short) 2).putInt(length).putInt(directory)
                .putShort((short) 0);
        byte[] whole = new byte[file.position()];
        file.get(0, whole);
        return whole;
    }

    /** The content types of a Word document. */
    public static String wordTypes() {
        return new String(types(DOCX), StandardCharsets.UTF_8);
    }

    /** Zeros, deflated: one block for a megabyte, repeated, so that making them takes no time. */
    private static byte[] zeros(int gigabytes) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        deflater.setInput(new byte[1 << 20]);
        byte[] block = new byte[8_192];
        int length = deflater.deflate(block, 0, block.length, Deflater.FULL_FLUSH);
        deflater.end();
        int blocks = gigabytes << 10;
        ByteBuffer all = ByteBuffer.allocate(length * blocks + 2);
        for (int i = 0; i < blocks; i++) {
            all.put(block, 0, length);
        }
        return all.put((byte) 3).put((byte) 0).array(); // an empty last block
    }

    private static ByteBuffer local(ByteBuffer file, String name, int method, int packed, int size) {
        file.putInt(0x04034b50).putShort((short) 20).putShort((short) 0).putShort((short) method).putInt(0).putInt(0)
                .putInt(packed).putInt(size).putShort((short) name.length()).putShort((short) 0);
        return file.put(bytes(name));
    }

    private static void central(ByteBuffer file, String name, int method, int packed, int size, int offset) {
        file.putInt(0x02014b50).putShort((short) 20).putShort((short) 20).putShort((short) 0)
                .putShort((short) method).putInt(0).putInt(0).putInt(packed).putInt(size)
                .putShort((short) name.length()).putShort((short) 0).putShort((short) 0).putShort((short) 0)
                .putShort((short) 0).putInt(0).putInt(offset).put(bytes(name));
    }

    public static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** One byte for each character. */
    static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
