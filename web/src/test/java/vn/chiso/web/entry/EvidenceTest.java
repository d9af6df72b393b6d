package vn.chiso.web.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chiso.web.WebTest;
import vn.chiso.web.account.Role;
import vn.chiso.web.entry.document.Samples;
import vn.chiso.web.platform.Installation;
import vn.chiso.web.platform.Setting;
import vn.chiso.web.platform.Settings;

class EvidenceTest extends WebTest {

    private static final Map<String, String> FORM = new TreeMap<>(Map.of("number", "512/BC-UBND", "issuedOn",
            "2023-12-15", "issuer", "Văn phòng", "excerpt", "Kết quả kiểm soát TTHC", "validFrom", "2023-01-01",
            "validTo", "2023-12-14", "address", ""));
    private static int rounds;

    @Autowired
    private ApplicationContext context;
    @Autowired
    private Evidences evidences;
    @Autowired
    private EvidenceLibrary library;
    @Autowired
    private EvidenceStore store;
    @Autowired
    private EntryStore entries;
    @Autowired
    private Installation installation;
    @Autowired
    private Settings settings;
    @Autowired
    private TransactionTemplate transaction;
    private UpwardRound round;
    private Uploader officer;

    @BeforeEach
    void begin() {
        round = new UpwardRound(context, "Chứng " + ++rounds);
        officer = uploader(round.online, Role.DATA_OFFICER);
    }

    private Uploader uploader(long unit, Role role) {
        return new Uploader(address(), round.person(unit, role), UpwardRound.PASSWORD);
    }

    private String form() {
        return round.key(UpwardRound.ONLINE).path() + "/tai-lieu/moi";
    }

    private HttpResponse<String> upload(String name, byte[] content) {
        return officer.upload(form(), FORM, name, content);
    }

    private List<Evidence> attached() {
        return evidences.of(round.key(UpwardRound.ONLINE));
    }

    private Evidence uploaded(String name, byte[] content) {
        HttpResponse<String> answer = upload(name, content);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return attached().getLast();
    }

    @Test
    void anUploadedFileStandsAtTheIndicatorAndIsOnlyEverSaved() throws Exception {
        byte[] pdf = Samples.pdf("đầu tiên");
        HttpResponse<String> answer = upload("C:\\x\\Ba\u0301o ca\u0301o.png", pdf);
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location"))
                .hasValue(round.key(UpwardRound.ONLINE).path() + "#tai-lieu");
        assertThat(officer.get(round.key(UpwardRound.ONLINE).path()).body()).contains("Đã thêm tài liệu 512/BC-UBND")
                .contains("thiếu 17 ngày cuối năm");
        Evidence evidence = attached().getFirst();
        HttpResponse<byte[]> file = officer.bytes("/tai-lieu/" + evidence.id() + "/tep");
        assertThat(file.body()).isEqualTo(pdf);
        assertThat(file.headers().map()).containsEntry("Content-Type", List.of("application/pdf"))
                .containsEntry("Content-Disposition",
                        List.of("attachment; filename*=UTF-8''B%C3%A1o%20c%C3%A1o.pdf"))
                .containsEntry("X-Content-Type-Options", List.of("nosniff"))
                .containsEntry("Content-Security-Policy", List.of("sandbox; default-src 'none'"))
                .containsEntry("Cache-Control", List.of("private, no-store"));
        String sha256 = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(pdf));
        assertThat(officer.get("/tai-lieu/" + evidence.id()).body()).contains(sha256);
    }

    @Test
    void whatIsNotADocumentIsRefusedWithASentenceAndLeavesNothing() throws IOException {
        long files = kept();
        Map<String, byte[]> bad = Map.of("bao-cao.pdf", Samples.program(), "anh.svg",
                Samples.bytes("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"), "a.pdf",
                Samples.bytes("<html><script>alert(1)</script></html>"), "a.xlsx",
                Samples.xlsx(Map.of("xl/vbaProject.bin", new byte[5])), "b.docx",
                Samples.bomb(10, Samples.wordTypes()), "c.js", Samples.bytes("alert(1)"), "d.pdf", new byte[0]);
        bad.forEach((name, content) -> {
            HttpResponse<String> answer = upload(name, content);
            assertThat(answer.statusCode()).as(name).isEqualTo(422);
            assertThat(answer.body()).as(name).contains("href=\"#field-file\"").contains("512/BC-UBND");
        });
        assertThat(attached()).isEmpty();
        assertThat(kept()).isEqualTo(files);
        assertThat(incoming()).isZero();
    }

    @Test
    void everythingWrongIsSaidAtOnce() {
        HttpResponse<String> answer = officer.upload(form(),
                Map.of("number", "", "issuedOn", "31/02/2023", "issuer", "x", "excerpt", "", "validFrom",
                        "2023-12-31", "validTo", "2023-01-01", "address", "javascript:alert(1)"),
                "x.exe", Samples.program());
        assertThat(answer.statusCode()).isEqualTo(422);
        for (String field : List.of("number", "issuedOn", "excerpt", "validTo", "address", "file")) {
            assertThat(answer.body()).contains("href=\"#field-" + field + "\"");
        }
        assertThat(answer.body()).contains("value=\"javascript:alert(1)\"").doesNotContain("href=\"javascript:");
    }

    @Test
    void hostileNamesDoNotLeaveTheFolder() {
        for (String name : List.of("../../etc/passwd", "C:\\windows\\x", "x".repeat(300) + ".pdf",
                "\u202egpj.exe")) {
            Evidence evidence = uploaded(name, Samples.pdf(name.replaceAll("\\W", "")));
            assertThat(evidence.file()).isNotNull();
            assertThat(java.util.Objects.requireNonNull(evidence.file()).name()).as(name)
                    .doesNotContain("/", "\\", "\0", "..", "\u202e").hasSizeLessThanOrEqualTo(150).endsWith(".pdf");
            evidences.detach(officerPerson(), round.campaign, round.key(UpwardRound.ONLINE), evidence.id());
        }
    }

    @Test
    void aNameThatNoServerReadsIsTheFaultOfTheSender() {
        assertThat(upload("a\0b.pdf", Samples.pdf("NUL")).statusCode()).isEqualTo(400);
        assertThat(attached()).isEmpty();
    }

    private vn.chiso.web.account.Person officerPerson() {
        return round.person(round.person(round.online, Role.DATA_OFFICER));
    }

    @Test
    void aFileThatIsTooLargeIsRefusedWithTheLimit() {
        transaction.executeWithoutResult(_ -> settings.change(Setting.UPLOAD_MEGABYTES, "1", "test"));
        try {
            byte[] large = java.util.Arrays.copyOf(Samples.pdf("lớn"), 1_000_001);
            assertThat(upload("lon.pdf", large).body()).contains("Tệp lớn hơn 1 MB");
            assertThat(attached()).isEmpty();
        } finally {
            transaction.executeWithoutResult(_ -> settings.change(Setting.UPLOAD_MEGABYTES, "50", "test"));
        }
    }

    @Test
    void theSameFileIsKeptOnceAndGoesWithItsLastDocument() throws IOException {
        byte[] pdf = Samples.pdf("hai lần " + rounds);
        long before = kept();
        Evidence first = uploaded("một.pdf", pdf);
        Evidence second = uploaded("hai.pdf", pdf);
        assertThat(kept()).isEqualTo(before + 1);
        for (Evidence evidence : List.of(first, second)) {
            assertThat(library.delete(officerPerson(), evidence)).isFalse();
            assertThat(evidences.detach(officerPerson(), round.campaign, round.key(UpwardRound.ONLINE), evidence.id()))
                    .isTrue();
            assertThat(kept()).isEqualTo(before + 1);
            assertThat(library.delete(officerPerson(), evidence)).isTrue();
        }
        assertThat(kept()).isEqualTo(before);
    }

    @Test
    void documentsOfOtherUnitsCanNeitherBeReadNorAttached() {
        Evidence evidence = uploaded("a.pdf", Samples.pdf("của Văn phòng"));
        String file = "/tai-lieu/" + evidence.id() + "/tep";
        Uploader stranger = uploader(round.stranger, Role.DATA_OFFICER);
        assertThat(stranger.get(file).statusCode()).isEqualTo(403);
        assertThat(stranger.get("/tai-lieu/" + evidence.id()).statusCode()).isEqualTo(403);
        assertThat(stranger.get(form()).statusCode()).isEqualTo(403);
        Uploader helper = uploader(round.others, Role.DATA_OFFICER);
        assertThat(helper.get(file).statusCode()).as("stands at an indicator that it helps with").isEqualTo(200);
        EntryKey own = round.key(new vn.chiso.engine.framework.NodeCode("1.1.1"));
        assertThat(helper.post(own.path() + "/tai-lieu/moi", own.path() + "/tai-lieu/kho",
                Map.of("tai-lieu", Long.toString(evidence.id()))).statusCode()).isEqualTo(403);
        assertThat(evidences.of(own)).isEmpty();
        assertThat(uploader(round.province, Role.ADMINISTRATOR).get(file).statusCode()).isEqualTo(403);
        assertThat(uploader(round.stranger, Role.LEADER).get(file).statusCode()).isEqualTo(200);
        assertThat(officer.get("/tai-lieu/999999999/tep").statusCode()).isEqualTo(404);
    }

    @Test
    void whoHelpsMayAddButNotTakeOffWhatIsNotTheirs() {
        Evidence lead = uploaded("a.pdf", Samples.pdf("của chủ trì"));
        Uploader helper = uploader(round.others, Role.DATA_OFFICER);
        assertThat(helper.upload(form(), FORM, "b.pdf", Samples.pdf("của phối hợp")).statusCode()).isEqualTo(303);
        assertThat(attached()).hasSize(2);
        String page = round.key(UpwardRound.ONLINE).path();
        assertThat(helper.post(form(), page + "/tai-lieu/" + lead.id() + "/go", Map.of()).statusCode())
                .isEqualTo(403);
        assertThat(attached()).hasSize(2);
    }

    @Test
    void evidenceAnswersWhatTheIndicatorWantsAndItsRemovalAsksAgain() {
        EntryKey key = round.key(UpwardRound.ONLINE);
        Entries values = context.getBean(Entries.class);
        Declared declared = context.getBean(Declarations.class).of(round.campaign, round.province);
        Map<String, String> typed = new TreeMap<>();
        declared.enteredAt(Declarations.leaf(declared, UpwardRound.ONLINE).orElseThrow())
                .forEach(operand -> typed.put(operand.input().id().value(), "100"));
        values.save(officerPerson(), round.campaign, key, new Typed(0, typed, Map.of(), "", Claim.NONE));
        assertThat(entries.find(key).orElseThrow().needsProof()).isTrue();
        Evidence evidence = uploaded("a.pdf", Samples.pdf("chứng"));
        assertThat(entries.find(key).orElseThrow().needsProof()).isFalse();
        officer.post(form(), key.path() + "/tai-lieu/" + evidence.id() + "/go", Map.of());
        assertThat(entries.find(key).orElseThrow().needsProof()).isTrue();
    }

    @Test
    void whatWasHandedInStaysAsItIs() {
        Evidence evidence = uploaded("a.pdf", Samples.pdf("đã nộp"));
        context.getBean(org.springframework.jdbc.core.simple.JdbcClient.class)
                .sql("update entry set state = 'SUBMITTED' where campaign_id = ? and leaf = ?")
                .param(round.campaign.id()).param(UpwardRound.ONLINE.value()).update();
        assertThat(officer.post("/tai-lieu/" + evidence.id(), "/tai-lieu/" + evidence.id(),
                Map.of("version", "1", "number", "khác", "issuer", "a", "excerpt", "b", "issuedOn", "2023-01-01"))
                .body()).contains("đã trình hoặc đã nộp");
        assertThat(officer.post("/kho-tai-lieu", round.key(UpwardRound.ONLINE).path() + "/tai-lieu/" + evidence.id()
                + "/go", Map.of()).statusCode()).isEqualTo(403);
        assertThat(library.byId(evidence.id()).orElseThrow().number()).isEqualTo("512/BC-UBND");
    }

    @Test
    void twoPeopleDoNotOverwriteEachOther() {
        Evidence evidence = uploaded("a.pdf", Samples.pdf("hai người"));
        String page = "/tai-lieu/" + evidence.id();
        Map<String, String> changed = new TreeMap<>(FORM);
        changed.put("version", "1");
        changed.put("number", "513/BC-UBND");
        assertThat(officer.post(page, page, changed).statusCode()).isEqualTo(303);
        changed.put("number", "514/BC-UBND");
        assertThat(officer.post(page, page, changed).body()).contains("vừa được người khác sửa")
                .contains("514/BC-UBND");
        assertThat(library.byId(evidence.id()).orElseThrow().number()).isEqualTo("513/BC-UBND");
    }

    @Test
    void theLibraryIsSearchedWithoutDiacriticsAndServesSeveralIndicators() {
        Evidence evidence = uploaded("a.pdf", Samples.pdf("dùng lại"));
        EntryKey other = round.key(UpwardRound.BESIDE);
        assertThat(officer.get(other.path() + "/tai-lieu/kho?q=kiem+soat").body()).contains("512/BC-UBND");
        assertThat(officer.get(other.path() + "/tai-lieu/kho?q=khong+co").body()).doesNotContain("512/BC-UBND");
        assertThat(officer.post(form(), other.path() + "/tai-lieu/kho",
                Map.of("tai-lieu", Long.toString(evidence.id()))).statusCode()).isEqualTo(303);
        assertThat(evidences.of(other)).hasSize(1);
        assertThat(officer.get("/kho-tai-lieu?loc=USED").body()).contains("5.10.1</a>").contains("5.10.2</a>");
        assertThat(officer.get("/kho-tai-lieu?loc=UNUSED").body()).doesNotContain("512/BC-UBND");
    }

    @Test
    void aDiskThatTakesNothingMoreLeavesNothingHalfStored() throws IOException {
        byte[] pdf = Samples.pdf("đĩa đầy " + rounds);
        String sha256 = HexFormat.of().formatHex(sha256(pdf));
        Path place = Files.createDirectories(installation.data().resolve("files")).resolve(sha256.substring(0, 2));
        Path moved = place.resolveSibling("moved-" + rounds);
        boolean there = Files.exists(place);
        if (there) {
            Files.move(place, moved);
        }
        Files.createFile(place); // nothing can be put below a file
        try {
            HttpResponse<String> answer = upload("a.pdf", pdf);
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.body()).contains("Chưa lưu được tệp").contains("512/BC-UBND");
            assertThat(attached()).isEmpty();
            assertThat(incoming()).isZero();
        } finally {
            Files.delete(place);
            if (there) {
                Files.move(moved, place);
            }
        }
        assertThat(store.refersTo(sha256)).isFalse();
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (java.security.NoSuchAlgorithmException exception) {
            throw new AssertionError(exception);
        }
    }

    private long incoming() throws IOException {
        try (Stream<Path> parts = Files.list(installation.data().resolve("files/incoming"))) {
            return parts.count();
        }
    }

    private long kept() throws IOException {
        Files.createDirectories(installation.data().resolve("files"));
        try (Stream<Path> files = Files.walk(installation.data().resolve("files"))) {
            return files.filter(file -> file.getFileName().toString().matches("[0-9a-f]{64}")).count();
        }
    }

}
