package vn.chiso.web.plan;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Which plans somebody asks for, as it stands in the address. Empty texts ask for nothing.
 *
 * @param text  in the plan's title, number, unit or issuer, diacritics aside
 * @param year  one of the plan's years
 * @param state {@link PlanState#id()}
 * @param page  counted from 1
 */
public record ListWanted(String text, String year, String state, int page) {

    private static final int LONGEST = 200;

    /** What stands in an address; words that mean nothing are taken as not said. */
    static ListWanted of(Map<String, String> sent) {
        String text = sent.getOrDefault("q", "").strip();
        String year = sent.getOrDefault("nam", "");
        String state = sent.getOrDefault("trang-thai", "");
        String page = sent.getOrDefault("trang", "");
        return new ListWanted(text.length() > LONGEST ? text.substring(0, LONGEST) : text,
                year.matches("\\d{4}") ? year : "",
                Stream.of(PlanState.values()).anyMatch(each -> each.id().equals(state)) ? state : "",
                page.matches("\\d{1,6}") ? Integer.parseInt(page) : 1);
    }

    /** Whether anything is asked for. */
    public boolean any() {
        return !(text + year + state).isEmpty();
    }

    /** Address of a list with this, up to the number of the page. */
    String paged(String path) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("q", text);
        fields.put("nam", year);
        fields.put("trang-thai", state);
        StringBuilder address = new StringBuilder(path).append('?');
        fields.forEach((name, value) -> {
            if (!value.isEmpty()) {
                address.append(name).append('=').append(URLEncoder.encode(value, StandardCharsets.UTF_8)).append('&');
            }
        });
        return address.append("trang=").toString();
    }
}
