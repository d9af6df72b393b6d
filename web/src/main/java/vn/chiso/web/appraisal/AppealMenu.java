package vn.chiso.web.appraisal;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chiso.web.account.Person;
import vn.chiso.web.account.Role;
import vn.chiso.web.campaign.Campaign;
import vn.chiso.web.campaign.Campaigns;
import vn.chiso.web.campaign.Phase;
import vn.chiso.web.ui.Surroundings;

/** Appeals and the council in the menu, once the appraisal is over. */
@Component
class AppealMenu implements Surroundings {

    private final Campaigns campaigns;
    private final AppealStore store;

    AppealMenu(Campaigns campaigns, AppealStore store) {
        this.campaigns = campaigns;
        this.store = store;
    }

    @Override
    public List<Item> menu(Person person, @Nullable Long campaign) {
        Campaign round = campaign == null ? null : campaigns.byId(campaign).orElse(null);
        if (round == null || round.phase().isBefore(Phase.APPEAL)) {
            return List.of();
        }
        List<Item> items = new ArrayList<>();
        boolean council = person.is(Role.COORDINATOR, Role.COUNCIL_MEMBER, Role.LEADER);
        if (council || person.is(Role.DATA_OFFICER, Role.UNIT_HEAD)) {
            items.add(new Item(1, 24, "appeal.results.title", "clipboard-check", AppealPaths.results(round.id()), 0));
        }
        if (council || person.is(Role.DATA_OFFICER, Role.UNIT_HEAD, Role.APPRAISER)) {
            int waiting = council && round.phase() == Phase.APPEAL ? store.undecided(round.id()) : 0;
            items.add(new Item(1, 25, "menu.appeals", "message-report", AppealPaths.appeals(round.id()), waiting));
        }
        if (council) {
            items.add(new Item(1, 26, "menu.meetings", "scale", AppealPaths.meetings(round.id()), 0));
        }
        return items;
    }
}
