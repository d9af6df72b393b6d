package vn.chiso.web.plan.choice;

import java.time.Instant;
import java.util.Map;
import java.util.Set;

/**
 * Something that was tried and kept under a name.
 *
 * @param rivals  what it looks at first
 * @param tasks   rows of the plan that are finished
 * @param inputs  changed inputs, in stored form
 * @param version what a change must name, so that nobody overwrites another's
 */
record Scenario(long id, long plan, String name, RivalsMove rivals, Set<Long> tasks, Map<String, String> inputs,
        int version, Instant changedAt, String changedBy) {
}
