package vn.chiso.web.campaign.setup;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.chiso.engine.number.Exact;
import vn.chiso.web.platform.Refusal;
import vn.chiso.web.ui.Option;

/**
 * Who supplies, helps with and checks each indicator.
 *
 * @param read     indicators shown with the versions that were read, as they are sent back
 * @param leaves   how many indicators are shown
 * @param all      how many there are
 * @param units    units to choose from
 * @param people   appraisers to choose from
 * @param blocks   blocks of the round
 */
public record AssignmentPage(SetupHead head, Filter filter, List<Option> groups, List<Option> providers, List<Row> rows,
        String read, int leaves, int all, List<Option> units, List<Option> people, List<String> blocks, Bulk bulk,
        List<Refusal> refusals) {

    /** Which indicators are shown. */
    public record Filter(String text, String group, String provider, String gap) {

        /** All of them. */
        static final Filter NONE = new Filter("", "", "", "");
    }

    /**
     * A row of the tree.
     *
     * @param level from 1
     * @param leaf  what is assigned; null for a group
     */
    public record Row(int level, String code, String name, boolean ticked, @Nullable Leaf leaf) {
    }

    /**
     * An indicator.
     *
     * @param provider   name of the unit that supplies for all; empty when each does for itself
     * @param suggestion what the framework says, where that is something else
     */
    public record Leaf(Exact max, String provider, List<String> coordinating, List<String> appraisers,
            List<Exclusion> exclusions, @Nullable Suggestion suggestion, boolean conflict) {
    }

    /** A block to which the indicator does not apply, and why. */
    public record Exclusion(String block, String reason) {
    }

    /**
     * Who the framework says holds the figures.
     *
     * @param text as the framework says it
     * @param unit the unit of that name; 0 for the assessed unit itself; null when there is none
     */
    public record Suggestion(String text, @Nullable Long unit) {
    }

    /** How a list is changed. */
    public enum Mode {
        KEEP("giu"), ADD("them"), REPLACE("thay"), REMOVE("bot");

        private final String id;

        Mode(String id) {
            this.id = id;
        }

        /** What the form sends. */
        public String id() {
            return id;
        }

        static Mode of(String typed) {
            for (Mode mode : values()) {
                if (mode.id.equals(typed)) {
                    return mode;
                }
            }
            return KEEP;
        }
    }

    /**
     * What is to be set for all ticked indicators.
     *
     * @param provider empty: stays; 0: each unit itself; otherwise a unit
     */
    public record Bulk(String provider, Mode coordinatingMode, Set<Long> coordinating, Mode appraiserMode,
            Set<Long> appraisers, Mode blockMode, Set<String> blocks, String blockReason, String reason) {

        static final Bulk NONE = new Bulk("", Mode.KEEP, Set.of(), Mode.KEEP, Set.of(), Mode.KEEP, Set.of(), "", "");
    }
}
