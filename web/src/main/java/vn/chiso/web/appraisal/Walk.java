package vn.chiso.web.appraisal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chiso.web.entry.EntryKey;

/**
 * Where an entry stands among those that the person has to look at.
 *
 * @param near     entries that wait, with this one among them, at most {@link #SHOWN}
 * @param waiting  how many wait in all
 * @param previous the one that waits before it; null for none
 * @param next     the one that waits after it, or the first of all; null when no other waits
 * @param leafOnly whether the list is that of one indicator
 */
record Walk(List<Queue.Item> near, int waiting, @Nullable EntryKey previous, @Nullable EntryKey next,
        boolean leafOnly) {

    /** Most entries beside the page. */
    static final int SHOWN = 50;
    private static final int BEFORE = 8;

    static Walk of(List<Queue.Item> items, EntryKey current, boolean leafOnly) {
        EntryKey previous = null;
        EntryKey next = null;
        EntryKey first = null;
        boolean passed = false;
        for (Queue.Item item : items) {
            if (item.key().equals(current)) {
                passed = true;
            } else if (item.waits()) {
                first = first == null ? item.key() : first;
                previous = passed ? previous : item.key();
                next = passed && next == null ? item.key() : next;
            }
        }
        List<Queue.Item> listed = items.stream().filter(item -> item.waits() || item.key().equals(current)).toList();
        int at = 0;
        while (at < listed.size() && !listed.get(at).key().equals(current)) {
            at++;
        }
        int from = Math.max(0, Math.min(at - BEFORE, listed.size() - SHOWN));
        return new Walk(listed.subList(from, Math.min(listed.size(), from + SHOWN)),
                (int) items.stream().filter(Queue.Item::waits).count(), passed ? previous : null,
                next == null ? first : next, leafOnly);
    }
}
