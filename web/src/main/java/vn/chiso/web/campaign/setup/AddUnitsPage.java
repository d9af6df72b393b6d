package vn.chiso.web.campaign.setup;

import java.util.List;
import vn.chiso.web.organisation.Unit;
import vn.chiso.web.platform.Refusal;
import vn.chiso.web.ui.Option;
import vn.chiso.web.ui.Paging;

/**
 * Units of the organisation to choose from.
 *
 * @param blocks    names of blocks to choose from
 * @param block     block that was typed for the new units
 * @param allAbsent how many of all units that match are not yet in the round
 */
public record AddUnitsPage(SetupHead head, Filter filter, List<Option> levels, List<Option> within,
        List<Option> sourceBlocks, List<Row> rows, Paging paging, int allAbsent, List<String> blocks, String block,
        String reason, List<Refusal> refusals) {

    /** The filter as typed. */
    public record Filter(String text, String level, String within, String block, String day) {
    }

    /**
     * One unit.
     *
     * @param present whether it is in the round already
     * @param suggested block it would come into
     */
    public record Row(Unit unit, String code, String parent, boolean present, String suggested) {
    }
}
