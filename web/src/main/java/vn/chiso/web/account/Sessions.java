package vn.chiso.web.account;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chiso.web.audit.Actor;
import vn.chiso.web.audit.Audit;

/** Where a person is signed in. */
@Component
public class Sessions {

    /** Session attribute with the kind of browser that signed in. */
    static final String DEVICE = "device";

    private final FindByIndexNameSessionRepository<? extends Session> sessions;
    private final Audit audit;

    Sessions(FindByIndexNameSessionRepository<? extends Session> sessions, Audit audit) {
        this.sessions = sessions;
        this.audit = audit;
    }

    /**
     * One place where a person is signed in.
     *
     * @param device browser and system as the browser names them: {@code Firefox, Windows}; empty when unknown
     */
    public record Open(String id, Instant since, Instant lastUsed, String device) {
    }

    /** Browser and system, coarse: enough for a person to recognise the own devices. */
    static String device(@Nullable String agent) {
        if (agent == null) {
            return "";
        }
        String browser = first(agent, "Edg", "Edge", "OPR/", "Opera", "coc_coc", "Cốc Cốc", "Firefox", "Firefox",
                "Chrome",
                "Chrome", "Safari", "Safari");
        String system = first(agent, "Android", "Android", "iPhone", "iPhone", "iPad", "iPad", "Windows", "Windows",
                "Mac OS",
                "macOS", "Linux", "Linux");
        return browser.isEmpty() || system.isEmpty() ? browser + system : browser + ", " + system;
    }

    private static String first(String agent, String... marksAndNames) {
        for (int i = 0; i < marksAndNames.length; i += 2) {
            if (agent.contains(marksAndNames[i])) {
                return marksAndNames[i + 1];
            }
        }
        return "";
    }

    /** All of them, the one used last first. */
    public List<Open> of(Person person) {
        Map<String, ? extends Session> open = sessions.findByPrincipalName(person.login());
        return open.values().stream()
                .filter(session -> !session.isExpired())
                .map(session -> new Open(session.getId(), session.getCreationTime(), session.getLastAccessedTime(),
                        session.getAttributeOrDefault(DEVICE, "")))
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
