package vn.chiso.web.entry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person owes, round by round, the nearest deadline first.
 *
 * @param others what is owed besides figures
 */
public record WorkPage(List<Round> rounds, List<Other> others) {

    /** Something that is owed besides figures. */
    public record Other(String name, String state, String path, LocalDate due, long daysLeft) {
    }

    /**
     * What the person's unit supplies in a round.
     *
     * @param deadline by when the unit enters; once that is over, by when what was sent back or waits for the head is due
     * @param shut     what was handed in, once the unit may no longer enter everything; null as long as it may
     * @param gridPath page on which a unit enters for many units at once; empty when it enters for one
     * @param sentBack  how many entries the unit's head sent back
     * @param withdrawn how many the head withdrew
     * @param entries  what is still to be done, at most {@link #SHOWN}
     * @param more     how many more there are
     */
    public record Round(String name, String phase, boolean illustrative, @Nullable LocalDate deadline, long daysLeft,
            @Nullable Shut shut, int ready, int all, int proposed, int sentBack, int withdrawn,
            String submitPath, String gridPath, boolean mayEnter, boolean maySign, List<Item> entries, int more) {
    }

    /**
     * What was handed in when entry was over.
     *
     * @param latest when the last of it was handed in; null when nothing was
     * @param never  what was not even proposed
     * @param named  whether appraisers named the day of the deadline
     */
    public record Shut(int handedIn, @Nullable Instant latest, int never, boolean named) {
    }

    /** How many entries of a round are listed. */
    public static final int SHOWN = 15;

    /**
     * One indicator that is to be done.
     *
     * @param opened how the unit's head opened it again; null when the head did not
     * @param reason why it was sent back, shortened; empty when it was not
     */
    public record Item(String code, String name, String unit, String path, String state, String mark,
            @Nullable Reopening opened, String reason) {
    }
}
