package vn.chiso.web.standing;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.chiso.web.account.Person;
import vn.chiso.web.organisation.Level;
import vn.chiso.web.organisation.Unit;
import vn.chiso.web.organisation.UnitCode;
import vn.chiso.web.organisation.Units;
import vn.chiso.web.standing.Standing.Boundaries;

/** Which subject of a table stands for a person: the person's unit, or the province to which it belongs. */
@Component
public class OwnSubject {

    private final Units units;
    private final Standings standings;

    OwnSubject(Units units, Standings standings) {
        this.units = units;
        this.standings = standings;
    }

    /** The subject; empty when none of the table stands for the person. */
    public Optional<Subject> of(Person person, Standing table) {
        Long unit = person.unit();
        if (unit == null) {
            return Optional.empty();
        }
        Boundaries boundaries = table.boundaries();
        return boundaries == null
                ? standings.ofUnit(unit)
                : province(unit).flatMap(subject -> within(subject, boundaries));
    }

    /** The province of today above a unit. */
    private Optional<Subject> province(long unit) {
        Set<Long> seen = new HashSet<>();
        Optional<Unit> above = units.byId(unit);
        while (above.isPresent() && above.get().level() != Level.PROVINCE && seen.add(above.get().id())) {
            above = Optional.ofNullable(above.get().parent()).flatMap(units::byId);
        }
        return above.filter(each -> each.level() == Level.PROVINCE).flatMap(each -> units.codes(each.id()).stream()
                .filter(code -> code.scheme().equals(UnitCode.NATIONAL) && code.validTo() == null).findFirst())
                .flatMap(code -> standings.province(code.code()));
    }

    /** On the former boundaries it is the one of its predecessors that had its name. */
    private Optional<Subject> within(Subject today, Boundaries boundaries) {
        return switch (boundaries) {
            case SINCE_2025 -> Optional.of(today);
            case BEFORE_2025 -> standings.formers(today).stream()
                    .filter(former -> former.name().equals(today.name())).findFirst();
        };
    }
}
