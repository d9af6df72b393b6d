package vn.chiso.web.standing;

import java.util.List;

/** All public tables, series after series. */
public record TableListPage(List<Series> series) {

    /** Tables that stand in one trend. */
    public record Series(String name, String publishers, List<Table> tables) {
    }

    /**
     * A table.
     *
     * @param states badges, as {@code part/state} names them
     * @param views  other ways to look at it
     */
    public record Table(String path, String name, String year, String units, String publisher, List<String> states,
            List<StandingHead.Link> views) {
    }
}
