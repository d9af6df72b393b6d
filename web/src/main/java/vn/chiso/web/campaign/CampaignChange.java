package vn.chiso.web.campaign;

/** Told, within the same transaction, when something changed on which entries depend. */
public interface CampaignChange {

    /** Units, providers or blocks of a round have changed, or its self-assessment begins. */
    void assignmentsChanged(long campaign);

    /** A constant of a round has another value: points that were computed with the former one are no longer true. */
    default void constantsChanged(long campaign) {
    }

    /**
     * A round has entered another phase.
     *
     * @param campaign as it was before
     */
    default void moved(Campaign campaign, Phase to) {
        assignmentsChanged(campaign.id());
    }
}
