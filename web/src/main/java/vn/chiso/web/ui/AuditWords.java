package vn.chiso.web.ui;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;
import vn.chiso.engine.framework.Language;
import vn.chiso.web.audit.Actor;
import vn.chiso.web.audit.AuditLine;

/** Says lines of the audit in people's words. */
@Component
class AuditWords {

    private final Texts texts;
    private final ObjectMapper json;
    private final List<Surroundings> rooms;

    AuditWords(Texts texts, ObjectMapper json, List<Surroundings> rooms) {
        this.texts = texts;
        this.json = json;
        this.rooms = rooms;
    }

    /** What was done; the stable name itself when no room has words for it. */
    String action(String action, Language language) {
        return said("audit." + action, action, language);
    }

    String actor(Actor actor, Language language) {
        return actor.equals(Actor.SYSTEM) ? texts.say(language, "audit.actor.system") : actor.name();
    }

    List<AuditPage.Line> lines(List<AuditLine> lines, Language language) {
        Map<Long, String> campaigns = campaigns(ids(lines, AuditLine::campaign));
        Map<Long, String> units = units(ids(lines, AuditLine::unit));
        return lines.stream().map(line -> new AuditPage.Line(line.id(), line.at(), actor(line.actor(), language),
                action(line.action(), language), line.subject(), name(campaigns, line.campaign()),
                name(units, line.unit()), facts(line.detail(), language))).toList();
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

    private List<String> facts(String detail, Language language) {
        try {
            Map<String, @Nullable Object> facts = json.readValue(detail, new TypeReference<>() {
            });
            List<String> said = new ArrayList<>();
            facts.forEach((name, value) -> said.add(said("audit.fact." + name, name, language) + ": "
                    + value(value, language)));
            return said;
        } catch (JacksonException broken) {
            return List.of(detail); // a line that somebody tampered with is shown as it is
        }
    }

    private String value(@Nullable Object value, Language language) {
        return switch (value) {
            case null -> texts.say(language, "own.none");
            case Collection<?> several -> several.stream().map(one -> value(one, language))
                    .collect(Collectors.joining(", "));
            case Boolean yes -> texts.say(language, yes ? "audit.yes" : "audit.no");
            case String text when texts.has(language, "role." + text) -> texts.say(language, "role." + text);
            default -> value.toString();
        };
    }

    private String said(String key, String otherwise, Language language) {
        return texts.has(language, key) ? texts.say(language, key) : otherwise;
    }
}
