package vn.chiso.web.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chiso.web.platform.Refusal;

/**
 * How far a row is, on its page.
 *
 * @param daysLate  0 when it is not late
 * @param told      who has said so and when, as a sentence
 * @param reason    why it was set by hand; empty where a report says it
 * @param path      where the form is sent to
 * @param form      null where the person cannot say how far it is
 * @param meanwhile who has changed the row while the person was typing, as a sentence; empty when nobody has
 */
public record RowProgress(RowState state, @Nullable Integer percent, long daysLate, String told, String reason,
        String path, @Nullable StateForm form, String meanwhile, List<Refusal> refusals) {
}
