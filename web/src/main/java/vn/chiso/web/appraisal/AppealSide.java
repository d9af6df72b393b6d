package vn.chiso.web.appraisal;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chiso.web.entry.EvidenceLine;
import vn.chiso.web.ui.Option;

/**
 * The values of one indicator of one assessed unit beside each other.
 *
 * @param rule     the rule in words
 * @param max      maximum, as people read it
 * @param claim    key of what the unit says in the place of figures; empty where it gives them
 * @param explanation of the unit; empty for none
 * @param council  null while the council has decided nothing
 */
public record AppealSide(String code, String name, String unitName, String providerName, String rule, String max,
        String claim, String explanation, List<Figure> figures, Column declared, Column appraised,
        @Nullable Column council) {

    /**
     * One figure.
     *
     * @param declared as people read it; empty for none
     * @param entered  whether it is entered at this indicator, so that it can be corrected here
     * @param typed    as its field shows it
     */
    public record Figure(String id, String label, String unit, List<Option> options, String declared,
            String appraised, String council, boolean entered, String typed) {
    }

    /**
     * What one of those who had to do with it says.
     *
     * @param points  as people read them
     * @param change  against the column before; empty for none
     * @param outcome how the scoring ended, where it gave no points by the rule; otherwise empty
     * @param verdict what was decided; null where nothing was
     */
    public record Column(String points, String change, String outcome, @Nullable Verdict verdict) {
    }

    /**
     * Why something was decided.
     *
     * @param office   key of the name of who decided, as an office
     * @param code     null where points do not fall
     * @param document on which it rests; null for none
     */
    public record Grounds(String office, Verdict verdict, @Nullable ReasonCode code, String reason,
            @Nullable EvidenceLine document, Instant at) {
    }
}
