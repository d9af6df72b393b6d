package vn.chiso.engine.planning.plan.reading;

import java.util.HashMap;
import java.util.Map;
import vn.chiso.engine.planning.plan.Part;
import vn.chiso.engine.planning.plan.Spot;
import vn.chiso.engine.planning.plan.Spot.Field;
import vn.chiso.engine.reading.yaml.Fields;
import vn.chiso.engine.reading.yaml.Mark;

/** The lines on which the parts of a plan stand. */
final class Lines {

    private final Map<Spot, Integer> known = new HashMap<>();

    void add(Spot spot, Mark mark) {
        known.put(spot, mark.line());
    }

    /** The line of a row and of those of its keys that are there. */
    void row(Part part, int row, Fields fields, Map<String, Field> keys) {
        add(new Spot(part, row, Field.ROW), fields.mark());
        keys.forEach((key, field) -> fields.place(key)
                .ifPresent(mark -> add(new Spot(part, row, field), mark)));
    }

    Map<Spot, Integer> known() {
        return known;
    }
}
