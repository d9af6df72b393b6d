package vn.chiso.web.appraisal;

import java.util.List;
import vn.chiso.web.platform.Refusal;

/**
 * The meetings of the council in a round.
 *
 * @param open    appeals that stand on no agenda
 * @param mayCall whether the person may call one now
 * @param title   what was typed
 * @param day     what was typed
 */
public record MeetingsPage(long campaign, String campaignName, boolean illustrative, String path, int open,
        boolean mayCall, List<Meeting> meetings, String title, String day, List<Refusal> refusals) {
}
