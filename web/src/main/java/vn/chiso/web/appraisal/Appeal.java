package vn.chiso.web.appraisal;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.chiso.web.entry.EntryKey;

/**
 * What a unit says about what was decided on one indicator.
 *
 * @param byUnit    the unit that speaks: the assessed one or the one that supplies the figures
 * @param argument  why the decision is wrong, in the unit's words; empty when it accepts
 * @param documents new evidence, from the unit's library
 * @param version   counts changes
 */
public record Appeal(EntryKey key, long byUnit, State state, String argument, Set<Long> documents, int version,
        Instant changedAt, long changedBy, @Nullable Instant sentAt, @Nullable Long sentBy) {

    /** Whether the unit may still write. */
    boolean open() {
        return state == State.DRAFT || state == State.ACCEPTED;
    }

    /** Whether others than the unit may see it. */
    boolean sent() {
        return state == State.SENT || state == State.DECIDED;
    }

    /** Where it stands. */
    public enum State {
        /** The unit accepts what was decided. */
        ACCEPTED,
        /** The officer writes it, the head has not sent it. */
        DRAFT,
        /** The council has it. */
        SENT,
        /** The council has decided. */
        DECIDED;

        /** {@code sent}; also the end of the key of its name. */
        public String id() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
