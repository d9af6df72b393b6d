package vn.chiso.exchange.workbook;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the number format of a cell makes of a number: a plain number, a percentage or a date. */
final class Styles {

    private static final Pattern LITERALS = Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.|\\[(?![hms]+])[^]]*]");
    private static final Pattern DATE = Pattern.compile("[ymdhs]", Pattern.CASE_INSENSITIVE);

    private final List<WorkbookCell.Kind> kinds = new ArrayList<>();

    Styles(byte @Nullable [] part) throws FlawException {
        if (part == null) {
            return;
        }
        Map<Integer, String> formats = new HashMap<>();
        XmlCursor cursor = new XmlCursor(new ByteArrayInputStream(part));
        boolean cells = false;
        while (cursor.advance()) {
            if (cursor.starts("numFmt")) {
                String code = cursor.attribute("formatCode");
                formats.put(Numerals.whole(cursor.attribute("numFmtId"), 0), code == null ? "" : code);
            } else if (cursor.starts("cellXfs") || cursor.ends("cellXfs")) {
                cells = cursor.starts("cellXfs");
            } else if (cells && cursor.starts("xf")) {
                int format = Numerals.whole(cursor.attribute("numFmtId"), 0);
                String code = formats.get(format);
                kinds.add(code == null ? builtIn(format) : custom(code));
            }
        }
    }

    WorkbookCell.Kind kind(@Nullable String style) {
        int index = Numerals.whole(style, 0);
        return index < kinds.size() ? kinds.get(index) : WorkbookCell.Kind.NUMBER;
    }

    private static WorkbookCell.Kind builtIn(int format) {
        if (format == 9 || format == 10) {
            return WorkbookCell.Kind.PERCENT;
        }
        boolean date = (format >= 14 && format <= 22) || (format >= 27 && format <= 36)
                || (format >= 45 && format <= 47) || (format >= 50 && format <= 58);
        return date ? WorkbookCell.Kind.DATE : WorkbookCell.Kind.NUMBER;
    }

    private static WorkbookCell.Kind custom(String code) {
        String bare = LITERALS.matcher(code).replaceAll("");
        if (bare.equalsIgnoreCase("general") || bare.equalsIgnoreCase("standard")) {
            return WorkbookCell.Kind.NUMBER;
        }
        if (bare.contains("%")) {
            return WorkbookCell.Kind.PERCENT;
        }
        return DATE.matcher(bare).find() ? WorkbookCell.Kind.DATE : WorkbookCell.Kind.NUMBER;
    }
}
