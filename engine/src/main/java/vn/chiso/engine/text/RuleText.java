package vn.chiso.engine.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.chiso.engine.framework.InputType;
import vn.chiso.engine.framework.rule.Condition;
import vn.chiso.engine.framework.rule.Operand;
import vn.chiso.engine.framework.rule.Payment;
import vn.chiso.engine.framework.rule.Quantity;
import vn.chiso.engine.framework.rule.Rule;
import vn.chiso.engine.number.Exact;

/** Rules in words; m is the maximum. */
public final class RuleText {

    private final Messages messages;
    private final Phrases phrases;

    private RuleText(Messages messages) {
        this.messages = messages;
        this.phrases = new Phrases(messages);
    }

    /** The rule in one sentence. */
    public static String sentence(Rule rule, Messages messages) {
        return new RuleText(messages).describe(rule);
    }

    /** The kind of the rule in a few words. */
    public static String kind(Rule rule, Messages messages) {
        String name = rule.getClass().getSimpleName().replaceAll("(?<!^)([A-Z])", "-$1").toLowerCase(Locale.ROOT);
        return messages.say("rule." + name);
    }

    /** A condition in words: "từ 60% trở lên". */
    public static String condition(Condition condition, Messages messages) {
        return new Phrases(messages).condition(condition);
    }

    private String describe(Rule rule) {
        return switch (rule) {
            case Rule.YesNo yesNo -> messages.say("describe.yes-no", yesNo.input().letter());
            case Rule.Choice choice -> choice(choice);
            case Rule.Conditions conditions -> joined(conditions.met().stream().map(part -> messages
                    .say("describe.condition", phrases.condition(part.when()), phrases.share(part.share()))).toList());
            case Rule.Checklist checklist -> messages.say("describe.checklist", checklist.items().size(),
                    phrases.letters(checklist.items()));
            case Rule.Count count -> joined(count.clauses().stream().map(this::items).toList());
            case Rule.Ratio ratio -> ratio(ratio);
            case Rule.CutOff cutOff ->
                messages.say("describe.cut-off", cutOff.of().inLetters(), phrases.interval(cutOff.of(), cutOff.full()));
            case Rule.Steps steps -> steps(steps);
            case Rule.FirstClause firstClause -> firstClause(firstClause);
            case Rule.WeightedRatio weighted -> weighted(weighted);
            case Rule.Given given -> messages
                    .say(given.input().input().type() == InputType.SHARE
                            ? "describe.given.share"
                            : "describe.given.points");
            case Rule.Formula formula -> messages.say("describe.formula", formula.text());
        };
    }

    private static String joined(List<String> parts) {
        return String.join("; ", parts);
    }

    private String choice(Rule.Choice rule) {
        List<String> parts = new ArrayList<>();
        rule.shares().forEach((option, share) -> parts
                .add(phrases.answer(rule.input().input(), option) + ": " + phrases.share(share)));
        return joined(parts);
    }

    private String items(Rule.Count.PerItem clause) {
        Operand input = clause.input();
        Exact cap = clause.cap();
        String each = messages.say("describe.items", input.letter(), phrases.points(clause.points()));
        return cap == null ? each : each + messages.say("describe.items.cap", phrases.points(cap));
    }

    private String ratio(Rule.Ratio rule) {
        Quantity of = rule.of();
        Exact target = rule.target();
        return target == null
                ? messages.say("describe.ratio", of.inLetters())
                : messages.say("describe.ratio.target", of.inLetters(), phrases.amount(of, target));
    }

    private String steps(Rule.Steps rule) {
        List<String> parts = new ArrayList<>();
        rule.steps().forEach(step -> parts.add(messages.say("describe.step", rule.of().inLetters(),
                phrases.interval(rule.of(), step.range()), phrases.payment(step.pays()))));
        if (rule.otherwise() != null) {
            parts.add(messages.say("describe.otherwise", phrases.payment(rule.otherwise())));
        }
        return joined(parts);
    }

    private String firstClause(Rule.FirstClause rule) {
        List<String> parts = new ArrayList<>();
        rule.clauses().forEach(clause -> parts
                .add(messages.say("describe.clause", phrases.condition(clause.when()), payment(clause.pays()))));
        parts.add(messages.say("describe.otherwise", payment(rule.otherwise())));
        return joined(parts);
    }

    private String payment(Payment payment) {
        return payment instanceof Payment.ByRule(Rule rule) ? describe(rule) : phrases.payment(payment);
    }

    private String weighted(Rule.WeightedRatio rule) {
        List<String> parts = new ArrayList<>();
        if (rule.fullFrom() != null) {
            parts.add(messages.say("describe.full-from", phrases.condition(rule.fullFrom())));
        }
        String terms = String.join(" + ", rule.terms().stream()
                .map(term -> term.weight() + " × " + term.of().inLetters() + " × m").toList());
        parts.add(terms);
        return joined(parts);
    }
}
