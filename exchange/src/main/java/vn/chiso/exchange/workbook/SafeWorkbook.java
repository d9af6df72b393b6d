package vn.chiso.exchange.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A workbook that somebody sent. The one place where such a file is opened: within limits, without macros, links to other
 * files, document types or entities. Refusals are values.
 */
public final class SafeWorkbook implements Opening {

    /** A sheet of the workbook. */
    public record Sheet(String name, String part, boolean hidden) {
    }

    private final WorkbookParts parts;
    private final WorkbookLimits limits;
    private final List<Sheet> sheets = new ArrayList<>();
    private final List<String> strings = new ArrayList<>();
    private final Styles styles;

    private SafeWorkbook(byte[] file, WorkbookLimits limits) throws FlawException {
        this.limits = limits;
        this.parts = new WorkbookParts(file, limits);
        refuseMacros();
        refuseLinks();
        readSheets();
        this.styles = new Styles(parts.part("xl/styles.xml"));
        readStrings();
    }

    /** Opens a file's bytes. */
    public static Opening open(byte[] file, WorkbookLimits limits) {
        if (file.length > limits.fileBytes()) {
            return new WorkbookRefusal(Flaw.FILE_TOO_LARGE, List.of(Long.toString(limits.fileBytes() >> 20)));
        }
        try {
            return new SafeWorkbook(file, limits);
        } catch (FlawException flaw) {
            return flaw.refusal();
        }
    }

    /**
     * Opens a file; one that is too large is not read.
     *
     * @throws IOException when the file cannot be read
     */
    public static Opening open(Path file, WorkbookLimits limits) throws IOException {
        try (InputStream input = Files.newInputStream(file)) {
            return open(input, limits);
        }
    }

    /**
     * Opens what a stream gives; not more than the limit and one byte is read.
     *
     * @throws IOException when the stream cannot be read
     */
    public static Opening open(InputStream input, WorkbookLimits limits) throws IOException {
        return open(input.readNBytes((int) Math.min(limits.fileBytes() + 1, Integer.MAX_VALUE - 8)), limits);
    }

    /** The sheets with cells, in the workbook's order, hidden ones too. */
    public List<Sheet> sheets() {
        return List.copyOf(sheets);
    }

    /** Reads the rows of a sheet that hold something; what is wrong with the sheet comes back. */
    public Optional<WorkbookRefusal> read(Sheet sheet, Consumer<SheetRow> consumer) {
        try {
            new SheetParser(parts.required(sheet.part()), strings, styles, limits.rows()).rows(consumer);
            return Optional.empty();
        } catch (FlawException flaw) {
            return Optional.of(flaw.refusal());
        }
    }

    private void refuseMacros() throws FlawException {
        XmlCursor types = cursor(parts.required("[Content_Types].xml"));
        while (types.advance()) {
            String type = types.attributeOrEmpty("ContentType").toLowerCase(Locale.ROOT);
            if (type.contains("macroenabled") || type.contains("vbaproject")) {
                throw new FlawException(Flaw.MACROS);
            }
        }
    }

    /** A link that people click may lead anywhere; everything else that lies outside would be fetched or run. */
    private void refuseLinks() throws FlawException {
        for (String name : parts.names()) {
            if (name.endsWith(".rels")) {
                XmlCursor cursor = cursor(parts.required(name));
                while (cursor.advance()) {
                    if (cursor.attributeOrEmpty("TargetMode").equalsIgnoreCase("External")
                            && !cursor.attributeOrEmpty("Type").endsWith("/hyperlink")) {
                        throw new FlawException(Flaw.EXTERNAL_LINKS);
                    }
                }
            }
        }
    }

    private void readSheets() throws FlawException {
        Map<String, String> targets = new HashMap<>();
        XmlCursor links = cursor(parts.required("xl/_rels/workbook.xml.rels"));
        while (links.advance()) {
            String type = links.attributeOrEmpty("Type");
            if (links.starts("Relationship") && type.endsWith("/worksheet")) {
                String target = links.attributeOrEmpty("Target");
                targets.put(links.attributeOrEmpty("Id"),
                        target.startsWith("/") ? target.substring(1) : "xl/" + target);
            } else if (type.endsWith("Macrosheet")) {
                throw new FlawException(Flaw.MACROS);
            }
        }
        XmlCursor cursor = cursor(parts.required("xl/workbook.xml"));
        while (cursor.advance()) {
            if (cursor.starts("sheet")) {
                String part = targets.get(cursor.attributeOrEmpty("id"));
                if (part != null && !parts.has(part)) {
                    throw new FlawException(Flaw.WORKBOOK_BROKEN);
                }
                if (part != null) {
                    String state = Objects.requireNonNullElse(cursor.attribute("state"), "visible");
                    sheets.add(new Sheet(CellText.read(cursor.attributeOrEmpty("name")), part,
                            !state.equals("visible")));
                }
            }
        }
        if (sheets.isEmpty()) {
            throw new FlawException(Flaw.WORKBOOK_BROKEN);
        }
    }

    private void readStrings() throws FlawException {
        byte[] part = parts.part("xl/sharedStrings.xml");
        if (part != null) {
            XmlCursor cursor = cursor(part);
            while (cursor.advance()) {
                if (cursor.starts("si")) {
                    strings.add(cursor.runs("si"));
                }
            }
        }
    }

    private static XmlCursor cursor(byte[] part) throws FlawException {
        return new XmlCursor(new ByteArrayInputStream(part));
    }
}
