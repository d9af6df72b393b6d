package vn.chiso.web.organisation;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chiso.web.platform.Days;
import vn.chiso.web.platform.Refusal;

/** Two units of one name under one unit at one time would be mistaken for each other. */
@Component
public class Namesakes {

    private final UnitStore store;

    Namesakes(UnitStore store) {
        this.store = store;
    }

    /**
     * Why a unit cannot bear its name; empty when it can. What bore it before beside another may keep it.
     *
     * @param self   identifier of the unit; 0 for a new one
     * @param except units that are not asked about
     */
    public List<Refusal> refusals(long self, NewUnit unit, Set<Long> except) {
        Set<Long> before = self == UnitRules.NEW ? Set.of() : of(self);
        return beside(self, unit).stream().filter(other -> !except.contains(other.id()))
                .filter(other -> !before.contains(other.id())).limit(1).map(this::refusal).toList();
    }

    /** Units that the stored unit could be mistaken for. */
    Set<Long> of(long self) {
        return stored(self).stream().map(Unit::id).collect(Collectors.toSet());
    }

    /** Why the unit cannot bear its name as it is stored, {@code except} beside some. */
    List<Refusal> refusals(long self, Set<Long> except) {
        return stored(self).stream().filter(other -> !except.contains(other.id())).limit(1).map(this::refusal)
                .toList();
    }

    private List<Unit> stored(long self) {
        return store.byId(self).map(unit -> beside(self, NewUnit.of(unit, List.of()))).orElse(List.of());
    }

    private List<Unit> beside(long self, NewUnit unit) {
        return unit.name().isBlank()
                ? List.of()
                : store.under(unit.parent(), tidy(unit.name())).stream().filter(other -> other.id() != self)
                        .filter(other -> clash(unit, NewUnit.of(other, List.of()))).toList();
    }

    private Refusal refusal(Unit other) {
        List<UnitCode> codes = store.codes(other.id());
        String code = codes.isEmpty() ? "#" + other.id() : codes.getFirst().code();
        LocalDate to = other.validTo();
        return to == null
                ? Refusal.at("name", "organisation.unit.namesake", other.name(), code)
                : Refusal.at("name", "organisation.unit.namesake.until", other.name(), code, Days.written(to));
    }

    /** Whether two units under the same unit bear one name on one day. */
    public static boolean clash(NewUnit one, NewUnit other) {
        return key(one.name()).equals(key(other.name())) && before(one.validFrom(), other.validTo())
                && before(other.validFrom(), one.validTo());
    }

    private static boolean before(@Nullable LocalDate from, @Nullable LocalDate to) {
        return from == null || to == null || from.isBefore(to);
    }

    /** What two names have in common that people take for one: composed, in small letters, with single spaces. */
    public static String key(String name) {
        return tidy(name).toLowerCase(Locale.ROOT);
    }

    private static String tidy(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC).replaceAll("[\\s\u00a0\u202f]+", " ").strip();
    }
}
