package vn.chiso.web.entry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page on which the figures of an indicator are entered.
 *
 * @param packetPath page of the Excel packet of the unit that supplies it
 */
public record EntryPage(long person, long campaign, String packetPath, int year, boolean illustrative, long unit,
        String unitName,
        String providerName,
        List<TreeItem> tree, int done, int total, Head head, EntryForm form, @Nullable ConflictPanel conflict,
        EvidencePanel evidence, List<Earlier> earlier, List<Remark> comments, boolean mayComment,
        @Nullable Neighbour previous, @Nullable Neighbour next, SubmitState submit) {

    /**
     * What the framework says about the indicator.
     *
     * @param verbatim the rule as published; empty where the document gives none
     * @param note     how the source says to count; empty for none
     * @param source   document and part
     * @param words    the rule in words
     * @param returnReason why it was sent back; empty when it was not
     * @param returnUntil  by when appraisers want it again; null for no day
     */
    public record Head(String code, String name, String max, String kind, String coordinating, String verbatim,
            String note, String source, String words, List<String> wanted, String returnReason,
            @Nullable LocalDate returnUntil) {
    }

    /** Points of an earlier round. */
    public record Earlier(int year, String points, String max) {
    }

    /** Something that somebody said about the indicator. */
    public record Remark(String name, Instant at, String text) {
    }

    /** The indicator before or after. */
    public record Neighbour(String code, String path) {
    }

    /**
     * How handing in stands.
     *
     * @param path page of handing in; empty when it is not the person's business
     */
    public record SubmitState(String path, int unanswered, int unproven, int faulty, boolean ready, boolean mayPropose,
            boolean editable) {
    }
}
