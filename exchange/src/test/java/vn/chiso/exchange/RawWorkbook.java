package vn.chiso.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook put together part by part, with everything that honest programs would not write. */
public final class RawWorkbook {

    private static final String MAIN = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    /** One sheet "Số liệu" with these rows as XML. */
    public static RawWorkbook ofRows(String rows) {
        return new RawWorkbook()
                .part("[Content_Types].xml",
                        "<Types><Default Extension=\"xml\" ContentType=\"application/xml\"/></Types>")
                .part("xl/workbook.xml", "<workbook " + MAIN + " xmlns:r=\"" + OFFICE
                        + "\"><sheets><sheet name=\"Số liệu\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>")
                .part("xl/_rels/workbook.xml.rels", "<Relationships><Relationship Id=\"r1\" Type=\"" + OFFICE
                        + "/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>")
                .part("xl/styles.xml", "<styleSheet " + MAIN + "><numFmts><numFmt numFmtId=\"170\" "
                        + "formatCode=\"[$-42A]dd\\/mm\\/yyyy\"/><numFmt numFmtId=\"171\" formatCode=\"#,##0&quot; người\""
                        + "/></numFmts><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"10\"/><xf numFmtId=\"14\"/>"
                        + "<xf numFmtId=\"170\"/><xf numFmtId=\"171\"/></cellXfs></styleSheet>")
                .part("xl/worksheets/sheet1.xml", sheet(rows));
    }

    /** A sheet's XML around its rows. */
    public static String sheet(String rows) {
        return "<worksheet " + MAIN + "><dimension ref=\"A1:XFD1048576\"/><sheetData>" + rows
                + "</sheetData></worksheet>";
    }

    /** Rows of text cells, with what is already XML taken as it is. */
    public static String rows(String[]... rows) {
        StringBuilder xml = new StringBuilder();
        for (int i = 0; i < rows.length; i++) {
            xml.append("<row r=\"").append(i + 1).append("\">");
            for (int j = 0; j < rows[i].length; j++) {
                String cell = rows[i][j];
                String address = "r=\"" + (char) ('A' + j) + (i + 1) + "\"";
                xml.append(cell.startsWith("<c")
                        ? cell.replaceFirst("<c", "<c " + address)
                        : "<c " + address + " t=\"inlineStr\"><is><t>" + cell + "</t></is></c>");
            }
            xml.append("</row>");
        }
        return xml.toString();
    }

    /** Adds or replaces a part. */
    public RawWorkbook part(String name, String content) {
        return part(name, content.getBytes(StandardCharsets.UTF_8));
    }

    /** Adds or replaces a part. */
    public RawWorkbook part(String name, byte[] content) {
        parts.put(name, content);
        return this;
    }

    /** The file. */
    public byte[] bytes() {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(output)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return output.toByteArray();
    }
}
