package vn.chiso.web.entry;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What somebody supplies for one of many entries that are saved together.
 *
 * @param version     version of the entry that it was made from
 * @param values      input to value in stored form; "" takes the value away, inputs that are not named stay
 * @param explanation null when it stays
 * @param claim       null when it stays
 */
public record Supplied(EntryKey key, int version, Map<String, String> values, @Nullable String explanation,
        @Nullable Claim claim) {
}
