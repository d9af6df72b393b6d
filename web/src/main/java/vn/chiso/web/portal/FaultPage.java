package vn.chiso.web.portal;

/**
 * Why there is no page.
 *
 * @param status code of the answer
 * @param kind   {@code missing}, {@code away} or {@code fault}: which sentences say it
 */
public record FaultPage(int status, String kind) {
}
