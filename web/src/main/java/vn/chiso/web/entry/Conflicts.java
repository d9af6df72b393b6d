package vn.chiso.web.entry;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chiso.engine.framework.Input;
import vn.chiso.engine.framework.Node;
import vn.chiso.engine.framework.rule.Operand;
import vn.chiso.engine.scoring.InputValue;
import vn.chiso.engine.text.EngineText;
import vn.chiso.web.ui.TypedValue;
import vn.chiso.web.ui.Ui;

/** What differs between what was typed and what somebody else saved in the meantime. */
final class Conflicts {

    private Conflicts() {
    }

    static List<ConflictPanel.Row> rows(Declared declared, Node.Leaf leaf, SaveResult.Conflict conflict, Ui ui) {
        List<ConflictPanel.Row> rows = new ArrayList<>();
        for (Operand operand : declared.enteredAt(leaf)) {
            Input input = operand.input();
            String id = input.id().value();
            String mine = conflict.mine().values().getOrDefault(id, "");
            String saved = conflict.saved().values().getOrDefault(id, "");
            if (!mine.equals(saved)) {
                rows.add(new ConflictPanel.Row("value-" + id, operand.letter() + " – " + input.name(),
                        read(input, conflict.base().values().get(id), ui), read(input, mine, ui),
                        read(input, saved, ui), field(input, mine), field(input, saved)));
            }
            String mySource = conflict.mine().sources().getOrDefault(id, "");
            String savedSource = conflict.saved().sources().getOrDefault(id, "");
            if (!mySource.equals(savedSource)) {
                rows.add(new ConflictPanel.Row("source-" + id, ui.t("entry.source.of", input.name()),
                        blank(conflict.base().sources().getOrDefault(id, ""), ui), blank(mySource, ui),
                        blank(savedSource, ui), mySource, savedSource));
            }
        }
        if (!conflict.mine().explanation().equals(conflict.saved().explanation())) {
            rows.add(new ConflictPanel.Row("explanation", ui.t("entry.explanation"),
                    blank(conflict.base().explanation(), ui), blank(conflict.mine().explanation(), ui),
                    blank(conflict.saved().explanation(), ui), conflict.mine().explanation(),
                    conflict.saved().explanation()));
        }
        if (conflict.mine().claim() != conflict.saved().claim()) {
            rows.add(new ConflictPanel.Row("claim", ui.t("entry.claim"), claim(conflict.base().claim(), ui),
                    claim(conflict.mine().claim(), ui), claim(conflict.saved().claim(), ui),
                    conflict.mine().claim().name(), conflict.saved().claim().name()));
        }
        return rows;
    }

    private static String field(Input input, String stored) {
        return stored.isEmpty() ? "" : TypedValue.shown(input, stored);
    }

    private static String read(Input input, @Nullable String stored, Ui ui) {
        InputValue value = stored == null || stored.isEmpty() ? null : Declared.value(input, stored);
        return value == null
                ? ui.t("entry.nothing")
                : EngineText.value(input, value, EngineText.messages(ui.language()));
    }

    private static String blank(String text, Ui ui) {
        return text.isBlank() ? ui.t("entry.nothing") : text;
    }

    private static String claim(Claim claim, Ui ui) {
        return ui.t("entry.claim." + claim.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
    }
}
