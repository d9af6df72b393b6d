package vn.chiso.web.entry;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.chiso.exchange.TableProblem;

/**
 * A cell of an uploaded packet that says something else than what is stored.
 *
 * @param id        names it on the preview
 * @param input     the figure; "" for an explanation or a claim
 * @param base      what was stored when the packet was downloaded; "" for nothing
 * @param now       what is stored now
 * @param typed     what the file says
 * @param version   version of the entry now
 * @param address   the cell
 * @param doubt     why the value cannot be right, although it can be stored; null when nothing is wrong
 * @param changedBy who saved what is stored now
 */
record PacketDifference(String id, EntryKey key, Field field, String input, String base, String now, String typed,
        int version, String address, @Nullable TableProblem doubt, @Nullable Long changedBy,
        @Nullable Instant changedAt) {

    /** What of an entry differs. */
    enum Field {
        VALUE, EXPLANATION, CLAIM
    }

    /** Whether somebody changed it since the packet was downloaded. */
    boolean conflict() {
        return !base.equals(now);
    }
}
