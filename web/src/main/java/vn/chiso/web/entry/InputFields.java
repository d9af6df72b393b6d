package vn.chiso.web.entry;

import java.util.List;
import vn.chiso.engine.framework.Input;
import vn.chiso.engine.framework.InputType;
import vn.chiso.web.ui.Option;
import vn.chiso.web.ui.Ui;

/** How fields for the figures of a framework look. */
public final class InputFields {

    private InputFields() {
    }

    /** Unit of measure that stands in the field; empty for none. */
    public static String unit(Input input) {
        return input.type() == InputType.SHARE ? "%" : input.unit() == null ? "" : input.unit();
    }

    /** What can be chosen; empty for numbers. */
    public static List<Option> options(Input input, Ui ui) {
        return switch (input.type()) {
            case YES_NO -> List.of(new Option("1", ui.t("entry.yes")), new Option("0", ui.t("entry.no")));
            case OPTION -> input.options().entrySet().stream()
                    .map(option -> new Option(option.getKey(), option.getValue())).toList();
            case COUNT, AMOUNT, SHARE, POINTS -> List.of();
        };
    }
}
