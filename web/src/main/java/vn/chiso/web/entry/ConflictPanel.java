package vn.chiso.web.entry;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Two people saved the same indicator: what differs, for the second one to choose.
 *
 * @param version version that is stored now
 */
public record ConflictPanel(String path, int baseVersion, int version, String savedBy, @Nullable Instant savedAt,
        List<Row> rows) {

    /**
     * A field in which the two differ.
     *
     * @param field name of the form field
     * @param base  what both began with, as people read it
     * @param mine  what was typed, as people read it
     * @param saved what is stored now, as people read it
     * @param text  what was typed, as the field takes it
     * @param stored what is stored now, as the field takes it
     */
    public record Row(String field, String label, String base, String mine, String saved, String text,
            String stored) {

        /** Whether the second one has left the field as both found it: then what is stored now is offered. */
        public boolean untouched() {
            return mine.equals(base);
        }
    }
}
