package vn.chiso.web.campaign;

import java.util.List;
import vn.chiso.web.platform.Refusal;

/** What a room wants to be true before a round may enter a phase. */
public interface PhaseCondition {

    /** What is not yet as it ought to be; empty when the phase may begin. */
    List<Refusal> unmet(Campaign campaign, Phase entering);

    /** Why the round may not enter a phase at all, forward or backward, whatever the reason; empty when it may. */
    default List<Refusal> forbidden(Campaign campaign, Phase entering) {
        return List.of();
    }
}
