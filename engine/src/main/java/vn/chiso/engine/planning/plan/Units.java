package vn.chiso.engine.planning.plan;

import java.util.List;

/**
 * Who does it, by the names that the plan uses. "Sở, ban, ngành" is one such name.
 *
 * @param lead         chủ trì; none is a finding
 * @param coordinating phối hợp
 */
public record Units(List<String> lead, List<String> coordinating) {

    /** Nobody is named. */
    public static final Units NONE = new Units(List.of(), List.of());

    public Units {
        lead = List.copyOf(lead);
        coordinating = List.copyOf(coordinating);
    }
}
