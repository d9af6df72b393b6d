package vn.chiso.web.entry;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.chiso.engine.framework.Input;
import vn.chiso.engine.framework.Node;
import vn.chiso.engine.framework.NodeCode;
import vn.chiso.engine.framework.rule.Operand;
import vn.chiso.exchange.InputText;
import vn.chiso.web.account.Person;
import vn.chiso.web.campaign.Campaign;
import vn.chiso.web.platform.Refusal;
import vn.chiso.web.ui.TypedValue;

/** Saves what was typed into a grid. */
@Component
class Grids {

    private final Entries entries;
    private final EntryStore store;
    private final Declarations declarations;

    Grids(Entries entries, EntryStore store, Declarations declarations) {
        this.entries = entries;
        this.store = store;
        this.declarations = declarations;
    }

    /** A cell that could not be read or may not change; it keeps what was stored. */
    record Unsaved(long unit, String input, Refusal refusal) {
    }

    /**
     * How saving ended.
     *
     * @param rows      as they came
     * @param saved     how many were saved
     * @param conflicts those that somebody else changed in between
     * @param shut      those that may not be changed now, with the sentence
     * @param unsaved   cells that keep what was stored
     */
    record Saved(Map<Long, GridTyped> rows, int saved, Map<Long, SaveResult.Conflict> conflicts,
            Map<Long, String> shut, List<Unsaved> unsaved) {

        /** Whether everything typed is stored now. */
        boolean complete() {
            return conflicts.isEmpty() && shut.isEmpty() && unsaved.isEmpty();
        }
    }

    /** Saves the rows in which something was typed; those that nobody else changed in between, all at once. */
    Saved save(Person person, Campaign campaign, long provider, NodeCode code, List<GridTyped> rows) {
        Map<Long, Declared> declared = declarations.of(campaign, rows.stream().map(GridTyped::unit).toList());
        List<Unsaved> unsaved = new ArrayList<>();
        List<Supplied> supplied = new ArrayList<>();
        Map<Long, GridTyped> byUnit = new HashMap<>();
        for (GridTyped row : rows) {
            byUnit.put(row.unit(), row);
            Declared unit = declared.get(row.unit());
            Entry entry = unit == null ? null : unit.entries().get(code);
            if (unit == null || entry == null || entry.provider() != provider) {
                throw EntryPages.notFound();
            }
            if (row.choice() != GridTyped.Choice.SAVED) {
                Node.Leaf leaf = Declarations.leaf(unit, code).orElseThrow(EntryPages::notFound);
                EntryContent base = row.base() == entry.version()
                        ? unit.content(leaf)
                        : store.content(entry.key(), row.base());
                Map<String, String> values = touched(unit, leaf, base, row, unsaved);
                if (!values.isEmpty()) {
                    supplied.add(new Supplied(entry.key(), row.expected(), values, null, null));
                }
            }
        }
        Map<Long, SaveResult.Conflict> conflicts = new HashMap<>();
        Map<Long, String> shut = new HashMap<>();
        Set<Long> stored = new HashSet<>();
        entries.saveAll(person, campaign, supplied).forEach((key, result) -> {
            switch (result) {
                case SaveResult.Conflict conflict -> conflicts.put(key.unit(), conflict);
                case SaveResult.Shut(String why) -> shut.put(key.unit(), why);
                case SaveResult.Saved(_, List<Refusal> refusals) when refusals.isEmpty() -> stored.add(key.unit());
                case SaveResult.Saved(_, List<Refusal> refusals) -> refusals.forEach(refusal -> unsaved
                        .add(new Unsaved(key.unit(), refusal.field().replaceFirst("^value-", ""), refusal)));
            }
        });
        return new Saved(byUnit, stored.size(), conflicts, shut, unsaved);
    }

    /** The cells in which something else was typed than they showed; only these are the person's wish. */
    private static Map<String, String> touched(Declared declared, Node.Leaf leaf, EntryContent base, GridTyped row,
            List<Unsaved> unsaved) {
        Map<String, String> values = new HashMap<>();
        for (Operand operand : declared.enteredAt(leaf)) {
            Input input = operand.input();
            String typed = row.values().get(input.id().value());
            if (typed == null || typed.strip().equals(shown(input, base))) {
                continue;
            }
            switch (TypedValue.read(input, typed)) {
                case TypedValue.Empty _ -> values.put(input.id().value(), "");
                case TypedValue.Value(var value) -> values.put(input.id().value(), InputText.of(value));
                case TypedValue.Unreadable(String key) -> unsaved.add(new Unsaved(row.unit(),
                        input.id().value(), Refusal.of(key, operand.letter(), input.name())));
            }
        }
        return values;
    }

    /** What the field of an input shows for a content. */
    static String shown(Input input, EntryContent content) {
        String stored = content.values().getOrDefault(input.id().value(), "");
        return stored.isEmpty() ? "" : TypedValue.shown(input, stored);
    }
}
