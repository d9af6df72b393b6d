package vn.chiso.web.entry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chiso.engine.number.Exact;

/**
 * What has been supplied for an assessed unit and what it would score.
 *
 * @param points    of the whole, by what is entered now
 * @param ready     indicators in which nothing is missing
 * @param documents documents at its indicators
 * @param lost      documents whose file is not in the store any more
 * @param asOf      when something was changed last
 * @param papers    official documents about the unit
 */
public record DossierPage(String path, String unitName, String campaignName, int year, boolean illustrative,
        Exact points, Exact max, Exact share, int ready, int all, int unproven, int faulty, int documents, int lost,
        Instant asOf, List<MainIndex> indexes, List<Provider> providers, List<UnitDocuments.Link> papers) {

    /** Points of a top row. */
    public record MainIndex(String code, String name, Exact points, Exact max, Exact share, int missing,
            int indicators) {
    }

    /**
     * What one unit still owes.
     *
     * @param deadline   last day; null when nothing is planned
     * @param late       whether that day is over and something is open
     * @param handedIn   entries that its head has signed
     * @param waiting    entries that wait for the head
     */
    public record Provider(String name, int all, int ready, int handedIn, int waiting, @Nullable LocalDate deadline,
            boolean late, List<Link> unanswered, List<Link> unproven, List<Link> faulty) {

        /** Whether nothing is missing. */
        public boolean complete() {
            return unanswered.isEmpty() && unproven.isEmpty() && faulty.isEmpty();
        }
    }

    /** An indicator. */
    public record Link(String code, String name, String path) {
    }
}
