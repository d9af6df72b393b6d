package vn.chiso.web.entry;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is declared about one indicator of one assessed unit, besides its figures.
 *
 * @param provider     unit that supplies it
 * @param answered     whether everything that the rule needs is there, or a claim with its explanation
 * @param errors       number of figures that cannot be right
 * @param needsProof   whether evidence or an explanation is missing
 * @param version      counts what was saved; 0 when nothing was
 * @param changedBy    who saved last
 * @param returnReason why it was sent back
 * @param returnUntil  by when appraisers want it again; null for no day
 */
public record Entry(EntryKey key, long provider, EntryState state, Claim claim, String explanation, boolean answered,
        int errors, boolean needsProof, int version, @Nullable Instant changedAt, @Nullable Long changedBy,
        @Nullable String returnReason, @Nullable LocalDate returnUntil) {

    /** Whether nothing stands in the way of submitting it. */
    public boolean ready() {
        return answered && errors == 0 && !needsProof;
    }
}
