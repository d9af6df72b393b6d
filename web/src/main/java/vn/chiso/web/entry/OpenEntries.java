package vn.chiso.web.entry;

import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.chiso.web.campaign.Campaigns;
import vn.chiso.web.campaign.OpenWork;
import vn.chiso.web.campaign.UnitLoss;
import vn.chiso.web.platform.Refusal;

/** Tells the room of rounds which units still owe figures, and what would be lost with a unit. */
@Component
class OpenEntries implements OpenWork, UnitLoss {

    private static final BoardStore.Filter ALL = new BoardStore.Filter("", "");

    private final BoardStore store;
    private final Campaigns campaigns;

    OpenEntries(BoardStore store, Campaigns campaigns) {
        this.store = store;
        this.campaigns = campaigns;
    }

    @Override
    public List<Item> open(long campaign) {
        Campaigns.Deadlines deadlines = campaigns.deadlines(campaign);
        return store.providers(campaign, ALL, Integer.MAX_VALUE, 0).stream()
                .filter(counts -> counts.open() > 0 || counts.proposed() > 0)
                .map(counts -> new Item(counts.provider(), counts.all() - counts.answered(), counts.unproven(),
                        counts.faulty(), deadlines.of(counts.provider())))
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
