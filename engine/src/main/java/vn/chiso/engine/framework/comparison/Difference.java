package vn.chiso.engine.framework.comparison;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.chiso.engine.framework.Text;

/**
 * One thing that is different between two versions of a framework.
 *
 * @param code   code of the row, the input or the pillar; {@code total} for the whole
 * @param name   its name, in the newer version where that has it
 * @param before what stands in the older version, a number ({@code Exact}), a rule or a text; null for nothing
 * @param after  what stands in the newer one; both null where only the fact of a change is told
 */
public record Difference(Part part, String code, Text name, Aspect aspect, @Nullable Object before,
        @Nullable Object after) {

    /** What part of the framework it concerns. */
    public enum Part {
        WHOLE, NODE, INPUT, PILLAR;

        /** {@code node}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What of the part is different. */
    public enum Aspect {
        /** A part that only the newer version has. */
        ADDED(Effect.SCORES),
        /** A part that only the older version has. */
        REMOVED(Effect.SCORES),
        /** Another row above it. */
        PARENT(Effect.SCORES),
        /** A group became an indicator, or the like. */
        KIND(Effect.SCORES),
        MAX(Effect.SCORES),
        /** Whether the row counts, or whose score it shares. */
        COUNTING(Effect.SCORES),
        RULE(Effect.SCORES),
        /** Which inputs stand behind the letters. */
        OPERANDS(Effect.SCORES),
        APPLICABILITY(Effect.SCORES),
        TYPE(Effect.SCORES), OPTIONS(Effect.SCORES), LIMITS(Effect.SCORES), SCOPE(Effect.SCORES),
        ROUNDING(Effect.SCORES), TIES(Effect.SCORES), RESCALE(Effect.SCORES), TIERS(Effect.SCORES),
        /** The rows that a pillar sums up. */
        SUMMED_ROWS(Effect.SCORES),
        NAME(Effect.WORDS), PRINTED_CODE(Effect.WORDS), RULE_TEXT(Effect.WORDS), SOURCE_NOTE(Effect.WORDS),
        EVIDENCE(Effect.WORDS), DOUBTS(Effect.WORDS), NOTE(Effect.WORDS), UNIT(Effect.WORDS), HELD_BY(Effect.WORDS),
        DEFINITION(Effect.WORDS), HOME(Effect.WORDS), SOURCE(Effect.WORDS), STATUS(Effect.WORDS),
        APPLIES_TO(Effect.WORDS), SCALE(Effect.WORDS), DISPLAY(Effect.WORDS), COMPARISONS(Effect.WORDS);

        private final Effect effect;

        Aspect(Effect effect) {
            this.effect = effect;
        }

        /** What a difference of this kind can do. */
        public Effect effect() {
            return effect;
        }

        /** {@code rule-text}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** What a difference can do. */
    public enum Effect {
        /** The same values can come to other points, another rank or another tier. */
        SCORES,
        /** Only what people read or do changes. */
        WORDS
    }
}
