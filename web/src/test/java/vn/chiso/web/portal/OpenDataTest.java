package vn.chiso.web.portal;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import vn.chiso.engine.number.Exact;
import vn.chiso.exchange.workbook.SafeWorkbook;
import vn.chiso.exchange.workbook.WorkbookCell;
import vn.chiso.exchange.workbook.WorkbookLimits;
import vn.chiso.web.WebTest;
import vn.chiso.web.portal.data.OpenFiles;
import vn.chiso.web.result.JudgedRound;
import vn.chiso.web.result.Publication;
import vn.chiso.web.standing.Standing;
import vn.chiso.web.standing.StandingNode;
import vn.chiso.web.standing.StandingUnit;
import vn.chiso.web.standing.StandingValue;
import vn.chiso.web.standing.Standings;

/** The files of open data say what the tables say, to the last digit, and the catalogue names all of them. */
class OpenDataTest extends WebTest {

    @Autowired
    private JudgedRound.Maker rounds;
    @Autowired
    private Standings standings;
    @Autowired
    private OpenFiles files;
    @Autowired
    private Shelf shelf;

    private final ObjectMapper json = new ObjectMapper();

    private byte[] file(String name) {
        HttpResponse<byte[]> answer = new Reader(address()).get("/cong-khai/du-lieu-mo/" + name);
        assertThat(answer.statusCode()).as(name).isEqualTo(200);
        return answer.body();
    }

    /** A table of our own, and tables of outside bodies. */
    private List<Standing> tables() {
        JudgedRound judged = rounds.inAppraisal(3);
        rounds.lower(judged, judged.round().unit(), "1,2839");
        Publication publication = rounds.publish(judged);
        List<Standing> tables = new ArrayList<>();
        for (String slug : List.of("cong-bo-" + publication.number() + "-lan-1", "dti-cap-tinh-2022",
                "dti-cap-tinh-2020", "dti-cap-tinh-2024-34-tinh", "ict-index-2020")) {
            tables.add(standings.find(slug).orElseThrow());
        }
        return tables;
    }

    /** Everything that a table says: unit and node to value. */
    private Map<String, StandingValue> values(Standing table) {
        Map<String, StandingValue> values = new HashMap<>();
        List<String> nodes = standings.nodes(table).stream().map(StandingNode::node).toList();
        List<StandingUnit> units = standings.units(table);
        Map<Long, Map<String, StandingValue>> all = standings.values(table,
                units.stream().map(StandingUnit::subject).toList(), nodes);
        units.forEach(unit -> all.getOrDefault(unit.subject(), Map.of())
                .forEach((node, value) -> values.put(unit.slug() + " " + node, value)));
        assertThat(values).isNotEmpty();
        return values;
    }

    private static String exact(@Nullable Exact value) {
        return value == null ? "" : value.toString();
    }

    private static String decimal(@Nullable Exact value) {
        return value == null ? "" : plain(value.rounded(10));
    }

    private static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    @Test
    void csvAndJsonAgreeWithTheTablesToTheLastDigit() {
        for (Standing table : tables()) {
            Map<String, StandingValue> values = values(table);
            String text = new String(file(table.slug() + ".csv"), StandardCharsets.UTF_8);
            assertThat(text).as("Excel takes it for UTF-8").startsWith("\uFEFF");
            List<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(text.substring(1)).stream().toList();
            assertThat(rows).as(table.slug()).hasSameSizeAs(values.entrySet());
            for (NamedCsvRecord row : rows) {
                StandingValue value = Objects
                        .requireNonNull(values.get(row.getField("unit") + " " + row.getField("node")));
                assertThat(List.of(row.getField("points_exact"), row.getField("max_exact"), row.getField("points"),
                        row.getField("share"), row.getField("rank"), row.getField("rank_in_block")))
                        .as("%s %s", table.slug(), row)
                        .containsExactly(exact(value.points()), exact(value.max()), decimal(value.points()),
                                decimal(value.share()), Objects.toString(value.rank(), ""),
                                Objects.toString(value.blockRank(), ""));
            }
            agrees(table, values);
        }
    }

    private void agrees(Standing table, Map<String, StandingValue> values) {
        JsonNode read = json.readTree(file(table.slug() + ".json"));
        assertThat(read.at("/table/id").asString()).isEqualTo(table.slug());
        assertThat(read.get("nodes").size()).isEqualTo(standings.nodes(table).size());
        int found = 0;
        for (JsonNode unit : read.get("units")) {
            for (JsonNode value : unit.get("values")) {
                StandingValue expected = Objects.requireNonNull(
                        values.get(unit.get("unit").asString() + " " + value.get("node").asString()));
                assertThat(value.path("points_exact").asString("")).isEqualTo(exact(expected.points()));
                assertThat(value.path("max_exact").asString("")).isEqualTo(exact(expected.max()));
                assertThat(value.path("rank").asInt(0)).isEqualTo(Objects.requireNonNullElse(expected.rank(), 0));
                found++;
            }
        }
        assertThat(found).as("all of %s", table.slug()).isEqualTo(values.size());
    }

    @Test
    void theWorkbookAgreesWithTheTablesAndBringsItsDictionaryAndTerms() {
        for (Standing table : tables()) {
            Map<String, StandingValue> values = values(table);
            Map<String, List<List<String>>> sheets = sheets(file(table.slug() + ".xlsx"));
            assertThat(sheets.keySet()).containsExactly("Xếp hạng", "Điểm", "Điểm tối đa", "Hạng từng mục",
                    "Từ điển dữ liệu", "Nguồn và giấy phép");
            assertThat(sheet(sheets, "Từ điển dữ liệu")).hasSize(19);
            List<List<String>> points = sheet(sheets, "Điểm");
            List<String> nodes = points.getFirst();
            int found = 0;
            for (List<String> row : points.subList(2, points.size())) {
                for (int column = 3; column < row.size(); column++) {
                    if (!row.get(column).isEmpty()) {
                        StandingValue value = Objects.requireNonNull(
                                values.get(row.getFirst() + " " + nodes.get(column)));
                        assertThat(row.get(column)).isEqualTo(decimal(value.points()));
                        found++;
                    }
                }
            }
            assertThat(found).as(table.slug())
                    .isEqualTo((int) values.values().stream().filter(value -> value.points() != null).count());
        }
    }

    private static List<List<String>> sheet(Map<String, List<List<String>>> sheets, String name) {
        return Objects.requireNonNull(sheets.get(name));
    }

    private static Map<String, List<List<String>>> sheets(byte[] file) {
        Map<String, List<List<String>>> sheets = new LinkedHashMap<>();
        SafeWorkbook workbook = (SafeWorkbook) SafeWorkbook.open(file, WorkbookLimits.UPLOADED);
        for (SafeWorkbook.Sheet sheet : workbook.sheets()) {
            List<List<String>> rows = new ArrayList<>();
            assertThat(workbook.read(sheet, row -> {
                List<String> cells = new ArrayList<>();
                for (WorkbookCell cell : row.cells()) {
                    assertThat(cell.formula()).as("no cell computes anything").isFalse();
                    while (cells.size() < cell.column() - 1) {
                        cells.add("");
                    }
                    cells.add(cell.text());
                }
                rows.add(cells);
            })).isEqualTo(Optional.empty());
            sheets.put(sheet.name(), rows);
        }
        return sheets;
    }

    @Test
    void theDictionaryExplainsEveryColumnOfTheCsv() {
        String header = new String(file("dti-cap-tinh-2022.csv"), StandardCharsets.UTF_8).lines().findFirst()
                .orElseThrow().substring(1);
        JsonNode dictionary = json.readTree(file("dti-cap-tinh-2022.csv-metadata.json"));
        List<String> names = new ArrayList<>();
        dictionary.at("/tableSchema/columns").forEach(column -> {
            names.add(column.get("name").asString());
            assertThat(column.get("dc:description").size()).isEqualTo(2);
        });
        assertThat(String.join(",", names)).isEqualTo(header);
        assertThat(dictionary.get("url").asString()).isEqualTo("dti-cap-tinh-2022.csv");
    }

    @Test
    void theCatalogueKeepsDcatApAndNamesEveryTable() {
        List<Standing> tables = tables();
        tables.forEach(table -> files.offered(table).forEach(format -> files.of(table, format)));
        shelf.clear();
        JsonNode catalogue = json.readTree(file("catalog.jsonld"));
        assertThat(catalogue.get("@type").asString()).isEqualTo("dcat:Catalog");
        assertThat(catalogue.at("/@context/dcat").asString()).isEqualTo("http://www.w3.org/ns/dcat#");
        spoken(catalogue.get("dct:title"));
        spoken(catalogue.get("dct:description"));
        assertThat(catalogue.at("/dct:publisher/foaf:name").asString()).isNotEmpty();
        List<String> found = new ArrayList<>();
        for (JsonNode dataset : catalogue.get("dcat:dataset")) {
            found.add(dataset.get("dct:identifier").asString());
            assertThat(dataset.get("@type").asString()).isEqualTo("dcat:Dataset");
            whole(dataset.get("@id"));
            spoken(dataset.get("dct:title"));
            spoken(dataset.get("dct:description"));
            assertThat(dataset.at("/dct:publisher/foaf:name").asString()).isNotEmpty();
            assertThat(dataset.get("dcat:distribution").size()).isGreaterThan(3);
            boolean written = tables.stream().anyMatch(table -> table.slug().equals(found.getLast()));
            dataset.get("dcat:distribution").forEach(distribution -> distribution(distribution, written));
        }
        assertThat(found).containsAll(tables.stream().map(Standing::slug).toList()).doesNotHaveDuplicates();
    }

    @Test
    void aTableThatWasComputedHereIsNeverSaidToBePublishedByTheMinistryWhoseFiguresItUses() {
        String ministry = "Bộ Khoa học và Công nghệ";
        String table = "dti-cap-tinh-2024-34-tinh";
        for (JsonNode dataset : json.readTree(file("catalog.jsonld")).get("dcat:dataset")) {
            String publisher = dataset.at("/dct:publisher/foaf:name").asString();
            switch (dataset.get("dct:identifier").asString()) {
                case "dti-cap-tinh-2024" -> assertThat(publisher).isEqualTo(ministry);
                case "dti-cap-tinh-2024-34-tinh" -> assertThat(publisher).isNotEmpty().isNotEqualTo(ministry);
                default -> assertThat(publisher).isNotEmpty();
            }
        }
        assertThat(json.readTree(file(table + ".json")).at("/table/publisher").asString()).isNotEmpty()
                .isNotEqualTo(ministry);
        assertThat(json.readTree(file(table + ".csv-metadata.json")).get("dc:publisher").asString()).isNotEmpty()
                .isNotEqualTo(ministry);
        assertThat(sheet(sheets(file(table + ".xlsx")), "Nguồn và giấy phép").toString()).contains("Cơ quan công bố")
                .doesNotContain("Cơ quan công bố, " + ministry);
        for (String page : List.of("/" + table, "/" + table + "/don-vi/hue-tu-2025", "/du-lieu-mo/" + table)) {
            assertThat(Reader.text(new Reader(address()).get("/cong-khai" + page))).as(page)
                    .containsPattern("[Tt]ính từ số liệu " + ministry)
                    .doesNotContain("Công bố: " + ministry, "<dt>Cơ quan công bố</dt>");
        }
        for (String page : List.of("", "/du-lieu-mo", "/phuong-phap")) {
            assertThat(Reader.text(new Reader(address()).get("/cong-khai" + page))).as("list " + page)
                    .contains("Tính từ số liệu " + ministry);
        }
    }

    /** Whoever has {@code written} files knows their checksums. */
    private void distribution(JsonNode distribution, boolean written) {
        assertThat(distribution.get("@type").asString()).isEqualTo("dcat:Distribution");
        for (String property : List.of("dcat:accessURL", "dcat:downloadURL", "dcat:mediaType", "dct:format")) {
            whole(distribution.at("/" + property + "/@id"));
        }
        String address = distribution.at("/dcat:downloadURL/@id").asString();
        assertThat(address).startsWith(address() + "/cong-khai/du-lieu-mo/");
        if (written) {
            assertThat(distribution.at("/spdx:checksum/spdx:algorithm/@id").asString())
                    .isEqualTo("http://spdx.org/rdf/terms#checksumAlgorithm_sha256");
            assertThat(distribution.at("/spdx:checksum/spdx:checksumValue/@value").asString())
                    .matches("[0-9a-f]{64}");
        }
        String table = address.replaceFirst(".*/du-lieu-mo/", "").replaceFirst("\\..*", "");
        boolean ours = standings.find(table).orElseThrow().origin() == Standing.Origin.OWN;
        assertThat(distribution.has("dct:license")).as(address).isEqualTo(ours);
        assertThat(distribution.has("dct:rights")).as(address).isNotEqualTo(ours);
    }

    private static void spoken(JsonNode texts) {
        List<String> languages = new ArrayList<>();
        texts.forEach(text -> {
            assertThat(text.get("@value").asString()).isNotBlank();
            languages.add(text.get("@language").asString());
        });
        assertThat(languages).contains("vi", "en");
    }

    private static void whole(JsonNode address) {
        assertThat(URI.create(address.asString()).isAbsolute()).as(address.asString()).isTrue();
    }
}
