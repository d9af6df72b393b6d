package vn.chiso.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.chiso.engine.framework.Framework;
import vn.chiso.engine.framework.Input;
import vn.chiso.engine.framework.InputId;
import vn.chiso.engine.framework.InputType;
import vn.chiso.engine.framework.Node;
import vn.chiso.engine.framework.NodeCode;
import vn.chiso.engine.framework.Pillar;
import vn.chiso.engine.scoring.UnitInputs;
import vn.chiso.engine.text.Messages;
import vn.chiso.exchange.recheck.Cells;
import vn.chiso.exchange.recheck.Terms;
import vn.chiso.exchange.recheck.UnitFormula;
import vn.chiso.exchange.workbook.WorkbookCell;

/**
 * Where everything stands in the workbook to recheck. Rows are inputs on the sheets of values and checks, rows of the
 * framework on those of points and outcomes; each unit has the same column on all four. Formulas are made once for all
 * units, with {@link UnitFormula#UNIT} in place of the unit's column.
 */
final class RecheckLayout implements Cells {

    static final int HEADING_ROWS = 2;
    static final int FIRST_ROW = HEADING_ROWS + 1;
    /** On the sheets of values and checks: the values that all units share. */
    static final int COMMON_COLUMN = 6;
    /** On the sheets of points and outcomes. */
    static final int MAX_COLUMN = 4;
    static final int RULE_MAX_COLUMN = 5;
    static final int COUNTS_COLUMN = 6;
    static final int FIRST_UNIT = 7;
    /** Spreadsheets have no more columns. */
    static final int MOST_COLUMNS = 16_384;
    /** Spreadsheets had no more columns before, and some that are in use still have not. */
    static final int MOST_COLUMNS_BEFORE = 1_024;
    /** Spreadsheets take no longer text inside a formula. */
    private static final int LONGEST_TEXT = 255;

    private final Framework framework;
    private final Messages messages;
    private final Map<InputId, Integer> inputRows = new HashMap<>();
    private final Map<InputId, Integer> listRows = new HashMap<>();
    private final Map<InputId, Map<String, String>> options = new HashMap<>();
    private final Map<NodeCode, Integer> nodeRows = new LinkedHashMap<>();
    private final Set<InputId> common = new HashSet<>();

    RecheckLayout(Framework framework, List<UnitInputs> units, Messages messages) {
        this.framework = framework;
        this.messages = messages;
        for (Input input : framework.inputs().values()) {
            inputRows.put(input.id(), FIRST_ROW + inputRows.size());
            if (input.type() == InputType.OPTION) {
                listRows.put(input.id(), 2 + listRows.size());
                Map<String, String> shown = new HashMap<>();
                WorkbookValue.shownOptions(input).forEach((text, id) -> shown.put(id, text));
                options.put(input.id(), shown);
            }
            if (input.scope() == Input.Scope.CAMPAIGN
                    && units.stream().map(unit -> Optional.ofNullable(unit.values().get(input.id()))).distinct()
                            .count() <= 1) {
                common.add(input.id());
            }
        }
        framework.tree().nodes().forEach(node -> nodeRows.put(node.code(), FIRST_ROW + nodeRows.size()));
        for (Pillar pillar : framework.pillars()) {
            nodeRows.put(pillar.code(), FIRST_ROW + nodeRows.size());
        }
    }

    /** The rows below those of the framework. */
    enum Sum {
        APPLICABLE(0), APPLICABLE_MAX(1), TOTAL(2), PUBLISHED(3), SHARE(4);

        private final int below;

        Sum(int below) {
            this.below = below;
        }
    }

    /** The sheets that formulas read. */
    enum Sheet {
        VALUES, CHECKS, POINTS, OUTCOMES, RANKING, LISTS
    }

    String name(Sheet sheet) {
        return messages.say(switch (sheet) {
            case VALUES -> "sheet.values";
            case CHECKS -> "recheck.sheet.checks";
            case POINTS -> "recheck.sheet.points";
            case OUTCOMES -> "recheck.sheet.outcomes";
            case RANKING -> "recheck.sheet.ranking";
            case LISTS -> "sheet.lists";
        });
    }

    int row(Input input) {
        return inputRows.getOrDefault(input.id(), 0);
    }

    int row(NodeCode code) {
        return nodeRows.getOrDefault(code, 0);
    }

    int row(Sum sum) {
        return FIRST_ROW + nodeRows.size() + sum.below;
    }

    int lastNodeRow() {
        return FIRST_ROW + framework.tree().nodes().size() - 1;
    }

    /** Whether all units share the value, which stands in a column of its own. */
    boolean isCommon(Input input) {
        return common.contains(input.id());
    }

    /** Row of the options of the input on the sheet of lists; yes and no stand in the first one. */
    int listRow(Input input) {
        return listRows.getOrDefault(input.id(), 1);
    }

    /** What people see of an option; empty for an option that the input does not have. */
    String shown(Input input, String option) {
        return options.getOrDefault(input.id(), Map.of()).getOrDefault(option, "");
    }

    /** What stands before the cells of another sheet. */
    String prefix(Sheet sheet) {
        return "'" + name(sheet).replace("'", "''") + "'!";
    }

    /** A cell on another sheet. */
    String cell(Sheet sheet, String column, int row) {
        return prefix(sheet) + column + row;
    }

    /** The same cell wherever the formula is moved: for sheets whose rows people sort. */
    String fixedCell(Sheet sheet, String column, int row) {
        return cell(sheet, "$" + column + "$", row);
    }

    /** The options of an input, as an area of the sheet of lists. */
    String options(Input input) {
        return fixedCell(Sheet.LISTS, "A", listRow(input)) + ":$" + column(input.options().size()) + "$"
                + listRow(input);
    }

    static String max(int row) {
        return "$" + column(MAX_COLUMN) + row;
    }

    static String column(int column) {
        String address = WorkbookCell.address(1, column);
        return address.substring(0, address.length() - 1);
    }

    /** The maximum that the rule of the indicator knows, in its row. */
    static String ruleMax(Node.Leaf leaf, int row) {
        return "$" + column(leaf.isRescaled() ? RULE_MAX_COLUMN : MAX_COLUMN) + row;
    }

    /** The points of rows in the unit's column; rows below each other as an area. */
    static String sum(List<Integer> rows, String column) {
        List<String> areas = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            int first = i;
            while (i + 1 < rows.size() && rows.get(i + 1) == rows.get(i) + 1) {
                i++;
            }
            areas.add(column + rows.get(first) + (first == i ? "" : ":" + column + rows.get(i)));
        }
        return areas.size() == 1 ? "SUM(" + areas.getFirst() + ")" : Terms.sum(areas);
    }

    /** Rows whose points make up those of the row; for {@link NodeCode#TOTAL} the top rows that count. */
    List<Integer> addends(NodeCode code) {
        Pillar pillar = framework.pillar(code);
        if (pillar != null) {
            return pillar.nodes().stream().filter(framework.tree()::counts)
                    .filter(node -> !(framework.tree().node(node) instanceof Node.SharedRow)).map(this::row).toList();
        }
        return framework.tree().children(code).stream().filter(RecheckLayout::isAdded).map(Node::code).map(this::row)
                .toList();
    }

    static boolean isAdded(Node node) {
        return node.head().counting() == Node.Counting.SCORED && !(node instanceof Node.SharedRow);
    }

    @Override
    public String value(Input input) {
        return cell(Sheet.VALUES, unitColumn(input), row(input));
    }

    @Override
    public String check(Input input) {
        return cell(Sheet.CHECKS, unitColumn(input), row(input));
    }

    private String unitColumn(Input input) {
        return isCommon(input) ? "$" + column(COMMON_COLUMN) : UnitFormula.UNIT;
    }

    @Override
    public String answer(Input input, String answer) {
        if (input.type() != InputType.OPTION) {
            return Terms.quoted(messages.say(answer.equals("yes") ? "answer.yes" : "answer.no"));
        }
        String shown = shown(input, answer);
        if (shown.length() <= LONGEST_TEXT) {
            return Terms.quoted(shown);
        }
        int place = List.copyOf(WorkbookValue.shownOptions(input).values()).indexOf(answer) + 1;
        return cell(Sheet.LISTS, "$" + column(place) + "$", listRow(input));
    }
}
