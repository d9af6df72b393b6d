package vn.chiso.web.ui;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.chiso.engine.framework.Input;
import vn.chiso.engine.framework.InputType;
import vn.chiso.engine.framework.Language;
import vn.chiso.engine.number.Exact;
import vn.chiso.engine.number.ExactText;
import vn.chiso.engine.scoring.InputValue;
import vn.chiso.engine.text.Numbers;
import vn.chiso.exchange.InputText;

/**
 * A value as people in Việt Nam type it into a form: 1.234,56 with points between thousands and a decimal comma; shares in
 * percent. What can be read in two ways is refused with a question.
 */
public sealed interface TypedValue {

    /** Nothing was typed. */
    record Empty() implements TypedValue {
    }

    /** A value. */
    record Value(InputValue value) implements TypedValue {
    }

    /** No value of the input; {@code key} names the sentence. */
    record Unreadable(String key) implements TypedValue {
    }

    /** 412.650 · 1.234.567,8. */
    Pattern GROUPED = Pattern.compile("-?[1-9]\\d{0,2}(\\.\\d{3})+(,\\d+)?");
    /** 412650 · 48,37. */
    Pattern PLAIN = Pattern.compile("-?\\d+(,\\d+)?");
    /** 0.86: a point that cannot stand between thousands. */
    Pattern POINT = Pattern.compile("-?\\d+\\.\\d+");
    /** 41,250: of things that are counted rather forty-one thousand than forty-one and a quarter. */
    Pattern COMMA = Pattern.compile("-?[1-9]\\d{0,2},\\d{3}");
    /** 41,000: nobody writes three decimals that say nothing. */
    Pattern NOTHING_AFTER = Pattern.compile("-?[1-9]\\d{0,2},000");
    Exact HUNDRED = Exact.of(100);
    int LONGEST = 40;

    /** Reads what was typed into the field of an input. */
    static TypedValue read(Input input, String typed) {
        String text = Normalizer.normalize(typed, Normalizer.Form.NFC).strip();
        if (text.isEmpty()) {
            return new Empty();
        }
        if (text.length() > LONGEST) {
            return new Unreadable("entry.value.long");
        }
        return switch (input.type()) {
            case YES_NO -> switch (text) {
                case "1" -> new Value(InputValue.Answer.YES);
                case "0" -> new Value(InputValue.Answer.NO);
                default -> new Unreadable("entry.value.answer");
            };
            case OPTION -> input.options().containsKey(text)
                    ? new Value(new InputValue.Option(text))
                    : new Unreadable("entry.value.option");
            case COUNT, AMOUNT, SHARE, POINTS -> number(input.type(), text);
        };
    }

    /** Reads a number of a type; for a share in percent, the share. */
    static TypedValue number(InputType type, String typed) {
        boolean percent = typed.endsWith("%");
        if (percent && type != InputType.SHARE) {
            return new Unreadable("entry.value.percent");
        }
        String text = (percent ? typed.substring(0, typed.length() - 1).strip() : typed)
                .replace("\u00a0", "").replace("\u202f", "").replace("−", "-");
        Optional<Exact> number;
        if ((type == InputType.COUNT && COMMA.matcher(text).matches()) || NOTHING_AFTER.matcher(text).matches()) {
            return new Unreadable("entry.value.comma");
        }
        if (GROUPED.matcher(text).matches()) {
            number = ExactText.parse(text.replace(".", "").replace(',', '.'));
        } else if (PLAIN.matcher(text).matches()) {
            number = ExactText.parse(text.replace(',', '.'));
        } else if (POINT.matcher(text).matches()) {
            return new Unreadable("entry.value.point");
        } else {
            number = Optional.empty();
        }
        if (number.isEmpty()) {
            return new Unreadable("entry.value.number");
        }
        Exact value = type == InputType.SHARE ? number.get().dividedBy(HUNDRED) : number.get();
        return new Value(new InputValue.Amount(value));
    }

    /** A stored value as its field shows it. */
    static String shown(Input input, String stored) {
        return switch (InputText.parse(input, stored)) {
            case InputText.Parsed.Value(var value) -> shown(input, value);
            case InputText.Parsed.Doubtful(var value, _) -> shown(input, value);
            case InputText.Parsed.Refused _ -> stored;
        };
    }

    /** A value as its field shows it. */
    static String shown(Input input, InputValue value) {
        if (value instanceof InputValue.Amount(Exact number)) {
            Exact typed = input.type() == InputType.SHARE ? number.times(HUNDRED) : number;
            return Numbers.shortest(typed, 20, Language.VI);
        }
        return InputText.of(value);
    }
}
