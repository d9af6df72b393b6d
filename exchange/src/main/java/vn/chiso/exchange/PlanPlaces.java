package vn.chiso.exchange;

import java.util.HashMap;
import java.util.Map;
import vn.chiso.engine.planning.plan.Part;
import vn.chiso.engine.planning.plan.Places;
import vn.chiso.engine.planning.plan.Spot;
import vn.chiso.engine.planning.plan.Spot.Field;

/** The cells in which the parts of a plan stand. */
final class PlanPlaces {

    /** What a column means for findings; columns that are not here are found through their row. */
    private static final Map<String, Field> FIELDS = Map.ofEntries(Map.entry("heading", Field.HEADING),
            Map.entry("lead", Field.LEAD), Map.entry("deadline", Field.DEADLINE), Map.entry("type", Field.TYPE),
            Map.entry("years", Field.YEARS), Map.entry("total", Field.TOTAL), Map.entry("reason", Field.REASON),
            Map.entry("points", Field.POINTS), Map.entry("rank", Field.RANK), Map.entry("date", Field.DATE),
            Map.entry("unit-of-measure", Field.UNIT), Map.entry("baseline-value", Field.BASELINE),
            Map.entry("goal-value", Field.GOAL));

    private final Map<Spot, String> known = new HashMap<>();

    void add(Spot spot, String address) {
        known.put(spot, address);
    }

    /** The row and those of its columns that findings may be about. */
    void row(Part part, int row, PlanTable table, PlanCells cells) {
        add(new Spot(part, row, Field.ROW), cells.address(table.key()));
        add(new Spot(part, row, Field.CODE), cells.address(table.key()));
        for (String column : table.columns()) {
            Field field = FIELDS.get(column);
            if (field != null) {
                add(new Spot(part, row, field), cells.address(column));
            }
        }
    }

    Places<String> all() {
        return new Places<>(known);
    }
}
