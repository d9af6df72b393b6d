package vn.chiso.engine.framework.reading;

import vn.chiso.engine.reading.yaml.Fields;
import vn.chiso.engine.reading.yaml.Problems;
import vn.chiso.engine.reading.yaml.Yaml;
import vn.chiso.engine.reading.Problem;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.chiso.engine.framework.Comparison;
import vn.chiso.engine.framework.Display;
import vn.chiso.engine.framework.Framework;
import vn.chiso.engine.framework.Input;
import vn.chiso.engine.framework.Node;
import vn.chiso.engine.framework.NodeCode;
import vn.chiso.engine.framework.Pillar;
import vn.chiso.engine.framework.Rescale;
import vn.chiso.engine.framework.Rounding;
import vn.chiso.engine.framework.Source;
import vn.chiso.engine.framework.Status;
import vn.chiso.engine.framework.Text;
import vn.chiso.engine.framework.Tiers;
import vn.chiso.engine.framework.Ties;
import vn.chiso.engine.framework.Tree;
import vn.chiso.engine.number.Exact;

/** Top level of a framework file. */
final class FrameworkParser {

    private static final Map<String, Status> STATUS = ordered(List.of("complete", "partial", "main-level"),
            List.of(Status.COMPLETE, Status.PARTIAL, Status.MAIN_LEVEL));
    private static final Map<String, Ties.Style> TIES = ordered(List.of("skip", "dense"),
            List.of(Ties.Style.SKIP, Ties.Style.DENSE));
    private static final Map<String, Rescale> RESCALE = ordered(List.of("whole", "none"),
            List.of(Rescale.WHOLE, Rescale.NONE));
    private static final Map<String, Tiers.By> TIERS_BY = ordered(List.of("share", "points"),
            List.of(Tiers.By.SHARE, Tiers.By.POINTS));
    private static final Map<String, Comparison.Relation> RELATION = ordered(List.of("equals", "at_most"),
            List.of(Comparison.Relation.EQUALS, Comparison.Relation.AT_MOST));

    private final Problems problems;
    private final Set<NodeCode> codes = new HashSet<>();

    FrameworkParser(Problems problems) {
        this.problems = problems;
    }

    Framework parse(Yaml root) {
        Fields fields = Fields.of(root, problems, "framework");
        InputParser inputs = new InputParser(problems);
        inputs.parse(fields.list("inputs"));
        Tree tree = new NodeParser(problems, inputs).parse(fields.requiredList("nodes"));
        tree.nodes().stream().filter(node -> !(node instanceof Node.SharedRow)).forEach(node -> codes.add(node.code()));
        inputs.checkHomes(codes);
        List<Pillar> pillars = pillars(fields.list("pillars"));
        pillars.forEach(pillar -> codes.add(pillar.code()));
        @Nullable
        Exact scale = fields.optionalNumber("scale");
        if (scale != null && scale.signum() <= 0) {
            problems.add(fields.mark("scale"), Problem.Code.NOT_POSITIVE, "scale");
        }
        Framework framework = new Framework(fields.id("id"), fields.text("version"),
                fields.word("status", STATUS, Status.COMPLETE), fields.name("name"), source(fields.required("source")),
                fields.texts("applies_to"), scale, rounding(fields.value("rounding")), display(fields.value("display")),
                ties(fields.value("ties")), rescale(fields.value("not_applicable")), inputs.byId(), tree, pillars,
                tiers(fields.value("tiers")), comparisons(fields.list("comparisons"), inputs), fields.texts("notes"));
        fields.end();
        return framework;
    }

    private Source source(Yaml value) {
        Fields fields = Fields.of(value, problems, "source");
        Source source = new Source(fields.text("document"), fields.optionalText("title"), fields.optionalText("issuer"),
                fields.date("date"), fields.optionalText("part"), fields.optionalText("address"),
                fields.optionalText("trust"));
        fields.end();
        return source;
    }

    private Rounding rounding(@Nullable Yaml value) {
        if (value == null) {
            return Rounding.NONE;
        }
        Fields fields = Fields.of(value, problems, "rounding");
        Rounding rounding = new Rounding(fields.digits("leaf_points"), fields.digits("total_points"));
        fields.end();
        return rounding;
    }

    private Display display(@Nullable Yaml value) {
        if (value == null) {
            return Display.DEFAULT;
        }
        Fields fields = Fields.of(value, problems, "display");
        Integer points = fields.digits("points");
        Integer share = fields.digits("share");
        fields.end();
        return new Display(points == null ? Display.DEFAULT.points() : points,
                share == null ? Display.DEFAULT.share() : share);
    }

    private Ties ties(@Nullable Yaml value) {
        if (value == null) {
            return Ties.DEFAULT;
        }
        Fields fields = Fields.of(value, problems, "ties");
        Ties ties = new Ties(fields.word("rank", TIES, Ties.Style.SKIP), codes(fields, "break_by"));
        fields.end();
        return ties;
    }

    private Rescale rescale(@Nullable Yaml value) {
        if (value == null) {
            return Rescale.WHOLE;
        }
        Fields fields = Fields.of(value, problems, "not_applicable");
        Rescale rescale = fields.word("rescale", RESCALE, Rescale.WHOLE);
        fields.end();
        return rescale;
    }

    /** Codes of rows that have points, or of pillars read so far. */
    private List<NodeCode> codes(Fields fields, String key) {
        List<NodeCode> found = new ArrayList<>();
        for (Yaml item : fields.list(key)) {
            String text = fields.scalar(item, key);
            if (text != null && codes.contains(new NodeCode(text))) {
                found.add(new NodeCode(text));
            } else if (text != null) {
                problems.add(item.mark(), Problem.Code.CODE_UNKNOWN, Fields.shortened(text));
            }
        }
        return found;
    }

    private List<Pillar> pillars(List<Yaml> items) {
        List<Pillar> pillars = new ArrayList<>();
        Set<NodeCode> seen = new HashSet<>();
        for (Yaml item : items) {
            Fields fields = Fields.of(item, problems, "pillar");
            NodeCode code = new NodeCode(fields.id("code"));
            Text name = fields.name("name");
            fields.requiredList("nodes");
            Pillar pillar = new Pillar(code, name, codes(fields, "nodes"), fields.optionalNumber("published_max"),
                    fields.optionalText("note"));
            if (codes.contains(code) || !seen.add(code)) {
                problems.add(fields.mark("code"), Problem.Code.CODE_DUPLICATE, code);
            }
            fields.end();
            pillars.add(pillar);
        }
        return pillars;
    }

    private @Nullable Tiers tiers(@Nullable Yaml value) {
        if (value == null) {
            return null;
        }
        Fields fields = Fields.of(value, problems, "tiers");
        NodeCode of = NodeCode.TOTAL;
        String text = fields.optionalText("of");
        if (text != null) {
            of = new NodeCode(text);
            if (!codes.contains(of) && !of.equals(NodeCode.TOTAL)) {
                problems.add(fields.mark("of"), Problem.Code.CODE_UNKNOWN, Fields.shortened(text));
            }
        }
        Tiers tiers = new Tiers(of, fields.word("by", TIERS_BY, Tiers.By.SHARE),
                tierClasses(fields.requiredList("classes")));
        fields.end();
        return tiers;
    }

    private List<Tiers.Tier> tierClasses(List<Yaml> items) {
        List<Tiers.Tier> tiers = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        Exact previous = null;
        for (int i = 0; i < items.size(); i++) {
            Yaml item = items.get(i);
            Fields fields = Fields.of(item, problems, "class");
            String id = uniqueId(ids, fields);
            Exact above = fields.optionalNumber("above");
            Exact bound = above != null ? above : fields.optionalNumber("from");
            tiers.add(new Tiers.Tier(id, fields.text("name"), bound,
                    above != null ? Tiers.Edge.EXCLUDED : Tiers.Edge.INCLUDED));
            boolean last = i == items.size() - 1;
            if (last == (bound != null) || (bound != null && previous != null && bound.compareTo(previous) >= 0)) {
                problems.add(item.mark(), Problem.Code.TIERS_ORDER);
            }
            previous = bound;
            fields.end();
        }
        return tiers;
    }

    private List<Comparison> comparisons(List<Yaml> items, InputParser inputs) {
        List<Comparison> comparisons = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Yaml item : items) {
            Fields fields = Fields.of(item, problems, "comparison");
            String id = uniqueId(ids, fields);
            comparisons.add(new Comparison(id, side(fields, "left", inputs),
                    fields.word("relation", RELATION, null), side(fields, "right", inputs), fields.text("why")));
            fields.end();
        }
        return comparisons;
    }

    private String uniqueId(Set<String> before, Fields fields) {
        String id = fields.id("id");
        if (!id.isEmpty() && !before.add(id)) {
            problems.add(fields.mark("id"), Problem.Code.ID_DUPLICATE, id);
        }
        return id;
    }

    private List<Input> side(Fields fields, String key, InputParser inputs) {
        List<Input> side = new ArrayList<>();
        for (Yaml item : fields.requiredList(key)) {
            String text = fields.scalar(item, key);
            if (text == null) {
                continue;
            }
            Input input = inputs.find(text, item.mark());
            if (input != null && !input.type().isNumber()) {
                problems.add(item.mark(), Problem.Code.NOT_NUMBER, text);
            } else if (input != null) {
                side.add(input);
            }
        }
        return side;
    }

    /** Words of the file in the order in which people should read them. */
    static <T> Map<String, T> ordered(List<String> words, List<T> meanings) {
        Map<String, T> map = new LinkedHashMap<>();
        for (int i = 0; i < words.size(); i++) {
            map.put(words.get(i), meanings.get(i));
        }
        return map;
    }
}
