package vn.chiso.web.plan.progress;

import org.jspecify.annotations.Nullable;
import vn.chiso.web.plan.RowState;

/**
 * What a report says about a row of the plan.
 *
 * @param percent  how much of it is done; null when nobody has said
 * @param done     what was done
 * @param figure   reached: a number or a fraction, as it was typed
 * @param evidence number, date and issuer of a document, or an address
 */
public record ReportRow(long row, RowState state, @Nullable Integer percent, String done, String figure,
        String evidence) {
}
