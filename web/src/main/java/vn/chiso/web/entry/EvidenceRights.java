package vn.chiso.web.entry;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import vn.chiso.web.account.Person;
import vn.chiso.web.account.Role;
import vn.chiso.web.campaign.Campaign;
import vn.chiso.web.campaign.Campaigns;

/** Who may do what with documents. */
@Component
class EvidenceRights {

    private final EntryRights rights;
    private final EntryStore entries;
    private final EvidenceStore store;
    private final Campaigns campaigns;
    private final ObjectProvider<OtherUses> others;

    EvidenceRights(EntryRights rights, EntryStore entries, EvidenceStore store, Campaigns campaigns,
            ObjectProvider<OtherUses> others) {
        this.rights = rights;
        this.entries = entries;
        this.store = store;
        this.campaigns = campaigns;
        this.others = others;
    }

    /** Whether the person may look through the library of a unit. */
    static boolean mayBrowse(Person person, long unit) {
        return person.is(Role.DATA_OFFICER, Role.UNIT_HEAD) && person.speaksFor(unit);
    }

    /** Whether the person may add to the library of a unit and change what is in it. */
    static boolean mayKeep(Person person, long unit) {
        return person.is(Role.DATA_OFFICER) && person.speaksFor(unit);
    }

    /** The unit whose library is the person's own. */
    static long ownUnit(Person person) {
        Long unit = person.unit();
        require(unit != null);
        return unit == null ? 0 : unit;
    }

    /** Whether the person may read a document: one of the own unit, or used for something that is the person's business. */
    boolean mayRead(Person person, Evidence evidence) {
        if (mayBrowse(person, evidence.unit())) {
            return true;
        }
        List<EvidenceUse> uses = store.uses(List.of(evidence.id())).getOrDefault(evidence.id(), List.of());
        return uses.stream().anyMatch(use -> mayLook(person, use))
                || others.stream().anyMatch(room -> room.mayRead(person, evidence));
    }

    private boolean mayLook(Person person, EvidenceUse use) {
        Campaign campaign = campaigns.byId(use.key().campaign()).orElse(null);
        return campaign != null
                && entries.find(use.key()).filter(entry -> rights.mayLook(person, campaign, entry)).isPresent();
    }

    /** Whether the person may take a document off an entry now: an own one, or any that stands at an own entry. */
    boolean mayDetach(Person person, Campaign campaign, Entry entry, Evidence evidence) {
        return rights.mayAttach(person, campaign, entry)
                && (person.speaksFor(entry.provider()) || person.speaksFor(evidence.unit()));
    }

    static void require(boolean allowed) {
        if (!allowed) {
            throw new AccessDeniedException("not the person's document");
        }
    }
}
