package vn.chiso.engine.lint;

import java.util.List;
import java.util.Locale;
import vn.chiso.engine.framework.NodeCode;

/**
 * Something about a framework that people should know.
 *
 * @param node  node concerned, {@code total} for the whole
 * @param line  line of the file; 0 when it concerns none
 * @param facts what the sentence names: numbers ({@code Exact}) and texts
 */
public record Finding(Code code, Level level, NodeCode node, int line, Variant variant, List<Object> facts) {

    /** Which sentence of the code fits. */
    public enum Variant {
        PLAIN,
        /** There is no upper limit at all. */
        UNBOUNDED,
        /** The file says what happens otherwise. */
        OTHERWISE
    }

    /** How bad. */
    public enum Level {
        /** The file cannot be scored without guessing. */
        ERROR,
        /** The text contradicts itself and a recorded resolution applies. */
        WARNING,
        /** Everything milder. */
        NOTE;

        /** {@code error}, {@code warning}, {@code note}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Kinds of finding; {@link #id()} is stable, for programs that read the output. */
    public enum Code {
        /** The printed maximum is not the sum of the printed maxima right below it. */
        MAX_NOT_SUM_OF_PARTS,
        /** The printed maximum is the sum of what is printed below it, and not of the indicators. */
        MAX_NOT_SUM_OF_LEAVES,
        /** No maximum is printed on a group or on the whole. */
        MAX_MISSING,
        /** An indicator that counts has no maximum. */
        LEAF_WITHOUT_MAX,
        /** An indicator that counts has no rule. */
        LEAF_WITHOUT_RULE,
        /** An indicator that counts names no evidence. */
        LEAF_WITHOUT_EVIDENCE,
        /** No indicator of the framework names evidence. */
        EVIDENCE_NOT_PUBLISHED,
        /** The printed code does not begin with the code of the row above it. */
        CODE_NOT_UNDER_PARENT,
        /** Codes of neighbouring rows do not follow each other. */
        CODE_OUT_OF_SEQUENCE,
        /** The rule, taken alone, can pay more than the maximum. */
        PAYS_MORE_THAN_MAX,
        /** The same condition decides twice. */
        CONDITION_TWICE,
        /** A clause that an earlier clause always takes first. */
        CLAUSE_NEVER_REACHED,
        /** The same input twice in one list, or on both sides of a ratio. */
        INPUT_TWICE,
        /** A threshold is printed without saying which side of it is meant. */
        THRESHOLD_WITHOUT_SIGN,
        /** Values between two steps fall into none. */
        THRESHOLDS_GAP,
        /** Values fall into two steps. */
        THRESHOLDS_OVERLAP,
        /** More of the quantity pays less. */
        DECREASING,
        /** Two rows share one score. */
        SHARED_SCORE,
        /** An input that no rule uses. */
        INPUT_UNUSED,
        /** A pillar that counts a node twice, through a group and through its part. */
        PILLAR_COUNTS_TWICE,
        /** Declared by the encoder: the ratio is printed the wrong way round. */
        DOUBT_RATIO_UPSIDE_DOWN,
        /** Declared by the encoder: the note counts another group than the indicator names. */
        DOUBT_WRONG_POPULATION,
        /** Declared by the encoder: the maximum stands on another row than it was meant for. */
        DOUBT_MISPLACED_MAX,
        /** Declared by the encoder: the ratio is not defined. */
        DOUBT_RATIO_UNDEFINED,
        /** Declared by the encoder: the text is unclear. */
        DOUBT_UNCLEAR_TEXT,
        /** Declared by the encoder: anything else. */
        DOUBT_OTHER;

        /** The stable name: {@code max-missing}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
