package vn.chiso.engine.text;

import java.util.stream.Collectors;
import vn.chiso.engine.checking.Hint;

/** What is missing to the full points, in words. */
public final class HintText {

    private HintText() {
    }

    /** The sentence, without a final period: "Cần thêm 47.991 hồ sơ để đạt tối đa". */
    public static String sentence(Hint hint, Messages messages) {
        Phrases phrases = new Phrases(messages);
        return switch (hint) {
            case Hint.More more -> messages.say(
                    "hint.more" + (more.isFull() ? ".full" : ".points") + (more.only() ? "" : ".named"),
                    phrases.measured(more.input().input(), more.by()), more.input().letter(),
                    phrases.points(more.points()));
            case Hint.Answered(var operand, String answer) ->
                messages.say("hint.answer", operand.input().name(), phrases.answer(operand.input(), answer));
            case Hint.Absent(var items) -> messages.say("hint.absent", items.size(), phrases.names(items));
            case Hint.Unmet(var conditions) -> messages.say("hint.unmet", conditions.size(),
                    conditions.stream().map(phrases::condition).collect(Collectors.joining("; ")));
        };
    }
}
