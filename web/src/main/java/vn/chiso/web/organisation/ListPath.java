package vn.chiso.web.organisation;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import vn.chiso.web.ui.Paging;

/** Addresses of the pages of a filtered list. */
public final class ListPath {

    /** Stands for an empty value that means something. */
    static final String ANY = "-";

    private ListPath() {
    }

    /** The page that was asked for; empty parts of the filter are left out of the address. */
    public static Paging paging(String typed, int size, int total, String path, Map<String, String> filter) {
        StringBuilder query = new StringBuilder(path).append('?');
        filter.forEach((name, value) -> {
            if (!value.isEmpty()) {
                query.append(name).append('=').append(URLEncoder.encode(value.equals(ANY) ? "" : value,
                        StandardCharsets.UTF_8)).append('&');
            }
        });
        int page = typed.matches("\\d{1,6}") ? Integer.parseInt(typed) : 1;
        return new Paging(page, size, total, query.append("trang=").toString());
    }
}
