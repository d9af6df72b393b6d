package vn.chiso.web.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.chiso.web.platform.Refusal;

/**
 * What somebody typed to say how far a row is on which no unit reports.
 *
 * @param version of the row that the form showed
 * @param reason  what it rests on, in words
 */
public record StateForm(int version, StateTyped typed, String reason) {

    static final String STATE = "trang-thai";
    static final String PERCENT = "muc";
    static final String REASON = "vi-sao";
    /** Fewest characters of a reason, and most. */
    static final int SHORTEST_REASON = 10;
    static final int LONGEST_REASON = 2_000;

    /** The form as it is sent. */
    static StateForm of(Map<String, String> sent) {
        String version = sent.getOrDefault("version", "");
        return new StateForm(version.matches("\\d{1,9}") ? Integer.parseInt(version) : 0,
                new StateTyped(text(sent, STATE), text(sent, PERCENT)), text(sent, REASON));
    }

    private static String text(Map<String, String> sent, String field) {
        return RowTyped.tidy(sent.getOrDefault(field, ""));
    }

    /** The form as it is shown first: a reason is given anew each time. */
    static StateForm of(StateStore.Told now) {
        Integer percent = now.percent();
        return new StateForm(now.version(),
                new StateTyped(now.state().name(), percent == null ? "" : percent.toString()), "");
    }

    /** The same, based on another version. */
    StateForm basedOn(int other) {
        return new StateForm(other, typed, reason);
    }

    /** Why it cannot be stored; empty when it can. */
    List<Refusal> refusals() {
        List<Refusal> refusals = new ArrayList<>(typed.refusals(STATE, PERCENT));
        if (reason.length() < SHORTEST_REASON) {
            refusals.add(Refusal.at(REASON, "plan.row.state.reason.short", SHORTEST_REASON));
        } else if (reason.length() > LONGEST_REASON) {
            refusals.add(Refusal.at(REASON, "plan.row.state.reason.long", LONGEST_REASON, reason.length()));
        }
        return refusals;
    }
}
