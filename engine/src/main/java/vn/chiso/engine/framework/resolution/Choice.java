package vn.chiso.engine.framework.resolution;

import java.util.List;
import vn.chiso.engine.framework.NodeCode;
import vn.chiso.engine.number.Exact;

/**
 * A resolution that fits a finding, with what it would do.
 *
 * @param printed the printed number that the resolution is about, in points; 0 where none is printed
 * @param leaves  how many indicators the resolution rescales, or sums
 * @param maxima  the row, the rows above it and the whole, from the inside out, with the maximum that counts before and
 *                after; those that do not change included
 */
public record Choice(Resolution resolution, Exact printed, int leaves, List<Change> maxima) {

    /** The maximum that counts for a row, in points. */
    public record Change(NodeCode node, Exact before, Exact after) {

        /** Whether the resolution changes it. */
        public boolean changes() {
            return !before.equals(after);
        }
    }
}
