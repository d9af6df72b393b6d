package vn.chiso.exchange;

import java.util.ArrayList;
import java.util.List;
import vn.chiso.engine.text.Messages;
import vn.chiso.exchange.workbook.Look;
import vn.chiso.exchange.workbook.SheetWriter;

/** The sheet that says how a workbook is filled in. */
final class HelpSheet {

    private HelpSheet() {
    }

    /** The sentences {@code <prefix>1}, {@code <prefix>2}, ... of the bundle. */
    static List<String> lines(String prefix, Messages messages) {
        List<String> lines = new ArrayList<>();
        for (int i = 1; messages.keys().contains(prefix + i); i++) {
            lines.add(messages.say(prefix + i));
        }
        return lines;
    }

    static void write(SheetWriter sheet, String title, List<String> lines) {
        sheet.text(1, 1, title, Look.TITLE);
        for (int i = 0; i < lines.size(); i++) {
            sheet.text(i + 3, 1, lines.get(i), Look.TEXT);
        }
    }
}
