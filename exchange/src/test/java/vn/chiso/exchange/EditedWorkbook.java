package vn.chiso.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** A written workbook in which a test types, sorts and deletes as people do. */
final class EditedWorkbook {

    private static final Pattern ROW = Pattern.compile("<row r=\"(\\d+)\".*?</row>", Pattern.DOTALL);

    private final Map<String, String> parts = new LinkedHashMap<>();

    EditedWorkbook(byte[] file) {
        try {
            Path path = Files.createTempFile("edited", ".xlsx");
            Files.write(path, file);
            try (ZipFile zip = new ZipFile(path.toFile())) {
                for (ZipEntry entry : Collections.list(zip.entries())) {
                    parts.put(entry.getName(),
                            new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
                }
            } finally {
                Files.delete(path);
            }
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    private static String name(int sheet) {
        return "xl/worksheets/sheet" + sheet + ".xml";
    }

    /** A part as text. */
    String part(String name) {
        String part = parts.get(name);
        if (part == null) {
            throw new AssertionError(name);
        }
        return part;
    }

    /** Types a text. */
    EditedWorkbook text(int sheet, String address, String text) {
        String escaped = text.replace("&", "&amp;").replace("<", "&lt;");
        return cell(sheet, address, "t=\"inlineStr\"><is><t xml:space=\"preserve\">" + escaped + "</t></is></c>");
    }

    /** Types a number. */
    EditedWorkbook number(int sheet, String address, String number) {
        return cell(sheet, address, "><v>" + number + "</v></c>");
    }

    /** Clears a cell. */
    EditedWorkbook clear(int sheet, String address) {
        return cell(sheet, address, "/>");
    }

    /** Puts the rest of a cell's XML behind its address. */
    EditedWorkbook cell(int sheet, String address, String rest) {
        String xml = part(name(sheet));
        Matcher cell = Pattern.compile("<c r=\"" + address + "\"[^>]*?(/>|>.*?</c>)", Pattern.DOTALL).matcher(xml);
        if (!cell.find()) {
            throw new AssertionError(address);
        }
        parts.put(name(sheet), new StringBuilder(xml)
                .replace(cell.start(), cell.end(), "<c r=\"" + address + "\" " + rest).toString());
        return this;
    }

    /** Deletes a row; those below keep their numbers. */
    EditedWorkbook delete(int sheet, int row) {
        parts.put(name(sheet), part(name(sheet)).replaceFirst("(?s)<row r=\"" + row + "\".*?</row>", ""));
        return this;
    }

    /** Adds a copy of a row at another number below the last one. */
    EditedWorkbook copy(int sheet, int row, int to) {
        String xml = part(name(sheet));
        Matcher found = Pattern.compile("(?s)<row r=\"" + row + "\".*?</row>").matcher(xml);
        if (!found.find()) {
            throw new AssertionError(row);
        }
        return row(sheet, numbered(found.group(), row, to));
    }

    /** Adds a row below the last one. */
    EditedWorkbook row(int sheet, String row) {
        parts.put(name(sheet), part(name(sheet)).replace("</sheetData>", row + "</sheetData>"));
        return this;
    }

    /** Sorts all rows but the heading in some other order. */
    EditedWorkbook shuffle(int sheet, Random random) {
        String xml = part(name(sheet));
        List<String> rows = new ArrayList<>();
        List<Integer> numbers = new ArrayList<>();
        Matcher row = ROW.matcher(xml);
        while (row.find()) {
            if (!row.group(1).equals("1")) {
                rows.add(row.group());
                numbers.add(Integer.valueOf(row.group(1)));
            }
        }
        int start = xml.indexOf("<row r=\"" + numbers.getFirst() + "\"");
        List<Integer> order = new ArrayList<>(numbers);
        Collections.shuffle(order, random);
        StringBuilder sorted = new StringBuilder();
        for (int i = 0; i < order.size(); i++) {
            int from = numbers.indexOf(order.get(i));
            sorted.append(numbered(rows.get(from), order.get(i), numbers.get(i)));
        }
        parts.put(name(sheet), xml.substring(0, start) + sorted + xml.substring(xml.indexOf("</sheetData>")));
        return this;
    }

    private static String numbered(String row, int from, int to) {
        return row.replace("<row r=\"" + from + "\"", "<row r=\"" + to + "\"")
                .replaceAll("r=\"([A-Z]+)" + from + "\"", "r=\"$1" + to + "\"");
    }

    /** Replaces text in a part. */
    EditedWorkbook replace(String part, String text, String by) {
        if (!part(part).contains(text)) {
            throw new AssertionError(text);
        }
        parts.put(part, part(part).replace(text, by));
        return this;
    }

    byte[] bytes() {
        RawWorkbook raw = new RawWorkbook();
        parts.forEach(raw::part);
        return raw.bytes();
    }
}
