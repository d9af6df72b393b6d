package vn.chiso.document.pdf;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts strips on pages, top to bottom, and begins pages where they end. */
final class Flow {

    private static final float TOLERANCE = 0.01f;

    /** Draws what stands in the margins of a new page. */
    interface Margins {

        /**
         * Draws them.
         *
         * @param first whether the page is the first one of its section
         */
        void draw(SectionLook section, int page, boolean first) throws IOException;
    }

    private final Canvas canvas;
    private final Margins margins;
    private final List<Strip> group = new ArrayList<>();
    private @Nullable SectionLook section;
    private int page;
    private float at;
    private float after;
    private boolean empty;

    Flow(Canvas canvas, Margins margins) {
        this.canvas = canvas;
        this.margins = margins;
    }

    /** Begins a section on a new page. */
    void begin(SectionLook next) throws IOException {
        flush();
        section = next;
        if (next.start() >= 0) {
            page = next.start() - 1;
        }
        newPage(true);
    }

    private SectionLook section() {
        if (section == null) {
            throw new IllegalStateException("no section");
        }
        return section;
    }

    private void newPage(boolean first) throws IOException {
        SectionLook pages = section();
        page++;
        canvas.newPage(pages.width(), pages.height());
        margins.draw(pages, page, first);
        at = pages.top();
        after = 0;
        empty = true;
    }

    /** Number of the page that is being written. */
    int page() {
        return page;
    }

    void add(List<Strip> strips) throws IOException {
        for (Strip strip : strips) {
            add(strip);
        }
    }

    void add(Strip strip) throws IOException {
        if (strip.breaksPage()) {
            flush();
            newPage(false);
            return;
        }
        group.add(strip);
        if (!strip.keep()) {
            flush();
        }
    }

    /** Places what was kept together so far. */
    void flush() throws IOException {
        if (group.isEmpty()) {
            return;
        }
        List<Strip> together = List.copyOf(group);
        group.clear();
        float gap = Math.max(after, together.getFirst().before());
        if (!empty && gap + Strip.height(together) > room() && !begins(together, gap)) {
            turn(together.getFirst());
        }
        Deque<Strip> waiting = new ArrayDeque<>(together);
        while (!waiting.isEmpty()) {
            place(waiting.pop(), waiting);
        }
    }

    /** Whether strips that do not all fit begin on this page nevertheless: the last of them is divided. */
    private boolean begins(List<Strip> together, float gap) {
        Strip last = together.getLast();
        List<Strip> others = together.subList(0, together.size() - 1);
        float above = others.isEmpty()
                ? gap
                : gap + Strip.height(others) + Math.max(others.getLast().after(), last.before());
        return last.drawing().divided(room() - above, last) != null;
    }

    private float room() {
        return section().height() - section().bottom() - at + TOLERANCE;
    }

    private void place(Strip strip, Deque<Strip> waiting) throws IOException {
        float gap = empty ? 0 : Math.max(after, strip.before());
        if (gap + strip.height() > room()) {
            List<Strip> parts = strip.drawing().divided(room() - gap, strip);
            if (parts != null) {
                draw(parts.getFirst(), gap);
                waiting.push(parts.getLast());
                turn(strip);
                return;
            }
            if (!empty) {
                turn(strip);
                waiting.push(strip); // on the new page it may still have to be divided
                return;
            }
        }
        draw(strip, gap);
    }

    /** A new page; a table that goes on repeats its heading. */
    private void turn(Strip next) throws IOException {
        newPage(false);
        for (Strip head : next.heads()) {
            draw(head, 0);
        }
        empty = true; // a heading alone does not make a row move on once more
    }

    private void draw(Strip strip, float gap) throws IOException {
        at += gap;
        strip.drawing().draw(canvas, at);
        at += strip.height();
        after = strip.after();
        empty = false;
    }
}
