package vn.chiso.web.entry;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chiso.web.platform.Refusal;

/**
 * Handing in what a unit supplies: what is missing, and the buttons of those who may.
 *
 * @param over     whether the unit may no longer enter everything
 * @param gridPath page on which a unit enters for many units at once; empty when it enters for one
 * @param papers   official documents about the unit, where it is assessed
 */
public record SubmitPage(long campaign, String name, String provider, String path, String packetPath, String gridPath,
        boolean illustrative, boolean over, @Nullable LocalDate deadline, int all, Owed unanswered, Owed unproven,
        Owed faulty,
        int toPropose, int proposed, int submitted, boolean ready, boolean mayPropose, boolean maySign,
        List<UnitDocuments.Link> papers, String reason, List<Refusal> refusals) {

    /** How many entries of a kind are listed. */
    public static final int SHOWN = 200;

    /**
     * Entries that lack the same.
     *
     * @param items at most {@link #SHOWN}
     */
    public record Owed(int count, List<WorkPage.Item> items) {

        /** How many are not listed. */
        public int more() {
            return count - items.size();
        }
    }
}
