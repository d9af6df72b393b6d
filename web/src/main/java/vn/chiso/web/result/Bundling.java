package vn.chiso.web.result;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.chiso.engine.framework.resolution.Resolution;
import vn.chiso.engine.ranking.UnitInfo;
import vn.chiso.engine.scoring.UnitId;
import vn.chiso.engine.scoring.UnitInputs;
import vn.chiso.exchange.AppliedResolution;
import vn.chiso.exchange.PublicationBundle;
import vn.chiso.exchange.PublicationFacts;
import vn.chiso.web.campaign.Campaign;
import vn.chiso.web.campaign.Campaigns;
import vn.chiso.web.campaign.RoundFramework;
import vn.chiso.web.catalog.Catalog;

/** Puts together what the open data of a publication say, from what was locked; the same each time. */
@Component
class Bundling {

    /** Terms under which the open data may be used: name the source. */
    static final String LICENCE = "CC-BY-4.0";

    private final Campaigns campaigns;
    private final Catalog catalog;

    Bundling(Campaigns campaigns, Catalog catalog) {
        this.campaigns = campaigns;
        this.catalog = catalog;
    }

    /** What a publication says about itself; neither the round nor this changes any more once it is published. */
    static PublicationFacts facts(Campaign campaign, int number, int version, Instant at, String publisher) {
        return new PublicationFacts(Integer.toString(number), version, campaign.name(), campaign.year(),
                campaign.illustrative(), at, publisher, LICENCE);
    }

    /** The content of a bundle. */
    PublicationBundle of(Campaign campaign, Snapshot snapshot, List<SnapshotStore.UnitRow> rows,
            PublicationFacts facts) {
        RoundFramework framework = campaigns.framework(campaign);
        if (!framework.digest().equals(snapshot.frameworkDigest())) {
            throw new IllegalStateException("the framework is not the one that was locked");
        }
        List<AppliedResolution> resolutions = campaigns.resolutions(campaign.id()).stream()
                .map(decision -> new AppliedResolution(Resolution.parse(decision.choice()).orElseThrow(),
                        decision.basis()))
                .toList();
        List<UnitInfo> units = new ArrayList<>();
        List<UnitInputs> inputs = new ArrayList<>();
        for (SnapshotStore.UnitRow row : rows) {
            units.add(new UnitInfo(new UnitId(Long.toString(row.unit())), row.name(), row.block(), row.region()));
            inputs.add(row.inputs().of(row.unit(), framework.framework()));
        }
        return new PublicationBundle(facts,
                new String(catalog.file(catalog.get(campaign.frameworkVersion())), StandardCharsets.UTF_8),
                resolutions, units, inputs);
    }
}
