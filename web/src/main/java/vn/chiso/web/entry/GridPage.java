package vn.chiso.web.entry;

import java.util.List;
import vn.chiso.web.platform.Refusal;
import vn.chiso.web.ui.Option;
import vn.chiso.web.ui.Paging;

/**
 * One indicator of many assessed units as a table to type into.
 *
 * @param path       address without the query
 * @param here       address of exactly this page, with indicator, filter and number
 * @param indicators those that the unit supplies for several
 * @param words      the scoring rule in words
 * @param editable   whether any cell may be changed
 * @param saved      how many rows were saved just now, where others were not
 * @param conflicts  rows that somebody else changed in between
 */
public record GridPage(String path, String here, String campaignName, boolean illustrative, String providerName,
        List<Option> indicators, String code, String name, String max, String words, List<Column> columns,
        List<Row> rows, Paging paging, String query, boolean editable, String packetPath, List<Refusal> refusals,
        int saved, int conflicts) {

    /**
     * A figure of the indicator.
     *
     * @param unit    unit of measure; empty for none
     * @param options what can be chosen; empty for numbers
     */
    public record Column(String id, String letter, String name, String unit, List<Option> options) {

        /** Letter and name. */
        public String label() {
            return letter.isEmpty() ? name : letter + " – " + name;
        }
    }

    /**
     * An assessed unit.
     *
     * @param version  version that the row was made from
     * @param theirs   version that somebody else saved in between; 0 without a conflict
     * @param conflict who saved it and when; empty without a conflict
     * @param refusal  why the row may not be changed; empty otherwise
     * @param unsaved  whether it shows what is not stored
     */
    public record Row(long unit, String name, String path, int version, int theirs, String conflict, String refusal,
            boolean unsaved, String state, boolean faulty, String points, List<Cell> cells) {
    }

    /**
     * A figure of an assessed unit.
     *
     * @param value    as its field shows it
     * @param shown    as people read it
     * @param editable whether it may be changed here and now
     * @param refusal  why what was typed could not be read; empty otherwise
     * @param now      what somebody else stored in between; empty where that is no question
     */
    public record Cell(String id, String value, String shown, boolean editable, String refusal, String now) {
    }
}
