package vn.chiso.exchange;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import vn.chiso.engine.framework.Framework;
import vn.chiso.engine.framework.NodeCode;
import vn.chiso.engine.framework.reading.FrameworkReader;
import vn.chiso.engine.framework.reading.ReadResult;
import vn.chiso.engine.framework.resolution.Resolution;
import vn.chiso.engine.number.Exact;
import vn.chiso.engine.ranking.UnitInfo;
import vn.chiso.engine.scoring.PointsDecision;
import vn.chiso.engine.scoring.UnitId;
import vn.chiso.engine.scoring.UnitInputs;

/** A publication of an installed framework's example units, and ways to tamper with it. */
final class Published {

    static final String HUE = "thua-thien-hue-chinh-quyen-so-2020";
    static final PublicationFacts FACTS = new PublicationFacts("01/2026", 1, "Kỳ đánh giá 2025", 2025, true,
            Instant.parse("2026-11-20T01:02:03Z"), "Ủy ban nhân dân tỉnh", "CC BY 4.0");

    private Published() {
    }

    static Path folder(String framework) {
        return Path.of(System.getProperty("chiso.home", "..")).resolve("frameworks").resolve(framework);
    }

    /** All example units, in another order than that of their identifiers. */
    static PublicationBundle bundle(String id) throws IOException {
        byte[] file = Files.readAllBytes(folder(id).resolve("framework.yaml"));
        Framework framework = ((ReadResult.Read) FrameworkReader.read(file)).framework();
        Path examples = folder(id).resolve("examples");
        try (InputStream units = Files.newInputStream(examples.resolve("units.csv"));
                InputStream inputs = Files.newInputStream(examples.resolve("inputs.csv"))) {
            var infos = (TableResult.Read<Map<UnitId, UnitInfo>>) UnitsFile.read(units);
            var values = (TableResult.Read<List<UnitInputs>>) InputsFile.read(framework, inputs);
            return new PublicationBundle(FACTS, new String(file, StandardCharsets.UTF_8), List.of(),
                    List.copyOf(infos.content().values()).reversed(), values.content());
        }
    }

    /** The example of Huế with everything that a campaign decides: points, what does not apply, a resolution. */
    static PublicationBundle decided() throws IOException {
        PublicationBundle plain = bundle(HUE);
        List<UnitInputs> inputs = new ArrayList<>();
        for (UnitInputs unit : plain.inputs()) {
            inputs.add(unit.unit().value().equals("trung-binh")
                    ? new UnitInputs(unit.unit(), unit.values(), Set.of(new NodeCode("1.2.1")), Map.of(
                            new NodeCode("5.10.1"),
                            PointsDecision.setByHand(Exact.of(4, 3), "Hội đồng thẩm định",
                                    "Số liệu của cổng dịch vụ công,\nkhông phải của đơn vị"),
                            new NodeCode("1.1.1"), PointsDecision.rejected("=Tổ thẩm định", "Không có minh chứng")))
                    : unit);
        }
        return new PublicationBundle(FACTS, plain.framework(),
                List.of(new AppliedResolution(new Resolution.RescaleToPrinted(new NodeCode("3.1")),
                        "Công văn 1/CV")),
                plain.units(), inputs);
    }

    static byte[] bytes(PublicationBundle bundle) {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        try {
            PublicationWriter.write(bundle, output);
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
        return output.toByteArray();
    }

    /** The files of an archive by their names. */
    static Map<String, String> files(byte[] archive) throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    static byte[] zip(Map<String, String> files) throws IOException {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(output)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return output.toByteArray();
    }

    /** The archive with another content of one file; the checksum in the manifest follows when the forger is careful. */
    static byte[] altered(byte[] archive, String name, boolean careful, UnaryOperator<String> change)
            throws IOException {
        Map<String, String> files = files(archive);
        String before = files.getOrDefault(name, "");
        String after = change.apply(before);
        if (before.equals(after)) {
            throw new AssertionError("nothing was altered in " + name);
        }
        files.put(name, after);
        if (careful) {
            files.computeIfPresent("publication.json", (_, json) -> json.replace(sum(before), sum(after)));
        }
        return zip(files);
    }

    private static String sum(String text) {
        return Sha256.of(text.getBytes(StandardCharsets.UTF_8));
    }
}
