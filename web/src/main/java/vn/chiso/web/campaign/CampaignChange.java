package vn.chiso.web.campaign;

/** Told, within the same transaction, when who supplies what has changed. */
public interface CampaignChange {

    /** Units, providers or blocks of a round have changed, or its self-assessment begins. */
    void assignmentsChanged(long campaign);
}
