package vn.chiso.web.appraisal;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Corrections of published values that wait for the next restatement, or went into one. */
@Component
public class Restating {

    private final DecisionStore store;

    Restating(DecisionStore store) {
        this.store = store;
    }

    /** How many values were corrected after a moment; one whose correction was taken back is none. */
    public int since(long campaign, Instant moment) {
        return (int) of(campaign).stream()
                .filter(decision -> decision.at().isAfter(moment) && decision.verdict() != Verdict.UPHELD).count();
    }

    /** Every value of a round that was corrected, with its latest correction; the latest first. */
    public List<Decision> of(long campaign) {
        return store.restatements(campaign);
    }
}
