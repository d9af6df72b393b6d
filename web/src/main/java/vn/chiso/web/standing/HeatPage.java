package vn.chiso.web.standing;

import java.util.List;
import vn.chiso.web.ui.Option;
import vn.chiso.web.ui.Paging;

/**
 * Units by main indices, in colours with the number in each.
 *
 * @param parent   what the columns belong to; empty for the whole
 * @param unit     what a line is: a province, a unit
 * @param columns  main indices, or what stands below the node that was asked for
 * @param sentence what it shows
 * @param legend   the classes, the highest first
 * @param clear    address without any filter; empty when there is none
 */
public record HeatPage(StandingHead head, String path, List<Option> parents, String parent, List<Option> blocks,
        String block, List<Option> regions, String region, String clear, String sentence, String unit,
        List<String> columns,
        List<Row> rows, List<MapPicture.Level> legend, Paging paging) {

    /** A unit. */
    public record Row(String path, String name, String rank, List<Cell> cells, boolean own) {
    }

    /**
     * A value.
     *
     * @param level class, 1 the highest; 0 where there is no value
     */
    public record Cell(String text, int level) {
    }
}
