package vn.chiso.web.appraisal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chiso.web.entry.EntryPage;
import vn.chiso.web.entry.EvidenceSheet;
import vn.chiso.web.entry.UnitDocuments;
import vn.chiso.web.platform.Refusal;
import vn.chiso.web.ui.Option;

/**
 * The page on which one indicator of one unit is judged.
 *
 * @param path        its own address, below which it is saved
 * @param queuePath   the person's queue; empty for those who only look
 * @param gridPath    the indicator of all units; empty for those who only look
 * @param editable    whether the person may conclude now
 * @param barred      why an appraiser may not, as a sentence; empty otherwise
 * @param explanation what the unit wrote
 * @param claim       what the unit claims instead of figures; empty for nothing
 * @param remarks     what looks wrong in the declared figures
 * @param changed     what somebody else stored in between; null for nothing
 * @param papers      official documents about the unit
 */
public record JudgePage(long campaign, String campaignName, int year, boolean illustrative, String path,
        String queuePath, String gridPath, String unitName, String providerName, @Nullable Progress progress,
        Neighbours neighbours, EntryPage.Head head, String state, boolean editable, String barred, FourValues values,
        TrialPanel trial, Form form, List<Option> codes, String explanation, String claim, List<String> remarks,
        @Nullable Changed changed, Viewer viewer, Peers peers, List<HistoryLine> history,
        List<EntryPage.Remark> comments, String commentPath,
        List<UnitDocuments.Link> papers) {

    /** How far the person is. */
    public record Progress(int done, int all, @Nullable LocalDate deadline) {
    }

    /**
     * The entries around this one.
     *
     * @param scope    what the addresses of the list carry: {@code chi-so} for one indicator only, empty for all
     * @param previous address of the one that waits before; empty for none
     * @param next     address of the one that waits after; empty for none
     */
    public record Neighbours(List<Neighbour> near, int waiting, String scope, String previous, String next) {
    }

    /** An entry of the list. */
    public record Neighbour(String path, String code, String name, String unit, String points, String max,
            List<String> flags, boolean draft, boolean current) {
    }

    /**
     * The form as it stands or as it was typed.
     *
     * @param version  version of the conclusion; 0 for none
     * @param declared stamp of what the unit declared
     * @param verdict  {@code accepted}, ..., {@code returned}; empty for none
     * @param draft    whether what is stored is a draft
     */
    public record Form(int version, String declared, String verdict, String points, String code, String evidence,
            String reason, String until, boolean draft, List<Refusal> refusals) {
    }

    /**
     * What the form comes to.
     *
     * @param points    an en dash while nothing is chosen
     * @param change    difference to accepting what is declared, with its sign; empty for none
     * @param mood      {@code down}, {@code up} or empty
     * @param falls     sentences about points that fall, here or at other indicators; empty for none
     * @param outcome   how scoring ended, where it is not simply points
     * @param steps     how the points come about
     * @param elsewhere sentences about other indicators that change with it
     */
    public record TrialPanel(String points, String change, String mood, List<String> falls, String outcome,
            List<String> steps, List<String> elsewhere) {
    }

    /**
     * What is stored now, where it is not what the form was made from.
     *
     * @param sentence who stored what and when
     * @param reason   why, in that person's words; empty for none
     */
    public record Changed(String sentence, String reason) {
    }

    /**
     * The documents.
     *
     * @param shown  the one that is open; null when there are none
     * @param number its place, counted from 1
     * @param intact whether its file still is what was handed in
     */
    public record Viewer(List<EvidenceSheet> documents, @Nullable EvidenceSheet shown, int number, boolean intact) {

        /** Address of the page with another document open. */
        public String link(int index, String scope) {
            return "?" + (scope.isEmpty() ? "" : "pham-vi=" + scope + "&") + "tai-lieu="
                    + documents.get(index).id();
        }
    }

    /**
     * How other units of the block stand.
     *
     * @param sentence median and place in words
     * @param dots     places of the others on the axis, thousandths of its length
     * @param marks    the unit's own values
     * @param rows     the same as a table
     */
    public record Peers(String sentence, String max, int others, List<Integer> dots, List<Mark> marks,
            List<Option> rows) {
    }

    /** An own value on the axis. */
    public record Mark(String shape, String label, String value, int at) {
    }

    /** Something that happened to the entry. */
    public record HistoryLine(Instant at, String name, String what, List<String> details) {
    }
}
