package vn.chiso.web.result;

import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import vn.chiso.web.account.Person;
import vn.chiso.web.account.Role;
import vn.chiso.web.campaign.Campaign;
import vn.chiso.web.campaign.Campaigns;

/** Who may see results: before publication a unit sees its own and nobody else's. */
@Component
class ResultRights {

    private final Campaigns campaigns;
    private final PublicationStore publications;

    ResultRights(Campaigns campaigns, PublicationStore publications) {
        this.campaigns = campaigns;
        this.publications = publications;
    }

    /** Which results of a snapshot the person may see: all of them, those of one unit, or none. */
    sealed interface Sight {

        /** All. */
        record All() implements Sight {
        }

        /** Those of the person's unit. */
        record Own(long unit) implements Sight {
        }

        /** None. */
        record None() implements Sight {
        }
    }

    Sight sight(Person person, Campaign campaign, Snapshot snapshot) {
        boolean published = publications.ofCampaign(campaign.id()).stream()
                .anyMatch(publication -> publication.snapshot() == snapshot.id());
        if (published || person.is(Role.COORDINATOR, Role.LEADER, Role.COUNCIL_MEMBER)) {
            return new Sight.All();
        }
        Long unit = person.unit();
        return unit != null && person.is(Role.DATA_OFFICER, Role.UNIT_HEAD) ? new Sight.Own(unit) : new Sight.None();
    }

    boolean maySee(Person person, Campaign campaign, Snapshot snapshot, long unit) {
        return switch (sight(person, campaign, snapshot)) {
            case Sight.All _ -> true;
            case Sight.Own(long own) -> own == unit;
            case Sight.None _ -> false;
        };
    }

    /** Stops a request about a round with which the person has nothing to do and whose results are not public. */
    void requireLook(Person person, Campaign campaign) {
        if (!campaigns.mayLook(person, campaign) && publications.latest(campaign.id()).isEmpty()) {
            throw new AccessDeniedException("has nothing to do with the round");
        }
    }

    /** The unit of which alone the person may see results; null for all. */
    static @Nullable Long only(Sight sight) {
        return switch (sight) {
            case Sight.All _ -> null;
            case Sight.Own(long unit) -> (Long) unit;
            case Sight.None _ -> (Long) 0L;
        };
    }
}
