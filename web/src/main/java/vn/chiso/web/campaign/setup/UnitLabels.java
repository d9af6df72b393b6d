package vn.chiso.web.campaign.setup;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chiso.web.organisation.Unit;
import vn.chiso.web.organisation.UnitCode;
import vn.chiso.web.organisation.Units;

/** Names, codes and parents of the units of one page, fetched together. */
@Component
class UnitLabels {

    private final Units units;

    UnitLabels(Units units) {
        this.units = units;
    }

    Labels of(Collection<Long> ids) {
        Map<Long, Unit> known = units.byIds(ids);
        Set<Long> parents = new HashSet<>();
        known.values().forEach(unit -> {
            if (unit.parent() != null) {
                parents.add(unit.parent());
            }
        });
        return new Labels(List.copyOf(ids), known, units.codes(ids), units.byIds(parents));
    }

    /** The units of one page. */
    record Labels(List<Long> order, Map<Long, Unit> known, Map<Long, List<UnitCode>> codes,
            Map<Long, Unit> parents) {

        Labels {
            known = new HashMap<>(known);
        }

        Unit unit(long id) {
            return Objects.requireNonNull(known.get(id));
        }

        List<Unit> units() {
            return order.stream().map(known::get).filter(Objects::nonNull).toList();
        }

        String name(@Nullable Long id) {
            Unit unit = id == null ? null : known.get(id);
            return unit == null ? "–" : unit.name();
        }

        /** The newest code; empty for none. */
        String code(Unit unit) {
            List<UnitCode> own = codes.getOrDefault(unit.id(), List.of());
            return own.isEmpty() ? "" : own.getFirst().code();
        }

        String parent(Unit unit) {
            Unit parent = unit.parent() == null ? null : parents.get(unit.parent());
            return parent == null ? "" : parent.label();
        }
    }
}
