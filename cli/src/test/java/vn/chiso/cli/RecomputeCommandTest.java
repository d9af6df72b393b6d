package vn.chiso.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chiso.cli.Run.chiso;
import static vn.chiso.cli.Run.example;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.chiso.engine.framework.NodeCode;
import vn.chiso.engine.framework.reading.FrameworkReader;
import vn.chiso.engine.framework.reading.ReadResult;
import vn.chiso.engine.framework.resolution.Resolution;
import vn.chiso.engine.ranking.UnitInfo;
import vn.chiso.engine.scoring.UnitId;
import vn.chiso.engine.scoring.UnitInputs;
import vn.chiso.exchange.AppliedResolution;
import vn.chiso.exchange.InputsFile;
import vn.chiso.exchange.PublicationBundle;
import vn.chiso.exchange.PublicationFacts;
import vn.chiso.exchange.PublicationWriter;
import vn.chiso.exchange.TableResult;
import vn.chiso.exchange.UnitsFile;

/** A downloaded publication recomputed on the command line. */
class RecomputeCommandTest {

    private static final String HUE = "thua-thien-hue-chinh-quyen-so-2020";

    private static Path publish(Path folder) throws IOException {
        return publish(folder, "Ủy ban nhân dân tỉnh");
    }

    private static Path publish(Path folder, String publisher) throws IOException {
        byte[] yaml = Files.readAllBytes(Run.home().resolve("frameworks").resolve(HUE).resolve("framework.yaml"));
        var framework = ((ReadResult.Read) FrameworkReader.read(yaml)).framework();
        Path file = folder.resolve("cong-bo.zip");
        try (InputStream units = Files.newInputStream(Path.of(example(HUE, "units.csv")));
                InputStream inputs = Files.newInputStream(Path.of(example(HUE, "inputs.csv")));
                OutputStream output = Files.newOutputStream(file)) {
            var infos = (TableResult.Read<Map<UnitId, UnitInfo>>) UnitsFile.read(units);
            var values = (TableResult.Read<List<UnitInputs>>) InputsFile.read(framework, inputs);
            PublicationWriter.write(new PublicationBundle(
                    new PublicationFacts("01/2026", 2, "Kỳ đánh giá 2025", 2025, true,
                            Instant.parse("2026-11-20T17:02:03Z"), publisher, "CC BY 4.0"),
                    new String(yaml, StandardCharsets.UTF_8),
                    List.of(new AppliedResolution(new Resolution.RescaleToPrinted(new NodeCode("3.1")), "Công văn 1")),
                    List.copyOf(infos.content().values()), values.content()), output);
        }
        return file;
    }

    /** The archive with another content of one file, or without it. */
    private static void alter(Path archive, String name, String from, String to) throws IOException {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(Files.readAllBytes(archive)));
                ZipOutputStream copy = new ZipOutputStream(output)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String content = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                if (!entry.getName().equals(name) || !from.isEmpty()) {
                    copy.putNextEntry(new ZipEntry(entry.getName()));
                    copy.write((entry.getName().equals(name) ? content.replace(from, to) : content)
                            .getBytes(StandardCharsets.UTF_8));
                }
            }
        }
        Files.write(archive, output.toByteArray());
    }

    @Test
    void aPublicationThatMatchesSaysSo(@TempDir Path folder) throws IOException {
        Run run = chiso("recompute", publish(folder).toString());
        assertThat(run.err()).isEmpty();
        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("Công bố số 01/2026, bản 2: Kỳ đánh giá 2025, năm 2025", "Dữ liệu minh họa.",
                "Bộ chỉ số: " + HUE, "Quyết định xử lý phát hiện: rescale-to-printed 3.1", "Cách tính: phiên bản 1",
                "Đã tính lại 6 đơn vị, so ",
                "khớp: mọi điểm và thứ hạng tính lại đều đúng như đã công bố, đến chữ số cuối cùng.");
        Run english = chiso("recompute", folder.resolve("cong-bo.zip").toString(), "--lang", "en");
        assertThat(english.out()).contains("Publication 01/2026, version 2", "matches: every score");
    }

    @Test
    void whoPublishedAndWhenIsToldAsPeopleReadIt(@TempDir Path folder) throws IOException {
        String file = publish(folder).toString();
        assertThat(chiso("recompute", file).out())
                .contains("Ủy ban nhân dân tỉnh công bố lúc 00:02 21/11/2026. Giấy phép: CC BY 4.0.");
        assertThat(chiso("recompute", file, "--lang", "en").out()).contains(
                "Published by Ủy ban nhân dân tỉnh at 00:02 21/11/2026 (Việt Nam time). Licence: CC BY 4.0.");
        String nobody = publish(folder, "").toString();
        assertThat(chiso("recompute", nobody).out())
                .contains("Công bố lúc 00:02 21/11/2026; chưa ghi cơ quan công bố. Giấy phép: CC BY 4.0.");
        assertThat(chiso("recompute", nobody, "--lang", "en").out())
                .contains("Published at 00:02 21/11/2026 (Việt Nam time); publisher not stated. Licence: CC BY 4.0.");
    }

    @Test
    void whatDoesNotMatchIsNamedAndEndsWithOne(@TempDir Path folder) throws IOException {
        Path file = publish(folder);
        alter(file, "scores.csv", "trung-binh,5.10.1,3.2246666667,", "trung-binh,5.10.1,3.3246666667,");
        Run run = chiso("recompute", file.toString());
        assertThat(run.exit()).isEqualTo(ExitCode.TO_CORRECT);
        assertThat(run.out()).contains("không khớp: có 2 chỗ khác.", "- scores.csv: Nội dung đã bị sửa",
                "- Đơn vị trung-binh, 5.10.1: công bố 3,3246666667 điểm, tính lại được 3,2246666667 điểm.")
                .doesNotContain("đến chữ số cuối cùng");
        Run json = chiso("recompute", file.toString(), "--format", "json", "--lang", "en");
        assertThat(json.exit()).isEqualTo(ExitCode.TO_CORRECT);
        assertThat(json.out()).contains("\"matches\":false", "\"differences_found\":2",
                "Unit trung-binh, 5.10.1: 3.3246666667 points published, 3.2246666667 recomputed.");
        alter(file, "scores.csv", ",scored,", ",missing,");
        assertThat(chiso("recompute", file.toString()).out()).as("not more lines than people read")
                .contains("dòng nữa.");
    }

    @Test
    void anotherWayOfComputingIsTold(@TempDir Path folder) throws IOException {
        Path file = publish(folder);
        alter(file, "publication.json", "\"engine_version\" : \"1\"", "\"engine_version\" : \"0\"");
        assertThat(chiso("recompute", file.toString()).out()).contains(
                "Bản công bố được tính theo cách tính phiên bản 0, còn chương trình này tính theo phiên bản 1");
    }

    @Test
    void whatIsNoPublicationIsRefused(@TempDir Path folder) throws IOException {
        Run missing = chiso("recompute", folder.resolve("khong-co.zip").toString());
        assertThat(missing.exit()).isEqualTo(ExitCode.REFUSED);
        assertThat(missing.err()).contains("Không có tệp “", "khong-co.zip");
        Path file = publish(folder);
        alter(file, "units.csv", "", "");
        Run incomplete = chiso("recompute", file.toString());
        assertThat(incomplete.exit()).isEqualTo(ExitCode.REFUSED);
        assertThat(incomplete.out()).isEmpty();
        assertThat(incomplete.err()).contains("cong-bo.zip: units.csv: Thiếu tệp này trong tệp zip.");
        assertThat(chiso("recompute").err()).contains("Còn thiếu: PUBLICATION.zip.");
        assertThat(chiso("recompute", "--help").out()).contains("Tệp zip tải về từ trang công bố.");
    }
}
