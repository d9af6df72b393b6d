package vn.chiso.web.entry;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.server.ResponseStatusException;
import vn.chiso.web.account.Person;
import vn.chiso.web.account.Role;
import vn.chiso.web.audit.Audit;
import vn.chiso.web.campaign.Assignments;
import vn.chiso.web.campaign.Campaign;
import vn.chiso.web.organisation.Unit;
import vn.chiso.web.organisation.Units;

/** What all providing units together have supplied for an assessed unit. */
@Component
public class Dossiers {

    private final Declarations declarations;
    private final Flagging flagging;
    private final EvidenceStore documents;
    private final DossierStore store;
    private final Assignments assignments;
    private final Units units;
    private final Audit audit;

    Dossiers(Declarations declarations, Flagging flagging, EvidenceStore documents, DossierStore store,
            Assignments assignments, Units units, Audit audit) {
        this.declarations = declarations;
        this.flagging = flagging;
        this.documents = documents;
        this.store = store;
        this.assignments = assignments;
        this.units = units;
        this.audit = audit;
    }

    /** Whether the person may see all that was supplied for an assessed unit. */
    public boolean mayLook(Person person, long unit) {
        return person.is(Role.COORDINATOR, Role.LEADER)
                || (person.is(Role.DATA_OFFICER, Role.UNIT_HEAD) && person.speaksFor(unit));
    }

    /** The dossier as it stands; what changes meanwhile is in all of it or in nothing. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    Dossier of(Person person, Campaign campaign, long unit) {
        if (!mayLook(person, unit)) {
            throw new AccessDeniedException("not the person's dossier");
        }
        Unit known = units.byId(unit).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (assignments.units(campaign.id()).stream().noneMatch(assessed -> assessed.unit() == unit)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        Declared declared = declarations.of(campaign, unit);
        Map<Long, String> providers = new TreeMap<>();
        units.byIds(declared.entries().values().stream().map(Entry::provider).collect(Collectors.toSet()))
                .forEach((id, provider) -> providers.put(id, provider.name()));
        return new Dossier(campaign, known.name(), flagging.look(declared),
                documents.ofUnit(campaign.id(), unit), providers, store.lastChange(campaign.id(), unit));
    }

    /** Notes that a dossier leaves the house. */
    @Transactional
    public void noteDownload(Person person, Campaign campaign, long unit, String unitName) {
        audit.record(person.actor(), "dossier.downloaded", unitName, campaign.id(), unit, Map.of());
    }
}
