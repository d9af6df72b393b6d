package vn.chiso.engine.lint;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import vn.chiso.engine.framework.Node;
import vn.chiso.engine.framework.rule.Rule;
import vn.chiso.engine.lint.Finding.Code;
import vn.chiso.engine.lint.Finding.Level;

/**
 * The rule's text as published, which is the text without the characters restored in square brackets: the condition of
 * each line is what stands before its first colon.
 */
final class TextChecks {

    private static final Pattern RESTORED = Pattern.compile("\\[[^\\]]*\\]");
    private static final Pattern THRESHOLD = Pattern.compile("\\d+(?:[.,]\\d+)?\\s*%");
    private static final Pattern SIGN = Pattern.compile(
            "[≥≤<>=]|(?<!\\p{L})(từ|trên|dưới|đến|đạt|quá|hơn|không|tối thiểu|ít nhất|trở lên|trở xuống)(?!\\p{L})",
            Pattern.UNICODE_CASE | Pattern.CASE_INSENSITIVE);

    private TextChecks() {
    }

    static void check(Node.Leaf leaf, Rule rule, Findings findings) {
        if (leaf.ruleText() == null) {
            return;
        }
        List<String> conditions = leaf.ruleText().lines().filter(line -> line.contains(":"))
                .map(line -> line.substring(0, line.indexOf(':'))).map(TextChecks::asPublished)
                .filter(condition -> !condition.isEmpty()).toList();
        Set<String> seen = new HashSet<>();
        for (String condition : conditions) {
            if (!seen.add(condition.toLowerCase(Locale.ROOT))) {
                findings.add(Code.CONDITION_TWICE, Level.WARNING, leaf.code(), leaf.head().line(), condition, rule);
            }
        }
        conditions.stream().filter(TextChecks::lacksSign).findFirst().ifPresent(condition -> findings
                .add(Code.THRESHOLD_WITHOUT_SIGN, Level.WARNING, leaf.code(), leaf.head().line(), condition, rule));
    }

    private static String asPublished(String condition) {
        return RESTORED.matcher(condition).replaceAll("").replaceFirst("^\\s*[-+•]\\s*", "").replaceAll("\\s+", " ")
                .strip();
    }

    private static boolean lacksSign(String condition) {
        return THRESHOLD.matcher(condition).find() && !SIGN.matcher(condition).find();
    }
}
