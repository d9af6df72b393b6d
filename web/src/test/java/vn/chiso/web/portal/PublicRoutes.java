package vn.chiso.web.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.chiso.web.account.PublicPages;

/** The routes of the portal, found by themselves. */
@Component
class PublicRoutes {

    private final RequestMappingHandlerMapping mappings;

    PublicRoutes(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings) {
        this.mappings = mappings;
    }

    /** Every pattern, as the routes say it. */
    List<String> patterns() {
        TreeSet<String> patterns = new TreeSet<>();
        mappings.getHandlerMethods().forEach((info, handler) -> info.getPatternValues().stream()
                .filter(pattern -> pattern.startsWith(PublicPages.PREFIX)).forEach(patterns::add));
        return List.copyOf(patterns);
    }

    /** Addresses of every route: with each of these tables, units and nodes. */
    List<String> addresses(List<String> tables, List<String> units, List<String> nodes) {
        TreeSet<String> addresses = new TreeSet<>();
        for (String pattern : patterns()) {
            List<String> some = List.of(pattern.replace("/**", "/khong-co"));
            some = filled(filled(filled(some, "{table}", tables), "{subject}", units), "{node}", nodes);
            addresses.addAll(some);
        }
        if (addresses.stream().anyMatch(address -> address.contains("{"))) {
            throw new AssertionError("the walk does not know how to fill in " + addresses);
        }
        return List.copyOf(addresses);
    }

    private static List<String> filled(List<String> patterns, String variable, List<String> values) {
        List<String> filled = new ArrayList<>();
        for (String pattern : patterns) {
            if (pattern.contains(variable)) {
                values.forEach(value -> filled.add(pattern.replace(variable, value)));
            } else {
                filled.add(pattern);
            }
        }
        return filled;
    }
}
