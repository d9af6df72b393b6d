package vn.chiso.web.catalog;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.FilePayload;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.chiso.web.BrowserTest;
import vn.chiso.web.account.Role;
import vn.chiso.web.audit.Actor;

class InstallJourneyTest extends BrowserTest {

    @Autowired
    private Catalog catalog;

    private static void send(Page page, String name, byte[] content) {
        page.navigate("/khung-chi-so/cai-dat");
        page.setInputFiles("#field-tep", new FilePayload(name, "application/yaml", content));
        page.click("main form button[type=submit]");
        page.waitForLoadState();
    }

    private static void send(Page page, String name, String text) {
        send(page, name, SampleFile.bytes(text));
    }

    @Test
    void aFrameworkWithProblemsIsCorrectedComparedAndInstalled() {
        String id = "hanh-trinh";
        catalog.install(Actor.SYSTEM, SampleFile.bytes(SampleFile.text(id, "1")));
        Page page = signIn(desktop(), person(Role.COORDINATOR));
        page.navigate("/khung-chi-so");
        page.click("text=Cài từ tệp");
        String second = SampleFile.text(id, "2").replace("max: 15", "max: 16").replace("target: 90%", "target: 80%");

        send(page, "khung-sai.yaml", second.replace("max: 12", "max: 1,2").replace("scale: 30", "scale: ba mươi"));
        assertThat(page.locator(".error-card h2")).containsText("Chưa cài được khung-sai.yaml: 2 chỗ cần sửa");
        assertThat(page.locator(".problems tbody tr")).hasCount(2);
        assertThat(page.locator(".problems tbody tr").first()).containsText("5, cột");
        assertThat(page.locator(".problems tbody tr").last()).containsText("max: 1,2");
        axe(page);
        picture(page, "install-problems");
        assertThat(catalog.find(id, "2")).isEmpty();

        send(page, "khung-dung.yaml", second);
        assertThat(page.locator(".notice.done")).containsText("So với phiên bản 1 đang cài có 2 khác biệt");
        assertThat(page.locator(".differences tbody tr").first()).containsText("Quy tắc tính điểm");
        assertThat(page.locator(".differences tbody tr").last()).containsText("15");
        assertThat(page.locator(".differences tbody tr").last()).containsText("16");
        axe(page);
        picture(page, "install-preview");
        assertThat(catalog.find(id, "2")).as("a look installs nothing").isEmpty();

        page.click("text=Cài phiên bản 2");
        assertThat(page.locator(".toast-line")).containsText("Đã cài Bộ thử hanh-trinh, phiên bản 2.");
        assertThat(catalog.find(id, "2")).isPresent();
        page.click("text=So với 1");
        assertThat(page.locator(".differences tbody tr")).hasCount(2);
        axe(page);

        send(page, "khung-dung.yaml", second);
        assertThat(page.locator(".notice").first()).containsText("Đúng tệp này đã được cài");
        assertThat(page.locator("text=Cài phiên bản 2")).hasCount(0);
        send(page, "khung-khac.yaml", second.replace("max: 16", "max: 17"));
        assertThat(page.locator(".error-card")).containsText("đặt số phiên bản mới");
        assertThat(page.locator("button:has-text('Cài phiên bản')")).hasCount(0);
    }

    @Test
    void hostileFilesGetASentence() {
        Page page = signIn(desktop(), person(Role.ADMINISTRATOR));
        send(page, "lớn.yaml", new byte[5 * 1024 * 1024]);
        assertThat(page.locator(".error-card")).containsText("Tệp lớn hơn 2 MB");
        send(page, "bang.yaml", new byte[]{'P', 'K', 3, 4, 0, 0});
        assertThat(page.locator(".error-card")).containsText("tệp Excel");
        send(page, "<img src=x onerror=alert(1)>.yaml", "id: [<script>alert(1)</script>");
        assertThat(page.locator(".error-card h2")).containsText("onerror=alert(1)>.yaml");
        send(page, "rong.yaml", new byte[0]);
        assertThat(page.locator(".field-error")).containsText("Chưa chọn tệp");
    }

    @Test
    void nobodyInstallsWhatSomebodyElseHasUploaded() {
        Page page = signIn(desktop(), person(Role.COORDINATOR));
        send(page, "cua-toi.yaml", SampleFile.text("cua-toi", "1"));
        page.waitForURL("**/khung-chi-so/cai-dat/*");
        String path = page.url().substring(address().length());
        Page other = signIn(desktop(), person(Role.COORDINATOR));
        Response looked = other.navigate(path);
        assertThat(looked.status()).isEqualTo(403);
        String token = page.locator("input[name=_csrf]").first().inputValue();
        APIResponse forged = page.request().post(path, com.microsoft.playwright.options.RequestOptions.create()
                .setForm(com.microsoft.playwright.options.FormData.create().set("_csrf", token).set("digest",
                        "0".repeat(64))));
        assertThat(forged.status()).as("another file than the one looked at").isEqualTo(403);
        assertThat(catalog.find("cua-toi", "1")).isEmpty();
        Page officer = signIn(desktop(), person(Role.DATA_OFFICER));
        assertThat(officer.navigate("/khung-chi-so/cai-dat").status()).isEqualTo(403);
        assertThat(officer.navigate("/khung-chi-so").status()).isEqualTo(200);
        assertThat(officer.locator("text=Cài từ tệp")).hasCount(0);
    }

    @Test
    void theTreeIsFilteredAndFolded() {
        long id = catalog.find("thua-thien-hue-chinh-quyen-so-2020", "1").orElseThrow().id();
        Page page = signIn(desktop(), person(Role.LEADER));
        page.navigate("/khung-chi-so/" + id);
        assertThat(page.locator(".framework-tree tbody tr")).hasCount(160);
        assertThat(page.locator("#muc-3 .differs")).containsText("43");
        page.click("#muc-3 .row-toggle");
        assertThat(page.locator("[id='muc-3.1']")).isHidden();
        assertThat(page.locator("#muc-3 .row-toggle")).hasAttribute("aria-expanded", "false");
        page.click("#muc-3 .row-toggle");
        assertThat(page.locator("[id='muc-3.1']")).isVisible();
        page.click("text=Thu gọn");
        assertThat(page.locator(".framework-tree tbody tr:visible")).hasCount(7);
        page.fill("#field-q", "ho so truc tuyen cap tinh");
        page.click("text=Lọc");
        assertThat(page.locator("[id='muc-5.10.1']")).isVisible();
        assertThat(page.locator("#muc-3")).hasCount(0);
        page.click("[id='muc-5.10.1'] a");
        assertThat(page.locator("mark.restored").first()).hasText("[≥]");
        page.navigate("/tim?q=5.10.1");
        assertThat(page.locator("main")).containsText("60% hồ sơ trực tuyến cấp tỉnh");
    }

    @Test
    void theTreeFoldsWithoutScripts() {
        long id = catalog.find("thua-thien-hue-chinh-quyen-so-2020", "1").orElseThrow().id();
        Page page = window(new com.microsoft.playwright.Browser.NewContextOptions().setJavaScriptEnabled(false));
        signIn(page, person(Role.LEADER)).navigate("/khung-chi-so/" + id);
        page.click("#muc-3 .row-toggle");
        assertThat(page.locator("[id='muc-3.1']")).isHidden();
        assertThat(page.locator("[id='muc-2.1']")).isVisible();
    }

    @Test
    void theInstalledFileIsDownloadedAndNeverShown() throws Exception {
        long id = catalog.find("mau-quy-tac", "1").orElseThrow().id();
        Page page = signIn(desktop(), person(Role.DATA_OFFICER));
        APIResponse file = page.request().get("/khung-chi-so/" + id + "/tep");
        Map<String, String> headers = file.headers();
        assertThat(headers.get("content-disposition")).isEqualTo("attachment; filename=\"mau-quy-tac-1.yaml\"");
        assertThat(headers.get("x-content-type-options")).isEqualTo("nosniff");
        assertThat(file.body()).isEqualTo(Files
                .readAllBytes(Path.of(System.getProperty("chiso.home"), "frameworks/mau-quy-tac/framework.yaml")));
    }

    @Test
    void otherStatesOfThePagesAreAccessibleOnDesktopAndPhone() {
        long id = catalog.find("thua-thien-hue-chinh-quyen-so-2020", "1").orElseThrow().id();
        long pillars = catalog.find("dti-cap-tinh-2022", "1").orElseThrow().id();
        String login = person(Role.COORDINATOR);
        for (Page page : List.of(desktop(), phone())) {
            signIn(page, login);
            for (String path : List.of("/" + pillars, "/" + id + "?phat-hien=1&q=may+tinh", "/" + id + "?dong=tat-ca",
                    "/" + id + "/chi-so/5.8.2")) {
                page.navigate("/khung-chi-so" + path);
                axe(page);
                fits(page);
                picture(page, "catalog" + path.replaceAll("\\W+", "-") + "-" + page.viewportSize().width);
            }
        }
    }
}
