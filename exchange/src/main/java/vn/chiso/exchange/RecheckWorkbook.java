package vn.chiso.exchange;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import vn.chiso.engine.framework.Framework;
import vn.chiso.engine.framework.Language;
import vn.chiso.engine.scoring.UnitInputs;
import vn.chiso.engine.text.Messages;
import vn.chiso.exchange.workbook.Look;
import vn.chiso.exchange.workbook.Recalculated;
import vn.chiso.exchange.workbook.SheetWriter;
import vn.chiso.exchange.workbook.WorkbookWriter;

/**
 * A workbook that can be rechecked: the values of units, and every point as a formula of the rule over these values, up to
 * the total and the rank. Whoever doubts a number follows its formula; whoever changes a value sees the points change. The
 * engine's totals stand beside. Binary arithmetic stays within 1e-9 of the engine's exact numbers (see
 * docs/decisions/recheck-workbook.md for where it cannot follow).
 */
public final class RecheckWorkbook {

    private static final int UNIT_WIDTH = 18;
    private static final int BUFFER = 1 << 16;

    private final RecheckContent content;
    private final Framework framework;
    private final List<RecheckUnit> units;
    private final Language language;
    private final Messages messages;
    private final RecheckLayout layout;

    private RecheckWorkbook(RecheckContent content, Language language) {
        this.content = content;
        this.framework = content.framework();
        this.units = content.units();
        this.language = language;
        this.messages = TableText.messages(language);
        this.layout = new RecheckLayout(framework, content.inputs(), messages);
    }

    /**
     * Writes the workbook. It is first written to a temporary file: a large one would not fit into memory.
     *
     * @param progress told from time to time how far it is, in percent
     * @throws IOException             when the stream or the temporary file cannot be written
     * @throws FormulaTooLongException when rows are so many that their sum is longer than a formula of a spreadsheet can be
     */
    public static void write(RecheckContent content, Language language, OutputStream output, IntConsumer progress)
            throws IOException {
        write(content, language, _ -> {
            // nothing stands before
        }, output, progress);
    }

    /** Writes sheets that stand before those that are rechecked, each finished before the next one is begun. */
    @FunctionalInterface
    public interface Front {
        /** Writes them. */
        void write(WorkbookWriter workbook) throws IOException;
    }

    /**
     * Writes the workbook with other sheets before it.
     *
     * @throws IOException             when the stream or the temporary file cannot be written
     * @throws FormulaTooLongException as without other sheets
     */
    public static void write(RecheckContent content, Language language, Front front, OutputStream output,
            IntConsumer progress) throws IOException {
        Path file = Files.createTempFile("recheck", ".xlsx");
        try {
            try (OutputStream formulas = new BufferedOutputStream(Files.newOutputStream(file), BUFFER)) {
                new RecheckWorkbook(content, language).write(front, formulas, progress);
            }
            Recalculated.copy(file, output);
        } finally {
            Files.delete(file);
        }
    }

    private void write(Front front, OutputStream output, IntConsumer progress) throws IOException {
        RecheckFormulas formulas = new RecheckFormulas(units.size());
        List<UnitInputs> inputs = content.inputs();
        RecheckValues values = new RecheckValues(framework, layout, inputs, formulas, messages);
        RecheckPoints points = new RecheckPoints(framework, layout, inputs, formulas, language);
        WorkbookWriter workbook = new WorkbookWriter(output, framework.name().in(language));
        front.write(workbook);
        help(workbook);
        int ruleMax = points.isRescaled() ? 14 : 0;
        SheetWriter valuesSheet = unitSheet(workbook, RecheckLayout.Sheet.VALUES, values.headings(), 14, 44, 14, 24, 22,
                16);
        SheetWriter pointsSheet = unitSheet(workbook, RecheckLayout.Sheet.POINTS, points.headings(), 10, 44, 44, 11,
                ruleMax, 10);
        SheetWriter outcomes = unitSheet(workbook, RecheckLayout.Sheet.OUTCOMES, points.headings(), 10, 44, 44, 0, 0,
                0);
        RecheckRanking ranks = new RecheckRanking(content, layout, formulas, messages);
        Optional<SheetWriter> ranking = units.size() == 1 ? Optional.empty() : Optional.of(ranking(workbook, ranks));
        SheetWriter comparison = workbook.sheet(messages.say("recheck.sheet.comparison"))
                .widths(16, 40, 22, 22, 14, 24, 14, 14, 14, 14).page(1, 2);
        SheetWriter checks = unitSheet(workbook, RecheckLayout.Sheet.CHECKS, values.headings(), 14, 44, 14, 24, 22, 16);
        SheetWriter lists = workbook.sheet(layout.name(RecheckLayout.Sheet.LISTS)).veryHidden();
        values.writeValues(valuesSheet, lists);
        valuesSheet.finish();
        progress.accept(25);
        points.writePoints(pointsSheet);
        pointsSheet.finish();
        progress.accept(50);
        points.writeOutcomes(outcomes);
        outcomes.finish();
        progress.accept(75);
        if (ranking.isPresent()) {
            ranks.write(ranking.get());
            ranking.get().finish();
        }
        new RecheckComparison(content, layout, formulas, ranks, messages).write(comparison);
        comparison.finish();
        progress.accept(85);
        values.writeChecks(checks);
        checks.finish();
        workbook.finish();
        progress.accept(99);
    }

    private void help(WorkbookWriter workbook) throws IOException {
        SheetWriter help = workbook.sheet(messages.say("sheet.help")).widths(110).page(0, 0);
        HelpSheet.write(help, framework.name().in(language), help());
        help.finish();
    }

    private SheetWriter ranking(WorkbookWriter workbook, RecheckRanking ranks) {
        return workbook.sheet(layout.name(RecheckLayout.Sheet.RANKING)).widths(ranks.widths()).page(1, 3);
    }

    private SheetWriter unitSheet(WorkbookWriter workbook, RecheckLayout.Sheet kind, Map<Integer, String> headings,
            int... widths) {
        int[] all = Arrays.copyOf(widths, widths.length + units.size());
        Arrays.fill(all, widths.length, all.length, UNIT_WIDTH);
        SheetWriter sheet = workbook.sheet(layout.name(kind)).widths(all).page(RecheckLayout.HEADING_ROWS, 2);
        for (int column = 1; column < RecheckLayout.FIRST_UNIT; column++) {
            sheet.text(1, column, headings.getOrDefault(column, ""), Look.HEADING);
        }
        for (int i = 0; i < units.size(); i++) {
            sheet.text(1, RecheckLayout.FIRST_UNIT + i, units.get(i).name(), Look.HEADING);
        }
        for (int column = 1; column < RecheckLayout.FIRST_UNIT; column++) {
            sheet.text(2, column, "", Look.HEADING);
        }
        for (int i = 0; i < units.size(); i++) {
            sheet.text(2, RecheckLayout.FIRST_UNIT + i, units.get(i).code(), Look.HEADING);
        }
        return sheet;
    }

    /** What this is, where it comes from, how it is followed and changed. */
    private List<String> help() {
        List<String> lines = new ArrayList<>(content.source());
        String prefix = "help.recheck.";
        for (int i = 1; messages.keys().contains(prefix + i); i++) {
            lines.add(
                    messages.say(prefix + i, framework.id(), framework.version(), framework.source().document(),
                            content.digest(), units.size(), RecheckContent.MOST_UNITS_BEFORE));
        }
        return lines;
    }
}
