package vn.chiso.web.entry;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.chiso.web.BrowserTest;
import vn.chiso.web.account.Person;
import vn.chiso.web.account.Role;
import vn.chiso.web.catalog.Catalog;
import vn.chiso.web.entry.document.Samples;

/** From the last missing indicator to figures that are handed in, and back, each person in a window of their own. */
class SubmitJourneyTest extends BrowserTest {

    private static final String REASON = "Số hồ sơ trực tuyến chưa khớp báo cáo";

    @Autowired
    private Round.Maker rounds;
    @Autowired
    private Catalog catalog;
    @Autowired
    private Entries entries;
    @Autowired
    private EntryStore store;
    @Autowired
    private Submissions submissions;

    private Round round;
    private Person officer;
    private String path;

    @BeforeEach
    void begin() {
        round = SmallFramework.begin(rounds, catalog, 1);
        officer = rounds.person(round.unit(), Role.DATA_OFFICER);
        path = "/ky/" + round.id() + "/nop/" + round.unit();
    }

    private Page open(Page window, Person person, String where) {
        Page page = signIn(window, person.login());
        page.navigate(where);
        return page;
    }

    private Page head(Page window, String where) {
        return open(window, rounds.person(round.unit(), Role.UNIT_HEAD), where);
    }

    private void enter(String leaf) {
        EntryKey key = round.entry(round.unit(), leaf);
        int version = store.find(key).orElseThrow().version();
        assertThat(entries.save(officer, round.campaign(), key, SmallFramework.complete(leaf, version)))
                .isInstanceOf(SaveResult.Saved.class);
    }

    private EntryState state(String leaf) {
        return store.find(round.entry(round.unit(), leaf)).orElseThrow().state();
    }

    private static void looksRight(Page page, String name) {
        axe(page);
        fits(page);
        picture(page, name);
    }

    /** Presses a button, reads what it will do and agrees. */
    private static void agree(Page page, String button, String said) {
        asks(page, "main button:has-text('" + button + "')");
        assertThat(page.innerText("dialog[open]")).contains(said);
        axe(page);
        page.click("dialog[open] [data-yes]");
        page.waitForSelector(".toast-line");
    }

    /** Opens an indicator from a list of the page of handing in. */
    private void follow(Page page, String list, String leaf) {
        page.click(list + " tr:has(td.code:text-is('" + leaf + "')) a");
        page.waitForURL(url -> url.endsWith(round.entry(round.unit(), leaf).path()));
        assertThat(page.innerText(".indicator-head .code-chip")).isEqualTo(leaf);
    }

    private String board(Page coordinator) {
        coordinator.navigate("/ky/" + round.id() + "/tong-quan");
        return coordinator.innerText("table.board tr:has(a[href='" + path + "'])");
    }

    @Test
    void whatIsMissingIsListedEnteredProvedProposedSignedAndSeenByTheCoordinator() {
        enter("1.2");
        enter("2.1");
        Page page = open(desktop(), officer, "/viec-cua-toi");
        looksRight(page, "work-1440");
        page.click("main a.btn:has-text('Trình, duyệt')");
        assertThat(page.innerText("main")).contains("Chưa thể trình duyệt. Còn 2 chỉ số chưa nhập");
        assertThat(page.isDisabled("main button:has-text('Trình người duyệt')")).isTrue();
        looksRight(page, "submit-missing-1440");

        follow(page, "#chua-nhap", "1.1");
        page.fill("#field-value-" + SmallFramework.A, "1000");
        page.fill("#field-value-" + SmallFramework.B, "300");
        page.press("#field-value-" + SmallFramework.B, "Tab");
        page.waitForSelector("#submit-what:has-text('thiếu tài liệu kiểm chứng')");
        attach(page);

        page.click("#submit-what a:has-text('thiếu tài liệu kiểm chứng')");
        page.waitForURL(url -> url.endsWith("#thieu-tai-lieu"));
        assertThat(page.locator("main td.code").allTextContents()).containsExactly("2.10");
        follow(page, "#thieu-tai-lieu", "2.10");
        page.fill("#field-explanation", "Theo số liệu của chỉ số 1.1");
        page.press("#field-explanation", "Tab");
        page.waitForSelector("#submit-what:has-text('Đủ điều kiện trình duyệt')");
        looksRight(page, "entry-ready-1440");
        page.navigate(path);
        looksRight(page, "submit-ready-1440");
        agree(page, "Trình người duyệt", "Trình 4 chỉ số để người duyệt ký");
        assertThat(page.innerText(".toast-line.done")).contains("Đã trình 4 chỉ số");
        page.navigate(round.entry(round.unit(), "1.1").path());
        assertThat(page.innerText("#save-state")).contains("Chỉ xem");
        looksRight(page, "entry-proposed-1440");
        Page coordinator = signIn(desktop(), rounds.person(null, Role.COORDINATOR).login());
        assertThat(board(coordinator)).contains("Chờ duyệt");

        Page head = head(desktop(), "/viec-cua-toi");
        looksRight(head, "work-head-1440");
        head.click("a:has-text('Xem và duyệt')");
        looksRight(head, "submit-sign-1440");
        agree(head, "Nộp số liệu", "chỉ sửa được khi rút lại");
        assertThat(head.innerText(".toast-line.done")).contains("Đã nộp 4 chỉ số");
        assertThat(board(coordinator)).contains("Đã nộp", "4/4");
        looksRight(coordinator, "board-submitted-1440");
    }

    private void attach(Page page) {
        page.click("#tai-lieu a:has-text('Tải lên')");
        page.setInputFiles("[name=file]",
                new FilePayload("Báo cáo.pdf", "application/pdf", Samples.pdf("trình duyệt")));
        page.fill("[name=number]", "12/BC-UBND");
        page.fill("[name=issuedOn]", "2026-12-15");
        page.fill("[name=issuer]", "UBND xã");
        page.fill("[name=excerpt]", "Kết quả giải quyết thủ tục hành chính");
        page.fill("[name=validFrom]", "2026-01-01");
        page.fill("[name=validTo]", "2026-12-31");
        page.click("button:has-text('Lưu tài liệu')");
        page.waitForSelector("#tai-lieu a.document-file");
        assertThat(page.innerText("main .toast-line.done, .toast-line.done")).contains("12/BC-UBND");
        looksRight(page, "entry-proved-1440");
    }

    @Test
    void theHeadTakesBackWithAReasonThatTheOfficerReads() {
        SmallFramework.LEAVES.forEach(this::enter);
        assertThat(submissions.propose(officer, round.campaign(), round.unit()).ready()).isTrue();
        Page head = head(phone(), path);
        looksRight(head, "submit-sign-390");
        agree(head, "Nộp số liệu", "chỉ sửa được khi rút lại");
        assertThat(state("1.1")).isEqualTo(EntryState.SUBMITTED);

        head.click("summary:has-text('Rút lại số liệu đã nộp')");
        head.fill("[name=reason]", "  nhầm  ");
        head.click("button:has-text('Rút lại số liệu đã nộp')");
        head.waitForSelector("[role=alert] li");
        assertThat(head.innerText("[role=alert] li")).contains("Nêu lý do, tối thiểu 10 ký tự");
        assertThat(head.isVisible("[name=reason]")).as("the field is at hand").isTrue();
        assertThat(head.inputValue("[name=reason]")).contains("nhầm");
        assertThat(state("1.1")).isEqualTo(EntryState.SUBMITTED);
        looksRight(head, "submit-short-reason-390");
        head.fill("[name=reason]", REASON);
        head.click("button:has-text('Rút lại số liệu đã nộp')");
        head.waitForSelector(".toast-line.done");
        assertThat(head.innerText(".toast-line.done")).contains("Đã rút lại 4 chỉ số");
        looksRight(head, "submit-withdrawn-390");

        Page page = open(desktop(), officer, round.entry(round.unit(), "1.1").path());
        assertThat(page.innerText("main")).contains("Trả lại: " + REASON);
        assertThat(page.isEditable("#field-value-" + SmallFramework.A)).isTrue();
        looksRight(page, "entry-withdrawn-1440");
        assertThat(board(signIn(desktop(), rounds.person(null, Role.COORDINATOR).login()))).contains("Đang nhập");
    }

    @Test
    void theHeadSendsBackAndAReasonThatIsTooShortIsRefusedWhereItWasTyped() {
        SmallFramework.LEAVES.forEach(this::enter);
        submissions.propose(officer, round.campaign(), round.unit());
        Page head = head(desktop(), path);
        head.click("summary:has-text('Trả lại người nhập')");
        head.fill("[name=reason]", "sai");
        head.click("button:has-text('Trả lại người nhập')");
        head.waitForSelector("[role=alert] li");
        assertThat(head.isVisible("[name=reason]")).as("the field is at hand").isTrue();
        looksRight(head, "submit-short-reason-1440");
        head.fill("[name=reason]", REASON);
        head.click("button:has-text('Trả lại người nhập')");
        head.waitForSelector(".toast-line.done");
        assertThat(state("1.1")).isEqualTo(EntryState.ENTERING);
    }
}
