package vn.chiso.exchange.workbook;

/** How many lines a wrapped text takes. */
final class TextLines {

    private TextLines() {
    }

    /** Lines of a text in a column of this many characters; words are kept whole where they fit. */
    static int count(String text, int width) {
        int room = Math.max(1, width);
        int lines = 0;
        for (String paragraph : text.split("\n", -1)) {
            lines++;
            int used = 0;
            for (String word : paragraph.split(" ", -1)) {
                int length = word.length();
                if (used > 0 && used + 1 + length > room) {
                    lines++;
                    used = 0;
                }
                lines += Math.max(0, length - 1) / room;
                used += (used > 0 ? 1 : 0) + (length > room ? length % room : length);
            }
        }
        return lines;
    }
}
