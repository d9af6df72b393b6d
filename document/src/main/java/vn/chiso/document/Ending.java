package vn.chiso.document;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import vn.chiso.document.part.Xml;

/** Ties what a template has between the text and the signature to the signature, so that it never stands alone. */
final class Ending {

    private static final Set<Place> SIGNING = EnumSet.of(Place.CAPACITY, Place.SIGNATURES, Place.SIGNER);

    private Ending() {
    }

    /** Changes the tree of a template's text. */
    static void tie(Element root) {
        Element body = Xml.child(root, "body");
        if (body == null) {
            return;
        }
        List<Element> between = new ArrayList<>();
        boolean below = false;
        for (Element child : Xml.children(body)) {
            List<Place> places = places(child);
            if (below && places.stream().anyMatch(SIGNING::contains)) {
                between.forEach(Ending::keep);
                return;
            }
            if (below) {
                between.addAll(Xml.is(child, "p") ? List.of(child) : MarkCheck.paragraphs(child));
            }
            below |= places.contains(Place.BODY);
        }
    }

    private static List<Place> places(Element element) {
        List<Element> paragraphs = Xml.is(element, "p") ? List.of(element) : MarkCheck.paragraphs(element);
        List<Place> places = new ArrayList<>();
        for (Element paragraph : paragraphs) {
            for (MarkedText.Mark mark : new MarkedText(paragraph).marks()) {
                Place place = Place.of(mark.name());
                if (place != null) {
                    places.add(place);
                }
            }
        }
        return places;
    }

    private static void keep(Element paragraph) {
        Document tree = paragraph.getOwnerDocument();
        Element own = Xml.child(paragraph, "pPr");
        if (own == null) {
            own = tree.createElementNS(Xml.W, "w:pPr");
            paragraph.insertBefore(own, paragraph.getFirstChild());
        }
        Element said = Xml.child(own, "keepNext");
        if (said != null) {
            own.removeChild(said); // it may say no
        }
        Element style = Xml.child(own, "pStyle");
        own.insertBefore(tree.createElementNS(Xml.W, "w:keepNext"),
                style == null ? own.getFirstChild() : style.getNextSibling());
    }
}
