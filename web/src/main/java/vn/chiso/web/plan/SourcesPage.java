package vn.chiso.web.plan;

import java.util.List;
import vn.chiso.web.platform.Refusal;

/** The sources of money of a plan and what it declares. */
public record SourcesPage(PlanFrame.Above above, SourceForm form, List<Refusal> refusals) {
}
