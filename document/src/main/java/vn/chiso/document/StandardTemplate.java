package vn.chiso.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipOutputStream;
import vn.chiso.document.part.Face;
import vn.chiso.document.part.Paper;
import vn.chiso.document.part.Xml;

/**
 * The templates that the product brings, to use and to change in Word. They are written here rather than kept as files,
 * so that every measure can be read beside the article that asks for it (Decree 30/2020/NĐ-CP, appendix I, part I).
 */
public final class StandardTemplate {

    static final String SOURCE = "ChiSoNguon";

    private static final String TYPES = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";

    // I.1, I.3: A4; 20 to 25 mm above and below, 30 to 35 at the left, 15 to 20 at the right. 1 mm is 56.7 units.
    private static final int ABOVE = 1_134;
    private static final int LEFT = 1_701;
    private static final int RIGHT = 964;
    private static final int PAGE_NUMBER_AT = 510;
    private static final int TEXT = Paper.WIDTH - LEFT - RIGHT;

    private static final String COUNTRY = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
    private static final String MOTTO = "Độc lập - Tự do - Hạnh phúc";
    // V.1: 12 and 13 as in the decree's own example; 13 and 14 leave too little for the names at the left.
    private static final int COUNTRY_SIZE = 12;
    private static final int MOTTO_SIZE = 13;
    private static final int DATE_SIZE = 13; // V.4
    /** Place and date stand on one line, whatever the province; wider than the country's name. */
    private static final String LONGEST_DATE = "Thành phố Hồ Chí Minh, ngày 12 tháng 12 năm 2026";
    private static final float TWENTIETHS = 20;

    private static final int BETWEEN = 57; // a millimetre beside what stands in a cell
    private static final String NO_BORDERS = "<w:tblLayout w:type=\"fixed\"/><w:tblCellMar><w:left w:w=\""
            + BETWEEN + "\" w:type=\"dxa\"/><w:right w:w=\"" + BETWEEN + "\" w:type=\"dxa\"/></w:tblCellMar>";

    private final StringBuilder text = new StringBuilder(8_000);
    private final WordXml xml = new WordXml(text);
    private final Layout layout;

    private StandardTemplate(Layout layout) {
        this.layout = layout;
    }

    /** A Word file with marked places that passes {@link Template#read} without a remark. */
    public static byte[] of(Layout layout) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", XML + "<Types xmlns=\"" + PACKAGE + "content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                + type("document", "document.main") + type("styles", "styles") + type("settings", "settings")
                + type("header1", "header") + type("header2", "header")
                + "<Override PartName=\"/docProps/core.xml\" ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/>"
                + "</Types>");
        parts.put("_rels/.rels", XML + "<Relationships xmlns=\"" + PACKAGE + "relationships\">"
                + link("rId1", "officeDocument", "word/document.xml") + "<Relationship Id=\"rId2\" Type=\"" + PACKAGE
                + "relationships/metadata/core-properties\" Target=\"docProps/core.xml\"/></Relationships>");
        parts.put("docProps/core.xml", Origin.properties(""));
        parts.put("word/_rels/document.xml.rels", XML + "<Relationships xmlns=\"" + PACKAGE + "relationships\">"
                + link("rId1", "styles", "styles.xml") + link("rId2", "settings", "settings.xml")
                + link("rId3", "header", "header1.xml") + link("rId4", "header", "header2.xml") + "</Relationships>");
        parts.put("word/document.xml", new StandardTemplate(layout).document());
        parts.put("word/styles.xml", StandardStyles.part());
        parts.put("word/settings.xml", XML + "<w:settings xmlns:w=\"" + Xml.W + "\"><w:compat><w:compatSetting"
                + " w:name=\"compatibilityMode\" w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat>"
                + "</w:settings>");
        parts.put("word/header1.xml", pageNumber());
        // I.7: the first page shows no number
        parts.put("word/header2.xml", XML + "<w:hdr xmlns:w=\"" + Xml.W
                + "\"><w:p><w:pPr><w:pStyle w:val=\"header\"/></w:pPr></w:p></w:hdr>");
        return zipped(parts);
    }

    private static String type(String part, String type) {
        return "<Override PartName=\"/word/" + part + ".xml\" ContentType=\"" + TYPES + type + "+xml\"/>";
    }

    private static String link(String id, String type, String target) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + Xml.R + "/" + type + "\" Target=\"" + target + "\"/>";
    }

    private static byte[] zipped(Map<String, String> parts) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(file)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(WordWriter.entry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException exception) {
            throw new UncheckedIOException(exception); // memory does not fail
        }
        return file.toByteArray();
    }

    /** I.7: Arabic, 13 to 14, upright, in the middle of the margin above. */
    private static String pageNumber() {
        String field = "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\"> PAGE </w:instrText>"
                + "</w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>2</w:t></w:r>"
                + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
        return XML + "<w:hdr xmlns:w=\"" + Xml.W + "\"><w:p><w:pPr><w:pStyle w:val=\"header\"/></w:pPr>" + field
                + "</w:p></w:hdr>";
    }

    private String document() {
        xml.raw(XML).raw("<w:document xmlns:w=\"" + Xml.W + "\" xmlns:r=\"" + Xml.R + "\"><w:body>");
        heading();
        title();
        if (layout == Layout.NAMED || layout == Layout.LETTER) {
            block(Place.ADDRESSEES);
            block(Place.BASES);
        }
        block(Place.BODY);
        xml.paragraph(SOURCE, "", "", Place.SOURCE.typed());
        signature();
        block(Place.APPENDICES);
        xml.raw("<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rId3\"/><w:headerReference w:type=\"first\" r:id=\"rId4\"/>"
                + "<w:pgSz w:w=\"" + Paper.WIDTH + "\" w:h=\"" + Paper.HEIGHT + "\"/><w:pgMar w:top=\"" + ABOVE
                + "\" w:right=\""
                + RIGHT
                + "\" w:bottom=\"" + ABOVE + "\" w:left=\"" + LEFT + "\" w:header=\"" + PAGE_NUMBER_AT
                + "\" w:footer=\""
                + PAGE_NUMBER_AT + "\" w:gutter=\"0\"/><w:pgNumType w:start=\"1\"/><w:titlePg/></w:sectPr>");
        xml.raw("</w:body></w:document>");
        return text.toString();
    }

    private void block(Place place) {
        xml.paragraph("Normal", "", "", place.typed());
    }

    /** A line with a look of its own. */
    private void line(int before, String jc, int size, String face, String content) {
        xml.paragraph("Normal", "<w:spacing w:before=\"" + before + "\" w:after=\"0\"/><w:jc w:val=\"" + jc + "\"/>",
                face + "<w:sz w:val=\"" + size * 2 + "\"/><w:szCs w:val=\"" + size * 2 + "\"/>", content);
    }

    private void centred(int before, int size, String face, String content) {
        line(before, "center", size, face, content);
    }

    /** II.1 to II.4: names at the left, country and motto at the right; number and date on one line below. */
    private void heading() {
        int right = Math.round(Face.ITALIC.width(LONGEST_DATE, DATE_SIZE) * TWENTIETHS) + 2 * BETWEEN + 40;
        int left = TEXT - right;
        open(left, right);
        cell(left);
        centred(0, 12, "", Place.SUPERIOR.typed());
        centred(0, 12, "<w:b/>", Place.ISSUER.typed());
        block(Place.RULE);
        xml.raw("</w:tc>");
        cell(right);
        centred(0, COUNTRY_SIZE, "<w:b/>", COUNTRY);
        centred(0, MOTTO_SIZE, "<w:b/>", MOTTO);
        Rule.ruled(xml, right - 2 * BETWEEN, Face.BOLD.width(MOTTO, MOTTO_SIZE) * TWENTIETHS);
        xml.raw("</w:tc></w:tr><w:tr><w:trPr><w:cantSplit/></w:trPr>");
        cell(left);
        if (layout == Layout.FORM) {
            centred(0, 13, "", "");
        } else {
            centred(0, 13, "", "Số: " + Place.NUMBER.typed() + "/" + Place.SYMBOL.typed());
        }
        if (layout == Layout.LETTER) {
            // II.5.b: 12 to 13, 6 pt below number and symbol
            centred(120, 12, "", "V/v " + Place.ABOUT.typed());
        }
        xml.raw("</w:tc>");
        cell(right);
        if (layout == Layout.MINUTES) {
            centred(0, 13, "<w:i/>", ""); // form 1.9 has no date here: minutes say when the meeting was
        } else {
            centred(0, DATE_SIZE, "<w:i/>", Place.TOWN.typed() + ", " + Place.DATE.typed());
        }
        xml.raw("</w:tc></w:tr></w:tbl>");
    }

    private void open(int left, int right) {
        xml.raw("<w:tbl><w:tblPr><w:tblW w:w=\"" + (left + right) + "\" w:type=\"dxa\"/>" + NO_BORDERS
                + "</w:tblPr><w:tblGrid><w:gridCol w:w=\"" + left + "\"/><w:gridCol w:w=\"" + right
                + "\"/></w:tblGrid><w:tr><w:trPr><w:cantSplit/></w:trPr>");
    }

    private void cell(int width) {
        xml.raw("<w:tc><w:tcPr><w:tcW w:w=\"" + width + "\" w:type=\"dxa\"/></w:tcPr>");
    }

    /** II.5.b: kind and abstract, 13 to 14, bold, in the middle, with a rule below. */
    private void title() {
        if (layout == Layout.LETTER) {
            xml.raw(BodyXml.SPACER);
            return;
        }
        centred(240, 14, "<w:b/>", Place.KIND.typed());
        centred(0, 14, "<w:b/>", Place.ABOUT.typed());
        block(Place.RULE);
    }

    /** II.7 and II.9: who signs at the right, who gets copies at the left beside it. */
    private void signature() {
        if (layout == Layout.FORM || layout == Layout.MINUTES) {
            xml.raw(BodyXml.SPACER);
            block(Place.SIGNATURES);
            if (layout == Layout.MINUTES) {
                block(Place.RECIPIENTS);
            }
            return;
        }
        int left = TEXT * 45 / 100;
        open(left, TEXT - left);
        cell(left);
        block(Place.RECIPIENTS);
        xml.raw("</w:tc>");
        cell(TEXT - left);
        block(Place.CAPACITY);
        xml.paragraph(Style.SIGNER.id(), "", "", Place.SIGNER.typed());
        xml.raw("</w:tc></w:tr></w:tbl>");
    }
}
