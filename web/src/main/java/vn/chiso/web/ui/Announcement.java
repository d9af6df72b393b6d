package vn.chiso.web.ui;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import vn.chiso.engine.framework.Language;
import vn.chiso.web.account.Admission;
import vn.chiso.web.audit.Actor;
import vn.chiso.web.platform.Address;
import vn.chiso.web.platform.Installation;

/** What whoever starts the application reads: where it runs, how to stop it, how to get in for the first time. */
@Component
class Announcement {

    private final Installation installation;
    private final Address address;
    private final Admission admission;
    private final Texts texts;
    private final Environment environment;

    Announcement(Installation installation, Address address, Admission admission, Texts texts,
            Environment environment) {
        this.installation = installation;
        this.address = address;
        this.admission = admission;
        this.texts = texts;
        this.environment = environment;
    }

    /** On the standard output, not in the log: the link is a secret, and logs are kept and collected. */
    @EventListener(ApplicationReadyEvent.class)
    void started() {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        out.println(texts.say(Language.VI, "start.running", address.of("/")));
        if (installation.production()) {
            admission.inviteFirst().ifPresent(token -> out.println(
                    texts.say(Language.VI, "start.first", address.of("/lan-dau/" + token))));
        }
        String login = environment.getProperty("chiso.invite", "");
        if (!login.isEmpty()) {
            out.println(admission.invite(Actor.SYSTEM, login)
                    .map(token -> texts.say(Language.VI, "start.invite", login, address.of("/dat-mat-khau/" + token)))
                    .orElseGet(() -> texts.say(Language.VI, "start.nobody", login)));
        }
        out.println(texts.say(Language.VI, "start.stop"));
    }
}
