package vn.chiso.web.portal.data;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.chiso.engine.framework.Language;
import vn.chiso.engine.number.Exact;
import vn.chiso.exchange.workbook.Look;
import vn.chiso.exchange.workbook.SheetWriter;
import vn.chiso.exchange.workbook.Timeless;
import vn.chiso.exchange.workbook.WorkbookWriter;
import vn.chiso.web.standing.RankedRow;
import vn.chiso.web.standing.Standing;
import vn.chiso.web.standing.StandingNode;
import vn.chiso.web.standing.StandingUnit;
import vn.chiso.web.standing.StandingValue;
import vn.chiso.web.ui.Texts;

/**
 * A table as a workbook: ranking, points, maxima and ranks of every node, data dictionary, source and terms. Numbers have
 * at most ten decimals; their exact fractions stand in the other files.
 */
final class TableWorkbook {

    private static final Language LANGUAGE = Language.VI;
    private static final int FIRST_COLUMNS = 3;

    private final TableContent table;
    private final String publisher;
    private final Texts texts;
    private final WorkbookWriter workbook;

    private TableWorkbook(TableContent table, String publisher, Texts texts, OutputStream output) {
        this.table = table;
        this.publisher = publisher;
        this.texts = texts;
        this.workbook = new WorkbookWriter(output, table.standing().name());
    }

    /** Writes it; the same table gives the same bytes. */
    static void write(TableContent table, String publisher, Texts texts, OutputStream output) throws IOException {
        ByteArrayOutputStream dated = new ByteArrayOutputStream();
        new TableWorkbook(table, publisher, texts, dated).write();
        Standing standing = table.standing();
        // When an outside body's table was read in here is nobody's business.
        Instant at = standing.origin() == Standing.Origin.OWN ? standing.at() : Instant.EPOCH;
        Timeless.copy(dated.toByteArray(), at, output);
    }

    private void write() throws IOException {
        ranking();
        values("points", value -> decimal(value.points()));
        values("max", value -> decimal(value.max()));
        values("rank", value -> value.rank() == null ? null : BigDecimal.valueOf(value.rank()));
        dictionary();
        about();
        workbook.finish();
    }

    private String say(String key) {
        return texts.say(LANGUAGE, key);
    }

    private void ranking() throws IOException {
        List<Field> fields = List.of(Field.RANK, Field.UNIT, Field.NAME, Field.BLOCK, Field.RANK_IN_BLOCK,
                Field.REGION, Field.RANK_IN_REGION, Field.TIER, Field.POINTS, Field.MAX, Field.SHARE, Field.SOURCE);
        SheetWriter sheet = workbook.sheet(say("portal.sheet.ranking"))
                .widths(8, 18, 36, 24, 10, 26, 10, 16, 14, 12, 14, 40).page(1, FIRST_COLUMNS);
        for (int i = 0; i < fields.size(); i++) {
            sheet.text(1, i + 1, say(fields.get(i).key()), Look.HEADING);
        }
        StandingNode whole = table.nodes().getFirst();
        int row = 1;
        for (RankedRow ranked : table.ranked()) {
            row++;
            Field.Line line = new Field.Line(table.standing(), ranked.unit(), whole, ranked.value());
            for (int i = 0; i < fields.size(); i++) {
                cell(sheet, row, i + 1, fields.get(i), fields.get(i).of(line));
            }
            sheet.endRow(row);
        }
        sheet.filter(1, row, fields.size());
        sheet.finish();
    }

    private static void cell(SheetWriter sheet, int row, int column, Field field, String text) {
        if (text.isEmpty() || field.kind() == Field.Kind.TEXT) {
            sheet.text(row, column, text, Look.TEXT);
        } else {
            sheet.number(row, column, new BigDecimal(text), Look.NUMBER);
        }
    }

    /** One row for each unit, one column for each node; codes above, names below them. */
    private void values(String what, Function<StandingValue, @Nullable BigDecimal> shown) throws IOException {
        int columns = FIRST_COLUMNS + table.nodes().size();
        int[] widths = new int[columns];
        java.util.Arrays.fill(widths, 12);
        widths[0] = 18;
        widths[1] = 36;
        widths[2] = 24;
        SheetWriter sheet = workbook.sheet(say("portal.sheet." + what)).widths(widths).page(2, 2);
        List<Field> first = List.of(Field.UNIT, Field.NAME, Field.BLOCK);
        for (int i = 0; i < FIRST_COLUMNS; i++) {
            sheet.text(1, i + 1, first.get(i).id(), Look.HEADING);
            sheet.text(2, i + 1, say(first.get(i).key()), Look.HEADING);
        }
        int column = FIRST_COLUMNS;
        for (StandingNode node : table.nodes()) {
            column++;
            sheet.text(1, column, node.node(), Look.HEADING);
            sheet.text(2, column, node.name(), Look.HEADING);
        }
        int[] row = {2};
        table.each((unit, values) -> {
            row[0]++;
            unit(sheet, row[0], unit);
            int at = FIRST_COLUMNS;
            for (StandingNode node : table.nodes()) {
                at++;
                StandingValue value = values.get(node.node());
                BigDecimal number = value == null ? null : shown.apply(value);
                if (number != null) {
                    sheet.number(row[0], at, number, Look.NUMBER);
                }
            }
            sheet.endRow(row[0]);
        });
        sheet.finish();
    }

    private static void unit(SheetWriter sheet, int row, StandingUnit unit) {
        sheet.text(row, 1, unit.slug(), Look.TEXT);
        sheet.text(row, 2, unit.name(), Look.TEXT);
        sheet.text(row, 3, unit.block(), Look.TEXT);
    }

    private void dictionary() throws IOException {
        SheetWriter sheet = workbook.sheet(say("portal.sheet.dictionary")).widths(18, 28, 80, 28, 80).page(1, 0);
        String[] heads = {"column", "title", "text", "title-en", "text-en"};
        for (int i = 0; i < heads.length; i++) {
            sheet.text(1, i + 1, say("portal.dictionary." + heads[i]), Look.HEADING);
        }
        int row = 1;
        for (Field field : Field.values()) {
            row++;
            sheet.text(row, 1, field.id(), Look.CODE);
            int column = 1;
            for (Language language : Language.values()) {
                sheet.text(row, ++column, texts.say(language, field.key()), Look.TEXT);
                sheet.text(row, ++column, texts.say(language, field.key() + ".text"), Look.TEXT);
            }
        }
        sheet.finish();
    }

    private void about() throws IOException {
        Standing standing = table.standing();
        Terms terms = Terms.of(standing, texts, LANGUAGE);
        SheetWriter sheet = workbook.sheet(say("portal.sheet.about")).widths(28, 100);
        int row = 0;
        sheet.text(++row, 1, standing.name(), Look.TITLE);
        for (String[] fact : new String[][]{{"portal.about.series", standing.seriesName()},
                {"portal.about.year", Integer.toString(standing.year())},
                {"portal.about.publisher", publisher}, {"portal.about.source", standing.source()},
                {"portal.about.note", standing.note()}, {"portal.about.break", standing.breakReason()},
                {"portal.about.illustrative", standing.illustrative() ? say("state.illustrative") : ""},
                {"portal.about.complete", standing.complete() ? "" : say("portal.incomplete")},
                {"portal.about.licence", (terms.name() + " " + terms.licence()).strip()},
                {"portal.about.digits", say("portal.about.digits.text")}}) {
            if (!fact[1].isEmpty()) {
                sheet.text(++row, 1, say(fact[0]), Look.GROUP);
                sheet.text(row, 2, fact[1], Look.TEXT);
            }
        }
        sheet.finish();
    }

    private static @Nullable BigDecimal decimal(@Nullable Exact value) {
        return value == null ? null : value.rounded(Field.DIGITS);
    }
}
