package vn.chiso.web.result;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.chiso.web.campaign.Campaign;
import vn.chiso.web.campaign.Phase;
import vn.chiso.web.campaign.PhaseCondition;
import vn.chiso.web.platform.Refusal;

/** Nothing is published that was not locked; what is published is never taken back. */
@Component
class ResultConditions implements PhaseCondition {

    private final Locking locking;
    private final PublicationStore publications;

    ResultConditions(Locking locking, PublicationStore publications) {
        this.locking = locking;
        this.publications = publications;
    }

    @Override
    public List<Refusal> unmet(Campaign campaign, Phase entering) {
        return List.of();
    }

    @Override
    public List<Refusal> forbidden(Campaign campaign, Phase entering) {
        if (entering == Phase.PUBLICATION && locking.current(campaign) == null) {
            return List.of(Refusal.of("result.not-locked"));
        }
        if (campaign.phase() == Phase.PUBLICATION && publications.latest(campaign.id()).isPresent()) {
            return List.of(Refusal.of("result.only-restate"));
        }
        return List.of();
    }
}
