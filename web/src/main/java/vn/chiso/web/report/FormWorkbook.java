package vn.chiso.web.report;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chiso.document.Row;
import vn.chiso.engine.framework.Framework;
import vn.chiso.engine.number.Exact;
import vn.chiso.engine.scoring.Score;
import vn.chiso.exchange.RecheckContent;
import vn.chiso.exchange.RecheckUnit;
import vn.chiso.exchange.RecheckWorkbook;
import vn.chiso.exchange.workbook.Look;
import vn.chiso.exchange.workbook.SheetWriter;
import vn.chiso.exchange.workbook.WorkbookWriter;
import vn.chiso.web.campaign.Campaigns;
import vn.chiso.web.ui.Ui;

/**
 * The table of a unit's form as a workbook, and behind it the points that the unit gives itself as formulas over its
 * figures.
 */
@Component
class FormWorkbook {

    private static final int DIGITS = 10;
    private static final int CODE = 1;
    private static final int NAME = 2;
    private static final int RULE = 3;
    private static final int MAX = 4;
    private static final int DECLARED = 5;
    private static final int APPRAISED = 6;

    private final Campaigns campaigns;

    FormWorkbook(Campaigns campaigns) {
        this.campaigns = campaigns;
    }

    void write(UnitFigures figures, Ui ui, OutputStream output, IntConsumer progress) throws IOException {
        Framework framework = figures.framework();
        RecheckWorkbook.write(
                new RecheckContent(framework, campaigns.framework(figures.round().campaign()).digest(), List.of(),
                        List.of(RecheckUnit.of(figures.considered().declaredInputs(), figures.round().unit().name(),
                                null))),
                ui.language(), workbook -> form(workbook, figures, ui.t("document.form.workbook.recheck"), ui), output,
                progress);
    }

    private static void form(WorkbookWriter workbook, UnitFigures figures, String behind, Ui ui) throws IOException {
        boolean decided = figures.appraised() != null;
        SheetWriter sheet = workbook.sheet(ui.t("document.form.sheet"))
                .widths(decided
                        ? new int[]{10, 40, 36, 11, 11, 11, 44, 44}
                        : new int[]{10, 40, 36, 11, 11, 44, 44})
                .page(1, 2).head(ui.t("document.unit.title", figures.round().unit().name(),
                        figures.round().campaign().name()));
        int column = 0;
        for (var each : UnitTable.columns(figures, ui)) {
            sheet.text(1, ++column, each.title(), Look.HEADING);
        }
        int row = 1;
        for (UnitTable.Line line : UnitTable.lines(figures, ui)) {
            line(sheet, ++row, line, decided, ui);
        }
        row++;
        for (String said : Stream.of(UnitTable.note(figures, ui), UnitReading.source(figures, ui), behind)
                .filter(text -> !text.isEmpty()).toList()) {
            sheet.text(++row, NAME, said, Look.TEXT);
        }
        sheet.finish();
    }

    private static void line(SheetWriter sheet, int row, UnitTable.Line line, boolean decided, Ui ui) {
        Look look = line.kind() == Row.Kind.NORMAL ? Look.TEXT : Look.GROUP;
        sheet.text(row, CODE, line.code(), line.kind() == Row.Kind.NORMAL ? Look.CODE : Look.GROUP);
        sheet.text(row, NAME, line.name(), look);
        sheet.text(row, RULE, line.rule(), look);
        Score declared = line.declared();
        Score appraised = line.appraised();
        if (declared != null) {
            number(sheet, row, MAX, PointsCells.hasMax(declared) ? declared.max() : null, Look.NUMBER);
            number(sheet, row, DECLARED, PointsCells.hasPoints(declared) ? declared.points() : null, Look.POINTS);
        }
        if (declared != null && appraised != null) {
            if (PointsCells.hasPoints(appraised) && !declared.max().equals(appraised.max())) {
                sheet.text(row, APPRAISED, PointsCells.appraised(declared, appraised, ui), Look.CODE);
            } else {
                number(sheet, row, APPRAISED, PointsCells.hasPoints(appraised) ? appraised.points() : null,
                        Look.POINTS);
            }
        }
        int words = decided ? APPRAISED + 1 : APPRAISED;
        sheet.text(row, words, line.said(), look);
        sheet.text(row, words + 1, line.proof(), look);
    }

    private static void number(SheetWriter sheet, int row, int column, @Nullable Exact number, Look look) {
        if (number == null) {
            sheet.text(row, column, PointsCells.NONE, Look.CODE);
        } else {
            BigDecimal rounded = number.rounded(DIGITS);
            sheet.number(row, column, rounded, look);
        }
    }
}
