package vn.chiso.web.entry;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chiso.web.campaign.Campaign;
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
    private final EntryRights rights;

    OpenEntries(BoardStore store, Campaigns campaigns, EntryRights rights) {
        this.store = store;
        this.campaigns = campaigns;
        this.rights = rights;
    }

    @Override
    public List<Item> open(long campaign) {
        Campaign round = campaigns.get(campaign);
        return switch (round.phase()) {
            case SELF_ASSESSMENT -> planned(campaign, store.debts(campaign, EntryRights.OPEN)).toList();
            case APPRAISAL -> late(campaign, rights.extended(round));
            case PREPARATION, APPEAL, LOCK, PUBLICATION -> List.of();
        };
    }

    /**
     * In appraisal: all that units owe which were given more time; of the others what was sent back or waits for the
     * head, by the day that appraisers named where they named one.
     */
    private List<Item> late(long campaign, Set<Long> extended) {
        Deadlines deadlines = campaigns.deadlines(campaign);
        List<BoardStore.Debt> given = extended.isEmpty()
                ? List.of()
                : store.debts(campaign, EntryRights.OPEN).stream()
                        .filter(debt -> extended.contains(debt.provider())).toList();
        return Stream.concat(planned(campaign, given),
                store.debts(campaign, EntryRights.LATE).stream().filter(debt -> !extended.contains(debt.provider()))
                        .map(debt -> item(debt, debt.until() == null ? deadlines.of(debt.provider()) : debt.until())))
                .toList();
    }

    private Stream<Item> planned(long campaign, List<BoardStore.Debt> debts) {
        Deadlines deadlines = campaigns.deadlines(campaign);
        return debts.stream().map(debt -> item(debt, deadlines.of(debt.provider())));
    }

    private static Item item(BoardStore.Debt debt, @Nullable LocalDate deadline) {
        return new Item(debt.provider(), debt.missing(), debt.unproven(), debt.faulty(), debt.open(), debt.proposed(),
                deadline);
    }

    @Override
    public int missed(long campaign, Set<Long> owing) {
        if (!Phase.SELF_ASSESSMENT.isBefore(campaigns.get(campaign).phase())) {
            return 0;
        }
        return (int) store.debts(campaign, EntryRights.OPEN).stream()
                .filter(debt -> !owing.contains(debt.provider())).count();
    }

    @Override
    public List<Refusal> lost(long campaign, Collection<Long> units) {
        BoardStore.Entered entered = store.entered(campaign, units);
        return entered.entries() == 0
                ? List.of()
                : List.of(Refusal.of("entry.loss", entered.entries(), entered.units()));
    }
}
