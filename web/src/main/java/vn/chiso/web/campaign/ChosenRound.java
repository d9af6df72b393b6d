package vn.chiso.web.campaign;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;

/** The round that somebody opened last. */
public final class ChosenRound {

    private ChosenRound() {
    }

    /** The round that was opened last in this browser, where it is one of those that the person may look at. */
    public static Optional<Campaign> of(List<Campaign> visible, HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (cookie.getName().equals(Campaigns.COOKIE)) {
                    Optional<Campaign> last = visible.stream()
                            .filter(campaign -> Long.toString(campaign.id()).equals(cookie.getValue())).findFirst();
                    if (last.isPresent()) {
                        return last;
                    }
                }
            }
        }
        return Optional.empty();
    }
}
