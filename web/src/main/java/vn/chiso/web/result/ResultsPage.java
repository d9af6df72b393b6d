package vn.chiso.web.result;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chiso.web.platform.Refusal;
import vn.chiso.web.ui.Option;
import vn.chiso.web.ui.Paging;

/**
 * The results of a round.
 *
 * @param running    work that is going on; null for none
 * @param mayLock    whether the person may lock now
 * @param mayPublish whether the person may publish now for the first time
 * @param mayRestate whether the person may restate
 * @param waiting    corrections that wait for a restatement
 * @param shown      number of the snapshot in the table; 0 for none
 * @param reason     of a restatement, as typed
 */
public record ResultsPage(long campaign, String name, boolean illustrative, String phase, @Nullable Running running,
        boolean mayLock, boolean mayPublish, boolean mayRestate, int waiting, List<Option> snapshots, int shown,
        @Nullable Facts facts, List<Option> blocks, String block, String query, List<Row> rows, Paging paging,
        List<PublicationLine> publications, String reason, List<Refusal> refusals) {

    /** How far the work is. */
    public record Running(int done, int total) {
    }

    /** What identifies a snapshot. */
    public record Facts(int number, String framework, String inputs, String engine, String units, Instant at, String by,
            String reason, boolean published) {
    }

    /** A unit of the table. */
    public record Row(String path, String name, String block, String points, String max, String share, String rank,
            String blockRank, String tier) {
    }

    /**
     * A version of the publication.
     *
     * @param table its public table
     */
    public record PublicationLine(String path, String table, int number, int version, Instant at, String reason,
            String digest) {
    }
}
