package vn.chiso.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.chiso.engine.framework.Input;
import vn.chiso.engine.framework.Language;
import vn.chiso.engine.scoring.InputValue;
import vn.chiso.engine.text.Messages;
import vn.chiso.exchange.workbook.CellText;
import vn.chiso.exchange.workbook.WorkbookCell;

/** Compares the rows of a packet's visible sheets with what its hidden sheet knows. */
final class PacketRows {

    private static final Map<String, PacketClaim> CLAIMS = claims();

    private final Map<PacketKey, PacketLines.Known> values = new LinkedHashMap<>();
    private final Map<List<String>, PacketLines.Known> entries = new LinkedHashMap<>();
    private final Map<PacketKey, PacketValue> foundValues = new LinkedHashMap<>();
    private final Map<List<String>, PacketStatement> foundStatements = new LinkedHashMap<>();
    private final Problems problems = new Problems();
    private final Problems notes = new Problems();
    private final Set<Boolean> sheets = new HashSet<>();
    private final Messages messages = TableText.messages(Language.VI);

    PacketRows(List<PacketLines.Known> known) {
        for (PacketLines.Known each : known) {
            entries.put(List.of(each.entry().unit(), each.entry().leaf()), each);
            each.inputs().keySet().forEach(
                    input -> values.put(new PacketKey(each.entry().unit(), each.entry().leaf(), input), each));
        }
    }

    /** A sheet with these headings begins. */
    void heading(Set<String> headings) {
        sheets.add(headings.contains(PacketWriter.KEY_INPUT));
    }

    /** The sheets that are not there any more. */
    List<TableProblem> missingSheets(String there) {
        List<TableProblem> missing = new ArrayList<>();
        for (boolean value : new boolean[]{true, false}) {
            if (!sheets.contains(value)) {
                String columns = messages.say("heading.code") + ", "
                        + messages.say(value ? "heading.value" : "heading.explanation");
                missing.add(new TableProblem(0, "", TableProblem.Code.TABLE_MISSING, List.of(columns, there)));
            }
        }
        return missing;
    }

    PacketResult result(Fingerprint fingerprint) {
        List<PacketKey> unanswered = values.keySet().stream().filter(key -> !foundValues.containsKey(key)).toList();
        return new PacketResult.Read(fingerprint,
                values.keySet().stream().map(foundValues::get).filter(Objects::nonNull).toList(),
                entries.keySet().stream().map(foundStatements::get).filter(Objects::nonNull).toList(), unanswered,
                problems.all(), notes.all());
    }

    void row(PacketRow row) {
        String unit = row.key(PacketWriter.KEY_UNIT);
        String leaf = row.key(PacketWriter.KEY_LEAF);
        String input = row.key(PacketWriter.KEY_INPUT);
        String heading = row.isValue() ? "value" : "explanation";
        if (unit.isEmpty() && leaf.isEmpty() && input.isEmpty()) {
            problems.add(row.problem(heading, TableProblem.Code.PACKET_ROW_ADDED, List.of()));
            return;
        }
        PacketKey key = new PacketKey(unit, leaf, input);
        PacketLines.Known known = row.isValue() ? values.get(key) : entries.get(List.of(unit, leaf));
        if (known == null) {
            String shown = row.isValue() ? key.toString() : unit + " / " + leaf;
            problems.add(row.problem(heading, TableProblem.Code.PACKET_ROW_FOREIGN,
                    List.of(Problems.shortened(shown))));
        } else if (row.isValue()) {
            value(row, key, known, Objects.requireNonNull(known.inputs().get(input)));
        } else {
            statement(row, known);
        }
    }

    private void value(PacketRow row, PacketKey key, PacketLines.Known known, PacketInput input) {
        Answer answer = mixed(row, "value", known, input.label());
        if (answer == null) {
            answer = answer(row, input);
        }
        if (!input.editable() && answer.problem() == null && !Objects.equals(answer.text(), input.value())) {
            String shown = WorkbookValue.shown(input.input(), Objects.requireNonNullElse(input.value(), "…"),
                    messages);
            answer = new Answer(null, row.problem("value", TableProblem.Code.PACKET_LOCKED, List.of(shown)));
        }
        PacketValue value = new PacketValue(key, known.entry().version(), input.value(), answer.text(),
                row.address("value"), answer.problem());
        PacketValue before = foundValues.get(key);
        if (before != null && !(value.problem() == null && Objects.equals(value.typed(), before.typed()))) {
            TableProblem twice = row.problem("value", TableProblem.Code.PACKET_ROW_TWICE, List.of(before.address()));
            problems.add(twice);
            foundValues.put(key,
                    new PacketValue(key, before.version(), before.base(), null, before.address(), twice));
        } else if (before == null) {
            foundValues.put(key, value);
            tell(value.problem());
        }
    }

    private record Answer(@Nullable String text, @Nullable TableProblem problem) {
    }

    private void tell(@Nullable TableProblem problem) {
        if (problem != null) {
            problems.add(problem);
        }
    }

    /** A row whose visible cells belong to other keys than its hidden ones: somebody sorted some of the columns. */
    private @Nullable Answer mixed(PacketRow row, String heading, PacketLines.Known known, String label) {
        String here = String.join(" / ", row.text("unit"), row.text("code"), row.text("name"));
        String there = String.join(" / ", known.entry().unitName(), known.entry().leaf(), CellText.clean(label));
        return here.equals(there)
                ? null
                : new Answer(null, row.problem(heading, TableProblem.Code.PACKET_ROW_MIXED, List.of(here, there)));
    }

    private Answer answer(PacketRow row, PacketInput packetInput) {
        WorkbookCell cell = row.cell("value");
        if (cell == null) {
            return new Answer(null, null);
        }
        Input input = packetInput.input();
        return switch (WorkbookValue.read(cell, input)) {
            case WorkbookValue.Found.Wrong(TableProblem.Code code, String shown) ->
                new Answer(null, row.problem("value", code, InputText.facts(input, shown)));
            case WorkbookValue.Found.Text(String text) -> {
                if (cell.formula()) {
                    notes.add(row.problem("value", TableProblem.Code.FORMULA_RESULT, List.of(cell.text())));
                }
                yield text.equals(packetInput.value()) ? new Answer(text, null) : parsed(row, input, text);
            }
        };
    }

    private static Answer parsed(PacketRow row, Input input, String text) {
        return switch (InputText.parse(input, text)) {
            case InputText.Parsed.Value(InputValue value) -> new Answer(InputText.of(value), null);
            case InputText.Parsed.Doubtful(InputValue value, _) -> new Answer(InputText.of(value), null);
            case InputText.Parsed.Refused(TableProblem.Code code) ->
                new Answer(null, row.problem("value", code, InputText.facts(input, text)));
        };
    }

    private void statement(PacketRow row, PacketLines.Known known) {
        PacketEntry entry = known.entry();
        String explanation = row.text("explanation");
        PacketClaim claim = CLAIMS.get(row.text("claim").toLowerCase(Locale.ROOT));
        TableProblem problem = statementProblem(row, entry, explanation, claim);
        boolean taken = problem == null && claim != null;
        PacketStatement statement = new PacketStatement(entry.unit(), entry.leaf(), entry.version(),
                entry.explanation(), taken ? explanation : entry.explanation(), entry.claim(),
                claim != null && taken ? claim : entry.claim(), row.address("explanation"), problem);
        List<String> key = List.of(entry.unit(), entry.leaf());
        PacketStatement before = foundStatements.get(key);
        if (before == null) {
            foundStatements.put(key, statement);
            tell(problem);
        } else if (problem != null || !before.explanation().equals(statement.explanation())
                || before.claim() != statement.claim()) {
            TableProblem twice = row.problem("explanation", TableProblem.Code.PACKET_ROW_TWICE,
                    List.of(before.address()));
            problems.add(twice);
            foundStatements.put(key,
                    new PacketStatement(entry.unit(), entry.leaf(), entry.version(), entry.explanation(),
                            entry.explanation(), entry.claim(), entry.claim(), before.address(), twice));
        }
    }

    private @Nullable TableProblem statementProblem(PacketRow row, PacketEntry entry, String explanation,
            @Nullable PacketClaim claim) {
        String here = row.text("unit") + " / " + row.text("code");
        String there = entry.unitName() + " / " + entry.leaf();
        if (!here.equals(there)) {
            return row.problem("explanation", TableProblem.Code.PACKET_ROW_MIXED, List.of(here, there));
        }
        WorkbookCell cell = row.cell("explanation");
        if (cell != null && cell.kind() == WorkbookCell.Kind.ERROR) {
            return row.problem("explanation", TableProblem.Code.CELL_ERROR, List.of(cell.text()));
        }
        if (cell != null && cell.kind() == WorkbookCell.Kind.NO_RESULT) {
            return row.problem("explanation", TableProblem.Code.FORMULA_UNKNOWN, List.of());
        }
        boolean longer = explanation.length() > Math.max(PacketContent.MAX_EXPLANATION, entry.explanation().length());
        if (longer) {
            return row.problem("explanation", TableProblem.Code.PACKET_TEXT_LONG,
                    Problems.texts(explanation.length(), PacketContent.MAX_EXPLANATION));
        }
        if (claim == null) {
            return row.problem("claim", TableProblem.Code.PACKET_CLAIM_BAD,
                    List.of(Problems.shortened(row.text("claim")), PacketClaim.NO_DATA.shown(messages),
                            PacketClaim.NOT_APPLICABLE.shown(messages)));
        }
        if (!entry.editable() && !(explanation.equals(entry.explanation()) && claim == entry.claim())) {
            return row.problem("explanation", TableProblem.Code.PACKET_LOCKED,
                    List.of(Problems.shortened(entry.explanation())));
        }
        return null;
    }

    private static Map<String, PacketClaim> claims() {
        Map<String, PacketClaim> claims = new HashMap<>();
        for (Language language : Language.values()) {
            Messages bundle = TableText.messages(language);
            for (PacketClaim claim : PacketClaim.values()) {
                claims.put(claim.shown(bundle).toLowerCase(Locale.ROOT), claim);
            }
        }
        return claims;
    }
}
