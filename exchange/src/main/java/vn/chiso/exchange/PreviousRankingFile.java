package vn.chiso.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.chiso.engine.scoring.UnitId;

/** An earlier ranking as CSV, as {@code rank --format csv} writes it: {@code rank,unit} and further columns. */
public final class PreviousRankingFile {

    private PreviousRankingFile() {
    }

    /**
     * Reads the rank of each unit.
     *
     * @throws IOException when the stream cannot be read
     */
    public static TableResult<Map<UnitId, Integer>> read(InputStream input) throws IOException {
        CsvTable table = new CsvTable(List.of("rank", "unit"));
        Map<UnitId, Integer> ranks = new LinkedHashMap<>();
        table.read(input, row -> {
            String unit = row.identifier("unit");
            String rank = row.cell("rank");
            if (unit.isEmpty() || rank.isEmpty()) {
                return; // a unit to which nothing applied has no rank
            }
            if (!rank.matches("[1-9]\\d{0,8}")) {
                row.problem("rank", TableProblem.Code.RANK_BAD, Problems.shortened(rank));
            } else if (ranks.putIfAbsent(new UnitId(unit), Integer.valueOf(rank)) != null) {
                row.problem("unit", TableProblem.Code.ROW_DUPLICATE, unit, "unit");
            }
        });
        return table.problems().isEmpty()
                ? new TableResult.Read<>(ranks, List.of())
                : new TableResult.Refused<>(table.problems());
    }
}
