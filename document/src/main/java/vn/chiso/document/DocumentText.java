package vn.chiso.document;

import java.util.Locale;
import vn.chiso.document.TemplateProblem.Code;
import vn.chiso.engine.framework.Language;
import vn.chiso.engine.text.Messages;

/** Sentences about templates, in one language. */
public final class DocumentText {

    private final Messages messages;

    /** Reads the bundle. */
    public DocumentText(Language language) {
        this.messages = Messages.read(language,
                DocumentText.class.getResourceAsStream("messages_" + language.tag() + ".properties"));
    }

    /** What is wrong, where, and what to do. */
    public String problem(TemplateProblem problem) {
        Object[] facts = problem.code() == Code.NOT_SHOWN
                ? new Object[]{messages.say("unseen." + problem.facts().getFirst())}
                : problem.facts().toArray();
        String what = messages.say("problem." + problem.code().id(), facts);
        String where = "at." + problem.part().name().toLowerCase(Locale.ROOT);
        return switch (problem.part()) {
            case FILE -> what;
            case STYLE -> messages.say(where, problem.near(), what);
            case BODY, HEADER, FOOTER -> problem.near().isEmpty()
                    ? messages.say(where + ".empty", problem.paragraph(), what)
                    : messages.say(where, problem.paragraph(), problem.near(), what);
        };
    }
}
