package vn.chiso.web.portal.data;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import vn.chiso.exchange.CsvFile;
import vn.chiso.web.standing.StandingNode;
import vn.chiso.web.standing.StandingValue;

/** A table as CSV: one line for each unit and node of which something is known. */
final class TableCsv {

    private TableCsv() {
    }

    static void write(TableContent table, OutputStream output) throws IOException {
        output.write("\uFEFF".getBytes(StandardCharsets.UTF_8)); // Excel would take it for another encoding
        try (CsvFile csv = new CsvFile(output)) {
            csv.row(Arrays.stream(Field.values()).map(Field::id).toArray(String[]::new));
            table.each((unit, values) -> {
                for (StandingNode node : table.nodes()) {
                    StandingValue value = values.get(node.node());
                    if (value != null) {
                        Field.Line line = new Field.Line(table.standing(), unit, node, value);
                        csv.row(Arrays.stream(Field.values()).map(field -> field.of(line)).toArray(String[]::new));
                    }
                }
            });
        }
    }
}
