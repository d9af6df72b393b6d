package vn.chiso.web.ui;

/** What the page says: title and sentence have keys {@code error.<kind>.title} and {@code error.<kind>.text}. */
public record ErrorPage(int status, String kind) {
}
