package vn.chiso.document;

import vn.chiso.document.part.Face;
import vn.chiso.document.part.Xml;

/**
 * The styles of the standard templates. Sizes, faces and distances: Decree 30/2020/NĐ-CP, appendix I, part I, sections II
 * and V; where it allows a range, the size of its own examples.
 */
final class StandardStyles {

    /** First lines of paragraphs are moved in by 1 or 1.27 cm (II.6.e): 1.27 cm. */
    private static final int FIRST_LINE = 720;
    private static final int CENTIMETRE = 567;
    private static final int SIX_POINTS = 120;
    /** A dash and its blank. */
    private static final int DASH = 170;
    /** Lines stand between single and 1.5 lines apart (II.6.e); 240 is single. */
    private static final int LINES = 276;
    /** Room for a signature. */
    private static final int SIGNATURE_ROOM = 1_440;

    private final StringBuilder styles;

    private StandardStyles(StringBuilder styles) {
        this.styles = styles;
    }

    /** The part of the package. */
    static String part() {
        StringBuilder styles = new StringBuilder(8_000);
        new StandardStyles(styles).all();
        return styles.toString();
    }

    private void all() {
        styles.append("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:styles xmlns:w=\"")
                .append(Xml.W)
                .append("\"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\"")
                .append(" w:eastAsia=\"Times New Roman\" w:cs=\"Times New Roman\"/><w:color w:val=\"000000\"/><w:sz w:val=\"28\"/>")
                .append("<w:szCs w:val=\"28\"/><w:lang w:val=\"vi-VN\"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>")
                .append("<w:spacing w:before=\"0\" w:after=\"0\" w:line=\"240\" w:lineRule=\"auto\"/></w:pPr></w:pPrDefault></w:docDefaults>")
                .append("<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/><w:qFormat/></w:style>");
        style("header", "header", centred(0, 0), 14, "");
        body();
        tables();
        ends();
        styles.append("</w:styles>");
    }

    private void body() {
        // V.8.a: "Kính gửi" 14 upright
        style(Style.ADDRESSEE, centred(SIX_POINTS, SIX_POINTS), 14, "");
        // II.9.d: dashes stand below the colon of "Kính gửi:"
        int colon = BlockFilling.SEVERAL_AT + Math.round(Face.REGULAR.width("Kính gửi", 14) * Rule.TWENTIETHS);
        style(Style.ADDRESSEES,
                spacing(0, SIX_POINTS, 240) + "<w:ind w:left=\"" + (colon + DASH) + "\" w:hanging=\"" + DASH
                        + "\"/><w:jc w:val=\"left\"/>",
                14, "");
        // II.6.a: bases 13 to 14, italic
        style(Style.BASIS, spacing(0, SIX_POINTS, LINES) + firstLine() + "<w:jc w:val=\"both\"/>", 14, "<w:i/>");
        // II.6.e: body 13 to 14, upright, to both edges; 6 pt between paragraphs at least
        style(Style.PARAGRAPH, spacing(0, SIX_POINTS, LINES) + firstLine() + "<w:jc w:val=\"both\"/>", 14, "");
        // V.6.b: "I. NHỮNG KẾT QUẢ" capitals, bold; "1. Phạm vi" bold; "a) Đối với" upright
        style(Style.PART_1, heading(0), 14, "<w:b/>");
        style(Style.PART_2, heading(1), 14, "<w:b/>");
        style(Style.PART_3, heading(2), 14, "");
        style(Style.ITEM, spacing(0, SIX_POINTS, LINES) + firstLine() + "<w:jc w:val=\"both\"/>", 14, "");
    }

    private void tables() {
        style(Style.CAPTION, "<w:keepNext/>" + centred(SIX_POINTS, SIX_POINTS), 13, "<w:b/>");
        style(Style.HEAD, centred(40, 40), 12, "<w:b/>");
        style(Style.CELL, spacing(40, 40, 240) + "<w:jc w:val=\"left\"/>", 12, "");
        style(Style.SMALL_HEAD, centred(20, 20), 11, "<w:b/>");
        style(Style.SMALL_CELL, spacing(20, 20, 240) + "<w:jc w:val=\"left\"/>", 11, "");
        style(Style.NOTE, spacing(SIX_POINTS, SIX_POINTS, 240) + "<w:jc w:val=\"both\"/>", 12, "<w:i/>");
    }

    private void ends() {
        // V.8.b: "Nơi nhận" 12 bold italic, names 11
        style(Style.RECIPIENTS, spacing(0, 0, 240) + "<w:jc w:val=\"left\"/>", 12, "<w:b/><w:i/>");
        style(Style.RECIPIENT, spacing(0, 0, 240) + "<w:ind w:left=\"113\" w:hanging=\"113\"/><w:jc w:val=\"left\"/>",
                11, "");
        // V.7: capacity and name 13 to 14, bold
        style(Style.CAPACITY, "<w:keepNext/>" + centred(0, 0), 14, "<w:b/>");
        style(Style.SIGNER, centred(SIGNATURE_ROOM, 0), 14, "<w:b/>");
        style(Style.RULE, "<w:pBdr><w:bottom w:val=\"single\" w:sz=\"6\" w:space=\"1\" w:color=\"000000\"/></w:pBdr>"
                + "<w:spacing w:before=\"0\" w:after=\"160\" w:line=\"40\" w:lineRule=\"exact\"/><w:jc w:val=\"center\"/>",
                1, "");
        // V.9: "Phụ lục I" 14 bold; title 13 to 14 bold; III.1.c: what it goes with 13 to 14 italic
        style(Style.APPENDIX, "<w:keepNext/>" + centred(0, 0), 14, "<w:b/>");
        style(Style.APPENDIX_TITLE, "<w:keepNext/>" + centred(0, 0), 14, "<w:b/>");
        style(Style.ATTACHED, "<w:keepNext/>" + centred(0, 0), 14, "<w:i/>");
        style(StandardTemplate.SOURCE, "Chỉ Số Nguồn số liệu",
                "<w:keepNext/>" + spacing(SIX_POINTS, SIX_POINTS, 240) + "<w:ind w:left=\"" + CENTIMETRE
                        + "\"/><w:jc w:val=\"both\"/>",
                11,
                "<w:i/>");
    }

    private static String heading(int level) {
        return "<w:keepNext/>" + spacing(SIX_POINTS, SIX_POINTS, LINES) + firstLine()
                + "<w:jc w:val=\"both\"/><w:outlineLvl w:val=\"" + level + "\"/>";
    }

    private static String firstLine() {
        return "<w:ind w:firstLine=\"" + FIRST_LINE + "\"/>";
    }

    private static String centred(int before, int after) {
        return spacing(before, after, 240) + "<w:jc w:val=\"center\"/>";
    }

    private static String spacing(int before, int after, int line) {
        return "<w:spacing w:before=\"" + before + "\" w:after=\"" + after + "\" w:line=\"" + line
                + "\" w:lineRule=\"auto\"/>";
    }

    private void style(Style style, String paragraph, int size, String face) {
        style(style.id(), style.shown(), paragraph, size, face);
    }

    private void style(String id, String name, String paragraph, int size, String face) {
        styles.append("<w:style w:type=\"paragraph\" w:customStyle=\"1\" w:styleId=\"").append(id)
                .append("\"><w:name w:val=\"")
                .append(name).append("\"/><w:basedOn w:val=\"Normal\"/><w:qFormat/><w:pPr>").append(paragraph)
                .append("</w:pPr><w:rPr>").append(face).append("<w:sz w:val=\"").append(size * 2)
                .append("\"/><w:szCs w:val=\"").append(size * 2).append("\"/></w:rPr></w:style>");
    }
}
