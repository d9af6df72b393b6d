package vn.chiso.web.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.chiso.document.Alignment;
import vn.chiso.document.Block;
import vn.chiso.document.Column;
import vn.chiso.document.Row;
import vn.chiso.engine.framework.Input;
import vn.chiso.engine.framework.InputId;
import vn.chiso.engine.framework.Node;
import vn.chiso.engine.framework.rule.Operand;
import vn.chiso.engine.scoring.InputValue;
import vn.chiso.engine.scoring.LeafScore;
import vn.chiso.engine.scoring.Outcome;
import vn.chiso.engine.scoring.Score;
import vn.chiso.engine.scoring.ScoreSheet;
import vn.chiso.engine.text.EngineText;
import vn.chiso.engine.text.Messages;
import vn.chiso.engine.text.RuleText;
import vn.chiso.web.entry.Claim;
import vn.chiso.web.entry.Entry;
import vn.chiso.web.entry.Evidence;
import vn.chiso.web.ui.Ui;

/** The table of the form: every row of the framework with what the unit says about it. */
final class UnitTable {

    private final UnitFigures figures;
    private final Ui ui;
    private final Messages messages;
    private final List<Line> lines = new ArrayList<>();

    private UnitTable(UnitFigures figures, Ui ui) {
        this.figures = figures;
        this.ui = ui;
        this.messages = EngineText.messages(ui.language());
    }

    /**
     * A line of the table.
     *
     * @param declared  null for a row whose points stand at another one
     * @param appraised null where nothing was decided
     * @param said      how the indicator stands, figures, the unit's own words; a line each
     * @param proof     documents, a line each
     */
    record Line(Row.Kind kind, String code, String name, String rule, @Nullable Score declared,
            @Nullable Score appraised, String said, String proof) {
    }

    /** Its lines, the sums at the end. */
    static List<Line> lines(UnitFigures figures, Ui ui) {
        UnitTable table = new UnitTable(figures, ui);
        figures.framework().tree().roots().forEach(table::add);
        PointsCells.sums(figures, ui).forEach(sum -> table.lines
                .add(new Line(Row.Kind.TOTAL, "", sum.name(), "", sum.declared(), sum.appraised(), "", "")));
        return List.copyOf(table.lines);
    }

    /** The table as it stands in the document. */
    static Block.Table of(UnitFigures figures, Ui ui) {
        return new Block.Table(ui.t("document.form.table"), columns(figures, ui),
                lines(figures, ui).stream().map(line -> row(line, ui)).toList(), note(figures, ui));
    }

    /** Its columns: code, criterion, rule, maximum, points, words, documents. */
    static List<Column> columns(UnitFigures figures, Ui ui) {
        List<Column> columns = new ArrayList<>(List.of(
                new Column(ui.t("document.unit.column.code"), 6, Alignment.LEFT),
                new Column(ui.t("document.unit.column.criterion"), 17, Alignment.LEFT),
                new Column(ui.t("document.unit.column.rule"), 15, Alignment.LEFT),
                new Column(ui.t("document.column.max"), 7, Alignment.RIGHT),
                new Column(ui.t("document.unit.column.declared"), 7, Alignment.RIGHT)));
        if (figures.appraised() != null) {
            columns.add(new Column(ui.t("document.unit.column.appraised"), 8, Alignment.RIGHT));
        }
        columns.add(new Column(ui.t("document.unit.column.explanation"), 20, Alignment.LEFT));
        columns.add(new Column(ui.t("document.unit.column.evidence"), 18, Alignment.LEFT));
        return columns;
    }

    /** What must be known to read it; empty for nothing. */
    static String note(UnitFigures figures, Ui ui) {
        return figures.appraised() != null && figures.open() > 0
                ? ui.t("document.unit.open", figures.open())
                : "";
    }

    private void add(Node node) {
        switch (node) {
            case Node.Group group -> {
                lines.add(line(node, Row.Kind.GROUP, "", "", ""));
                group.children().forEach(this::add);
            }
            case Node.Leaf leaf -> lines.add(line(leaf, Row.Kind.NORMAL,
                    leaf.rule() == null ? "" : RuleText.sentence(leaf.rule(), messages), said(leaf), proof(leaf)));
            case Node.SharedRow shared -> lines.add(new Line(Row.Kind.NORMAL, shared.head().codeAsPrinted(),
                    shared.head().name().in(ui.language()),
                    ui.t("document.unit.shared", shared.sharesWith().value()), null, null, "", ""));
        }
    }

    private Line line(Node node, Row.Kind kind, String rule, String said, String proof) {
        ScoreSheet appraised = figures.appraised();
        return new Line(kind, node.head().codeAsPrinted(), node.head().name().in(ui.language()), rule,
                score(figures.declared(), node), appraised == null ? null : score(appraised, node), said, proof);
    }

    private static Row row(Line line, Ui ui) {
        Score declared = line.declared();
        if (declared == null) {
            return new Row(List.of(line.code(), line.name(), line.rule()), line.kind());
        }
        List<String> cells = new ArrayList<>(List.of(line.code(), line.name(), line.rule(),
                PointsCells.max(declared, ui), PointsCells.points(declared, ui)));
        Score appraised = line.appraised();
        if (appraised != null) {
            cells.add(PointsCells.appraised(declared, appraised, ui));
        }
        if (line.kind() != Row.Kind.TOTAL) {
            cells.add(line.kind() == Row.Kind.GROUP ? PointsCells.BLANK : line.said());
            cells.add(line.proof());
        }
        return new Row(cells, line.kind());
    }

    private static Score score(ScoreSheet sheet, Node node) {
        return Objects.requireNonNull(sheet.scores().get(node.code()));
    }

    /** How the indicator stands where it has no plain points, then figures, then the unit's own words; a line each. */
    private String said(Node.Leaf leaf) {
        List<String> lines = new ArrayList<>();
        Entry entry = figures.entry(leaf.code());
        LeafScore score = (LeafScore) score(figures.declared(), leaf);
        if (entry != null && entry.claim() != Claim.NONE) {
            lines.add(ui.t(entry.claim() == Claim.NO_DATA
                    ? "document.unit.claim.no-data"
                    : "document.unit.claim.not-applicable"));
        } else if (score.outcome() != Outcome.SCORED) {
            lines.add(EngineText.label(score.outcome(), messages) + ".");
        }
        lines.addAll(values(leaf));
        if (entry != null && !entry.explanation().isBlank()) {
            lines.add(entry.explanation().strip());
        }
        return String.join("\n", lines);
    }

    /** The figures that the rule reads, under the letters by which it names them. */
    private List<String> values(Node.Leaf leaf) {
        Map<InputId, Operand> operands = new LinkedHashMap<>();
        leaf.operands().forEach(operand -> operands.putIfAbsent(operand.input().id(), operand));
        List<String> lines = new ArrayList<>();
        Map<InputId, InputValue> values = figures.considered().declaredInputs().values();
        operands.forEach((id, operand) -> {
            InputValue value = values.get(id);
            if (value != null) {
                Input input = operand.input();
                String name = operand.letter().isEmpty() ? input.name() : operand.letter() + " – " + input.name();
                lines.add(ui.t("document.unit.value", name, EngineText.value(input, value, messages)));
            }
        });
        return lines;
    }

    private String proof(Node.Leaf leaf) {
        return figures.documents().getOrDefault(leaf.code(), List.of()).stream().map(this::document)
                .collect(Collectors.joining("\n"));
    }

    /** {@code 512/BC-UBND ngày 15/01/2026 của UBND xã, Bảng trích xuất hồ sơ}. */
    private String document(Evidence evidence) {
        StringBuilder line = new StringBuilder("- ").append(evidence.number());
        LocalDate issued = evidence.issuedOn();
        if (issued != null) {
            line.append(' ').append(ui.t("document.unit.evidence.day", ui.date(issued)));
        }
        if (!evidence.issuer().isBlank()) {
            line.append(' ').append(ui.t("document.unit.evidence.issuer", evidence.issuer().strip()));
        }
        if (!evidence.excerpt().isBlank()) {
            line.append(": ").append(evidence.excerpt().strip());
        }
        return line.toString();
    }
}
