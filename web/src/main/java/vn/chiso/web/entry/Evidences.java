package vn.chiso.web.entry;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.server.ResponseStatusException;
import vn.chiso.engine.framework.Language;
import vn.chiso.engine.framework.NodeCode;
import vn.chiso.web.account.Person;
import vn.chiso.web.audit.Audit;
import vn.chiso.web.campaign.Campaign;
import vn.chiso.web.campaign.Campaigns;
import vn.chiso.web.platform.Refusal;
import vn.chiso.web.ui.Texts;

/** Documents at the entries that they prove. */
@Component
public class Evidences {

    private final EvidenceStore store;
    private final EvidenceFiles files;
    private final EvidenceRights documentRights;
    private final EntryRights rights;
    private final EntryStore entries;
    private final Declarations declarations;
    private final Flagging flagging;
    private final Campaigns campaigns;
    private final Audit audit;
    private final Clock clock;
    private final Texts texts;

    Evidences(EvidenceStore store, EvidenceFiles files, EvidenceRights documentRights, EntryRights rights,
            EntryStore entries, Declarations declarations, Flagging flagging, Campaigns campaigns, Audit audit,
            Clock clock,
            Texts texts) {
        this.store = store;
        this.files = files;
        this.documentRights = documentRights;
        this.rights = rights;
        this.entries = entries;
        this.declarations = declarations;
        this.flagging = flagging;
        this.campaigns = campaigns;
        this.audit = audit;
        this.clock = clock;
        this.texts = texts;
    }

    /** The documents at an entry, by day and number. */
    public List<Evidence> of(EntryKey key) {
        return store.of(key);
    }

    /** The documents at every indicator of an assessed unit, by day and number. */
    public Map<NodeCode, List<Evidence>> ofUnit(long campaign, long unit) {
        return store.ofUnit(campaign, unit);
    }

    /** Which days of a year the period of a document leaves out, as a sentence; empty when it covers the year. */
    public Optional<Refusal> gap(Evidence evidence, int year) {
        return EvidencePeriod.gap(evidence.validFrom(), evidence.validTo(), year);
    }

    /** Whether the person may read a document and its file. */
    public boolean mayRead(Person person, Evidence evidence) {
        return documentRights.mayRead(person, evidence);
    }

    /**
     * The entry, if the person may add documents to it at all.
     *
     * @throws ResponseStatusException not found, when there is no such entry
     * @throws org.springframework.security.access.AccessDeniedException when it is not the person's business, or not now
     */
    Entry attachable(Person person, Campaign campaign, EntryKey key) {
        Entry entry = entries.find(key).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        EvidenceRights.require(rights.mayAttach(person, campaign, entry));
        return entry;
    }

    /**
     * Attaches documents of the person's own unit; those that are attached already stay.
     *
     * @return how many were added
     */
    @Transactional
    public int attach(Person person, Campaign seen, EntryKey key, Collection<Long> documents) {
        Campaign campaign = campaigns.hold(seen);
        lock(key);
        attachable(person, campaign, key);
        int added = 0;
        for (long id : documents.stream().distinct().sorted().toList()) {
            store.lock(id);
            Evidence evidence = store.byId(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
            EvidenceRights.require(EvidenceRights.mayKeep(person, evidence.unit()));
            if (store.attach(key, id, clock.instant(), person.id())) {
                note(person, "evidence.attached", key, evidence);
                added++;
            }
        }
        if (added > 0) {
            flagging.refresh(declarations.of(campaign, key.unit()));
        }
        return added;
    }

    /**
     * Takes a document off an entry; it stays in its library.
     *
     * @return false when it was not there
     */
    @Transactional
    public boolean detach(Person person, Campaign seen, EntryKey key, long document) {
        Campaign campaign = campaigns.hold(seen);
        lock(key);
        Entry entry = attachable(person, campaign, key);
        Evidence evidence = store.byId(document)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        // Not even that a document exists is told to those who may not read it.
        EvidenceRights.require(documentRights.mayRead(person, evidence)
                && documentRights.mayDetach(person, campaign, entry, evidence));
        if (!store.detach(key, document)) {
            return false;
        }
        note(person, "evidence.detached", key, evidence);
        flagging.refresh(declarations.of(campaign, key.unit()));
        return true;
    }

    private void lock(EntryKey key) {
        entries.lockUnit(key.campaign(), key.unit());
        store.lockEntry(key);
    }

    private void note(Person person, String action, EntryKey key, Evidence evidence) {
        audit.record(person.actor(), action, key.leaf().value(), key.campaign(), key.unit(),
                Map.of("document", evidence.number(), "id", evidence.id(), "sha256",
                        Objects.requireNonNullElse(evidence.file() == null ? null : evidence.file().sha256(), "")));
    }

    /** The documents at an entry for those who judge it, by day and number. */
    public List<EvidenceSheet> sheets(EntryKey key, int year, Language language) {
        return of(key).stream().map(evidence -> {
            EvidenceFile file = evidence.file();
            EvidenceSheet.Shown shown = file == null ? EvidenceSheet.Shown.NOT : EvidenceView.shown(file.kind());
            return new EvidenceSheet(evidence.id(), evidence.number(), evidence.issuedOn(), evidence.issuer(),
                    evidence.excerpt(), evidence.validFrom(), evidence.validTo(), said(evidence, year, language),
                    file == null ? "" : EvidenceDownload.path(evidence.id()), shown,
                    shown == EvidenceSheet.Shown.NOT ? "" : EvidenceView.path(evidence.id()),
                    file == null ? "" : file.name(), file == null ? 0 : file.size(),
                    file == null ? "" : file.kind().icon(), evidence.address(), file == null ? "" : file.sha256());
        }).toList();
    }

    /** Whether the file of a document still is what was handed in, to the last bit; true without a file. */
    public boolean intact(long document) {
        return store.byId(document).map(Evidence::file).map(files::intact).orElse(true);
    }

    private String said(Evidence evidence, int year, Language language) {
        return gap(evidence, year).map(why -> texts.say(language, why.key(), why.facts().toArray())).orElse("");
    }

    /** What the page of an indicator shows of its documents. */
    EvidencePanel panel(Person person, Campaign campaign, Entry entry, Language language) {
        return new EvidencePanel(entry.key().path(), rights.mayAttach(person, campaign, entry),
                of(entry.key()).stream().map(evidence -> {
                    EvidenceFile file = evidence.file();
                    String gap = said(evidence, campaign.year(), language);
                    return new EvidencePanel.Row(evidence.id(), evidence.number(), evidence.issuedOn(),
                            evidence.excerpt(), evidence.validFrom(), evidence.validTo(), gap,
                            file == null ? "" : EvidenceDownload.path(evidence.id()), file == null ? "" : file.name(),
                            file == null ? 0 : file.size(), file == null ? "" : file.kind().icon(),
                            evidence.address(),
                            EvidenceRights.mayBrowse(person, evidence.unit()) ? "/tai-lieu/" + evidence.id() : "",
                            documentRights.mayDetach(person, campaign, entry, evidence));
                }).toList());
    }
}
