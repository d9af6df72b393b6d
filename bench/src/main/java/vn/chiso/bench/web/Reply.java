package vn.chiso.bench.web;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the application answered.
 *
 * @param location where it sends the browser; empty for nowhere
 * @param body     the page, unpacked
 * @param nanos    from sending to the last byte
 */
record Reply(int status, String location, String body, long nanos) {

    /** The only thing that a pattern finds, or empty. */
    String first(Pattern pattern) {
        Matcher matcher = pattern.matcher(body);
        return matcher.find() ? matcher.group(1) : "";
    }

    /** Everything that a pattern finds, each once. */
    List<String> all(Pattern pattern) {
        List<String> found = new ArrayList<>();
        Matcher matcher = pattern.matcher(body);
        while (matcher.find()) {
            if (!found.contains(matcher.group(1))) {
                found.add(matcher.group(1));
            }
        }
        return found;
    }

    /** Value of a hidden field. */
    String hidden(String name) {
        return first(Pattern.compile("name=\"" + Pattern.quote(name) + "\" value=\"([^\"]*)\""));
    }

    /** Whether the application did what it was asked for. */
    boolean done() {
        return status >= 200 && status < 400;
    }

    /** The same reply, or the end of the measurement. */
    Reply orFail(String what) {
        if (!done()) {
            throw new IllegalStateException(what + ": the application answered " + status + "\n"
                    + body.replaceAll("<[^>]*>", " ").replaceAll("\\s+", " "));
        }
        return this;
    }
}
