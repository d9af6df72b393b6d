package vn.chiso.web.appraisal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chiso.web.account.Person;
import vn.chiso.web.entry.EntryKey;
import vn.chiso.web.entry.Evidence;
import vn.chiso.web.entry.EvidenceFilter;
import vn.chiso.web.entry.EvidenceLibrary;
import vn.chiso.web.entry.EvidenceLine;
import vn.chiso.web.entry.Evidences;

/** Documents as the pages about appeals show them: everybody sees which there are, who may read them gets the file. */
@Component
class AppealDocuments {

    /** Documents of the library that are offered at a time. */
    private static final int OFFERED = 10;

    private final EvidenceLibrary library;
    private final Evidences evidences;

    AppealDocuments(EvidenceLibrary library, Evidences evidences) {
        this.library = library;
        this.evidences = evidences;
    }

    /** One document; null for none. */
    @Nullable
    EvidenceLine one(Person person, @Nullable Long document) {
        return document == null
                ? null
                : library.byId(document).map(evidence -> line(person, evidence, false)).orElse(null);
    }

    /** Documents by their identifiers. */
    List<EvidenceLine> of(Person person, Collection<Long> documents) {
        return new TreeSet<>(documents).stream().flatMap(id -> library.byId(id).stream())
                .map(evidence -> line(person, evidence, true)).toList();
    }

    /** The documents that stand at an entry. */
    List<EvidenceLine> at(Person person, EntryKey key) {
        return evidences.of(key).stream().map(evidence -> line(person, evidence, false)).toList();
    }

    /** Of the documents that a request names, those that the person may choose: own ones, and those chosen before. */
    Set<Long> choosable(Person person, Collection<Long> named, Set<Long> stored) {
        return named.stream().filter(id -> stored.contains(id)
                || library.byId(id).filter(evidence -> person.speaksFor(evidence.unit())).isPresent())
                .collect(Collectors.toSet());
    }

    /** What can be chosen: the chosen ones first, then those of the person's library that match. */
    List<EvidenceLine> offered(Person person, Collection<Long> chosen, String text) {
        List<EvidenceLine> offered = new ArrayList<>(of(person, chosen));
        Long unit = person.unit();
        if (unit != null) {
            Set<Long> there = new LinkedHashSet<>(chosen);
            library.find(unit, new EvidenceFilter(text, EvidenceFilter.Use.ANY), OFFERED + chosen.size(), 0).stream()
                    .filter(evidence -> !there.contains(evidence.id())).limit(OFFERED)
                    .forEach(evidence -> offered.add(line(person, evidence, false)));
        }
        return offered;
    }

    private EvidenceLine line(Person person, Evidence evidence, boolean chosen) {
        EvidenceLine line = EvidenceLine.of(evidence, "", List.of(), chosen);
        return evidences.mayRead(person, evidence)
                ? line
                : new EvidenceLine(line.id(), line.number(), line.issuedOn(), line.issuer(), line.excerpt(),
                        line.validFrom(), line.validTo(), "", "", "", 0, "", "", List.of(), chosen);
    }
}
