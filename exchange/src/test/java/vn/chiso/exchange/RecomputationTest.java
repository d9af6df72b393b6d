package vn.chiso.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import vn.chiso.engine.framework.Language;

/** Whatever is altered in a published bundle is found, and what follows from it is named. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RecomputationTest {

    private byte[] archive = {};

    @BeforeAll
    void publish() throws IOException {
        archive = Published.bytes(Published.decided());
    }

    private static Recomputation recompute(Path folder, byte[] archive) throws IOException {
        Path file = Files.write(folder.resolve("publication.zip"), archive);
        return switch (PublicationReader.read(file)) {
            case PublicationResult.Read read -> Recomputation.of(read);
            case PublicationResult.Refused refused -> throw new AssertionError(refused);
        };
    }

    private static List<String> told(Recomputation recomputation) {
        assertThat(recomputation.matches()).isFalse();
        recomputation.differences()
                .forEach(difference -> assertThat(PublicationText.sentence(difference, Language.EN)).isNotBlank());
        return recomputation.differences().stream()
                .map(difference -> PublicationText.sentence(difference, Language.VI)).toList();
    }

    private List<String> told(Path folder, String file, boolean careful, UnaryOperator<String> change)
            throws IOException {
        return told(recompute(folder, Published.altered(archive, file, careful, change)));
    }

    @Test
    void anAlteredInputNamesTheUnitAndTheIndicatorsWhosePointsDiffer(@TempDir Path folder) throws IOException {
        List<String> told = told(folder, "inputs.csv", false,
                csv -> csv.replace("gan-du,tai-lieu-tuyen-truyen,9\n", "gan-du,tai-lieu-tuyen-truyen,1\n")
                        .replaceFirst("(?m)^gan-du,hoi-thao-tham-du,.*$", "gan-du,hoi-thao-tham-du,0"));
        assertThat(told.getFirst()).isEqualTo(
                "inputs.csv: Nội dung đã bị sửa: mã SHA-256 khác với mã ghi trong publication.json.");
        assertThat(told.get(1)).startsWith("publication.json: Mã SHA-256 của số liệu và quyết định (");
        assertThat(told.get(2))
                .matches("Đơn vị gan-du, 1\\.1\\.[12]: công bố [\\d,]+ điểm, tính lại được [\\d,]+ điểm\\.");
        assertThat(told).anyMatch(line -> line.startsWith("Đơn vị gan-du, toàn bộ: công bố "))
                .anyMatch(line -> line.startsWith("Đơn vị gan-du, cột points của ranking.csv: "))
                .noneMatch(line -> line.startsWith("Đơn vị du,"));
    }

    @Test
    void aForgerWhoMendsTheChecksumIsFoundByTheDigestAndThePoints(@TempDir Path folder) throws IOException {
        List<String> told = told(folder, "inputs.csv", true,
                csv -> csv.replaceFirst("(?m)^gan-du,hoi-thao-tham-du,.*$", "gan-du,hoi-thao-tham-du,0"));
        assertThat(told.getFirst()).startsWith("publication.json: Mã SHA-256 của số liệu và quyết định (");
        assertThat(told.get(1)).startsWith("Đơn vị gan-du, 1.1.");
    }

    @Test
    void anInputThatChangesNoPointsIsFoundAllTheSame(@TempDir Path folder) throws IOException {
        List<String> told = told(folder, "inputs.csv", true,
                csv -> csv.replaceFirst("(?m)^(trung-binh,ho-so-truc-tuyen-tinh,.*)$", "$11"));
        assertThat(told).as("the points of the indicator are decided by hand").singleElement().asString()
                .startsWith("publication.json: Mã SHA-256 của số liệu và quyết định (");
    }

    @Test
    void aRemovedInputIsFound(@TempDir Path folder) throws IOException {
        assertThat(told(folder, "inputs.csv", true, csv -> csv.replaceFirst("(?m)^gan-du,hoi-thao-tham-du,.*\n", "")))
                .anyMatch(line -> line.startsWith("Đơn vị gan-du, 1.1."));
    }

    @Test
    void anAlteredScoreIsFoundToTheLastDigit(@TempDir Path folder) throws IOException {
        assertThat(told(folder, "scores.csv", true, csv -> csv.replace("trung-binh,5.10.1,1.3333333333,4,scored,4/3,4",
                "trung-binh,5.10.1,1.3333333334,4,scored,4/3,4"))).containsExactly(
                        "Đơn vị trung-binh, 5.10.1: công bố 1,3333333334 điểm, tính lại được 1,3333333333 điểm.");
        assertThat(told(folder, "scores.csv", true, csv -> csv.replace("trung-binh,5.10.1,1.3333333333,4,scored,4/3,4",
                "trung-binh,5.10.1,1.3333333333,4,scored,40000000001/30000000000,4"))).containsExactly(
                        "Đơn vị trung-binh, 5.10.1: công bố 40000000001/30000000000 điểm, tính lại được 4/3 điểm.");
        assertThat(told(folder, "scores.csv", true, csv -> csv.replace("trung-binh,1.2.1,0,0,not-applicable,0,0",
                "trung-binh,1.2.1,0,3,not-applicable,0,3"))).containsExactly(
                        "Đơn vị trung-binh, 1.2.1: công bố điểm tối đa 3, tính lại được 0.");
        assertThat(told(folder, "scores.csv", true, csv -> csv.replace("trung-binh,1.2.1,0,0,not-applicable,0,0",
                "trung-binh,1.2.1,0,0,scored,0,0"))).containsExactly(
                        "Đơn vị trung-binh, 1.2.1: công bố tình trạng “scored”, tính lại được “not-applicable”.");
    }

    @Test
    void aRemovedAndASurplusScoreAreFound(@TempDir Path folder) throws IOException {
        String row = "trung-binh,5.10.1,1.3333333333,4,scored,4/3,4\n";
        assertThat(told(folder, "scores.csv", true, csv -> csv.replace(row, ""))).containsExactly(
                "Đơn vị trung-binh, 5.10.1: không có trong scores.csv, tính lại được 1,3333333333 điểm.");
        assertThat(told(folder, "scores.csv", true, csv -> csv.replace(row, row + row)))
                .containsExactly("Đơn vị trung-binh, 5.10.1: thừa trong scores.csv.");
        assertThat(told(folder, "scores.csv", true, csv -> csv + "xa-la,total,9,9,,9,9\n"))
                .containsExactly("Đơn vị xa-la, toàn bộ: thừa trong scores.csv.");
        assertThat(told(folder, "scores.csv", true, csv -> csv.replaceFirst("(?s)\ndu,total.*?\ngan-du", "\ngan-du")))
                .anyMatch(line -> line.startsWith("Đơn vị du, toàn bộ: không có trong scores.csv"));
        assertThat(told(folder, "scores.csv", true, _ -> "unit,node\n"))
                .anyMatch(line -> line.contains("scores.csv: Dòng 1, cột points: Thiếu cột này."));
    }

    @Test
    void anAlteredRankingIsFound(@TempDir Path folder) throws IOException {
        assertThat(told(folder, "ranking.csv", true, csv -> csv.replaceFirst("(?m)^3,", "1,")))
                .singleElement().asString().endsWith("cột rank của ranking.csv: công bố 1, tính lại được 3.");
        assertThat(told(folder, "ranking.csv", true, csv -> csv.replaceFirst("(?m)^3,.*\n", "")))
                .singleElement().asString().endsWith(": không có trong ranking.csv.");
        assertThat(told(folder, "ranking.csv", true, csv -> csv + "9,xa-la,1,1,1,Xã lạ,,,,\n"))
                .containsExactly("Đơn vị xa-la: thừa trong ranking.csv.");
        assertThat(told(folder, "ranking.csv", false, csv -> csv + "\n")).containsExactly(
                "ranking.csv: Nội dung đã bị sửa: mã SHA-256 khác với mã ghi trong publication.json.");
    }

    @Test
    void anotherFrameworkIsFound(@TempDir Path folder) throws IOException {
        List<String> told = told(folder, "framework.yaml", true,
                yaml -> yaml.replace("rule: {kind: ratio, of: b/a, target: 60%}", "rule: {kind: ratio, of: b/a}"));
        assertThat(told.getFirst()).startsWith("publication.json: Mã SHA-256 của bộ chỉ số cùng các quyết định");
        assertThat(told).anyMatch(line -> line.matches("Đơn vị [a-z-]+, 5\\.10\\.\\d: công bố .*"));
        assertThat(told(folder, "framework.yaml", false, yaml -> yaml + "# lời thêm\n"))
                .anyMatch(line -> line.startsWith("framework.yaml: Nội dung đã bị sửa"));
    }

    @Test
    void anotherDecisionOrResolutionIsFound(@TempDir Path folder) throws IOException {
        assertThat(told(folder, "decisions.csv", true, csv -> csv.replace("set-by-hand,4/3", "set-by-hand,5/3")))
                .anyMatch(line -> line.startsWith("Đơn vị trung-binh, 5.10.1: công bố 1,3333333333 điểm"));
        assertThat(told(folder, "decisions.csv", true, csv -> csv.replace("Không có minh chứng", "Có minh chứng")))
                .singleElement().asString().contains("quyết định điểm không phải như đã công bố");
        assertThat(told(folder, "not-applicable.csv", true, csv -> csv.replace("trung-binh,1.2.1\n", "")))
                .anyMatch(line -> line.startsWith("Đơn vị trung-binh, 1.2.1: công bố "));
        assertThat(told(folder, "resolutions.csv", true,
                csv -> csv.replace("3.1,rescale-to-printed,,Công văn 1/CV\n", "")))
                .anyMatch(line -> line.contains("là “rescale-to-printed 3.1”, trong khi resolutions.csv là “trống”"))
                .anyMatch(line -> line.matches("Đơn vị du, 3\\.1\\.\\d.*"));
    }

    @Test
    void theManifestIsComparedWithTheContent(@TempDir Path folder) throws IOException {
        assertThat(told(folder, "publication.json", false,
                json -> json.replace("\"id\" : \"" + Published.HUE, "\"id\" : \"khac")))
                .containsExactly("publication.json: Ghi mã bộ chỉ số là “khac”, trong khi framework.yaml là “"
                        + Published.HUE + "”.");
        Recomputation other = recompute(folder, Published.altered(archive, "publication.json", false,
                json -> json.replace("\"engine_version\" : \"1\"", "\"engine_version\" : \"0\"")));
        assertThat(other.isOtherEngine()).isTrue();
        assertThat(other.matches()).as("the points are the same").isTrue();
    }

    @Test
    void differencesAreAllCountedAndNotAllKept(@TempDir Path folder) throws IOException {
        Recomputation recomputation = recompute(folder,
                Published.altered(archive, "scores.csv", true, csv -> csv + csv.repeat(2).replace("du,", "xa-la,")));
        assertThat(recomputation.found()).isGreaterThan(Problems.MAX);
        assertThat(recomputation.differences()).hasSize(Problems.MAX);
    }

    @Test
    void theFindingsAreAvailableAsJson(@TempDir Path folder) throws IOException {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        RecomputationFile.writeJson(recompute(folder, archive), Language.VI, output);
        assertThat(output.toString(StandardCharsets.UTF_8)).contains("\"publication\":\"01/2026\"",
                "\"matches\":true", "\"differences\":[]", "\"engine_version\":\"1\"");
    }
}
