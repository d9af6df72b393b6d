package vn.chiso.web.campaign.setup;

import java.util.List;
import vn.chiso.web.organisation.Unit;
import vn.chiso.web.platform.Refusal;
import vn.chiso.web.ui.Option;
import vn.chiso.web.ui.Paging;

/**
 * The assessed units of a round.
 *
 * @param total  all units of the round, whatever the filter
 * @param blocks blocks of the round, each with how many units it has
 */
public record AssessedUnitsPage(SetupHead head, int total, List<Option> blocks, String text, String block,
        List<Row> rows, Paging paging, List<Refusal> refusals) {

    /** One unit. */
    public record Row(Unit unit, String block, String code, String parent) {
    }
}
