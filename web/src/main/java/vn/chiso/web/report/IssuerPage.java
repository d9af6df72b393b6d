package vn.chiso.web.report;

import java.util.List;
import java.util.Map;
import vn.chiso.web.platform.Refusal;

/**
 * What stands above and below the documents of a unit.
 *
 * @param unit   its name
 * @param values what the fields hold
 * @param set    whether somebody has set it already
 */
public record IssuerPage(String unit, int version, Map<String, String> values, boolean set, List<Refusal> refusals) {
}
