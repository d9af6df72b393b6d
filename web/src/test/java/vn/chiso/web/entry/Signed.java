package vn.chiso.web.entry;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.stereotype.Component;
import vn.chiso.engine.framework.NodeCode;
import vn.chiso.web.account.Person;
import vn.chiso.web.account.Role;
import vn.chiso.web.audit.Actor;
import vn.chiso.web.campaign.Assignment;
import vn.chiso.web.campaign.Assignments;
import vn.chiso.web.catalog.Catalog;
import vn.chiso.web.entry.document.Samples;
import vn.chiso.web.platform.FileStore;

/** Rounds of the four indicators of {@link SmallFramework} that are signed, with documents, for tests of judging. */
@Component
public class Signed {

    /** Declared as 1,000, of which 300 count: 1.1 brings 2 of 4 points. */
    public static final String A = SmallFramework.A;
    public static final String B = SmallFramework.B;

    private final Round.Maker rounds;
    private final Catalog catalog;
    private final Entries entries;
    private final EntryStore store;
    private final Submissions submissions;
    private final EvidenceLibrary library;
    private final EvidenceStore documents;
    private final Assignments assignments;
    private final FileStore files;

    Signed(Round.Maker rounds, Catalog catalog, Entries entries, EntryStore store, Submissions submissions,
            EvidenceLibrary library, EvidenceStore documents, Assignments assignments,
            FileStore files) {
        this.rounds = rounds;
        this.catalog = catalog;
        this.entries = entries;
        this.store = store;
        this.submissions = submissions;
        this.library = library;
        this.documents = documents;
        this.assignments = assignments;
        this.files = files;
    }

    /** A round that nobody has begun to fill in. */
    public Round empty(int assessed) {
        return SmallFramework.begin(rounds, catalog, assessed);
    }

    /** A round in self-assessment in which everything is signed; a document stands at every entry of every unit. */
    public Round round(int assessed) {
        Round round = empty(assessed);
        round.units().forEach(unit -> sign(round, unit));
        return round;
    }

    /** The round of the year after, signed in the same way, with other figures for 1.1 of the first unit. */
    public Round after(Round earlier, Map<String, String> figures) {
        Round round = rounds.after(earlier);
        Person officer = rounds.person(round.unit(), Role.DATA_OFFICER);
        SmallFramework.fill(entries, store, officer, rounds.fresh(round), round.unit());
        entries.save(officer, rounds.fresh(round), round.entry(round.unit(), "1.1"),
                new Typed(1, figures, Map.of(), "Tăng mạnh nhờ cổng dịch vụ công", Claim.NONE));
        handIn(round, round.unit(), officer);
        return round;
    }

    /** Fills in everything of a unit, proves it with one document and signs it. */
    public void sign(Round round, long unit) {
        Person officer = rounds.person(unit, Role.DATA_OFFICER);
        SmallFramework.fill(entries, store, officer, rounds.fresh(round), unit);
        Evidence document = document(officer, "512/BC-UBND", "bao-cao.pdf", Samples.pdf("đơn vị " + unit));
        store.ofUnit(round.id(), unit).forEach(entry -> attach(entry.key(), officer, document));
        handIn(round, unit, officer);
    }

    private void handIn(Round round, long unit, Person officer) {
        submissions.propose(officer, rounds.fresh(round), unit);
        submissions.sign(rounds.person(unit, Role.UNIT_HEAD), rounds.fresh(round), unit);
    }

    /** Adds a document with a file to the library of the officer's unit. */
    public Evidence document(Person officer, String number, String name, byte[] content) {
        EvidenceResult added = library.add(officer, new EvidenceForm(number, "2026-01-15", "UBND xã",
                "Bảng trích xuất hồ sơ", "2026-01-01", "2026-12-31", ""),
                new EvidenceUpload(name, content.length, new ByteArrayResource(content)), null);
        if (added instanceof EvidenceResult.Done(Evidence evidence)) {
            return evidence;
        }
        throw new AssertionError(added);
    }

    /** Puts a document beside an entry, whatever its state. */
    public void attach(EntryKey key, Person officer, Evidence document) {
        documents.attach(key, document.id(), Instant.now(), officer.id());
    }

    /** Changes the stored file of a document behind everybody's back. */
    public void tamper(Evidence document) throws IOException {
        EvidenceFile file = Objects.requireNonNull(document.file());
        Files.writeString(files.path(file.sha256()), "đã bị sửa");
    }

    /** Takes every document off an entry, whatever its state. */
    public void bare(EntryKey key) {
        documents.of(key).forEach(document -> documents.detach(key, document.id()));
    }

    /** The unit answers what was sent back, with other figures. */
    public void again(Round round, EntryKey key, Map<String, String> figures) {
        Person officer = rounds.person(key.unit(), Role.DATA_OFFICER);
        SaveResult saved = entries.save(officer, rounds.fresh(round), key, new Typed(
                store.find(key).orElseThrow().version(), figures, Map.of(), "Đã bổ sung theo yêu cầu", Claim.NONE));
        if (!(saved instanceof SaveResult.Saved)) {
            throw new AssertionError(saved);
        }
        handIn(round, key.unit(), officer);
    }

    /** The unit signs once more what was sent back, without another word or figure. */
    public void again(Round round, long unit) {
        handIn(round, unit, rounds.person(unit, Role.DATA_OFFICER));
    }

    /** A signed round whose first unit claims that 2.10, which it has the figures for, does not apply to it. */
    public Round claiming() {
        Round round = empty(1);
        Person officer = rounds.person(round.unit(), Role.DATA_OFFICER);
        SmallFramework.fill(entries, store, officer, rounds.fresh(round), round.unit());
        EntryKey key = round.entry(round.unit(), "2.10");
        SaveResult saved = entries.save(officer, rounds.fresh(round), key,
                new Typed(store.find(key).orElseThrow().version(), Map.of(), Map.of(),
                        "Đơn vị không có nhiệm vụ này", Claim.NOT_APPLICABLE));
        if (!(saved instanceof SaveResult.Saved(_, var refusals)) || !refusals.isEmpty()) {
            throw new AssertionError(saved);
        }
        handIn(round, round.unit(), officer);
        return round;
    }

    /** Somebody who appraises these indicators of a round, besides those who do already. */
    public Person appraiser(Round round, @Nullable Long unit, String... leaves) {
        Person person = rounds.person(unit, Role.APPRAISER);
        Map<NodeCode, Assignment> matrix = assignments.of(round.id());
        for (String leaf : leaves) {
            Assignment known = Objects.requireNonNull(matrix.get(new NodeCode(leaf)), leaf);
            Set<Long> all = new HashSet<>(known.appraisers());
            all.add(person.id());
            if (!assignments.change(Actor.SYSTEM, rounds.fresh(round), List.of(new Assignments.Change(known.leaf(),
                    known.version(), null, null, all, null, "")), "Để thử").isEmpty()) {
                throw new AssertionError(leaf);
            }
        }
        return person;
    }
}
