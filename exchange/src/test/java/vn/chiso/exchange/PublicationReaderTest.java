package vn.chiso.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import vn.chiso.engine.framework.Language;

/** Archives that are no bundle, broken, hostile or incomplete are refused with every reason. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PublicationReaderTest {

    private byte[] archive = {};

    @BeforeAll
    void publish() throws IOException {
        archive = Published.bytes(Published.decided());
    }

    private static List<String> refused(Path folder, byte[] archive, PublicationLimits limits) throws IOException {
        PublicationResult result = PublicationReader.read(Files.write(folder.resolve("p.zip"), archive), limits);
        assertThat(result).isInstanceOf(PublicationResult.Refused.class);
        List<PublicationProblem> problems = ((PublicationResult.Refused) result).problems();
        problems.forEach(problem -> assertThat(PublicationText.sentence(problem, Language.EN)).isNotBlank());
        return problems.stream().map(problem -> PublicationText.sentence(problem, Language.VI)).toList();
    }

    private static List<String> refused(Path folder, byte[] archive) throws IOException {
        return refused(folder, archive, PublicationLimits.STANDARD);
    }

    private List<String> refused(Path folder, String file, UnaryOperator<String> change) throws IOException {
        return refused(folder, Published.altered(archive, file, true, change));
    }

    @Test
    void whatIsNoArchiveOrABrokenOneIsRefused(@TempDir Path folder) throws IOException {
        String notZip = "Đây không phải tệp zip, hoặc tệp bị hỏng, chưa tải về trọn vẹn. Tải lại từ trang công bố.";
        assertThat(refused(folder, new byte[0])).containsExactly(notZip);
        assertThat(refused(folder, "unit,node".getBytes(StandardCharsets.UTF_8))).containsExactly(notZip);
        assertThat(refused(folder, Arrays.copyOf(archive, archive.length / 2))).containsExactly(notZip);
        byte[] scratched = archive.clone();
        Arrays.fill(scratched, 2_000, 2_400, (byte) 0x55);
        assertThat(refused(folder, scratched)).isNotEmpty();
        assertThatThrownBy(() -> PublicationReader.read(folder.resolve("no-such.zip")))
                .isInstanceOf(NoSuchFileException.class);
        assertThat(PublicationReader.read(folder)).isInstanceOf(PublicationResult.Refused.class);
    }

    @Test
    void aBombIsNotInflated(@TempDir Path folder) throws IOException {
        Map<String, String> files = Published.files(archive);
        files.put("scores.csv", "0".repeat(4 << 20));
        byte[] bomb = Published.zip(files);
        assertThat(bomb.length).isLessThan(1 << 20);
        assertThat(refused(folder, bomb, new PublicationLimits(1 << 20, 2 << 20, 100)))
                .containsExactly("scores.csv: Nội dung sau khi giải nén lớn hơn 2 MB nên không đọc.");
        assertThat(refused(folder, bomb, new PublicationLimits(0, 2 << 20, 100)))
                .containsExactly("Tệp lớn hơn 0 MB nên không đọc.");
        assertThat(refused(folder, bomb, new PublicationLimits(1 << 20, 2 << 20, 8))).singleElement().asString()
                .startsWith("Trong tệp zip có hơn 8 tệp");
    }

    @Test
    void surplusMissingAndStrangelyNamedFilesAreNamed(@TempDir Path folder) throws IOException {
        Map<String, String> files = Published.files(archive);
        files.remove("units.csv");
        files.remove("publication.json");
        for (String name : List.of("../units.csv", "/etc/units.csv", "C:units.csv", "a\\..\\units.csv", "Units.csv",
                "a/units.csv", "doc.txt\n")) {
            files.put(name, "unit\nx\n");
        }
        List<String> refused = refused(folder, Published.zip(files));
        assertThat(refused.stream().filter(line -> line.contains("dẫn ra ngoài tệp zip"))).hasSize(4);
        assertThat(refused).contains("units.csv: Thiếu tệp này trong tệp zip.",
                "publication.json: Thiếu tệp này trong tệp zip.")
                .anyMatch(line -> line.startsWith("Units.csv: Tệp này không thuộc bộ dữ liệu công bố."))
                .anyMatch(line -> line.startsWith("a/units.csv: Tệp này không thuộc"))
                .anyMatch(line -> line.startsWith("doc.txt: Tệp này không thuộc")).hasSize(9);
    }

    @Test
    void twoFilesOfOneNameAreRefused(@TempDir Path folder) throws IOException {
        Map<String, String> files = new LinkedHashMap<>(Published.files(archive));
        files.put("unitX.csv", "unit\nx\n");
        byte[] twice = Published.zip(files);
        byte[] from = "unitX.csv".getBytes(StandardCharsets.UTF_8);
        byte[] to = "units.csv".getBytes(StandardCharsets.UTF_8);
        for (int at = 0; at + from.length <= twice.length; at++) {
            if (Arrays.equals(twice, at, at + from.length, from, 0, from.length)) {
                System.arraycopy(to, 0, twice, at, to.length);
            }
        }
        assertThat(refused(folder, twice)).containsExactly("units.csv: Tệp này có hai lần trong tệp zip.");
    }

    @Test
    void theManifestMustBeOne(@TempDir Path folder) throws IOException {
        String file = "publication.json";
        assertThat(refused(folder, file, json -> json.substring(1)))
                .containsExactly("publication.json: Không đọc được: không đúng dạng JSON.");
        assertThat(refused(folder, file, json -> json + "{}"))
                .containsExactly("publication.json: Không đọc được: không đúng dạng JSON.");
        assertThat(refused(folder, file, json -> json.replace("\"version\" : 1,", "\"version\" : 1, \"version\" : 2,")))
                .containsExactly("publication.json: Không đọc được: không đúng dạng JSON.");
        assertThat(refused(folder, file, _ -> "[".repeat(10_000)))
                .containsExactly("publication.json: Không đọc được: không đúng dạng JSON.");
        assertThat(refused(folder, file, json -> json.replace("chiso-publication", "other"))).singleElement().asString()
                .contains("không phải là phần mô tả");
        assertThat(refused(folder, file, json -> json.replace("\"format_version\" : 1", "\"format_version\" : 2")))
                .singleElement().asString().contains("dạng “2” mà chương trình này không biết");
        assertThat(refused(folder, file, json -> json.replace("\"publisher\"", "\"publisheR\"")
                .replace("2026-11-20T01:02:03Z", "hôm qua").replace("\"year\" : 2025", "\"year\" : \"2025\"")
                .replaceFirst("\"inputs_sha256\" : \"[0-9a-f]{3}", "\"inputs_sha256\" : \"")
                .replace("\"ranking.csv\"", "\"rankinG.csv\""))).containsExactlyInAnyOrder(
                        "publication.json: Thiếu hoặc ghi sai mục “publisher”.",
                        "publication.json: Thiếu hoặc ghi sai mục “published_at”.",
                        "publication.json: Thiếu hoặc ghi sai mục “year”.",
                        "publication.json: Thiếu hoặc ghi sai mục “inputs_sha256”.",
                        "publication.json: Thiếu hoặc ghi sai mục “files/ranking.csv”.");
    }

    @Test
    void tablesThatCannotBeUsedAreToldWithTheirLines(@TempDir Path folder) throws IOException {
        assertThat(refused(folder, "decisions.csv", csv -> csv.replace("set-by-hand,4/3", "set-by-hand,4.01")
                .replace("rejected,0,", "because,0,") + "la,9.9,set-by-hand,1,a,b\n")).containsExactlyInAnyOrder(
                        "decisions.csv: Dòng 2, cột basis: “because” không phải là căn cứ quyết định điểm. Ghi rejected hoặc"
                                + " set-by-hand.",
                        "decisions.csv: Dòng 3, cột points: “4.01” không phải là số điểm từ 0 đến 4.",
                        "decisions.csv: Dòng 4, cột unit: Tệp đơn vị không có “la”.",
                        "decisions.csv: Dòng 4, cột indicator: Bộ chỉ số không có chỉ số nào mang mã “9.9”.");
        assertThat(refused(folder, "decisions.csv", csv -> csv.replace("rejected,0,", "rejected,1,")))
                .singleElement().asString().contains("“1” không phải là số điểm từ 0 đến 0.");
        assertThat(refused(folder, "not-applicable.csv", csv -> csv + "trung-binh,1.2.1\ntrung-binh,1\n"))
                .containsExactlyInAnyOrder(
                        "not-applicable.csv: Dòng 3, cột indicator: “trung-binh” đã có dòng khác cho “1.2.1”. Giữ lại một dòng.",
                        "not-applicable.csv: Dòng 4, cột indicator: Bộ chỉ số không có chỉ số nào mang mã “1”.");
        assertThat(refused(folder, "inputs.csv", csv -> csv + "la,hop-chu-tich,1\n")).singleElement().asString()
                .contains("cột unit: Tệp đơn vị không có “la”.");
        assertThat(refused(folder, "units.csv", csv -> csv.replace("du,Đơn vị", "la,Đơn vị"))).isNotEmpty();
        assertThat(refused(folder, "resolutions.csv", csv -> csv.replace("rescale-to-printed", "double")))
                .singleElement().asString().contains("“double” không phải là quyết định");
        assertThat(refused(folder, "resolutions.csv", csv -> csv.replace("3.1,", "9.9,"))).singleElement().asString()
                .startsWith("resolutions.csv: ").contains("9.9");
    }

    @Test
    void whatWasAlteredIsToldBeforeWhatItBroke(@TempDir Path folder) throws IOException {
        List<String> refused = refused(folder,
                Published.altered(archive, "framework.yaml", false,
                        yaml -> yaml.replace("kind: ratio", "kind: ratios")));
        assertThat(refused.getFirst()).startsWith("framework.yaml: Nội dung đã bị sửa");
        assertThat(refused.get(1)).matches("framework\\.yaml: Dòng \\d+: .*ratios.*");
    }
}
