package vn.chiso.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import vn.chiso.engine.framework.Input;
import vn.chiso.engine.framework.Language;
import vn.chiso.engine.text.Messages;
import vn.chiso.exchange.workbook.Look;
import vn.chiso.exchange.workbook.SheetWriter;
import vn.chiso.exchange.workbook.WorkbookWriter;

/**
 * Writes a packet as a workbook: how it is filled in, the values, the explanations, and a hidden sheet that says what
 * everything belongs to. The visible sheets are locked but for what is to be filled in; the lock helps people and protects
 * nothing, which is why {@link PacketReader} compares.
 */
public final class PacketWriter {

    /** Names of the hidden columns by which rows are found again. */
    static final String KEY_UNIT = "chiso:unit";
    static final String KEY_LEAF = "chiso:leaf";
    static final String KEY_INPUT = "chiso:input";

    private static final int VALUE_COLUMN = 9;
    private static final int CLAIM_COLUMN = 5;
    private static final int MAX_CHECKS = 5_000;
    private static final Pattern DECIMAL = Pattern.compile("-?\\d+(\\.\\d+)?");

    private final PacketContent content;
    private final Messages messages;
    private final WorkbookWriter workbook;
    private final SheetWriter help;
    private final SheetWriter values;
    private final SheetWriter statements;
    private final SheetWriter hidden;

    private PacketWriter(PacketContent content, Language language, OutputStream output) {
        this.content = content;
        this.messages = TableText.messages(language);
        this.workbook = new WorkbookWriter(output, content.titles().campaign());
        String head = content.titles().campaign() + " · " + content.titles().unit();
        this.help = workbook.sheet(messages.say("sheet.help")).widths(24, 96).page(0, 0).protect();
        this.values = workbook.sheet(messages.say("sheet.values")).widths(16, 9, 32, 8, 32, 32, 11, 12, 15, 0, 0, 0)
                .page(1, 3).head(head).protect();
        this.statements = workbook.sheet(messages.say("sheet.explanations")).widths(18, 9, 40, 70, 20, 0, 0)
                .page(1, 3).head(head).protect();
        this.hidden = workbook.sheet(PacketLines.SHEET).veryHidden();
    }

    /**
     * Writes the packet in Vietnamese. The stream stays open.
     *
     * @throws IOException when the stream cannot be written
     */
    public static void write(PacketContent content, OutputStream output) throws IOException {
        write(content, Language.VI, output);
    }

    /**
     * Writes the packet. The stream stays open.
     *
     * @throws IOException when the stream cannot be written
     */
    public static void write(PacketContent content, Language language, OutputStream output) throws IOException {
        new PacketWriter(content, language, output).write();
    }

    private void write() throws IOException {
        help();
        headings(values, "unit", "code", "indicator", "max", "rule", "name", "unit-of-measure", "last-year", "value");
        keys(values, VALUE_COLUMN + 1, KEY_UNIT, KEY_LEAF, KEY_INPUT);
        headings(statements, "unit", "code", "indicator", "explanation", "claim");
        keys(statements, CLAIM_COLUMN + 1, KEY_UNIT, KEY_LEAF);
        List<List<String>> lines = PacketLines.of(content).all();
        for (int i = 0; i < lines.size(); i++) {
            hidden.line(i + 1, lines.get(i));
        }
        // The lists to choose from stand below the lines, one row empty.
        EntryChecks valueChecks = new EntryChecks(values, hidden, VALUE_COLUMN, messages, MAX_CHECKS,
                lines.size() + 3);
        int row = 1;
        int statementRow = 1;
        List<String> claims = List.of(PacketClaim.NO_DATA.shown(messages),
                PacketClaim.NOT_APPLICABLE.shown(messages));
        hidden.line(lines.size() + 2, claims);
        for (PacketEntry entry : content.entries()) {
            for (PacketInput input : entry.inputs()) {
                value(++row, entry, input, valueChecks);
            }
            statement(++statementRow, entry);
        }
        valueChecks.finish();
        values.filter(1, row, VALUE_COLUMN);
        if (statementRow > 1) {
            statements.choice(2, statementRow, CLAIM_COLUMN, hidden, lines.size() + 2, claims.size(),
                    messages.say("check.title"), messages.say("check.choice"));
        }
        statements.filter(1, statementRow, CLAIM_COLUMN);
        workbook.finish();
    }

    private void help() {
        PacketContent.Titles titles = content.titles();
        help.text(1, 1, titles.campaign(), Look.TITLE);
        String[][] facts = {{"packet.unit", titles.unit()}, {"packet.framework", titles.framework()},
                {"packet.year", titles.year()}, {"packet.deadline", titles.deadline()}};
        int row = 3;
        for (String[] fact : facts) {
            help.text(row, 1, messages.say(fact[0]), Look.GROUP);
            help.text(row, 2, fact[1], Look.TEXT);
            row++;
        }
        row++;
        int number = 1;
        for (String line : HelpSheet.lines("help.packet.", messages)) {
            help.text(row, 1, messages.say("packet.step", number++), Look.GROUP);
            help.text(row, 2, line, Look.TEXT);
            row++;
        }
    }

    private void headings(SheetWriter sheet, String... columns) {
        for (int i = 0; i < columns.length; i++) {
            sheet.text(1, i + 1, messages.say("heading." + columns[i]), Look.HEADING);
        }
    }

    private static void keys(SheetWriter sheet, int firstColumn, String... names) {
        for (int i = 0; i < names.length; i++) {
            sheet.text(1, firstColumn + i, names[i], Look.CODE);
        }
    }

    private void value(int row, PacketEntry entry, PacketInput packetInput, EntryChecks checks) {
        Input input = packetInput.input();
        values.text(row, 1, entry.unitName(), Look.TEXT);
        values.text(row, 2, entry.leaf(), Look.CODE);
        values.text(row, 3, entry.leafName(), Look.TEXT);
        values.text(row, 4, entry.max(), Look.TEXT);
        values.text(row, 5, entry.rule(), Look.TEXT);
        values.text(row, 6, packetInput.label(), Look.TEXT);
        String measure = packetInput.unitOfMeasure();
        values.text(row, 7, measure == null ? "" : measure, Look.TEXT);
        String lastYear = packetInput.lastYear();
        values.text(row, 8, lastYear == null ? "" : WorkbookValue.shown(input, lastYear, messages), Look.TEXT);
        boolean editable = entry.editable() && packetInput.editable();
        Look look = editable ? Look.ENTRY : Look.LOCKED;
        String canonical = packetInput.canonical();
        if (input.type().isNumber() && DECIMAL.matcher(canonical).matches()) {
            values.number(row, VALUE_COLUMN, new BigDecimal(canonical), look);
        } else {
            values.text(row, VALUE_COLUMN, WorkbookValue.shown(input, canonical, messages), look);
        }
        keys(row, List.of(entry.unit(), entry.leaf(), packetInput.id()));
        if (editable) {
            checks.entry(row, input.type(), WorkbookValue.choices(input, messages), false);
        }
    }

    private void keys(int row, List<String> keys) {
        for (int i = 0; i < keys.size(); i++) {
            values.text(row, VALUE_COLUMN + 1 + i, keys.get(i), Look.CODE);
        }
    }

    private void statement(int row, PacketEntry entry) {
        Look look = entry.editable() ? Look.ENTRY_TEXT : Look.LOCKED;
        statements.text(row, 1, entry.unitName(), Look.TEXT);
        statements.text(row, 2, entry.leaf(), Look.CODE);
        statements.text(row, 3, entry.leafName(), Look.TEXT);
        statements.text(row, 4, entry.explanation(), look);
        statements.text(row, CLAIM_COLUMN, entry.claim().shown(messages), look);
        statements.text(row, CLAIM_COLUMN + 1, entry.unit(), Look.CODE);
        statements.text(row, CLAIM_COLUMN + 2, entry.leaf(), Look.CODE);
    }
}
