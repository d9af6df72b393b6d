package vn.chiso.exchange;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.chiso.engine.framework.Input;
import vn.chiso.engine.framework.InputType;
import vn.chiso.engine.number.Exact;
import vn.chiso.engine.number.ExactText;
import vn.chiso.engine.scoring.InputValue;

/**
 * Input values as text, wherever people type them: a plain number with a point as decimal sign and no thousands sign, yes
 * and no as 1 and 0, an option by its identifier, {@code n/a} for not applicable.
 */
public final class InputText {

    /** The value that says that an indicator does not apply. */
    public static final String NOT_APPLICABLE = "n/a";

    private static final Pattern THOUSANDS = Pattern.compile("-?[1-9]\\d{0,2}\\.\\d{3}");
    private static final Pattern COMMA = Pattern.compile("-?[\\d.]+,[\\d,]*");

    /** What a text is as the value of an input. */
    public sealed interface Parsed {

        /** A value of the right type. */
        record Value(InputValue value) implements Parsed {
        }

        /** A value of the right type that cannot be right: it is kept and scores 0 until somebody corrects it. */
        record Doubtful(InputValue value, TableProblem.Code code) implements Parsed {
        }

        /** No value of this input. */
        record Refused(TableProblem.Code code) implements Parsed {
        }
    }

    private InputText() {
    }

    /** Reads a text that is not empty and has no blanks around it. */
    public static Parsed parse(Input input, String text) {
        if (text.equalsIgnoreCase(NOT_APPLICABLE)) {
            return new Parsed.Value(InputValue.NotApplicable.VALUE);
        }
        return switch (input.type()) {
            case YES_NO -> switch (text) {
                case "1" -> new Parsed.Value(InputValue.Answer.YES);
                case "0" -> new Parsed.Value(InputValue.Answer.NO);
                default -> new Parsed.Refused(TableProblem.Code.ANSWER_BAD);
            };
            case OPTION -> input.options().containsKey(text)
                    ? new Parsed.Value(new InputValue.Option(text))
                    : new Parsed.Refused(TableProblem.Code.OPTION_BAD);
            case COUNT, AMOUNT, SHARE, POINTS -> number(input, text);
        };
    }

    /** The text that {@link #parse} reads as this value. */
    public static String of(InputValue value) {
        return switch (value) {
            case InputValue.Amount(Exact number) -> plain(number);
            case InputValue.Answer answer -> answer == InputValue.Answer.YES ? "1" : "0";
            case InputValue.Option(String id) -> id;
            case InputValue.NotApplicable _ -> NOT_APPLICABLE;
        };
    }

    private static String plain(Exact number) {
        BigDecimal decimal = number.rounded(ExactText.MAX_LENGTH).stripTrailingZeros();
        return decimal.signum() == 0 ? "0" : decimal.toPlainString();
    }

    /** What the sentences about a value name: the value, the input's identifier and name, its options, its limits. */
    public static List<String> facts(Input input, String text) {
        return List.of(Problems.shortened(text), input.id().value(), input.name(),
                String.join(", ", input.options().keySet()), limits(input));
    }

    private static Parsed number(Input input, String text) {
        if (text.endsWith("%")) {
            return new Parsed.Refused(TableProblem.Code.NUMBER_PERCENT);
        }
        if (input.type() == InputType.COUNT && THOUSANDS.matcher(text).matches()) {
            return new Parsed.Refused(TableProblem.Code.NUMBER_THOUSANDS);
        }
        Optional<Exact> number = text.contains("/") ? Optional.empty() : ExactText.parse(text);
        if (number.isEmpty()) {
            boolean comma = COMMA.matcher(text).matches();
            return new Parsed.Refused(comma ? TableProblem.Code.NUMBER_COMMA : TableProblem.Code.NUMBER_BAD);
        }
        InputValue value = new InputValue.Amount(number.get());
        return input.allows(number.get())
                ? new Parsed.Value(value)
                : new Parsed.Doubtful(value, outOfRange(input, number.get()));
    }

    private static TableProblem.Code outOfRange(Input input, Exact value) {
        if (input.type() != InputType.POINTS && !input.limits().allows(value)) {
            return TableProblem.Code.OUT_OF_LIMITS;
        }
        return switch (input.type()) {
            case COUNT -> TableProblem.Code.OUT_OF_RANGE_COUNT;
            case SHARE -> TableProblem.Code.OUT_OF_RANGE_SHARE;
            case POINTS -> TableProblem.Code.OUT_OF_RANGE_POINTS;
            case AMOUNT, YES_NO, OPTION -> TableProblem.Code.OUT_OF_RANGE_AMOUNT;
        };
    }

    /** The limits of an input as people and programs alike read them: {@code >= 1, <= 20}. */
    private static String limits(Input input) {
        List<String> limits = new ArrayList<>();
        if (input.limits().from() != null) {
            limits.add("≥ " + input.limits().from());
        }
        if (input.limits().to() != null) {
            limits.add("≤ " + input.limits().to());
        }
        if (limits.isEmpty()) {
            limits.add("≥ 0");
        }
        return String.join(", ", limits);
    }
}
