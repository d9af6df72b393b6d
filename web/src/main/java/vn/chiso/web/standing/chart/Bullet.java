package vn.chiso.web.standing.chart;

import org.jspecify.annotations.Nullable;
import vn.chiso.engine.number.Exact;

/**
 * How far from average and best: a bar from 0 to 1 with two ticks. Lengths are written as percentages of the place in
 * which it is drawn, so that it grows with its column while words keep their size.
 *
 * @param bar     length of the bar; empty when there is no value
 * @param average where the grey tick stands; empty for none
 * @param best    where the green tick stands; empty for none
 */
public record Bullet(String bar, String average, String best) {

    private static final double PERCENT = 100;

    /** Shares of the maximum, 0 to 1; null for none. */
    public static Bullet of(@Nullable Exact share, @Nullable Exact average, @Nullable Exact best) {
        return new Bullet(percent(share), percent(average), percent(best));
    }

    private static String percent(@Nullable Exact share) {
        return share == null ? "" : Drawn.at(Math.clamp(share.toDouble(), 0, 1) * PERCENT) + "%";
    }
}
