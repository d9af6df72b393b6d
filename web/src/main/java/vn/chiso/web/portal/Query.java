package vn.chiso.web.portal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.springframework.web.util.UriUtils;

/**
 * The part of an address after the question mark, written in one way only: known names in a fixed order, nothing empty.
 * What else an address says is ignored, so that one page has one place on the shelf.
 */
final class Query {

    private final List<String> pairs = new ArrayList<>();

    /** Adds a value unless it is empty. */
    Query with(String name, String value) {
        if (!value.isEmpty()) {
            pairs.add(name + "=" + UriUtils.encode(value, StandardCharsets.UTF_8));
        }
        return this;
    }

    /** Adds several values of one name. */
    Query with(String name, List<String> values) {
        values.forEach(value -> with(name, value));
        return this;
    }

    /** With the question mark; empty for nothing. */
    String text() {
        return pairs.isEmpty() ? "" : "?" + String.join("&", pairs);
    }
}
