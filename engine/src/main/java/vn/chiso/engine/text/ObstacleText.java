package vn.chiso.engine.text;

import java.util.Locale;
import vn.chiso.engine.framework.Input;
import vn.chiso.engine.framework.InputType;
import vn.chiso.engine.scoring.TraceLine;

/** What stands in the way of a score, and what to do. */
public final class ObstacleText {

    private ObstacleText() {
    }

    /** The sentence, in the bundle's language. */
    public static String sentence(TraceLine.Obstacle obstacle, Messages messages) {
        Phrases phrases = new Phrases(messages);
        return switch (obstacle) {
            case TraceLine.Missing missing -> messages.say("obstacle.missing", missing.operand().letter(),
                    missing.operand().input().name(), missing.operand().input().id());
            case TraceLine.NotApplicableRefused refused ->
                messages.say("obstacle.not-applicable", refused.operand().input().name());
            case TraceLine.WrongKind wrong -> messages.say("obstacle.wrong-kind", wrong.operand().input().name());
            case TraceLine.OutOfRange range -> messages.say(
                    "obstacle.range." + range.operand().input().type().name().toLowerCase(Locale.ROOT),
                    range.operand().input().name(), phrases.points(range.value()), limits(range.operand().input(),
                            messages));
            case TraceLine.ZeroDenominator zero -> messages.say("obstacle.zero-denominator", zero.of().inLetters(),
                    phrases.names(zero.of().denominator()));
            case TraceLine.ZeroDivision zero -> messages.say("obstacle.zero-division", zero.text());
            case TraceLine.PartAboveWhole part ->
                messages.say("obstacle.part-above-whole", phrases.letters(part.part()),
                        phrases.points(part.partValue()),
                        phrases.letters(part.whole()), phrases.points(part.wholeValue()));
        };
    }

    /** The limits with a space before them; nothing where there are none. */
    private static String limits(Input input, Messages messages) {
        String limits = limitsAlone(input, messages);
        return limits.isEmpty() ? "" : " " + limits;
    }

    private static String limitsAlone(Input input, Messages messages) {
        Phrases phrases = new Phrases(messages);
        var from = input.limits().from();
        var to = input.limits().to();
        if (from != null && to != null) {
            return messages.say("limits.both", phrases.points(from), phrases.points(to));
        }
        if (to != null) {
            return messages.say("limits.to", phrases.points(to));
        }
        if (from == null && input.type() == InputType.POINTS) {
            return messages.say("limits.from", "0");
        }
        return from == null ? "" : messages.say("limits.from", phrases.points(from));
    }
}
