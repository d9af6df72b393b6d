package vn.chiso.web.appraisal;

/** Said by the room of results, which knows what was published. */
public interface Editions {

    /** How often the results of a round were published, restatements with them; 0 before. */
    int of(long campaign);
}
