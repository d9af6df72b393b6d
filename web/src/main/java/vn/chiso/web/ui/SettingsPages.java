package vn.chiso.web.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.chiso.engine.framework.Language;
import vn.chiso.web.account.Permit;
import vn.chiso.web.account.Person;
import vn.chiso.web.account.Role;
import vn.chiso.web.audit.Audit;
import vn.chiso.web.platform.Address;
import vn.chiso.web.platform.Mailer;
import vn.chiso.web.platform.Refusal;
import vn.chiso.web.platform.Setting;
import vn.chiso.web.platform.Settings;

/** What an administrator can set. */
@Controller
@Permit(Role.ADMINISTRATOR)
class SettingsPages {

    private static final Map<String, List<Setting>> GROUPS = Map.of(
            "sign-in", List.of(Setting.SIGN_IN_FAILURES, Setting.LOCK_MINUTES, Setting.IDLE_MINUTES,
                    Setting.IDLE_MINUTES_ADMINISTRATOR, Setting.PASSWORD_LENGTH, Setting.DISABLE_AFTER_DAYS),
            "mail", List.of(Setting.MAIL_HOST, Setting.MAIL_PORT, Setting.MAIL_ENCRYPTED, Setting.MAIL_USER,
                    Setting.MAIL_FROM));

    private final Settings settings;
    private final Mailer mailer;
    private final Address address;
    private final Audit audit;
    private final Texts texts;

    SettingsPages(Settings settings, Mailer mailer, Address address, Audit audit, Texts texts) {
        this.settings = settings;
        this.mailer = mailer;
        this.address = address;
        this.audit = audit;
        this.texts = texts;
    }

    @GetMapping("/cai-dat")
    Answer settings(Person person) {
        return Answer.show("ui/settings", page(person, Map.of(), List.of()));
    }

    @PostMapping("/cai-dat")
    @Transactional
    Answer change(Person person, @RequestParam Map<String, String> typed) {
        Map<Setting, String> changes = new EnumMap<>(Setting.class);
        List<Refusal> refusals = new ArrayList<>();
        for (Setting setting : Setting.values()) {
            String value = typed.getOrDefault(setting.key(), settings.text(setting)).strip();
            if (!setting.allows(value)) {
                refusals.add(setting.number()
                        ? Refusal.at(setting.key(), "setting.refused.number", label(setting), setting.from(),
                                setting.to())
                        : Refusal.at(setting.key(), "setting.refused.text", label(setting)));
            } else if (!value.equals(settings.text(setting))) {
                changes.put(setting, value);
            }
        }
        refuseMail(typed, refusals);
        if (!refusals.isEmpty()) {
            return Answer.refuse("ui/settings", page(person, typed, refusals));
        }
        changes.forEach((setting, value) -> {
            audit.record(person.actor(), "setting.changed", label(setting), Map.of("key", setting.key(), "from",
                    settings.text(setting), "to", value));
            settings.change(setting, value, person.name());
        });
        return Answer.done("/cai-dat", changes.isEmpty() ? "setting.unchanged" : "setting.changed", changes.size());
    }

    private void refuseMail(Map<String, String> typed, List<Refusal> refusals) {
        String from = typed.getOrDefault(Setting.MAIL_FROM.key(), "").strip();
        if (!from.isEmpty() && !from.matches("[^@\\s<>]+@[^@\\s<>]+")) {
            refusals.add(Refusal.at(Setting.MAIL_FROM.key(), "setting.refused.address", label(Setting.MAIL_FROM)));
        }
        String host = typed.getOrDefault(Setting.MAIL_HOST.key(), "").strip();
        if (!host.matches("[A-Za-z0-9.:-]*")) {
            refusals.add(Refusal.at(Setting.MAIL_HOST.key(), "setting.refused.host", label(Setting.MAIL_HOST)));
        } else if (!host.isEmpty() && from.isEmpty()
                && !typed.getOrDefault(Setting.MAIL_USER.key(), "").contains("@")) {
            refusals.add(Refusal.at(Setting.MAIL_FROM.key(), "setting.refused.sender", label(Setting.MAIL_FROM)));
        }
    }

    /** Sends now and says what came of it, so that the administrator need not guess. */
    @PostMapping("/cai-dat/thu-thu")
    Answer sendTrial(Person person, HttpServletRequest request) {
        String recipient = person.email();
        if (recipient == null || recipient.isBlank()) {
            return Answer.refused("/cai-dat", "setting.trial.no-address");
        }
        if (!mailer.configured()) {
            return Answer.refused("/cai-dat", "setting.trial.no-server");
        }
        Language language = Languages.of(request);
        Optional<String> error = mailer.trySending(recipient, texts.say(language, "setting.trial.subject"),
                texts.say(language, "setting.trial.body", person.name(), address.of("/cai-dat")));
        return error.isEmpty()
                ? Answer.done("/cai-dat", "setting.trial.sent", recipient)
                : Answer.refused("/cai-dat", "setting.trial.failed", error.get());
    }

    private String label(Setting setting) {
        return texts.say(Language.VI, "setting." + setting.key() + ".label");
    }

    private SettingsPage page(Person person, Map<String, String> typed, List<Refusal> refusals) {
        Map<Setting, Settings.Change> changes = settings.changes();
        List<SettingsPage.Group> groups = List.of("sign-in", "work", "mail").stream()
                .map(group -> new SettingsPage.Group(group, of(group).stream().map(setting -> {
                    Settings.Change change = changes.get(setting);
                    return new SettingsPage.Row(setting.key(),
                            typed.getOrDefault(setting.key(), settings.text(setting)), kind(setting), setting.from(),
                            setting.to(), setting.initial(), change == null ? null : change.at(),
                            change == null ? "" : change.by());
                }).toList())).toList();
        return new SettingsPage(groups, mailer.configured(), person.email(), refusals);
    }

    /** What no other group names stands under "work": a new setting cannot be forgotten here. */
    private static List<Setting> of(String group) {
        return List.of(Setting.values()).stream().filter(setting -> GROUPS.entrySet().stream()
                .filter(entry -> entry.getValue().contains(setting)).map(Map.Entry::getKey).findFirst()
                .orElse("work").equals(group)).toList();
    }

    private static String kind(Setting setting) {
        if (!setting.number()) {
            return "text";
        }
        return setting.from() == 0 && setting.to() == 1 ? "yes-no" : "number";
    }
}
