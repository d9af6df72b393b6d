package vn.chiso.document;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import vn.chiso.document.Findings.Spot;
import vn.chiso.document.TemplateProblem.Code;
import vn.chiso.document.TemplateProblem.Where;
import vn.chiso.document.part.Styles;
import vn.chiso.document.part.Xml;

/** Whether every place is marked, once, where it can be filled, and has its styles. */
final class MarkCheck {

    private static final int LIKE = 3; // letters that may differ for a name to be meant
    private static final String OPENING = "{{";
    private static final Set<String> TRACKED = Set.of("ins", "del", "moveFrom", "moveTo", "cellIns", "cellDel",
            "cellMerge");
    private static final Pattern RANGES = Pattern
            .compile("(?:customXml(?:Ins|Del|MoveFrom|MoveTo)|moveFrom|moveTo)RangeStart");

    private final Styles styles;
    private final Layout layout;
    private final Findings findings;
    private final Set<Place> found = EnumSet.noneOf(Place.class);
    private boolean ended;

    MarkCheck(Styles styles, Layout layout, Findings findings) {
        this.styles = styles;
        this.layout = layout;
        this.findings = findings;
    }

    static List<Element> paragraphs(Element part) {
        return Xml.below(part, each -> Xml.is(each, "p"), MarkedText::isElsewhere);
    }

    void check(Element text) {
        int number = 0;
        for (Element paragraph : paragraphs(text)) {
            number++;
            paragraph(paragraph, number);
        }
        trackedAround(text, findings);
        boxes(text);
        missing();
    }

    private void paragraph(Element paragraph, int number) {
        MarkedText text = new MarkedText(paragraph);
        Spot spot = new Spot(Where.BODY, number, text.text());
        if (ended && !text.text().isBlank()) {
            findings.problem(spot, Code.AFTER_APPENDICES);
        }
        if (text.isOpen()) {
            findings.problem(spot, Code.MARK_OPEN);
        }
        tracked(paragraph, spot, findings);
        if (text.marks().isEmpty()) {
            return;
        }
        Element own = Xml.child(paragraph, "pPr");
        boolean breaks = own != null && Xml.child(own, "sectPr") != null; // goes with a paragraph that gives way
        for (MarkedText.Mark mark : text.marks()) {
            mark(text, mark, spot);
            Place place = Place.of(mark.name());
            if (breaks && place != null && (place.isBlock() || place.leavesNoLine())) {
                findings.problem(spot, Code.SECTION_BREAK, place.typed());
            }
        }
        ended |= text.marks().stream().anyMatch(mark -> Place.of(mark.name()) == Place.APPENDICES);
        if (ended && isInside(paragraph)) {
            findings.problem(spot, Code.APPENDICES_INSIDE);
        }
    }

    /** Changes that nobody has accepted would go into every document, with the name of whoever made them. */
    private static void tracked(Element paragraph, Spot spot, Findings findings) {
        if (!Xml.below(paragraph, MarkCheck::tells, _ -> false).isEmpty()) {
            findings.problem(spot, Code.CHANGES_TRACKED);
        }
    }

    private static boolean tells(Element element) {
        String name = element.getLocalName();
        return TRACKED.contains(name) || name.endsWith("Change") || RANGES.matcher(name).matches();
    }

    /** Changes in a part that is copied and not looked at otherwise. */
    static void checkCopied(Element part, Findings findings) {
        if (!Xml.below(part, MarkCheck::tells, _ -> false).isEmpty()) {
            findings.problem(Spot.FILE, Code.CHANGES_TRACKED);
        }
    }

    /** Changes of margins, tables and their rows, which belong to no paragraph. */
    private static void trackedAround(Element part, Findings findings) {
        if (!Xml.below(part, MarkCheck::tells, each -> Xml.is(each, "p")).isEmpty()) {
            findings.problem(Spot.FILE, Code.CHANGES_TRACKED);
        }
    }

    private static boolean isInside(Element paragraph) {
        return !(paragraph.getParentNode() instanceof Element parent && Xml.is(parent, "body"));
    }

    private void mark(MarkedText text, MarkedText.Mark mark, Spot spot) {
        Place place = Place.of(mark.name());
        if (place == null) {
            Place like = like(mark.name());
            if (like == null) {
                findings.problem(spot, Code.PLACE_UNKNOWN, mark.name());
            } else {
                findings.problem(spot, Code.PLACE_LIKE, mark.name(), like.typed());
            }
            return;
        }
        if (!found.add(place) && place != Place.RULE) {
            findings.problem(spot, Code.PLACE_TWICE, place.typed());
        }
        if (place.isBlock() && !text.isAlone()) {
            findings.problem(spot, Code.PLACE_NOT_ALONE, place.typed());
        }
    }

    private static @Nullable Place like(String name) {
        Place nearest = null;
        int least = LIKE + 1;
        for (Place place : Place.values()) {
            int distance = distance(name, place.mark());
            if (distance < least && distance < place.mark().length()) {
                least = distance;
                nearest = place;
            }
        }
        return nearest;
    }

    /** Letters to put in, take out or change to come from one word to the other. */
    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int corner = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int changed = corner + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                corner = row[j];
                row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[other.length()];
    }

    private void boxes(Element text) {
        for (Element box : Xml.below(text, each -> Xml.is(each, "txbxContent"), _ -> false)) {
            if (box.getTextContent().contains(OPENING)) {
                findings.problem(Spot.FILE, Code.PLACE_OUTSIDE, box.getTextContent().strip());
            }
        }
    }

    /** Headers and footers are copied as they are. */
    static void checkMargin(Element part, Where where, Findings findings) {
        int number = 0;
        trackedAround(part, findings);
        for (Element paragraph : paragraphs(part)) {
            number++;
            String text = new MarkedText(paragraph).text();
            tracked(paragraph, new Spot(where, number, text), findings);
            if (text.contains(OPENING)) {
                findings.problem(new Spot(where, number, text), Code.PLACE_OUTSIDE, text.strip());
            }
        }
    }

    private void missing() {
        for (Place place : Place.required(layout)) {
            if (!found.contains(place)) {
                findings.problem(Spot.FILE, Code.PLACE_MISSING, place.typed());
            }
        }
        for (Place place : Place.wanted(layout)) {
            if (!found.contains(place)) {
                findings.remark(Spot.FILE, Code.PLACE_ABSENT, place.typed());
            }
        }
        for (Place place : found) {
            for (Style style : Style.of(place)) {
                if (style.in(styles).isEmpty()) {
                    findings.problem(Spot.FILE, Code.STYLE_MISSING, style.shown(), style.id(), place.typed());
                }
            }
        }
    }
}
