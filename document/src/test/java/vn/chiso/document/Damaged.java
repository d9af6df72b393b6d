package vn.chiso.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** A standard template in which a test changes what is inside. */
final class Damaged {

    private final Map<String, byte[]> parts = new LinkedHashMap<>();
    private final Layout layout;

    private Damaged(Layout layout) {
        this.layout = layout;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(StandardTemplate.of(layout)))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    static Damaged standard(Layout layout) {
        return new Damaged(layout);
    }

    /** Changes text of a part, which must be there. */
    Damaged replace(String part, String from, String to) {
        String text = new String(parts.get(part), StandardCharsets.UTF_8);
        if (!text.contains(from)) {
            throw new AssertionError(from + " is not in " + text);
        }
        return add(part, text.replace(from, to));
    }

    Damaged text(String from, String to) {
        return replace("word/document.xml", from, to);
    }

    /** Changes the text in a way that must change something. */
    Damaged change(UnaryOperator<String> change) {
        String before = new String(parts.get("word/document.xml"), StandardCharsets.UTF_8);
        String after = change.apply(before);
        if (after.equals(before)) {
            throw new AssertionError("nothing changed in " + before);
        }
        return add("word/document.xml", after);
    }

    Damaged add(String part, String content) {
        return add(part, content.getBytes(StandardCharsets.UTF_8));
    }

    Damaged add(String part, byte[] content) {
        parts.put(part, content);
        return this;
    }

    Damaged rename(String part, String to) {
        return add(to, parts.get(part)).remove(part);
    }

    Damaged remove(String part) {
        parts.remove(part);
        return this;
    }

    /** Adds a relation of the text. */
    Damaged link(String type, String target, String mode) {
        return replace("word/_rels/document.xml.rels", "</Relationships>",
                "<Relationship Id=\"rId99\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
                        + type + "\" Target=\"" + target + "\" TargetMode=\"" + mode + "\"/></Relationships>");
    }

    byte[] file() {
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

    TemplateResult read() {
        return Template.read(file(), layout);
    }

    Template ready() {
        return switch (read()) {
            case TemplateResult.Ready ready -> ready.template();
            case TemplateResult.Refused refused -> throw new AssertionError(refused.problems().toString());
        };
    }
}
