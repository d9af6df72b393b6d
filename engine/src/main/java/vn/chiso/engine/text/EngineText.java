package vn.chiso.engine.text;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.chiso.engine.framework.Input;
import vn.chiso.engine.framework.InputType;
import vn.chiso.engine.framework.Language;
import vn.chiso.engine.reading.Problem;
import vn.chiso.engine.framework.rule.Condition;
import vn.chiso.engine.framework.rule.Rule;
import vn.chiso.engine.lint.Finding;
import vn.chiso.engine.number.Exact;
import vn.chiso.engine.scoring.Disagreement;
import vn.chiso.engine.scoring.InputValue;
import vn.chiso.engine.scoring.Outcome;

/** Sentences about what the engine found. */
public final class EngineText {

    /** Read once: pages ask for them again and again, and they never change. */
    private static final Map<Language, Messages> BUNDLES = bundles();

    private EngineText() {
    }

    private static Map<Language, Messages> bundles() {
        Map<Language, Messages> bundles = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            bundles.put(language, Messages.read(language,
                    EngineText.class.getResourceAsStream("messages_" + language.tag() + ".properties")));
        }
        return Map.copyOf(bundles);
    }

    /** The message bundle of this module. */
    public static Messages messages(Language language) {
        Messages messages = BUNDLES.get(language);
        if (messages == null) {
            throw new IllegalStateException("every language has a bundle");
        }
        return messages;
    }

    /** What is wrong and what to do. */
    public static String sentence(Problem problem, Messages messages) {
        return messages.say("problem." + problem.code().id(), problem.facts().toArray());
    }

    /** What was found and how the file is scored all the same. */
    public static String sentence(Finding finding, Messages messages) {
        String variant = switch (finding.variant()) {
            case PLAIN -> "";
            case UNBOUNDED -> ".unbounded";
            case OTHERWISE -> ".otherwise";
        };
        return messages.say("finding." + finding.code().id() + variant,
                finding.facts().stream().map(fact -> shown(fact, messages)).toArray()).strip();
    }

    /** Two inputs that ought to agree and do not. */
    public static String sentence(Disagreement disagreement, Messages messages) {
        var comparison = disagreement.comparison();
        return messages.say("disagreement." + switch (comparison.relation()) {
            case EQUALS -> "equals";
            case AT_MOST -> "at-most";
        }, names(comparison.left()), shown(disagreement.left(), messages), names(comparison.right()),
                shown(disagreement.right(), messages), comparison.why());
    }

    private static String names(List<Input> inputs) {
        return String.join(" + ", inputs.stream().map(input -> "“" + input.name() + "”").toList());
    }

    /** How the scoring of an indicator ended, in a word or two. */
    public static String label(Outcome outcome, Messages messages) {
        return messages.say("outcome." + switch (outcome) {
            case SCORED -> "scored";
            case MISSING -> "missing";
            case BAD_VALUE -> "bad-value";
            case NOT_APPLICABLE -> "not-applicable";
            case NO_RULE -> "no-rule";
            case NOT_COUNTED -> "not-counted";
        });
    }

    /** A value as people read it: 368.214 with its unit of measure, có, the text of an option. */
    public static String value(Input input, InputValue value, Messages messages) {
        return new Phrases(messages).value(input, value);
    }

    /** What kind of value an input takes. */
    public static String label(InputType type, Messages messages) {
        return messages.say("input-type." + type.name().toLowerCase(Locale.ROOT));
    }

    private static Object shown(Object fact, Messages messages) {
        return switch (fact) {
            case Exact number -> Numbers.shortest(number, 4, messages.language());
            case Rule rule -> RuleText.sentence(rule, messages);
            case Condition condition -> new Phrases(messages).condition(condition);
            default -> fact;
        };
    }
}
