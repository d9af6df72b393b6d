package vn.chiso.web.entry;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.stereotype.Component;
import vn.chiso.web.account.Person;
import vn.chiso.web.account.Role;
import vn.chiso.web.catalog.Catalog;
import vn.chiso.web.entry.document.Samples;

/** Rounds of the four indicators of {@link SmallFramework}, whole and signed, for tests of what comes afterwards. */
@Component
public class HandedIn {

    private final Round.Maker rounds;
    private final Catalog catalog;
    private final Entries entries;
    private final EntryStore store;
    private final Submissions submissions;
    private final EvidenceLibrary library;

    HandedIn(Round.Maker rounds, Catalog catalog, Entries entries, EntryStore store, Submissions submissions,
            EvidenceLibrary library) {
        this.rounds = rounds;
        this.catalog = catalog;
        this.entries = entries;
        this.store = store;
        this.submissions = submissions;
        this.library = library;
    }

    /** A round in self-assessment in which everything is handed in: 1.1 brings 2 of 4 points, 1.2 3.6 of 4. */
    public Round round(int assessed, String... departmental) {
        Round round = SmallFramework.begin(rounds, catalog, assessed, departmental);
        Set<Long> providers = new HashSet<>(round.units());
        if (departmental.length > 0) {
            providers.add(round.department());
        }
        for (long provider : providers) {
            Person officer = rounds.person(provider, Role.DATA_OFFICER);
            round.units().forEach(
                    unit -> SmallFramework.fill(entries, store, officer, rounds.fresh(round), unit));
            submissions.propose(officer, rounds.fresh(round), provider);
            submissions.sign(rounds.person(provider, Role.UNIT_HEAD), rounds.fresh(round), provider);
        }
        return round;
    }

    /** Adds a document with a file to the library of the officer's unit. */
    public Evidence document(Person officer, String number) {
        byte[] pdf = Samples.pdf(number);
        EvidenceResult added = library.add(officer, new EvidenceForm(number, "2026-01-15", "UBND xã",
                "Bảng trích xuất hồ sơ", "2026-01-01", "2026-12-31", ""),
                new EvidenceUpload("trich-xuat.pdf", pdf.length, new ByteArrayResource(pdf)), null);
        if (added instanceof EvidenceResult.Done(Evidence evidence)) {
            return evidence;
        }
        throw new AssertionError(added);
    }

    /** Whether the officer's unit can still delete a document, and whether it still can change what is known of it. */
    public List<Boolean> loose(Person officer, Evidence document) {
        boolean changed = library.change(officer, document, document.version(),
                new EvidenceForm("1/SUA", "2026-01-15", "UBND xã", "Sửa", "", "", "")) instanceof EvidenceResult.Done;
        return List.of(library.delete(officer, document), changed);
    }
}
