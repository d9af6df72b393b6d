package vn.chiso.web.organisation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chiso.web.platform.Refusal;
import vn.chiso.web.ui.Paging;

/**
 * The list of units.
 *
 * @param typed  the filter as it was typed
 * @param above  units that the list can be narrowed to
 * @param empty  whether there is no unit at all, in the whole installation
 * @param refusals of the filter; it is then not restricted by what could not be read
 */
public record UnitsPage(Typed typed, List<Unit> above, List<String> blocks, List<Row> rows, Paging paging,
        boolean empty, List<Refusal> refusals) {

    /** The filter as it was typed. */
    public record Typed(String text, @Nullable Level level, String within, String block, String on) {
    }

    /** One unit of the list. */
    public record Row(Unit unit, @Nullable UnitCode code, @Nullable Unit parent, boolean valid) {
    }
}
