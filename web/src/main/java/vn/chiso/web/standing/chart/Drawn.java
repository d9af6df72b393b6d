package vn.chiso.web.standing.chart;

import java.util.ArrayList;
import java.util.List;

/** What all charts need: coordinates that are short to print, and words in lines. */
final class Drawn {

    private static final double TENTHS = 10;

    private Drawn() {
    }

    /** To a tenth of a pixel. */
    static double at(double place) {
        double rounded = Math.round(place * TENTHS) / TENTHS;
        return rounded == 0 ? 0 : rounded; // never a negative zero
    }

    /** {@code 12.5,80.0}, as the points of a line are written. */
    static String point(double x, double y) {
        return at(x) + "," + at(y);
    }

    /** A text in lines of about so many letters, broken between words; what does not fit ends in an ellipsis. */
    static List<String> lines(String text, int letters, int most) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.strip().split("\\s+", -1)) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > letters) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        if (lines.size() <= most) {
            return lines;
        }
        List<String> cut = new ArrayList<>(lines.subList(0, most));
        cut.set(most - 1, cut.getLast() + "…");
        return cut;
    }
}
