package vn.chiso.web.organisation.table;

import java.util.List;
import java.util.Set;
import vn.chiso.web.organisation.table.Comparison.Line;
import vn.chiso.web.platform.Refusal;

/**
 * What a table would do, before it is taken over.
 *
 * @param of     {@code units} or {@code accounts}
 * @param path   where it is taken over
 * @param back   where another file is sent
 * @param single whether rows can be chosen one by one; very long tables are taken over whole
 * @param chosen rows that are ticked
 */
public record PreviewPage(String of, String path, String back, String fileName, Comparison comparison, boolean single,
        Set<Integer> chosen, List<Refusal> refusals) {

    private static final int SHOWN = 500;

    /** The first of the lines that are wrong. */
    public List<Line> wrong() {
        return comparison.in(Comparison.State.WRONG).stream().limit(SHOWN).toList();
    }

    /** The first of the lines that would do something. */
    public List<Line> applying() {
        return comparison.applying().stream().limit(SHOWN).toList();
    }

    /** How many lines would do something and are not shown. */
    public int hidden() {
        return Math.max(0, comparison.applicable() - SHOWN);
    }

    /** How many lines are wrong and not shown. */
    public int hiddenWrong() {
        return Math.max(0, comparison.count(Comparison.State.WRONG) - SHOWN);
    }
}
