package vn.chiso.web.campaign.setup;

/** Whether somebody may change a part of a round's set-up. */
public enum Editing {
    FREE,
    /** The round is under way: people have been told, so a reason is kept. */
    WITH_REASON,
    /** Only to look at. */
    CLOSED;

    /** Whether anything can be changed. */
    public boolean open() {
        return this != CLOSED;
    }

    /** Whether a reason has to be given. */
    public boolean needsReason() {
        return this == WITH_REASON;
    }
}
