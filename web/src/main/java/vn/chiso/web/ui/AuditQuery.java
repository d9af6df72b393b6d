package vn.chiso.web.ui;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chiso.web.audit.AuditFilter;
import vn.chiso.web.platform.Days;
import vn.chiso.web.platform.Refusal;

/** The filter of the audit as it stands in an address. What cannot be read restricts nothing and is told. */
record AuditQuery(AuditPage.Asked asked, AuditFilter filter, List<Refusal> refusals) {

    static AuditQuery of(Map<String, String> parameters) {
        AuditPage.Asked asked = new AuditPage.Asked(text(parameters, "nguoi"), text(parameters, "viec"),
                text(parameters, "ky"), text(parameters, "don-vi"), text(parameters, "tu"), text(parameters, "den"));
        List<Refusal> refusals = new ArrayList<>();
        LocalDate from = day("tu", asked.from(), refusals);
        LocalDate to = day("den", asked.to(), refusals);
        if (from != null && to != null && to.isBefore(from)) {
            refusals.add(Refusal.at("den", "audit.filter.days"));
        }
        AuditFilter filter = new AuditFilter(asked.person(), asked.action(), number(asked.campaign()),
                number(asked.unit()), from, to, number(text(parameters, "truoc")));
        return new AuditQuery(asked, filter, refusals);
    }

    /** The parameters of an address that asks the same. */
    static Map<String, String> parameters(AuditPage.Asked asked) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("nguoi", asked.person());
        parameters.put("viec", asked.action());
        parameters.put("ky", asked.campaign());
        parameters.put("don-vi", asked.unit());
        parameters.put("tu", asked.from());
        parameters.put("den", asked.to());
        return parameters;
    }

    private static String text(Map<String, String> parameters, String name) {
        String text = parameters.getOrDefault(name, "").strip();
        return text.length() <= 200 ? text : text.substring(0, 200);
    }

    private static @Nullable Long number(String text) {
        return text.matches("\\d{1,18}") ? Long.valueOf(text) : null;
    }

    private static @Nullable LocalDate day(String field, String text, List<Refusal> refusals) {
        if (text.isEmpty()) {
            return null;
        }
        LocalDate day = Days.read(text).filter(read -> read.getYear() >= 2000).orElse(null);
        if (day != null) {
            return day;
        }
        refusals.add(Refusal.at(field, "audit.filter.day", text));
        return null;
    }
}
