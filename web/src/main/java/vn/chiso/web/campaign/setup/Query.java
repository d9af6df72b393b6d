package vn.chiso.web.campaign.setup;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** An address with its filter: empty parts are left out. */
final class Query {

    private final StringBuilder address;
    private char next = '?';

    Query(String path) {
        this.address = new StringBuilder(path);
    }

    Query with(String name, String value) {
        if (!value.isEmpty()) {
            address.append(next).append(name).append('=').append(URLEncoder.encode(value, StandardCharsets.UTF_8));
            next = '&';
        }
        return this;
    }

    /** The address up to the number of a page. */
    String paged() {
        return address.toString() + next + "trang=";
    }

    @Override
    public String toString() {
        return address.toString();
    }

    /** The number of a page as typed in an address; the first when it is none. */
    static int page(String typed) {
        return typed.matches("\\d{1,6}") ? Integer.parseInt(typed) : 1;
    }
}
