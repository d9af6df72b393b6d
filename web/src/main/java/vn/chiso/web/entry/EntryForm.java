package vn.chiso.web.entry;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chiso.web.platform.Refusal;

/**
 * The form of an indicator with everything about it that changes when it is saved.
 *
 * @param compulsory   whether an explanation is compulsory as things stand
 * @param mayNotApply  whether the unit may claim that the indicator does not apply
 * @param remarks      sentences that concern no single figure
 * @param refusals     what could not be read, of the whole form
 * @param savedByName  who saved last
 */
public record EntryForm(String path, int version, String state, boolean editable, List<InputRow> rows, String claim,
        String explanation, boolean compulsory, boolean mayNotApply, List<String> remarks, List<Refusal> refusals,
        @Nullable Instant savedAt, String savedByName, PointsPanel points, String mark) {
}
