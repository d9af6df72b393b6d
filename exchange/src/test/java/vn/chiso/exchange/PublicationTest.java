package vn.chiso.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chiso.engine.framework.Framework;
import vn.chiso.engine.framework.InputId;
import vn.chiso.engine.framework.NodeCode;
import vn.chiso.engine.framework.reading.FrameworkReader;
import vn.chiso.engine.framework.reading.ReadResult;
import vn.chiso.engine.number.Exact;
import vn.chiso.engine.ranking.UnitInfo;
import vn.chiso.engine.scoring.InputValue;
import vn.chiso.engine.scoring.PointsDecision;
import vn.chiso.engine.scoring.UnitId;
import vn.chiso.engine.scoring.UnitInputs;

/** A publication's bundle is read back as it was written, and its scores follow from it. */
class PublicationTest {

    @TempDir
    private Path folder;

    private PublicationResult.Read read(byte[] archive) throws IOException {
        Path file = Files.write(folder.resolve("publication.zip"), archive);
        PublicationResult result = PublicationReader.read(file);
        assertThat(result).isInstanceOf(PublicationResult.Read.class);
        return (PublicationResult.Read) result;
    }

    @ParameterizedTest
    @ValueSource(strings = {"dti-cap-huyen-binh-phuoc-2023", "dti-cap-tinh-2022", "dti-cap-xa-tay-ninh-2025",
            "mau-quy-tac", Published.HUE})
    void theExamplesOfEveryInstalledFrameworkMatch(String framework) throws IOException {
        PublicationBundle bundle = Published.bundle(framework);
        PublicationResult.Read read = read(Published.bytes(bundle));
        assertThat(read.bundle()).isEqualTo(bundle);
        Recomputation recomputation = Recomputation.of(read);
        assertThat(recomputation.differences()).isEmpty();
        assertThat(recomputation.matches()).isTrue();
        assertThat(recomputation.isOtherEngine()).isFalse();
        assertThat(recomputation.units()).isEqualTo(bundle.units().size()).isPositive();
        assertThat(recomputation.scores()).isGreaterThan(recomputation.units());
    }

    @Test
    void everythingThatACampaignDecidesGoesAlong() throws IOException {
        PublicationBundle bundle = Published.decided();
        PublicationResult.Read read = read(Published.bytes(bundle));
        assertThat(read.bundle()).isEqualTo(bundle);
        assertThat(Recomputation.of(read).matches()).isTrue();
        assertThat(read.manifest().resolutions()).containsExactly("rescale-to-printed 3.1");
        assertThat(read.counted().tree().max(new NodeCode("3.1"))).isEqualTo(Exact.of(70));
        UnitInputs unit = read.bundle().inputs().stream()
                .filter(each -> each.unit().value().equals("trung-binh")).findFirst().orElseThrow();
        assertThat(unit.decisions().get(new NodeCode("5.10.1"))).isEqualTo(PointsDecision.setByHand(Exact.of(4, 3),
                "Hội đồng thẩm định", "Số liệu của cổng dịch vụ công, không phải của đơn vị"));
        assertThat(unit.decisions().get(new NodeCode("1.1.1")))
                .isEqualTo(PointsDecision.rejected("=Tổ thẩm định", "Không có minh chứng"));
        assertThat(unit.notApplicable()).containsExactly(new NodeCode("1.2.1"));
    }

    @Test
    void theTablesHoldExactNumbersAndOutcomes() throws IOException {
        Map<String, String> files = Published.files(Published.bytes(Published.decided()));
        assertThat(files.keySet()).containsExactly("decisions.csv", "framework.yaml", "inputs.csv",
                "not-applicable.csv", "scores.csv", "ranking.csv", "resolutions.csv", "units.csv",
                "publication.json");
        assertThat(files.get("framework.yaml"))
                .isEqualTo(Files.readString(Published.folder(Published.HUE).resolve("framework.yaml")));
        assertThat(files.get("resolutions.csv"))
                .isEqualTo("node,choice,target,basis\n3.1,rescale-to-printed,,Công văn 1/CV\n");
        assertThat(files.get("inputs.csv")).startsWith("unit,input,value\n*,giao-dich-binh-quan,125000\ndu,");
        assertThat(files.get("not-applicable.csv")).isEqualTo("unit,indicator\ntrung-binh,1.2.1\n");
        assertThat(files.get("decisions.csv")).contains(
                "trung-binh,1.1.1,rejected,0,'=Tổ thẩm định,Không có minh chứng\n",
                "trung-binh,5.10.1,set-by-hand,4/3,");
        assertThat(files.get("scores.csv")).startsWith("unit,node,points,max,outcome,points_exact,max_exact\ndu,total,")
                .contains("trung-binh,5.10.1,1.3333333333,4,scored,4/3,4\n",
                        "trung-binh,1.2.1,0,0,not-applicable,0,0\n");
        assertThat(files.get("ranking.csv"))
                .startsWith("rank,unit,points,max,share,name,block,rank_in_block,region,rank_in_region\n1,");
        assertThat(files.get("publication.json")).contains("\"format\" : \"chiso-publication\"",
                "\"publication\" : \"01/2026\"", "\"published_at\" : \"2026-11-20T01:02:03Z\"",
                "\"engine_version\" : \"1\"", "\"holds_vi\" : \"Bảng xếp hạng\"");
    }

    @Test
    void theInputsOfABundleAreAnInputsFile() throws IOException {
        PublicationBundle bundle = Published.bundle(Published.HUE);
        Framework framework = ((ReadResult.Read) FrameworkReader
                .read(bundle.framework().getBytes(StandardCharsets.UTF_8))).framework();
        String inputs = Published.files(Published.bytes(bundle)).getOrDefault("inputs.csv", "");
        var read = (TableResult.Read<List<UnitInputs>>) InputsFile.read(framework,
                new ByteArrayInputStream(inputs.getBytes(StandardCharsets.UTF_8)));
        assertThat(read.content()).isEqualTo(bundle.inputs());
    }

    @Test
    void theSameContentGivesTheSameBytesInWhateverOrder() throws IOException {
        PublicationBundle bundle = Published.decided();
        PublicationBundle turned = new PublicationBundle(bundle.facts(), bundle.framework(), bundle.resolutions(),
                bundle.units().reversed(), bundle.inputs().reversed());
        assertThat(Published.bytes(turned)).isEqualTo(Published.bytes(bundle));
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        var written = PublicationWriter.write(bundle, output);
        assertThat(written.digest()).isEqualTo(Sha256.of(output.toByteArray()));
        assertThat(read(output.toByteArray()).manifest()).isEqualTo(written.manifest());
    }

    @Test
    void aUnitWithoutInputsIsPublishedWithEverythingMissing() throws IOException {
        PublicationBundle bundle = Published.bundle(Published.HUE);
        List<UnitInfo> more = new ArrayList<>(bundle.units());
        more.add(new UnitInfo(new UnitId("im-lang"), " Xã  Im\nLặng ", "", null));
        PublicationResult.Read read = read(Published.bytes(
                new PublicationBundle(bundle.facts(), bundle.framework(), List.of(), more, bundle.inputs())));
        assertThat(Recomputation.of(read).matches()).isTrue();
        assertThat(read.bundle().units())
                .contains(new UnitInfo(new UnitId("im-lang"), "Xã Im Lặng", null, null));
        assertThat(Published.files(Published.bytes(read.bundle())).get("scores.csv")).contains("im-lang,total,0,");
    }

    @Test
    void theDigestOfTheInputsFollowsValuesAndDecisionsAndNothingElse() throws IOException {
        List<UnitInputs> inputs = Published.decided().inputs();
        String digest = InputsDigest.of(inputs);
        assertThat(InputsDigest.of(inputs.reversed())).isEqualTo(digest);
        UnitInputs unit = inputs.getLast();
        List<UnitInputs> changes = List.of(unit.withDecisions(Map.of()),
                new UnitInputs(unit.unit(), unit.values(), Set.of(), unit.decisions()),
                unit.withValues(Map.of()), new UnitInputs(new UnitId("khac"), unit.values(), unit.notApplicable(),
                        unit.decisions()));
        for (UnitInputs changed : changes) {
            List<UnitInputs> others = new ArrayList<>(inputs.subList(0, inputs.size() - 1));
            others.add(changed);
            assertThat(InputsDigest.of(others)).isNotEqualTo(digest);
        }
        // printf 'unit\tu\ninput\tu\ta\t1.5\n' | sha256sum
        assertThat(InputsDigest.of(List.of(new UnitInputs(new UnitId("u"),
                Map.of(new InputId("a"), new InputValue.Amount(Exact.of(3, 2)))))))
                .isEqualTo("232d902ba305236b78a368e5f4fc3cfa018b6727b8588d70e80df898b5bf895f");
    }

    @Test
    void whatDoesNotBelongTogetherIsNotPublished() throws IOException {
        PublicationBundle bundle = Published.bundle(Published.HUE);
        UnitInputs unit = bundle.inputs().getFirst();
        List<PublicationBundle> wrong = List.of(
                new PublicationBundle(bundle.facts(), "id: x", List.of(), bundle.units(), bundle.inputs()),
                with(bundle, List.of(), bundle.inputs()), with(bundle, bundle.units(), List.of(unit, unit)),
                with(bundle, bundle.units(), List.of(unit.withDecisions(Map.of(new NodeCode("1.1.1"),
                        PointsDecision.setByHand(Exact.of(1_000), "Sở", "Sai"))))),
                with(bundle, bundle.units(), List.of(new UnitInputs(unit.unit(), unit.values(),
                        Set.of(new NodeCode("1"))))),
                with(bundle, bundle.units(), List.of(unit.withValues(Map.of(
                        new InputId("hop-chu-tich"),
                        new InputValue.Amount(Exact.of(1, 3)))))));
        for (PublicationBundle each : wrong) {
            assertThatThrownBy(() -> Published.bytes(each)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static PublicationBundle with(PublicationBundle bundle, List<UnitInfo> units, List<UnitInputs> inputs) {
        return new PublicationBundle(bundle.facts(), bundle.framework(), bundle.resolutions(), units, inputs);
    }
}
