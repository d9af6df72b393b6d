package vn.chiso.web.plan;

import java.util.List;
import vn.chiso.web.platform.Refusal;

/**
 * The headings of a table.
 *
 * @param typed  each on its own line, the code first
 * @param stored what is stored, in the same form
 */
public record HeadingsPage(PlanFrame.Above above, String typed, String stored, List<Refusal> refusals) {
}
