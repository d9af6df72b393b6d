package vn.chiso.web.plan;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chiso.web.platform.Refusal;

/**
 * State and percent of a row as somebody typed them.
 *
 * @param state   name of a {@link RowState}, in capitals or not
 * @param percent whole percent, with its sign or without
 */
public record StateTyped(String state, String percent) {

    /** Why they cannot be stored, each at its field; empty when they can. */
    public List<Refusal> refusals(String stateField, String percentField) {
        Optional<RowState> meant = known();
        if (meant.isEmpty()) {
            return List.of(Refusal.at(stateField, "plan.report.state.missing"));
        }
        Integer read = read();
        if (read == null) {
            return percent.isEmpty() ? List.of() : List.of(Refusal.at(percentField, "plan.report.percent.bad"));
        }
        return switch (meant.get()) {
            case DONE -> read < 100
                    ? List.of(Refusal.at(percentField, "plan.report.percent.done", read))
                    : List.of();
            case NOT_STARTED -> read > 0
                    ? List.of(Refusal.at(percentField, "plan.report.percent.not-started", read))
                    : List.of();
            case RUNNING, PAUSED -> List.of();
        };
    }

    /** The state that is meant; asked for only when nothing is refused. */
    public RowState meantState() {
        return known().orElseThrow();
    }

    /** The percent that is meant, of what is done all of it; null for none. Asked for only when nothing is refused. */
    public @Nullable Integer meantPercent() {
        Integer read = read();
        return read == null && meantState() == RowState.DONE ? (Integer) 100 : read;
    }

    private Optional<RowState> known() {
        return Stream.of(RowState.values()).filter(each -> each.name().equals(state.toUpperCase(Locale.ROOT)))
                .findFirst();
    }

    /** Whole percent from 0 to 100; null for nothing or something else. */
    private @Nullable Integer read() {
        String digits = percent.replace("%", "").strip();
        return digits.matches("\\d{1,3}") && Integer.parseInt(digits) <= 100
                ? (Integer) Integer.parseInt(digits)
                : null;
    }
}
