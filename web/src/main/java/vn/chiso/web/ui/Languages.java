package vn.chiso.web.ui;

import jakarta.servlet.http.HttpServletRequest;
import vn.chiso.engine.framework.Language;

/** Vietnamese, unless the reader asked for English. */
final class Languages {

    static final String COOKIE = "ngon-ngu";

    private Languages() {
    }

    static Language of(HttpServletRequest request) {
        return Cookies.value(request, COOKIE).equals(Language.EN.tag()) ? Language.EN : Language.VI;
    }
}
