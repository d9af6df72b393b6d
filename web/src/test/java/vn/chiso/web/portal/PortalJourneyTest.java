package vn.chiso.web.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import vn.chiso.web.BrowserTest;
import vn.chiso.web.result.JudgedRound;

/** A citizen reads the results, follows a number to its rule, downloads the data and checks the file. */
class PortalJourneyTest extends BrowserTest {

    @Autowired
    private JudgedRound.Maker rounds;

    private static void looksRight(Page page, String name) {
        axe(page);
        fits(page);
        picture(page, name);
    }

    @Test
    void fromTheFirstPageToTheRuleAndToACheckedFileOnADesktop(@TempDir Path folder) throws IOException {
        journey(this::desktop, "1440", folder);
    }

    @Test
    void theSameOnAPhone(@TempDir Path folder) throws IOException {
        journey(this::phone, "390", folder);
    }

    private void journey(Supplier<Page> window, String size, Path folder) throws IOException {
        JudgedRound judged = rounds.restated(12);
        String name = judged.round().campaign().name();
        Page page = window.get();
        home(page, name);
        looksRight(page, "portal-home-" + size);
        String digest = page.getAttribute(".open-files [data-file$='.zip']", "data-digest");
        page.click("a:has-text('Xem đủ 12 đơn vị')");
        assertThat(page.locator("h1")).hasText(name);
        looksRight(page, "portal-ranking-" + size);
        page.locator("main table tbody tr th a").first().click();
        page.waitForURL("**/don-vi/**");
        looksRight(page, "portal-unit-" + size);
        page.locator("#tung-chi-so a[href$='/" + JudgedRound.LEAF + "']").click();
        assertThat(page.innerText("main")).contains("Cách tính");
        looksRight(page, "portal-point-" + size);

        if (size.equals("390")) {
            page.click(".menu-toggle");
        }
        page.click("#menu a:has-text('Phương pháp')");
        renewed(page, "main a:has-text('" + name + "')");
        looksRight(page, "portal-methods-" + size);
        page.click("main a:has-text('" + name + "')");
        page.locator("#muc-" + JudgedRound.LEAF.replace(".", "\\.") + " summary").click();
        assertThat(page.innerText("main")).contains("Cách tính bằng lời");
        looksRight(page, "portal-method-" + size);

        page.locator("main .actions a:has-text('Dữ liệu mở')").click();
        assertThat(page.innerText("main")).contains("Từ điển dữ liệu", digest);
        looksRight(page, "portal-data-" + size);
        Download download = page.waitForDownload(() -> page.click(".checksums a[download] >> nth=0"));
        Path file = folder.resolve(download.suggestedFilename());
        download.saveAs(file);
        assertThat(Sheet.digest(Files.readAllBytes(file))).isEqualTo(digest);
        page.setInputFiles("[data-check-file]", file);
        page.waitForSelector(".check-result:has-text('Khớp với tệp đã công bố: cong-bo-')");
        Files.writeString(file, "khác", java.nio.file.StandardOpenOption.APPEND);
        page.setInputFiles("[data-check-file]", file);
        page.waitForSelector(".check-result:has-text('Không khớp')");
        english(page, size);
    }

    /** The latest publication stands in front; a moment ago it may still have been another one. */
    private static void home(Page page, String name) {
        page.navigate("/cong-khai");
        renewed(page, "h1:text-is('" + name + "')");
    }

    /** Readers may get what was kept before the publication for as long as the new takes. */
    private static void renewed(Page page, String wanted) {
        for (int tries = 0; tries < 300 && page.locator(wanted).count() == 0; tries++) {
            page.waitForTimeout(200);
            page.reload();
        }
        assertThat(page.locator(wanted).count()).as(wanted).isPositive();
    }

    private static void english(Page page, String size) {
        page.navigate("/cong-khai/en");
        if (size.equals("390")) {
            page.click(".menu-toggle");
        }
        page.click("#menu a:has-text('Open data')");
        assertThat(page.innerText("h1")).isEqualTo("Open data");
        looksRight(page, "portal-data-list-en-" + size);
        if (size.equals("390")) {
            page.click(".menu-toggle");
        }
        page.click("#menu a:has-text('Tiếng Việt')");
        assertThat(page.innerText("h1")).isEqualTo("Dữ liệu mở");
    }

    @Test
    void provincesAsTheMinistryPublishedThem() {
        Page page = desktop();
        page.navigate("/cong-khai/dti-cap-tinh-2023");
        looksRight(page, "portal-dti-2023-1440");
        page.navigate("/cong-khai/dti-cap-tinh-2023/don-vi/khanh-hoa");
        looksRight(page, "portal-khanh-hoa-1440");
        page.navigate("/cong-khai/dti-cap-tinh-2024-34-tinh/ban-do");
        looksRight(page, "portal-map-1440");
        page.navigate("/cong-khai/phuong-phap/dti-cap-tinh-2023");
        looksRight(page, "portal-method-outside-1440");
        page.navigate("/cong-khai/du-lieu-mo/ict-index-2020");
        looksRight(page, "portal-data-outside-1440");
        page.navigate("/cong-khai/khong-co");
        assertThat(page.innerText("main")).contains("Không tìm thấy trang này");
        looksRight(page, "portal-missing-1440");
        page.navigate("/dang-nhap");
        page.click("a:has-text('Xem kết quả đã công bố')");
        assertThat(page.url()).endsWith("/cong-khai");
    }
}
