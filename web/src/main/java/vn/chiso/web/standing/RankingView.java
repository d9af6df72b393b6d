package vn.chiso.web.standing;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chiso.engine.number.Exact;
import vn.chiso.web.ui.Paging;
import vn.chiso.web.ui.Ui;

/** Puts together the ranking of a table. */
@Component
public class RankingView {

    private static final int ROWS = 50;

    private final Standings standings;
    private final StandingHeads heads;
    private final MapView maps;
    private final List<TableFiles> files;

    RankingView(Standings standings, StandingHeads heads, MapView maps, List<TableFiles> files) {
        this.files = files;
        this.standings = standings;
        this.heads = heads;
        this.maps = maps;
    }

    /**
     * The page.
     *
     * @param base where addresses begin
     * @param own  the subject that stands for the person; null for none
     */
    public RankingPage page(Standing table, RankingWanted asked, String base, @Nullable Subject own, Ui ui) {
        StandingLinks links = new StandingLinks(base);
        String path = links.view(table.slug(), TableView.RANKING);
        List<StandingNode> nodes = standings.nodes(table);
        StandingNode by = node(nodes, asked.by());
        RankingWanted wanted = by.node().equals(asked.by())
                ? asked
                : RankingWanted.of("", asked.block(), asked.region(), asked.text(), asked.order().id(), asked.page());
        Standing before = standings.before(table);
        RankingQuery query = new RankingQuery(by.node(), wanted.block(), wanted.region(), wanted.text(),
                before == null ? null : before.id(), wanted.order());
        Paging paging = new Paging(wanted.page(), ROWS, standings.count(table, query),
                StandingLinks.paged(path, wanted.fields()));
        List<RankedRow> ranked = standings.ranking(table, query, ROWS, paging.offset());
        RankedRow pinned = own == null || ranked.stream().anyMatch(row -> row.unit().subject() == own.id())
                ? null
                : standings.row(table, query, own).orElse(null);
        RankingFilters filters = new RankingFilters(table, wanted, path, ui);
        List<String> blocks = standings.blocks(table);
        RankingLines lines = lines(new RankingLines.About(table, before, by, wanted, blocks.size() > 1), nodes, ranked,
                pinned, new RankingLines.Place(links, own, ui));
        return new RankingPage(heads.of(table, TableView.RANKING, base, ui), path,
                filters.of(nodes, by, blocks, standings.regions(table)), lines.columns(filters),
                ranked.stream().map(lines::line).toList(),
                pinned == null ? null : lines.line(pinned), paging,
                summary(table, by, wanted.block(), ui),
                table.complete() && table.boundaries() != null ? maps.picture(table, by, base, ui) : null,
                links.view(table.slug(), TableView.MAP), standings.statements(table),
                files.stream().flatMap(each -> each.workbook(table).stream()).findFirst().orElse(""));
    }

    private RankingLines lines(RankingLines.About about, List<StandingNode> nodes, List<RankedRow> ranked,
            @Nullable RankedRow pinned, RankingLines.Place place) {
        List<StandingNode> parts = parts(nodes, about.by());
        List<Long> subjects = new ArrayList<>(ranked.stream().map(row -> row.unit().subject()).toList());
        if (pinned != null) {
            subjects.add(pinned.unit().subject());
        }
        return new RankingLines(about, parts,
                standings.values(about.table(), subjects, parts.stream().map(StandingNode::node).toList()),
                standings.hasTiers(about.table()), place);
    }

    /** The node with this code; the whole when the table has no such node. */
    static StandingNode node(List<StandingNode> nodes, String code) {
        return nodes.stream().filter(node -> node.node().equals(code)).findFirst().orElseGet(nodes::getFirst);
    }

    /** What the value of a node consists of: main indices, or pillars where there are none, or what stands below it. */
    static List<StandingNode> parts(List<StandingNode> nodes, StandingNode by) {
        return switch (by.kind()) {
            case TOTAL -> {
                List<StandingNode> main = nodes.stream().filter(StandingNode::isMain).toList();
                yield main.isEmpty()
                        ? nodes.stream().filter(node -> node.kind() == StandingNode.Kind.PILLAR).toList()
                        : main;
            }
            case GROUP -> nodes.stream().filter(node -> by.node().equals(node.parent())).toList();
            case PILLAR, LEAF -> List.of();
        };
    }

    /** How all units of a block stand: shares of the maximum, as percentages where points stand in front. */
    private List<RankingPage.Figure> summary(Standing table, StandingNode by, String block, Ui ui) {
        Summary summary = standings.summaries(table, block).get(by.node());
        if (summary == null) {
            return List.of();
        }
        return List.of(new RankingPage.Figure(ui.t("standing.summary.units"), ui.number(summary.units())),
                figure("standing.summary.mean", table, summary.mean(), ui),
                figure("standing.summary.median", table, summary.median(), ui),
                figure("standing.summary.best", table, summary.best(), ui),
                figure("standing.summary.lowest", table, summary.lowest(), ui));
    }

    private static RankingPage.Figure figure(String key, Standing table, Exact share, Ui ui) {
        return new RankingPage.Figure(ui.t(key), switch (table.shown()) {
            case SHARE -> Figures.share(share, ui);
            case POINTS -> ui.percent(share);
        });
    }
}
