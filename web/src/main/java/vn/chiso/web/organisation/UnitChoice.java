package vn.chiso.web.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chiso.web.platform.Refusal;
import vn.chiso.web.platform.SearchKey;

/**
 * How people name a unit in a form: a suggestion {@code Sở Nội vụ #12}, a code, or a name that only one unit has. Works
 * without scripts; with them the field suggests units while one types.
 */
@Component
public class UnitChoice {

    private static final Pattern NUMBERED = Pattern.compile(".*#(\\d{1,18})\\s*");
    private static final int NAMED = 3;

    private final Units units;

    UnitChoice(Units units) {
        this.units = units;
    }

    /** What came of reading a field: a unit, nothing because the field is empty, or a reason. */
    public record Read(@Nullable Unit unit, @Nullable Refusal refusal) {

        /** Identifier of the unit; null for none. */
        public @Nullable Long id() {
            return unit == null ? null : unit.id();
        }
    }

    /** How a form shows a unit. */
    public String text(@Nullable Unit unit) {
        return unit == null ? "" : unit.name() + " #" + unit.id();
    }

    /** The same for a unit of which only the identifier is known. */
    public String text(@Nullable Long unit) {
        return unit == null ? "" : units.byId(unit).map(this::text).orElse("");
    }

    /** Units to suggest for what was typed so far. */
    public List<Unit> suggestions(String typed, LocalDate on) {
        return typed.strip().length() < 2 ? List.of() : units.find(UnitFilter.containing(typed).on(on), 12, 0);
    }

    /**
     * Reads what was typed.
     *
     * @param field where a refusal belongs
     * @param on    day on which names and codes are looked up
     */
    public Read read(String field, String typed, LocalDate on) {
        String text = typed.strip();
        if (text.isEmpty()) {
            return new Read(null, null);
        }
        Matcher numbered = NUMBERED.matcher(text);
        if (numbered.matches()) {
            Optional<Unit> unit = units.byId(Long.parseLong(numbered.group(1)));
            return unit.map(found -> new Read(found, null))
                    .orElseGet(() -> new Read(null, Refusal.at(field, "organisation.choice.unknown", text)));
        }
        for (String scheme : List.of(UnitCode.OWN, UnitCode.NATIONAL)) {
            Optional<Unit> unit = units.byCode(scheme, text, on);
            if (unit.isPresent()) {
                return new Read(unit.get(), null);
            }
        }
        return byName(field, text, on);
    }

    private Read byName(String field, String text, LocalDate on) {
        String key = SearchKey.of(text);
        List<Unit> found = units.find(UnitFilter.containing(text).on(on), 200, 0);
        List<Unit> exact = found.stream().filter(unit -> SearchKey.of(unit.name()).equals(key)
                || SearchKey.of(unit.label()).equals(key)).toList();
        List<Unit> named = exact.isEmpty() ? found : exact;
        if (named.size() == 1) {
            return new Read(named.getFirst(), null);
        }
        if (named.isEmpty()) {
            return new Read(null, Refusal.at(field, "organisation.choice.unknown", text));
        }
        String some = named.stream().limit(NAMED).map(this::text).collect(Collectors.joining("; "));
        return new Read(null, Refusal.at(field, "organisation.choice.several", text, named.size(), some));
    }
}
