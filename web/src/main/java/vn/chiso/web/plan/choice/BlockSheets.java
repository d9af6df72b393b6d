package vn.chiso.web.plan.choice;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.chiso.engine.framework.Framework;
import vn.chiso.engine.ranking.Ranking;
import vn.chiso.engine.scoring.ScoreSheet;
import vn.chiso.engine.scoring.Scoring;
import vn.chiso.web.audit.Audit;
import vn.chiso.web.campaign.Campaign;
import vn.chiso.web.campaign.Campaigns;
import vn.chiso.web.result.RoundFigures;

/**
 * The score sheets of the units of a block, as far as a ranking by the whole needs them. Thousands of units take seconds to
 * score, so the last few blocks are remembered under the number of the round's last line in the audit: whatever changes
 * figures of a round writes such a line in its transaction, so that what is remembered is never older than the round. Plans
 * change none: their lines name no round. The number is read before the figures: what comes in between is remembered under
 * an older number and computed anew.
 */
@Component
class BlockSheets {

    private static final int REMEMBERED = 8;

    private final Campaigns campaigns;
    private final RoundFigures figures;
    private final Audit audit;
    private final Remembered<Block, List<ScoreSheet>> known = new Remembered<>(REMEMBERED);

    BlockSheets(Campaigns campaigns, RoundFigures figures, Audit audit) {
        this.campaigns = campaigns;
        this.figures = figures;
        this.audit = audit;
    }

    private record Block(long campaign, List<Long> units) {
    }

    /** A sheet for each unit, in their order. */
    List<ScoreSheet> of(Campaign campaign, List<Long> units) {
        return known.of(new Block(campaign.id(), units), () -> audit.last(campaign.id()),
                () -> scored(campaign, units));
    }

    private List<ScoreSheet> scored(Campaign campaign, List<Long> units) {
        Framework framework = campaigns.framework(campaign).framework();
        Scoring scoring = new Scoring(framework);
        return figures.of(campaign, units).stream().map(inputs -> Ranking.needed(framework, scoring.score(inputs)))
                .toList();
    }
}
