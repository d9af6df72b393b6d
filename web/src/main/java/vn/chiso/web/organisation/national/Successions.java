package vn.chiso.web.organisation.national;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.chiso.web.organisation.national.NationalFiles.Formed;
import vn.chiso.web.organisation.national.NationalFiles.Listed;

/**
 * Which former communes a commune was formed from. The official map says it in words; a name that two former communes
 * of the same province bear, and whose district it does not say, stays unknown.
 */
final class Successions {

    private static final String UNCHANGED = "giữ nguyên";
    private static final Pattern PART = Pattern.compile("([^(]+)(?:\\((.*)\\))?.*");

    private final List<Map<String, List<Former>>> books;
    private final List<Link> links = new ArrayList<>();
    private final List<Unknown> unknown = new ArrayList<>();

    /** A former commune with the names that tell it from others of its name. */
    record Former(String code, String fullName, String district, String province) {
    }

    /** A former commune went, whole or in part, into a commune of today. */
    record Link(String former, String today, String note) {
    }

    /** Words of the map that do not say which former commune is meant. */
    record Unknown(String today, String words) {
    }

    /**
     * Reads the map.
     *
     * @param provinceToday province of today by the code of a former district
     */
    Successions(List<Formed> formed, Collection<Listed> communes, Map<String, Listed> districts,
            Function<Listed, String> provinceToday) {
        List<Former> formers = communes.stream().map(commune -> {
            Listed district = required(districts, commune.above());
            return new Former(commune.code(), commune.fullName(), district.fullName(), provinceToday.apply(district));
        }).toList();
        // The most certain way of reading a name first; the next only when it finds nothing.
        books = List.of(book(formers, PlaceName::spelled), book(formers, PlaceName::loose),
                book(formers, PlaceName::bare));
        formed.forEach(this::read);
    }

    private static Listed required(Map<String, Listed> districts, String code) {
        Listed district = districts.get(code);
        if (district == null) {
            throw new IllegalStateException("no district " + code);
        }
        return district;
    }

    private static Map<String, List<Former>> book(List<Former> formers, Function<String, String> key) {
        Map<String, List<Former>> book = new HashMap<>();
        for (Former former : formers) {
            book.computeIfAbsent(former.province() + key.apply(former.fullName()), _ -> new ArrayList<>()).add(former);
        }
        return book;
    }

    /** What is known. */
    List<Link> links() {
        return links;
    }

    /** What is not. */
    List<Unknown> unknown() {
        return unknown;
    }

    private void read(Formed formed) {
        for (String words : parts(formed.from())) {
            Matcher matcher = PART.matcher(words);
            String name = matcher.matches() ? matcher.group(1).strip() : words;
            String aside = matcher.matches() && matcher.group(2) != null ? matcher.group(2) : "";
            List<Former> found = find(formed.province(), name.equals(UNCHANGED) ? formed.fullName() : name);
            if (found.size() > 1) {
                found = found.stream().filter(former -> PlaceName.names(aside, former.district())).toList();
            }
            if (found.size() == 1) {
                links.add(new Link(found.getFirst().code(), formed.code(), aside.contains("phần") ? aside : ""));
            } else {
                unknown.add(new Unknown(formed.fullName(), words));
            }
        }
    }

    private List<Former> find(String province, String name) {
        List<String> keys = List.of(PlaceName.spelled(name), PlaceName.loose(name), PlaceName.bare(name));
        for (int i = 0; i < keys.size(); i++) {
            List<Former> found = books.get(i).get(province + keys.get(i));
            if (found != null) {
                return found;
            }
        }
        return List.of();
    }

    /** Parts between commas that stand outside brackets. */
    private static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            char character = i == text.length() ? ',' : text.charAt(i);
            depth += character == '(' ? 1 : character == ')' ? -1 : 0;
            if (character == ',' && (depth <= 0 || i == text.length())) {
                parts.add(text.substring(start, i).strip());
                start = i + 1;
            }
        }
        return parts.stream().filter(part -> !part.isEmpty()).toList();
    }
}
