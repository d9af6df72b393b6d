package vn.chiso.exchange;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.chiso.engine.framework.Input;
import vn.chiso.engine.framework.InputType;
import vn.chiso.engine.framework.Language;
import vn.chiso.engine.text.Messages;
import vn.chiso.exchange.workbook.WorkbookCell;

/** The value of an input between a workbook's cell, which people fill in, and {@link InputText}. */
final class WorkbookValue {

    private static final Map<String, String> ANSWERS = answers();

    /** What a cell is as the value of an input. */
    sealed interface Found {
        /** A text for {@link InputText#parse}. */
        record Text(String text) implements Found {
        }

        /** No value; {@code shown} is what the cell shows. */
        record Wrong(TableProblem.Code code, String shown) implements Found {
        }
    }

    private WorkbookValue() {
    }

    static Found read(WorkbookCell cell, Input input) {
        String text = cell.text();
        InputType type = input.type();
        return switch (cell.kind()) {
            case ERROR -> new Found.Wrong(TableProblem.Code.CELL_ERROR, text);
            case NO_RESULT -> new Found.Wrong(TableProblem.Code.FORMULA_UNKNOWN, text);
            case DATE -> type.isNumber()
                    ? new Found.Wrong(TableProblem.Code.CELL_DATE, text)
                    : new Found.Text(text);
            case PERCENT -> type.isNumber() && type != InputType.SHARE
                    ? new Found.Wrong(TableProblem.Code.NUMBER_AS_PERCENT, percent(text))
                    : new Found.Text(text);
            case BOOLEAN -> new Found.Text(type == InputType.YES_NO ? text : text.equals("1") ? "TRUE" : "FALSE");
            case NUMBER -> new Found.Text(text);
            case TEXT -> new Found.Text(switch (type) {
                case YES_NO -> ANSWERS.getOrDefault(text.toLowerCase(Locale.ROOT), text);
                case OPTION -> option(input, text);
                case COUNT, AMOUNT, SHARE, POINTS -> text;
            });
        };
    }

    private static String percent(String number) {
        return new BigDecimal(number).movePointRight(2).stripTrailingZeros().toPlainString() + "%";
    }

    private static String option(Input input, String text) {
        if (input.options().containsKey(text)) {
            return text;
        }
        return shownOptions(input).entrySet().stream().filter(entry -> entry.getKey().equalsIgnoreCase(text))
                .map(Map.Entry::getValue).findFirst().orElse(text);
    }

    /** What people choose from, to the option's identifier: its text, or both where the text alone could mean two. */
    static Map<String, String> shownOptions(Input input) {
        Map<String, Integer> seen = new HashMap<>();
        input.options().values().forEach(text -> seen.merge(plain(text).toLowerCase(Locale.ROOT), 1, Integer::sum));
        Map<String, String> shown = new LinkedHashMap<>();
        input.options().forEach((id, text) -> {
            boolean clear = seen.getOrDefault(plain(text).toLowerCase(Locale.ROOT), 0) == 1
                    && !input.options().containsKey(plain(text));
            shown.put(clear || id.equals(text) ? plain(text) : id + " = " + plain(text), id);
        });
        return shown;
    }

    /** What a cell shows for a value in the form of {@link InputText}. */
    static String shown(Input input, String text, Messages messages) {
        return switch (input.type()) {
            case YES_NO -> text.equals("1")
                    ? messages.say("answer.yes")
                    : text.equals("0") ? messages.say("answer.no") : text;
            case OPTION -> shownOptions(input).entrySet().stream().filter(entry -> entry.getValue().equals(text))
                    .map(Map.Entry::getKey).findFirst().orElse(text);
            case COUNT, AMOUNT, SHARE, POINTS -> text;
        };
    }

    /** What people choose from: yes and no, or the options; empty for numbers. */
    static List<String> choices(Input input, Messages messages) {
        return switch (input.type()) {
            case YES_NO -> List.of(messages.say("answer.yes"), messages.say("answer.no"));
            case OPTION -> List.copyOf(shownOptions(input).keySet());
            case COUNT, AMOUNT, SHARE, POINTS -> List.of();
        };
    }

    /** The condition of a spreadsheet under which a number of this type can be right; {@code @} stands for the cell. */
    static String condition(InputType type) {
        return switch (type) {
            case COUNT -> "AND(ISNUMBER(@),@>=0,@=INT(@))";
            case SHARE -> "AND(ISNUMBER(@),@>=0,1>=@)";
            case AMOUNT, POINTS, YES_NO, OPTION -> "AND(ISNUMBER(@),@>=0)";
        };
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).replaceAll("\\s+", " ").strip();
    }

    private static Map<String, String> answers() {
        Map<String, String> answers = new HashMap<>();
        for (Language language : Language.values()) {
            Messages messages = TableText.messages(language);
            answers.put(messages.say("answer.yes").toLowerCase(Locale.ROOT), "1");
            answers.put(messages.say("answer.no").toLowerCase(Locale.ROOT), "0");
        }
        return answers;
    }
}
