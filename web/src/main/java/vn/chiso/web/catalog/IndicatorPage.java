package vn.chiso.web.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chiso.engine.framework.Comparison;
import vn.chiso.engine.framework.Input;
import vn.chiso.engine.framework.Node;
import vn.chiso.engine.framework.Text;
import vn.chiso.engine.number.Exact;

/**
 * One indicator of an installed framework.
 *
 * @param above       the groups it stands in, from the top
 * @param max         printed maximum; null for none
 * @param leaf        its rule, inputs and evidence; null for a row that shares the score of another
 * @param sharesWith  the row whose score it is; null for an indicator of its own
 * @param verbatim    the rule as published
 * @param sourceNote  how the source says to count
 * @param comparisons what its inputs ought to agree with
 * @param previous    the indicator before it; null for the first
 * @param next        the indicator after it; null for the last
 */
public record IndicatorPage(InstalledFramework installed, String path, List<Place> above, Node node,
        @Nullable Exact max, boolean counted, Node.@Nullable Leaf leaf, @Nullable Place sharesWith,
        List<Verbatim> verbatim, List<Verbatim> sourceNote, List<InputLine> inputs, List<Comparison> comparisons,
        List<FindingLine> findings, @Nullable Place previous, @Nullable Place next) {

    /** A row to go to. */
    public record Place(String code, Text name, String path) {
    }

    /**
     * An input of the indicator.
     *
     * @param letter letter of the document; empty for a value that is given from outside
     * @param home   indicator whose provider enters it, when that is another one; null for this one
     * @param others other indicators that use it
     */
    public record InputLine(String letter, Input input, @Nullable Place home, List<Place> others) {
    }
}
