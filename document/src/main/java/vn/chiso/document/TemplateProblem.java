package vn.chiso.document;

import java.util.List;
import java.util.Locale;

/**
 * Something wrong with a template, at a place.
 *
 * @param part      where in the file: the text, a header, a footer
 * @param paragraph number of the paragraph in that part, tables included, counted from 1; 0 for the file as a whole
 * @param near      how the paragraph begins; "" when it is empty or for the file as a whole
 * @param facts     what the sentence names, in the order of the message's places
 */
public record TemplateProblem(Where part, int paragraph, String near, Code code, List<String> facts) {

    /** Parts of a file that hold text. */
    public enum Where {
        FILE, BODY, HEADER, FOOTER,
        /** A paragraph style; its name is told as what is near. */
        STYLE
    }

    /** Kinds of problem; {@link #id()} is stable. */
    public enum Code {
        // the file
        FILE_TOO_LARGE, FILE_EMPTY, NOT_WORD, OLD_WORD, ENCRYPTED, MACROS, EMBEDDED, EXTERNAL, DOCTYPE,
        BROKEN, INFLATED_TOO_LARGE, TOO_MANY_PARTS,
        // its marks
        PLACE_MISSING, PLACE_UNKNOWN, PLACE_LIKE, PLACE_TWICE, PLACE_NOT_ALONE, PLACE_OUTSIDE, SECTION_BREAK, MARK_OPEN,
        STYLE_MISSING, CHANGES_TRACKED, AFTER_APPENDICES, APPENDICES_INSIDE,
        // remarks: what will not be put in
        PLACE_ABSENT,
        // remarks: the decree's measures
        PAPER, MARGIN_TOP, MARGIN_BOTTOM, MARGIN_LEFT, MARGIN_RIGHT, FONT, SIZE, COLOUR, PAGE_NUMBER,
        // remarks: what the PDF does not show
        NOT_SHOWN;

        /** The stable name: {@code place-missing}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
