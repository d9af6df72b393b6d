package vn.chiso.web.campaign.setup;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chiso.web.platform.Refusal;

/** The figures of a round that are the same for all units. */
public record ConstantsPage(SetupHead head, List<Row> rows, List<Refusal> refusals) {

    /**
     * A constant.
     *
     * @param usedBy indicators that count with it
     * @param value  as typed or as stored, in the form in which people type it
     * @param seen   the value that the form was made from, as stored; empty for none
     * @param at     when it was entered; null while it is missing
     */
    public record Row(String input, String name, String unit, String definition, List<String> usedBy, String value,
            String source, String seen, String seenSource, String by, @Nullable Instant at) {
    }
}
