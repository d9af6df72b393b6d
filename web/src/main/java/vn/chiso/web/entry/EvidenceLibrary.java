package vn.chiso.web.entry;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chiso.web.account.Person;
import vn.chiso.web.audit.Audit;
import vn.chiso.web.campaign.Campaign;
import vn.chiso.web.platform.Refusal;

/** The documents of each unit, which serve several indicators and years. */
@Component
public class EvidenceLibrary {

    private final EvidenceStore store;
    private final EvidenceFiles files;
    private final Evidences evidences;
    private final Audit audit;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final ObjectProvider<OtherUses> others;

    EvidenceLibrary(EvidenceStore store, EvidenceFiles files, Evidences evidences, Audit audit, Clock clock,
            PlatformTransactionManager transactions, ObjectProvider<OtherUses> others) {
        this.store = store;
        this.files = files;
        this.evidences = evidences;
        this.audit = audit;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
        this.others = others;
    }

    /** The document with this identifier, if there is one. */
    public Optional<Evidence> byId(long id) {
        return store.byId(id);
    }

    /** A document that nobody changes or deletes until the transaction ends; empty when there is none. */
    public Optional<Evidence> hold(long id) {
        store.lock(id);
        return store.byId(id);
    }

    /** Documents of a unit that match, the newest first. */
    public List<Evidence> find(long unit, EvidenceFilter filter, int limit, long offset) {
        return store.find(unit, filter, limit, offset);
    }

    /** How many match. */
    int count(long unit, EvidenceFilter filter) {
        return store.count(unit, filter);
    }

    /** Where a document is used, the latest round first. */
    public List<EvidenceUse> uses(long document) {
        return store.uses(List.of(document)).getOrDefault(document, List.of());
    }

    /** Where documents are used; unused ones are left out. */
    Map<Long, List<EvidenceUse>> uses(List<Evidence> documents) {
        return store.uses(documents.stream().map(Evidence::id).toList());
    }

    /** An entry that a new document is attached to at once. */
    record Target(Campaign campaign, EntryKey key) {
    }

    /**
     * Adds a document to the library of the person's unit: whole, with its file, or not at all.
     *
     * @param upload the file; null for none
     * @param target entry to attach it to; null for none
     */
    EvidenceResult add(Person person, EvidenceForm form, @Nullable EvidenceUpload upload, @Nullable Target target) {
        long unit = EvidenceRights.ownUnit(person);
        EvidenceRights.require(EvidenceRights.mayKeep(person, unit));
        if (target != null) {
            evidences.attachable(person, target.campaign(), target.key());
        }
        List<Refusal> refusals = new ArrayList<>();
        EvidenceFacts facts = EvidenceFacts.read(form, refusals);
        if (upload == null && facts.address().isEmpty()) {
            refusals.add(Refusal.at("file", "evidence.file.none"));
        }
        EvidenceFile file = upload == null ? null : files.take(upload, refusals);
        if (!refusals.isEmpty()) {
            return new EvidenceResult.Refused(refusals);
        }
        Optional<Evidence> added = Optional.empty();
        try {
            added = transaction.execute(_ -> insert(person, unit, facts, file, target));
        } finally {
            if (added.isEmpty()) {
                files.drop(file);
            }
        }
        return added.<EvidenceResult>map(EvidenceResult.Done::new)
                .orElseGet(() -> new EvidenceResult.Refused(List.of(Refusal.at("file", "evidence.file.again"))));
    }

    private Optional<Evidence> insert(Person person, long unit, EvidenceFacts facts, @Nullable EvidenceFile file,
            @Nullable Target target) {
        if (file != null && !files.hold(file)) {
            return Optional.empty();
        }
        long id = store.insert(unit, facts, file, clock.instant(), person.id());
        audit.record(person.actor(), "evidence.added", facts.number(), null, unit, Map.of("id", id, "sha256",
                file == null ? "" : file.sha256(), "file", file == null ? "" : file.name(), "address",
                facts.address()));
        if (target != null) {
            evidences.attach(person, target.campaign(), target.key(), List.of(id));
        }
        return store.byId(id);
    }

    /**
     * Changes what is known of a document; its file stays.
     *
     * @param version the version that was read
     */
    @Transactional
    public EvidenceResult change(Person person, Evidence before, int version, EvidenceForm form) {
        EvidenceRights.require(EvidenceRights.mayKeep(person, before.unit()));
        store.lockUses(before.id());
        store.lock(before.id());
        List<Refusal> refusals = new ArrayList<>();
        EvidenceFacts facts = EvidenceFacts.read(form, refusals);
        if (before.file() == null && facts.address().isEmpty()) {
            refusals.add(Refusal.at("address", "evidence.address.needed"));
        }
        uses(before.id()).stream().filter(use -> !use.state().open()).findFirst().ifPresent(use -> refusals
                .add(Refusal.of("evidence.handed-in", use.key().leaf().value(), use.campaignName())));
        others.stream().flatMap(room -> room.against(before).stream()).forEach(refusals::add);
        if (refusals.isEmpty() && !store.update(before.id(), version, facts, before.file())) {
            refusals.add(Refusal.of("evidence.changed-meanwhile"));
        }
        if (!refusals.isEmpty()) {
            return new EvidenceResult.Refused(refusals);
        }
        audit.record(person.actor(), "evidence.changed", facts.number(), null, before.unit(),
                Map.of("id", before.id(), "before", EvidenceForm.kept(EvidenceFacts.of(before)), "after",
                        EvidenceForm.kept(facts)));
        return new EvidenceResult.Done(store.byId(before.id()).orElseThrow());
    }

    /**
     * Removes a document that nothing refers to, and its content when no other document has the same.
     *
     * @return false when it is used; then it stays
     */
    public boolean delete(Person person, Evidence evidence) {
        EvidenceRights.require(EvidenceRights.mayKeep(person, evidence.unit()));
        boolean deleted = Boolean.TRUE.equals(transaction.execute(_ -> {
            store.lock(evidence.id());
            boolean done = others.stream().noneMatch(room -> room.uses(evidence)) && store.delete(evidence.id());
            if (done) {
                audit.record(person.actor(), "evidence.deleted", evidence.number(), null, evidence.unit(),
                        Map.of("id", evidence.id(), "document", EvidenceForm.kept(EvidenceFacts.of(evidence))));
            }
            return done;
        }));
        if (deleted) {
            files.drop(evidence.file());
        }
        return deleted;
    }
}
