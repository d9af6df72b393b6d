package vn.chiso.web.campaign;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which units still owe figures. The room that keeps the figures implements it; reminders are built on it. */
public interface OpenWork {

    /** Units that can still hand in figures and have not done so, in the order in which people should read them. */
    List<Item> open(long campaign);

    /**
     * How many units have not handed in everything and can no longer do so.
     *
     * @param owing units that still can, as {@link #open} lists them
     */
    default int missed(long campaign, Set<Long> owing) {
        return 0;
    }

    /**
     * What a unit still owes in a round.
     *
     * @param providerUnit unit that supplies the figures
     * @param missing      entries that may be entered now and have no value
     * @param missingProof entries without evidence or explanation
     * @param errors       entries with values that cannot be right
     * @param unproposed   entries that the officer has not proposed
     * @param unsigned     entries that wait for the unit head
     * @param deadline     last day for this unit; null while nothing is planned
     */
    record Item(long providerUnit, int missing, int missingProof, int errors, int unproposed, int unsigned,
            @Nullable LocalDate deadline) {
    }
}
