package vn.chiso.web.appraisal;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * In the place of the page of judging, while the indicator is with its unit or the phase is over.
 *
 * @param sentence why nothing can be concluded
 * @param wanted   what the unit was asked for; empty for nothing
 * @param until    by when; null for no day
 * @param typed    what was typed and could not be stored; empty for nothing
 */
public record ShutPage(String queuePath, String code, String name, String unitName, String state, String sentence,
        String wanted, @Nullable LocalDate until, List<TypedLine> typed) {
}
