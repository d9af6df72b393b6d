package vn.chiso.document;

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
        String what = messages.say("problem." + problem.code().id(), problem.facts().toArray());
        String key = "at." + problem.part().name().toLowerCase(java.util.Locale.ROOT);
        return problem.paragraph() == 0 ? what : messages.say(key, problem.paragraph(), problem.near(), what);
    }
}
