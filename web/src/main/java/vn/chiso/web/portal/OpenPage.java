package vn.chiso.web.portal;

/**
 * A public page.
 *
 * @param <T>     what it shows
 * @param frame   what stands around
 * @param content what the page itself shows
 */
public record OpenPage<T>(OpenFrame frame, T content) {
}
