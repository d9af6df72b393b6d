package vn.chiso.web.platform;

import java.util.List;

/**
 * A reason why something was not done, for the person who can act on it.
 *
 * @param field the form field it concerns; empty for none
 * @param key   key of the sentence in the message bundles
 * @param facts what the sentence names
 */
public record Refusal(String field, String key, List<Object> facts) {

    /** A reason that concerns no field. */
    public static Refusal of(String key, Object... facts) {
        return new Refusal("", key, List.of(facts));
    }

    /** A reason that concerns a field. */
    public static Refusal at(String field, String key, Object... facts) {
        return new Refusal(field, key, List.of(facts));
    }
}
