package vn.chiso.web.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chiso.engine.framework.NodeCode;
import vn.chiso.web.WebTest;
import vn.chiso.web.account.Person;
import vn.chiso.web.account.Role;
import vn.chiso.web.entry.document.Samples;

class DossierTest extends WebTest {

    private static int rounds;

    @Autowired
    private ApplicationContext context;
    @Autowired
    private EvidenceLibrary library;
    @Autowired
    private Evidences evidences;
    @Autowired
    private Entries entries;
    @Autowired
    private Declarations declarations;
    @Autowired
    private JdbcClient jdbc;

    private UpwardRound round;
    private Uploader coordinator;
    private String path;

    @BeforeEach
    void begin() {
        round = new UpwardRound(context, "Hồ sơ " + ++rounds);
        coordinator = new Uploader(address(), round.person(null, Role.COORDINATOR), UpwardRound.PASSWORD);
        path = "/ky/" + round.campaign.id() + "/ho-so/" + round.province;
    }

    private Person officer(long unit) {
        return round.person(round.person(unit, Role.DATA_OFFICER));
    }

    private void enter(NodeCode leaf, String value, String explanation) {
        Declared declared = declarations.of(round.campaign, round.province);
        Map<String, String> typed = new TreeMap<>();
        declared.enteredAt(Declarations.leaf(declared, leaf).orElseThrow())
                .forEach(operand -> typed.put(operand.input().id().value(), value));
        Entry entry = Objects.requireNonNull(declared.entries().get(leaf));
        assertThat(entries.save(officer(entry.provider()), round.campaign, round.key(leaf),
                new Typed(entry.version(), typed, Map.of(), explanation, Claim.NONE)))
                .isInstanceOf(SaveResult.Saved.class);
    }

    private Evidence attach(NodeCode leaf, String number, String excerpt, byte[] pdf) {
        EvidenceForm form = new EvidenceForm(number, "2023-12-15", "Văn phòng", excerpt, "2023-01-01", "2023-12-31",
                "https://example.vn/van-ban");
        EvidenceResult result = library.add(officer(round.online), form,
                new EvidenceUpload("Báo cáo.pdf", pdf.length, new ByteArrayResource(pdf)),
                new EvidenceLibrary.Target(round.campaign, round.key(leaf)));
        assertThat(result).isInstanceOf(EvidenceResult.Done.class);
        return ((EvidenceResult.Done) result).evidence();
    }

    private void fill() {
        enter(UpwardRound.ONLINE, "90", "=HYPERLINK(\"http://evil.example\")");
        enter(UpwardRound.BESIDE, "50", "");
        Evidence report = attach(UpwardRound.ONLINE, "512/BC-UBND", "=1+1", Samples.pdf("một"));
        evidences.attach(officer(round.online), round.campaign, round.key(UpwardRound.BESIDE), List.of(report.id()));
        attach(UpwardRound.BESIDE, "512/BC-UBND", "khác tệp", Samples.pdf("hai"));
        attach(UpwardRound.BESIDE, "7", "cùng tệp", Samples.pdf("một"));
    }

    private Map<String, byte[]> archive() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(
                new ByteArrayInputStream(coordinator.bytes(path + "/tai").body()), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                assertThat(files.put(entry.getName(), zip.readAllBytes())).as(entry.getName()).isNull();
            }
        } catch (IOException exception) {
            throw new AssertionError(exception);
        }
        return files;
    }

    private static String text(Map<String, byte[]> files, String name) {
        return new String(Objects.requireNonNull(files.get(name)), StandardCharsets.UTF_8);
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException exception) {
            throw new AssertionError(exception);
        }
    }

    @Test
    void theArchiveHoldsEverythingThatTheDatabaseHolds() {
        fill();
        Map<String, byte[]> files = archive();
        assertThat(files.keySet()).startsWith("so-lieu.xlsx", "so-lieu.csv", "tai-lieu.csv", "giai-trinh.csv")
                .endsWith("muc-luc.txt").contains("tai-lieu/5.10.1/512-BC-UBND-Báo cáo.pdf",
                        "tai-lieu/5.10.2/512-BC-UBND-Báo cáo.pdf");
        List<String> known = jdbc.sql("""
                select distinct e.file_sha256 from entry_evidence x join evidence e on e.id = x.evidence_id
                 where x.campaign_id = ? order by 1""").param(round.campaign.id()).query(String.class).list();
        assertThat(files.entrySet().stream().filter(file -> file.getKey().startsWith("tai-lieu/"))
                .map(file -> sha256(file.getValue())).sorted().toList()).isEqualTo(known);
        jdbc.sql("select input, value from input_value where campaign_id = ?").param(round.campaign.id())
                .query(row -> {
                    assertThat(text(files, "so-lieu.csv")).contains("," + row.getString(1) + ",")
                            .contains("," + row.getString(2) + ",");
                });
        Set<String> codes = text(files, "so-lieu.csv").lines().skip(1).map(line -> line.split(",", 2)[0])
                .collect(Collectors.toSet());
        assertThat(codes).hasSize(declarations.of(round.campaign, round.province).framework().tree().leaves().size());
        assertThat(text(files, "tai-lieu.csv").lines().skip(1)).hasSize(4)
                .filteredOn(line -> line.contains("tai-lieu/5.10.1/512-BC-UBND-Báo cáo.pdf")).hasSize(3);
    }

    @Test
    void theContentsNameTheDigestOfEveryFile() {
        fill();
        Map<String, byte[]> files = archive();
        String contents = text(files, "muc-luc.txt");
        files.forEach((name, content) -> {
            if (!name.equals("muc-luc.txt")) {
                assertThat(contents).contains(sha256(content) + "  " + content.length + "  " + name + "\n");
            }
        });
        assertThat(contents).contains(round.campaign.name()).contains("Dữ liệu minh họa")
                .contains(declarations.of(round.campaign, round.province).round().digest())
                .doesNotContain("không còn nguyên vẹn");
    }

    @Test
    void noCellOfAnExportedTableBeginsAFormula() {
        fill();
        Map<String, byte[]> files = archive();
        assertThat(text(files, "giai-trinh.csv")).contains("'=HYPERLINK").doesNotContain(",=").doesNotContain("\"=");
        assertThat(text(files, "tai-lieu.csv")).contains(",'=1+1,").doesNotContain(",=");
    }

    @Test
    void theSameDataGivesTheSameBytes() {
        fill();
        byte[] first = coordinator.bytes(path + "/tai").body();
        assertThat(coordinator.bytes(path + "/tai").body()).isEqualTo(first);
        enter(UpwardRound.BESIDE, "51", "");
        assertThat(coordinator.bytes(path + "/tai").body()).isNotEqualTo(first);
    }

    @Test
    void theEstimateFollowsTheFiguresAndSaysWhatIsMissingFromWhom() {
        assertThat(coordinator.get(path).body()).contains("Văn phòng " + "Hồ sơ " + rounds)
                .contains(round.key(UpwardRound.ONLINE).path());
        String before = estimate();
        fill();
        assertThat(estimate()).isNotEqualTo(before);
        assertThat(coordinator.get("/ky/" + round.campaign.id() + "/ho-so").headers().firstValue("Location"))
                .hasValue(path);
    }

    private String estimate() {
        String body = coordinator.get(path).body();
        return body.substring(body.indexOf("keyfigure"), body.indexOf("%", body.indexOf("keyfigure")));
    }

    @Test
    void onlyWhoRunsTheRoundLeadsOrIsAssessedMayHaveIt() {
        for (String where : List.of(path, path + "/tai")) {
            assertThat(uploader(round.online, Role.DATA_OFFICER).get(where).statusCode()).isEqualTo(403);
            assertThat(uploader(round.online, Role.APPRAISER).get(where).statusCode()).isEqualTo(403);
            assertThat(uploader(round.stranger, Role.LEADER).get(where).statusCode()).isEqualTo(200);
            assertThat(uploader(round.province, Role.UNIT_HEAD).get(where).statusCode()).isEqualTo(200);
        }
        assertThat(coordinator.get("/ky/" + round.campaign.id() + "/ho-so/" + round.online).statusCode())
                .isEqualTo(404);
    }

    private Uploader uploader(long unit, Role role) {
        return new Uploader(address(), round.person(unit, role), UpwardRound.PASSWORD);
    }

    @Test
    void aFileThatTheDiskHasLostIsToldAndNotLeftOutInSilence() throws IOException {
        Evidence evidence = attach(UpwardRound.ONLINE, "1", "mất", Samples.pdf("sẽ mất " + rounds));
        java.nio.file.Files.delete(context.getBean(vn.chiso.web.platform.FileStore.class)
                .path(Objects.requireNonNull(evidence.file()).sha256()));
        assertThat(coordinator.get(path).body()).contains("1 tài liệu có tệp không còn");
        assertThat(text(archive(), "muc-luc.txt")).contains("không còn nguyên vẹn")
                .contains("tai-lieu/5.10.1/1-Báo cáo.pdf");
    }
}
