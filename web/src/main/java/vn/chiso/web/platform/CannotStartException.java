package vn.chiso.web.platform;

import org.jspecify.annotations.Nullable;

/** The application cannot start, and the operator can do something about it: the message is the sentence to show. */
public final class CannotStartException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public CannotStartException(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}
