package vn.chiso.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.chiso.engine.framework.Framework;
import vn.chiso.engine.framework.Language;
import vn.chiso.engine.framework.Node;
import vn.chiso.engine.framework.NodeCode;
import vn.chiso.engine.framework.rule.Operand;
import vn.chiso.engine.number.Exact;
import vn.chiso.engine.scoring.InputValue;
import vn.chiso.engine.scoring.LeafScore;
import vn.chiso.engine.scoring.Score;
import vn.chiso.engine.scoring.ScoreSheet;
import vn.chiso.engine.scoring.UnitInputs;
import vn.chiso.engine.text.EngineText;
import vn.chiso.engine.text.Explanation;
import vn.chiso.engine.text.Messages;
import vn.chiso.exchange.workbook.Look;
import vn.chiso.exchange.workbook.SheetWriter;
import vn.chiso.exchange.workbook.Timeless;
import vn.chiso.exchange.workbook.WorkbookWriter;

/** What was declared for one unit: every indicator with its values, its points and how they come about. */
public final class DeclaredFile {

    private static final String[] SUMMARY = {"code", "node", "points", "max", "share"};
    private static final String[] LEAVES = {"code", "indicator", "provider", "state", "values", "points", "max",
            "outcome", "trace"};

    /**
     * What is known about an indicator besides its values.
     *
     * @param provider name of the unit that supplies it
     * @param state    where it stands, in people's words
     * @param sources  input to where the figure comes from
     */
    public record Beside(String provider, String state, Map<String, String> sources) {

        /** Nothing. */
        public static final Beside NOTHING = new Beside("", "", Map.of());
    }

    private final Framework framework;
    private final UnitInputs inputs;
    private final ScoreSheet sheet;
    private final Map<NodeCode, Beside> besides;
    private final Messages messages;
    private final Messages engine;

    /** The declaration of the unit whose inputs and scores these are. */
    public DeclaredFile(Framework framework, UnitInputs inputs, ScoreSheet sheet, Map<NodeCode, Beside> besides,
            Language language) {
        this.framework = framework;
        this.inputs = inputs;
        this.sheet = sheet;
        this.besides = besides;
        this.messages = TableText.messages(language);
        this.engine = EngineText.messages(language);
    }

    /** One row for each indicator and value; an indicator without values has one row. Numbers are plain. */
    public void writeCsv(OutputStream output) throws IOException {
        try (CsvFile csv = new CsvFile(output)) {
            csv.row("code", "indicator", "provider", "state", "letter", "input", "input_name", "value", "unit",
                    "source", "points", "max", "outcome");
            for (LeafScore score : sheet.leaves()) {
                List<Operand> operands = score.leaf().operands();
                if (operands.isEmpty()) {
                    row(csv, score, "", "", "", "", "", "");
                }
                for (Operand operand : operands) {
                    InputValue value = inputs.values().get(operand.input().id());
                    String unit = operand.input().unit();
                    row(csv, score, operand.letter(), operand.input().id().value(), operand.input().name(),
                            value == null ? "" : InputText.of(value), unit == null ? "" : unit, beside(score)
                                    .sources().getOrDefault(operand.input().id().value(), ""));
                }
            }
        }
    }

    private void row(CsvFile csv, LeafScore score, String letter, String input, String name, String value, String unit,
            String source) {
        Beside beside = beside(score);
        csv.row(score.code().value(), name(score), beside.provider(), beside.state(), letter, input, name, value, unit,
                source, Plain.of(score.points()), Plain.of(score.max()), EngineText.label(score.outcome(), engine));
    }

    /**
     * A workbook with the whole and the groups on one sheet, every indicator on another. Made of the same declaration and
     * moment twice, it is the same byte for byte.
     *
     * @param asOf moment that the file names as the one of its making
     */
    public void writeWorkbook(Instant asOf, OutputStream output) throws IOException {
        ByteArrayOutputStream made = new ByteArrayOutputStream();
        WorkbookWriter workbook = new WorkbookWriter(made, framework.name().in(messages.language()));
        SheetWriter summary = workbook.sheet(messages.say("sheet.summary")).widths(12, 80, 12, 12, 12).page(1, 0);
        SheetWriter leaves = workbook.sheet(messages.say("sheet.leaves"))
                .widths(10, 44, 24, 14, 44, 10, 10, 16, 60).page(1, 2);
        headings(summary, SUMMARY);
        headings(leaves, LEAVES);
        int row = 2;
        summary(summary, row, "", messages.say("node.total"), sheet.total(), Look.GROUP);
        for (Score score : sheet.scores().values()) {
            Node node = framework.tree().node(score.code());
            if (node instanceof Node.Group group) {
                summary(summary, ++row, score.code().value(), group.head().name().in(messages.language()), score,
                        framework.tree().parent(score.code()) == null ? Look.GROUP : Look.TEXT);
            }
        }
        row = 1;
        for (LeafScore score : sheet.leaves()) {
            leaf(leaves, ++row, score);
        }
        leaves.filter(1, row, LEAVES.length);
        workbook.finish();
        Timeless.copy(made.toByteArray(), asOf, output);
    }

    private void headings(SheetWriter writer, String[] columns) {
        for (int i = 0; i < columns.length; i++) {
            writer.text(1, i + 1, messages.say("heading." + columns[i]), Look.HEADING);
        }
    }

    private static void summary(SheetWriter writer, int row, String code, String name, Score score, Look look) {
        writer.text(row, 1, code, Look.CODE);
        writer.text(row, 2, name, look);
        writer.number(row, 3, decimal(score.points()), Look.POINTS);
        writer.number(row, 4, decimal(score.max()), Look.NUMBER);
        writer.number(row, 5, decimal(score.share()), Look.SHARE);
    }

    private void leaf(SheetWriter writer, int row, LeafScore score) {
        Beside beside = beside(score);
        Explanation explanation = Explanation.of(score, engine);
        List<String> trace = new ArrayList<>(explanation.steps());
        trace.addAll(explanation.reasons());
        writer.text(row, 1, score.code().value(), Look.CODE);
        writer.text(row, 2, name(score), Look.TEXT);
        writer.text(row, 3, beside.provider(), Look.TEXT);
        writer.text(row, 4, beside.state(), Look.TEXT);
        writer.text(row, 5, String.join("\n", values(score)), Look.TEXT);
        writer.number(row, 6, decimal(score.points()), Look.POINTS);
        writer.number(row, 7, decimal(score.max()), Look.NUMBER);
        writer.text(row, 8, EngineText.label(score.outcome(), engine), Look.TEXT);
        writer.text(row, 9, String.join("\n", trace), Look.TEXT);
    }

    /** Every value of the indicator, also of those that the rule did not come to read. */
    private List<String> values(LeafScore score) {
        List<String> values = new ArrayList<>();
        for (Operand operand : score.leaf().operands()) {
            InputValue value = inputs.values().get(operand.input().id());
            values.add(operand.letter() + " – " + operand.input().name() + ": " + (value == null
                    ? messages.say("value.none")
                    : EngineText.value(operand.input(), value, engine)));
        }
        return values;
    }

    private Beside beside(LeafScore score) {
        return besides.getOrDefault(score.code(), Beside.NOTHING);
    }

    private String name(LeafScore score) {
        return score.leaf().head().name().in(messages.language());
    }

    private static BigDecimal decimal(Exact value) {
        return value.rounded(10);
    }
}
