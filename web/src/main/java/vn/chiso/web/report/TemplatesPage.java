package vn.chiso.web.report;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chiso.web.platform.Refusal;

/**
 * The Word files into which documents are written.
 *
 * @param problems what is wrong with a file that was sent, in words; empty for nothing
 * @param file     its name; empty for none
 * @param remarks  what should be known of a file that was taken
 */
public record TemplatesPage(List<Line> lines, String file, List<String> problems, List<String> remarks,
        List<Refusal> refusals) {

    /**
     * One of them.
     *
     * @param own name of the province's own file; empty while the program's is used
     * @param at  when it was brought; null for the program's
     * @param by  who brought it; empty for the program's
     * @param wrong why it can no longer be used, in words; nothing when it can
     */
    public record Line(String layout, String path, String own, @Nullable Instant at, String by, List<String> wrong) {
    }
}
