package vn.chiso.web.appraisal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.chiso.web.BrowserTest;
import vn.chiso.web.account.Person;
import vn.chiso.web.account.Role;
import vn.chiso.web.entry.HandedIn;
import vn.chiso.web.entry.Round;

/** From a lowered indicator to the minutes of the council, each person in a window of their own. */
class AppealJourneyTest extends BrowserTest {

    @Autowired
    private AppealRound.Maker maker;
    @Autowired
    private Round.Maker rounds;
    @Autowired
    private HandedIn handedIn;
    private Page open(Page window, Person person, String where) {
        Page page = signIn(window, person.login());
        page.navigate(where);
        return page;
    }

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

    @Test
    void aUnitAppealsTheCouncilDecidesAndTheMinutesSayWhy() {
        AppealRound made = maker.begin(2);
        handedIn.document(made.officer(), "45/BC-TRICH-XUAT");
        handedIn.document(made.officer(), "46/BC-KHAC");
        String base = "/ky/" + made.round().id();

        Page officer = open(desktop(), made.officer(), base + "/kien-nghi");
        looksRight(officer, "appeal-list-empty-1440");
        officer.click("main a:has-text('Kết quả thẩm định')");
        officer.waitForURL("**/ket-qua-tham-dinh/" + made.unit());
        assertThat(officer.innerText("table.results")).contains("−1,00", "Tổ thẩm định", "L02", AppealRound.REASON);
        assertThat(officer.innerText(".keyfigures")).contains("11,60", "7,00", "−4,60");
        looksRight(officer, "appeal-result-1440");
        officer.check("input[name=chi-so][value='1.2']");
        agree(officer, "Đồng ý");
        done(officer, "Đã ghi nhận đồng ý 1 chỉ số");
        officer.click("tr:has(td.code:text-is('1.1')) a.btn");
        officer.waitForURL("**/kien-nghi/" + made.unit() + "/1.1");
        write(officer);
        looksRight(officer, "appeal-draft-1440");

        send(made);
        Meeting meeting = agenda(made, base);
        decide(made, meeting);
        close(made, meeting);

        officer.navigate(base + "/ket-qua-tham-dinh/" + made.unit());
        assertThat(officer.innerText("table.results")).contains("1,60", "Hội đồng");
        looksRight(officer, "appeal-result-decided-1440");
    }

    private static void write(Page officer) {
        officer.fill("[name=argument]", AppealRound.ARGUMENT);
        officer.fill("#field-q", "45");
        officer.click(".library-search button");
        officer.waitForSelector("#offered:not(:has-text('46/BC-KHAC'))");
        assertThat(officer.inputValue("[name=argument]")).as("nothing typed is lost").isEqualTo(AppealRound.ARGUMENT);
        officer.check("#offered label:has-text('45/BC-TRICH-XUAT')");
        assertThat(officer.isVisible("main button:has-text('Gửi kiến nghị')")).isFalse();
        officer.click("main button:has-text('Lưu nháp')");
        done(officer, "Đã lưu nháp");
    }

    private void send(AppealRound made) {
        Page head = open(phone(), made.head(), "/thong-bao");
        head.click("main a:has-text('đã có kết quả thẩm định')");
        head.waitForURL("**/ket-qua-tham-dinh/" + made.unit());
        looksRight(head, "appeal-result-390");
        head.click("tr:has(td.code:text-is('1.1')) a.btn");
        head.waitForURL("**/kien-nghi/" + made.unit() + "/1.1");
        assertThat(head.inputValue("[name=argument]")).isEqualTo(AppealRound.ARGUMENT);
        looksRight(head, "appeal-form-390");
        head.fill("[name=argument]", "Chưa đúng");
        agree(head, "Gửi kiến nghị");
        head.waitForSelector("[role=alert] li");
        assertThat(head.innerText("[role=alert]")).contains("quá ngắn");
        assertThat(head.isChecked("#offered input")).as("the document stays chosen").isTrue();
        looksRight(head, "appeal-refused-390");
        head.fill("[name=argument]", AppealRound.ARGUMENT);
        agree(head, "Gửi kiến nghị");
        done(head, "Đã gửi kiến nghị");
        assertThat(head.locator("[name=argument]").count()).as("only to be read now").isZero();
        looksRight(head, "appeal-sent-390");
        maker.send(made, "2.1");

        Page appraiser = open(desktop(), made.appraiser(), AppealPaths.appeal(made.key("1.1")));
        appraiser.fill("[name=body]", "Bảng trích xuất của tỉnh lấy ngày 31/12, xem lại cột 3.");
        appraiser.click("#trao-doi button");
        done(appraiser, "");
        looksRight(appraiser, "appeal-appraiser-1440");
    }

    private Meeting agenda(AppealRound made, String base) {
        Page coordinator = open(desktop(), made.coordinator(), base + "/kien-nghi");
        looksRight(coordinator, "appeal-list-1440");
        coordinator.click("main .page-head a:has-text('Họp hội đồng')");
        looksRight(coordinator, "meetings-empty-1440");
        coordinator.fill("[name=title]", "Phiên họp thứ nhất của Hội đồng thẩm định");
        coordinator.fill("[name=day]", "40/12/2026");
        coordinator.click("main button:has-text('Lập phiên họp')");
        coordinator.waitForSelector("[role=alert] li");
        assertThat(coordinator.inputValue("[name=title]")).startsWith("Phiên họp thứ nhất");
        coordinator.fill("[name=day]", "15/12/2026");
        coordinator.click("main button:has-text('Lập phiên họp')");
        done(coordinator, "Đã lập phiên họp");
        looksRight(coordinator, "meeting-empty-1440");
        coordinator.click("main button:has-text('Thêm tất cả 2 kiến nghị')");
        done(coordinator, "Đã đưa 2 kiến nghị");
        coordinator.click("tr:has(td.code:text-is('2.1')) button:has-text('Bỏ ra')");
        done(coordinator, "Đã bỏ kiến nghị");
        looksRight(coordinator, "meeting-1440");
        coordinator.navigate(base + "/hop-hoi-dong");
        looksRight(coordinator, "meetings-1440");
        return maker.meetingOf(made, "1.1").orElseThrow();
    }

    private void decide(AppealRound made, Meeting meeting) {
        String path = AppealPaths.item(meeting.id(), made.key("1.1"));
        Page barred = open(desktop(), made.appraiser(), path);
        assertThat(barred.innerText("main")).contains("Người đã thẩm định chỉ số này không quyết định");
        looksRight(barred, "decision-barred-1440");
        Person person = rounds.person(null, Role.COUNCIL_MEMBER);
        Page phone = open(phone(), person, path);
        looksRight(phone, "decision-390");
        Page member = open(desktop(), person, "/ky/" + made.round().id() + "/hop-hoi-dong/" + meeting.id());
        member.click("table.results th a");
        member.waitForURL("**" + path);
        assertThat(member.innerText("main")).contains(AppealRound.ARGUMENT, "45/BC-TRICH-XUAT", AppealRound.REASON);
        looksRight(member, "decision-1440");
        assertThat(member.isVisible(".when-corrected")).isFalse();
        member.check("[name=verdict][value=corrected]");
        member.fill("[name='value-" + AppealRound.INPUT + "']", "240");
        member.fill("[name=reason]", "Theo quy định.");
        agree(member, "Ghi quyết định");
        member.waitForSelector("[role=alert] li");
        assertThat(member.inputValue("[name='value-" + AppealRound.INPUT + "']")).isEqualTo("240");
        looksRight(member, "decision-refused-1440");
        member.fill("[name=reason]", "Tài liệu 45/BC-TRICH-XUAT trang 3 ghi 240 hồ sơ trực tuyến đã giải quyết.");
        agree(member, "Ghi quyết định");
        done(member, "Đã ghi quyết định");
        looksRight(member, "meeting-decided-1440");
    }

    private void close(AppealRound made, Meeting meeting) {
        Page coordinator = open(desktop(), made.coordinator(),
                AppealPaths.meeting(made.round().id(), meeting.id()));
        coordinator.fill("[name=minutes]",
                "Có mặt 5/5 thành viên.\nHội đồng thống nhất lấy số liệu của bảng trích xuất.");
        agree(coordinator, "Kết thúc phiên họp");
        done(coordinator, "Đã kết thúc");
        looksRight(coordinator, "meeting-closed-1440");
        coordinator.click("main a:has-text('Biên bản để in')");
        coordinator.waitForURL("**/bien-ban");
        assertThat(coordinator.innerText(".minutes")).contains("2,00", "1,00", "1,60", "Điều chỉnh",
                "Dữ liệu minh họa", "Có mặt 5/5", "15/12/2026");
        looksRight(coordinator, "minutes-1440");
        coordinator.emulateMedia(new Page.EmulateMediaOptions().setMedia(com.microsoft.playwright.options.Media.PRINT));
        picture(coordinator, "minutes-print");
    }
}
