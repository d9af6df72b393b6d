package vn.chiso.engine.planning.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An improvement plan, as it was published or as it is being written: nothing in it is corrected, and everything that
 * contradicts itself comes out of {@link PlanChecks}. Amounts are in đồng.
 *
 * @param headings  of all tables, in the plan's order
 * @param reporting null when the plan does not say who reports to whom
 * @param notes     what should be known about this copy
 */
public record Plan(Head head, List<Citation> citations, List<Passage> passages, List<Standing> standings,
        List<Situation> situations, List<Target> targets, List<Heading> headings, List<Task> tasks,
        List<DocumentToIssue> documents, Funding funding, List<Project> projects, @Nullable Reporting reporting,
        List<Doubt> doubts, List<String> notes) {

    public Plan {
        citations = List.copyOf(citations);
        passages = List.copyOf(passages);
        standings = List.copyOf(standings);
        situations = List.copyOf(situations);
        targets = List.copyOf(targets);
        headings = List.copyOf(headings);
        tasks = List.copyOf(tasks);
        documents = List.copyOf(documents);
        projects = List.copyOf(projects);
        doubts = List.copyOf(doubts);
        notes = List.copyOf(notes);
    }

    /** The headings of one table, in order. */
    public List<Heading> headings(Part part) {
        return headings.stream().filter(heading -> heading.part() == part).toList();
    }
}
