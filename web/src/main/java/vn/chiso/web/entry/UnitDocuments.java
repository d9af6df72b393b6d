package vn.chiso.web.entry;

import java.util.List;
import vn.chiso.web.account.Person;
import vn.chiso.web.campaign.Campaign;

/** Official documents about an assessed unit. Another room makes them; pages about the unit lead to them. */
public interface UnitDocuments {

    /** Those that the person may open now; none for a unit that is not assessed in the round. */
    List<Link> of(Person person, Campaign campaign, long unit);

    /**
     * A document.
     *
     * @param key of its name
     */
    record Link(String key, String path) {
    }
}
