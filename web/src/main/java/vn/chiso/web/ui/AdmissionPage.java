package vn.chiso.web.ui;

import java.util.List;
import vn.chiso.web.platform.Refusal;

/**
 * Choosing a password behind a one-time link.
 *
 * @param first    whether it makes the first administrator, who also chooses name and login
 * @param name     as typed, or the invited person's
 * @param login    as typed, or the invited person's
 * @param shortest fewest characters of a password
 */
public record AdmissionPage(String path, boolean first, String name, String login, int shortest,
        List<Refusal> refusals) {
}
