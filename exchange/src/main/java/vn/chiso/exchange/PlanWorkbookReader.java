package vn.chiso.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import vn.chiso.engine.framework.Language;
import vn.chiso.engine.planning.plan.Funding;
import vn.chiso.engine.planning.plan.Plan;
import vn.chiso.engine.text.Messages;
import vn.chiso.exchange.workbook.Opening;
import vn.chiso.exchange.workbook.SafeWorkbook;
import vn.chiso.exchange.workbook.WorkbookLimits;
import vn.chiso.exchange.workbook.WorkbookRefusal;

/**
 * Reads a plan's workbook: sheets in any order and under any name, known by their headings; columns in any order, under
 * Vietnamese or English headings. It is read whole or refused with every problem.
 */
public final class PlanWorkbookReader {

    private final SafeWorkbook workbook;
    private final Map<PlanTable, SheetTable> tables = new EnumMap<>(PlanTable.class);
    private final Map<PlanTable, List<PlanCells>> rows = new EnumMap<>(PlanTable.class);
    private final Problems problems = new Problems();
    private final Problems notes = new Problems();

    private PlanWorkbookReader(SafeWorkbook workbook) {
        this.workbook = workbook;
    }

    /** Reads the bytes of an uploaded file. */
    public static PlanWorkbookResult read(byte[] file) {
        return read(SafeWorkbook.open(file, WorkbookLimits.UPLOADED));
    }

    /**
     * Reads a file; of one that is too large not more than the limit is read.
     *
     * @throws IOException when the file cannot be read
     */
    public static PlanWorkbookResult read(Path file) throws IOException {
        try (InputStream input = Files.newInputStream(file)) {
            return read(SafeWorkbook.open(input, WorkbookLimits.UPLOADED));
        }
    }

    private static PlanWorkbookResult read(Opening opening) {
        return switch (opening) {
            case WorkbookRefusal refusal -> new PlanWorkbookResult.Refused(List.of(SheetTable.problem(refusal)));
            case SafeWorkbook workbook -> new PlanWorkbookReader(workbook).read();
        };
    }

    /** The sources of money name columns of the projects, so those are read when everything else is known. */
    private PlanWorkbookResult read() {
        List<PlanTable> first = new ArrayList<>(List.of(PlanTable.values()));
        first.remove(PlanTable.PROJECT);
        read(first, Funding.NONE);
        if (!problems.isEmpty()) {
            return new PlanWorkbookResult.Refused(problems.all());
        }
        PlanPlaces places = new PlanPlaces();
        PlanMoney money = new PlanMoney(rows, places);
        Funding funding = money.funding();
        read(List.of(PlanTable.PROJECT), funding);
        if (!problems.isEmpty()) {
            return new PlanWorkbookResult.Refused(problems.all());
        }
        PlanTexts texts = new PlanTexts(rows, places);
        PlanRows measured = new PlanRows(rows, places);
        PlanTexts.Facts facts = texts.facts();
        PlanTexts.Notes known = texts.notes();
        facts.missing().forEach(problems::add);
        Plan plan = new Plan(facts.head(), texts.citations(), texts.passages(), texts.standings(),
                texts.situations(), measured.targets(), texts.headings(), measured.tasks(), measured.documents(),
                funding, money.projects(funding), facts.reporting(), known.doubts(), known.notes());
        tables.forEach((table, sheet) -> {
            sheet.problems().forEach(problems::add);
            texts.sheet(table, sheet.sheet());
        });
        return problems.isEmpty()
                ? new PlanWorkbookResult.Read(plan, places.all(), notes.all())
                : new PlanWorkbookResult.Refused(problems.all());
    }

    private void read(List<PlanTable> wanted, Funding funding) {
        List<SheetTable.Reading> readings = new ArrayList<>();
        for (PlanTable each : wanted) {
            List<String> columns = PlanSheet.columns(each, funding);
            SheetTable table = table(each, columns, funding);
            List<PlanCells> cells = new ArrayList<>();
            tables.put(each, table);
            rows.put(each, cells);
            readings.add(new SheetTable.Reading(table, (row, _) -> {
                if (!row.isEmpty(columns)) {
                    cells.add(new PlanCells(row, notes));
                }
            }));
        }
        problems.addAll(SheetTable.readAll(workbook, readings));
        // What is wrong with sheets and headings is told alone: every row would only repeat it.
        wanted.forEach(each -> problems.addAll(Objects.requireNonNull(tables.get(each)).problems()));
        if (problems.isEmpty()) {
            wanted.stream().filter(each -> Objects.requireNonNull(tables.get(each)).sheet().isEmpty())
                    .forEach(each -> problems.add(missing(PlanSheet.columns(each, funding), funding)));
        }
    }

    private TableProblem missing(List<String> columns, Funding funding) {
        Messages messages = TableText.messages(Language.VI);
        return SheetTable.missing(workbook,
                columns.stream().map(column -> PlanSheet.heading(column, funding, messages)).toList());
    }

    private static SheetTable table(PlanTable table, List<String> columns, Funding funding) {
        Map<String, String> aliases = new HashMap<>();
        Map<String, String> names = new HashMap<>();
        for (String column : columns) {
            aliases.put(column, column);
            for (Language language : Language.values()) {
                String heading = PlanSheet.heading(column, funding, TableText.messages(language));
                aliases.put(heading.toLowerCase(Locale.ROOT), column);
            }
            names.put(column, PlanSheet.heading(column, funding, TableText.messages(Language.VI)));
        }
        return new SheetTable(List.of(table.key()), columns, aliases, names);
    }
}
