package vn.chiso.web.entry;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
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
 * @param reopened     how the unit's head opened it again last; null when the head did not since it was proposed
 * @param signedAt     when the head signed it last; null when nobody has
 */
public record Entry(EntryKey key, long provider, EntryState state, Claim claim, String explanation, boolean answered,
        int errors, boolean needsProof, int version, @Nullable Instant changedAt, @Nullable Long changedBy,
        @Nullable String returnReason, @Nullable LocalDate returnUntil, @Nullable Reopening reopened,
        @Nullable Instant signedAt) {

    /** Whether nothing stands in the way of submitting it. */
    public boolean ready() {
        return answered && errors == 0 && !needsProof;
    }

    /** How the unit's own head, and not an appraiser, opened it again; null when nobody did, or it is closed. */
    public @Nullable Reopening openedByHead() {
        return state.open() ? reopened : null;
    }

    /**
     * What forms carry that are made from what was handed in: another text as soon as anything is saved or signed anew.
     * Documents change without a new version, but not without a new signature.
     */
    public String stamp() {
        return version + "-" + (signedAt == null ? 0 : ChronoUnit.MICROS.between(Instant.EPOCH, signedAt));
    }
}
