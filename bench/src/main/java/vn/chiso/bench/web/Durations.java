package vn.chiso.bench.web;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;

/** Times of the same thing, in milliseconds, sorted. */
final class Durations {

    private final double[] sorted;

    Durations(Collection<Long> nanos) {
        sorted = nanos.stream().mapToDouble(each -> each / 1e6).toArray();
        Arrays.sort(sorted);
    }

    int count() {
        return sorted.length;
    }

    /** The time within which this share of all is done. */
    double quantile(double share) {
        if (sorted.length == 0) {
            return 0;
        }
        int at = (int) Math.ceil(share * sorted.length) - 1;
        return sorted[Math.min(sorted.length - 1, Math.max(0, at))];
    }

    /** Smallest, middle and largest. */
    String spread() {
        return String.format(Locale.ROOT, "%6.0f / %6.0f / %6.0f", quantile(0), quantile(0.5), quantile(1));
    }
}
