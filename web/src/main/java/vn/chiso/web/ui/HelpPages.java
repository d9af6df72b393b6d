package vn.chiso.web.ui;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import vn.chiso.engine.framework.Language;
import vn.chiso.web.account.Permit;
import vn.chiso.web.account.Role;
import vn.chiso.web.platform.Setting;
import vn.chiso.web.platform.Settings;

/** How to do what: one page for each role. Open to everybody, because who cannot sign in needs it most. */
@Controller
@Permit(who = Permit.Who.ANYONE)
class HelpPages {

    private static final List<String> PHASES = List.of("preparation", "self-assessment", "appraisal", "appeal", "lock",
            "publication");

    private final Texts texts;
    private final Settings settings;

    HelpPages(Texts texts, Settings settings) {
        this.texts = texts;
        this.settings = settings;
    }

    @GetMapping("/huong-dan")
    Answer index() {
        return page(null, List.of("sign-in", "password", "keys"));
    }

    @GetMapping("/huong-dan/{role}")
    Answer role(@PathVariable String role) {
        Role known = Arrays.stream(Role.values()).filter(each -> each.id().equals(role)).findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return page(known.id(), topics(known));
    }

    private static List<String> topics(Role role) {
        return switch (role) {
            case ADMINISTRATOR -> List.of("units", "accounts", "settings", "audit");
            case COORDINATOR -> List.of("framework", "round", "assign", "calendar", "findings", "board", "reminders",
                    "dossier", "appeals-run", "plan", "plan-import", "plan-progress", "plan-coverage", "what-if",
                    "choice", "documents", "document-templates", "audit");
            case DATA_OFFICER -> List.of("my-work", "entry", "evidence", "conflict", "grid", "packet", "propose",
                    "returned", "appeal", "plan-report", "documents-officer");
            case UNIT_HEAD ->
                List.of("my-work-head", "sign-off", "withdraw", "appeal-head", "plan-head", "plan-report-head",
                        "what-if",
                        "choice", "documents-head", "history");
            case APPRAISER -> List.of("appraise-queue", "appraise-conclude", "appraise-return", "appraise-keys",
                    "documents-appraiser", "look-rules");
            case COUNCIL_MEMBER -> List.of("council", "documents-look", "look-board", "look-rules");
            case LEADER -> List.of("look-board", "what-if", "choice", "documents-look", "look-rules");
        };
    }

    private Answer page(@Nullable String role, List<String> topics) {
        return Answer.show("ui/help",
                new HelpPage(role, Arrays.stream(Role.values()).map(Role::id).toList(), PHASES,
                        topics.stream().map(this::topic).toList(), settings.text(Setting.CONTACT)));
    }

    private HelpPage.Topic topic(String id) {
        return new HelpPage.Topic(id, IntStream.rangeClosed(1, 20).mapToObj(step -> "help.topic." + id + "." + step)
                .takeWhile(key -> texts.has(Language.VI, key)).toList());
    }
}
