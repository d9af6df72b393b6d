package vn.chiso.web.campaign.setup;

import java.util.List;
import vn.chiso.web.organisation.Unit;
import vn.chiso.web.platform.Refusal;

/**
 * What is lost when units leave the round, before it happens.
 *
 * @param ids   the units, as they are sent back; empty when all units of the filter are meant
 * @param total how many units
 * @param some  the first of them
 * @param lost  what would be lost
 */
public record RemoveUnitsPage(SetupHead head, List<Long> ids, String text, String block, int total, List<Unit> some,
        List<Refusal> lost, String reason, List<Refusal> refusals) {
}
