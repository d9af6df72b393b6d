package vn.chiso.web.report;

import java.util.List;
import vn.chiso.web.ui.Option;
import vn.chiso.web.ui.Paging;

/**
 * The documents about the units of a round.
 *
 * @param rounds that can be chosen
 * @param round  the chosen one; empty when there is none
 * @param text   what was searched for
 */
public record UnitListPage(List<Option> rounds, String round, String text, List<Line> lines, Paging paging) {

    /**
     * A unit.
     *
     * @param form    path of its form; empty when there is none, or not for this person
     * @param minutes path of the minutes, likewise
     */
    public record Line(String name, String block, String form, String minutes) {
    }
}
