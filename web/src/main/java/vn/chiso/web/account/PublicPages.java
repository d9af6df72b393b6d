package vn.chiso.web.account;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** Addresses that answer everybody alike: they know no session and set no cookie, so that answers can be kept. */
public final class PublicPages {

    /** Begin of the addresses of the public portal. */
    public static final String PREFIX = "/cong-khai";

    /** Files of the pages. */
    private static final List<String> FILES = List.of("/css/", "/js/", "/img/", "/webjars/", "/_static/",
            "/icons.svg");

    private PublicPages() {
    }

    /** Whether no session is looked up for the request: it would ask the database for nothing. */
    static boolean knowNobody(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.equals(PREFIX) || path.startsWith(PREFIX + "/") || FILES.stream().anyMatch(path::startsWith);
    }
}
