package vn.chiso.engine.planning.plan.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chiso.engine.planning.plan.CalendarPeriod;
import vn.chiso.engine.planning.plan.Citation;
import vn.chiso.engine.planning.plan.Doubt;
import vn.chiso.engine.planning.plan.Head;
import vn.chiso.engine.planning.plan.Heading;
import vn.chiso.engine.planning.plan.Part;
import vn.chiso.engine.planning.plan.Passage;
import vn.chiso.engine.planning.plan.Plan;
import vn.chiso.engine.planning.plan.Reporting;
import vn.chiso.engine.planning.plan.Situation;
import vn.chiso.engine.planning.plan.Spot;
import vn.chiso.engine.planning.plan.Spot.Field;
import vn.chiso.engine.planning.plan.Standing;
import vn.chiso.engine.reading.yaml.Fields;
import vn.chiso.engine.reading.yaml.Problems;
import vn.chiso.engine.reading.yaml.Yaml;

/** Top level of a plan file, and what stands there in words. */
final class PlanParser {

    private final Problems problems;
    private final Lines lines;
    private final Values values;

    PlanParser(Problems problems, Lines lines) {
        this.problems = problems;
        this.lines = lines;
        this.values = new Values(problems);
    }

    Plan parse(Yaml root) {
        Fields fields = Fields.of(root, problems, "plan");
        RowParser rows = new RowParser(problems, lines, values);
        MoneyParser money = new MoneyParser(problems, lines, values);
        var funding = money.funding(fields.value("funding"));
        Plan plan = new Plan(head(fields), citations(fields.list("cites")), passages(fields.list("passages")),
                standings(fields.list("standings")), situations(fields.list("situations")),
                rows.targets(fields.list("targets")), headings(fields.value("headings")),
                rows.tasks(fields.list("tasks")), rows.documents(fields.list("documents")), funding,
                money.projects(fields.list("projects"), funding), reporting(fields.value("reporting")),
                doubts(fields.list("doubts")), fields.texts("notes"));
        for (Part part : Part.values()) {
            lines.add(Spot.of(part), fields.mark());
        }
        Words.PARTS.forEach((key, part) -> fields.place(key).ifPresent(mark -> lines.add(Spot.of(part), mark)));
        fields.end();
        return plan;
    }

    private Head head(Fields fields) {
        lines.row(Part.HEAD, Spot.WHOLE, fields, Map.of("number", Field.NUMBER, "issued", Field.DATE));
        return new Head(fields.id("id"), fields.text("title"), fields.optionalText("number"),
                values.period(fields, "issued"), fields.text("issuer"), fields.optionalText("signer"),
                fields.word("level", Words.LEVELS, null), fields.text("unit"), values.requiredYears(fields, "period"),
                fields.has("framework") ? fields.id("framework") : null, fields.optionalText("copied_from"),
                fields.optionalText("trust"));
    }

    private List<Citation> citations(List<Yaml> items) {
        List<Citation> citations = new ArrayList<>();
        for (Yaml item : items) {
            Fields fields = Fields.of(item, problems, "document");
            lines.row(Part.CITATION, citations.size(), fields, Map.of("date", Field.DATE));
            citations.add(new Citation(fields.text("document"), values.period(fields, "date"),
                    fields.optionalText("issuer"), fields.optionalText("about")));
            fields.end();
        }
        return citations;
    }

    private List<Passage> passages(List<Yaml> items) {
        List<Passage> passages = new ArrayList<>();
        for (Yaml item : items) {
            Fields fields = Fields.of(item, problems, "passage");
            lines.row(Part.PASSAGE, passages.size(), fields, Map.of());
            fields.requiredList("text");
            passages.add(new Passage(fields.text("code"), fields.text("heading"), fields.texts("text")));
            fields.end();
        }
        return passages;
    }

    private List<Standing> standings(List<Yaml> items) {
        List<Standing> standings = new ArrayList<>();
        for (Yaml item : items) {
            Fields fields = Fields.of(item, problems, "standing");
            lines.row(Part.STANDING, standings.size(), fields,
                    Map.of("points", Field.POINTS, "rank", Field.RANK));
            standings.add(new Standing(values.orEmpty(fields, "index"), fields.text("name"),
                    fields.optionalNumber("points"), fields.optionalNumber("max"), values.count(fields, "rank"),
                    values.count(fields, "among"), values.year(fields, "year"), fields.text("place")));
            fields.end();
        }
        return standings;
    }

    private List<Situation> situations(List<Yaml> items) {
        List<Situation> situations = new ArrayList<>();
        for (Yaml item : items) {
            Fields fields = Fields.of(item, problems, "situation");
            lines.row(Part.SITUATION, situations.size(), fields, Map.of());
            situations.add(new Situation(values.orEmpty(fields, "index"), fields.texts("results"),
                    fields.texts("shortcomings"), fields.texts("causes")));
            fields.end();
        }
        return situations;
    }

    private List<Heading> headings(@Nullable Yaml value) {
        List<Heading> headings = new ArrayList<>();
        if (value == null) {
            return headings;
        }
        Fields tables = Fields.of(value, problems, "headings");
        Words.HEADED.forEach((key, part) -> {
            for (Yaml item : tables.list(key)) {
                Fields fields = Fields.of(item, problems, "heading");
                lines.row(Part.HEADING, headings.size(), fields, Map.of("code", Field.CODE));
                headings.add(new Heading(part, fields.text("code"), fields.text("name")));
                fields.end();
            }
        });
        tables.end();
        return headings;
    }

    private @Nullable Reporting reporting(@Nullable Yaml value) {
        if (value == null) {
            return null;
        }
        Fields fields = Fields.of(value, problems, "reporting");
        Reporting reporting = new Reporting(
                fields.has("every") ? fields.word("every", Words.RHYTHMS, null) : null, fields.text("to"),
                fields.optionalText("place"));
        fields.end();
        return reporting;
    }

    private List<Doubt> doubts(List<Yaml> items) {
        List<Doubt> doubts = new ArrayList<>();
        for (Yaml item : items) {
            Fields fields = Fields.of(item, problems, "doubt");
            lines.row(Part.DOUBT, doubts.size(), fields, Map.of());
            doubts.add(new Doubt(fields.word("about", Words.PARTS, null), values.orEmpty(fields, "code"),
                    fields.text("text")));
            fields.end();
        }
        return doubts;
    }
}
