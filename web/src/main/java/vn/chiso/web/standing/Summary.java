package vn.chiso.web.standing;

import vn.chiso.engine.number.Exact;

/**
 * How the units of a block, or of a whole table, stand at one node; shares of the maximum, 0 to 1.
 *
 * @param units how many have a value
 * @param mean  rounded to twelve decimals
 */
public record Summary(int units, Exact mean, Exact lowest, Exact median, Exact best) {
}
