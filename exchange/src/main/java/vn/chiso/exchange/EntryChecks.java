package vn.chiso.exchange;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.chiso.engine.framework.InputType;
import vn.chiso.engine.text.Messages;
import vn.chiso.exchange.workbook.SheetWriter;

/**
 * What spreadsheets check while people type: lists to choose from, which stand on a hidden sheet, and numbers. Rows below
 * each other with the same check share one.
 */
final class EntryChecks {

    private final SheetWriter sheet;
    private final SheetWriter lists;
    private final int column;
    private final Messages messages;
    private final Map<List<String>, Integer> listRows = new HashMap<>();
    private Check current = Check.NONE;
    private int first;
    private int last;
    private final int firstListRow;
    private int left;

    private record Check(InputType type, List<String> choices, boolean claim) {
        static final Check NONE = new Check(InputType.AMOUNT, List.of(""), false);
    }

    EntryChecks(SheetWriter sheet, SheetWriter lists, int column, Messages messages, int most,
            int firstListRow) {
        this.sheet = sheet;
        this.lists = lists;
        this.column = column;
        this.messages = messages;
        this.left = most;
        this.firstListRow = firstListRow;
    }

    /** The entry of a row; a number when there is nothing to choose from. */
    void entry(int row, InputType type, List<String> choices, boolean claim) {
        Check check = new Check(type, type.isNumber() ? List.of() : List.copyOf(choices), claim);
        if (!check.equals(current) || row != last + 1) {
            finish();
            current = check;
            first = row;
        }
        last = row;
    }

    /** Writes the last check. */
    void finish() {
        if (current.equals(Check.NONE) || left-- <= 0) {
            return;
        }
        String title = messages.say("check.title");
        if (current.choices().isEmpty()) {
            String condition = WorkbookValue.condition(current.type());
            String claim = "OR(LOWER(@)=\"" + InputText.NOT_APPLICABLE + "\"," + condition + ")";
            sheet.check(first, last, column, current.claim() ? claim : condition, title,
                    messages.say("check." + TableText.key(current.type())));
        } else {
            int row = listRows.computeIfAbsent(current.choices(), choices -> {
                int next = firstListRow + listRows.size();
                lists.line(next, choices);
                return next;
            });
            sheet.choice(first, last, column, lists, row, current.choices().size(), title,
                    messages.say("check.choice"));
        }
        current = Check.NONE;
    }
}
