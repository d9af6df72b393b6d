package vn.chiso.web.report;

import java.util.List;
import java.util.Map;
import vn.chiso.web.platform.Refusal;

/**
 * What stands above and below the documents of a unit.
 *
 * @param unit   its name
 * @param values what the fields hold
 * @param marks  of the texts from which they were made
 * @param stored what others have stored meanwhile, by field, where it differs
 * @param set    whether somebody has set it already
 */
public record IssuerPage(String unit, Map<String, String> values, Map<String, String> marks,
        Map<String, String> stored, boolean set, List<Refusal> refusals) {
}
