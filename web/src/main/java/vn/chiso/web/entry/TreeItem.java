package vn.chiso.web.entry;

import java.util.List;

/**
 * A row of the list of indicators beside the form.
 *
 * @param path  page of an indicator; empty for a group
 * @param mark  {@code done}, {@code error}, {@code proof} or {@code empty}; empty for a group
 * @param done  indicators below that are complete
 * @param total indicators below
 * @param open  whether the group shows what is below it
 */
public record TreeItem(String code, String name, String path, String mark, int done, int total, boolean current,
        boolean open, List<TreeItem> children) {

    /** Whether this is an indicator. */
    public boolean leaf() {
        return !path.isEmpty();
    }
}
