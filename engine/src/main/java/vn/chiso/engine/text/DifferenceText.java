package vn.chiso.engine.text;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.chiso.engine.framework.InputType;
import vn.chiso.engine.framework.Status;
import vn.chiso.engine.framework.comparison.Difference;
import vn.chiso.engine.framework.rule.Rule;
import vn.chiso.engine.number.Exact;

/** Differences between versions of a framework in words. */
public final class DifferenceText {

    private DifferenceText() {
    }

    /** What is different: "Điểm tối đa in". */
    public static String label(Difference difference, Messages messages) {
        String own = "difference." + difference.part().id() + "." + difference.aspect().id();
        return messages.say(messages.keys().contains(own) ? own : "difference." + difference.aspect().id());
    }

    /** What stands in the older version; an en dash for nothing. */
    public static String before(Difference difference, Messages messages) {
        return value(difference.before(), messages);
    }

    /** What stands in the newer version; an en dash for nothing. */
    public static String after(Difference difference, Messages messages) {
        return value(difference.after(), messages);
    }

    private static String value(@Nullable Object value, Messages messages) {
        return switch (value) {
            case null -> "–";
            case Exact number -> Numbers.shortest(number, 4, messages.language());
            case Rule rule -> RuleText.sentence(rule, messages);
            case InputType type -> EngineText.label(type, messages);
            case Status status -> messages.say("status." + status.name().toLowerCase(Locale.ROOT).replace('_', '-'));
            case List<?> list when list.isEmpty() -> "–";
            case List<?> list ->
                list.stream().map(item -> value(item, messages)).collect(Collectors.joining("; "));
            default -> value.toString().strip();
        };
    }
}
