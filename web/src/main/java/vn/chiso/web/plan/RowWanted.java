package vn.chiso.web.plan;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Which rows of a table somebody asks for, as it stands in the address. Empty texts ask for nothing.
 *
 * @param heading   code of a heading; what stands below it belongs to it
 * @param lead      name of a lead unit in the plan
 * @param state     {@link RowState} in lower case, or {@link #LATE}
 * @param indicator code of a node of the framework; what stands below it belongs to it
 * @param text      anywhere in the row, diacritics aside
 * @param page      counted from 1
 */
record RowWanted(String heading, String lead, String state, String indicator, String text, Order order, int page) {

    /** What stands for late rows, whatever their state. */
    static final String LATE = "qua-han";

    private static final int LONGEST = 200;

    /** In which order. */
    enum Order {
        /** As the plan has them. */
        PLAN(""),
        /** By code, 9 before 10. */
        CODE("ma"),
        /** By the last day; rows without one come last. */
        DEADLINE("thoi-han");

        private final String id;

        Order(String id) {
            this.id = id;
        }

        String id() {
            return id;
        }
    }

    /** What stands in an address; words that mean nothing are taken as not said. */
    static RowWanted of(Map<String, String> sent) {
        String order = sent.getOrDefault("sap", "");
        String page = sent.getOrDefault("trang", "");
        return new RowWanted(text(sent, "de-muc"), text(sent, "chu-tri"), text(sent, "trang-thai"),
                text(sent, "chi-so"), text(sent, "q"),
                Arrays.stream(Order.values()).filter(each -> each.id().equals(order)).findFirst().orElse(Order.PLAN),
                page.matches("\\d{1,6}") ? Integer.parseInt(page) : 1);
    }

    private static String text(Map<String, String> sent, String name) {
        String text = sent.getOrDefault(name, "").strip();
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    /** Whether anything but the order is asked for. */
    boolean any() {
        return !(heading + lead + state + indicator + text).isEmpty();
    }

    /** Fields of the address, without the number of the page; those that ask for nothing are left out. */
    Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("de-muc", heading);
        fields.put("chu-tri", lead);
        fields.put("trang-thai", state);
        fields.put("chi-so", indicator);
        fields.put("q", text);
        fields.put("sap", order.id());
        fields.values().removeIf(String::isEmpty);
        return fields;
    }

    /** The same in another order. */
    RowWanted in(Order other) {
        return new RowWanted(heading, lead, state, indicator, text, other, 1);
    }

    /** The same of rows in every state. */
    RowWanted inAnyState() {
        return new RowWanted(heading, lead, "", indicator, text, order, page);
    }

    /** Address of a table with this, up to the number of the page. */
    String paged(String path) {
        String query = query();
        return path + "?" + (query.isEmpty() ? "" : query + "&") + "trang=";
    }

    /** Address of a table with this. */
    String link(String path) {
        String query = query();
        return query.isEmpty() ? path : path + "?" + query;
    }

    private String query() {
        return fields().entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
