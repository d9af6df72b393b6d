package vn.chiso.web.entry;

import java.util.Map;

/**
 * What somebody typed into the form of an indicator.
 *
 * @param version version of the entry that the form was made from
 * @param values  input to text; inputs that the form did not show are absent
 * @param sources input to where the figure comes from
 */
public record Typed(int version, Map<String, String> values, Map<String, String> sources, String explanation,
        Claim claim) {
}
