package vn.chiso.web.plan;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chiso.engine.planning.plan.Head;
import vn.chiso.engine.planning.plan.Reporting;

/** What stands once about a plan, as its form shows and sends it. */
public record PlanForm(int version, Map<String, String> fields) {

    static final String TITLE = "ten";
    static final String NUMBER = "so";
    static final String ISSUED = "ngay";
    static final String ISSUER = "co-quan";
    static final String SIGNER = "nguoi-ky";
    static final String LEVEL = "cap";
    static final String UNIT = "don-vi";
    static final String UNIT_NAME = "ten-don-vi";
    static final String YEARS = "nam";
    static final String FRAMEWORK = "khung";
    static final String CAMPAIGN = "ky";
    static final String REPORTING_TO = "bao-cao";
    static final String RHYTHM = "dinh-ky";
    static final String COPY = "tu";

    public PlanForm {
        fields = Map.copyOf(fields);
    }

    /** What a field holds; empty for nothing. */
    public String get(String name) {
        return fields.getOrDefault(name, "");
    }

    /** What was sent. */
    static PlanForm of(Map<String, String> sent) {
        String version = sent.getOrDefault("version", "");
        return new PlanForm(version.matches("\\d{1,9}") ? Integer.parseInt(version) : 0, sent);
    }

    /**
     * The form of a stored plan.
     *
     * @param unit how the form shows the unit
     */
    static PlanForm of(PlanHead plan, Head head, @Nullable Reporting reporting, String unit) {
        Map<String, String> fields = new HashMap<>();
        put(fields, TITLE, head.title());
        put(fields, NUMBER, head.number());
        put(fields, ISSUED, head.issued());
        put(fields, ISSUER, head.issuer());
        put(fields, SIGNER, head.signer());
        put(fields, LEVEL, head.level().name());
        put(fields, UNIT, unit);
        put(fields, UNIT_NAME, head.unit());
        put(fields, YEARS, head.period());
        put(fields, FRAMEWORK, head.framework());
        put(fields, CAMPAIGN, plan.campaign());
        if (reporting != null) {
            put(fields, REPORTING_TO, reporting.to());
            put(fields, RHYTHM, reporting.rhythm() == null ? null : reporting.rhythm().name());
        }
        return new PlanForm(plan.version(), fields);
    }

    private static void put(Map<String, String> fields, String name, @Nullable Object value) {
        if (value != null) {
            fields.put(name, value.toString());
        }
    }
}
