package vn.chiso.engine.framework;

import org.jspecify.annotations.Nullable;

/**
 * A contradiction in the source that only a reader of its text can see, declared by whoever encodes the file.
 *
 * @param text       what the source says and why it is doubtful
 * @param resolution how the file scores it
 */
public record Doubt(Kind kind, String text, @Nullable String resolution, int line) {

    /** What is doubtful. */
    public enum Kind {
        /** The note divides the wrong way round. */
        RATIO_UPSIDE_DOWN,
        /** The note counts another group than the indicator names. */
        WRONG_POPULATION,
        /** A maximum is printed on another row than it was meant for. */
        MISPLACED_MAX,
        /** A ratio is named, its numerator and denominator are not. */
        RATIO_UNDEFINED,
        /** The text can be read in more than one way, or has typing errors. */
        UNCLEAR_TEXT,
        /** Anything else. */
        OTHER
    }
}
