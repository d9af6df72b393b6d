package vn.chiso.web.standing;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import vn.chiso.web.BrowserTest;
import vn.chiso.web.account.Role;

/** Somebody looks up where a province stands. */
class RankingJourneyTest extends BrowserTest {

    private static void looksRight(Page page, String name) {
        picture(page, name + "-" + page.viewportSize().width);
        axe(page);
        fits(page);
    }

    private void walk(Page page) {
        signIn(page, person(Role.LEADER));
        page.navigate("/ket-qua");
        looksRight(page, "standing-tables");
        page.click("main a:text-is('DTI cấp tỉnh 2024')");
        page.waitForURL("**/dti-cap-tinh-2024");
        assertThat(page.locator(".ranking tbody tr")).hasCount(50);
        looksRight(page, "standing-ranking-2024");

        page.selectOption("[name=vung]", "Bắc Trung Bộ và duyên hải miền Trung");
        page.waitForURL("**vung=*");
        assertThat(page.locator(".ranking tbody tr")).hasCount(14);
        looksRight(page, "standing-ranking-region");
        page.fill("main [name=q]", "khanh hoa");
        page.click("main button:has-text('Lọc')");
        page.waitForURL("**q=khanh*");
        assertThat(page.locator(".ranking tbody tr th").allInnerTexts()).containsExactly("Khánh Hòa");
        assertThat(page.locator(".ranking tbody tr")).containsText("34");
        assertThat(page.locator(".ranking tbody tr")).containsText("0,7079");

        page.click(".tabs a:text-is('Bản đồ nhiệt')");
        page.waitForURL("**/nhiet");
        assertThat(page.locator(".heat tbody tr")).hasCount(50);
        looksRight(page, "standing-heat-2024");
        page.click(".tabs a:text-is('Bản đồ')");
        page.waitForURL("**/ban-do");
        assertThat(page.locator(".province-map a")).hasCount(63);
        looksRight(page, "standing-map-2024");
        page.click(".segments a:has-text('34')");
        page.waitForURL("**34-tinh/ban-do");
        assertThat(page.locator(".province-map a")).hasCount(34);
        looksRight(page, "standing-map-34");
        page.navigate("/ket-qua/dti-cap-tinh-2023");
        looksRight(page, "standing-ranking-2023");
        page.navigate("/ket-qua/dti-cap-tinh-2020");
        looksRight(page, "standing-ranking-2020");
    }

    @Test
    void onADesktopTheRankingIsFilteredSearchedAndSeenInColoursAndOnTheMap() {
        walk(desktop());
    }

    @Test
    void onAPhoneTheSameIsPossible() {
        walk(phone());
    }
}
