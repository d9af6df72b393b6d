package vn.chiso.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import vn.chiso.engine.framework.Framework;
import vn.chiso.engine.framework.Language;
import vn.chiso.engine.framework.Node;
import vn.chiso.engine.framework.NodeCode;
import vn.chiso.engine.framework.Pillar;
import vn.chiso.engine.number.Exact;
import vn.chiso.engine.scoring.LeafScore;
import vn.chiso.engine.scoring.Score;
import vn.chiso.engine.scoring.ScoreSheet;
import vn.chiso.engine.text.EngineText;
import vn.chiso.engine.text.Messages;
import vn.chiso.engine.text.RuleText;
import vn.chiso.exchange.workbook.Look;
import vn.chiso.exchange.workbook.SheetWriter;
import vn.chiso.exchange.workbook.WorkbookWriter;

/** Score sheets as a workbook: the whole, the groups and the pillars on one sheet, every indicator on another. */
public final class ScoresWorkbook {

    private static final String[] SUMMARY = {"unit", "code", "node", "points", "max", "share"};
    private static final String[] LEAVES = {"unit", "code", "node", "rule", "points", "max", "share", "outcome"};

    private final Framework framework;
    private final Language language;
    private final Messages messages;
    private final Messages engine;

    private ScoresWorkbook(Framework framework, Language language) {
        this.framework = framework;
        this.language = language;
        this.messages = TableText.messages(language);
        this.engine = EngineText.messages(language);
    }

    /**
     * Writes the workbook.
     *
     * @throws IOException when the stream cannot be written
     */
    public static void write(Framework framework, List<ScoreSheet> sheets, Language language, OutputStream output)
            throws IOException {
        new ScoresWorkbook(framework, language).write(sheets, output);
    }

    private void write(List<ScoreSheet> sheets, OutputStream output) throws IOException {
        WorkbookWriter workbook = new WorkbookWriter(output, framework.name().in(language));
        SheetWriter summary = workbook.sheet(messages.say("sheet.summary")).widths(18, 12, 70, 12, 12, 12).page(1, 0);
        SheetWriter leaves = workbook.sheet(messages.say("sheet.leaves")).widths(18, 12, 50, 60, 12, 12, 12, 18)
                .page(1, 0);
        headings(summary, SUMMARY);
        headings(leaves, LEAVES);
        int row = 1;
        for (ScoreSheet sheet : sheets) {
            summary(summary, ++row, sheet, sheet.total());
            for (Score score : sheet.scores().values()) {
                if (!(score instanceof LeafScore)) {
                    summary(summary, ++row, sheet, score);
                }
            }
            summary.endRow(row);
        }
        summary.filter(1, row, SUMMARY.length);
        summary.finish();
        row = 1;
        for (ScoreSheet sheet : sheets) {
            for (LeafScore leaf : sheet.leaves()) {
                leaf(leaves, ++row, sheet, leaf);
            }
            leaves.endRow(row);
        }
        leaves.filter(1, row, LEAVES.length);
        leaves.finish();
        workbook.finish();
    }

    private void headings(SheetWriter sheet, String[] columns) {
        for (int i = 0; i < columns.length; i++) {
            sheet.text(1, i + 1, messages.say("heading." + columns[i]), Look.HEADING);
        }
    }

    private void summary(SheetWriter sheet, int row, ScoreSheet unit, Score score) {
        boolean total = score.code().equals(NodeCode.TOTAL);
        sheet.text(row, 1, unit.unit().value(), Look.CODE);
        sheet.text(row, 2, total ? "" : score.code().value(), Look.CODE);
        sheet.text(row, 3, name(score.code()), total ? Look.GROUP : Look.TEXT);
        numbers(sheet, row, 4, score);
    }

    private void leaf(SheetWriter sheet, int row, ScoreSheet unit, LeafScore score) {
        Node.Leaf leaf = score.leaf();
        sheet.text(row, 1, unit.unit().value(), Look.CODE);
        sheet.text(row, 2, score.code().value(), Look.CODE);
        sheet.text(row, 3, leaf.head().name().in(language), Look.TEXT);
        sheet.text(row, 4, leaf.rule() == null ? "" : RuleText.sentence(leaf.rule(), engine), Look.TEXT);
        numbers(sheet, row, 5, score);
        sheet.text(row, 8, EngineText.label(score.outcome(), engine), Look.TEXT);
    }

    private static void numbers(SheetWriter sheet, int row, int column, Score score) {
        sheet.number(row, column, decimal(score.points()), Look.POINTS);
        sheet.number(row, column + 1, decimal(score.max()), Look.NUMBER);
        sheet.number(row, column + 2, decimal(score.share()), Look.SHARE);
    }

    private static BigDecimal decimal(Exact value) {
        return value.rounded(10);
    }

    private String name(NodeCode code) {
        Node node = framework.tree().node(code);
        if (node != null) {
            return node.head().name().in(language);
        }
        Pillar pillar = framework.pillar(code);
        return pillar == null ? messages.say("node.total") : pillar.name().in(language);
    }
}
