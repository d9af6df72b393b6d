package vn.chiso.web.campaign.setup;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chiso.web.campaign.Campaign;

/**
 * Who still owes figures in a round, and reminding them.
 *
 * @param units  how many units owe figures
 * @param people how many people would be reminded
 * @param today  how many of them were reminded today
 * @param missed how many units had not handed in everything when entry was over, and are not reminded any more
 * @param rows   the first units
 */
public record RemindersPage(Campaign campaign, int units, int people, int today, int missed, List<Row> rows) {

    /** A unit that owes figures. */
    public record Row(String unit, int missing, int missingProof, int errors, int unproposed, int unsigned,
            @Nullable LocalDate deadline, boolean late, List<String> people, @Nullable Instant last) {
    }
}
