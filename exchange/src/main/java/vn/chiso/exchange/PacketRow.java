package vn.chiso.exchange;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chiso.engine.framework.Language;
import vn.chiso.engine.text.Messages;
import vn.chiso.exchange.workbook.SheetRow;
import vn.chiso.exchange.workbook.WorkbookCell;

/** A row of a visible sheet of a packet. */
record PacketRow(String sheet, SheetRow row, Map<String, Integer> columns) {

    private static final Map<Language, Messages> BUNDLES = new EnumMap<>(Map.of(Language.VI,
            TableText.messages(Language.VI), Language.EN, TableText.messages(Language.EN)));

    boolean isValue() {
        return columns.containsKey(PacketWriter.KEY_INPUT);
    }

    /** The cell under a heading of the bundles, in whatever language; null when it is empty. */
    @Nullable
    WorkbookCell cell(String heading) {
        int column = column(heading);
        return column == 0 ? null : row.cell(column);
    }

    String text(String heading) {
        WorkbookCell cell = cell(heading);
        return cell == null ? "" : cell.text();
    }

    String key(String name) {
        Integer column = columns.get(name);
        WorkbookCell cell = column == null ? null : row.cell(column);
        return cell == null ? "" : cell.text();
    }

    String address(String heading) {
        return sheet + "!" + WorkbookCell.address(row.number(), Math.max(1, column(heading)));
    }

    TableProblem problem(String heading, TableProblem.Code code, List<String> facts) {
        return new TableProblem(row.number(), heading, address(heading), code, facts);
    }

    private int column(String heading) {
        for (Messages messages : BUNDLES.values()) {
            Integer column = columns.get(messages.say("heading." + heading));
            if (column != null) {
                return column;
            }
        }
        return 0;
    }
}
