package vn.chiso.web.ui;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Help: the roles to choose from, or what one role does and how.
 *
 * @param role    whose help it is; null for the choice of roles
 * @param roles   all roles
 * @param phases  the phases of a round, in order
 * @param topics  things to do, step by step
 * @param contact whom people can ask; empty for nobody
 */
public record HelpPage(@Nullable String role, List<String> roles, List<String> phases, List<Topic> topics,
        String contact) {

    /**
     * A thing to do.
     *
     * @param id   its keys are {@code help.topic.<id>.title} and so on; anchor in the page
     * @param steps keys of its steps
     */
    public record Topic(String id, List<String> steps) {
    }
}
