package vn.chiso.cli;

import java.util.List;

/** A command that cannot be carried out; ends it with {@link ExitCode#REFUSED} and says everything that is wrong. */
final class Refusal extends Exception {
    private static final long serialVersionUID = 1;

    private final transient List<String> sentences;

    Refusal(List<String> sentences) {
        super(String.join(" ", sentences));
        this.sentences = sentences;
    }

    List<String> sentences() {
        return sentences;
    }
}
