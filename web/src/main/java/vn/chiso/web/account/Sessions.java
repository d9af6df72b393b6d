package vn.chiso.web.account;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chiso.web.audit.Actor;
import vn.chiso.web.audit.Audit;

/** Where a person is signed in. */
@Component
public class Sessions {

    private final FindByIndexNameSessionRepository<? extends Session> sessions;
    private final Audit audit;

    Sessions(FindByIndexNameSessionRepository<? extends Session> sessions, Audit audit) {
        this.sessions = sessions;
        this.audit = audit;
    }

    /** One place where a person is signed in. */
    public record Open(String id, Instant since, Instant lastUsed) {
    }

    /** All of them, the one used last first. */
    public List<Open> of(Person person) {
        Map<String, ? extends Session> open = sessions.findByPrincipalName(person.login());
        return open.values().stream()
                .map(session -> new Open(session.getId(), session.getCreationTime(), session.getLastAccessedTime()))
                .sorted(Comparator.comparing(Open::lastUsed).reversed()).toList();
    }

    /** Signs the person out everywhere but in the named session; empty to leave none. */
    @Transactional
    public int endOthers(Actor actor, Person person, String but) {
        List<Open> others = of(person).stream().filter(session -> !session.id().equals(but)).toList();
        others.forEach(session -> sessions.deleteById(session.id()));
        if (!others.isEmpty()) {
            audit.record(actor, "person.signed-out-elsewhere", person.name(), null, person.unit(),
                    Map.of("sessions", others.size()));
        }
        return others.size();
    }
}
