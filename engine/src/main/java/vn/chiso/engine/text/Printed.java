package vn.chiso.engine.text;

import vn.chiso.engine.number.Exact;

/**
 * Numbers as they are printed, with two decimals, rounded half up. What is said about two numbers that stand beside each
 * other is worked out from these: a reader who checks it sees nothing else.
 */
public final class Printed {

    private static final int DIGITS = 2;
    private static final Exact HUNDRED = Exact.of(100);

    private Printed() {
    }

    /** Points as {@link Numbers#fixed} prints them with two decimals. */
    public static Exact points(Exact points) {
        return Exact.of(points.rounded(DIGITS));
    }

    /** What has to be added to the points printed before to get those printed after. */
    public static Exact change(Exact before, Exact after) {
        return points(after).minus(points(before));
    }

    /** A share, 0 to 1, as the number before the sign in {@link Numbers#percent}. */
    public static Exact percent(Exact share) {
        return Exact.of(share.times(HUNDRED).rounded(DIGITS));
    }
}
