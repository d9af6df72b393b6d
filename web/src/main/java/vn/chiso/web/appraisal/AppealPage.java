package vn.chiso.web.appraisal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chiso.web.entry.EvidenceLine;
import vn.chiso.web.platform.Refusal;

/**
 * The objection to what was decided about one indicator: written, sent, decided.
 *
 * @param resultPath  result of the unit; empty when the person does not see it
 * @param notHandedIn whether the unit has not handed the indicator in, so that it counts as missing
 * @param documents   at the entry
 * @param deadline    last day for objections; null while nothing is planned
 * @param late        whether that day is over, for a unit that might have objected
 * @param answer      null while there is none that the person may see
 * @param form        null when the person may not write now
 * @param unsaved     what was typed and could not be saved, where there is no form any more; otherwise empty
 * @param meetingPath where the council decides about it; empty when it stands on no agenda, or for others
 */
public record AppealPage(long campaign, String path, String resultPath, String campaignName, boolean illustrative,
        AppealSide side, String state, boolean notHandedIn, AppealSide.@Nullable Grounds appraisal,
        AppealSide.@Nullable Grounds council, List<EvidenceLine> documents, @Nullable LocalDate deadline,
        boolean late, @Nullable Given answer, @Nullable Form form, String unsaved, String meetingPath,
        String meetingTitle, List<Remark> comments,
        boolean mayComment, List<Refusal> refusals) {

    /**
     * What the unit answers.
     *
     * @param unit name of the unit that speaks
     */
    public record Given(Appeal.State state, String unit, String argument, List<EvidenceLine> documents,
            Instant changedAt, @Nullable Instant sentAt) {
    }

    /**
     * What can be written.
     *
     * @param version   of the answer that the form was made from; 0 for none
     * @param offered   documents to choose from, the chosen ones first
     * @param query     what was searched for among them
     * @param meanwhile what somebody else has saved while the person was typing; null when nobody has
     */
    public record Form(int version, String argument, List<EvidenceLine> offered, String query, boolean maySend,
            boolean mayUpload, @Nullable Saved meanwhile) {
    }

    /** What somebody else has saved. */
    public record Saved(String name, Instant at, String argument) {
    }

    /** Something that somebody said about the indicator. */
    public record Remark(String name, Instant at, String text) {
    }
}
