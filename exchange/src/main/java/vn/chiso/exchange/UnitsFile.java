package vn.chiso.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chiso.engine.ranking.UnitInfo;
import vn.chiso.engine.scoring.UnitId;

/** Assessed units as CSV: {@code unit,name,block,region}; block and region may be left out or empty. */
public final class UnitsFile {

    private UnitsFile() {
    }

    /**
     * Reads the units in the file's order.
     *
     * @throws IOException when the stream cannot be read
     */
    public static TableResult<Map<UnitId, UnitInfo>> read(InputStream input) throws IOException {
        CsvTable table = new CsvTable(List.of("unit"));
        Map<UnitId, UnitInfo> units = new LinkedHashMap<>();
        table.read(input, row -> {
            String id = row.identifier("unit");
            if (id.isEmpty()) {
                return;
            }
            UnitId unit = new UnitId(id);
            String name = row.has("name") ? row.cell("name") : id;
            if (units.putIfAbsent(unit,
                    new UnitInfo(unit, name, optional(row, "block"), optional(row, "region"))) != null) {
                row.problem("unit", TableProblem.Code.ROW_DUPLICATE, id, "unit");
            }
        });
        if (table.problems().isEmpty() && units.isEmpty()) {
            return new TableResult.Refused<>(
                    List.of(new TableProblem(0, "", TableProblem.Code.NO_UNITS, List.of())));
        }
        return table.problems().isEmpty()
                ? new TableResult.Read<>(units, List.of())
                : new TableResult.Refused<>(table.problems());
    }

    private static @Nullable String optional(CsvTable.Row row, String column) {
        return row.has(column) ? row.cell(column) : null;
    }
}
