package vn.chiso.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import vn.chiso.web.account.People;
import vn.chiso.web.account.Role;
import vn.chiso.web.audit.Actor;

/**
 * A journey through the pages in a real browser. Every test has windows of its own, which share nothing. A page that
 * breaks its own security policy or whose script fails makes the test fail.
 *
 * <p>With the variable CHISO_PICTURES naming a folder, {@link #picture} keeps pictures there.
 */
public abstract class BrowserTest extends WebTest {

    /** Password of everybody whom a test makes. */
    protected static final String PASSWORD = "mat-khau-de-thu-2026";

    /** Milliseconds. A build machine may be busy with other things; waiting is cheap, a journey that fails by chance is not. */
    private static final int PATIENCE = 60_000;
    private static final List<String> ACCESSIBILITY = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final AxeRunOptions VIOLATIONS = new AxeRunOptions();
    /** Rows and entries are written by the same template: of many, the first fifteen stand for the others. */
    private static final String REPEATED = "tbody > tr:nth-child(n+16), ul > li:nth-child(n+16), ol > li:nth-child(n+16)";
    private static final AtomicInteger PEOPLE = new AtomicInteger();

    static {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        // What was found to be right is not described, which takes longer than finding it.
        VIOLATIONS.setResultTypes(List.of("violations"));
    }

    private final List<BrowserContext> windows = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();

    @Autowired
    private People people;

    /** A new window of a desktop, nobody signed in. */
    protected Page desktop() {
        return window(new Browser.NewContextOptions().setViewportSize(1440, 900));
    }

    /** A new window of a phone, nobody signed in. */
    protected Page phone() {
        return window(new Browser.NewContextOptions().setViewportSize(390, 844).setHasTouch(true).setIsMobile(true));
    }

    /** A new window of a desktop in which things move, as most people have it. */
    protected Page movingDesktop() {
        return window(new Browser.NewContextOptions().setViewportSize(1440, 900)
                .setReducedMotion(ReducedMotion.NO_PREFERENCE));
    }

    /** A new window of some size; things do not move in it unless that is asked for. */
    protected Page window(Browser.NewContextOptions options) {
        if (options.reducedMotion == null) {
            // Who presses a button while the page still glides there may miss it.
            options.setReducedMotion(ReducedMotion.REDUCE);
        }
        BrowserContext context = Chromium.get().newContext(options.setBaseURL(address()).setLocale("vi-VN")
                .setTimezoneId("Asia/Ho_Chi_Minh"));
        context.setDefaultTimeout(PATIENCE);
        windows.add(context);
        Page page = context.newPage();
        page.onPageError(error -> faults.add(page.url() + ": " + error));
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                faults.add(page.url() + ": " + message.text());
            }
        });
        return page;
    }

    /** Makes a person with these roles who speaks for no unit; returns the login. */
    protected String person(Role... roles) {
        return person(null, roles);
    }

    /** Makes a person with these roles who speaks for a unit; returns the login. */
    protected String person(@Nullable Long unit, Role... roles) {
        String login = "nguoi-thu-" + PEOPLE.incrementAndGet();
        Set<Role> all = roles.length == 0 ? Set.of() : EnumSet.copyOf(List.of(roles));
        assertThat(people.add(Actor.SYSTEM, login, "Người Thử " + login.replaceAll("\\D", ""), null, unit, all,
                PASSWORD, People.FirstPassword.STAYS)).isPresent();
        return login;
    }

    /** Signs in and waits for the page that follows. */
    protected Page signIn(Page page, String login) {
        return signIn(page, login, PASSWORD);
    }

    /** Signs in with a password of its own and waits for the page that follows. */
    protected Page signIn(Page page, String login, String password) {
        page.navigate("/dang-nhap");
        page.fill("[name=login]", login);
        page.fill("[name=password]", password);
        page.click("button[type=submit]:has-text('Đăng nhập')");
        page.waitForURL(url -> !url.contains("/dang-nhap"));
        return page;
    }

    /**
     * The page keeps WCAG 2.2 AA as far as a program can tell. In the page itself (the builder's "legacy mode"): putting
     * the parts together in a window of their own takes longer than the check. From its top: what has just scrolled halfway below the
     * bar that stays would be told as too small a target.
     */
    protected static void axe(Page page) {
        page.waitForLoadState();
        // Twice: an address with a place in it makes the browser scroll there once more.
        page.evaluate("""
                async () => {
                  for (let i = 0; i < 2; i++) {
                    window.scrollTo({ top: 0, behavior: 'instant' });
                    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
                  }
                }""");
        List<Rule> violations = new AxeBuilder(page).setLegacyMode(true).options(VIOLATIONS).withTags(ACCESSIBILITY)
                .exclude(REPEATED).analyze().getViolations();
        StringBuilder report = new StringBuilder();
        for (Rule rule : violations) {
            report.append('\n').append(rule.getId()).append(": ").append(rule.getHelp());
            for (CheckedNode node : rule.getNodes()) {
                report.append("\n    ").append(node.getTarget()).append(' ').append(node.getHtml()).append("\n      ")
                        .append(node.getFailureSummary().replace("\n", "\n      "));
            }
        }
        assertThat(violations).as("accessibility of %s:%s", page.url(), report).isEmpty();
    }

    /** Nothing stands out of the window to the right, once the styles are there. */
    protected static void fits(Page page) {
        page.waitForLoadState();
        Object wider = page.evaluate("""
                () => {
                  const limit = document.documentElement.clientWidth;
                  if (document.documentElement.scrollWidth <= limit) return '';
                  return [...document.querySelectorAll('body *')]
                    .filter(e => e.getBoundingClientRect().right > limit + 1 && !e.closest('.table-wrap, svg'))
                    .slice(0, 5).map(e => e.tagName + '.' + e.className).join(', ') || 'something';
                }""");
        assertThat(wider).as("wider than the window, %s", page.url()).isEqualTo("");
    }

    /** Presses a button that asks first. Before the page's scripts are there it would not ask. */
    protected static void asks(Page page, String button) {
        page.waitForLoadState();
        page.click(button);
        page.waitForSelector("dialog[open]");
    }

    /** Keeps a picture of the whole page, when somebody wants pictures. */
    protected static void picture(Page page, String name) {
        String folder = System.getenv("CHISO_PICTURES");
        if (folder != null && !folder.isBlank()) {
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of(folder, name + ".png")).setFullPage(true));
        }
    }

    @AfterEach
    void closeWindows() {
        windows.forEach(BrowserContext::close);
        windows.clear();
        List<String> found = List.copyOf(faults);
        faults.clear();
        assertThat(found).as("faults that the browser reported").isEmpty();
    }
}
