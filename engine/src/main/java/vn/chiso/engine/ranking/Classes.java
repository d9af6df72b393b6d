package vn.chiso.engine.ranking;

import java.util.List;
import java.util.stream.Stream;
import vn.chiso.engine.number.Exact;

/**
 * Five classes of shares for maps and heat maps; 1 is the highest.
 *
 * @param bounds four, the highest first; a share at a bound belongs to the class above it
 */
public record Classes(List<Exact> bounds) {

    /** How many classes there are. */
    public static final int COUNT = 5;

    /** Of equal width from 0 to 1: the same for whatever is looked at. */
    public static final Classes FIFTHS = new Classes(
            List.of(Exact.of(4, 5), Exact.of(3, 5), Exact.of(2, 5), Exact.of(1, 5)));

    /** Widths of a class that make bounds which people can read. */
    private static final List<Exact> WIDTHS = Stream.of(1, 2, 5, 10, 20, 50, 100, 200)
            .map(thousandths -> Exact.of(thousandths, 1000)).toList();

    /** Keeps the bounds as they are. */
    public Classes {
        if (bounds.size() != COUNT - 1) {
            throw new IllegalArgumentException(COUNT + " classes have " + (COUNT - 1) + " bounds, not " + bounds);
        }
        bounds = List.copyOf(bounds);
    }

    /**
     * Classes with round bounds around the middle of a range. The lowest and the highest class are open: what lies far out
     * makes them wider, not all of them.
     */
    public static Classes over(Exact lowest, Exact highest) {
        Exact range = highest.minus(lowest);
        Exact width = WIDTHS.stream().filter(each -> each.times(Exact.of(COUNT + 2)).compareTo(range) >= 0).findFirst()
                .orElse(WIDTHS.getLast());
        Exact middle = lowest.plus(highest).times(Exact.of(1, 2));
        Exact first = Exact.of(middle.dividedBy(width).minus(Exact.of(3, 2)).rounded(0)).times(width);
        return new Classes(Stream.of(3, 2, 1, 0).map(step -> first.plus(width.times(Exact.of(step)))).toList());
    }

    /** The class of a share, 1 to 5. */
    public int of(Exact share) {
        return 1 + (int) bounds.stream().filter(bound -> share.compareTo(bound) < 0).count();
    }
}
