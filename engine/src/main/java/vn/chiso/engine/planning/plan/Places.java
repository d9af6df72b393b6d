package vn.chiso.engine.planning.plan;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where the parts of a plan stand in the file from which it was read.
 *
 * @param <T> line of a text file, address of a cell
 */
public record Places<T>(Map<Spot, T> known) {

    public Places {
        known = Map.copyOf(known);
    }

    /** The place itself, or else that of its row, or else that of its table; empty when the file has none of them. */
    public Optional<T> find(Spot spot) {
        @Nullable
        T exact = known.get(spot);
        if (exact != null) {
            return Optional.of(exact);
        }
        @Nullable
        T row = known.get(spot.wholeRow());
        return row != null ? Optional.of(row) : Optional.ofNullable(known.get(Spot.of(spot.part())));
    }
}
