package vn.chiso.web.ui;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;
import vn.chiso.engine.framework.Language;
import vn.chiso.web.account.People;
import vn.chiso.web.account.Person;
import vn.chiso.web.audit.AuditLine;

/** Says the facts of an audit line, which are kept with stable names and values, in people's words. */
@Component
class AuditFacts {

    /** Facts whose numbers are units. */
    private static final Set<String> UNITS = Set.of("units", "provider", "coordinating");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final String ISO_DAY = "\\d{4}-\\d{2}-\\d{2}";
    /** How many units or people a line names; there may be thousands. */
    private static final int NAMED = 5;

    private final Texts texts;
    private final ObjectMapper json;
    private final List<Surroundings> rooms;
    private final People people;

    AuditFacts(Texts texts, ObjectMapper json, List<Surroundings> rooms, People people) {
        this.texts = texts;
        this.json = json;
        this.rooms = rooms;
        this.people = people;
    }

    /** The facts of a line, each as {@code name: value}. */
    List<String> of(AuditLine line, Language language) {
        try {
            Map<String, @Nullable Object> facts = json.readValue(line.detail(), new TypeReference<>() {
            });
            Saying saying = new Saying(language, line.action().equals("unit.changed"));
            List<String> said = new ArrayList<>();
            facts.forEach((name, value) -> said.add(saying.fact(name, value)));
            return said;
        } catch (JacksonException broken) {
            return List.of(line.detail()); // a line that somebody tampered with is shown as it is
        }
    }

    /** One line in one language; {@code changes} says whether two values are a former and a new one. */
    private final class Saying {

        private final Language language;
        private final boolean changes;

        Saying(Language language, boolean changes) {
            this.language = language;
            this.changes = changes;
        }

        String fact(String name, @Nullable Object value) {
            String key = "audit.fact." + name;
            return (texts.has(language, key) ? texts.say(language, key) : name) + ": " + value(name, value);
        }

        private String value(String name, @Nullable Object value) {
            return switch (value) {
                case null -> say(name.equals("provider") ? "audit.own-unit" : "own.none");
                case Map<?, ?> facts -> {
                    Saying inner = name.equals("changes") ? new Saying(language, true) : this;
                    yield facts.entrySet().stream()
                            .map(fact -> inner.fact(String.valueOf(fact.getKey()), below(name, fact.getValue())))
                            .collect(Collectors.joining("; "));
                }
                case List<?> two when changes && two.size() == 2 ->
                    value(name, two.getFirst()) + " → " + value(name, two.getLast());
                case Collection<?> several -> several(name, several);
                case Boolean yes -> say(yes ? "audit.yes" : "audit.no");
                case Number number when name.equals("provider") -> unit(number.longValue());
                case Number number -> number.toString();
                case String text -> text(name, text);
                default -> value.toString();
            };
        }

        /** Units stand below the name of their block. */
        private @Nullable Object below(String name, @Nullable Object value) {
            return name.equals("units") && value instanceof Collection<?> units ? named(name, units) : value;
        }

        private String several(String name, Collection<?> several) {
            boolean maps = several.stream().anyMatch(Map.class::isInstance);
            if (several.isEmpty()) {
                return say("own.none");
            }
            return UNITS.contains(name) || name.equals("appraisers")
                    ? named(name, several)
                    : several.stream().map(one -> value(name, one)).collect(Collectors.joining(maps ? " | " : ", "));
        }

        private String named(String name, Collection<?> several) {
            String first = several.stream().limit(NAMED).map(one -> one instanceof Number number
                    ? name.equals("appraisers") ? person(number.longValue()) : unit(number.longValue())
                    : value(name, one)).collect(Collectors.joining(", "));
            return several.size() > NAMED
                    ? texts.say(language, "audit.and-more", first, several.size() - NAMED)
                    : first;
        }

        private String text(String name, String text) {
            if (text.isEmpty()) {
                return say("own.none");
            }
            for (String key : List.of("role." + text, "phase." + text, "organisation.level." + text,
                    "entry.claim." + text.toLowerCase(Locale.ROOT).replace('_', '-'),
                    "plan.part." + text.toLowerCase(Locale.ROOT), "plan.state." + text.toLowerCase(Locale.ROOT))) {
                if (text.matches("[a-zA-Z_-]+") && !name.equals("explanation") && texts.has(language, key)) {
                    return say(key);
                }
            }
            String state = "plan.row." + text.toLowerCase(Locale.ROOT).replace('_', '-');
            if (name.equals("state") && texts.has(language, state)) {
                return say(state);
            }
            if (name.equals("kind") && texts.has(language, "document.kind." + text)) {
                return say("document.kind." + text);
            }
            if (text.matches(ISO_DAY)) {
                return DAY.format(LocalDate.parse(text));
            }
            String[] parts = text.split(" ", -1);
            return name.equals("phases") && parts.length == 3
                    ? text(name, parts[0]) + " " + text(name, parts[1]) + " – " + text(name, parts[2])
                    : text;
        }

        private String unit(long id) {
            return rooms.stream().map(room -> room.unitName(id)).filter(Objects::nonNull).findFirst()
                    .orElse(Long.toString(id));
        }

        private String person(long id) {
            return people.byId(id).map(Person::name).orElse(Long.toString(id));
        }

        private String say(String key) {
            return texts.say(language, key);
        }
    }
}
