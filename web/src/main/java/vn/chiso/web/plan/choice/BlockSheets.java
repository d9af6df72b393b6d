package vn.chiso.web.plan.choice;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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
    private final Map<Block, Known> known = new LinkedHashMap<>();

    BlockSheets(Campaigns campaigns, RoundFigures figures, Audit audit) {
        this.campaigns = campaigns;
        this.figures = figures;
        this.audit = audit;
    }

    private record Block(long campaign, List<Long> units) {
    }

    private record Known(long line, List<ScoreSheet> sheets) {
    }

    /** A sheet for each unit, in their order. */
    List<ScoreSheet> of(Campaign campaign, List<Long> units) {
        Block block = new Block(campaign.id(), units);
        long line = audit.last(campaign.id());
        Known remembered = remembered(block);
        if (remembered != null && remembered.line() == line) {
            return remembered.sheets();
        }
        Framework framework = campaigns.framework(campaign).framework();
        Scoring scoring = new Scoring(framework);
        List<ScoreSheet> sheets = figures.of(campaign, units).stream()
                .map(inputs -> Ranking.needed(framework, scoring.score(inputs))).toList();
        remember(block, new Known(line, sheets));
        return sheets;
    }

    private synchronized @Nullable Known remembered(Block block) {
        return known.get(block);
    }

    private synchronized void remember(Block block, Known sheets) {
        known.remove(block);
        known.put(block, sheets);
        if (known.size() > REMEMBERED) {
            known.remove(known.keySet().iterator().next());
        }
    }
}
