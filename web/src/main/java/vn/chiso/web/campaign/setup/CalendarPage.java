package vn.chiso.web.campaign.setup;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.chiso.web.campaign.Phase;
import vn.chiso.web.platform.Refusal;

/**
 * When the phases of a round take place, and who has more time.
 *
 * @param planned      whether there is a calendar
 * @param mayExtend    whether somebody can still be given more time
 * @param providers    names of units that supply figures, to suggest
 */
public record CalendarPage(SetupHead head, int version, boolean planned, List<Row> rows, String reason,
        List<Extended> extensions, boolean mayExtend, List<String> providers, More more, List<Refusal> refusals) {

    /** A phase with its days as typed. */
    public record Row(Phase phase, String from, String to) {
    }

    /** More time that was granted. */
    public record Extended(String unit, LocalDate until, String reason, Instant at, String by) {
    }

    /** More time as typed. */
    public record More(String unit, String until, String reason) {

        static final More NONE = new More("", "", "");
    }
}
