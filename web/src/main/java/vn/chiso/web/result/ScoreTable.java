package vn.chiso.web.result;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chiso.engine.framework.Framework;
import vn.chiso.engine.framework.Node;
import vn.chiso.engine.framework.Pillar;
import vn.chiso.engine.number.Exact;
import vn.chiso.exchange.workbook.Look;
import vn.chiso.exchange.workbook.SheetWriter;
import vn.chiso.exchange.workbook.WorkbookWriter;
import vn.chiso.web.campaign.Campaign;
import vn.chiso.web.campaign.Campaigns;
import vn.chiso.web.ui.Ui;

/**
 * Locked results as a workbook: the ranking, points and maxima of every node, and what is locked. Numbers have at most ten
 * decimals. What is public is offered with the open data, to the last byte the same for everybody; this one also shows
 * what is not public yet.
 */
@Component
class ScoreTable {

    private static final int DIGITS = 10;
    private static final int CHUNK = 200;
    private static final int NODES_FROM = 4;

    private final Campaigns campaigns;
    private final SnapshotStore snapshots;

    ScoreTable(Campaigns campaigns, SnapshotStore snapshots) {
        this.campaigns = campaigns;
        this.snapshots = snapshots;
    }

    /**
     * Whose results they are.
     *
     * @param only   the unit of which alone they are shown; null for all
     * @param state whether they are public
     */
    record Shown(Campaign campaign, Snapshot snapshot, @Nullable Long only, State state) {

        /** Whether everybody may see them. */
        enum State {
            LOCKED, PUBLISHED
        }
    }

    /** A column: a node of the framework, or one of its pillars. */
    private record Column(String node, String code, String name) {
    }

    void write(Shown shown, Ui ui, OutputStream output) throws IOException {
        List<SnapshotStore.ResultRow> rows = snapshots.results(shown.snapshot().id(),
                new SnapshotStore.Filter("", null, shown.only()), Integer.MAX_VALUE, 0);
        List<Column> columns = columns(campaigns.framework(shown.campaign()).framework(), ui);
        WorkbookWriter workbook = new WorkbookWriter(output, shown.campaign().name());
        ranking(workbook.sheet(ui.t("result.sheet.ranking")), rows, shown, ui);
        nodes(workbook.sheet(ui.t("result.sheet.points")), rows, columns, shown, ui, SnapshotStore.ScoreRow::points);
        nodes(workbook.sheet(ui.t("result.sheet.max")), rows, columns, shown, ui, SnapshotStore.ScoreRow::max);
        about(workbook.sheet(ui.t("result.sheet.about")), shown, ui);
        workbook.finish();
    }

    private static List<Column> columns(Framework framework, Ui ui) {
        List<Column> columns = new ArrayList<>();
        for (Node node : framework.tree().nodes()) {
            if (!(node instanceof Node.SharedRow)) {
                columns.add(new Column(node.code().value(), node.head().codeAsPrinted(),
                        node.head().name().in(ui.language())));
            }
        }
        for (Pillar pillar : framework.pillars()) {
            columns.add(new Column(pillar.code().value(), pillar.code().value(), pillar.name().in(ui.language())));
        }
        return columns;
    }

    private static String head(Shown shown, Ui ui) {
        return shown.campaign().name() + " – " + ui.t("result.snapshot.title", shown.snapshot().number());
    }

    private static void ranking(SheetWriter sheet, List<SnapshotStore.ResultRow> rows, Shown shown, Ui ui)
            throws IOException {
        sheet.widths(8, 40, 26, 12, 18, 12, 12, 12).page(1, 2).head(head(shown, ui));
        List<String> heads = List.of("rank", "unit", "block", "block-rank", "tier", "points", "max", "share");
        for (int i = 0; i < heads.size(); i++) {
            sheet.text(1, i + 1, ui.t("result." + heads.get(i)), Look.HEADING);
        }
        int at = 1;
        for (SnapshotStore.ResultRow row : rows) {
            at++;
            place(sheet, at, 1, row.rank());
            sheet.text(at, 2, row.name(), Look.TEXT);
            sheet.text(at, 3, row.block(), Look.TEXT);
            place(sheet, at, 4, row.blockRank());
            String tier = row.tier();
            sheet.text(at, 5, tier == null ? "" : tier, Look.TEXT);
            sheet.number(at, 6, decimal(row.published()), Look.POINTS);
            sheet.number(at, 7, decimal(row.max()), Look.NUMBER);
            sheet.number(at, 8, decimal(ResultViews.share(row.points(), row.max())), Look.SHARE);
            sheet.endRow(at);
        }
        sheet.filter(1, at, heads.size());
        sheet.finish();
    }

    private static void place(SheetWriter sheet, int row, int column, @Nullable Integer rank) {
        if (rank == null) {
            sheet.text(row, column, "–", Look.TEXT);
        } else {
            sheet.number(row, column, BigDecimal.valueOf(rank), Look.NUMBER);
        }
    }

    /** A row for each unit, a column for each node: codes above, names below them. */
    private void nodes(SheetWriter sheet, List<SnapshotStore.ResultRow> rows, List<Column> columns, Shown shown, Ui ui,
            Function<SnapshotStore.ScoreRow, Exact> number) throws IOException {
        int[] widths = new int[NODES_FROM - 1 + columns.size()];
        Arrays.fill(widths, 12);
        widths[0] = 8;
        widths[1] = 40;
        widths[2] = 26;
        sheet.widths(widths).page(2, 2).head(head(shown, ui));
        List<String> first = List.of("rank", "unit", "block");
        for (int i = 0; i < first.size(); i++) {
            sheet.text(1, i + 1, "", Look.HEADING);
            sheet.text(2, i + 1, ui.t("result." + first.get(i)), Look.HEADING);
        }
        for (int i = 0; i < columns.size(); i++) {
            sheet.text(1, NODES_FROM + i, columns.get(i).code(), Look.HEADING);
            sheet.text(2, NODES_FROM + i, columns.get(i).name(), Look.HEADING);
        }
        int at = 2;
        for (int from = 0; from < rows.size(); from += CHUNK) {
            List<SnapshotStore.ResultRow> chunk = rows.subList(from, Math.min(rows.size(), from + CHUNK));
            Map<Long, Map<String, SnapshotStore.ScoreRow>> scores = snapshots.scores(shown.snapshot().id(),
                    chunk.stream().map(SnapshotStore.ResultRow::unit).toList());
            for (SnapshotStore.ResultRow row : chunk) {
                at++;
                place(sheet, at, 1, row.rank());
                sheet.text(at, 2, row.name(), Look.TEXT);
                sheet.text(at, 3, row.block(), Look.TEXT);
                Map<String, SnapshotStore.ScoreRow> known = scores.getOrDefault(row.unit(), Map.of());
                for (int i = 0; i < columns.size(); i++) {
                    SnapshotStore.ScoreRow score = known.get(columns.get(i).node());
                    if (score != null) {
                        sheet.number(at, NODES_FROM + i, decimal(number.apply(score)), Look.NUMBER);
                    }
                }
                sheet.endRow(at);
            }
        }
        sheet.finish();
    }

    private static void about(SheetWriter sheet, Shown shown, Ui ui) {
        Snapshot snapshot = shown.snapshot();
        sheet.widths(30, 90);
        sheet.text(1, 1, head(shown, ui), Look.TITLE);
        List<List<String>> facts = new ArrayList<>();
        if (shown.campaign().illustrative()) {
            facts.add(List.of("state.illustrative", ui.t("result.sheet.illustrative")));
        }
        facts.add(List.of("result.sheet.state",
                ui.t(shown.state() == Shown.State.PUBLISHED ? "state.published" : "state.locked")));
        facts.add(List.of("result.at", ui.moment(snapshot.at())));
        facts.add(List.of("result.digest.framework", snapshot.frameworkDigest()));
        facts.add(List.of("result.digest.inputs", snapshot.inputsDigest()));
        facts.add(List.of("result.engine", snapshot.engine()));
        int row = 2;
        for (List<String> fact : facts) {
            row++;
            sheet.text(row, 1, ui.t(fact.getFirst()), Look.GROUP);
            sheet.text(row, 2, fact.getLast(), Look.TEXT);
        }
    }

    private static BigDecimal decimal(Exact value) {
        return value.rounded(DIGITS);
    }
}
