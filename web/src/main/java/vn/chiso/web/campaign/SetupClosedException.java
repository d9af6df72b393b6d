package vn.chiso.web.campaign;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** The round moved on while somebody was changing its set-up: nothing was done. */
public final class SetupClosedException extends ResponseStatusException {

    private static final long serialVersionUID = 1;

    SetupClosedException(SetupPart part, Phase phase) {
        super(HttpStatus.CONFLICT, part + " is closed in " + phase);
    }
}
