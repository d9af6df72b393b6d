package vn.chiso.web.ui;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import vn.chiso.engine.framework.Language;

/** Vietnamese, unless the reader asked for English. */
final class Languages {

    static final String COOKIE = "ngon-ngu";

    private Languages() {
    }

    static Language of(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (cookie.getName().equals(COOKIE) && cookie.getValue().equals(Language.EN.tag())) {
                    return Language.EN;
                }
            }
        }
        return Language.VI;
    }
}
