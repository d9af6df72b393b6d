package vn.chiso.web.campaign;

/** A part of a round's set-up, and until when it may be changed at all. */
public enum SetupPart {
    FACTS(Phase.LOCK), CALENDAR(Phase.LOCK), EXTENSIONS(Phase.APPRAISAL), UNITS(Phase.SELF_ASSESSMENT),
    ASSIGNMENT(Phase.APPEAL), FINDINGS(Phase.PREPARATION), CONSTANTS(Phase.APPEAL);

    private final Phase last;

    SetupPart(Phase last) {
        this.last = last;
    }

    /** Whether it may be changed in a phase. */
    public boolean openIn(Phase phase) {
        return !last.isBefore(phase);
    }
}
