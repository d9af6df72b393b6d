package vn.chiso.engine.scoring;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chiso.engine.framework.InputId;
import vn.chiso.engine.framework.InputType;
import vn.chiso.engine.framework.Node;
import vn.chiso.engine.framework.rule.Operand;
import vn.chiso.engine.number.Exact;

/** Reads the inputs of one leaf into its trace; an input that cannot be used becomes an obstacle. */
final class Values {

    private final Map<InputId, InputValue> values;
    private final List<TraceLine> trace;
    private boolean blocked;

    Values(Map<InputId, InputValue> values, List<TraceLine> trace) {
        this.values = values;
        this.trace = trace;
    }

    /** Whether something stands in the way of a score. */
    boolean blocked() {
        return blocked;
    }

    void block(TraceLine.Obstacle obstacle) {
        blocked = true;
        if (!trace.contains(obstacle)) {
            trace.add(obstacle);
        }
    }

    /** Whether values were supplied for all of them. */
    boolean supplied(List<Operand> operands) {
        return operands.stream().allMatch(operand -> values.containsKey(operand.input().id()));
    }

    /** The number under the operand, 0 when it cannot be used. */
    Exact number(Operand operand) {
        InputValue value = value(operand);
        return switch (value) {
            case null -> Exact.ZERO;
            case InputValue.Amount(Exact number) when operand.input().type().isNumber() -> {
                if (!operand.input().allows(number)) {
                    block(new TraceLine.OutOfRange(operand, number));
                }
                yield number;
            }
            case InputValue.Amount _,InputValue.Answer _,InputValue.Option _,InputValue.NotApplicable _ ->
                wrongKind(operand, value);
        };
    }

    /** Whether the answer under the operand is yes; false when it cannot be used. */
    boolean yes(Operand operand) {
        InputValue value = value(operand);
        if (value != null && !(value instanceof InputValue.Answer)) {
            wrongKind(operand, value);
        }
        return value == InputValue.Answer.YES;
    }

    /** The option under the operand, "" when it cannot be used. */
    String option(Operand operand) {
        InputValue value = value(operand);
        if (value instanceof InputValue.Option(String id) && operand.input().options().containsKey(id)) {
            return id;
        }
        if (value != null) {
            wrongKind(operand, value);
        }
        return "";
    }

    /** The answer in the words of a condition: {@code yes}, {@code no} or an option. */
    String answer(Operand operand) {
        if (operand.input().type() == InputType.OPTION) {
            return option(operand);
        }
        return yes(operand) ? "yes" : "no";
    }

    private Exact wrongKind(Operand operand, InputValue value) {
        block(value instanceof InputValue.NotApplicable
                ? new TraceLine.NotApplicableRefused(operand)
                : new TraceLine.WrongKind(operand, value));
        return Exact.ZERO;
    }

    private @Nullable InputValue value(Operand operand) {
        InputValue value = values.get(operand.input().id());
        if (value == null) {
            block(new TraceLine.Missing(operand));
            return null;
        }
        if (!(value instanceof InputValue.NotApplicable) && !hasRead(operand)) {
            trace.add(new TraceLine.Read(operand, value));
        }
        return value;
    }

    private boolean hasRead(Operand operand) {
        for (TraceLine line : trace) {
            if (line instanceof TraceLine.Read(Operand read, _) && read.letter().equals(operand.letter())) {
                return true;
            }
        }
        return false;
    }

    /** The operand under which the unit says that the indicator does not apply, or null. */
    static @Nullable Operand claimed(Node.Leaf leaf, Map<InputId, InputValue> values) {
        if (leaf.applicability().claim() == Node.Applicability.Claim.REFUSED) {
            return null;
        }
        for (Operand operand : leaf.operands()) {
            if (values.get(operand.input().id()) instanceof InputValue.NotApplicable) {
                return operand;
            }
        }
        return null;
    }
}
