package vn.chiso.web.entry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chiso.web.campaign.Phase;
import vn.chiso.web.ui.Option;
import vn.chiso.web.ui.Paging;

/**
 * How a round stands: phases, key figures, who is missing what, where points are lost.
 *
 * @param estimate points of the one assessed unit; null where several are measured
 * @param newer    newer rounds, for those who only read
 * @param dossier  page of the assessed unit's own file; empty where several are measured
 */
public record BoardPage(long campaign, String name, boolean illustrative, List<PhaseStep> phases, int units,
        int submitted, int entries, int answered, int unproven, int faulty, @Nullable Estimate estimate,
        String dossier, List<Group> groups, List<Row> rows, String state, String query, List<Option> states,
        Paging paging, boolean coordinates, List<Newer> newer, Instant asOf) {

    /** Whether units are handing in figures now. */
    public boolean collecting() {
        return phases.stream().anyMatch(step -> step.current() && step.id().equals(Phase.SELF_ASSESSMENT.id()));
    }

    /** Whether the round is published, or about to be. */
    public boolean publishing() {
        return phases.stream().anyMatch(step -> step.current() && step.id().equals(Phase.PUBLICATION.id()));
    }

    /** A newer round. */
    public record Newer(String name, String path, Phase phase) {

        /** Whether units cannot enter anything yet. */
        public boolean prepared() {
            return phase == Phase.PREPARATION;
        }

        /** Whether there are results. */
        public boolean published() {
            return phase == Phase.PUBLICATION;
        }
    }

    /** One phase of the strip. */
    public record PhaseStep(String id, int number, @Nullable LocalDate from, @Nullable LocalDate to, boolean current,
            boolean done, long daysLeft) {
    }

    /** A top row of the framework. */
    public record Group(String code, String name) {
    }

    /** One unit that supplies figures. */
    public record Row(long provider, String name, String path, int answered, int all, int unproven, int faulty,
            String state, boolean overdue, @Nullable Instant changedAt, List<Cell> cells) {
    }

    /** Its entries in one group; all is 0 where it supplies none. */
    public record Cell(int answered, int all) {
    }

    /**
     * Points of the one assessed unit, estimated from what is declared.
     *
     * @param opportunities indicators that lose most, greatest loss first
     * @param earlier       earlier rounds by the same framework, latest first
     */
    public record Estimate(String points, String max, String missing, String lost, List<Bar> bars,
            List<Opportunity> opportunities, List<Earlier> earlier) {
    }

    /** One main index: points, and for drawing their thousandths of the space. */
    public record Bar(String code, String name, String reached, String missing, String lost, String max,
            int reachedWidth, int missingWidth, int lostWidth) {

        /** Thousandths as a drawing wants them: {@code 38.2%}. */
        public static String percent(int thousandths) {
            return thousandths / 10 + "." + thousandths % 10 + "%";
        }
    }

    /**
     * An indicator that loses points.
     *
     * @param hint what would bring more; empty where nothing simple can be said
     * @param gain points up to the maximum
     */
    public record Opportunity(String code, String name, String path, String hint, String points, String max,
            String provider, String gain) {
    }

    /** What an earlier round brought. */
    public record Earlier(int year, String name, String points, String max, String share) {
    }
}
