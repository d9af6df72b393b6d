package vn.chiso.web.campaign.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.chiso.web.WebTest;
import vn.chiso.web.audit.Actor;
import vn.chiso.web.campaign.Campaigns;
import vn.chiso.web.campaign.NewCampaign;
import vn.chiso.web.catalog.Catalog;
import vn.chiso.web.entry.Round;
import vn.chiso.web.platform.Refusal;

class RoundFactsTest extends WebTest {

    @Autowired
    private RoundFacts facts;
    @Autowired
    private Campaigns campaigns;
    @Autowired
    private Catalog catalog;

    private long round(String name, @Nullable Long previous) {
        long version = catalog.find(Round.CAP_XA, "1").orElseThrow().id();
        return campaigns.create(Actor.SYSTEM, new NewCampaign(version, name, 2026, true, previous));
    }

    private List<String> refusals(long round, String name, Long previous) {
        return facts.refusals(round, name, "2026", previous.toString()).stream().map(Refusal::key).toList();
    }

    @Test
    void noRoundComesAfterOneThatComesAfterItself() {
        long first = round("Kỳ vòng 1", null);
        long second = round("Kỳ vòng 2", first);
        long third = round("Kỳ vòng 3", second);
        assertThat(refusals(first, "Kỳ vòng 1", third)).containsExactly("campaign.previous.circle");
        assertThat(refusals(first, "Kỳ vòng 1", second)).containsExactly("campaign.previous.circle");
        assertThat(refusals(first, "Kỳ vòng 1", first)).containsExactly("campaign.previous.unknown");
        assertThat(refusals(third, "Kỳ vòng 3", first)).isEmpty();
    }
}
