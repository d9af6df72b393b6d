package vn.chiso.web.ui;

import java.util.List;
import vn.chiso.web.platform.Refusal;

/**
 * Changing the own password.
 *
 * @param forced   whether nothing else is possible before
 * @param shortest fewest characters
 */
public record PasswordPage(boolean forced, int shortest, List<Refusal> refusals) {
}
