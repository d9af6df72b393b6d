package vn.chiso.web.campaign.setup;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chiso.web.campaign.Campaign;

/**
 * The rounds that a person may look at.
 *
 * @param runs  whether the person sets up rounds
 * @param opens whether the person may open them; an administrator only sees that they exist
 */
public record RoundsPage(List<Row> rows, boolean runs, boolean opens) {

    /**
     * A round.
     *
     * @param ends last day of its phase; null while nothing is planned
     */
    public record Row(Campaign round, String framework, int units, @Nullable LocalDate ends) {
    }
}
