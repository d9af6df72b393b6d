package vn.chiso.engine.planning.plan.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.chiso.engine.planning.plan.DocumentToIssue;
import vn.chiso.engine.planning.plan.Measure;
import vn.chiso.engine.planning.plan.Part;
import vn.chiso.engine.planning.plan.Spot.Field;
import vn.chiso.engine.planning.plan.Target;
import vn.chiso.engine.planning.plan.Task;
import vn.chiso.engine.reading.yaml.Fields;
import vn.chiso.engine.reading.yaml.Problems;
import vn.chiso.engine.reading.yaml.Yaml;

/** Targets, tasks and documents of a plan file. */
final class RowParser {

    private static final Map<String, Field> MEASURED = Map.of("baseline", Field.BASELINE, "goal", Field.GOAL, "unit",
            Field.UNIT);
    private static final Map<String, Field> KEYS = Map.of("code", Field.CODE, "heading", Field.HEADING, "lead",
            Field.LEAD, "deadline", Field.DEADLINE, "horizon", Field.DEADLINE, "type", Field.TYPE);

    private final Problems problems;
    private final Lines lines;
    private final Values values;
    private int measures;

    RowParser(Problems problems, Lines lines, Values values) {
        this.problems = problems;
        this.lines = lines;
        this.values = values;
    }

    List<Target> targets(List<Yaml> items) {
        List<Target> targets = new ArrayList<>();
        for (Yaml item : items) {
            Fields fields = Fields.of(item, problems, "target");
            lines(Part.TARGET, targets.size(), fields, KEYS);
            lines(Part.TARGET, targets.size(), fields, MEASURED);
            targets.add(new Target(fields.text("code"), values.measure(fields), values.deadline(fields, "horizon"),
                    values.units(fields), fields.optionalText("place")));
            fields.end();
        }
        return targets;
    }

    List<Task> tasks(List<Yaml> items) {
        List<Task> tasks = new ArrayList<>();
        for (Yaml item : items) {
            Fields fields = Fields.of(item, problems, "task");
            lines(Part.TASK, tasks.size(), fields, KEYS);
            List<Fields> read = new ArrayList<>();
            List<Measure> measured = values.measures(fields.list("measures"), read);
            for (Fields measure : read) {
                lines(Part.MEASURE, measures++, measure, MEASURED);
            }
            tasks.add(new Task(fields.text("code"), fields.text("heading"), fields.texts("indicators"),
                    fields.text("name"), fields.texts("content"), measured, fields.optionalText("deliverable"),
                    values.units(fields), values.deadline(fields, "deadline")));
            fields.end();
        }
        return tasks;
    }

    List<DocumentToIssue> documents(List<Yaml> items) {
        List<DocumentToIssue> documents = new ArrayList<>();
        for (Yaml item : items) {
            Fields fields = Fields.of(item, problems, "document");
            lines(Part.DOCUMENT, documents.size(), fields, KEYS);
            documents.add(new DocumentToIssue(fields.text("code"), fields.text("heading"),
                    fields.word("kind", Words.KINDS, DocumentToIssue.Kind.DOCUMENT), fields.text("name"),
                    fields.optionalText("type"), values.units(fields), values.deadline(fields, "deadline")));
            fields.end();
        }
        return documents;
    }

    private void lines(Part part, int row, Fields fields, Map<String, Field> keys) {
        lines.row(part, row, fields, keys);
    }
}
