package vn.chiso.document.pdf;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What reaches over the width of a page, or of a cell, and is not broken by a page's end without need: a line of a
 * paragraph, a row of a table. Measured in points.
 *
 * @param before  room above; the larger of two neighbours' rooms counts
 * @param after   room below
 * @param keep    whether it must stand on the page of what follows
 * @param heads   rows to repeat when this one begins a page
 * @param drawing how it is drawn
 */
record Strip(float before, float height, float after, boolean keep, List<Strip> heads, Drawing drawing) {

    /** Not drawn: what follows begins a page. */
    static final Strip PAGE_BREAK = new Strip(0, -1, 0, false, List.of(), (_, _) -> {
    });

    /** Draws at a height of the page. */
    interface Drawing {

        void draw(Canvas canvas, float top) throws IOException;

        /** The same in two parts, of which the first needs the room at most; null when it cannot be divided. */
        default @Nullable List<Strip> divided(float room, Strip whole) {
            return null;
        }
    }

    /** Whether this is {@link #PAGE_BREAK}. */
    boolean breaksPage() {
        return height < 0;
    }

    Strip repeating(List<Strip> rows) {
        return new Strip(before, height, after, keep, rows, drawing);
    }

    /** Height of strips that follow each other, with the room between but not around them. */
    static float height(List<Strip> strips) {
        float height = 0;
        float after = 0;
        for (int i = 0; i < strips.size(); i++) {
            Strip strip = strips.get(i);
            height += (i == 0 ? 0 : Math.max(after, strip.before())) + strip.height();
            after = strip.after();
        }
        return height;
    }
}
