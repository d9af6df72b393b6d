package vn.chiso.web.entry;

import java.text.Normalizer;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
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
import vn.chiso.web.campaign.Campaigns;
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
    private final SharedFigures shared;
    private final Campaigns campaigns;
    private final Audit audit;
    private final Clock clock;

    Entries(EntryStore store, Declarations declarations, EntryRights rights, Flagging flagging, SharedFigures shared,
            Campaigns campaigns, Audit audit, Clock clock) {
        this.store = store;
        this.declarations = declarations;
        this.rights = rights;
        this.flagging = flagging;
        this.shared = shared;
        this.campaigns = campaigns;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public void assignmentsChanged(long campaign) {
        store.followAssignment(campaign);
    }

    @Override
    public void constantsChanged(long campaign) {
        flagging.refreshAll(campaigns.get(campaign));
    }

    /**
     * Saves what was typed as the next version, or nothing.
     *
     * @throws ResponseStatusException not found, when there is no such entry
     */
    @Transactional
    public SaveResult save(Person person, Campaign seen, EntryKey key, Typed typed) {
        Campaign campaign = campaigns.hold(seen);
        // With its entries: who proposes or signs locks them in the same order, so neither waits for the other forever.
        store.lockUnits(key.campaign(), Set.of(key.unit()));
        Declared declared = declarations.of(campaign, key.unit());
        Node.Leaf leaf = Declarations.leaf(declared, key.leaf())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Entry entry = Objects.requireNonNull(declared.entries().get(key.leaf()));
        rights.requireLook(person, campaign, entry);
        if (!rights.mayEnter(person, campaign, entry)) {
            return new SaveResult.Shut(shut(entry));
        }
        List<Refusal> refusals = new ArrayList<>();
        EntryContent before = declared.content(leaf);
        EntryContent wanted = read(leaf, declared, before, typed, refusals);
        SaveResult kept = kept(entry, typed.version(), before, wanted, refusals);
        if (kept != null) {
            return kept;
        }
        EntryChange change = new EntryChange(entry, before, wanted);
        write(person, List.of(change));
        Declared after = declarations.of(campaign, key.unit());
        flagging.refresh(after);
        shared.tell(change, after);
        return new SaveResult.Saved(store.find(key).orElseThrow(), refusals);
    }

    /**
     * Saves what was supplied for many entries, each as its next version, in one transaction. Entries that may not be
     * changed, or that somebody changed in between, stay as they are; the results say so. Each entry may be named once.
     *
     * @throws ResponseStatusException not found, when there is no such entry; then nothing is saved
     */
    @Transactional
    public Map<EntryKey, SaveResult> saveAll(Person person, Campaign seen, List<Supplied> supplied) {
        Campaign campaign = campaigns.hold(seen);
        Set<Long> units = new TreeSet<>();
        supplied.forEach(each -> units.add(each.key().unit()));
        store.lockUnits(campaign.id(), units);
        Map<Long, Declared> declared = declarations.of(campaign, units);
        Map<EntryKey, SaveResult> results = new LinkedHashMap<>();
        List<EntryChange> changes = new ArrayList<>();
        Map<EntryKey, List<Refusal>> refused = new HashMap<>();
        for (Supplied each : supplied) {
            Declared unit = declared.get(each.key().unit());
            if (unit == null || each.key().campaign() != campaign.id()) {
                throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            }
            SaveResult kept = weigh(person, unit, each, changes, refused);
            if (kept != null) {
                results.put(each.key(), kept);
            }
        }
        write(person, changes);
        Set<Long> changed = new TreeSet<>();
        changes.forEach(change -> changed.add(change.entry().key().unit()));
        Map<Long, Declared> after = changed.isEmpty() ? Map.of() : declarations.of(campaign, changed);
        flagging.refresh(campaign, after.values());
        for (EntryChange change : changes) {
            Declared unit = Objects.requireNonNull(after.get(change.entry().key().unit()));
            Entry entry = Objects.requireNonNull(unit.entries().get(change.entry().key().leaf()));
            shared.tell(change, unit);
            results.put(entry.key(),
                    new SaveResult.Saved(entry, refused.getOrDefault(entry.key(), List.of())));
        }
        return results;
    }

    /** Adds what is to be written to the changes, or says why nothing is. */
    private @Nullable SaveResult weigh(Person person, Declared declared, Supplied supplied, List<EntryChange> changes,
            Map<EntryKey, List<Refusal>> refused) {
        Node.Leaf leaf = Declarations.leaf(declared, supplied.key().leaf())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Entry entry = Objects.requireNonNull(declared.entries().get(leaf.code()));
        rights.requireLook(person, declared.campaign(), entry);
        if (!rights.mayEnter(person, declared.campaign(), entry)) {
            return new SaveResult.Shut(shut(entry));
        }
        EntryContent before = declared.content(leaf);
        List<Refusal> refusals = new ArrayList<>();
        EntryContent wanted = with(leaf, declared, before, supplied, refusals);
        SaveResult kept = kept(entry, supplied.version(), before, wanted, refusals);
        if (kept == null) {
            changes.add(new EntryChange(entry, before, wanted));
            refused.put(entry.key(), refusals);
        }
        return kept;
    }

    /** Why an entry may not be changed now. */
    static String shut(Entry entry) {
        return entry.state().open() ? "entry.shut.phase" : "entry.shut.state";
    }

    /** What comes of saving without anything being written: nothing differs, or somebody was faster; null otherwise. */
    private @Nullable SaveResult kept(Entry entry, int version, EntryContent before, EntryContent wanted,
            List<Refusal> refusals) {
        if (wanted.equals(before)) {
            return new SaveResult.Saved(entry, refusals);
        }
        return entry.version() == version
                ? null
                : new SaveResult.Conflict(version, store.content(entry.key(), version), wanted, before,
                        entry.version(), entry.changedBy(), entry.changedAt());
    }

    private static EntryContent with(Node.Leaf leaf, Declared declared, EntryContent before, Supplied supplied,
            List<Refusal> refusals) {
        Map<String, String> values = new HashMap<>(before.values());
        Map<String, String> sources = new HashMap<>(before.sources());
        for (Operand operand : declared.enteredAt(leaf)) {
            String id = operand.input().id().value();
            String value = supplied.values().get(id);
            if (value != null && value.isEmpty()) {
                values.remove(id);
                sources.remove(id);
            } else if (value != null) {
                values.put(id, value);
            }
        }
        SharedFigures.keepBound(leaf, declared, before, values, sources, refusals);
        String explanation = supplied.explanation();
        Claim claim = supplied.claim();
        return new EntryContent(values, sources,
                explanation == null ? before.explanation() : explanation(explanation, before, refusals),
                claim == null ? before.claim() : claim(leaf, before.claim(), claim, refusals));
    }

    private static String explanation(String text, EntryContent before, List<Refusal> refusals) {
        String explanation = composed(text).replace("\r\n", "\n").strip();
        if (explanation.length() > MAX_EXPLANATION) {
            refusals.add(Refusal.at("explanation", "entry.explanation.long", MAX_EXPLANATION, explanation.length()));
            return before.explanation();
        }
        return explanation;
    }

    /** Only where the framework says so may a unit claim that an indicator does not apply. */
    private static Claim claim(Node.Leaf leaf, Claim before, Claim wanted, List<Refusal> refusals) {
        if (wanted == before || mayClaim(leaf, wanted)) {
            return wanted;
        }
        refusals.add(Refusal.at("claim", "entry.claim.refused"));
        return before;
    }

    /** Whether a unit may say this about an indicator. */
    static boolean mayClaim(Node.Leaf leaf, Claim claim) {
        return claim != Claim.NOT_APPLICABLE
                || leaf.applicability().claim() == Node.Applicability.Claim.ALLOWED;
    }

    /** What the entry would say: fields that cannot be read keep what they said. */
    private static EntryContent read(Node.Leaf leaf, Declared declared, EntryContent before, Typed typed,
            List<Refusal> refusals) {
        Map<String, String> values = new HashMap<>(before.values());
        Map<String, String> sources = new HashMap<>(before.sources());
        for (Operand operand : declared.enteredAt(leaf)) {
            String id = operand.input().id().value();
            String text = typed.values().get(id);
            if (text != null) {
                switch (TypedValue.read(operand.input(), text)) {
                    case TypedValue.Empty _ -> values.remove(id);
                    case TypedValue.Value(var value) -> values.put(id, InputText.of(value));
                    case TypedValue.Unreadable(String key) ->
                        refusals.add(Refusal.at("value-" + id, key, operand.letter(), operand.input().name()));
                }
            }
            source(id, typed, values, sources, refusals);
        }
        SharedFigures.keepBound(leaf, declared, before, values, sources, refusals);
        return new EntryContent(values, sources, explanation(typed.explanation(), before, refusals),
                claim(leaf, before.claim(), typed.claim(), refusals));
    }

    /** A source that was not sent stays, as long as there is a figure that comes from it. */
    private static void source(String id, Typed typed, Map<String, String> values, Map<String, String> sources,
            List<Refusal> refusals) {
        String source = composed(typed.sources().getOrDefault(id, sources.getOrDefault(id, ""))).strip();
        if (source.isEmpty() || !values.containsKey(id)) {
            sources.remove(id);
        } else if (source.length() > MAX_SOURCE) {
            refusals.add(Refusal.at("source-" + id, "entry.source.long", MAX_SOURCE));
        } else {
            sources.put(id, source);
        }
    }

    /** Letters with their marks as one: what looks the same is the same. */
    static String composed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    private void write(Person person, List<EntryChange> changes) {
        Instant now = clock.instant();
        store.putValues(changes.stream().flatMap(change -> change.put().stream()).toList(), now, person.id());
        store.removeValues(changes.stream().flatMap(change -> change.removed().stream()).toList());
        if (!store.save(changes.stream().map(EntryChange::next).toList(), now, person.id())) {
            throw new org.springframework.dao.OptimisticLockingFailureException("saved since it was read");
        }
        for (EntryChange change : changes) {
            EntryKey key = change.entry().key();
            audit.record(person.actor(), "entry.saved", key.leaf().value(), key.campaign(), key.unit(),
                    Map.of("version", change.entry().version() + 1, "changes", change.told()));
        }
    }
}
