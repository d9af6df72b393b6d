package vn.chiso.web.standing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chiso.web.ui.Option;

/**
 * The map of a table, with the same as a table beside it.
 *
 * @param picture null when nothing can be drawn
 * @param nodes   what the map can show
 */
public record MapPage(StandingHead head, String path, List<Option> nodes, String node, String value,
        @Nullable MapPicture picture, List<Row> rows) {

    /**
     * A province.
     *
     * @param level class, 1 the highest; 0 where there is no value
     */
    public record Row(String path, String name, String rank, String value, int level) {
    }
}
