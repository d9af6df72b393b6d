package vn.chiso.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import vn.chiso.engine.framework.Framework;
import vn.chiso.engine.framework.Language;
import vn.chiso.engine.scoring.UnitId;
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

    private final Framework framework;
    private final List<UnitInputs> units;
    private final Function<UnitId, String> names;
    private final Language language;
    private final Messages messages;
    private final RecheckLayout layout;

    private RecheckWorkbook(Framework framework, List<UnitInputs> units, Function<UnitId, String> names,
            Language language) {
        this.framework = framework;
        this.units = units;
        this.names = names;
        this.language = language;
        this.messages = TableText.messages(language);
        this.layout = new RecheckLayout(framework, units, messages);
    }

    /**
     * Writes the workbook.
     *
     * @param framework the campaign's framework, with the resolutions that it applies
     * @param digest    SHA-256 of the framework's file, in hexadecimal digits
     * @param units     at least one, in the order of the columns
     * @param names     the name that people know a unit by
     * @throws IOException              when the stream cannot be written
     * @throws IllegalArgumentException when there is no unit or more than columns, or a rule is longer than a formula of a
     *                                  spreadsheet can be
     */
    public static void write(Framework framework, String digest, List<UnitInputs> units,
            Function<UnitId, String> names, Language language, OutputStream output) throws IOException {
        write(framework, digest, units, names, language, _ -> {
            // nothing stands before
        }, output);
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
     * @throws IOException              when the stream cannot be written
     * @throws IllegalArgumentException as without other sheets; then nothing was written
     */
    public static void write(Framework framework, String digest, List<UnitInputs> units,
            Function<UnitId, String> names, Language language, Front front, OutputStream output) throws IOException {
        if (units.isEmpty() || units.size() > RecheckLayout.MOST_UNITS) {
            throw new IllegalArgumentException(
                    units.size() + " units; a sheet has columns for 1 to " + RecheckLayout.MOST_UNITS);
        }
        ByteArrayOutputStream formulas = new ByteArrayOutputStream();
        new RecheckWorkbook(framework, units, names, language).write(digest, front, formulas);
        Recalculated.copy(formulas.toByteArray(), output);
    }

    private void write(String digest, Front front, OutputStream output) throws IOException {
        RecheckValues values = new RecheckValues(framework, layout, units, messages);
        RecheckPoints points = new RecheckPoints(framework, layout, units, language);
        RecheckUnits rows = new RecheckUnits(framework, layout, units, names, messages);
        WorkbookWriter workbook = new WorkbookWriter(output, framework.name().in(language));
        front.write(workbook);
        SheetWriter help = workbook.sheet(messages.say("sheet.help")).widths(110).page(0, 0);
        HelpSheet.write(help, framework.name().in(language), help(digest));
        help.finish();
        int ruleMax = points.isRescaled() ? 14 : 0;
        SheetWriter valuesSheet = unitSheet(workbook, RecheckLayout.Sheet.VALUES, values.headings(), 14, 44, 14, 24, 22,
                16);
        SheetWriter pointsSheet = unitSheet(workbook, RecheckLayout.Sheet.POINTS, points.headings(), 10, 44, 44, 11,
                ruleMax, 10);
        SheetWriter outcomes = unitSheet(workbook, RecheckLayout.Sheet.OUTCOMES, points.headings(), 10, 44, 44, 0, 0,
                0);
        Optional<SheetWriter> ranking = units.size() == 1 ? Optional.empty() : Optional.of(ranking(workbook));
        SheetWriter comparison = workbook.sheet(messages.say("recheck.sheet.comparison")).widths(16, 40, 22, 22, 14, 24)
                .page(1, 2);
        SheetWriter checks = unitSheet(workbook, RecheckLayout.Sheet.CHECKS, values.headings(), 14, 44, 14, 24, 22, 16);
        SheetWriter lists = workbook.sheet(layout.name(RecheckLayout.Sheet.LISTS)).veryHidden();
        values.writeValues(valuesSheet, lists);
        valuesSheet.finish();
        points.writePoints(pointsSheet);
        pointsSheet.finish();
        points.writeOutcomes(outcomes);
        outcomes.finish();
        if (ranking.isPresent()) {
            rows.writeRanking(ranking.get());
            ranking.get().finish();
        }
        rows.writeComparison(comparison);
        comparison.finish();
        values.writeChecks(checks);
        checks.finish();
        workbook.finish();
    }

    private SheetWriter ranking(WorkbookWriter workbook) {
        return workbook.sheet(messages.say("recheck.sheet.ranking")).widths(8, 16, 40, 12, 12, 12).page(1, 3);
    }

    private SheetWriter unitSheet(WorkbookWriter workbook, RecheckLayout.Sheet kind, Map<Integer, String> headings,
            int... widths) {
        int[] all = Arrays.copyOf(widths, widths.length + units.size());
        Arrays.fill(all, widths.length, all.length, UNIT_WIDTH);
        SheetWriter sheet = workbook.sheet(layout.name(kind)).widths(all).page(RecheckLayout.HEADING_ROWS, 2);
        for (int column = 1; column < RecheckLayout.FIRST_UNIT; column++) {
            sheet.text(1, column, headings.getOrDefault(column, ""), Look.HEADING);
            sheet.text(2, column, "", Look.HEADING);
        }
        for (int i = 0; i < units.size(); i++) {
            UnitId unit = units.get(i).unit();
            sheet.text(1, RecheckLayout.FIRST_UNIT + i, names.apply(unit), Look.HEADING);
            sheet.text(2, RecheckLayout.FIRST_UNIT + i, unit.value(), Look.HEADING);
        }
        return sheet;
    }

    /** What this is, where it comes from, how it is followed and changed. */
    private List<String> help(String digest) {
        List<String> lines = new ArrayList<>();
        String prefix = "help.recheck.";
        for (int i = 1; messages.keys().contains(prefix + i); i++) {
            lines.add(
                    messages.say(prefix + i, framework.id(), framework.version(), framework.source().document(), digest,
                            units.size()));
        }
        return lines;
    }
}
