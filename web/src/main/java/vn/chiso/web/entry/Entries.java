package vn.chiso.web.entry;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.server.ResponseStatusException;
import vn.chiso.engine.framework.Node;
import vn.chiso.engine.framework.rule.Operand;
import vn.chiso.exchange.InputText;
import vn.chiso.web.account.Person;
import vn.chiso.web.audit.Audit;
import vn.chiso.web.campaign.Campaign;
import vn.chiso.web.campaign.CampaignChange;
import vn.chiso.web.platform.Refusal;
import vn.chiso.web.ui.TypedValue;

/** Declared values: what a unit says about each indicator. */
@Component
public class Entries implements CampaignChange {

    /** Longest explanation. */
    static final int MAX_EXPLANATION = 4000;
    private static final int MAX_SOURCE = 200;

    private final EntryStore store;
    private final Declarations declarations;
    private final EntryRights rights;
    private final Flagging flagging;
    private final Audit audit;
    private final Clock clock;

    Entries(EntryStore store, Declarations declarations, EntryRights rights, Flagging flagging, Audit audit,
            Clock clock) {
        this.store = store;
        this.declarations = declarations;
        this.rights = rights;
        this.flagging = flagging;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public void assignmentsChanged(long campaign) {
        store.followAssignment(campaign);
    }

    /**
     * Saves what was typed as the next version, or nothing.
     *
     * @throws ResponseStatusException not found, when there is no such entry
     */
    @Transactional
    public SaveResult save(Person person, Campaign campaign, EntryKey key, Typed typed) {
        store.lockUnit(key.campaign(), key.unit());
        Declared declared = declarations.of(campaign, key.unit());
        Node.Leaf leaf = Declarations.leaf(declared, key.leaf())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Entry entry = Objects.requireNonNull(declared.entries().get(key.leaf()));
        rights.requireLook(person, campaign, entry);
        if (!rights.mayEnter(person, campaign, entry)) {
            return new SaveResult.Shut(entry.state().open() ? "entry.shut.phase" : "entry.shut.state");
        }
        List<Refusal> refusals = new ArrayList<>();
        EntryContent before = declared.content(leaf);
        EntryContent wanted = read(leaf, declared, before, typed, refusals);
        if (entry.version() != typed.version()) {
            if (wanted.equals(before)) {
                return new SaveResult.Saved(entry, refusals);
            }
            return new SaveResult.Conflict(typed.version(), store.content(key, typed.version()), wanted, before,
                    entry.version(), entry.changedBy(), entry.changedAt());
        }
        if (wanted.equals(before)) {
            return new SaveResult.Saved(entry, refusals);
        }
        write(person, key, entry, before, wanted);
        Declared after = declarations.of(campaign, key.unit());
        flagging.refresh(after);
        return new SaveResult.Saved(store.find(key).orElseThrow(), refusals);
    }

    /** What the entry would say: fields that cannot be read keep what they said. */
    private static EntryContent read(Node.Leaf leaf, Declared declared, EntryContent before, Typed typed,
            List<Refusal> refusals) {
        Map<String, String> values = new HashMap<>(before.values());
        Map<String, String> sources = new HashMap<>(before.sources());
        for (Operand operand : declared.enteredAt(leaf)) {
            String id = operand.input().id().value();
            String text = typed.values().get(id);
            if (text == null) {
                continue;
            }
            switch (TypedValue.read(operand.input(), text)) {
                case TypedValue.Empty _ -> values.remove(id);
                case TypedValue.Value(var value) -> values.put(id, InputText.of(value));
                case TypedValue.Unreadable(String key) ->
                    refusals.add(Refusal.at("value-" + id, key, operand.letter(), operand.input().name()));
            }
            String source = typed.sources().getOrDefault(id, "").strip();
            if (source.isEmpty() || !values.containsKey(id)) {
                sources.remove(id);
            } else if (source.length() > MAX_SOURCE) {
                refusals.add(Refusal.at("source-" + id, "entry.source.long", MAX_SOURCE));
            } else {
                sources.put(id, source);
            }
        }
        String explanation = java.text.Normalizer.normalize(typed.explanation(), java.text.Normalizer.Form.NFC)
                .replace("\r\n", "\n").strip();
        if (explanation.length() > MAX_EXPLANATION) {
            refusals.add(Refusal.at("explanation", "entry.explanation.long", MAX_EXPLANATION, explanation.length()));
            explanation = before.explanation();
        }
        return new EntryContent(values, sources, explanation, typed.claim());
    }

    private void write(Person person, EntryKey key, Entry entry, EntryContent before, EntryContent wanted) {
        Instant now = clock.instant();
        Map<String, Object> changes = new LinkedHashMap<>();
        wanted.values().forEach((input, value) -> {
            String source = wanted.sources().getOrDefault(input, "");
            boolean newValue = !value.equals(before.values().get(input));
            if (newValue || !source.equals(before.sources().getOrDefault(input, ""))) {
                store.putValue(key, input, value, source, now, person.id());
            }
            if (newValue) {
                changes.put(input, List.of(before.values().getOrDefault(input, ""), value));
            }
        });
        before.values().forEach((input, value) -> {
            if (!wanted.values().containsKey(input)) {
                store.removeValue(key, input);
                changes.put(input, List.of(value, ""));
            }
        });
        if (wanted.claim() != before.claim()) {
            changes.put("claim", List.of(before.claim().name(), wanted.claim().name()));
        }
        if (!wanted.explanation().equals(before.explanation())) {
            changes.put("explanation", wanted.explanation().length());
        }
        EntryState state = entry.state() == EntryState.RETURNED
                ? EntryState.RETURNED
                : wanted.equals(EntryContent.EMPTY) ? EntryState.EMPTY : EntryState.ENTERING;
        if (!store.save(key, entry.version(), state, wanted, now, person.id())) {
            throw new org.springframework.dao.OptimisticLockingFailureException("saved since it was read");
        }
        audit.record(person.actor(), "entry.saved", key.leaf().value(), key.campaign(), key.unit(),
                Map.of("version", entry.version() + 1, "changes", changes));
    }
}
