package vn.chiso.web.ui;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chiso.engine.framework.Language;
import vn.chiso.web.account.Person;
import vn.chiso.web.audit.Actor;
import vn.chiso.web.audit.AuditLine;

/** Says lines of the audit in people's words. */
@Component
class AuditWords {

    private final Texts texts;
    private final AuditFacts facts;
    private final List<Surroundings> rooms;

    AuditWords(Texts texts, AuditFacts facts, List<Surroundings> rooms) {
        this.texts = texts;
        this.facts = facts;
        this.rooms = rooms;
    }

    /** What was done; the stable name itself when no room has words for it. */
    String action(String action, Language language) {
        return said("audit." + action, action, language);
    }

    String actor(Actor actor, Language language) {
        return actor.equals(Actor.SYSTEM) ? texts.say(language, "audit.actor.system") : actor.name();
    }

    /** Instead of what is not for everybody. */
    String hidden(Language language) {
        return texts.say(language, "audit.hidden");
    }

    List<AuditPage.Line> lines(Person person, List<AuditLine> lines, Language language) {
        Map<Long, String> campaigns = campaigns(ids(lines, AuditLine::campaign));
        Map<Long, String> units = units(ids(lines, AuditLine::unit));
        return lines.stream().map(line -> new AuditPage.Line(line.id(), line.at(), actor(line.actor(), language),
                action(line.action(), language), AuditSight.subject(person, line), name(campaigns, line.campaign()),
                name(units, line.unit()), AuditSight.hides(person, line)
                        ? List.of(hidden(language))
                        : facts.of(line, language)))
                .toList();
    }

    private static List<Long> ids(List<AuditLine> lines,
            Function<AuditLine, @Nullable Long> id) {
        return lines.stream().map(id).filter(Objects::nonNull).distinct().toList();
    }

    private static String name(Map<Long, String> names, @Nullable Long id) {
        return id == null ? "" : names.getOrDefault(id, id.toString());
    }

    Map<Long, String> campaigns(Collection<Long> ids) {
        Map<Long, String> names = new HashMap<>();
        ids.forEach(id -> names.put(id, rooms.stream().map(room -> room.campaignName(id)).filter(Objects::nonNull)
                .findFirst().orElse(id.toString())));
        return names;
    }

    Map<Long, String> units(Collection<Long> ids) {
        Map<Long, String> names = new HashMap<>();
        ids.forEach(id -> names.put(id, rooms.stream().map(room -> room.unitName(id)).filter(Objects::nonNull)
                .findFirst().orElse(id.toString())));
        return names;
    }

    private String said(String key, String otherwise, Language language) {
        return texts.has(language, key) ? texts.say(language, key) : otherwise;
    }
}
