package vn.chiso.engine.framework.reading;

import vn.chiso.engine.reading.yaml.Fields;
import vn.chiso.engine.reading.yaml.Mark;
import vn.chiso.engine.reading.yaml.Problems;
import vn.chiso.engine.reading.yaml.Yaml;
import vn.chiso.engine.reading.Problem;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.chiso.engine.framework.Input;
import vn.chiso.engine.framework.InputId;
import vn.chiso.engine.framework.InputType;
import vn.chiso.engine.framework.Limits;
import vn.chiso.engine.framework.NodeCode;

/** The inputs of a framework file. */
final class InputParser {

    static final Map<String, InputType> TYPES = FrameworkParser.ordered(
            List.of("count", "amount", "yes_no", "option", "share", "points"), List.of(InputType.COUNT,
                    InputType.AMOUNT, InputType.YES_NO, InputType.OPTION, InputType.SHARE, InputType.POINTS));
    static final Map<String, Input.Scope> SCOPES = FrameworkParser.ordered(List.of("unit", "campaign"),
            List.of(Input.Scope.UNIT, Input.Scope.CAMPAIGN));

    private final Problems problems;
    private final Map<InputId, Input> byId = new LinkedHashMap<>();
    private final Map<InputId, Mark> homes = new LinkedHashMap<>();

    InputParser(Problems problems) {
        this.problems = problems;
    }

    void parse(List<Yaml> items) {
        for (Yaml item : items) {
            Fields fields = Fields.of(item, problems, "input");
            Input input = input(fields);
            if (byId.putIfAbsent(input.id(), input) != null) {
                problems.add(fields.mark("id"), Problem.Code.INPUT_DUPLICATE, input.id());
            }
            fields.end();
        }
    }

    private Input input(Fields fields) {
        InputId id = new InputId(fields.id("id"));
        InputType type = fields.word("type", TYPES, null);
        Map<String, String> options = options(fields, type);
        String home = fields.optionalText("home");
        if (home != null) {
            homes.put(id, fields.mark("home"));
        }
        return new Input(id, fields.text("name"), type, fields.optionalText("unit"), fields.optionalText("held_by"),
                fields.optionalText("definition"), fields.word("scope", SCOPES, Input.Scope.UNIT), options,
                home == null ? null : new NodeCode(home), limits(fields, type), fields.mark().line());
    }

    private Map<String, String> options(Fields fields, InputType type) {
        Map<String, String> options = new LinkedHashMap<>();
        fields.entries("options").forEach((option, entry) -> {
            if (Fields.commaTail(option, entry, problems)) {
                return;
            }
            String text = fields.scalar(entry.value(), "options");
            options.put(option, text == null ? "" : text);
            if (!option.matches("[a-z0-9][a-z0-9.-]{0,99}") || option.equals("yes") || option.equals("no")) {
                problems.add(entry.keyMark(), Problem.Code.ID_BAD, Fields.shortened(option));
            }
        });
        if ((type == InputType.OPTION) == (options.size() < 2)) {
            problems.add(fields.mark("options"), Problem.Code.OPTIONS_BAD);
        }
        return options;
    }

    private Limits limits(Fields fields, InputType type) {
        Yaml value = fields.value("range");
        if (value == null) {
            return Limits.NONE;
        }
        if (!type.isNumber()) {
            problems.add(value.mark(), Problem.Code.NOT_NUMBER, fields.id("id"));
        }
        Fields range = Fields.of(value, problems, "range");
        Limits limits = new Limits(range.optionalNumber("from"), range.optionalNumber("to"));
        range.end();
        if (limits.from() != null && limits.to() != null && limits.from().compareTo(limits.to()) > 0) {
            problems.add(value.mark(), Problem.Code.LIMITS_REVERSED);
        }
        return limits;
    }

    /** The input with this identifier; null, and a problem, when there is none. */
    @Nullable
    Input find(String id, Mark mark) {
        Input input = byId.get(new InputId(id));
        if (input == null) {
            problems.add(mark, Problem.Code.INPUT_UNKNOWN, Fields.shortened(id));
        }
        return input;
    }

    /** Adds the input that a leaf with a given value makes for itself. */
    void add(Input input, Mark mark) {
        if (byId.putIfAbsent(input.id(), input) != null) {
            problems.add(mark, Problem.Code.INPUT_DUPLICATE, input.id());
        }
    }

    void checkHomes(Set<NodeCode> codes) {
        homes.forEach((id, mark) -> {
            Input input = byId.get(id);
            if (input != null && input.home() != null && !codes.contains(input.home())) {
                problems.add(mark, Problem.Code.CODE_UNKNOWN, input.home());
            }
        });
    }

    Map<InputId, Input> byId() {
        return Collections.unmodifiableMap(byId);
    }
}
