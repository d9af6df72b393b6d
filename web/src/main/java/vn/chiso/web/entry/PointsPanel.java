package vn.chiso.web.entry;

import java.util.List;

/**
 * The points of an indicator as they stand, with how they come about.
 *
 * @param points  with two decimals
 * @param exact   the exact fraction where it is not a short decimal; empty otherwise
 * @param outcome how scoring ended, in a word or two
 * @param steps   how the points came about
 * @param reasons why not more
 * @param hint    what would bring more; empty where nothing simple can be said
 */
public record PointsPanel(String points, String max, String exact, String outcome, List<String> steps,
        List<String> reasons, String hint) {
}
