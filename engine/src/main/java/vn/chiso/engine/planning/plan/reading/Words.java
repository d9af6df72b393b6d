package vn.chiso.engine.planning.plan.reading;

import java.util.LinkedHashMap;
import java.util.Map;
import vn.chiso.engine.planning.plan.Comparison;
import vn.chiso.engine.planning.plan.DashReason;
import vn.chiso.engine.planning.plan.DocumentToIssue;
import vn.chiso.engine.planning.plan.Part;
import vn.chiso.engine.planning.plan.Rhythm;
import vn.chiso.engine.planning.plan.UnitLevel;

/** The words of plan files, in the order in which people should read them. */
final class Words {

    static final Map<String, UnitLevel> LEVELS = ordered(Map.entry("province", UnitLevel.PROVINCE),
            Map.entry("district", UnitLevel.DISTRICT), Map.entry("commune", UnitLevel.COMMUNE),
            Map.entry("department", UnitLevel.DEPARTMENT));
    static final Map<String, Comparison> COMPARISONS = ordered(Map.entry("at_least", Comparison.AT_LEAST),
            Map.entry("at_most", Comparison.AT_MOST), Map.entry("exactly", Comparison.EXACTLY));
    static final Map<String, DocumentToIssue.Kind> KINDS = ordered(
            Map.entry("document", DocumentToIssue.Kind.DOCUMENT),
            Map.entry("programme", DocumentToIssue.Kind.PROGRAMME));
    static final Map<String, DashReason> REASONS = ordered(Map.entry("enterprises", DashReason.ENTERPRISES),
            Map.entry("regular_budget", DashReason.REGULAR_BUDGET),
            Map.entry("other_programme", DashReason.OTHER_PROGRAMME),
            Map.entry("not_determined", DashReason.NOT_DETERMINED));
    static final Map<String, Rhythm> RHYTHMS = ordered(Map.entry("month", Rhythm.MONTHLY),
            Map.entry("quarter", Rhythm.QUARTERLY), Map.entry("year", Rhythm.YEARLY),
            Map.entry("always", Rhythm.ALWAYS));
    /** Tables that have headings. */
    static final Map<String, Part> HEADED = ordered(Map.entry("tasks", Part.TASK),
            Map.entry("documents", Part.DOCUMENT), Map.entry("projects", Part.PROJECT));
    /** Tables about which a doubt can be. */
    static final Map<String, Part> PARTS = ordered(Map.entry("head", Part.HEAD), Map.entry("cites", Part.CITATION),
            Map.entry("passages", Part.PASSAGE), Map.entry("standings", Part.STANDING),
            Map.entry("situations", Part.SITUATION), Map.entry("targets", Part.TARGET),
            Map.entry("tasks", Part.TASK), Map.entry("documents", Part.DOCUMENT),
            Map.entry("funding", Part.FUNDING), Map.entry("projects", Part.PROJECT));

    private Words() {
    }

    @SafeVarargs
    private static <T> Map<String, T> ordered(Map.Entry<String, T>... words) {
        Map<String, T> map = new LinkedHashMap<>();
        for (Map.Entry<String, T> word : words) {
            map.put(word.getKey(), word.getValue());
        }
        return map;
    }
}
