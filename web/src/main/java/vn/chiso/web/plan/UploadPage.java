package vn.chiso.web.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chiso.web.platform.Refusal;

/**
 * Sending a plan's workbook.
 *
 * @param above    the plan that it is to change; null for a new one
 * @param fileName of a file that cannot be read; empty for none
 * @param problems what is wrong with it, in sentences
 */
public record UploadPage(PlanFrame.@Nullable Above above, String path, String fileName, List<String> problems,
        List<Refusal> refusals) {
}
