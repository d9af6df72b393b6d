package vn.chiso.web.entry;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.chiso.web.BrowserTest;
import vn.chiso.web.account.Role;
import vn.chiso.web.entry.document.Samples;

class EvidenceJourneyTest extends BrowserTest {

    @Autowired
    private ApplicationContext context;

    private Page officer(Page page, UpwardRound round) {
        return signIn(page, round.person(round.online, Role.DATA_OFFICER), UpwardRound.PASSWORD);
    }

    private static void fillIn(Page page, String name, byte[] content) {
        page.setInputFiles("[name=file]", new FilePayload(name, "application/pdf", content));
        page.fill("[name=number]", "512/BC-UBND");
        page.fill("[name=issuedOn]", "15/12/2023");
        page.fill("[name=excerpt]", "Kết quả công tác kiểm soát thủ tục hành chính năm 2023");
        page.fill("[name=validFrom]", "1/1/2023");
        page.fill("[name=validTo]", "14/12/2023");
    }

    @Test
    void anOfficerAttachesADocumentUsesItAgainAndDownloadsIt() throws IOException {
        UpwardRound round = new UpwardRound(context, "Trình duyệt một");
        Page page = officer(desktop(), round);
        byte[] pdf = Samples.pdf("hành trình");
        page.navigate(round.key(UpwardRound.ONLINE).path());
        page.click("#tai-lieu a:has-text('Tải lên')");
        fillIn(page, "Báo cáo.pdf", pdf);
        axe(page);
        fits(page);
        picture(page, "tai-lieu-moi");
        page.click("button:has-text('Lưu tài liệu')");
        page.waitForURL(url -> !url.contains("/tai-lieu/moi"));
        assertThat(page.url()).contains(round.key(UpwardRound.ONLINE).path());
        assertThat(page.locator("main").innerText()).contains("Đã thêm tài liệu 512/BC-UBND")
                .contains("Tài liệu chỉ có kỳ số liệu đến 14/12/2023, thiếu 17 ngày cuối năm.");
        picture(page, "tai-lieu-chi-so");

        page.navigate(round.key(UpwardRound.BESIDE).path());
        page.click("#tai-lieu a:has-text('Chọn từ kho')");
        page.fill("[role=search] [name=q] >> nth=-1", "kiem soat thu tuc");
        page.click("button:has-text('Tìm')");
        page.waitForURL("**q=kiem*");
        axe(page);
        fits(page);
        picture(page, "kho-chon");
        page.check("input.tick");
        page.click("button:has-text('Dùng cho chỉ số này')");
        page.waitForURL(url -> url.contains(round.key(UpwardRound.BESIDE).path() + "#") || url
                .endsWith(round.key(UpwardRound.BESIDE).path()));
        Download download = page.waitForDownload(() -> page.click("#tai-lieu a.document-file"));
        assertThat(download.suggestedFilename()).isEqualTo("Báo cáo.pdf");
        assertThat(Files.readAllBytes(download.path())).isEqualTo(pdf);

        page.navigate("/kho-tai-lieu");
        axe(page);
        fits(page);
        picture(page, "kho-tai-lieu");
        page.click("a:has-text('512/BC-UBND')");
        axe(page);
        fits(page);
        picture(page, "tai-lieu");
    }

    @Test
    void onAPhoneARefusedFileKeepsWhatWasTyped() {
        UpwardRound round = new UpwardRound(context, "Trình duyệt hai");
        Page page = officer(phone(), round);
        page.navigate(round.key(UpwardRound.ONLINE).path() + "/tai-lieu/moi");
        fillIn(page, "Báo cáo.pdf", Samples.program());
        page.click("button:has-text('Lưu tài liệu')");
        assertThat(page.locator("[role=alert] li")).containsText("chương trình máy tính");
        assertThat(page.inputValue("[name=number]")).isEqualTo("512/BC-UBND");
        axe(page);
        fits(page);
        picture(page, "tai-lieu-moi-dien-thoai");
        fillIn(page, "Báo cáo.pdf", Samples.pdf("điện thoại"));
        page.click("button:has-text('Lưu tài liệu')");
        page.waitForURL(url -> !url.contains("/tai-lieu/moi"));
        fits(page);
        picture(page, "tai-lieu-chi-so-dien-thoai");
        page.navigate("/kho-tai-lieu");
        axe(page);
        fits(page);
        picture(page, "kho-tai-lieu-dien-thoai");
        page.click(".end button, #tai-lieu button, main a:has-text('512/BC-UBND')");
        fits(page);
    }

    @Test
    void theCoordinatorSeesTheEstimateAndTakesTheDossier() {
        UpwardRound round = new UpwardRound(context, "Trình duyệt ba");
        Page page = signIn(desktop(), round.person(null, Role.COORDINATOR), UpwardRound.PASSWORD);
        page.navigate("/ky/" + round.campaign.id() + "/ho-so");
        axe(page);
        fits(page);
        picture(page, "ho-so");
        Download download = page.waitForDownload(() -> page.click("a:has-text('Tải hồ sơ')"));
        assertThat(download.suggestedFilename()).isEqualTo("ho-so-tinh-trinh-duyet-ba-2023.zip");
        Page small = signIn(phone(), round.person(null, Role.COORDINATOR), UpwardRound.PASSWORD);
        small.navigate("/ky/" + round.campaign.id() + "/ho-so/" + round.province);
        axe(small);
        fits(small);
        picture(small, "ho-so-dien-thoai");
    }
}
