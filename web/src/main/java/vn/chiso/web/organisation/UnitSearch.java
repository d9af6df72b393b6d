package vn.chiso.web.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.chiso.web.account.Person;
import vn.chiso.web.ui.Searchable;

/** Units in the search over everything: those that exist before those that did. */
@Component
@Order(10)
class UnitSearch implements Searchable {

    private final Units units;
    private final Clock clock;

    UnitSearch(Units units, Clock clock) {
        this.units = units;
        this.clock = clock;
    }

    @Override
    public String headingKey() {
        return "organisation.search.heading";
    }

    @Override
    public List<Hit> find(Person person, String typed, int limit) {
        UnitFilter filter = UnitFilter.containing(typed);
        List<Unit> found = new ArrayList<>(units.find(filter.on(LocalDate.now(clock)), limit, 0));
        if (found.size() < limit) {
            units.find(filter, limit * 2, 0).stream().filter(unit -> !found.contains(unit))
                    .limit(limit - (long) found.size()).forEach(found::add);
        }
        Map<Long, List<UnitCode>> codes = units.codes(found.stream().map(Unit::id).toList());
        Map<Long, Unit> parents = units
                .byIds(found.stream().map(Unit::parent).filter(Objects::nonNull).distinct().toList());
        return found.stream().map(unit -> {
            String code = codes.getOrDefault(unit.id(), List.of()).stream().findFirst()
                    .map(each -> each.code() + " · ").orElse("");
            Unit parent = unit.parent() == null ? null : parents.get(unit.parent());
            return new Hit(code + unit.name(), parent == null ? "" : parent.label(), "/don-vi/" + unit.id());
        }).toList();
    }
}
