package vn.chiso.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.chiso.engine.framework.Language;
import vn.chiso.engine.planning.plan.CalendarPeriod;
import vn.chiso.engine.planning.plan.Citation;
import vn.chiso.engine.planning.plan.Doubt;
import vn.chiso.engine.planning.plan.Head;
import vn.chiso.engine.planning.plan.Heading;
import vn.chiso.engine.planning.plan.Part;
import vn.chiso.engine.planning.plan.Passage;
import vn.chiso.engine.planning.plan.Reporting;
import vn.chiso.engine.planning.plan.Situation;
import vn.chiso.engine.planning.plan.Spot;
import vn.chiso.engine.planning.plan.Spot.Field;
import vn.chiso.engine.planning.plan.Standing;
import vn.chiso.engine.planning.plan.UnitLevel;
import vn.chiso.engine.planning.plan.Years;

/** What stands in words in a plan's workbook, and where the unit stood. */
final class PlanTexts {

    private static final PlanWords<Part> PARTS = PlanWords.parts(Language.VI);
    private static final PlanWords<PlanWords.NoteKind> KINDS = PlanWords.notes(Language.VI);
    private static final Years ANY = new Years(2000, 2000);
    private static final Map<PlanTable, Part> TABLES = Map.ofEntries(Map.entry(PlanTable.FACTS, Part.HEAD),
            Map.entry(PlanTable.CITATION, Part.CITATION), Map.entry(PlanTable.PASSAGE, Part.PASSAGE),
            Map.entry(PlanTable.STANDING, Part.STANDING), Map.entry(PlanTable.SITUATION, Part.SITUATION),
            Map.entry(PlanTable.HEADING, Part.HEADING), Map.entry(PlanTable.TARGET, Part.TARGET),
            Map.entry(PlanTable.TASK, Part.TASK), Map.entry(PlanTable.MEASURE, Part.MEASURE),
            Map.entry(PlanTable.DOCUMENT, Part.DOCUMENT), Map.entry(PlanTable.FUNDING, Part.FUNDING),
            Map.entry(PlanTable.PROJECT, Part.PROJECT), Map.entry(PlanTable.NOTE, Part.DOUBT));

    /** What stands once. */
    record Facts(Head head, @Nullable Reporting reporting, List<TableProblem> missing) {
    }

    /** What should be known about the plan. */
    record Notes(List<Doubt> doubts, List<String> notes) {
    }

    private final Map<PlanTable, List<PlanCells>> rows;
    private final PlanPlaces places;
    private final List<TableProblem> missing = new ArrayList<>();

    PlanTexts(Map<PlanTable, List<PlanCells>> rows, PlanPlaces places) {
        this.rows = rows;
        this.places = places;
    }

    private List<PlanCells> rows(PlanTable table) {
        return rows.getOrDefault(table, List.of());
    }

    /** The sheet on which a table was found. */
    void sheet(PlanTable table, String name) {
        places.add(Spot.of(Objects.requireNonNull(TABLES.get(table))), name);
    }

    Facts facts() {
        Map<String, PlanCells> facts = byFact();
        place(facts, "number", Field.NUMBER);
        place(facts, "issued", Field.DATE);
        PlanCells issued = facts.get("issued");
        PlanCells level = required(facts, "level");
        PlanCells period = required(facts, "period");
        CalendarPeriod day = issued == null ? null : issued.period(PlanWorkbook.FACT);
        UnitLevel unitLevel = level == null
                ? UnitLevel.PROVINCE
                : level.requiredWord(PlanWorkbook.FACT, PlanWords.levels(Language.VI), UnitLevel.PROVINCE);
        Years years = period == null ? ANY : period.requiredYears(PlanWorkbook.FACT, ANY);
        Head head = new Head(id(facts), text(facts, "title"), optional(facts, "number"), day, text(facts, "issuer"),
                optional(facts, "signer"), unitLevel, text(facts, "unit"), years, framework(facts),
                optional(facts, "copied-from"), optional(facts, "trust"));
        return new Facts(head, reporting(facts), missing);
    }

    private Map<String, PlanCells> byFact() {
        Map<String, String> known = new HashMap<>();
        for (Language language : Language.values()) {
            for (String fact : PlanWorkbook.FACTS) {
                known.put(TableText.messages(language).say("plan.fact." + fact).toLowerCase(Locale.ROOT), fact);
            }
        }
        Map<String, PlanCells> facts = new LinkedHashMap<>();
        for (PlanCells cells : rows(PlanTable.FACTS)) {
            String name = cells.required("fact");
            String fact = known.get(name.toLowerCase(Locale.ROOT));
            if (fact == null && !name.isEmpty()) {
                cells.problem("fact", TableProblem.Code.PLAN_FACT_UNKNOWN, Problems.shortened(name));
            } else if (fact != null && facts.putIfAbsent(fact, cells) != null) {
                cells.problem("fact", TableProblem.Code.PLAN_FACT_TWICE, name);
            }
        }
        return facts;
    }

    private void place(Map<String, PlanCells> facts, String fact, Field field) {
        PlanCells cells = facts.get(fact);
        if (cells != null) {
            places.add(new Spot(Part.HEAD, Spot.WHOLE, field), cells.address(PlanWorkbook.FACT));
        }
    }

    private @Nullable PlanCells required(Map<String, PlanCells> facts, String fact) {
        PlanCells cells = facts.get(fact);
        if (cells == null) {
            missing.add(new TableProblem(0, "", TableProblem.Code.PLAN_FACT_MISSING,
                    List.of(TableText.messages(Language.VI).say("plan.fact." + fact))));
        }
        return cells;
    }

    private String text(Map<String, PlanCells> facts, String fact) {
        PlanCells cells = required(facts, fact);
        return cells == null ? "" : cells.required(PlanWorkbook.FACT);
    }

    private String id(Map<String, PlanCells> facts) {
        PlanCells cells = required(facts, "id");
        return cells == null ? "" : cells.id(PlanWorkbook.FACT);
    }

    private static @Nullable String framework(Map<String, PlanCells> facts) {
        PlanCells cells = facts.get("framework");
        return cells == null || !cells.has(PlanWorkbook.FACT) ? null : cells.id(PlanWorkbook.FACT);
    }

    private static @Nullable String optional(Map<String, PlanCells> facts, String fact) {
        PlanCells cells = facts.get(fact);
        return cells == null ? null : cells.optional(PlanWorkbook.FACT);
    }

    private static @Nullable Reporting reporting(Map<String, PlanCells> facts) {
        String to = optional(facts, "reporting-to");
        PlanCells every = facts.get("reporting-every");
        return to == null
                ? null
                : new Reporting(
                        every == null ? null : every.word(PlanWorkbook.FACT, PlanWords.rhythms(Language.VI)), to,
                        optional(facts, "reporting-place"));
    }

    List<Citation> citations() {
        List<Citation> citations = new ArrayList<>();
        for (PlanCells cells : rows(PlanTable.CITATION)) {
            places.row(Part.CITATION, citations.size(), PlanTable.CITATION, cells);
            citations.add(new Citation(cells.required("cited-document"), cells.period("date"),
                    cells.optional("issuer"), cells.optional("about")));
        }
        return citations;
    }

    List<Passage> passages() {
        List<Passage> passages = new ArrayList<>();
        for (PlanCells cells : rows(PlanTable.PASSAGE)) {
            places.row(Part.PASSAGE, passages.size(), PlanTable.PASSAGE, cells);
            passages.add(new Passage(cells.required("passage-code"), cells.required("name"),
                    cells.requiredLines("paragraphs")));
        }
        return passages;
    }

    List<Standing> standings() {
        List<Standing> standings = new ArrayList<>();
        for (PlanCells cells : rows(PlanTable.STANDING)) {
            places.row(Part.STANDING, standings.size(), PlanTable.STANDING, cells);
            Years year = cells.requiredYears("year", ANY);
            if (year.first() != year.last()) {
                cells.problem("year", TableProblem.Code.PLAN_YEARS_BAD, year);
            }
            standings.add(new Standing(cells.text("index"), cells.required("standing-name"), cells.number("points"),
                    cells.number("max"), cells.rank("rank"), cells.rank("among"), year.first(),
                    cells.required("place")));
        }
        return standings;
    }

    List<Situation> situations() {
        List<Situation> situations = new ArrayList<>();
        for (PlanCells cells : rows(PlanTable.SITUATION)) {
            places.row(Part.SITUATION, situations.size(), PlanTable.SITUATION, cells);
            String index = cells.required("situation-index");
            situations.add(new Situation(index.equals(PlanWorkbook.WHOLE) ? "" : index,
                    cells.lines("results"), cells.lines("shortcomings"), cells.lines("causes")));
        }
        return situations;
    }

    List<Heading> headings() {
        List<Heading> headings = new ArrayList<>();
        for (PlanCells cells : rows(PlanTable.HEADING)) {
            places.row(Part.HEADING, headings.size(), PlanTable.HEADING, cells);
            headings.add(new Heading(cells.requiredWord("table", PARTS, Part.TASK), cells.required("heading-code"),
                    cells.required("name")));
        }
        return headings;
    }

    Notes notes() {
        List<Doubt> doubts = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        for (PlanCells cells : rows(PlanTable.NOTE)) {
            switch (cells.requiredWord("note-kind", KINDS, PlanWords.NoteKind.NOTE)) {
                case NOTE -> notes.add(cells.required("text"));
                case DOUBT -> doubts.add(new Doubt(cells.requiredWord("table", PARTS, Part.HEAD),
                        cells.text("row-code"), cells.required("text")));
            }
        }
        return new Notes(doubts, notes);
    }
}
