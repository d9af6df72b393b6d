package vn.chiso.web.entry;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import vn.chiso.exchange.PacketReader;
import vn.chiso.exchange.PacketResult;

/** A downloaded packet in which a test types as people do. */
final class PacketFile {

    private static final String VALUES = "xl/worksheets/sheet2.xml";
    private static final String STATEMENTS = "xl/worksheets/sheet3.xml";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();
    private final PacketResult.Read read;
    private final Map<String, StringBuilder> edited = new LinkedHashMap<>();

    PacketFile(byte[] file) {
        if (!(PacketReader.read(file) instanceof PacketResult.Read packet)) {
            throw new AssertionError("no packet: " + PacketReader.read(file));
        }
        read = packet;
        parts.putAll(parts(file));
    }

    /** What a workbook consists of, by name. Read by its directory: readers of streams refuse how it is written. */
    static Map<String, byte[]> parts(byte[] file) {
        try {
            Path copy = Files.createTempFile("packet", ".xlsx");
            try {
                Files.write(copy, file);
                Map<String, byte[]> parts = new LinkedHashMap<>();
                try (ZipFile zip = new ZipFile(copy.toFile())) {
                    for (ZipEntry entry : Collections.list(zip.entries())) {
                        parts.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
                    }
                }
                return parts;
            } finally {
                Files.delete(copy);
            }
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    PacketResult.Read read() {
        return read;
    }

    /** The cell of a figure: {@code I14}. */
    String cell(long unit, String leaf, String input) {
        return read.values().stream()
                .filter(value -> value.key().assessedUnit().equals(Long.toString(unit))
                        && value.key().leaf().equals(leaf) && value.key().input().equals(input))
                .map(value -> value.address().substring(value.address().indexOf('!') + 1)).findFirst().orElseThrow();
    }

    /** Types a number. */
    PacketFile number(long unit, String leaf, String input, String number) {
        return put(VALUES, cell(unit, leaf, input), "><v>" + number + "</v></c>");
    }

    /** Types a text. */
    PacketFile text(long unit, String leaf, String input, String text) {
        return put(VALUES, cell(unit, leaf, input), "t=\"inlineStr\"><is><t>" + text + "</t></is></c>");
    }

    /** Types a formula; the result is that of the last calculation, "" where nothing was calculated. */
    PacketFile formula(long unit, String leaf, String input, String formula, String result) {
        return put(VALUES, cell(unit, leaf, input),
                "><f>" + formula + "</f>" + (result.isEmpty() ? "" : "<v>" + result + "</v>") + "</c>");
    }

    /** Clears the cell of a figure. */
    PacketFile clear(long unit, String leaf, String input) {
        return put(VALUES, cell(unit, leaf, input), "/>");
    }

    /** Types an explanation. */
    PacketFile explanation(long unit, String leaf, String text) {
        return put(STATEMENTS, statement(unit, leaf), "t=\"inlineStr\"><is><t>" + text + "</t></is></c>");
    }

    /** Chooses what is claimed. */
    PacketFile claim(long unit, String leaf, String text) {
        return put(STATEMENTS, statement(unit, leaf).replaceAll("[A-Z]+", "E"),
                "t=\"inlineStr\"><is><t>" + text + "</t></is></c>");
    }

    private String statement(long unit, String leaf) {
        return read.statements().stream()
                .filter(each -> each.assessedUnit().equals(Long.toString(unit)) && each.leaf().equals(leaf))
                .map(each -> each.address().substring(each.address().indexOf('!') + 1)).findFirst().orElseThrow();
    }

    private PacketFile put(String part, String address, String rest) {
        StringBuilder xml = edited.computeIfAbsent(part,
                name -> new StringBuilder(new String(Objects.requireNonNull(parts.get(name)), StandardCharsets.UTF_8)));
        int start = xml.indexOf("<c r=\"" + address + "\"");
        Matcher end = Pattern.compile("/>|>.*?</c>", Pattern.DOTALL).matcher(xml);
        if (start < 0 || !end.find(start)) {
            throw new AssertionError(address);
        }
        xml.replace(start, end.end(), "<c r=\"" + address + "\" " + rest);
        return this;
    }

    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                StringBuilder xml = edited.get(part.getKey());
                zip.write(xml == null ? part.getValue() : xml.toString().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
        return bytes.toByteArray();
    }
}
