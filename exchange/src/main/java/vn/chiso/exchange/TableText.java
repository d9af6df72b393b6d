package vn.chiso.exchange;

import java.util.Locale;
import vn.chiso.engine.framework.InputType;
import vn.chiso.engine.framework.Language;
import vn.chiso.engine.text.Messages;

/** Sentences about tables. */
public final class TableText {

    private TableText() {
    }

    /** The message bundle of this module. */
    public static Messages messages(Language language) {
        return Messages.read(language,
                TableText.class.getResourceAsStream("messages_" + language.tag() + ".properties"));
    }

    /** The problem as a sentence that begins with its place: "Dòng 5, cột value: …". */
    public static String sentence(TableProblem problem, Messages messages) {
        String sentence = messages.say("problem." + problem.code().id(), problem.facts().toArray());
        if (problem.row() == 0) {
            return sentence;
        }
        return problem.column().isEmpty()
                ? messages.say("at.row", problem.row(), sentence)
                : messages.say("at.cell", problem.row(), problem.column(), sentence);
    }

    static String type(InputType type, Language language) {
        return messages(language).say("type." + type.name().toLowerCase(Locale.ROOT));
    }
}
