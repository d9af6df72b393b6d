package vn.chiso.web.appraisal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chiso.web.platform.Refusal;

/**
 * A meeting: its agenda, what was decided, its minutes.
 *
 * @param runs  whether the person keeps agenda and minutes now
 * @param form  title, day and minutes as they stand, or as they were typed
 * @param items disputes on the agenda
 * @param open  appeals that stand on no agenda, to choose from
 * @param more  how many more of them there are
 */
public record MeetingPage(String campaignName, int year, boolean illustrative, String path, String listPath,
        Meeting meeting, boolean runs, Form form, List<Item> items, List<Choice> open, int more,
        List<Refusal> refusals) {

    /** What can be changed. */
    public record Form(int version, String title, String day, String minutes) {
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
