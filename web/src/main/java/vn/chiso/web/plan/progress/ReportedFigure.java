package vn.chiso.web.plan.progress;

import java.text.Normalizer;
import vn.chiso.engine.framework.InputType;
import vn.chiso.engine.planning.plan.Fraction;
import vn.chiso.web.ui.TypedValue;

/** A figure as people type it into a report: 1.234,5 or 48,37% or 51.068/146.233. */
final class ReportedFigure {

    private ReportedFigure() {
    }

    /** The form in which it is stored. */
    static String tidy(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFC).strip().replaceAll("\\s*/\\s*", "/");
    }

    /** Whether it is a number, a share in percent, or a fraction of two counts; nothing is right as well. */
    static boolean reads(String tidy) {
        if (tidy.isEmpty()) {
            return true;
        }
        int bar = tidy.indexOf('/');
        if (bar < 0) {
            return tidy.length() <= TypedValue.LONGEST
                    && TypedValue.number(InputType.SHARE, tidy) instanceof TypedValue.Value;
        }
        return Fraction.parse(counted(tidy.substring(0, bar)) + "/" + counted(tidy.substring(bar + 1))).isPresent();
    }

    /** Points between thousands are left out; what is no count stays as it is and is refused. */
    private static String counted(String part) {
        return TypedValue.GROUPED.matcher(part).matches() ? part.replace(".", "") : part;
    }
}
