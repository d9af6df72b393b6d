package vn.chiso.web.entry;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.chiso.web.campaign.Campaign;
import vn.chiso.web.campaign.Phase;
import vn.chiso.web.campaign.PhaseCondition;
import vn.chiso.web.platform.Refusal;

/** Appraisal begins when every unit has handed in: once it has begun, only who was given more time can still enter. */
@Component
class HandedInCondition implements PhaseCondition {

    private final BoardStore store;

    HandedInCondition(BoardStore store) {
        this.store = store;
    }

    @Override
    public List<Refusal> unmet(Campaign campaign, Phase entering) {
        int open = entering == Phase.APPRAISAL ? store.debts(campaign.id(), EntryRights.OPEN).size() : 0;
        return open == 0 ? List.of() : List.of(Refusal.of("campaign.unmet.not-handed-in", open));
    }
}
