package vn.chiso.web.entry;

import java.util.Map;

/**
 * What one saved version of an entry said.
 *
 * @param values  input to value, in stored form; only the inputs that are entered at this indicator
 * @param sources input to where the figure comes from
 */
public record EntryContent(Map<String, String> values, Map<String, String> sources, String explanation, Claim claim) {

    /** Nothing entered yet. */
    public static final EntryContent EMPTY = new EntryContent(Map.of(), Map.of(), "", Claim.NONE);
}
