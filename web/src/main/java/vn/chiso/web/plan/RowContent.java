package vn.chiso.web.plan;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chiso.engine.planning.plan.Amount;
import vn.chiso.engine.planning.plan.DashReason;
import vn.chiso.engine.planning.plan.Deadline;
import vn.chiso.engine.planning.plan.DocumentToIssue;
import vn.chiso.engine.planning.plan.Measure;
import vn.chiso.engine.planning.plan.Plan;
import vn.chiso.engine.planning.plan.Project;
import vn.chiso.engine.planning.plan.Target;
import vn.chiso.engine.planning.plan.Task;
import vn.chiso.engine.planning.plan.Units;
import vn.chiso.engine.planning.plan.Years;
import vn.chiso.web.platform.SearchKey;

/**
 * What a plan says in one row of any table, the same for what is stored, typed or read from a file: two rows that say the
 * same are equal. Columns that a table does not have are empty.
 *
 * @param heading  code of the heading under which it stands; "" for none
 * @param name     of a target, the sentence that states it
 * @param measures of a target exactly one
 * @param amounts  of a project, by identifier of the source; a missing one is an empty cell
 * @param total    of a project, of all sources as printed
 * @param place    of a target, where in the document it stands
 */
public record RowContent(PlanPart part, String code, String heading, String name, List<String> indicators,
        List<String> content, List<Measure> measures, @Nullable String deliverable, Units units,
        @Nullable Deadline deadline, DocumentToIssue.@Nullable Kind kind, @Nullable String type, @Nullable Years years,
        Map<String, Amount> amounts, @Nullable Amount total, @Nullable DashReason reason, @Nullable String place) {

    public RowContent {
        indicators = List.copyOf(indicators);
        content = List.copyOf(content);
        measures = List.copyOf(measures);
        amounts = Collections.unmodifiableMap(new LinkedHashMap<>(amounts));
    }

    static RowContent of(Target target) {
        return new RowContent(PlanPart.TARGET, target.code(), "", target.measure().content(), List.of(), List.of(),
                List.of(target.measure()), null, target.units(), target.horizon(), null, null, null, Map.of(), null,
                null, target.place());
    }

    static RowContent of(Task task) {
        return new RowContent(PlanPart.TASK, task.code(), task.heading(), task.name(), task.indicators(),
                task.content(), task.measures(), task.deliverable(), task.units(), task.deadline(), null, null, null,
                Map.of(), null, null, null);
    }

    static RowContent of(DocumentToIssue document) {
        return new RowContent(PlanPart.DOCUMENT, document.code(), document.heading(), document.name(), List.of(),
                List.of(), List.of(), null, document.units(), document.deadline(), document.kind(), document.type(),
                null, Map.of(), null, null, null);
    }

    static RowContent of(Project project) {
        return new RowContent(PlanPart.PROJECT, project.code(), project.heading(), project.name(), List.of(),
                List.of(), List.of(), null, project.units(), null, null, null, project.years(), project.amounts(),
                project.total(), project.reason(), null);
    }

    /** The rows of a table of a plan, in order. */
    static List<RowContent> of(Plan plan, PlanPart part) {
        return switch (part) {
            case TARGET -> plan.targets().stream().map(RowContent::of).toList();
            case TASK -> plan.tasks().stream().map(RowContent::of).toList();
            case DOCUMENT -> plan.documents().stream().map(RowContent::of).toList();
            case PROJECT -> plan.projects().stream().map(RowContent::of).toList();
        };
    }

    Target target() {
        return new Target(code, measures.getFirst(), deadline, units, place);
    }

    Task task() {
        return new Task(code, heading, indicators, name, content, measures, deliverable, units, deadline);
    }

    DocumentToIssue document() {
        return new DocumentToIssue(code, heading, kind == null ? DocumentToIssue.Kind.DOCUMENT : kind, name, type,
                units, deadline);
    }

    Project project() {
        return new Project(code, heading, name, units, years, amounts, total, reason);
    }

    /** By what free text finds the row. */
    String searchKey() {
        return SearchKey.of(String.join(" ", Stream.of(Stream.of(code, name), indicators.stream(), content.stream(),
                measures.stream().map(Measure::content), Stream.of(or(deliverable), or(type), or(place)),
                units.lead().stream(), units.coordinating().stream()).flatMap(each -> each).distinct().toList()));
    }

    private static String or(@Nullable String text) {
        return text == null ? "" : text;
    }
}
