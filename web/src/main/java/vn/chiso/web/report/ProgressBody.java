package vn.chiso.web.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chiso.document.Alignment;
import vn.chiso.document.Appendix;
import vn.chiso.document.Block;
import vn.chiso.document.Orientation;
import vn.chiso.document.Row;
import vn.chiso.engine.planning.plan.Head;
import vn.chiso.engine.planning.plan.Heading;
import vn.chiso.engine.planning.plan.Part;
import vn.chiso.web.plan.PlanPart;
import vn.chiso.web.plan.RowState;
import vn.chiso.web.plan.PlanAccounts.Account;
import vn.chiso.web.plan.PlanAccounts.Line;
import vn.chiso.web.plan.PlanAccounts.Said;
import vn.chiso.web.plan.PlanAccounts.UnitWords;
import vn.chiso.web.plan.PlanAccounts.Words;
import vn.chiso.web.ui.Ui;

/** The text of a report on a plan's progress. Its counts are counted in the rows of its own table. */
final class ProgressBody {

    static final String RESULTS = "ket-qua";
    static final String SHORTCOMINGS = "ton-tai";
    static final String CAUSES = "nguyen-nhan";
    static final String PROPOSALS = "kien-nghi";
    /** A longer table stands in an appendix. */
    static final int LONGEST = 40;

    private final Head head;
    private final List<Heading> headings;
    private final Account account;
    private final Draft.Words words;
    private final String period;
    private final Ui ui;

    /** @param period its name, {@code quý III năm 2026} */
    ProgressBody(Head head, List<Heading> headings, Account account, Draft.Words words, String period, Ui ui) {
        this.head = head;
        this.headings = headings;
        this.account = account;
        this.words = words;
        this.period = period;
        this.ui = ui;
    }

    /** The whole text. */
    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(ui.t("document.progress.opening", PlanSaid.cited(head, ui), period)));
        blocks.add(new Block.Part(1, ui.t("document.progress.part.results")));
        blocks.add(new Block.Part(2, ui.t("document.progress.part.whole")));
        blocks.addAll(counted());
        blocks.addAll(reporters());
        blocks.addAll(words.blocks(RESULTS));
        blocks.add(new Block.Part(2, ui.t("document.progress.part.rows")));
        blocks.add(fits() ? table() : new Block.Paragraph(ui.t("document.progress.see-appendix")));
        part(blocks, "shortcomings", Words::obstacles, SHORTCOMINGS);
        part(blocks, "causes", Words::causes, CAUSES);
        part(blocks, "proposals", Words::proposals, PROPOSALS);
        return blocks;
    }

    /** The table, where it is too long to stand in the text. */
    List<Appendix> appendices() {
        return fits()
                ? List.of()
                : List.of(new Appendix(ui.t("document.progress.appendix"), Orientation.LANDSCAPE, List.of(table())));
    }

    private boolean fits() {
        return account.lines().size() <= LONGEST;
    }

    /** How many rows are how far; those of which nobody has reported are told apart. */
    private List<Block> counted() {
        List<Line> lines = account.lines();
        long silent = lines.stream().filter(line -> line.said().isEmpty()).count();
        long late = lines.stream().filter(line -> {
            RowState state = line.state();
            return state != null && state.late(line.due(), account.day());
        }).count();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(ui.t("document.progress.counts", lines.size(), kinds(lines), period)));
        for (RowState state : List.of(RowState.DONE, RowState.RUNNING, RowState.NOT_STARTED, RowState.PAUSED)) {
            long count = lines.stream().filter(line -> line.state() == state).count();
            if (count > 0 || state == RowState.DONE) {
                blocks.add(new Block.Item(ui.t("document.progress.count", ui.t(state.key()), count)));
            }
        }
        if (silent > 0) {
            blocks.add(new Block.Item(ui.t("document.progress.count", ui.t("document.progress.silent"), silent)));
        }
        blocks.add(new Block.Paragraph(late == 0
                ? ui.t("document.progress.none-late")
                : ui.t("document.progress.late", late, ui.date(account.day()))));
        return blocks;
    }

    /** {@code 2 chỉ tiêu, 14 nhiệm vụ}. */
    private String kinds(List<Line> lines) {
        return Stream.of(PlanPart.values()).map(part -> {
            long count = lines.stream().filter(line -> line.part() == part).count();
            String key = switch (part) {
                case TARGET -> "targets";
                case TASK -> "tasks";
                case DOCUMENT -> "documents";
                case PROJECT -> "projects";
            };
            return count == 0 ? "" : ui.t("document.plan.count." + key, count);
        }).filter(count -> !count.isEmpty()).collect(Collectors.joining(", "));
    }

    private List<Block> reporters() {
        List<String> missing = account.units().stream().filter(unit -> !unit.sent()).map(UnitWords::name).toList();
        int all = account.units().size();
        List<Block> blocks = new ArrayList<>();
        if (all > 0) {
            blocks.add(new Block.Paragraph(missing.isEmpty()
                    ? ui.t("document.progress.all-sent", all)
                    : ui.t("document.progress.missing", all - missing.size(), all, PlanAppendices.names(missing))));
        }
        if (!account.unknown().isEmpty()) {
            blocks.add(new Block.Paragraph(
                    ui.t("document.progress.unknown", PlanAppendices.names(account.unknown()))));
        }
        return blocks;
    }

    /** What units say about the period, unit by unit, and what people write for all of them. */
    private void part(List<Block> blocks, String id, Function<Words, String> of, String written) {
        blocks.add(new Block.Part(1, ui.t("document.progress.part." + id)));
        List<Block> said = new ArrayList<>();
        for (UnitWords unit : account.units()) {
            String its = joined(of.apply(unit.words()));
            if (!its.isEmpty()) {
                said.add(new Block.Item(ui.t("document.progress.said", unit.name(), its)));
            }
        }
        said.addAll(words.blocks(written));
        if (said.isEmpty()) {
            boolean any = account.units().stream().anyMatch(UnitWords::sent);
            said.add(new Block.Paragraph(any
                    ? ui.t("document.progress.nothing." + id)
                    : ui.t("document.progress.nobody")));
        }
        blocks.addAll(said);
    }

    /** Lines of a unit's text as one text: what ends a sentence is kept, what does not gets a semicolon. */
    private static String joined(String text) {
        StringBuilder joined = new StringBuilder();
        text.lines().map(PlanSaid::clean).filter(line -> !line.isEmpty()).forEach(line -> {
            if (!joined.isEmpty()) {
                joined.append(".;:!?".indexOf(joined.charAt(joined.length() - 1)) < 0 ? "; " : " ");
            }
            joined.append(line);
        });
        return joined.toString();
    }

    /** Each row of the plan once, under its heading. */
    private Block.Table table() {
        Sheet sheet = new Sheet().column(ui.t("document.plan.column.order"), 14, Alignment.CENTER)
                .column(ui.t("document.progress.column.row"), 50, Alignment.LEFT)
                .column(ui.t("plan.field.lead"), 30, Alignment.LEFT)
                .column(ui.t("plan.field.state"), 24, Alignment.CENTER)
                .column(ui.t("document.progress.column.done"), 46, Alignment.LEFT)
                .optional(ui.t("plan.report.evidence"), 32, Alignment.LEFT);
        for (PlanPart part : PlanPart.values()) {
            List<Line> lines = account.lines().stream().filter(line -> line.part() == part).toList();
            if (lines.isEmpty()) {
                continue;
            }
            if (lines.size() < account.lines().size()) {
                sheet.row(Row.Kind.GROUP, sheet.filled(List.of("", ui.t(part.key()))));
            }
            sheet.grouped(headings.stream().filter(heading -> heading.part() == Part.valueOf(part.name())).toList(),
                    lines, Line::heading, sheet::heading, this::cells);
        }
        return sheet.table("", "");
    }

    private List<String> cells(Line line) {
        return List.of(line.code(), line.name(),
                line.leads().isEmpty() ? ui.t("document.plan.nobody") : PlanAppendices.names(line.leads()), state(line),
                told(line, this::done), told(line, Said::evidence));
    }

    private String state(Line line) {
        RowState state = line.state();
        if (state == null) {
            return ui.t("document.progress.silent");
        }
        String name = ui.t(state.key());
        @Nullable
        Integer percent = line.percent();
        boolean under = state == RowState.RUNNING || state == RowState.PAUSED;
        return under && percent != null ? ui.t("document.progress.state", name, Integer.toString(percent)) : name;
    }

    private String done(Said said) {
        return Stream.of(joined(said.done()), said.figure().isEmpty()
                ? ""
                : ui.t("document.progress.figure", said.figure()))
                .filter(text -> !text.isEmpty()).collect(Collectors.joining("\n"));
    }

    /** What units say about a row; whose words they are stands before them where there are several. */
    private String told(Line line, Function<Said, String> what) {
        boolean several = line.said().size() > 1;
        return line.said().stream().map(said -> {
            String text = what.apply(said);
            return several && !text.isEmpty() ? ui.t("document.progress.said", said.unit(), text) : text;
        }).filter(text -> !text.isEmpty()).collect(Collectors.joining("\n"));
    }
}
