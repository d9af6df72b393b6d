package vn.chiso.web.appraisal;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chiso.web.ui.Option;
import vn.chiso.web.ui.Paging;

/**
 * The appeals of a round that a person may see.
 *
 * @param open        whether units may object already
 * @param results     page of the results; empty when the person sees none
 * @param meetings    page of the meetings; empty when they are not the person's business
 * @param filtered    whether some may be left out by a filter
 */
public record AppealListPage(String campaignName, boolean illustrative, String path, boolean open, String results,
        String meetings, boolean filtered, String query, String state, String agenda, List<Option> states,
        List<Option> agendas, List<Line> lines, Paging paging) {

    /**
     * One appeal.
     *
     * @param stake       points that the appraisal took away
     * @param decided     points after the council; empty while it has not decided
     * @param meetingPath empty where it stands on no agenda, or for others
     */
    public record Line(String code, String name, String unit, String path, Appeal.State state, String declared,
            String appraised, String stake, String decided, String max, @Nullable Instant sentAt, String meetingTitle,
            String meetingPath) {
    }
}
