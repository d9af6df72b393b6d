package vn.chiso.web.portal;

import java.util.List;
import vn.chiso.web.catalog.InstalledFramework;
import vn.chiso.web.standing.Standing;

/**
 * The frameworks by which published tables were computed, and the tables that others computed.
 *
 * @param outside tables of outside bodies
 */
public record MethodListPage(List<Used> frameworks, List<Line> outside) {

    /** A framework and the tables that were computed by it. */
    public record Used(InstalledFramework installed, int indicators, List<Line> tables) {
    }

    /** A table and the page that says how it was made. */
    public record Line(Standing table, String path) {
    }
}
