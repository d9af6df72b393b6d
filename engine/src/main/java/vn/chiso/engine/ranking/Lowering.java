package vn.chiso.engine.ranking;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import vn.chiso.engine.number.Exact;

/**
 * What an appraisal took from and added to the points that units gave themselves.
 *
 * @param indicators how many were looked at
 * @param lowered    at how many of them points fell
 * @param raised     at how many of them points rose
 * @param taken      points taken where they fell, 0 or more
 * @param added      points added where they rose, 0 or more
 */
public record Lowering(int indicators, int lowered, int raised, Exact taken, Exact added) {

    /** Nothing was looked at. */
    public static final Lowering NONE = new Lowering(0, 0, 0, Exact.ZERO, Exact.ZERO);

    /** Decimals with which each difference counts in a sum, as in {@link Spread#mean}. */
    private static final int DIGITS = 24;

    /** The points of one indicator of one unit. */
    public record Change(Exact declared, Exact appraised) {

        /** Self minus appraised: positive where the unit gave itself too much. */
        public Exact excess() {
            return declared.minus(appraised);
        }
    }

    /**
     * Sums up.
     *
     * @param changes    indicators at which the two differ; others may be among them
     * @param indicators how many were looked at in all
     */
    public static Lowering of(Collection<Change> changes, int indicators) {
        List<Exact> taken = new ArrayList<>();
        List<Exact> added = new ArrayList<>();
        for (Change change : changes) {
            Exact excess = change.excess();
            if (excess.signum() > 0) {
                taken.add(Exact.of(excess.rounded(DIGITS)));
            } else if (excess.signum() < 0) {
                added.add(Exact.of(excess.negated().rounded(DIGITS)));
            }
        }
        return new Lowering(indicators, taken.size(), added.size(), Exact.sum(taken), Exact.sum(added));
    }

    /** How often points fell, 0 to 1; 0 when nothing was looked at. */
    public Exact often() {
        return indicators == 0 ? Exact.ZERO : Exact.of(lowered, indicators);
    }
}
