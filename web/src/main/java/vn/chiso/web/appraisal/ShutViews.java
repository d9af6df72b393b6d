package vn.chiso.web.appraisal;

import java.util.Objects;
import org.springframework.stereotype.Component;
import vn.chiso.engine.framework.Node;
import vn.chiso.web.campaign.Campaign;
import vn.chiso.web.campaign.Campaigns;
import vn.chiso.web.campaign.Phase;
import vn.chiso.web.entry.Entry;
import vn.chiso.web.entry.EntryState;
import vn.chiso.web.organisation.Units;
import vn.chiso.web.ui.Ui;

/** Says why an indicator cannot be judged just now; shows none of its figures, which are the unit's business then. */
@Component
class ShutViews {

    private final Campaigns campaigns;
    private final Units units;

    ShutViews(Campaigns campaigns, Units units) {
        this.campaigns = campaigns;
        this.units = units;
    }

    ShutPage page(Campaign campaign, Entry entry, String typed, Ui ui) {
        String name = campaigns.framework(campaign).framework().tree()
                .node(entry.key().leaf()) instanceof Node.Leaf leaf
                        ? leaf.head().name().in(ui.language())
                        : "";
        boolean back = entry.state() == EntryState.RETURNED || entry.state() == EntryState.PROPOSED;
        String sentence = campaign.phase() == Phase.APPRAISAL
                ? ui.t(back ? "appraisal.shut.returned" : "appraisal.shut.open")
                : ui.t("appraisal.shut.phase", ui.t("phase." + campaign.phase().id()));
        return new ShutPage(AppraisalPaths.queue(campaign.id()), entry.key().leaf().value(), name,
                units.name(entry.key().unit()), entry.state().name(), sentence,
                back && campaign.phase() == Phase.APPRAISAL ? Objects.requireNonNullElse(entry.returnReason(), "") : "",
                entry.returnUntil(), typed);
    }
}
