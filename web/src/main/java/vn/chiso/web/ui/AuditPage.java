package vn.chiso.web.ui;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chiso.web.platform.Refusal;

/**
 * The audit, newest line first.
 *
 * @param asked   what the filter form holds
 * @param lines   one page of lines
 * @param export  address of the same lines as CSV
 * @param older   address of the next page; null on the last one
 * @param newest  address of the first page; null when this is it
 */
public record AuditPage(Asked asked, List<Option> actions, List<Option> campaigns, List<Option> units,
        List<Line> lines, String export, @Nullable String older, @Nullable String newest, List<Refusal> refusals) {

    /** The filter as typed; empty for no restriction. */
    public record Asked(String person, String action, String campaign, String unit, String from, String to) {
    }

    /**
     * One line.
     *
     * @param actor    who did it; empty for the system itself
     * @param action   what was done, in words
     * @param campaign name of the campaign; empty for none
     * @param unit     name of the unit; empty for none
     * @param facts    further facts, as {@code name: value}
     */
    public record Line(long id, Instant at, String actor, String action, String subject, String campaign, String unit,
            List<String> facts) {
    }
}
