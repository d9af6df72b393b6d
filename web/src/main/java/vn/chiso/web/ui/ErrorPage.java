package vn.chiso.web.ui;

import java.util.List;

/**
 * What the page says: title and sentence have keys {@code error.<kind>.title} and {@code error.<kind>.text}.
 *
 * @param facts what the sentence names
 */
public record ErrorPage(int status, String kind, List<Object> facts) {

    static ErrorPage of(int status, String kind, Object... facts) {
        return new ErrorPage(status, kind, List.of(facts));
    }
}
