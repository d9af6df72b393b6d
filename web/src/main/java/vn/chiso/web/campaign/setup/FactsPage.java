package vn.chiso.web.campaign.setup;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chiso.web.campaign.Phase;
import vn.chiso.web.campaign.PhaseChange;
import vn.chiso.web.platform.Refusal;
import vn.chiso.web.ui.Option;

/**
 * What a round is, and where it stands.
 *
 * @param units    how many units are assessed
 * @param previous name of the round before it; empty for none
 * @param form     facts as typed
 * @param rounds   rounds that may stand before it
 * @param next     phase that follows; null after the last
 * @param back     phase before; null in the first
 * @param unmet    what ought to be done before the next phase
 * @param reason   why the phase is changed, as typed
 */
public record FactsPage(SetupHead head, int units, int indicators, String previous, Form form, List<Option> rounds,
        List<Step> steps, @Nullable Phase next, @Nullable Phase back, List<Refusal> unmet, List<PhaseChange> history,
        String reason, List<Refusal> refusals) {

    /** Facts as typed. */
    public record Form(String name, String year, String previous, int version) {
    }

    /** A phase in the strip. */
    public record Step(Phase phase, @Nullable LocalDate from, @Nullable LocalDate to, State state) {
    }

    /** Where a phase stands. */
    public enum State {
        DONE, CURRENT, TO_COME
    }
}
