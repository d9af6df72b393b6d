package vn.chiso.engine.scoring;

/** How many indicators ended how. */
public record Tally(int indicators, int missing, int badValues, int notApplicable) {

    static final Tally NONE = new Tally(0, 0, 0, 0);

    static Tally of(Outcome outcome) {
        return switch (outcome) {
            case SCORED, NO_RULE, NOT_COUNTED -> new Tally(1, 0, 0, 0);
            case MISSING -> new Tally(1, 1, 0, 0);
            case BAD_VALUE -> new Tally(1, 0, 1, 0);
            case NOT_APPLICABLE -> new Tally(1, 0, 0, 1);
        };
    }

    Tally plus(Tally other) {
        return new Tally(indicators + other.indicators, missing + other.missing, badValues + other.badValues,
                notApplicable + other.notApplicable);
    }

    /** Whether every indicator that applies has usable values. */
    public boolean complete() {
        return missing == 0 && badValues == 0;
    }
}
