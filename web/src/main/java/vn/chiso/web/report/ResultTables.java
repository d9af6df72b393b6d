package vn.chiso.web.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chiso.document.Alignment;
import vn.chiso.document.Block;
import vn.chiso.document.Column;
import vn.chiso.document.Row;
import vn.chiso.engine.framework.Language;
import vn.chiso.engine.number.Exact;
import vn.chiso.engine.ranking.Distance;
import vn.chiso.engine.text.Numbers;
import vn.chiso.web.standing.RankedRow;
import vn.chiso.web.standing.RankingQuery;
import vn.chiso.web.standing.Standing;
import vn.chiso.web.standing.StandingNode;
import vn.chiso.web.standing.StandingValue;
import vn.chiso.web.standing.Standings;
import vn.chiso.web.standing.Summary;
import vn.chiso.web.ui.Ui;

/** Tables and sentences about a publication. Both read the same values, so that they cannot disagree. */
@Component
class ResultTables {

    private static final int DECIMALS = 4;
    /** Of a long ranking, in the text. */
    private static final int FIRST = 10;
    private static final int LAST = 5;
    /** Units that share a place and are named. */
    private static final int NAMED = 3;

    private final Standings standings;

    ResultTables(Standings standings) {
        this.standings = standings;
    }

    /** A unit in a ranking, with what the table says of it at each main index. */
    record Ranked(RankedRow row, Map<String, StandingValue> values) {
    }

    Facts of(Standing standing, Ui ui) {
        List<StandingNode> nodes = standings.nodes(standing);
        List<StandingNode> main = main(nodes);
        Standing before = standing.breakReason().isEmpty() ? standings.before(standing) : null;
        List<String> blocks = standings.blocks(standing);
        RankingQuery query = query(StandingNode.TOTAL, "", before);
        List<RankedRow> rows = standings.ranking(standing, query, standings.size(standing), 0);
        List<String> codes = main.stream().map(StandingNode::node).toList();
        Map<Long, Map<String, StandingValue>> values = standings.values(standing,
                rows.stream().map(row -> row.unit().subject()).toList(), codes);
        List<Ranked> ranked = rows.stream()
                .map(row -> new Ranked(row, values.getOrDefault(row.unit().subject(), Map.of()))).toList();
        Map<String, String> best = new HashMap<>();
        main.forEach(node -> best.put(node.node(), best(standing, node)));
        return new Facts(standing, before, main, blocks.isEmpty() ? List.of("") : blocks, ranked,
                standings.summaries(standing, ""), before == null ? Map.of() : standings.summaries(before, ""), best,
                block -> standings.summaries(standing, block), ui);
    }

    /** The main indices of a table; its pillars where it has no main indices. */
    static List<StandingNode> main(List<StandingNode> nodes) {
        List<StandingNode> main = nodes.stream().filter(StandingNode::isMain).toList();
        return main.isEmpty()
                ? nodes.stream().filter(node -> node.kind() == StandingNode.Kind.PILLAR).toList()
                : main;
    }

    private static RankingQuery query(String node, String block, @Nullable Standing before) {
        return new RankingQuery(node, block, "", "", before == null ? null : before.id(), RankingQuery.Order.RANK);
    }

    private String best(Standing standing, StandingNode node) {
        List<RankedRow> rows = standings.ranking(standing, query(node.node(), "", null), NAMED + 1, 0).stream()
                .filter(row -> Objects.equals(row.value().rank(), 1)).toList();
        String names = rows.stream().limit(NAMED).map(row -> row.unit().name()).collect(Collectors.joining(", "));
        return rows.size() > NAMED ? names + ", …" : names;
    }

    /** What is known of a block; the empty one is the whole table. */
    @FunctionalInterface
    interface BlockSummaries {
        Map<String, Summary> of(String block);
    }

    /**
     * Everything that is told about a publication.
     *
     * @param before   the comparable table of the year before; null for none
     * @param all      how all units stand, by node
     * @param earlier  the same a year before
     * @param best     names of who is first at each main index
     */
    record Facts(Standing standing, @Nullable Standing before, List<StandingNode> main, List<String> blocks,
            List<Ranked> ranked, Map<String, Summary> all, Map<String, Summary> earlier, Map<String, String> best,
            BlockSummaries summaries, Ui ui) {

        /** The units of a block, by rank. */
        List<Ranked> rows(String block) {
            return block.isEmpty()
                    ? ranked
                    : ranked.stream().filter(each -> each.row().unit().block().equals(block)).toList();
        }

        @Nullable
        Integer rank(@Nullable StandingValue value, String block) {
            return value == null ? null : block.isEmpty() ? value.rank() : value.blockRank();
        }

        private static String text(@Nullable Integer rank) {
            return rank == null ? "–" : rank.toString();
        }

        /** The result as the table shows it: points, or the share with four decimals. */
        String value(@Nullable StandingValue value) {
            if (value == null) {
                return "–";
            }
            Exact points = value.points();
            Exact share = value.share();
            return switch (standing.shown()) {
                case POINTS -> points == null ? "–" : ui.points(points);
                case SHARE -> share == null ? "–" : Numbers.fixed(share, DECIMALS, ui.language());
            };
        }

        private static String percent(@Nullable Exact share, Ui ui) {
            return share == null ? "–" : ui.fullPercent(share);
        }

        /** Those of some units that have a rank in a block. */
        List<Ranked> placed(String block, List<Ranked> rows) {
            return rows.stream().filter(each -> rank(each.row().value(), block) != null).toList();
        }

        /** Who is first and last in a block, how the block stands, and how many units of it have no rank. */
        String sentence(String block) {
            return new ResultSentences(this).of(block);
        }

        private List<Column> columns() {
            List<Column> columns = new ArrayList<>(List.of(
                    new Column(ui.t("document.column.rank"), 8, Alignment.CENTER),
                    new Column(ui.t("document.column.unit"), 40, Alignment.LEFT),
                    new Column(ui.t(standing.shown() == Standing.Shown.POINTS
                            ? "document.column.points"
                            : "document.column.value"), 14, Alignment.RIGHT),
                    new Column(ui.t("document.column.share"), 14, Alignment.RIGHT)));
            if (before != null) {
                columns.add(new Column(ui.t("document.column.before", String.valueOf(before.year())), 12,
                        Alignment.CENTER));
                columns.add(new Column(ui.t("document.column.moved"), 12, Alignment.CENTER));
            }
            return columns;
        }

        /** The ranking of a block. */
        Block.Table ranking(String block, List<Ranked> rows) {
            return new Block.Table(ui.t(block.isEmpty() ? "document.result.table" : "document.result.table.block",
                    block), columns(), rows.stream().map(each -> line(block, each)).toList(), note());
        }

        /** The first and the last of a long ranking; units without a rank are neither. */
        Block.Table ends(String block, List<Ranked> rows) {
            List<Ranked> placed = placed(block, rows);
            if (placed.size() <= FIRST + LAST) {
                Block.Table all = ranking(block, placed);
                return new Block.Table(all.caption(), all.columns(), all.rows(), ui.t("document.result.ends.note"));
            }
            List<Row> lines = new ArrayList<>(placed.stream().limit(FIRST).map(each -> line(block, each)).toList());
            lines.add(new Row(List.of("…"), Row.Kind.NORMAL));
            placed.subList(placed.size() - LAST, placed.size()).forEach(each -> lines.add(line(block, each)));
            return new Block.Table(ui.t("document.result.table.ends", FIRST, LAST), columns(), lines,
                    ui.t("document.result.ends.note"));
        }

        private String note() {
            return before == null ? ui.t("document.result.no-before") : "";
        }

        private Row line(String block, Ranked each) {
            RankedRow row = each.row();
            List<String> cells = new ArrayList<>(List.of(text(rank(row.value(), block)), row.unit().name(),
                    value(row.value()), percent(row.value().share(), ui)));
            if (before != null) {
                Integer now = rank(row.value(), block);
                Integer then = rank(row.before(), block);
                cells.add(text(then));
                cells.add(moved(now, then));
            }
            return new Row(cells, Row.Kind.NORMAL);
        }

        private String moved(@Nullable Integer now, @Nullable Integer then) {
            if (now == null || then == null) {
                return "–";
            }
            int up = then - now;
            return up == 0
                    ? ui.t("document.moved.same")
                    : ui.t(up > 0 ? "document.moved.up" : "document.moved.down", Math.abs(up));
        }

        /** Every unit of a block with its result and place at each main index. */
        Block.Table byIndex(String block, List<Ranked> rows) {
            List<Column> columns = new ArrayList<>(List.of(
                    new Column(ui.t("document.column.rank"), 6, Alignment.CENTER),
                    new Column(ui.t("document.column.unit"), 26, Alignment.LEFT),
                    new Column(ui.t("document.column.total"), 10, Alignment.RIGHT)));
            main.forEach(node -> columns.add(new Column(node.label(Language.VI), 10, Alignment.RIGHT)));
            return new Block.Table(ui.t(block.isEmpty() ? "document.result.whole" : "document.result.whole.block",
                    block), columns, rows.stream().map(each -> indexLine(block, each)).toList(),
                    ui.t("document.result.whole.note"));
        }

        private Row indexLine(String block, Ranked each) {
            List<String> cells = new ArrayList<>(List.of(text(rank(each.row().value(), block)),
                    each.row().unit().name(), value(each.row().value())));
            main.forEach(node -> {
                StandingValue value = each.values().get(node.node());
                Integer rank = rank(value, block);
                cells.add(rank == null ? value(value) : value(value) + " (" + rank + ")");
            });
            return new Row(cells, Row.Kind.NORMAL);
        }

        /** How all units stand at each main index. */
        Block.Table indices() {
            List<Column> columns = new ArrayList<>(List.of(
                    new Column(ui.t("document.column.number"), 8, Alignment.CENTER),
                    new Column(ui.t("document.column.index"), 30, Alignment.LEFT),
                    new Column(ui.t("document.column.max"), 10, Alignment.RIGHT),
                    new Column(ui.t("document.column.mean"), 12, Alignment.RIGHT),
                    new Column(ui.t("document.column.best"), 12, Alignment.RIGHT),
                    new Column(ui.t("document.column.lowest"), 12, Alignment.RIGHT),
                    new Column(ui.t("document.column.first"), 26, Alignment.LEFT)));
            if (before != null) {
                columns.add(new Column(ui.t("document.column.change", String.valueOf(before.year())), 14,
                        Alignment.RIGHT));
            }
            List<Row> rows = new ArrayList<>();
            for (StandingNode node : main) {
                rows.add(indexRow(rows.size() + 1, node));
            }
            return new Block.Table(ui.t("document.result.indices"), columns, rows,
                    ui.t("document.result.indices.note"));
        }

        private Row indexRow(int number, StandingNode node) {
            Summary now = all.get(node.node());
            Summary then = earlier.get(node.node());
            Exact max = node.max();
            List<String> cells = new ArrayList<>(List.of(String.valueOf(number), node.name(Language.VI),
                    max == null ? "–" : ui.number(max), percent(now == null ? null : now.mean(), ui),
                    percent(now == null ? null : now.best(), ui), percent(now == null ? null : now.lowest(), ui),
                    best.getOrDefault(node.node(), "")));
            if (before != null) {
                cells.add(now == null || then == null
                        ? "–"
                        : signed(Distance.percentPoints(now.mean(), then.mean())));
            }
            return new Row(cells, Row.Kind.NORMAL);
        }

        private String signed(Exact points) {
            return (points.signum() > 0 ? "+" : "") + ui.points(points);
        }

        /** Main indices at which the mean of all units reaches their mean of the whole. */
        String strong() {
            return new ResultSentences(this).strong();
        }

        /** Main indices at which it is below. */
        String weak() {
            return new ResultSentences(this).weak();
        }
    }
}
