package vn.chiso.web.catalog;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chiso.engine.framework.InputType;
import vn.chiso.engine.framework.Language;
import vn.chiso.engine.framework.comparison.Difference;
import vn.chiso.engine.reading.Problem;
import vn.chiso.engine.framework.rule.Condition;
import vn.chiso.engine.framework.rule.Rule;
import vn.chiso.engine.lint.Finding;
import vn.chiso.engine.text.DifferenceText;
import vn.chiso.engine.text.EngineText;
import vn.chiso.engine.text.Messages;
import vn.chiso.engine.text.RuleText;
import vn.chiso.web.ui.Ui;

/** The engine's sentences in the language of the page, for templates. */
public final class Words {

    private static final Map<Language, Messages> BUNDLES = new EnumMap<>(Language.class);

    static {
        for (Language language : Language.values()) {
            BUNDLES.put(language, EngineText.messages(language));
        }
    }

    private Words() {
    }

    /** The engine's bundle in a language. */
    public static Messages in(Language language) {
        Messages messages = BUNDLES.get(language);
        if (messages == null) {
            throw new IllegalStateException("no texts in " + language);
        }
        return messages;
    }

    /** What was found. */
    public static String sentence(Ui ui, Finding finding) {
        return EngineText.sentence(finding, in(ui.language()));
    }

    /** What is wrong at a place of the file. */
    public static String sentence(Ui ui, Problem problem) {
        return EngineText.sentence(problem, in(ui.language()));
    }

    /** A rule in words. */
    public static String sentence(Ui ui, Rule rule) {
        return RuleText.sentence(rule, in(ui.language()));
    }

    /** A condition in words. */
    public static String sentence(Ui ui, Condition condition) {
        return RuleText.condition(condition, in(ui.language()));
    }

    /** The kind of a rule in a few words; an en dash for none. */
    public static String kind(Ui ui, @Nullable Rule rule) {
        return rule == null ? "–" : RuleText.kind(rule, in(ui.language()));
    }

    /** What kind of value an input takes. */
    public static String label(Ui ui, InputType type) {
        return EngineText.label(type, in(ui.language()));
    }

    /** What is different. */
    public static String label(Ui ui, Difference difference) {
        return DifferenceText.label(difference, in(ui.language()));
    }

    /** What stands in the older version. */
    public static String before(Ui ui, Difference difference) {
        return DifferenceText.before(difference, in(ui.language()));
    }

    /** What stands in the newer version. */
    public static String after(Ui ui, Difference difference) {
        return DifferenceText.after(difference, in(ui.language()));
    }
}
