package vn.chiso.web.entry;

import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.chiso.web.campaign.Campaigns;
import vn.chiso.web.campaign.Deadlines;
import vn.chiso.web.campaign.OpenWork;
import vn.chiso.web.campaign.Phase;
import vn.chiso.web.campaign.UnitLoss;
import vn.chiso.web.platform.Refusal;

/** Tells the room of rounds which units still owe figures, and what would be lost with a unit. */
@Component
class OpenEntries implements OpenWork, UnitLoss {

    private final BoardStore store;
    private final Campaigns campaigns;

    OpenEntries(BoardStore store, Campaigns campaigns) {
        this.store = store;
        this.campaigns = campaigns;
    }

    @Override
    public List<Item> open(long campaign) {
        Deadlines deadlines = campaigns.deadlines(campaign);
        boolean appraisal = campaigns.get(campaign).phase() == Phase.APPRAISAL;
        return store.debts(campaign, appraisal ? EntryRights.LATE : EntryRights.OPEN).stream()
                .map(debt -> new Item(debt.provider(), debt.missing(), debt.unproven(), debt.faulty(), debt.open(),
                        debt.proposed(), deadlines.of(debt.provider())))
                .toList();
    }

    @Override
    public List<Refusal> lost(long campaign, Collection<Long> units) {
        BoardStore.Entered entered = store.entered(campaign, units);
        return entered.entries() == 0
                ? List.of()
                : List.of(Refusal.of("entry.loss", entered.entries(), entered.units()));
    }
}
