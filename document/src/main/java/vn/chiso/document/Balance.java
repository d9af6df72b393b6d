package vn.chiso.document;

import vn.chiso.document.part.Face;

/** Breaks long names of bodies into lines of nearly the same length, so that no line holds a single word. */
final class Balance {

    private static final float STEP = 1.02f;

    private Balance() {
    }

    /**
     * The text with line ends where it does not fit; as it is when it has line ends of its own, or without any room.
     *
     * @param room width in the unit of the size
     */
    static String lines(String text, Face face, float size, float room) {
        float width = face.width(text, size);
        if (room <= 0 || width <= room || text.indexOf('\n') >= 0) {
            return text;
        }
        int count = (int) Math.ceil(width / room);
        for (float limit = width / count; limit < room; limit *= STEP) {
            String broken = broken(text, face, size, limit);
            if (broken.chars().filter(letter -> letter == '\n').count() < count) {
                return broken;
            }
        }
        return text;
    }

    private static String broken(String text, Face face, float size, float limit) {
        StringBuilder lines = new StringBuilder();
        float at = 0;
        for (String word : text.split(" ", -1)) {
            float width = face.width(word, size);
            float blank = face.width(" ", size);
            if (at > 0 && at + blank + width > limit) {
                lines.append('\n');
                at = width;
            } else {
                lines.append(at > 0 ? " " : "");
                at += (at > 0 ? blank : 0) + width;
            }
            lines.append(word);
        }
        return lines.toString();
    }
}
