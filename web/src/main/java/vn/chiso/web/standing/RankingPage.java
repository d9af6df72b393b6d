package vn.chiso.web.standing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chiso.web.ui.Option;
import vn.chiso.web.ui.Paging;

/**
 * The ranking of a table.
 *
 * @param path       address of the page without what is asked for
 * @param rows       one page of it
 * @param own        the line of the person's unit when it is on another page; null otherwise
 * @param map        null for tables without boundaries
 * @param statements what was published about the year as sentences
 * @param workbook   address of the whole table as a workbook; empty when there is none
 */
public record RankingPage(StandingHead head, String path, Filters filters, Columns columns, List<Row> rows,
        @Nullable Row own, Paging paging, List<Figure> summary, @Nullable MapPicture map, String mapPath,
        List<Statement> statements, String workbook) {

    /**
     * What can be asked for, and what was.
     *
     * @param order    as in the address; empty for by rank
     * @param clear    address without any filter; empty when there is none
     * @param sentence the filter in words, for print
     */
    public record Filters(List<Option> nodes, String node, List<Option> blocks, String block, List<Option> regions,
            String region, String text, String order, String clear, String sentence) {
    }

    /**
     * The columns that there are.
     *
     * @param rank     what the ranks are: computed, or as published
     * @param movement null when there is no table before
     * @param within   rank within the block or region that was asked for; empty for none
     * @param change   change of the value; empty when values are not to be compared
     * @param indices  what the value consists of
     * @param tier     whether units have tiers
     * @param source   whether lines come from different places, which each then names
     */
    public record Columns(Sorted rank, Sorted name, @Nullable Sorted movement, String within, String value,
            String change, List<Index> indices, boolean tier, boolean source) {
    }

    /**
     * A column by which lines can be put in order.
     *
     * @param direction {@code ascending} or {@code descending} when they are; null otherwise
     */
    public record Sorted(String label, String path, @Nullable String direction) {
    }

    /** A column of what the value consists of. */
    public record Index(String label, String path) {
    }

    /**
     * A line.
     *
     * @param note block; empty for nothing
     * @param own  whether it is the unit of the person
     */
    public record Row(String path, String name, String note, String rank, String within, @Nullable Movement movement,
            String value, String change, List<Cell> cells, String tier,
            String source, boolean own) {
    }

    /** How a rank moved: places gained, negative when lost, and the words for it. */
    public record Movement(int gained, String words) {

        /** The icon for it. */
        public String icon() {
            return gained > 0 ? "arrow-up" : gained < 0 ? "arrow-down" : "minus";
        }

        /** The class for it. */
        public String mood() {
            return gained > 0 ? "up" : gained < 0 ? "down" : "muted";
        }
    }

    /**
     * One of the values of which a line's value consists.
     *
     * @param permille share in thousandths, for the bar; -1 for none
     */
    public record Cell(String text, int permille) {
    }

    /** A figure about all units that were asked for. */
    public record Figure(String label, String value) {
    }
}
