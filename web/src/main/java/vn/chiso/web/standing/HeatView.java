package vn.chiso.web.standing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chiso.engine.number.Exact;
import vn.chiso.engine.ranking.Classes;
import vn.chiso.web.ui.Option;
import vn.chiso.web.ui.Paging;
import vn.chiso.web.ui.Ui;

/** Puts together the heat map of a table. */
@Component
public class HeatView {

    private static final int ROWS = 50;

    private final Standings standings;
    private final StandingHeads heads;

    HeatView(Standings standings, StandingHeads heads) {
        this.standings = standings;
        this.heads = heads;
    }

    /** The page: what stands below a node, for the units of a block and region; in the order of the ranking by the node. */
    public HeatPage page(Standing table, RankingWanted wanted, String base, @Nullable Subject own, Ui ui) {
        StandingLinks links = new StandingLinks(base);
        String path = links.view(table.slug(), TableView.HEAT);
        List<StandingNode> nodes = standings.nodes(table);
        StandingNode parent = parent(nodes, wanted.by());
        List<StandingNode> parts = RankingView.parts(nodes, parent);
        RankingQuery query = new RankingQuery(parent.node(), wanted.block(), wanted.region(), "", null,
                RankingQuery.Order.RANK);
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("theo", parent.node().equals(StandingNode.TOTAL) ? "" : parent.node());
        fields.put("khoi", wanted.block());
        fields.put("vung", wanted.region());
        Paging paging = new Paging(wanted.page(), ROWS, standings.count(table, query),
                StandingLinks.paged(path, fields));
        List<RankedRow> ranked = standings.ranking(table, query, ROWS, paging.offset());
        Map<Long, Map<String, StandingValue>> values = standings.values(table,
                ranked.stream().map(row -> row.unit().subject()).toList(),
                parts.stream().map(StandingNode::node).toList());
        List<HeatPage.Row> rows = ranked.stream().map(row -> new HeatPage.Row(
                links.subject(table.slug(), row.unit().slug()), row.unit().name(), Figures.rank(row.value().rank()),
                parts.stream()
                        .map(part -> cell(table,
                                values.getOrDefault(row.unit().subject(), Map.of()).get(part.node()), ui))
                        .toList(),
                own != null && own.id() == row.unit().subject())).toList();
        return new HeatPage(heads.of(table, TableView.HEAT, base, ui), path, parents(nodes, ui), parent.node(),
                RankingFilters.options(standings.blocks(table)), wanted.block(),
                RankingFilters.options(standings.regions(table)), wanted.region(),
                fields.values().stream().allMatch(String::isEmpty) ? "" : path,
                ui.t("standing.heat.sentence", parent.label(ui.language())),
                ui.t(table.boundaries() == null ? "standing.unit" : "standing.province"),
                parts.stream().map(part -> part.label(ui.language())).toList(), rows,
                MapView.legend(Classes.FIFTHS, ui), paging);
    }

    /** The node that was asked for when something stands below it; otherwise the whole. */
    private static StandingNode parent(List<StandingNode> nodes, String code) {
        StandingNode asked = RankingView.node(nodes, code);
        return RankingView.parts(nodes, asked).isEmpty() ? RankingView.node(nodes, StandingNode.TOTAL) : asked;
    }

    private static List<Option> parents(List<StandingNode> nodes, Ui ui) {
        return RankingFilters.nodes(nodes.stream().filter(node -> !RankingView.parts(nodes, node).isEmpty()).toList(),
                ui);
    }

    private static HeatPage.Cell cell(Standing table, @Nullable StandingValue value, Ui ui) {
        Exact share = value == null ? null : value.share();
        if (share != null) {
            return new HeatPage.Cell(switch (table.shown()) {
                case SHARE -> Figures.share(share, ui);
                case POINTS -> ui.percent(share);
            }, Classes.FIFTHS.of(share));
        }
        Integer rank = value == null ? null : value.rank();
        return new HeatPage.Cell(rank == null ? Figures.NONE : ui.t("standing.only-rank", rank), 0);
    }
}
