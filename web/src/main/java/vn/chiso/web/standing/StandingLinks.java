package vn.chiso.web.standing;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Addresses of the pages about public tables, which are the same below every base.
 *
 * @param base where they begin: {@link #SIGNED_IN}, or the public part of the application
 */
public record StandingLinks(String base) {

    /** Where the pages for people who are signed in begin. */
    public static final String SIGNED_IN = "/ket-qua";

    /** The list of tables. */
    public String tables() {
        return base;
    }

    /** A view of a table. */
    public String view(String table, TableView view) {
        return base + "/" + table + view.tail();
    }

    /** What a table says of a subject. */
    public String subject(String table, String subject) {
        return base + "/" + table + "/don-vi/" + subject;
    }

    /** An address with what is asked for; fields that are empty are left out. */
    public static String with(String path, Map<String, String> fields) {
        String query = fields.entrySet().stream().filter(field -> !field.getValue().isEmpty())
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? path : path + "?" + query;
    }

    /** An address to which the number of a page can be added: {@code ...?khoi=xa&trang=}. */
    public static String paged(String path, Map<String, String> fields) {
        String address = with(path, fields);
        return address + (address.contains("?") ? "&" : "?") + "trang=";
    }
}
