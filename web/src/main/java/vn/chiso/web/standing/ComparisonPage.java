package vn.chiso.web.standing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chiso.web.standing.chart.Radar;
import vn.chiso.web.ui.Option;

/**
 * Two to five units of a table beside each other.
 *
 * @param head      of every page about the table
 * @param units     the chosen ones
 * @param rows      the whole, then main indices; none while fewer than two units are chosen
 * @param heading   what the rows are: main indices, or pillars
 * @param radar     null where there are more than three units, or no shape
 * @param query     what is searched for
 * @param found     units to add: address and name
 * @param addable   whether one more can be added
 */
public record ComparisonPage(StandingHead head, String path, List<Chosen> units, List<Row> rows, String heading,
        String sentence,
        @Nullable Radar radar, String query, List<Option> found, boolean addable) {

    /**
     * A chosen unit.
     *
     * @param path       its page
     * @param removePath the comparison without it
     * @param style      class of its line in the radar
     */
    public record Chosen(String slug, String name, String path, String removePath, String style, String rank,
            String block, String tier) {
    }

    /**
     * A node.
     *
     * @param compared whether the values of all units are known
     */
    public record Row(String name, boolean total, boolean compared, List<Cell> cells) {
    }

    /**
     * What a unit has at a node.
     *
     * @param share      share of the maximum where points stand in front; otherwise empty
     * @param length     of its bar, as a percentage of its place; empty for none
     * @param best       whether no other has more; for none while a value is unknown
     * @param difference to the best; empty for the best itself and where nothing can be said
     */
    public record Cell(String value, String maximum, String share, String length, boolean best, String difference,
            String rank) {
    }
}
