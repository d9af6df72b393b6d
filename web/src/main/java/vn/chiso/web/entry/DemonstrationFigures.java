package vn.chiso.web.entry;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import vn.chiso.engine.framework.Framework;
import vn.chiso.engine.framework.InputId;
import vn.chiso.engine.framework.Node;
import vn.chiso.engine.framework.rule.Operand;
import vn.chiso.engine.scoring.InputValue;
import vn.chiso.engine.scoring.UnitInputs;
import vn.chiso.exchange.InputText;
import vn.chiso.exchange.InputsFile;
import vn.chiso.exchange.TableResult;
import vn.chiso.web.campaign.Campaign;
import vn.chiso.web.platform.Installation;

/** Invented figures for the demonstration: those of the framework's own examples, which are invented as well. */
@Component
class DemonstrationFigures {

    private static final String EXPLANATION = "Dữ liệu minh họa, không phải số liệu thật.";
    private static final String SOURCE = "Dữ liệu minh họa";

    private final EntryStore store;
    private final Declarations declarations;
    private final Flagging flagging;
    private final Installation installation;

    DemonstrationFigures(EntryStore store, Declarations declarations, Flagging flagging, Installation installation) {
        this.store = store;
        this.declarations = declarations;
        this.flagging = flagging;
        this.installation = installation;
    }

    /** The examples of a framework, by the name of their unit. */
    Map<String, Map<InputId, InputValue>> examples(Framework framework) throws IOException {
        Map<String, Map<InputId, InputValue>> examples = new HashMap<>();
        try (InputStream file = Files.newInputStream(
                installation.home().resolve("frameworks").resolve(framework.id()).resolve("examples/inputs.csv"))) {
            if (InputsFile.read(framework, file) instanceof TableResult.Read<List<UnitInputs>> read) {
                read.content().forEach(unit -> examples.put(unit.unit().value(), unit.values()));
            }
        }
        return examples;
    }

    /** For each indicator the figures of one of the examples, differently for each unit. */
    Map<InputId, InputValue> mixed(Framework framework, Map<String, Map<InputId, InputValue>> examples, long unit) {
        List<String> names = List.of("gan-du", "trung-binh", "gan-du", "nguong", "du");
        Map<InputId, InputValue> mixed = new HashMap<>();
        for (Node.Leaf leaf : framework.tree().leaves()) {
            int which = (int) Math.floorMod(leaf.code().value().hashCode() + 7 * unit, (long) names.size());
            Map<InputId, InputValue> example = examples.getOrDefault(names.get(which), Map.of());
            for (Operand operand : leaf.operands()) {
                InputValue figure = example.get(operand.input().id());
                if (figure != null) {
                    mixed.putIfAbsent(operand.input().id(), figure);
                }
            }
        }
        return mixed;
    }

    /** Enters figures for one unit, at the indicators that are wanted. */
    void enter(Campaign campaign, long unit, Map<InputId, InputValue> figures, Predicate<Entry> wanted,
            EntryState state, Instant at) {
        Declared declared = declarations.of(campaign, unit);
        for (Node.Leaf leaf : declared.framework().tree().leaves()) {
            Entry entry = declared.entries().get(leaf.code());
            if (entry != null && wanted.test(entry)) {
                enter(declared, leaf, entry, figures, state, at);
            }
        }
        flagging.refresh(declarations.of(campaign, unit));
    }

    private void enter(Declared declared, Node.Leaf leaf, Entry entry, Map<InputId, InputValue> figures,
            EntryState state, Instant at) {
        Map<String, String> values = new HashMap<>();
        Map<String, String> sources = new HashMap<>();
        List<String> own = new ArrayList<>();
        for (Operand operand : declared.enteredAt(leaf)) {
            InputValue figure = figures.get(operand.input().id());
            if (figure != null) {
                String id = operand.input().id().value();
                own.add(id);
                values.put(id, InputText.of(figure));
                sources.put(id, SOURCE);
            }
        }
        store.putValues(
                own.stream().map(id -> new EntryStore.Figure(entry.key(), id, values.getOrDefault(id, ""), SOURCE))
                        .toList(),
                at, null);
        // Some explanations are left out, so that the pages have something to say.
        String explanation = Math.floorMod(leaf.code().value().hashCode(), 7) == 0 && state.open() ? "" : EXPLANATION;
        store.save(List.of(new EntryStore.Next(entry.key(), entry.version(), state,
                new EntryContent(values, sources, explanation, Claim.NONE))), at, null);
    }
}
