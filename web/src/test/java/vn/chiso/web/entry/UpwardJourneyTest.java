package vn.chiso.web.entry;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.chiso.engine.framework.NodeCode;
import vn.chiso.web.BrowserTest;
import vn.chiso.web.account.Role;
import vn.chiso.web.entry.document.Samples;

/** Two departments supply the one dossier of their province, and the coordinator follows it and takes it away. */
class UpwardJourneyTest extends BrowserTest {

    /** An indicator of the other department: who heads the board, an answer to choose. */
    private static final NodeCode BOARD = new NodeCode("1.2.1");

    @Autowired
    private ApplicationContext context;

    private static void looksRight(Page page, String name) {
        axe(page);
        fits(page);
        picture(page, name);
    }

    private static void attach(Page page, String number, byte[] pdf) {
        page.click("#tai-lieu a:has-text('Tải lên')");
        page.setInputFiles("[name=file]", new FilePayload("Báo cáo.pdf", "application/pdf", pdf));
        page.fill("[name=number]", number);
        page.fill("[name=issuedOn]", "2023-12-15");
        page.fill("[name=excerpt]", "Trích báo cáo " + number);
        page.fill("[name=validFrom]", "2023-01-01");
        page.fill("[name=validTo]", "2023-12-31");
        page.click("button:has-text('Lưu tài liệu')");
        page.waitForSelector("#tai-lieu a.document-file");
    }

    private static String index(Page dossier, String code) {
        return dossier.innerText("tbody tr:has(th strong:text-is('" + code + "'))").replaceAll("\\s+", " ");
    }

    private static String owes(Page dossier, String department) {
        return dossier.innerText("li.provider:has-text('" + department + "')").replaceAll("\\s+", " ");
    }

    private static void show(Page dossier, String name) {
        dossier.reload();
        looksRight(dossier, name);
    }

    @Test
    void departmentsSupplyTheEstimateFollowsAndTheArchiveIsComplete() throws IOException {
        UpwardRound round = new UpwardRound(context, "Hướng lên");
        byte[] first = Samples.pdf("của văn phòng");
        byte[] second = Samples.pdf("của sở nội vụ");
        Page dossier = signIn(desktop(), round.person(null, Role.COORDINATOR));
        dossier.navigate("/ky/" + round.campaign.id() + "/ho-so");
        looksRight(dossier, "dossier-empty-1440");
        assertThat(index(dossier, "5")).contains(" 0,00 ");
        assertThat(index(dossier, "1")).contains(" 0,00 ");
        assertThat(owes(dossier, "Văn phòng Hướng lên")).contains("Chưa nhập", " 5.10.1 ");
        assertThat(owes(dossier, "Sở Nội vụ Hướng lên")).contains("Chưa nhập", " 1.2.1 ").doesNotContain("5.10.1");

        Page online = signIn(desktop(), round.person(round.online, Role.DATA_OFFICER));
        online.navigate(round.key(UpwardRound.ONLINE).path());
        online.fill("#field-value-ho-so-tinh", "412650");
        online.fill("#field-value-ho-so-truc-tuyen-tinh", "199599");
        online.press("#field-value-ho-so-truc-tuyen-tinh", "Tab");
        online.waitForSelector("#points .points:has-text('3,22')");
        looksRight(online, "entry-online-1440");
        show(dossier, "dossier-figures-1440");
        assertThat(index(dossier, "5")).contains(" 3,22 ");
        assertThat(index(dossier, "1")).contains(" 0,00 ");
        assertThat(owes(dossier, "Văn phòng Hướng lên")).containsPattern("Thiếu tài liệu \\(1\\) 5\\.10\\.1");
        attach(online, "512/BC-VP", first);
        looksRight(online, "entry-online-proved-1440");

        Page others = signIn(phone(), round.person(round.others, Role.DATA_OFFICER));
        others.navigate(round.key(BOARD).path());
        others.selectOption("#field-value-truong-ban-cqdt", "cap-pho");
        others.waitForSelector("#points-phone .points:has-text('1')");
        looksRight(others, "entry-others-390");
        attach(others, "7/QĐ-SNV", second);
        looksRight(others, "entry-others-proved-390");
        show(dossier, "dossier-1440");
        assertThat(index(dossier, "1")).contains(" 1,00 ");
        assertThat(dossier.innerText("tfoot")).contains("4,22");
        assertThat(owes(dossier, "Văn phòng Hướng lên")).doesNotContain("Thiếu tài liệu").doesNotContain("5.10.1");
        assertThat(owes(dossier, "Sở Nội vụ Hướng lên")).doesNotContain(" 1.2.1 ");

        archiveIsComplete(dossier, first, second);
    }

    private static void archiveIsComplete(Page dossier, byte[] first, byte[] second) throws IOException {
        Download download = dossier.waitForDownload(() -> dossier.click("a:has-text('Tải hồ sơ')"));
        Map<String, byte[]> files = unpack(download.path());
        assertThat(text(files, "so-lieu.csv")).contains("412650", "199599", "cap-pho");
        assertThat(text(files, "tai-lieu.csv").lines().skip(1)).hasSize(2)
                .anyMatch(line -> line.startsWith("5.10.1,512/BC-VP,") && line.contains(sha256(first)))
                .anyMatch(line -> line.startsWith("1.2.1,7/QĐ-SNV,") && line.contains(sha256(second)));
        List<String> proofs = files.entrySet().stream().filter(file -> file.getKey().startsWith("tai-lieu/"))
                .map(file -> sha256(file.getValue())).toList();
        assertThat(proofs).containsExactlyInAnyOrder(sha256(first), sha256(second));
        files.forEach((name, content) -> {
            if (!name.equals("muc-luc.txt")) {
                assertThat(text(files, "muc-luc.txt")).contains(sha256(content) + "  " + content.length + "  " + name);
            }
        });
    }

    private static Map<String, byte[]> unpack(Path archive) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(Files.readAllBytes(archive)),
                StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    private static String text(Map<String, byte[]> files, String name) {
        return new String(Objects.requireNonNull(files.get(name), name), StandardCharsets.UTF_8);
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException exception) {
            throw new AssertionError(exception);
        }
    }
}
