package vn.chiso.web.organisation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chiso.web.account.Person;

/**
 * One unit.
 *
 * @param above     units above it, the highest first
 * @param children  the first of the units directly below it
 * @param below     how many there are on the day
 * @param formerly  how many there were that no longer exist
 * @param people    who speaks for it
 * @param changes   what was changed, newest first; null for readers who may not see it
 */
public record UnitPage(Unit unit, boolean valid, List<Unit> above, List<UnitCode> codes,
        List<UnitHistory.Step> predecessors, List<UnitHistory.Step> successors, List<Child> children, int below,
        int formerly, List<Person> people, @Nullable List<Change> changes) {

    /** A unit directly below. */
    public record Child(Unit unit, @Nullable UnitCode code) {
    }

    /** Something that was done to the unit. */
    public record Change(Instant at, String who, String action, List<Difference> differences) {
    }

    /** What a field was and is. */
    public record Difference(String fieldKey, String before, String after) {
    }
}
