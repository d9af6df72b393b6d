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

    /**
     * The problem as a sentence that begins with its place: "Dòng 5, cột value: …", "Ô Số liệu!E14: …". What to do in a
     * spreadsheet differs from what to do in a CSV file: such sentences end in {@code .cell}.
     */
    public static String sentence(TableProblem problem, Messages messages) {
        String key = "problem." + problem.code().id();
        boolean cell = !problem.address().isEmpty();
        String sentence = messages.say(cell && messages.keys().contains(key + ".cell") ? key + ".cell" : key,
                problem.facts().toArray());
        if (cell) {
            return messages.say("at.address", problem.address(), sentence);
        }
        if (problem.row() == 0) {
            return sentence;
        }
        return problem.column().isEmpty()
                ? messages.say("at.row", problem.row(), sentence)
                : messages.say("at.cell", problem.row(), problem.column(), sentence);
    }

    static String type(InputType type, Messages messages) {
        return messages.say("type." + key(type));
    }

    static String key(InputType type) {
        return type.name().toLowerCase(Locale.ROOT);
    }
}
