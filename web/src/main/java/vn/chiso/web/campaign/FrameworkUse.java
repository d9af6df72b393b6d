package vn.chiso.web.campaign;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.chiso.web.catalog.FrozenCheck;

/** A framework that a round is measured by stays as it is. */
@Component
class FrameworkUse implements FrozenCheck {

    private final CampaignStore store;

    FrameworkUse(CampaignStore store) {
        this.store = store;
    }

    @Override
    public List<Use> uses() {
        return store.all().stream()
                .map(campaign -> new Use(campaign.frameworkVersion(), campaign.name(), "/ky/" + campaign.id()))
                .toList();
    }
}
