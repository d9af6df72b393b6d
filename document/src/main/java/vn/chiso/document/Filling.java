package vn.chiso.document;

import java.io.IOException;
import java.util.List;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import vn.chiso.document.part.Face;
import vn.chiso.document.part.Look;
import vn.chiso.document.part.Styles;
import vn.chiso.document.part.Xml;

/** Writes the text of a template with everything in its places. */
final class Filling implements TreeXml.Other {

    private static final int CELL_MARGIN = 108;

    private final OfficialDocument document;
    private final Styles styles;
    private final WordXml xml;
    private final Values values;
    private final Sections sections;
    private final BlockFilling blocks;
    private final Element end;
    /** Width of the last line written, for the rule below it. */
    private float above;

    /** @param end properties of the template's last section */
    Filling(OfficialDocument document, Styles styles, Element end, WordXml xml, Runnable written) {
        this.document = document;
        this.styles = styles;
        this.end = end;
        this.xml = xml;
        this.values = new Values(document);
        this.sections = new Sections(end, xml);
        this.blocks = new BlockFilling(document, xml, sections, written);
    }

    void write(Element root) throws IOException {
        Ending.tie(root);
        xml.raw("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");
        new TreeXml(xml, this).write(root);
    }

    @Override
    public boolean wrote(Element element) {
        if (element.isSameNode(end) && !document.appendices().isEmpty()) {
            sections.appendix(document.appendices().getLast().orientation());
            return true;
        }
        return Xml.is(element, "p") && wroteParagraph(element);
    }

    private boolean wroteParagraph(Element paragraph) {
        MarkedText text = new MarkedText(paragraph);
        boolean gone = false;
        if (!text.marks().isEmpty()) {
            Place place = Place.of(text.marks().getFirst().name());
            if (place != null && place.isBlock()) {
                block(place, paragraph);
                return true;
            }
            text.replace(name -> value(name, paragraph, text));
            gone = place != null && text.isAlone() && place.leavesNoLine() && values.of(place).isEmpty();
        }
        above = Rule.width(paragraph, text.pieces(), styles);
        return gone && !isOnlyOne(paragraph);
    }

    private String value(String name, Element paragraph, MarkedText text) {
        Place place = Place.of(name);
        String value = place == null ? "" : Symbols.joined(values.of(place));
        if ((place != Place.ISSUER && place != Place.SUPERIOR) || !text.isAlone()) {
            return value;
        }
        Look look = styles.ofRun(paragraph, text.run(text.marks().getFirst()));
        return Balance.lines(value, Face.of(look), look.number("sz.val", 20) / 2f, width(paragraph) / Rule.TWENTIETHS);
    }

    private void block(Place place, Element paragraph) {
        int width = width(paragraph);
        if (place == Place.RULE) {
            Rule.write(xml, width, above);
            return;
        }
        blocks.write(place, width);
        boolean nothing = switch (place) {
            case RECIPIENTS -> document.recipients().isEmpty();
            case CAPACITY -> document.signature().capacity().isEmpty();
            default -> false;
        };
        if (nothing && isOnlyOne(paragraph)) {
            xml.raw(BodyXml.SPACER); // a cell without a paragraph is no cell
        }
    }

    private static boolean isOnlyOne(Element paragraph) {
        Node parent = paragraph.getParentNode();
        return parent instanceof Element cell && Xml.is(cell, "tc")
                && Xml.children(cell).stream().filter(each -> Xml.is(each, "p")).count() == 1;
    }

    /** Width of the cell around, or of the page's text. */
    private int width(Element paragraph) {
        for (Node at = paragraph.getParentNode(); at instanceof Element around; at = at.getParentNode()) {
            if (Xml.is(around, "tc")) {
                Look cell = Look.of(Xml.child(around, "tcPr"));
                Look table = table(around);
                int left = cell.number("tcMar.left.w", table.number("tblCellMar.left.w", CELL_MARGIN));
                int right = cell.number("tcMar.right.w", table.number("tblCellMar.right.w", CELL_MARGIN));
                return cell.number("tcW.w", sections.width()) - left - right;
            }
        }
        return sections.width();
    }

    private static Look table(Element cell) {
        for (Node at = cell.getParentNode(); at instanceof Element around; at = at.getParentNode()) {
            if (Xml.is(around, "tbl")) {
                return Look.of(Xml.child(around, "tblPr"));
            }
        }
        return Look.NONE;
    }

    /** How many blocks and rows there are to write, for telling how far it is. */
    static int count(OfficialDocument document) {
        int count = 1 + count(document.body());
        for (Appendix appendix : document.appendices()) {
            count += count(appendix.body());
        }
        return count;
    }

    private static int count(List<Block> blocks) {
        int count = 0;
        for (Block block : blocks) {
            count += 1 + (block instanceof Block.Table table ? table.rows().size() : 0);
        }
        return count;
    }
}
