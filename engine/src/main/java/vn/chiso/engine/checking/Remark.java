package vn.chiso.engine.checking;

import java.util.List;
import vn.chiso.engine.framework.InputId;
import vn.chiso.engine.framework.Node;
import vn.chiso.engine.framework.NodeCode;
import vn.chiso.engine.framework.rule.Operand;
import vn.chiso.engine.framework.rule.Quantity;
import vn.chiso.engine.number.Exact;
import vn.chiso.engine.scoring.Disagreement;
import vn.chiso.engine.scoring.TraceLine;

/**
 * Something about entered values that the person who entered them should look at. Facts only:
 * {@code vn.chiso.engine.text.RemarkText} makes the sentence.
 *
 * @param leaf   the indicator whose form shows it
 * @param inputs the inputs whose fields it concerns; empty where it concerns the indicator's result
 */
public record Remark(Level level, Node.Leaf leaf, List<InputId> inputs, Matter matter) {

    /** What the remark asks for. */
    public enum Level {
        /** The indicator has no points until the value is corrected. */
        ERROR,
        /** The values score, and one of them is probably wrong. */
        WARNING,
        /** A question that only the person can answer. */
        QUESTION,
        /** The value may stay, with a written explanation. */
        EXPLANATION
    }

    /** What it is about. */
    public sealed interface Matter {
    }

    /** A value cannot be right: what stands in the way of the score. */
    public record Obstructed(TraceLine.Obstacle obstacle) implements Matter {
    }

    /**
     * Inputs that ought to agree by the framework and do not, seen from one side.
     *
     * @param here  indicators at which the own side is entered, this one included
     * @param own   sum of the own side
     * @param there indicators at which the other side is entered
     * @param other sum of the other side
     */
    public record Differs(Disagreement disagreement, Operand operand, List<NodeCode> here, Exact own,
            List<NodeCode> there, Exact other) implements Matter {
    }

    /**
     * A percentage of at most 1 %: perhaps the share was typed where the percentage is asked for.
     *
     * @param entered     the value as it stands
     * @param alternative the value if the share was typed: a hundred times as much
     */
    public record PercentOrShare(Operand operand, Exact entered, Exact alternative) implements Matter {
    }

    /**
     * The ratio is far from last year's.
     *
     * @param limit percentage points beyond which an explanation is compulsory
     */
    public record RatioJumped(Quantity of, Exact before, Exact now, Exact limit) implements Matter {
    }

    /**
     * The share of the maximum is far from last year's.
     *
     * @param limit percentage points beyond which an explanation is compulsory
     */
    public record PointsJumped(Exact before, Exact now, Exact limit) implements Matter {
    }
}
