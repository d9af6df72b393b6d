package vn.chiso.web.appraisal;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chiso.web.entry.EvidenceLine;

/**
 * What lies behind a published point: what was declared and what was decided, with reasons and documents. Offices are
 * named, never people (Law 91/2025 on personal data).
 *
 * @param claim       key of what the unit says in the place of figures; empty where it gives them
 * @param explanation of the unit; empty for none
 * @param judgePath   where it was judged, for those who oversee; otherwise empty
 */
public record Reading(FourValues values, String claim, String explanation, List<Ruling> rulings,
        List<EvidenceLine> documents, String judgePath) {

    /**
     * A decision.
     *
     * @param office   key of the name of who decided
     * @param code     null where points do not fall
     * @param before   points without it, as people read them
     * @param document on which it rests; null for none
     */
    public record Ruling(String office, Verdict verdict, @Nullable ReasonCode code, String reason, String before,
            String after, Instant at, @Nullable EvidenceLine document) {
    }
}
