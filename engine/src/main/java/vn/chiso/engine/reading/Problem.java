package vn.chiso.engine.reading;

import java.util.List;
import java.util.Locale;

/**
 * Something wrong with a file, at a place.
 *
 * @param line   line counted from 1
 * @param column column counted from 1
 * @param facts  what the sentence names, in the order of the message's places
 */
public record Problem(int line, int column, Code code, List<String> facts) {

    /** Kinds of problem; {@link #id()} is stable, for programs that read the output. */
    public enum Code {
        FILE_TOO_LARGE, FILE_EMPTY, NOT_UTF8, NOT_NFC, CONTROL_CHARACTER, YAML_SYNTAX, YAML_TAB, YAML_COLON, YAML_EMPTY,
        YAML_ALIAS, YAML_TAG,
        YAML_TOO_DEEP, YAML_TOO_MANY_VALUES, YAML_TOO_MANY_KEYS, YAML_SECOND_DOCUMENT, KEY_DUPLICATE, KEY_MISSING,
        KEY_UNKNOWN,
        COMMA_DECIMAL, COMMA_IN_TEXT,
        MAP_EXPECTED, LIST_EXPECTED, TEXT_EXPECTED, VALUE_EMPTY, TEXT_TOO_LONG, NUMBER_BAD, NUMBER_THOUSANDS,
        WHOLE_NUMBER_BAD, WORD_BAD,
        DATE_BAD, ID_BAD, CODE_BAD, CODE_DUPLICATE, CODE_UNKNOWN, INPUT_DUPLICATE, INPUT_UNKNOWN, OPTIONS_BAD,
        LETTER_BAD, LETTER_UNKNOWN, LETTER_NOT_USED, NOT_YES_NO, NOT_OPTION, NOT_NUMBER, OPTION_UNKNOWN,
        OPTION_WITHOUT_SHARE, QUANTITY_BAD, QUANTITY_NO_RATIO, BOUNDS_MISSING, BOUNDS_TWICE, BOUNDS_REVERSED, SHARE_BAD,
        NEGATIVE, NOT_POSITIVE, PAYMENT_BAD, RULE_NESTED_TOO_DEEP, LEAF_AND_GROUP, SHARED_ROW_BAD,
        SHARED_ROW_TARGET, DISJOINT_BAD, ID_DUPLICATE, FORMULA_BAD, TIERS_ORDER, LIMITS_REVERSED,
        FIGURE_BAD, FIGURE_MISSING, FRACTION_BAD, AMOUNT_BAD, YEARS_BAD, PERIOD_BAD, SOURCE_UNKNOWN;

        /** The stable name: {@code key-missing}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
