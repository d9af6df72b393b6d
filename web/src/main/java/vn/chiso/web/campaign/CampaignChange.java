package vn.chiso.web.campaign;

/** Told, within the same transaction, when something changed on which entries depend. */
public interface CampaignChange {

    /** Units, providers or blocks of a round have changed, or its self-assessment begins. */
    void assignmentsChanged(long campaign);

    /** A constant of a round has another value: points that were computed with the former one are no longer true. */
    default void constantsChanged(long campaign) {
    }

    /** The round has moved to another phase; it carries the one before. */
    default void moved(Campaign before, Phase to) {
    }
}
