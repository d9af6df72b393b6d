package vn.chiso.document;

import java.io.IOException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import vn.chiso.document.part.Face;
import vn.chiso.document.part.Look;
import vn.chiso.document.part.Styles;
import vn.chiso.document.part.Xml;

/** Writes the text of a template with everything in its places. */
final class Filling implements TreeXml.Other {

    private final OfficialDocument document;
    private final Styles styles;
    private final WordXml xml;
    private final Values values;
    private final Sections sections;
    private final BlockFilling blocks;
    private final Element end;
    /** Paragraphs of the template in whose place nothing stands. */
    private final Set<Node> leftOut = Collections.newSetFromMap(new IdentityHashMap<>());
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
        return switch (element.getLocalName()) {
            case "commentRangeStart", "commentRangeEnd", "commentReference" -> true; // comments are of the template
                                                                                     // alone
            case "p" -> wroteParagraph(element);
            default -> false;
        };
    }

    private boolean wroteParagraph(Element paragraph) {
        MarkedText text = new MarkedText(paragraph);
        Place place = text.marks().isEmpty() ? null : Place.of(text.marks().getFirst().name());
        if (place != null && leavesNothing(place, text)) {
            leaveOut(paragraph);
            return true;
        }
        if (place != null && place.isBlock()) {
            block(place, Room.of(paragraph, sections.width()));
            return true;
        }
        text.replace(name -> value(name, paragraph, text));
        above = Rule.width(paragraph, text.pieces(), styles);
        return false;
    }

    private boolean leavesNothing(Place place, MarkedText text) {
        return switch (place) {
            case ADDRESSEES -> document.addressees().isEmpty();
            case BASES -> document.bases().isEmpty();
            case BODY -> document.body().isEmpty();
            case RECIPIENTS -> document.recipients().isEmpty();
            case CAPACITY -> document.signature().capacity().isEmpty();
            case SIGNATURES, RULE, APPENDICES -> false;
            case SUPERIOR, ISSUER, NUMBER, SYMBOL, TOWN, DATE, KIND, ABOUT, SOURCE, SIGNER ->
                place.leavesNoLine() && text.isAlone() && values.of(place).isEmpty();
        };
    }

    /** Word takes no cell that does not end in a paragraph, and makes one table of two without a paragraph between. */
    private void leaveOut(Element paragraph) {
        leftOut.add(paragraph);
        Node before = paragraph.getPreviousSibling();
        while (before != null && (!isText(before) || leftOut.contains(before))) {
            before = before.getPreviousSibling();
        }
        Node after = paragraph.getNextSibling();
        while (after != null && !isText(after)) {
            after = after.getNextSibling();
        }
        boolean needed = after == null
                ? before == null || !Xml.is(before, "p")
                : before != null && Xml.is(before, "tbl") && Xml.is(after, "tbl");
        if (needed) {
            xml.raw(BodyXml.SPACER);
        }
    }

    private static boolean isText(Node node) {
        return Xml.is(node, "p") || Xml.is(node, "tbl") || Xml.is(node, "sdt");
    }

    private String value(String name, Element paragraph, MarkedText text) {
        Place place = Place.of(name);
        String value = place == null ? "" : Symbols.joined(values.of(place));
        if ((place != Place.ISSUER && place != Place.SUPERIOR) || !text.isAlone()) {
            return value;
        }
        Look look = styles.ofRun(paragraph, text.run(text.marks().getFirst()));
        return Balance.lines(value, Face.of(look), look.number("sz.val", 20) / 2f,
                Room.of(paragraph, sections.width()) / Rule.TWENTIETHS);
    }

    private void block(Place place, int width) {
        if (place == Place.RULE) {
            Rule.write(xml, width, above);
        } else {
            blocks.write(place, width);
        }
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
