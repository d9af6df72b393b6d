package vn.chiso.web.ui;

import java.util.List;

/**
 * What was found.
 *
 * @param typed  as it was typed; empty before the first search
 * @param groups one for each room that found something
 */
public record SearchPage(String typed, List<Group> groups) {

    /**
     * What one room found.
     *
     * @param more whether there is more than is shown
     */
    public record Group(String headingKey, List<Searchable.Hit> hits, boolean more) {
    }
}
