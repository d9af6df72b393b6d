package vn.chiso.web.portal;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.chiso.web.standing.ComparisonViews;
import vn.chiso.web.standing.RankingQuery.Order;
import vn.chiso.web.standing.RankingWanted;
import vn.chiso.web.standing.Standing;
import vn.chiso.web.standing.StandingNode;
import vn.chiso.web.standing.StandingUnit;
import vn.chiso.web.standing.Standings;

/**
 * What can be asked of a table. Whatever else an address says is taken as not said, so that nobody can fill the shelf with
 * many addresses of one page.
 *
 * @param units addresses of its units
 */
record Choices(Standing table, Set<String> nodes, Set<String> blocks, Set<String> regions, Set<String> units)
        implements
            Shelf.Thing {

    private static final int BYTES_EACH = 100;

    @Override
    public int weight() {
        return BYTES_EACH * (nodes.size() + blocks.size() + regions.size() + units.size());
    }

    /** What is asked for, without what does not exist. */
    RankingWanted wanted(String node, String block, String region, String text, String order, String page) {
        return RankingWanted.of(node(node), blocks.contains(block) ? block : "",
                regions.contains(region) ? region : "", text, order, page(page));
    }

    /** A node of the table, or empty for the whole. */
    String node(String code) {
        return nodes.contains(code) && !code.equals(StandingNode.TOTAL) ? code : "";
    }

    /** No table has more pages than units. */
    private int page(String typed) {
        return typed.matches("\\d{1,6}") ? Math.max(1, Math.min(Integer.parseInt(typed), units.size())) : 1;
    }

    /** The units among these, each once, not more than can be compared. */
    List<String> compared(List<String> slugs) {
        return new LinkedHashSet<>(slugs).stream().filter(units::contains).limit(ComparisonViews.MOST).toList();
    }

    /** The one way in which it stands in an address. */
    static Query query(RankingWanted wanted) {
        return new Query().with("theo", wanted.node()).with("khoi", wanted.block()).with("vung", wanted.region())
                .with("q", wanted.text()).with("sap", wanted.order() == Order.RANK ? "" : wanted.order().id())
                .with("trang", wanted.page() == 1 ? "" : Integer.toString(wanted.page()));
    }

    /** Knows what can be asked of each table. */
    @Component
    static class Known {

        private final Shelf shelf;
        private final Tables tables;
        private final Standings standings;

        Known(Shelf shelf, Tables tables, Standings standings) {
            this.shelf = shelf;
            this.tables = tables;
            this.standings = standings;
        }

        /** The choices of a table, from the shelf like its pages. */
        Choices of(String slug) {
            return (Choices) shelf.get("choices " + slug, () -> read(slug)).thing();
        }

        private Choices read(String slug) {
            Standing table = tables.table(slug);
            return new Choices(table,
                    standings.nodes(table).stream().map(StandingNode::node).collect(Collectors.toSet()),
                    Set.copyOf(standings.blocks(table)), Set.copyOf(standings.regions(table)),
                    standings.units(table).stream().map(StandingUnit::slug).collect(Collectors.toSet()));
        }
    }
}
