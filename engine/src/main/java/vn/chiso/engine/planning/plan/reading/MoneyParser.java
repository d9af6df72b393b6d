package vn.chiso.engine.planning.plan.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.chiso.engine.number.Exact;
import vn.chiso.engine.planning.plan.Amount;
import vn.chiso.engine.planning.plan.DashReason;
import vn.chiso.engine.planning.plan.Funding;
import vn.chiso.engine.planning.plan.Part;
import vn.chiso.engine.planning.plan.Project;
import vn.chiso.engine.planning.plan.Spot;
import vn.chiso.engine.planning.plan.Spot.Field;
import vn.chiso.engine.reading.Problem;
import vn.chiso.engine.reading.yaml.Fields;
import vn.chiso.engine.reading.yaml.Problems;
import vn.chiso.engine.reading.yaml.Yaml;

/** Sources of money and projects of a plan file. */
final class MoneyParser {

    private final Problems problems;
    private final Lines lines;
    private final Values values;

    MoneyParser(Problems problems, Lines lines, Values values) {
        this.problems = problems;
        this.lines = lines;
        this.values = values;
    }

    Funding funding(@Nullable Yaml value) {
        if (value == null) {
            return Funding.NONE;
        }
        Fields fields = Fields.of(value, problems, "funding");
        List<Funding.Source> sources = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Yaml item : fields.requiredList("sources")) {
            Fields source = Fields.of(item, problems, "source");
            String id = source.id("id");
            if (!id.isEmpty() && !ids.add(id)) {
                problems.add(source.mark("id"), Problem.Code.ID_DUPLICATE, id);
            }
            Spot spot = new Spot(Part.FUNDING, sources.size(), Field.DECLARED, id);
            lines.add(spot, source.place("declared").orElse(source.mark()));
            sources.add(new Funding.Source(id, source.text("name"), declared(source)));
            source.end();
        }
        lines.add(new Spot(Part.FUNDING, Spot.WHOLE, Field.DECLARED), fields.place("declared").orElse(fields.mark()));
        Funding funding = new Funding(sources, declared(fields));
        fields.end();
        return funding;
    }

    private @Nullable Exact declared(Fields fields) {
        Yaml value = fields.value("declared");
        if (value == null) {
            return null;
        }
        return switch (values.amount(value, "declared", fields)) {
            case null -> null;
            case Amount.Dong(Exact dong) -> dong;
            case Amount.Dash _ -> {
                problems.add(value.mark(), Problem.Code.AMOUNT_BAD, "declared", "-");
                yield null;
            }
        };
    }

    List<Project> projects(List<Yaml> items, Funding funding) {
        List<Project> projects = new ArrayList<>();
        for (Yaml item : items) {
            Fields fields = Fields.of(item, problems, "project");
            lines.row(Part.PROJECT, projects.size(), fields, Map.of("code", Field.CODE, "heading", Field.HEADING,
                    "lead", Field.LEAD, "years", Field.YEARS, "total", Field.TOTAL, "reason", Field.REASON));
            Map<String, Amount> amounts = amounts(projects.size(), fields, funding);
            Yaml total = fields.value("total");
            DashReason reason = fields.has("reason") ? fields.word("reason", Words.REASONS, null) : null;
            projects.add(new Project(fields.text("code"), fields.text("heading"), fields.text("name"),
                    values.units(fields), values.years(fields, "years"), amounts,
                    total == null ? null : values.amount(total, "total", fields), reason));
            fields.end();
        }
        return projects;
    }

    /** In the order of the sources, whatever the order in the file. */
    private Map<String, Amount> amounts(int row, Fields fields, Funding funding) {
        Map<String, Yaml.Entry> entries = fields.entries("amounts");
        Map<String, Yaml.Entry> unknown = new HashMap<>(entries);
        Map<String, Amount> amounts = new LinkedHashMap<>();
        for (Funding.Source source : funding.sources()) {
            Yaml.Entry entry = entries.get(source.id());
            unknown.remove(source.id());
            Amount amount = entry == null ? null : values.amount(entry.value(), source.id(), fields);
            if (entry != null && amount != null) {
                lines.add(new Spot(Part.PROJECT, row, Field.AMOUNT, source.id()), entry.value().mark());
                amounts.put(source.id(), amount);
            }
        }
        String known = String.join(", ", funding.sources().stream().map(Funding.Source::id).toList());
        unknown.forEach((id, entry) -> problems.add(entry.keyMark(), Problem.Code.SOURCE_UNKNOWN,
                Fields.shortened(id), known));
        return amounts;
    }
}
