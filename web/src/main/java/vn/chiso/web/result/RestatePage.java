package vn.chiso.web.result;

import java.util.List;
import vn.chiso.web.platform.Refusal;
import vn.chiso.web.ui.Option;

/**
 * The form with which a published value is corrected.
 *
 * @param version  version of the correction that the form was made from
 * @param declared stamp of the entry that the form was made from
 * @param verdicts what can be decided
 */
public record RestatePage(String path, String back, String campaignName, boolean illustrative, String unitName,
        String code, String name, String max, String words, String published, List<Field> fields,
        List<Option> verdicts, String verdict, String points, List<Option> codes, String reasonCode, String reason,
        int version, String declared, List<Refusal> refusals) {

    /**
     * A figure.
     *
     * @param now     as it was published, as people read it
     * @param options what can be chosen; empty for numbers
     */
    public record Field(String id, String label, String unit, String now, String value, List<Option> options) {
    }
}
