package vn.chiso.web.report;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chiso.document.Layout;
import vn.chiso.document.StandardTemplate;
import vn.chiso.web.BrowserTest;
import vn.chiso.web.Visitor;
import vn.chiso.web.account.Role;
import vn.chiso.web.result.JudgedRound;
import vn.chiso.web.standing.Standings;

/** A report is written, made, looked at and saved; templates are brought and refused. */
class DocumentJourneyTest extends BrowserTest {

    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    @Autowired
    private JudgedRound.Maker rounds;
    @Autowired
    private Standings standings;
    @Autowired
    private JdbcClient jdbc;

    private String draft(JudgedRound judged) {
        return "/van-ban/ket-qua/"
                + standings.of(standings.ofUnit(judged.round().unit()).orElseThrow()).getFirst().slug();
    }

    private long exported(String title) {
        return jdbc.sql("select count(*) from audit_line where action = 'document.exported' and subject = ?")
                .param(title).query(Long.class).single();
    }

    private static String text(InputStream file) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(file)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals("word/document.xml")) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8).replaceAll("<[^>]*>", "");
                }
            }
        }
        return "";
    }

    @Test
    void aReportIsWrittenMadeLookedAtAndSaved() throws IOException {
        JudgedRound judged = rounds.restated(2);
        String path = draft(judged);
        String login = person(judged.round().unit(), Role.COORDINATOR);
        Page page = signIn(desktop(), login);
        page.navigate("/van-ban");
        axe(page);
        assertThat(page.locator("main a[href='" + path + "']")).isVisible();
        page.navigate(path);
        axe(page);
        String title = page.locator("h1").innerText();
        page.fill("[name=ngay]", "31/02/2027");
        page.fill("[name=so]", "15");
        page.fill("[name=tinh-hinh]", "Các đơn vị nộp số liệu đúng hạn.\n- Hai đơn vị nộp sớm.");
        page.click("text=Lưu và lập văn bản");
        assertThat(page.locator(".notice.error")).containsText("05/01/2027");
        assertThat(page.locator("[name=tinh-hinh]"))
                .hasValue("Các đơn vị nộp số liệu đúng hạn.\n- Hai đơn vị nộp sớm.");
        page.fill("[name=ngay]", "05/01/2027");
        page.click("text=Lưu và lập văn bản");
        assertThat(page.locator(".paper-pages img").first()).isVisible();
        axe(page);
        picture(page, "document-made");

        assertThat(exported(title)).isZero();
        Download download = page.waitForDownload(() -> page.click("text=Tải Word"));
        String word = text(download.createReadStream());
        assertThat(word).contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Các đơn vị nộp số liệu đúng hạn.",
                "ngày 05 tháng 01 năm 2027", title, "15/BC-");
        page.waitForDownload(() -> page.click("text=Tải PDF"));
        assertThat(exported(title)).isEqualTo(2);

        String made = page.url();
        Page other = signIn(phone(), person(judged.round().unit(), Role.LEADER));
        other.navigate(made);
        assertThat(other).hasURL(address() + "/van-ban");
        other.navigate(path);
        assertThat(other.locator("[name=tinh-hinh]")).hasAttribute("readonly", "");
        fits(other);
        axe(other);
        other.click("text=Lập văn bản");
        assertThat(other.locator(".paper-pages img").first()).isVisible();
        fits(other);
    }

    @Test
    void whoeverSavesAnOldVersionIsToldAndLosesNothing() {
        JudgedRound judged = rounds.restated(2);
        String path = draft(judged);
        Page one = signIn(desktop(), person(judged.round().unit(), Role.COORDINATOR));
        Page two = signIn(desktop(), person(judged.round().unit(), Role.COORDINATOR));
        one.navigate(path);
        two.navigate(path);
        one.fill("[name=diem-manh]", "Bản thứ nhất");
        one.click("text=Lưu lời văn");
        assertThat(one.locator(".toast-line")).containsText("Đã lưu lời văn.");
        two.fill("[name=diem-manh]", "Bản thứ hai");
        two.click("text=Lưu lời văn");
        assertThat(two.locator("main")).containsText("Bản thứ nhất");
        assertThat(two.locator("[name=diem-manh]")).hasValue("Bản thứ hai");
        two.click("text=Lưu lời văn");
        assertThat(two.locator(".toast-line")).containsText("Đã lưu lời văn.");
    }

    @Test
    void onlyTheCoordinatorBringsTemplatesAndDamagedOnesAreRefused() {
        JudgedRound judged = rounds.restated(2);
        Page page = signIn(desktop(), person(judged.round().unit(), Role.COORDINATOR));
        page.navigate("/van-ban/thiet-lap");
        axe(page);
        page.navigate("/van-ban/mau");
        axe(page);
        page.setInputFiles("#field-tep-minutes", new FilePayload("mau.docx", WORD, new byte[]{'P', 'K', 3, 4, 0, 0}));
        page.click("section[aria-labelledby='layout-minutes'] button:has-text('Nạp mẫu')");
        assertThat(page.locator(".notice.error")).containsText("Không dùng được tệp mau.docx");
        axe(page);
        page.setInputFiles("#field-tep-minutes",
                new FilePayload("mau.docx", WORD, StandardTemplate.of(Layout.MINUTES)));
        page.click("section[aria-labelledby='layout-minutes'] button:has-text('Nạp mẫu')");
        assertThat(page.locator(".toast-line")).containsText("Đã nạp mẫu");
        assertThat(page.locator("main")).containsText("Đang dùng mau.docx");

        Visitor officer = new Visitor(address());
        officer.signIn(person(judged.round().unit(), Role.DATA_OFFICER), PASSWORD);
        assertThat(officer.get("/van-ban/mau").statusCode()).isEqualTo(403);
        assertThat(officer.get("/van-ban/thiet-lap").statusCode()).isEqualTo(403);
        assertThat(officer.post(draft(judged), Map.of("version", "0", "tinh-hinh", "x")).statusCode()).isEqualTo(403);
        assertThat(officer.get("/van-ban/ban-in/0123456789abcdef/tep.docx").statusCode()).isEqualTo(404);
        assertThat(officer.get("/van-ban/khong-co/1").statusCode()).isEqualTo(404);
    }
}
