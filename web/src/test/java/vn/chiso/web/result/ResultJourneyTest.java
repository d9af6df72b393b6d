package vn.chiso.web.result;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import vn.chiso.exchange.PublicationReader;
import vn.chiso.exchange.PublicationResult;
import vn.chiso.exchange.Recomputation;
import vn.chiso.web.BrowserTest;
import vn.chiso.web.account.Role;
import vn.chiso.web.campaign.Phase;

/** The end of a round in a browser: locked, published, checked by anybody, restated. */
class ResultJourneyTest extends BrowserTest {

    @Autowired
    private JudgedRound.Maker rounds;

    private static void looksRight(Page page, String name) {
        axe(page);
        fits(page);
        picture(page, name);
    }

    private static void agree(Page page, String button) {
        asks(page, "main button:has-text('" + button + "')");
        page.click("dialog[open] [data-yes]");
    }

    private static void done(Page page, String said) {
        page.waitForSelector(".toast-line.done:has-text('" + said + "')");
    }

    private Page open(Page window, JudgedRound judged, String login, String where) {
        Page page = signIn(window, login);
        page.navigate("/ky/" + judged.round().id() + where);
        return page;
    }

    private static Recomputation recomputed(Page page, Path folder) throws IOException {
        Download download = page.waitForDownload(() -> page.click("a[download]"));
        Path file = folder.resolve(download.suggestedFilename());
        download.saveAs(file);
        PublicationResult.Read read = (PublicationResult.Read) PublicationReader.read(file);
        assertThat(page.innerText("main")).as("the checksum on the page is the file's").contains(read.digest());
        return Recomputation.of(read);
    }

    @Test
    void aRoundIsLockedPublishedCheckedAndRestated(@TempDir Path folder) throws IOException {
        JudgedRound judged = rounds.inAppraisal(3);
        rounds.lower(judged, judged.round().unit(), "1,25");
        rounds.moveTo(judged, Phase.LOCK);
        String unit = person(judged.round().unit(), Role.UNIT_HEAD);
        Page page = open(desktop(), judged, judged.coordinator().login(), "/ket-qua");
        looksRight(page, "result-before-lock-1440");
        agree(page, "Chốt kết quả");
        done(page, "Đã chốt kết quả");
        assertThat(page.locator("main table").first().locator("tbody tr")).hasCount(3);
        looksRight(page, "result-locked-1440");

        Page head = open(phone(), judged, unit, "/ket-qua");
        assertThat(head.locator("main table").first().locator("tbody tr")).hasCount(1);
        head.click("main table a");
        assertThat(head.innerText("main")).contains("1,25", "Mức độ ứng dụng AI");
        looksRight(head, "result-own-390");

        rounds.moveTo(judged, Phase.PUBLICATION);
        page.reload();
        agree(page, "Công bố");
        done(page, "Đã công bố kết quả");
        page.click("main a:has-text('lần 1')");
        assertThat(recomputed(page, folder).matches()).isTrue();
        looksRight(page, "result-publication-1440");

        page.navigate("/ky/" + judged.round().id() + "/ket-qua");
        restate(page, folder);
        head.navigate("/ky/" + judged.round().id() + "/ket-qua");
        assertThat(head.locator("main table").first().locator("tbody tr")).hasCount(3);
        looksRight(head, "result-published-390");
    }

    private static void restate(Page page, Path folder) throws IOException {
        page.click("main table tbody tr:last-child a");
        page.locator("tr:has(td:text-is('" + JudgedRound.LEAF + "')) summary").click();
        page.locator("tr:has(td:text-is('" + JudgedRound.LEAF + "')) a:has-text('Sửa')").click();
        page.check("[name=verdict][value=set-by-hand]");
        page.fill("[name=points]", "11");
        page.fill("[name=reason]", "ngắn");
        page.click("main form button[type=submit]");
        page.waitForSelector(".notice.error li");
        assertThat(page.locator(".notice.error li").allTextContents()).as("everything at once").isNotEmpty()
                .anyMatch(text -> text.contains("từ 0 đến 10"));
        assertThat(page.inputValue("[name=reason]")).as("nothing typed is lost").isEqualTo("ngắn");
        looksRight(page, "result-restate-refused-1440");
        page.fill("[name=points]", "0,5");
        page.selectOption("[name=code]", "L02");
        page.fill("[name=reason]", JudgedRound.REASON);
        page.click("main form button[type=submit]");
        done(page, "Điểm mới chỉ có hiệu lực khi công bố bản đính chính");
        looksRight(page, "result-restatements-1440");
        page.click("main a:has-text('Đính chính')");
        page.fill("[name=reason]", "Nhập nhầm điểm của chỉ số 1.1 khi tổng hợp hồ sơ.");
        agree(page, "Công bố đính chính");
        done(page, "Đã công bố bản đính chính");
        looksRight(page, "result-restated-1440");
        page.click("main a:has-text('lần 2')");
        assertThat(page.innerText("main")).contains("Khác với lần 1", "0,50", JudgedRound.REASON);
        looksRight(page, "result-differences-1440");
        assertThat(recomputed(page, folder).matches()).isTrue();
    }
}
