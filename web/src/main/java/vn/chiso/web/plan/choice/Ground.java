package vn.chiso.web.plan.choice;

import java.util.List;
import vn.chiso.engine.framework.Framework;
import vn.chiso.engine.scoring.UnitInputs;
import vn.chiso.web.campaign.Campaign;
import vn.chiso.web.result.RoundFigures.Origin;

/**
 * What projections of a plan rest on.
 *
 * @param campaign  the round whose points the plan is to raise
 * @param framework by which the round scores, its decisions applied
 * @param unit      whose plan it is
 * @param inputs    its figures as the round stands
 * @param origin    where they come from
 * @param block     the units with which it is ranked, itself among them
 * @param blockName empty when the round has no blocks
 */
record Ground(Campaign campaign, Framework framework, long unit, UnitInputs inputs, Origin origin, List<Long> block,
        String blockName) {
}
