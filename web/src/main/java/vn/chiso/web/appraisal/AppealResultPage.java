package vn.chiso.web.appraisal;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the appraisal made of what a unit declared.
 *
 * @param open      whether the appraisal is over, so that there is something to see
 * @param unitName  the assessed unit
 * @param deadline  last day for objections; null while nothing is planned
 * @param late      whether that day is over
 * @param mayAnswer whether the person accepts or objects for the unit now
 * @param totals    the whole and its main indices; empty where the person sees only some indicators
 * @param changed   indicators whose points or way of counting changed
 * @param same      the others
 * @param council   whether the council has decided something here
 */
public record AppealResultPage(long campaign, String campaignName, boolean illustrative, boolean open, String path,
        String unitName, @Nullable LocalDate deadline, boolean late, boolean mayAnswer, List<Total> totals,
        List<Row> changed, List<Row> same, int acceptable, boolean council) {

    /**
     * Points of a main index, or of the whole.
     *
     * @param code    empty for the whole
     * @param council points after the council; equal to those after appraisal where it decided nothing
     */
    public record Total(String code, String name, String max, String declared, String appraised, String council,
            String change) {
    }

    /**
     * One indicator.
     *
     * @param leaf       code by which it is known
     * @param code       as printed
     * @param change     from declared to what counts now; empty when nothing changed
     * @param falls      whether points fell
     * @param outcome    how the scoring ended, where it gave no points by the rule; otherwise empty
     * @param why        sentence where no decision about this very indicator explains the change; otherwise empty
     * @param answer     state of the unit's answer; null for none
     * @param acceptable whether it can be ticked
     * @param objectable whether an objection can be written
     */
    public record Row(String leaf, String code, String name, String path, String max, String declared, String appraised,
            String council, String change, boolean falls, String outcome, AppealSide.@Nullable Grounds appraisal,
            AppealSide.@Nullable Grounds decided, String why, Appeal.@Nullable State answer, boolean acceptable,
            boolean objectable) {
    }
}
