package vn.chiso.web.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.chiso.engine.planning.plan.Head;
import vn.chiso.engine.planning.plan.Plan;
import vn.chiso.web.platform.Mark;

/**
 * What a plan from a file would change in a stored one. Rows are the same when their codes are; where a code stands twice,
 * the first belongs to the first.
 *
 * @param rows     of all tables, those that are the same too, in the file's order; then those that the file does not have
 * @param sections what stands around the rows and differs
 * @param contents of each differing section, what is stored and what the file has
 */
record PlanDifference(List<RowChange> rows, List<Section> sections, List<String> contents) {

    /** What stands around the rows. */
    enum Section {
        HEAD, CITATIONS, PASSAGES, STANDINGS, SITUATIONS, HEADINGS, FUNDING, NOTES, ORDER;

        String key() {
            return "plan.section." + name().toLowerCase(Locale.ROOT);
        }
    }

    /** What becomes of a row. */
    enum Kind {
        NEW, CHANGED, SAME, MISSING;

        String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A row.
     *
     * @param stored  null for a new one
     * @param wanted  null for one that the file does not have
     */
    record RowChange(PlanPart part, Kind kind, @Nullable PlanRow stored, @Nullable RowContent wanted) {

        /** What is shown of it. */
        RowContent content() {
            return wanted != null ? wanted : Objects.requireNonNull(stored).content();
        }
    }

    static PlanDifference between(Plan now, Map<PlanPart, List<PlanRow>> stored, Plan file) {
        List<RowChange> rows = new ArrayList<>();
        boolean ordered = true;
        for (PlanPart part : PlanPart.values()) {
            ordered &= rows(part, stored.getOrDefault(part, List.of()), RowContent.of(file, part), rows);
        }
        List<Section> sections = new ArrayList<>();
        List<String> contents = new ArrayList<>();
        Around around = new Around(sections, contents);
        around.compare(Section.HEAD, words(now), words(file));
        around.compare(Section.CITATIONS, now.citations(), file.citations());
        around.compare(Section.PASSAGES, now.passages(), file.passages());
        around.compare(Section.STANDINGS, now.standings(), file.standings());
        around.compare(Section.SITUATIONS, now.situations(), file.situations());
        around.compare(Section.HEADINGS, now.headings(), file.headings());
        around.compare(Section.FUNDING, now.funding(), file.funding());
        around.compare(Section.NOTES, List.of(now.doubts(), now.notes()),
                List.of(file.doubts(), file.notes()));
        if (!ordered) {
            sections.add(Section.ORDER);
        }
        return new PlanDifference(rows, sections, contents);
    }

    /** A plan keeps its stable name and where its copy comes from, whatever a file says. */
    private static List<@Nullable Object> words(Plan plan) {
        Head h = plan.head();
        List<@Nullable Object> words = new ArrayList<>();
        words.add(new Head("", h.title(), h.number(), h.issued(), h.issuer(), h.signer(), h.level(), h.unit(),
                h.period(), h.framework(), null, null));
        words.add(plan.reporting());
        return words;
    }

    /** Tells sections that differ. */
    private record Around(List<Section> sections, List<String> contents) {

        void compare(Section section, Object now, Object file) {
            if (!now.equals(file)) {
                sections.add(section);
                contents.add(section + ": " + now + " -> " + file);
            }
        }
    }

    /** Adds the rows of a table; says whether those that both have stand in the same order. */
    private static boolean rows(PlanPart part, List<PlanRow> stored, List<RowContent> wanted, List<RowChange> rows) {
        Map<String, PlanRow> left = new LinkedHashMap<>();
        Map<String, Integer> times = new HashMap<>();
        stored.forEach(row -> left.put(key(row.content(), times), row));
        Map<String, Integer> again = new HashMap<>();
        boolean ordered = true;
        int last = -1;
        for (RowContent content : wanted) {
            PlanRow row = left.remove(key(content, again));
            if (row == null) {
                rows.add(new RowChange(part, Kind.NEW, null, content));
                continue;
            }
            int place = stored.indexOf(row);
            ordered &= place > last;
            last = place;
            rows.add(new RowChange(part, row.content().equals(content) ? Kind.SAME : Kind.CHANGED, row, content));
        }
        left.values().forEach(row -> rows.add(new RowChange(part, Kind.MISSING, row, null)));
        return ordered;
    }

    private static String key(RowContent content, Map<String, Integer> times) {
        return content.code() + "\n" + times.merge(content.code(), 1, Integer::sum);
    }

    /** How many rows of a kind there are. */
    int count(Kind kind) {
        return (int) rows.stream().filter(row -> row.kind() == kind).count();
    }

    /** Whether taking it over would change anything but take rows away. */
    boolean changes() {
        return !sections.isEmpty() || rows.stream().anyMatch(row -> row.kind() == Kind.NEW
                || row.kind() == Kind.CHANGED);
    }

    /** Changes with everything that is shown: who takes it over takes what was looked at. */
    String digest() {
        return Mark.of(toString());
    }
}
