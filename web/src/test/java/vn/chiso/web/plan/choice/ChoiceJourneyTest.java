package vn.chiso.web.plan.choice;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.chiso.web.BrowserTest;
import vn.chiso.web.account.Role;

/** A coordinator tries tasks, keeps two scenarios, compares them and searches under a budget; a unit looks on a phone. */
class ChoiceJourneyTest extends BrowserTest {

    @Autowired
    private PlannedRound.Maker plans;

    private static void looksRight(Page page, String name) {
        axe(page);
        fits(page);
        picture(page, name);
    }

    private static void shows(Page page, String points) {
        page.waitForSelector("#du-tinh .keyfigure .value:has-text('" + points + "')");
    }

    private static void keep(Page page, String name) {
        page.fill("[name=ten]", name);
        page.press("[name=ten]", "Enter");
        page.waitForSelector(".toast-line.done:has-text('Đã lưu phương án')");
        page.waitForSelector(".rows li:has-text('" + name + "')"); // the toast may still be that of the one before
        page.waitForLoadState(); // before that no script hears what is done
    }

    @Test
    void tasksAreTriedKeptComparedAndChosen() {
        PlannedRound planned = plans.withTasks(4);
        Page page = signIn(desktop(), person(Role.COORDINATOR));
        page.navigate(planned.path() + "/du-tinh");
        shows(page, "8,00"); // 2 + 2 + 0 + 4
        assertThat(page.innerText("#du-tinh")).contains("Hiện nay: hạng 1", "Ngay dưới: Xã Thử");
        page.locator("tr:has-text('Việc 1') input").check();
        shows(page, "9,00");
        assertThat(page.url()).as("the address says what is tried").contains("?tinh=1&nv=")
                .doesNotContain("_csrf");
        page.locator("tr:has-text('Việc 3') input").check();
        shows(page, "11,00");
        page.selectOption("#field-them", "hai-long");
        page.waitForSelector("#field-gt-hai-long");
        page.fill("#field-gt-hai-long", "20");
        page.keyboard().press("Tab");
        shows(page, "9,80");
        looksRight(page, "plan-what-if-1440");
        keep(page, "Hai việc, ít hài lòng");
        page.click("button:has-text('Chọn tất cả')");
        page.waitForSelector(".what-if-sum:has-text('3/3 nhiệm vụ')");
        page.fill("#field-gt-hai-long", "");
        page.keyboard().press("Tab");
        shows(page, "11,40");
        keep(page, "Tất cả");

        page.locator(".rows li:has-text('Hai việc') [name=pa]").check();
        page.locator(".rows li:has-text('Tất cả') [name=pa]").check();
        page.click("button:has-text('So sánh phương án')");
        page.waitForURL("**/so-sanh**");
        assertThat(page.innerText("main table")).contains("9,80", "11,40", "1.400");
        looksRight(page, "plan-comparison-1440");
        choose(page, planned);
    }

    private static void choose(Page page, PlannedRound planned) {
        page.navigate(planned.path() + "/lua-chon");
        page.fill("[name=tong]", "600");
        page.click("button:has-text('Tìm phương án')");
        page.waitForSelector("svg.curve");
        assertThat(page.innerText("main")).contains("Đã chứng minh là tốt nhất", "Vì sao không chọn",
                "kinh phí còn thiếu");
        looksRight(page, "plan-choice-1440");
        page.click("button:has-text('Chuyển sang dự tính')");
        page.waitForURL("**/du-tinh?phuong-an=*");
        assertThat(page.locator(".what-if-tasks input:checked")).hasCount(2);
        page.navigate(planned.path() + "/lua-chon?tinh=1&tong=nhi%E1%BB%81u");
        looksRight(page, "plan-choice-refused-1440");
    }

    /** Between an answer that is shown and one that is listened to there must be no moment. */
    @Test
    void whoActsAtOnceWhenAnAnswerIsShownIsHeard() {
        PlannedRound planned = plans.withTasks(2);
        Page page = signIn(desktop(), person(Role.COORDINATOR));
        page.navigate(planned.path() + "/du-tinh");
        page.evaluate("""
                () => document.addEventListener('htmx:afterSwap', () => queueMicrotask(() => {
                  const choice = document.getElementById('field-them');
                  choice.value = 'hai-long';
                  choice.dispatchEvent(new Event('change', { bubbles: true }));
                }), { once: true })""");
        page.locator("tr:has-text('Việc 3') input").check();
        page.waitForSelector("#field-gt-hai-long");
    }

    @Test
    void whatIsTypedWhileAnAnswerIsOnItsWayStays() {
        PlannedRound planned = plans.withTasks(2);
        Page page = signIn(desktop(), person(Role.COORDINATOR));
        page.navigate(planned.path() + "/du-tinh");
        page.selectOption("#field-them", "hai-long");
        page.waitForSelector("#field-gt-hai-long");
        page.route("**/du-tinh", slow -> {
            page.unroute("**/du-tinh");
            page.locator("#field-gt-hai-long").pressSequentially("20");
            slow.resume();
        });
        com.microsoft.playwright.Response answer = page.waitForResponse("**/du-tinh",
                () -> page.locator("tr:has-text('Việc 3') input").check());
        answer.finished();
        shows(page, "10,00"); // the task is computed, what is still being typed is not
        assertThat(page.locator("#field-gt-hai-long")).hasValue("20");
        assertThat(page.locator("#field-gt-hai-long")).isFocused();
        page.keyboard().press("Tab");
        shows(page, "8,80");
    }

    @Test
    void aUnitStatesEffectsAndLooksOnAPhone() {
        PlannedRound planned = plans.withTasks(2);
        Page page = signIn(phone(), person(planned.round().unit(), Role.UNIT_HEAD));
        page.navigate(planned.path() + "/du-tinh");
        looksRight(page, "plan-what-if-390");
        page.locator("tr:has-text('Việc 3') a").click();
        page.waitForURL("**/tac-dong");
        page.selectOption("#field-so-1", "hai-long");
        page.waitForSelector("#field-so-3"); // two more free lines
        page.selectOption("#field-kieu-1", "ADD");
        page.fill("#field-gia-tri-1", "5");
        page.click("button:has-text('Xem điểm dự kiến')");
        page.waitForSelector("text=Nếu chỉ hoàn thành nhiệm vụ này: +2,20 điểm");
        looksRight(page, "plan-effects-390");
        page.click("button:has-text('Lưu tác động')");
        page.waitForSelector(".toast-line.done");
        page.navigate(planned.path() + "/lua-chon?tinh=1&muc-tieu=diem-cao&tong=500");
        looksRight(page, "plan-choice-390");
    }

    @Test
    void everythingWorksWithoutScripts() {
        PlannedRound planned = plans.withTasks(2);
        Page page = signIn(window(new com.microsoft.playwright.Browser.NewContextOptions().setViewportSize(1440, 900)
                .setJavaScriptEnabled(false)), person(Role.COORDINATOR));
        page.navigate(planned.path() + "/du-tinh");
        page.locator("tr:has-text('Việc 3') input").check();
        page.click("button:has-text('Tính lại')");
        shows(page, "10,00");
        keep(page, "Không có script");
        assertThat(page.locator(".what-if-tasks input:checked")).hasCount(1);
    }
}
