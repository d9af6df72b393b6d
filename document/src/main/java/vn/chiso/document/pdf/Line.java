package vn.chiso.document.pdf;

import java.util.ArrayList;
import java.util.List;

/**
 * A line of a paragraph.
 *
 * @param from  its first letter
 * @param to    after its last letter that is seen
 * @param width of what is seen, in points
 * @param last  whether the paragraph or a forced break ends here, so that it is not stretched
 * @param page  whether a page break ends it
 */
record Line(int from, int to, float width, boolean last, boolean page) {

    private static final float TAB_STEP = 36; // where no tab stop is set: half an inch

    /**
     * A tab stop.
     *
     * @param at     from the paragraph's left edge
     * @param before which share of what follows stands before it: 0 for a left one, all for a right one
     */
    record Stop(float at, float before) {

        static Stop of(String kind, float at) {
            return new Stop(at, switch (kind) {
                case "right", "end" -> 1;
                case "center" -> 0.5f;
                default -> 0;
            });
        }
    }

    /** Breaks letters into lines, of which the first has another width than the others. */
    static List<Line> broken(Inline letters, float first, float others, List<Stop> tabs, float firstIndent) {
        List<Line> lines = new ArrayList<>();
        int from = 0;
        do {
            Line line = next(letters, from, lines.isEmpty() ? first : others, tabs, lines.isEmpty() ? firstIndent : 0);
            lines.add(line);
            from = after(letters, line);
        } while (from < letters.text.length());
        return lines;
    }

    private static int after(Inline letters, Line line) {
        int at = line.to();
        while (at < letters.text.length() && letters.text.charAt(at) == ' ' && !line.last()) {
            at++;
        }
        if (line.last()) {
            while (at < letters.text.length() && letters.text.charAt(at) == ' ') {
                at++;
            }
            return at < letters.text.length() ? at + 1 : at; // the break itself
        }
        return at;
    }

    private static Line next(Inline letters, int from, float room, List<Stop> tabs, float indent) {
        CharSequence text = letters.text;
        float width = 0;
        float seen = 0; // without blanks at the end
        int breakAt = -1;
        float breakSeen = 0;
        int end = from;
        for (int at = from; at < text.length(); at++) {
            char letter = text.charAt(at);
            if (letter == Inline.LINE || letter == Inline.PAGE) {
                return new Line(from, end, seen, true, letter == Inline.PAGE);
            }
            width += letter == Inline.TAB ? tab(letters, at, width + indent, tabs) : width(letters, at);
            if (letter == ' ') {
                if (end > from) {
                    breakAt = end;
                    breakSeen = seen;
                }
                continue;
            }
            if (width > room && at > from) {
                return breakAt > from
                        ? new Line(from, breakAt, breakSeen, false, false)
                        : new Line(from, at, seen, false, false);
            }
            seen = width;
            end = at + 1;
            if (letter == '-' || letter == '–' || letter == '—') {
                breakAt = end;
                breakSeen = seen;
            }
        }
        return new Line(from, end, seen, true, false);
    }

    static float width(Inline letters, int at) {
        Letters look = letters.look(at);
        return look.face().width(letters.text.charAt(at)) * look.size();
    }

    /**
     * How far a tab moves.
     *
     * @param at   the tab's place in the text
     * @param from how far from the paragraph's left edge it begins
     */
    static float tab(Inline letters, int at, float from, List<Stop> stops) {
        for (Stop stop : stops) {
            if (stop.at() > from + 0.5f) {
                return Math.max(0, stop.at() - from - (stop.before() > 0 ? stop.before() * after(letters, at) : 0));
            }
        }
        return TAB_STEP - from % TAB_STEP;
    }

    /** Width of what stands between a tab and the next one, or the line's forced end. */
    private static float after(Inline letters, int tab) {
        float width = 0;
        for (int at = tab + 1; at < letters.text.length(); at++) {
            char letter = letters.text.charAt(at);
            if (letter == Inline.TAB || letter == Inline.LINE || letter == Inline.PAGE) {
                break;
            }
            width += width(letters, at);
        }
        return width;
    }
}
