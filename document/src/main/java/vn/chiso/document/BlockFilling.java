package vn.chiso.document;

import java.util.ArrayList;
import java.util.List;

/** Writes what takes the place of marks that stand alone. */
final class BlockFilling {

    private static final String NO_BORDERS = "<w:tblLayout w:type=\"fixed\"/><w:tblCellMar><w:left w:w=\"0\" w:type=\"dxa\"/>"
            + "<w:right w:w=\"0\" w:type=\"dxa\"/></w:tblCellMar>";
    /** Where "Kính gửi" stands when its addressees are listed below, further in. */
    static final int SEVERAL_AT = 2_268;
    private static final int[] ROMAN_VALUES = {10, 9, 5, 4, 1};
    private static final String[] ROMAN = {"X", "IX", "V", "IV", "I"};

    private final OfficialDocument document;
    private final WordXml xml;
    private final Sections sections;
    private final Runnable written;

    BlockFilling(OfficialDocument document, WordXml xml, Sections sections, Runnable written) {
        this.document = document;
        this.xml = xml;
        this.sections = sections;
        this.written = written;
    }

    /** @param width of the text around, in twentieths of a point */
    void write(Place place, int width) {
        switch (place) {
            case ADDRESSEES -> addressees();
            case BASES -> lines(Style.BASIS, "", document.bases());
            case BODY -> new BodyXml(xml, written).writeSigned(document.body(), width);
            case RECIPIENTS -> recipients();
            case CAPACITY -> capacity(document.signature());
            case SIGNATURES -> signatures(width);
            case APPENDICES -> appendices();
            case RULE, SUPERIOR, ISSUER, NUMBER, SYMBOL, TOWN, DATE, KIND, ABOUT, SOURCE, SIGNER ->
                throw new IllegalArgumentException(
                        place.typed());
        }
    }

    /** Lines that end in semicolons but for the last one. */
    private void lines(Style style, String dash, List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            xml.paragraph(style,
                    dash + Symbols.joined(BodyXml.unended(lines.get(i))) + (i < lines.size() - 1 ? ";" : "."));
        }
    }

    /** One addressee stands on the line of "Kính gửi", several stand below (Decree 30/2020, appendix I, part I, V.8.a). */
    private void addressees() {
        List<String> addressees = document.addressees();
        if (addressees.size() == 1) {
            xml.paragraph(Style.ADDRESSEE, "Kính gửi: " + BodyXml.unended(addressees.getFirst()));
        } else if (!addressees.isEmpty()) {
            xml.paragraph(Style.ADDRESSEE.id(), "<w:ind w:left=\"" + SEVERAL_AT + "\"/><w:jc w:val=\"left\"/>", "",
                    "Kính gửi:");
            lines(Style.ADDRESSEES, "- ", addressees);
        }
    }

    private void recipients() {
        if (!document.recipients().isEmpty()) {
            kept(Style.RECIPIENTS, "Nơi nhận:");
            lines(Style.RECIPIENT, "- ", document.recipients());
        }
    }

    private void capacity(Signature signature) {
        for (String line : signature.capacity()) {
            kept(Style.CAPACITY, Values.capitals(line));
        }
    }

    private void kept(Style style, String text) {
        xml.paragraph(style.id(), BodyXml.KEPT, "", Symbols.joined(text));
    }

    /** One row for capacities and one for names, so that all names stand on one line. */
    private void signatures(int width) {
        List<Signature> signers = new ArrayList<>(document.signature().beside());
        signers.add(document.signature());
        int each = width / signers.size();
        xml.raw("<w:tbl><w:tblPr><w:tblW w:w=\"" + each * signers.size() + "\" w:type=\"dxa\"/>" + NO_BORDERS
                + "</w:tblPr><w:tblGrid>");
        signers.forEach(_ -> xml.raw("<w:gridCol w:w=\"" + each + "\"/>"));
        xml.raw("</w:tblGrid><w:tr><w:trPr><w:cantSplit/></w:trPr>");
        for (Signature signer : signers) {
            cell(each);
            if (signer.capacity().isEmpty()) {
                kept(Style.CAPACITY, "");
            }
            capacity(signer);
            xml.raw("</w:tc>");
        }
        xml.raw("</w:tr><w:tr><w:trPr><w:cantSplit/></w:trPr>");
        for (Signature signer : signers) {
            cell(each);
            xml.paragraph(Style.SIGNER, signer.name().strip()).raw("</w:tc>");
        }
        xml.raw("</w:tr></w:tbl>").raw(BodyXml.SPACER);
    }

    private void cell(int width) {
        xml.raw("<w:tc><w:tcPr><w:tcW w:w=\"" + width + "\" w:type=\"dxa\"/></w:tcPr>");
    }

    private void appendices() {
        List<Appendix> appendices = document.appendices();
        if (appendices.isEmpty()) {
            xml.raw(BodyXml.SPACER); // a text must not end in a table
            return;
        }
        sections.endOfDocument();
        String attached = new Values(document).attached();
        for (int i = 0; i < appendices.size(); i++) {
            Appendix appendix = appendices.get(i);
            int width = sections.width(appendix.orientation());
            // Numbered with Roman numbers when there are two or more (Decree 30/2020, appendix I, part I, III.1.a).
            kept(Style.APPENDIX, appendices.size() == 1 ? "Phụ lục" : "Phụ lục " + roman(i + 1));
            kept(Style.APPENDIX_TITLE, Values.capitals(appendix.title()));
            kept(Style.ATTACHED, attached);
            Rule.write(xml, width, width / 3f);
            new BodyXml(xml, written).write(appendix.body(), width);
            if (i < appendices.size() - 1) {
                sections.endOfAppendix(appendix.orientation());
            }
        }
    }

    static String roman(int number) {
        StringBuilder roman = new StringBuilder();
        int left = number;
        for (int i = 0; i < ROMAN.length; i++) {
            while (left >= ROMAN_VALUES[i]) {
                roman.append(ROMAN[i]);
                left -= ROMAN_VALUES[i];
            }
        }
        return roman.toString();
    }
}
