package vn.chiso.web.appraisal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chiso.web.entry.EvidenceLine;
import vn.chiso.web.platform.Refusal;
import vn.chiso.web.ui.Option;

/**
 * A dispute on the agenda of a meeting, before the council.
 *
 * @param appealDocuments new evidence of the unit
 * @param form            null when the person may not decide now
 * @param hindrances      why not, as sentences
 * @param unsaved         what was typed and could not be stored, where there is no form any more
 * @param next            the next undecided dispute on the agenda; empty for none
 */
public record MeetingDecisionPage(long campaign, String campaignName, boolean illustrative, String path,
        String meetingPath, String meetingTitle, String appealPath, AppealSide side, String state,
        AppealSide.@Nullable Grounds appraisal, AppealSide.@Nullable Grounds council, String appellant,
        String argument, List<EvidenceLine> appealDocuments, List<EvidenceLine> documents,
        List<AppealPage.Remark> comments, @Nullable Form form, List<String> hindrances, List<TypedLine> unsaved,
        String next,
        List<Refusal> refusals) {

    /**
     * What is decided.
     *
     * @param version  of the decision that the form was made from; 0 for none
     * @param declared stamp of the entry that it was made from
     * @param evidence identifier of the document on which it rests; empty for none
     */
    public record Form(int version, String declared, List<Option> verdicts, String verdict, String points,
            List<Option> codes, String code, String reason, List<Option> evidences, String evidence) {
    }
}
