package vn.chiso.engine.planning.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something to be done (nhiệm vụ, giải pháp).
 *
 * @param heading     code of the heading under which it stands
 * @param indicators  codes of the framework's nodes that it serves
 * @param content     how it is carried out, paragraph by paragraph
 * @param measures    by what it is measured
 * @param deliverable null when none is printed
 * @param deadline    null when none is printed
 */
public record Task(String code, String heading, List<String> indicators, String name, List<String> content,
        List<Measure> measures, @Nullable String deliverable, Units units, @Nullable Deadline deadline) {

    public Task {
        indicators = List.copyOf(indicators);
        content = List.copyOf(content);
        measures = List.copyOf(measures);
    }
}
