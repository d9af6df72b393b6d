package vn.chiso.web.organisation.table;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import vn.chiso.web.organisation.NewUnit;
import vn.chiso.web.organisation.Namesakes;
import vn.chiso.web.organisation.Unit;
import vn.chiso.web.organisation.table.UnitComparison.Wanted;

/** Rows of one table that ask for one name under one unit. */
final class RowNames {

    private final Map<String, List<Wanted>> byName = new HashMap<>();
    private final Set<Long> units = new HashSet<>();

    RowNames(Collection<Wanted> rows) {
        for (Wanted row : rows) {
            Unit existing = row.existing();
            if (existing != null) {
                units.add(existing.id());
            }
            byName.computeIfAbsent(key(row), _ -> new ArrayList<>()).add(row);
        }
    }

    private static String key(Wanted row) {
        return Namesakes.key(row.facts().name()) + "|" + row.facts().parent() + "|" + row.parentRow();
    }

    /** The units that have a row: as the table wants them, not as they are. */
    Set<Long> units() {
        return units;
    }

    /** The row whose unit would be mistaken for that of this row; of two new ones the second is told. */
    Optional<Wanted> of(Wanted row) {
        return byName.getOrDefault(key(row), List.of()).stream().filter(other -> other.row() != row.row())
                .filter(other -> row.existing() == null
                        ? other.existing() != null || other.row() < row.row()
                        : other.existing() != null && !together(row, other))
                .filter(other -> !row.facts().name().isBlank() && Namesakes.clash(row.facts(), other.facts()))
                .findFirst();
    }

    /** Whether both units bear one name already. */
    private static boolean together(Wanted row, Wanted other) {
        Unit one = row.existing();
        Unit two = other.existing();
        return one != null && two != null && Objects.equals(one.parent(), two.parent())
                && Namesakes.clash(facts(one), facts(two));
    }

    private static NewUnit facts(Unit unit) {
        return NewUnit.named(unit.name(), unit.level(), unit.parent()).during(unit.validFrom(), unit.validTo());
    }
}
