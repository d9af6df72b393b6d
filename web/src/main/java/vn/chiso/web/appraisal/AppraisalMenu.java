package vn.chiso.web.appraisal;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chiso.web.account.Person;
import vn.chiso.web.account.Role;
import vn.chiso.web.campaign.Campaigns;
import vn.chiso.web.campaign.Phase;
import vn.chiso.web.ui.Surroundings;

/** The entry of the menu that leads to appraisal. */
@Component
class AppraisalMenu implements Surroundings {

    /** Counting stops here: the menu stands on every page. */
    private static final int MOST = 999;

    private final Campaigns campaigns;
    private final Queue queue;

    AppraisalMenu(Campaigns campaigns, Queue queue) {
        this.campaigns = campaigns;
        this.queue = queue;
    }

    @Override
    public List<Item> menu(Person person, @Nullable Long campaign) {
        List<Item> items = new ArrayList<>();
        if (campaign != null && person.is(Role.APPRAISER)) {
            int waiting = campaigns.byId(campaign).filter(round -> round.phase() == Phase.APPRAISAL)
                    .map(round -> queue.waiting(person, round, MOST)).orElse(0);
            items.add(new Item(1, 20, "menu.appraisal", "clipboard-check", AppraisalPaths.queue(campaign), waiting));
        }
        return items;
    }
}
