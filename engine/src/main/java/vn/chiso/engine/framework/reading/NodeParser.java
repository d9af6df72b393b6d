package vn.chiso.engine.framework.reading;

import vn.chiso.engine.reading.yaml.Fields;
import vn.chiso.engine.reading.yaml.Mark;
import vn.chiso.engine.reading.yaml.Problems;
import vn.chiso.engine.reading.yaml.Yaml;
import vn.chiso.engine.reading.Problem;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.chiso.engine.framework.Doubt;
import vn.chiso.engine.framework.Input;
import vn.chiso.engine.framework.InputId;
import vn.chiso.engine.framework.InputType;
import vn.chiso.engine.framework.Language;
import vn.chiso.engine.framework.Limits;
import vn.chiso.engine.framework.Node;
import vn.chiso.engine.framework.NodeCode;
import vn.chiso.engine.framework.Tree;
import vn.chiso.engine.framework.rule.Condition;
import vn.chiso.engine.framework.rule.Operand;
import vn.chiso.engine.framework.rule.Rule;
import vn.chiso.engine.number.Exact;

/** The rows of a framework file. */
final class NodeParser {

    static final Map<String, Doubt.Kind> DOUBTS = FrameworkParser.ordered(
            List.of("ratio-upside-down", "wrong-population", "misplaced-max", "ratio-undefined", "unclear-text",
                    "other"),
            List.of(Doubt.Kind.RATIO_UPSIDE_DOWN, Doubt.Kind.WRONG_POPULATION, Doubt.Kind.MISPLACED_MAX,
                    Doubt.Kind.RATIO_UNDEFINED, Doubt.Kind.UNCLEAR_TEXT, Doubt.Kind.OTHER));
    private static final Pattern CODE = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,49}");
    private static final Pattern LETTER = Pattern.compile("[a-z][a-z0-9_]{0,29}");
    private static final List<String> RESERVED = List.of("m", "min", "max", "if");

    private final Problems problems;
    private final InputParser inputs;
    private final Map<NodeCode, Mark> seen = new LinkedHashMap<>();
    private final Map<NodeCode, Mark> shared = new LinkedHashMap<>();

    NodeParser(Problems problems, InputParser inputs) {
        this.problems = problems;
        this.inputs = inputs;
    }

    Tree parse(List<Yaml> items) {
        Tree tree = new Tree(nodes(items));
        shared.forEach((code, mark) -> {
            if (!(tree.node(code) instanceof Node.Leaf)) {
                problems.add(mark, Problem.Code.SHARED_ROW_TARGET, code);
            }
        });
        return tree;
    }

    private List<Node> nodes(List<Yaml> items) {
        List<Node> nodes = new ArrayList<>();
        for (Yaml item : items) {
            Fields fields = Fields.of(item, problems, "node");
            nodes.add(node(fields));
            fields.end();
        }
        return nodes;
    }

    private Node node(Fields fields) {
        Node.Head head = head(fields);
        if (fields.value("children") != null) {
            Node group = new Node.Group(head, nodes(fields.requiredList("children")));
            refuse(fields, Problem.Code.LEAF_AND_GROUP, "rule", "rule_text", "source_note", "inputs", "evidence",
                    "shares_score_with", "not_applicable");
            return group;
        }
        String sharedCode = fields.optionalText("shares_score_with");
        if (sharedCode != null) {
            NodeCode target = new NodeCode(sharedCode);
            shared.put(target, fields.mark("shares_score_with"));
            refuse(fields, Problem.Code.SHARED_ROW_BAD, "rule", "max", "inputs");
            fields.value("rule_text");
            fields.value("source_note");
            return new Node.SharedRow(head, target);
        }
        return leaf(head, fields);
    }

    private void refuse(Fields fields, Problem.Code code, String... keys) {
        for (String key : keys) {
            if (fields.has(key)) {
                problems.add(fields.mark(key), code, key);
            }
        }
    }

    private Node.Head head(Fields fields) {
        String text = fields.text("code");
        NodeCode code = new NodeCode(text);
        if (!text.isEmpty() && (!CODE.matcher(text).matches() || code.equals(NodeCode.TOTAL))) {
            problems.add(fields.mark("code"), Problem.Code.CODE_BAD, Fields.shortened(text));
        }
        Mark first = seen.putIfAbsent(code, fields.mark("code"));
        if (first != null && !text.isEmpty()) {
            problems.add(fields.mark("code"), Problem.Code.CODE_DUPLICATE, text);
        }
        Exact max = fields.optionalNumber("max");
        if (max != null && max.signum() < 0) {
            problems.add(fields.mark("max"), Problem.Code.NEGATIVE, "max");
        }
        return new Node.Head(code, fields.optionalText("printed_code"), fields.name("name"), max,
                fields.yesNo("scored", Node.Counting.SCORED, Node.Counting.UNSCORED, Node.Counting.SCORED),
                fields.optionalText("note"), doubts(fields.list("doubts")), fields.mark().line());
    }

    private List<Doubt> doubts(List<Yaml> items) {
        List<Doubt> doubts = new ArrayList<>();
        for (Yaml item : items) {
            Fields fields = Fields.of(item, problems, "doubt");
            doubts.add(new Doubt(fields.word("kind", DOUBTS, null), fields.text("text"),
                    fields.optionalText("resolution"), fields.mark().line()));
            fields.end();
        }
        return doubts;
    }

    private Node leaf(Node.Head head, Fields fields) {
        Map<String, Operand> operands = operands(fields);
        Letters letters = new Letters(operands, problems);
        Yaml ruleValue = fields.value("rule");
        Rule rule = null;
        int before = problems.count();
        if (ruleValue != null) {
            rule = new RuleParser(problems, letters, given -> given(head, given)).parse(ruleValue);
        }
        Node.Applicability applicability = applicability(fields.value("not_applicable"), letters);
        // A rule that could not be read may well have meant the letters that it seems to leave out.
        if (rule != null && problems.count() == before) {
            letters.unused().forEach(
                    letter -> problems.add(fields.mark("inputs"), Problem.Code.LETTER_NOT_USED, letter, head.code()));
        }
        return new Node.Leaf(head, fields.optionalText("rule_text"), fields.optionalText("source_note"), operands,
                rule, fields.texts("evidence"), applicability);
    }

    /** A given value is its leaf's own input, under the leaf's code. */
    private Rule given(Node.Head head, Fields fields) {
        InputType type = fields.word("as",
                FrameworkParser.ordered(List.of("share", "points"), List.of(InputType.SHARE, InputType.POINTS)), null);
        Limits limits = type == InputType.POINTS ? new Limits(Exact.ZERO, head.printedMax()) : Limits.NONE;
        Input input = new Input(new InputId(head.code().value()), head.name().in(Language.VI), type,
                type == InputType.POINTS ? "điểm" : null, null, null, Input.Scope.UNIT, Map.of(), head.code(), limits,
                head.line());
        inputs.add(input, fields.mark());
        return new Rule.Given(new Operand(head.code().value(), input));
    }

    private Map<String, Operand> operands(Fields fields) {
        Map<String, Operand> operands = new LinkedHashMap<>();
        fields.entries("inputs").forEach((letter, entry) -> {
            if (!LETTER.matcher(letter).matches() || RESERVED.contains(letter)) {
                problems.add(entry.keyMark(), Problem.Code.LETTER_BAD, Fields.shortened(letter));
            }
            String id = fields.scalar(entry.value(), "inputs");
            Input input = id == null ? null : inputs.find(id, entry.value().mark());
            operands.put(letter, new Operand(letter, input != null ? input : unknown(id)));
        });
        return operands;
    }

    /** Stands in for an input that does not exist, so that the rule is read on; the file is refused anyway. */
    private static Input unknown(@Nullable String id) {
        return new Input(new InputId(id == null ? "" : id), "", InputType.AMOUNT, null, null, null, Input.Scope.UNIT,
                Map.of(), null, Limits.NONE, 0);
    }

    private Node.Applicability applicability(@Nullable Yaml value, Letters letters) {
        if (value == null) {
            return Node.Applicability.ALWAYS;
        }
        Fields fields = Fields.of(value, problems, "not_applicable");
        Node.Applicability.Claim claim = fields.yesNo("claim", Node.Applicability.Claim.ALLOWED,
                Node.Applicability.Claim.REFUSED, Node.Applicability.Claim.REFUSED);
        Yaml when = fields.value("when");
        Condition condition = when == null ? null : new QuantityParser(problems, letters).condition(when);
        fields.end();
        return new Node.Applicability(claim, condition);
    }

}
