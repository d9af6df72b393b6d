package vn.chiso.web.portal.data;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import vn.chiso.web.standing.RankedRow;
import vn.chiso.web.standing.RankingQuery;
import vn.chiso.web.standing.RankingQuery.Order;
import vn.chiso.web.standing.Standing;
import vn.chiso.web.standing.StandingNode;
import vn.chiso.web.standing.StandingUnit;
import vn.chiso.web.standing.StandingValue;
import vn.chiso.web.standing.Standings;

/** A table as its files are written from it: unit after unit in the order of ranks, never all values at once. */
final class TableContent {

    private static final int UNITS_AT_ONCE = 200;

    private final Standings standings;
    private final Standing standing;
    private final List<StandingNode> nodes;
    private final List<RankedRow> ranked;

    TableContent(Standings standings, Standing standing) {
        this.standings = standings;
        this.standing = standing;
        this.nodes = standings.nodes(standing);
        this.ranked = standings.ranking(standing,
                new RankingQuery(StandingNode.TOTAL, "", "", "", null, Order.RANK), Integer.MAX_VALUE, 0);
    }

    Standing standing() {
        return standing;
    }

    List<StandingNode> nodes() {
        return nodes;
    }

    /** The units with their results as a whole, in the order of ranks. */
    List<RankedRow> ranked() {
        return ranked;
    }

    /** Something that is done with every unit. */
    interface Each {

        /** {@code values} by node; a node of which nothing is known is missing. */
        void unit(StandingUnit unit, Map<String, StandingValue> values) throws IOException;
    }

    /** Goes through all units. */
    void each(Each each) throws IOException {
        List<String> known = nodes.stream().map(StandingNode::node).toList();
        for (int from = 0; from < ranked.size(); from += UNITS_AT_ONCE) {
            List<StandingUnit> some = ranked.subList(from, Math.min(ranked.size(), from + UNITS_AT_ONCE)).stream()
                    .map(RankedRow::unit).toList();
            Map<Long, Map<String, StandingValue>> values = standings.values(standing,
                    some.stream().map(StandingUnit::subject).toList(), known);
            for (StandingUnit unit : some) {
                each.unit(unit, values.getOrDefault(unit.subject(), Map.of()));
            }
        }
    }
}
