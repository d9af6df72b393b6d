package vn.chiso.web.plan;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chiso.engine.framework.Language;
import vn.chiso.engine.planning.plan.DashReason;
import vn.chiso.engine.planning.plan.DocumentToIssue;
import vn.chiso.engine.planning.plan.Funding;
import vn.chiso.engine.planning.plan.Measure;
import vn.chiso.engine.text.Messages;
import vn.chiso.engine.text.PlanText;
import vn.chiso.web.plan.RowForm.Field;

/**
 * What has changed in a row, as the audit tells it: by field, what stood there and what stands there now. Plans are in
 * Vietnamese, and so are the few words that their forms offer.
 */
final class RowChanges {

    /** Most characters that are told of a value. */
    static final int LONGEST = 120;
    /** How many characters that both have stand before the first that differs, where a value is too long. */
    private static final int ALIKE = 40;
    private static final String MORE = "…";
    private static final Messages WORDS = PlanWords.messages(Language.VI);

    private final RowContent before;
    private final RowContent after;
    private final RowForm was;
    private final RowForm is;
    private final Funding funding;

    private RowChanges(RowContent before, RowContent after, Funding funding) {
        this.before = before;
        this.after = after;
        this.was = RowForm.of(before, Funding.NONE, 0);
        this.is = RowForm.of(after, Funding.NONE, 0);
        this.funding = funding;
    }

    /**
     * The fields that differ, each with two texts.
     *
     * @param funding for the names of sources of money
     */
    static Map<String, Object> between(RowContent before, RowContent after, Funding funding) {
        return new RowChanges(before, after, funding).told();
    }

    private Map<String, Object> told() {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("code", field(Field.CODE));
        told.put("heading", field(Field.HEADING));
        told.put("name", field(Field.NAME));
        told.put("kind", two(kind(before.kind()), kind(after.kind())));
        told.put("type", field(Field.TYPE));
        told.put("indicators", field(Field.INDICATORS));
        told.put("measures", two(measures(before), measures(after)));
        told.put("content", field(Field.CONTENT));
        told.put("deliverable", field(Field.DELIVERABLE));
        told.put("lead", field(Field.LEAD));
        told.put("coordinating", field(Field.COORDINATING));
        told.put("deadline", field(Field.DEADLINE));
        told.put("years", field(Field.YEARS));
        told.putAll(amounts());
        told.put("total", field(Field.TOTAL));
        told.put("dash", two(reason(before.reason()), reason(after.reason())));
        told.put("passage", field(Field.PLACE));
        told.values().removeIf(List.of()::equals);
        return told;
    }

    private Map<String, Object> amounts() {
        Map<String, String> names = funding.sources().stream()
                .collect(Collectors.toMap(Funding.Source::id, Funding.Source::name));
        Set<String> sources = new LinkedHashSet<>(before.amounts().keySet());
        sources.addAll(after.amounts().keySet());
        Map<String, Object> amounts = new LinkedHashMap<>();
        sources.forEach(source -> amounts.put(names.getOrDefault(source, source),
                two(RowForm.shown(before.amounts().get(source)), RowForm.shown(after.amounts().get(source)))));
        return amounts;
    }

    private List<String> field(String name) {
        return two(was.get(name), is.get(name));
    }

    private static String kind(DocumentToIssue.@Nullable Kind kind) {
        return kind == null ? "" : PlanText.label(kind, WORDS);
    }

    private static String reason(@Nullable DashReason reason) {
        return reason == null ? "" : PlanText.label(reason, WORDS);
    }

    private static String measures(RowContent row) {
        return row.measures().stream().map(RowChanges::measure).collect(Collectors.joining("; "));
    }

    /** {@code Tỷ lệ hồ sơ trực tuyến · 2025: 34,92 % · ≥ 80 %}. */
    private static String measure(Measure measure) {
        Measure.Baseline baseline = measure.baseline();
        Measure.Goal goal = measure.goal();
        return Stream.of(measure.content(),
                baseline == null
                        ? ""
                        : baseline.year() + ": " + PlanText.figure(baseline.figure(), measure.unit(), WORDS),
                goal == null ? "" : PlanText.goal(goal, measure.unit(), WORDS)).filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    /** Both in short, from shortly before the place where they begin to differ; empty when they are the same. */
    private static List<String> two(String before, String after) {
        int[] was = before.codePoints().toArray();
        int[] is = after.codePoints().toArray();
        int differs = Arrays.mismatch(was, is);
        if (differs < 0) {
            return List.of();
        }
        int from = Math.max(was.length, is.length) <= LONGEST ? 0 : Math.max(0, differs - ALIKE);
        return List.of(cut(was, from), cut(is, from));
    }

    private static String cut(int[] text, int from) {
        int to = Math.min(text.length, from + LONGEST);
        return (from > 0 ? MORE : "") + new String(text, from, to - from) + (to < text.length ? MORE : "");
    }
}
