package vn.chiso.web.appraisal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chiso.web.platform.Refusal;

/**
 * A meeting: its agenda, what was decided, its minutes.
 *
 * @param runs      whether the person keeps agenda and minutes now
 * @param form      title, day and minutes as they stand, or as they were typed
 * @param meanwhile what somebody else has saved while the person was typing; null when nobody has
 * @param unsaved   what was typed and could not be saved, where there is no form any more; empty for nothing
 * @param items     disputes on the agenda
 * @param open      appeals that stand on no agenda, to choose from
 * @param more      how many more of them there are
 */
public record MeetingPage(String campaignName, int year, boolean illustrative, String path, String listPath,
        Meeting meeting, boolean runs, Form form, @Nullable Saved meanwhile, List<TypedLine> unsaved, List<Item> items,
        List<Choice> open, int more, List<Refusal> refusals) {

    /** What can be changed. */
    public record Form(int version, String title, String day, String minutes) {
    }

    /**
     * What somebody else has saved.
     *
     * @param name who; empty where nobody knows
     * @param at   null where nobody knows
     */
    public record Saved(String name, @Nullable Instant at, String title, LocalDate day, String minutes) {
    }

    /**
     * A dispute.
     *
     * @param key      what a form sends to name it
     * @param provider unit that supplies the figures; empty when it is the assessed one
     * @param argument of the unit
     * @param decision null while nothing is decided
     */
    public record Item(String key, String code, String name, String unit, String provider, String path, String max,
            String declared, String appraised, String decided, String argument,
            AppealSide.@Nullable Grounds appraisal,
            AppealSide.@Nullable Grounds decision) {
    }

    /** An appeal that can be put on the agenda. */
    public record Choice(String key, String label) {
    }
}
