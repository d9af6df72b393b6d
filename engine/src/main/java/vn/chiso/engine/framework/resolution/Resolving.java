package vn.chiso.engine.framework.resolution;

import java.util.List;
import java.util.Map;
import vn.chiso.engine.framework.Framework;
import vn.chiso.engine.framework.NodeCode;
import vn.chiso.engine.number.Exact;

/** What applying resolutions gives. */
public sealed interface Resolving {

    /**
     * The resolutions fit the framework and each other.
     *
     * @param framework   the framework that counts: printed maxima as printed, indicators with their factors
     * @param resolutions the resolutions in the order of the digest
     * @param factors     rescaled row to the factor that its own resolution applies, after those below it
     */
    record Applied(Framework framework, List<Resolution> resolutions, Map<NodeCode, Exact> factors)
            implements
                Resolving {

        /** The digest of this resolved framework, in hexadecimal; see {@link Resolutions#digest}. */
        public String digest(String frameworkDigest) {
            return Resolutions.digest(frameworkDigest, resolutions);
        }
    }

    /** Nothing was applied; every reason that could be seen. */
    record Refused(List<Reason> reasons) implements Resolving {
    }

    /**
     * Why a resolution is refused; {@code vn.chiso.engine.text.ResolutionText} makes the sentence.
     *
     * @param node the row concerned
     */
    record Reason(Code code, Resolution resolution, NodeCode node) {
    }

    /** Kinds of refusal. */
    enum Code {
        /** The framework has no such row. */
        NODE_UNKNOWN,
        /** An indicator, or a row that shares a score: only rows with rows below have sums. */
        NOT_A_GROUP,
        /** The row does not count. */
        NOT_COUNTED,
        /** Nothing is printed on the row. */
        NOTHING_PRINTED,
        /** The printed number or the sum of the indicators is 0: there is no factor. */
        NOTHING_TO_RESCALE,
        /** A number cannot be moved to its own row. */
        SAME_ROW,
        /** The row to which the number is moved prints one itself. */
        TARGET_PRINTS,
        /** The same resolution twice. */
        TWICE,
        /** Another resolution settles the same row. */
        CONTRADICTS
    }
}
