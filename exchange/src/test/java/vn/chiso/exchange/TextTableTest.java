package vn.chiso.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.chiso.engine.framework.Language;
import vn.chiso.exchange.workbook.Look;

class TextTableTest {

    private static TextTable.Column column(String id, String heading) {
        return new TextTable.Column(id, List.of(heading, id + " in English"), 20, Look.TEXT);
    }

    private static final List<TextTable.Column> COLUMNS = List.of(column("code", "Mã chỉ số"),
            column("provider_code", "Mã đơn vị cung cấp"), column("reason", "Lý do không áp dụng"));

    private static List<String> problems(TextTable.Column... written) throws IOException {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        TextTable.writeWorkbook("Phân công", "Phân công", List.of(written),
                List.of(List.of("1.1", "H57", "x", "y").subList(0, written.length)), output);
        return TextTable.read(COLUMNS, output.toByteArray()) instanceof TableResult.Refused<?>(var problems)
                ? problems.stream().map(problem -> TableText.sentence(problem, TableText.messages(Language.VI)))
                        .toList()
                : List.of();
    }

    @Test
    void columnsOfAWorkbookAreNamedAsTheyStandInTheSheet() throws IOException {
        assertThat(problems(COLUMNS.toArray(TextTable.Column[]::new))).isEmpty();
        assertThat(problems(COLUMNS.get(0), column("provider", "Mã nơi cung cấp"), COLUMNS.get(2))).singleElement()
                .asString().contains("Mã chỉ số, Mã đơn vị cung cấp, Lý do không áp dụng")
                .doesNotContain("provider_code", "reason");
        assertThat(problems(COLUMNS.get(0), COLUMNS.get(1), COLUMNS.get(2), COLUMNS.get(1))).singleElement().asString()
                .contains("Phân công!D1", "có hai lần").doesNotContain("provider_code");
    }
}
