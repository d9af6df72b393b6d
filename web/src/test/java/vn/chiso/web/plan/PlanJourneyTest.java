package vn.chiso.web.plan;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chiso.web.BrowserTest;
import vn.chiso.web.account.Role;

/** A plan in a browser: taken over from a workbook, edited in its table, issued. */
class PlanJourneyTest extends BrowserTest {

    @Autowired
    private JdbcClient jdbc;

    private static void looksRight(Page page, String name) {
        axe(page);
        fits(page);
        picture(page, name);
    }

    private static Path saved(Page page, Path folder) {
        page.navigate("/ke-hoach");
        page.fill("main [name=q]", "222/kh");
        page.selectOption("main [name=trang-thai]", "closed");
        page.waitForURL("**trang-thai=closed**");
        page.click("main tr:has-text('222/KH-UBND'):has-text('Kế hoạch mẫu') a");
        Download download = page.waitForDownload(() -> page.click("a:has-text('Xuất Excel')"));
        Path file = folder.resolve("ke-hoach.xlsx");
        download.saveAs(file);
        return file;
    }

    @Test
    void aWorkbookBecomesAPlanWhoseSumFollowsAnAmountThatIsChangedInItsTable(@TempDir Path folder) {
        Page page = signIn(desktop(), person(Role.COORDINATOR));
        Path file = saved(page, folder);
        page.navigate("/ke-hoach/nap");
        page.setInputFiles("[name=tep]", file);
        page.click("button:has-text('Xem trước')");
        page.waitForURL("**/ke-hoach/nap/*");
        assertThat(page.locator("main")).containsText("2.732.000.000.000");
        looksRight(page, "ke-hoach-xem-truoc");
        page.click("button:has-text('Lập kế hoạch từ tệp này')");
        page.waitForSelector(".toast-line.done:has-text('Đã lập dự thảo')");
        looksRight(page, "ke-hoach-tong-quan");

        page.click(".tabs a:has-text('Dự án')");
        page.waitForURL("**/du-an");
        page.click("tr:has(td.code:text-is('A.I.1')) a:has-text('Sửa')");
        page.waitForSelector("tr.editing");
        page.fill("tr.editing [name='nguon-trung-han']", "sáu tỷ");
        page.click("tr.editing button:has-text('Lưu')");
        assertThat(page.locator("tr.editing [role=alert]")).containsText("Không đọc được số tiền");
        assertThat(page.locator("tr.editing [role=alert]")).isFocused(); // the form has come to rest
        page.fill("tr.editing [name='nguon-trung-han']", "6.000.000.000");
        page.click("tr.editing button:has-text('Lưu')");
        assertThat(page.locator("#tong-cong")).containsText("2.733.000.000.000");
        assertThat(page.locator("#tong-cong")).containsText("Lệch +1.000.000.000");
        assertThat(page.locator("tr:has(td.code:text-is('A.I.1'))")).containsText("cộng lại được 26.000.000.000 đồng");
        assertThat(page.locator("tr.group").first()).not().containsText("554.500.000.000");
        assertThat(page.locator("tr.editing")).hasCount(0);
        picture(page, "ke-hoach-du-an");
        page.click("tr:has(td.code:text-is('A.I.2')) a:has-text('Sửa')");
        page.waitForSelector("tr.editing");
        // Not before something is put into the page: the check leaves empty styles, which would be put in again.
        looksRight(page, "ke-hoach-sua-trong-bang");

        page.click(".tabs a:has-text('Tổng quan')");
        asks(page, "button:has-text('Ban hành')");
        page.click("dialog[open] [data-yes]");
        page.waitForSelector(".toast-line.done:has-text('đang được thực hiện')");
        assertThat(jdbc.sql("select count(*) from plan where state = 'ISSUED' and number = '222/KH-UBND'")
                .query(Integer.class).single()).isPositive();
    }
}
