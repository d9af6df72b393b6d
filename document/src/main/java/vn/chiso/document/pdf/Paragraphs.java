package vn.chiso.document.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.w3c.dom.Element;
import vn.chiso.document.part.Face;
import vn.chiso.document.part.Look;
import vn.chiso.document.part.Styles;
import vn.chiso.document.part.Xml;

/** Lays paragraphs out as strips. */
final class Paragraphs {

    /** A point is 20 of Word's units. */
    static final float TWENTIETHS = 20f;

    private static final float EIGHTHS = 8f; // a point has 8 of the units of borders
    private static final float SINGLE = 240f; // lines have 240 units

    private final Styles styles;

    Paragraphs(Styles styles) {
        this.styles = styles;
    }

    /** A column to write in, and the number of the page where it is known. */
    record Place(float left, float width, int page) {
    }

    /** The strips of a paragraph: one for each line. */
    List<Strip> strips(Element paragraph, Place place) {
        Look look = styles.ofParagraph(paragraph);
        Inline letters = new Inline(paragraph, styles, place.page());
        float left = points(look, "ind.left", points(look, "ind.start", 0));
        float right = points(look, "ind.right", points(look, "ind.end", 0));
        float first = points(look, "ind.firstLine", 0) - points(look, "ind.hanging", 0);
        List<Line.Stop> tabs = tabs(look, left, first < 0);
        float width = place.width() - left - right;
        Setting setting = new Setting(letters, look, place.left() + left, width, first, tabs);
        List<Line> lines = Line.broken(letters, width - first, width, tabs, first);
        List<Strip> strips = new ArrayList<>();
        if (look.on("pageBreakBefore")) {
            strips.add(Strip.PAGE_BREAK);
        }
        for (int i = 0; i < lines.size(); i++) {
            strips.add(strip(setting, lines, i));
            if (lines.get(i).page()) {
                strips.add(Strip.PAGE_BREAK);
            }
        }
        return strips;
    }

    private record Setting(Inline letters, Look look, float left, float width, float first, List<Line.Stop> tabs) {
    }

    private static float points(Look look, String property, float otherwise) {
        return look.text(property).isEmpty() ? otherwise : look.number(property, 0) / TWENTIETHS;
    }

    /** Stops as distances from the paragraph's left edge; a hanging indent's edge is one. */
    private static List<Line.Stop> tabs(Look look, float left, boolean hanging) {
        List<Line.Stop> stops = new ArrayList<>();
        for (String stop : look.text("tabs").split(";", -1)) {
            int colon = stop.indexOf(':');
            if (colon > 0 && !stop.startsWith("clear")) {
                stops.add(Line.Stop.of(stop.substring(0, colon),
                        Xml.number(stop.substring(colon + 1), 0) / TWENTIETHS - left));
            }
        }
        if (hanging) {
            stops.add(new Line.Stop(0, 0));
        }
        stops.sort(Comparator.comparingDouble(Line.Stop::at));
        return stops;
    }

    private static Strip strip(Setting setting, List<Line> lines, int number) {
        Look look = setting.look();
        Line line = lines.get(number);
        boolean isFirst = number == 0;
        boolean isLast = number == lines.size() - 1;
        float natural = natural(setting.letters(), line);
        float height = height(look, natural);
        float border = isLast ? border(look, "bottom") : 0;
        float above = isFirst ? border(look, "top") : 0;
        boolean unbroken = !look.has("widowControl") || look.on("widowControl");
        boolean keep = isLast
                ? look.on("keepNext")
                : look.on("keepLines") || (unbroken && alone(number, lines.size()));
        return new Strip(isFirst ? points(look, "spacing.before", 0) : 0, above + height + border,
                isLast ? points(look, "spacing.after", 0) : 0, keep, List.of(), (canvas, top) -> {
                    float x = setting.left() + (isFirst ? setting.first() : 0);
                    float room = setting.width() - (isFirst ? setting.first() : 0);
                    float base = top + above + height - natural + natural * Face.ASCENT / Face.LINE;
                    draw(canvas, setting, line, x, room, base);
                    if (border > 0) {
                        rule(canvas, setting, "bottom", top + above + height + border);
                    }
                    if (above > 0) {
                        rule(canvas, setting, "top", top);
                    }
                });
    }

    /** Neither the first nor the last line of a paragraph stands on a page alone. */
    private static boolean alone(int number, int count) {
        return number == 0 || number == count - 2;
    }

    private static float natural(Inline letters, Line line) {
        float natural = 0;
        for (int at = line.from(); at < line.to(); at++) {
            natural = Math.max(natural, letters.look(at).line());
        }
        return natural > 0 ? natural : letters.look(line.from()).line();
    }

    private static float height(Look look, float natural) {
        String line = look.text("spacing.line");
        if (line.isEmpty()) {
            return natural;
        }
        float value = look.number("spacing.line", (int) SINGLE);
        return switch (look.text("spacing.lineRule")) {
            case "exact" -> value / TWENTIETHS;
            case "atLeast" -> Math.max(natural, value / TWENTIETHS);
            default -> natural * value / SINGLE;
        };
    }

    private static float border(Look look, String side) {
        if (!look.on("pBdr." + side)) {
            return 0;
        }
        return look.number("pBdr." + side + ".space", 0) + look.number("pBdr." + side + ".sz", 0) / EIGHTHS;
    }

    private static void rule(Canvas canvas, Setting setting, String side, float at) throws IOException {
        String border = "pBdr." + side;
        canvas.line(setting.left(), at, setting.left() + setting.width(), at,
                setting.look().number(border + ".sz", 4) / EIGHTHS,
                Letters.colour(setting.look().text(border + ".color")));
    }

    private static void draw(Canvas canvas, Setting setting, Line line, float from, float room, float base)
            throws IOException {
        CharSequence text = setting.letters().text;
        int blanks = 0;
        boolean tabbed = false;
        for (int at = line.from(); at < line.to(); at++) {
            blanks += text.charAt(at) == ' ' ? 1 : 0;
            tabbed |= text.charAt(at) == Inline.TAB;
        }
        float x = from;
        float extra = 0;
        switch (setting.look().text("jc.val")) {
            case "center" -> x += (room - line.width()) / 2;
            case "right", "end" -> x += room - line.width();
            case "both", "distribute" -> extra = line.last() || tabbed || blanks == 0
                    ? 0
                    : (room - line.width()) / blanks;
            default -> {
                // at the left
            }
        }
        segments(canvas, setting, line, x, base, Math.max(0, extra));
    }

    /** Letters of one look are drawn at once. */
    private static void segments(Canvas canvas, Setting setting, Line line, float from, float base, float extra)
            throws IOException {
        Inline letters = setting.letters();
        float x = from;
        int begin = line.from();
        for (int at = line.from(); at <= line.to(); at++) {
            boolean ends = at == line.to() || letters.text.charAt(at) == Inline.TAB
                    || !letters.look(at).equals(letters.look(begin));
            if (!ends) {
                continue;
            }
            if (at > begin) {
                String segment = letters.text.substring(begin, at);
                Letters look = letters.look(begin);
                canvas.text(segment, look, x, base, extra);
                x += look.face().width(segment, look.size()) + extra * segment.chars().filter(c -> c == ' ').count();
            }
            begin = at;
            if (at < line.to() && letters.text.charAt(at) == Inline.TAB) {
                x += Line.tab(letters, at, x - setting.left(), setting.tabs());
                begin = at + 1;
            }
        }
    }
}
