package vn.chiso.web.entry;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.WaitUntilState;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.chiso.web.BrowserTest;
import vn.chiso.web.account.Person;
import vn.chiso.web.account.Role;

/** Entering one indicator in a real browser: what was typed is saved, or kept until it can be. */
class EntryJourneyTest extends BrowserTest {

    private static final String LEAF = "5.10.1";
    private static final String A = "ho-so-tinh";
    private static final String B = "ho-so-truc-tuyen-tinh";
    private static final String A_FIELD = "#field-value-" + A;
    private static final String B_FIELD = "#field-value-" + B;
    private static final String WORDS = "#field-explanation";

    @Autowired
    private Round.Maker rounds;
    @Autowired
    private Entries entries;
    @Autowired
    private EntryStore store;

    private Round round;
    private EntryKey key;

    @BeforeEach
    void begin() {
        round = rounds.begin(1);
        key = round.entry(round.unit(), LEAF);
    }

    private Person officer() {
        return rounds.person(round.unit(), Role.DATA_OFFICER);
    }

    /** The page of the indicator, before an officer of the unit. */
    private Page open(Page window) {
        Page page = signIn(window, officer().login());
        page.navigate(key.path());
        return page;
    }

    private static void type(Page page, String field, String text) {
        page.fill(field, text);
        page.press(field, "Tab");
    }

    private static void waitFor(Page page, String place, String text) {
        page.waitForSelector(place + ":has-text(\"" + text + "\")");
    }

    private String stored(String input) {
        return Objects.requireNonNull(store.values(round.id(), round.unit()).get(input), input).value();
    }

    private Entry entry() {
        return store.find(key).orElseThrow();
    }

    /** Somebody else of the unit saves both figures. */
    private void somebodyElseSaves(String a, String b) {
        assertThat(entries.save(officer(), round.campaign(), key, new Typed(entry().version(), Map.of(A, a, B, b),
                Map.of(), "", Claim.NONE))).isInstanceOf(SaveResult.Saved.class);
    }

    private static void looksRight(Page page, String name) {
        axe(page);
        fits(page);
        picture(page, name);
    }

    @Test
    void whatIsTypedIsSavedOnLeavingTheFieldAndThePointsFollow() {
        Page page = open(desktop());
        assertThat(page.innerText("#save-state")).contains("Chưa có gì được lưu");
        looksRight(page, "entry-empty-1440");
        type(page, A_FIELD, "412650");
        waitFor(page, "#save-state", "phiên bản 1");
        assertThat(page.inputValue(A_FIELD)).as("as it is written").isEqualTo("412.650");
        assertThat(page.innerText("#points")).contains("Chưa đủ số liệu để tính điểm, còn thiếu b");
        type(page, B_FIELD, "199599");
        waitFor(page, "#points .points", "3,22");
        assertThat(page.innerText("#points")).contains("48,37%", "60%", "3,22 / 4");
        assertThat(page.innerText("#save-state")).containsPattern("Đã lưu \\d\\d:\\d\\d:\\d\\d · phiên bản 2");
        assertThat(entry().version()).isEqualTo(2);
        assertThat(stored(A)).isEqualTo("412650");
        looksRight(page, "entry-saved-1440");
        page.reload();
        assertThat(page.inputValue(B_FIELD)).isEqualTo("199.599");
        assertThat(page.innerText("#points .points")).contains("3,22");
    }

    @Test
    void onAPhoneTheButtonSavesAndGoesOn() {
        Page page = open(phone());
        type(page, A_FIELD, "412650");
        page.fill(B_FIELD, "199599");
        waitFor(page, "#points-phone .points", "3,22");
        looksRight(page, "entry-390");
        page.fill(B_FIELD, "206325");
        page.click("a.btn-next");
        page.waitForURL(url -> !url.contains("/" + LEAF));
        assertThat(page.url()).endsWith("/5.10.2");
        assertThat(stored(B)).isEqualTo("206325");
        looksRight(page, "entry-next-390");
    }

    @Test
    void theSecondOfTwoChoosesForEachFieldAndLosesNothingThatWasTyped() {
        Page first = open(desktop());
        Page second = open(desktop());
        type(first, A_FIELD, "1000");
        waitFor(first, "#save-state", "phiên bản 1");
        type(first, B_FIELD, "500");
        waitFor(first, "#save-state", "phiên bản 2");

        type(second, A_FIELD, "2000");
        second.waitForSelector(".conflict");
        second.waitForFunction("() => document.activeElement.matches('.conflict')");
        assertThat(second.innerText(".conflict")).contains("Chưa có gì bị ghi đè", "1.000", "2.000", "500");
        assertThat(second.innerText("#save-state")).contains("Tạm dừng lưu tự động");
        looksRight(second, "conflict-1440");

        second.check("[name=keep-value-" + B + "][value=saved]");
        second.fill(WORDS, "Đã đối chiếu với báo cáo năm");
        type(second, A_FIELD, "2500");
        waitFor(second, ".conflict tr:has-text('a –') label:has([value=mine])", "2.500");
        waitFor(second, ".conflict label:has([value=mine])", "Đã đối chiếu với báo cáo năm");
        assertThat(second.isChecked("[name=keep-value-" + B + "][value=saved]")).as("what was chosen stays").isTrue();
        assertThat(second.evaluate("() => document.activeElement.closest('.conflict') === null"))
                .as("the panel takes the focus once, not from under the hands").isEqualTo(true);
        assertThat(entry().version()).as("nothing is overwritten").isEqualTo(2);
        looksRight(second, "conflict-typed-1440");

        second.click("button:has-text('Lưu lựa chọn thành phiên bản 3')");
        second.waitForSelector(".toast-line.done");
        assertThat(second.inputValue(A_FIELD)).isEqualTo("2.500");
        assertThat(second.inputValue(B_FIELD)).isEqualTo("500");
        assertThat(List.of(stored(A), stored(B), entry().explanation(), Integer.toString(entry().version())))
                .containsExactly("2500", "500", "Đã đối chiếu với báo cáo năm", "3");
        assertThat(second.locator(".conflict").count()).as("no conflict with oneself").isZero();
        axe(second);
    }

    @Test
    void whatIsTypedInTheLastMomentBeforeChoosingIsStoredToo() {
        Page page = open(phone());
        somebodyElseSaves("1000", "500");
        type(page, A_FIELD, "2000");
        page.waitForSelector(".conflict");
        looksRight(page, "conflict-390");
        page.route("**/luu", route -> route.abort());
        page.fill(A_FIELD, "2500");
        page.fill(WORDS, "Viết ngay trước khi bấm");
        page.click("button:has-text('Lưu lựa chọn')");
        page.waitForSelector(".toast-line.done");
        assertThat(List.of(stored(A), entry().explanation())).containsExactly("2500", "Viết ngay trước khi bấm");
        assertThat(page.locator(".conflict").count()).isZero();
        assertThat(page.inputValue(WORDS)).isEqualTo("Viết ngay trước khi bấm");
    }

    @Test
    void aLostConnectionLosesNothing() {
        Page page = open(desktop());
        page.context().setOffline(true);
        type(page, A_FIELD, "412650");
        waitFor(page, "#save-state", "Mất kết nối lúc");
        page.fill(B_FIELD, "199599");
        assertThat(page.inputValue(A_FIELD)).isEqualTo("412.650");
        assertThat(page.innerText("#save-state")).contains("Chưa lưu được", "sẽ tự thử lại");
        looksRight(page, "entry-offline-1440");
        assertThat(entry().version()).isZero();
        page.context().setOffline(false);
        waitFor(page, "#points .points", "3,22");
        waitFor(page, "#save-state", "phiên bản");
        assertThat(List.of(stored(A), stored(B))).containsExactly("412650", "199599");
        assertThat(page.locator("#toasts .refused").count()).as("no word of it any more").isZero();
    }

    @Test
    void aPageThatIsOpenedAgainRestoresWhatWasNotSaved() {
        Page page = open(phone());
        page.route("**/luu", route -> route.abort());
        type(page, A_FIELD, "412650");
        page.fill(WORDS, "Số liệu của phòng Một cửa");
        waitFor(page, "#save-state", "Mất kết nối lúc");
        fits(page);
        page.unroute("**/luu");
        page.reload();
        waitFor(page, "#save-state", "phiên bản 1");
        assertThat(page.inputValue(A_FIELD)).isEqualTo("412.650");
        assertThat(page.inputValue(WORDS)).isEqualTo("Số liệu của phòng Một cửa");
        assertThat(List.of(stored(A), entry().explanation()))
                .containsExactly("412650", "Số liệu của phòng Một cửa");
        looksRight(page, "entry-restored-390");
        page.reload();
        assertThat(page.innerText("#save-state")).contains("phiên bản 1");
    }

    @Test
    void whatWasNotSavedIsShownBesideWhatSomebodySavedSince() {
        Page page = open(desktop());
        page.route("**/luu", route -> route.abort());
        type(page, A_FIELD, "412650");
        waitFor(page, "#save-state", "Mất kết nối lúc");
        somebodyElseSaves("1000", "500");
        page.unroute("**/luu");
        page.reload();
        page.waitForSelector(".conflict");
        assertThat(page.innerText(".conflict")).contains("412.650", "1.000");
        assertThat(List.of(stored(A), stored(B))).as("nothing is overwritten").containsExactly("1000", "500");
        looksRight(page, "conflict-restored-1440");
        page.click(".conflict a:has-text('Lấy toàn bộ phiên bản')");
        waitFor(page, "#save-state", "phiên bản 1");
        assertThat(page.inputValue(A_FIELD)).isEqualTo("1.000");
        assertThat(page.locator(".conflict").count()).isZero();
    }

    @Test
    void whoGoesOnWhileSomebodyElseHasSavedStaysAndChooses() {
        Page page = open(desktop());
        somebodyElseSaves("1000", "500");
        page.fill(A_FIELD, "2000");
        page.click("a[rel=next]");
        page.waitForSelector(".conflict");
        page.waitForFunction("() => document.activeElement.matches('.conflict')");
        assertThat(page.url()).endsWith("/" + LEAF);
        page.reload();
        page.waitForSelector(".conflict");
        assertThat(page.innerText(".conflict")).as("kept until it was chosen").contains("2.000");
        page.click("button:has-text('Lưu lựa chọn')");
        page.waitForSelector(".toast-line.done");
        assertThat(stored(A)).isEqualTo("2000");
    }

    @Test
    void aConflictAfterALostConnectionIsChosenWithoutBeingAskedWhetherToLeave() {
        Page page = open(desktop());
        boolean[] asked = new boolean[1];
        page.onDialog(dialog -> {
            asked[0] = true;
            dialog.accept();
        });
        page.context().setOffline(true);
        type(page, A_FIELD, "412650");
        waitFor(page, "#save-state", "Mất kết nối lúc");
        somebodyElseSaves("1000", "500");
        page.context().setOffline(false);
        page.waitForSelector(".conflict");
        page.check("[name=keep-value-" + B + "][value=saved]");
        page.click("button:has-text('Lưu lựa chọn')");
        page.waitForSelector(".toast-line.done");
        assertThat(List.of(stored(A), stored(B))).containsExactly("412650", "500");
        assertThat(asked[0]).as("asked whether to leave the page").isFalse();
    }

    @Test
    void afterTheEndOfASessionItIsSaidAndOnlyTheSamePersonGoesOnSaving() {
        Person first = officer();
        Page page = signIn(desktop(), first.login());
        page.navigate(key.path());
        page.context().clearCookies();
        type(page, A_FIELD, "412650");
        String ended = "phiên làm việc của tài khoản " + first.login() + " đã hết hạn";
        waitFor(page, "#save-state", ended);
        looksRight(page, "entry-session-ended-1440");
        Page second = signIn(page.context().newPage(), officer().login());
        page.waitForResponse("**/luu", () -> type(page, B_FIELD, "199599"));
        waitFor(page, "#save-state", ended);
        assertThat(entry().version()).as("nothing in the name of who came after").isZero();
        second.context().clearCookies();
        signIn(second, first.login());
        page.evaluate("dispatchEvent(new Event('focus'))"); // without a screen no window comes to the front
        waitFor(page, "#save-state", "phiên bản 1");
        assertThat(List.of(stored(A), stored(B))).containsExactly("412650", "199599");
        assertThat(page.locator("#toasts .refused").count()).as("no word of it any more").isZero();
    }

    @Test
    void whatIsTypedBeforeTheScriptsOfThePageArriveIsSavedToo() {
        Page page = signIn(desktop(), officer().login());
        AtomicReference<Route> late = new AtomicReference<>();
        page.route("**/js/entry*.js", late::set);
        page.navigate(key.path(), new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
        type(page, A_FIELD, "412650");
        page.waitForCondition(() -> late.get() != null);
        assertThat(entry().version()).isZero();
        late.get().resume();
        waitFor(page, "#save-state", "phiên bản 1");
        assertThat(stored(A)).isEqualTo("412650");
        type(page, B_FIELD, "199599");
        waitFor(page, "#points .points", "3,22");
    }
}
