package vn.chiso.web.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.chiso.web.WebTest;
import vn.chiso.web.account.Role;
import vn.chiso.web.campaign.Phase;

class RoundTest extends WebTest {

    @Autowired
    private Round.Maker rounds;
    @Autowired
    private Entries entries;
    @Autowired
    private EntryStore store;

    @Test
    void aRoundHasAnEntryForEachIndicatorOfEachUnitWithWhoSuppliesIt() {
        Round round = rounds.begin(2, "5.10.1");
        assertThat(rounds.fresh(round).phase()).isEqualTo(Phase.SELF_ASSESSMENT);
        assertThat(store.ofUnit(round.id(), round.unit())).hasSizeGreaterThan(100)
                .allSatisfy(entry -> assertThat(entry.provider())
                        .isEqualTo(entry.key().leaf().value().equals("5.10.1") ? round.department() : round.unit()));
    }

    @Test
    void whatIsSavedOnceIsThereInTheRoundAfter() {
        Round first = rounds.begin(1, "5.10.1");
        EntryKey key = first.entry(first.unit(), "5.10.1");
        entries.save(rounds.person(first.department(), Role.DATA_OFFICER), first.campaign(), key,
                new Typed(0, Map.of("ho-so-tinh", "412.650"), Map.of(), "", Claim.NONE));
        Round second = rounds.after(first);
        assertThat(second.units()).isEqualTo(first.units());
        assertThat(second.campaign().previous()).isEqualTo(first.id());
        assertThat(List.of(Objects.requireNonNull(store.values(first.id(), first.unit()).get("ho-so-tinh")).value()))
                .containsExactly("412650");
        assertThat(store.values(second.id(), second.unit())).isEmpty();
    }
}
