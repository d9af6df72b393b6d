package vn.chiso.bench.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** A downloaded workbook into which numbers are typed, as a spreadsheet does it. */
final class Workbook {

    private static final Pattern END_OF_CELL = Pattern.compile("/>|>.*?</c>", Pattern.DOTALL);

    private final Map<String, byte[]> parts = new LinkedHashMap<>();
    private final String sheet;
    private final StringBuilder xml;

    /** @param sheet part in which to type */
    Workbook(byte[] file, String sheet) {
        this.sheet = sheet;
        try {
            Path copy = Files.createTempFile("packet", ".xlsx");
            Files.write(copy, file);
            try (ZipFile zip = new ZipFile(copy.toFile())) {
                for (ZipEntry entry : Collections.list(zip.entries())) {
                    parts.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
                }
            } finally {
                Files.delete(copy);
            }
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
        xml = new StringBuilder(new String(parts.getOrDefault(sheet, new byte[0]), StandardCharsets.UTF_8));
    }

    /** Types a number into a cell. */
    void type(String address, long number) {
        int start = xml.indexOf("<c r=\"" + address + "\"");
        Matcher end = END_OF_CELL.matcher(xml);
        if (start < 0 || !end.find(start)) {
            throw new IllegalStateException("the packet has no cell " + address);
        }
        xml.replace(start, end.end(), "<c r=\"" + address + "\" ><v>" + number + "</v></c>");
    }

    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getKey().equals(sheet)
                        ? xml.toString().getBytes(StandardCharsets.UTF_8)
                        : part.getValue());
                zip.closeEntry();
            }
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
        return bytes.toByteArray();
    }
}
