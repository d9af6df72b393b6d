package vn.chiso.web.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.chiso.web.BrowserTest;
import vn.chiso.web.account.Role;

class PagesInBrowserTest extends BrowserTest {

    @Test
    void signInIsAccessibleOnDesktopAndPhone() {
        for (Page page : List.of(desktop(), phone())) {
            page.navigate("/dang-nhap?loi=sai");
            axe(page);
            fits(page);
            picture(page, "sign-in-" + page.viewportSize().width);
        }
    }

    @Test
    void helpIsAccessibleForEveryRoleInBothLanguages() {
        Page page = desktop();
        page.navigate("/huong-dan");
        axe(page);
        picture(page, "help-open");
        for (Role role : Role.values()) {
            page.navigate("/huong-dan/" + role.id());
            assertThat(page.locator("h1").textContent()).startsWith("Hướng dẫn: ");
            assertThat(page.locator("ol li").count()).isGreaterThan(2);
        }
        page.click(".bare-foot button");
        assertThat(page.locator("h1")).hasText("How to use: Leader");
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo("en");
        axe(page);
        Page small = signIn(phone(), person(Role.DATA_OFFICER));
        small.navigate("/huong-dan/data-officer");
        axe(small);
        fits(small);
        picture(small, "help-phone");
    }

    @Test
    void everythingFitsIntoTheNarrowestWindowAndIntoTwoHundredPercent() {
        String login = person(Role.DATA_OFFICER);
        for (int width : List.of(320, 720)) {
            Page page = signIn(window(new Browser.NewContextOptions().setViewportSize(width, 450)), login);
            for (String path : List.of("/thanh-phan", "/huong-dan/data-officer", "/tim?q=khong-co-gi")) {
                page.navigate(path);
                fits(page);
            }
        }
    }

    @Test
    void theHelpButtonLeadsToThePageOfThePersonsRole() {
        Page page = signIn(desktop(), person(Role.UNIT_HEAD));
        page.navigate("/thanh-phan");
        page.click("[aria-label='Hướng dẫn']");
        assertThat(page.locator("h1")).hasText("Hướng dẫn: Người duyệt");
        picture(page, "help-desktop");
    }

    @Test
    void theWidthOfTheMenuIsRemembered() {
        Page page = signIn(desktop(), person(Role.COORDINATOR));
        page.navigate("/thanh-phan");
        assertThat(page.locator("body").getAttribute("class")).contains("rail");
        page.click("[data-menu-width]");
        page.reload();
        assertThat(page.locator("body").getAttribute("class")).contains("words").doesNotContain("rail");
    }

    @Test
    void theMenuOpensAndClosesOnAPhone() {
        Page page = signIn(phone(), person(Role.COORDINATOR));
        page.navigate("/huong-dan");
        Locator menu = page.locator("#menu");
        assertThat(menu.isVisible()).isFalse();
        page.click(".menu-toggle");
        assertThat(menu.isVisible()).isTrue();
        assertThat(page.locator(".menu-toggle").getAttribute("aria-expanded")).isEqualTo("true");
        axe(page);
        page.keyboard().press("Escape");
        assertThat(menu.isVisible()).isFalse();
    }

    @Test
    void theSlashKeyGoesToTheSearchUnlessSomethingIsBeingTyped() {
        Page page = signIn(desktop(), person(Role.COORDINATOR));
        page.navigate("/thanh-phan");
        page.keyboard().press("/");
        assertThat(page.evaluate("document.activeElement.name")).isEqualTo("q");
        page.focus("#field-why");
        page.keyboard().press("/");
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("field-why");
    }

    @Test
    void aFormThatAsksIsSentOnlyAfterTheAnswer() {
        Page page = signIn(movingDesktop(), person(Role.COORDINATOR));
        page.navigate("/thanh-phan");
        page.click("text=Hỏi một câu trước khi gửi");
        axe(page);
        page.click("#confirm button[value=no]");
        assertThat(page.url()).doesNotContain("?");
        page.click("text=Hỏi một câu trước khi gửi");
        assertThat(page.locator("#confirm h2")).hasText("Nộp số liệu của Văn phòng UBND?");
        page.click("#confirm button[value=yes]");
        page.waitForURL(url -> url.contains("?"));
    }

    @Test
    void aDialogOfItsOwnWantsItsSentenceTickedFirst() {
        Page page = signIn(desktop(), person(Role.COORDINATOR));
        page.navigate("/thanh-phan");
        page.click("text=Hỏi bằng hộp riêng");
        page.click("#agree button[value=yes]");
        assertThat(page.locator("#agree").isVisible()).isTrue();
        page.check("#field-agree-agree");
        page.click("#agree button[value=yes]");
        page.waitForURL(url -> url.contains("?"));
    }

    @Test
    void searchSaysWhenItFindsNothing() {
        Page page = signIn(desktop(), person(Role.LEADER));
        page.navigate("/thanh-phan");
        page.keyboard().press("/");
        page.keyboard().type("không có gì như thế");
        page.keyboard().press("Enter");
        page.waitForURL(url -> url.contains("/tim"));
        assertThat(page.locator("main")).containsText("Không tìm thấy “không có gì như thế”");
        axe(page);
    }

    @Test
    void whatIsLeftEmptyIsToldInTheLanguageOfThePageAndAtOnce() {
        Page page = desktop();
        page.navigate("/dang-nhap");
        page.click("button[type=submit]:has-text('Đăng nhập')");
        for (String field : List.of("login", "password")) {
            assertThat(page.evaluate("name => document.querySelector(`[name=${name}]`).matches(':user-invalid')",
                    field)).as(field).isEqualTo(true);
        }
        assertThat(page.evaluate("document.querySelector('[name=login]').validationMessage"))
                .isEqualTo("Ô này còn trống. Nhập hoặc chọn rồi gửi lại.");
        // As a program that keeps passwords does: without a key pressed.
        page.evaluate("['login', 'password'].forEach(name => document.querySelector(`[name=${name}]`).value = 'sai')");
        page.click("button[type=submit]:has-text('Đăng nhập')");
        assertThat(page.locator("main")).containsText("không đúng");
    }

    @Test
    void nobodyIsSentToAnotherHostWhenChangingTheLanguage() {
        Page page = desktop();
        page.navigate("/huong-dan");
        page.evaluate("document.querySelector('[name=ve]').value = '//example.org/'");
        page.click(".bare-foot button");
        page.waitForSelector("html[lang=en]");
        assertThat(page.url()).startsWith(address());
    }

    @Test
    void anEndedSessionKeepsWhatWasTypedAndOffersToSignInAgain() {
        String login = person(Role.DATA_OFFICER);
        Page page = signIn(desktop(), login);
        page.navigate("/thanh-phan");
        page.fill("#field-why", "Chưa lưu");
        page.context().clearCookies();
        page.evaluate("() => { htmx.ajax('GET', '/thanh-phan', '#tables') }");
        Locator sentence = page.locator("#toasts");
        sentence.locator("a[href='/dang-nhap']").waitFor();
        assertThat(sentence).containsText("Phiên làm việc của tài khoản " + login + " đã hết hạn");
        assertThat(page.inputValue("#field-why")).isEqualTo("Chưa lưu");
        axe(page);
    }

    @Test
    void aLostConnectionIsToldOnceAndForgottenWhenItIsBack() {
        Page page = signIn(desktop(), person(Role.DATA_OFFICER));
        page.navigate("/thanh-phan");
        page.context().setOffline(true);
        for (int attempt = 0; attempt < 2; attempt++) {
            page.evaluate("() => htmx.ajax('GET', '/tim', {target: '#tables', swap: 'none'}).catch(() => null)");
        }
        Locator sentences = page.locator("#toasts .refused");
        sentences.first().waitFor();
        assertThat(sentences).hasCount(1);
        assertThat(sentences).containsText("Mất kết nối");
        page.context().setOffline(false);
        page.evaluate("() => htmx.ajax('GET', '/tim', {target: '#tables', swap: 'none'})");
        assertThat(sentences.count()).isZero();
    }

    @Test
    void requestsForPartsOfAPageCarryTheTokenAgainstForgery() {
        Page page = signIn(desktop(), person(Role.DATA_OFFICER));
        page.navigate("/thanh-phan");
        int status = page.waitForResponse(response -> response.url().endsWith("/ngon-ngu"),
                () -> page.evaluate("() => { htmx.ajax('POST', '/ngon-ngu', {values: {sang: 'vi'}, swap: 'none'}) }"))
                .status();
        assertThat(status).isEqualTo(200);
    }

    @Test
    void leavingAFormWithUnsavedWordsAsksFirst() {
        Page page = signIn(desktop(), person(Role.DATA_OFFICER));
        page.navigate("/thanh-phan");
        List<String> asked = new ArrayList<>();
        page.onDialog(dialog -> {
            asked.add(dialog.type());
            dialog.accept();
        });
        page.click("#field-why");
        page.keyboard().type("Thêm");
        page.navigate("/huong-dan");
        assertThat(asked).containsExactly("beforeunload");
    }
}
