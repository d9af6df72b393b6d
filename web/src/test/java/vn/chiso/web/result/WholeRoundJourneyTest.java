package vn.chiso.web.result;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import vn.chiso.exchange.PublicationReader;
import vn.chiso.exchange.PublicationResult;
import vn.chiso.exchange.Recomputation;
import vn.chiso.web.BrowserTest;
import vn.chiso.web.account.Person;
import vn.chiso.web.account.Role;
import vn.chiso.web.entry.Round;
import vn.chiso.web.entry.Signed;
import vn.chiso.web.platform.Time;

/**
 * One round from the first figure to the restatement, by the pages alone: entered, handed in, one indicator sent back and
 * handed in again, one lowered, appealed, decided by the council, locked, published, restated. Only the people and the
 * empty round are made beforehand.
 */
class WholeRoundJourneyTest extends BrowserTest {

    private static final String LOWERED = "Bảng trích xuất ngày 31/12 chỉ ghi nhận 150 hồ sơ trực tuyến, xem trang 3.";
    private static final String ARGUMENT = "Bảng trích xuất ngày 31/12 có 240 hồ sơ trực tuyến, xem cột 4 của trang 3.";
    private static final String DECIDED = "Hội đồng đã đối chiếu bảng trích xuất, cột 4 trang 3 ghi 240 hồ sơ trực tuyến.";
    private static final String RESTATED = "Kế hoạch năm 2026 ban hành sau ngày 31/12/2026, không tính cho năm đánh giá.";

    @Autowired
    private Round.Maker rounds;
    @Autowired
    private Signed signed;

    private Round round;
    private String base;

    @BeforeEach
    void begin() {
        round = signed.empty(1);
        base = "/ky/" + round.id();
    }

    @Test
    void aRoundIsWalkedFromTheFirstFigureToTheRestatement(@TempDir Path folder) throws IOException {
        Page officer = open(rounds.person(round.unit(), Role.DATA_OFFICER));
        Page head = open(rounds.person(round.unit(), Role.UNIT_HEAD));
        Page appraiser = open(signed.appraiser(round, null, "1.1", "1.2", "2.1", "2.10"));
        Page member = open(rounds.person(null, Role.COUNCIL_MEMBER));
        Page coordinator = open(rounds.person(null, Role.COORDINATOR));

        enter(officer, "1.1", Map.of(Signed.A, "1000", Signed.B, "300"));
        enter(officer, "1.2", Map.of("hai-long", "90"));
        officer.navigate(entry("2.1"));
        officer.selectOption("#field-value-ke-hoach", "1");
        explain(officer);
        enter(officer, "2.10", Map.of());
        handIn(officer, head, "4 chỉ số");

        move(coordinator, "Thẩm định");
        sendBack(appraiser);
        enter(officer, "1.2", Map.of("hai-long", "85"));
        handIn(officer, head, "1 chỉ số");
        judge(appraiser);

        move(coordinator, "Kiến nghị");
        appeal(officer, head);
        decide(coordinator, member);

        move(coordinator, "Chốt kết quả");
        coordinator.navigate(base + "/ket-qua");
        agree(coordinator, "Chốt kết quả");
        done(coordinator, "Đã chốt kết quả");
        move(coordinator, "Công bố");
        coordinator.navigate(base + "/ket-qua");
        agree(coordinator, "Công bố");
        done(coordinator, "Đã công bố kết quả");
        // 240 of 1,000 of 60 %, of 4 points; 85 % of 4; 2; 4
        assertThat(total(head)).isEqualTo("11,00");
        assertThat(recomputed(coordinator, folder, "lần 1").matches()).isTrue();

        restate(coordinator);
        assertThat(total(head)).isEqualTo("9,00");
        assertThat(recomputed(coordinator, folder, "lần 2").matches()).isTrue();
        assertThat(coordinator.innerText("main")).contains("Khác với lần 1", RESTATED);
        picture(coordinator, "whole-round-restated-1440");
    }

    private Page open(Person person) {
        return signIn(desktop(), person.login());
    }

    private String entry(String leaf) {
        return round.entry(round.unit(), leaf).path();
    }

    private void enter(Page officer, String leaf, Map<String, String> figures) {
        officer.navigate(entry(leaf));
        figures.forEach((input, value) -> officer.fill("#field-value-" + input, value));
        explain(officer);
    }

    private static void explain(Page officer) {
        officer.fill("#field-explanation", "Theo báo cáo năm của đơn vị, số 512/BC-UBND");
        officer.waitForResponse(reply -> reply.request().method().equals("POST") && reply.ok(),
                () -> officer.press("#field-explanation", "Tab"));
        officer.waitForSelector("#save-state:has-text('Đã lưu')");
    }

    private void handIn(Page officer, Page head, String what) {
        String path = base + "/nop/" + round.unit();
        officer.navigate(path);
        agree(officer, "Trình người duyệt");
        done(officer, "Đã trình " + what);
        head.navigate(path);
        agree(head, "Nộp số liệu");
        done(head, "Đã nộp " + what);
    }

    /** The coordinator moves the round on; conditions that are not met ask for a reason. */
    private void move(Page coordinator, String phase) {
        coordinator.navigate(base + "/thiet-lap/thong-tin");
        var reason = coordinator.locator("form[action$='/giai-doan'][data-confirm] [name=ly-do]");
        if (reason.count() > 0) {
            reason.fill("Mọi việc của giai đoạn đã xong trước hạn.");
        }
        asks(coordinator, "form[action$='/giai-doan'][data-confirm] button");
        coordinator.click("dialog[open] [data-yes]");
        done(coordinator, "sang giai đoạn " + phase);
    }

    private void sendBack(Page appraiser) {
        appraiser.navigate(base + "/tham-dinh/1.2/" + round.unit());
        appraiser.check("[name=verdict][value=returned]");
        appraiser.fill("#field-reason", "Gửi kết quả khảo sát của năm 2026 có chữ ký số của đơn vị.");
        appraiser.fill("#field-until", LocalDate.now(Time.ZONE).plusDays(10).toString());
        saved(appraiser);
    }

    private static void saved(Page appraiser) {
        appraiser.click("[data-save]");
        appraiser.waitForSelector(".toast-line.done, main [role=alert] li");
        assertThat(appraiser.locator("main [role=alert] li").allTextContents()).isEmpty();
    }

    private void judge(Page appraiser) {
        for (String leaf : new String[]{"1.2", "2.1"}) {
            appraiser.navigate(base + "/tham-dinh/" + leaf + "/" + round.unit());
            appraiser.check("[name=verdict][value=accepted]");
            saved(appraiser);
        }
        appraiser.navigate(base + "/tham-dinh/1.1/" + round.unit());
        appraiser.check("[name=verdict][value=corrected]");
        appraiser.fill("#field-value-" + Signed.B, "150");
        appraiser.selectOption("#field-code", "L02");
        appraiser.fill("#field-reason", LOWERED);
        saved(appraiser);
        appraiser.navigate(base + "/tham-dinh/2.10/" + round.unit());
        appraiser.check("[name=verdict][value=accepted]");
        saved(appraiser);
    }

    private void appeal(Page officer, Page head) {
        String path = base + "/kien-nghi/" + round.unit() + "/1.1";
        officer.navigate(base + "/ket-qua-tham-dinh/" + round.unit());
        assertThat(officer.innerText("table.results")).contains("−1,00", LOWERED);
        officer.navigate(path);
        officer.fill("[name=argument]", ARGUMENT);
        officer.click("main button:has-text('Lưu nháp')");
        done(officer, "Đã lưu nháp");
        head.navigate(path);
        assertThat(head.inputValue("[name=argument]")).isEqualTo(ARGUMENT);
        agree(head, "Gửi kiến nghị");
        done(head, "Đã gửi kiến nghị");
    }

    private void decide(Page coordinator, Page member) {
        coordinator.navigate(base + "/hop-hoi-dong");
        coordinator.fill("[name=title]", "Phiên họp thứ nhất của Hội đồng thẩm định");
        coordinator.fill("[name=day]", "15/12/2026");
        coordinator.click("main button:has-text('Lập phiên họp')");
        done(coordinator, "Đã lập phiên họp");
        coordinator.click("main button:has-text('Thêm tất cả 1 kiến nghị')");
        done(coordinator, "Đã đưa 1 kiến nghị");
        String meeting = coordinator.url();
        member.navigate(meeting);
        member.click("table.results th a");
        member.waitForSelector("[name=verdict]");
        member.check("[name=verdict][value=corrected]");
        member.fill("[name='value-" + Signed.B + "']", "240");
        member.fill("[name=reason]", DECIDED);
        agree(member, "Ghi quyết định");
        done(member, "Đã ghi quyết định");
        coordinator.navigate(meeting);
        coordinator.fill("[name=minutes]", "Có mặt 5/5 thành viên, thống nhất theo bảng trích xuất.");
        agree(coordinator, "Kết thúc phiên họp");
        done(coordinator, "Đã kết thúc");
    }

    private void restate(Page coordinator) {
        coordinator.navigate(base + "/dinh-chinh/" + round.unit() + "/2.1");
        coordinator.check("[name=verdict][value=rejected]");
        coordinator.selectOption("[name=code]", "L01");
        coordinator.fill("[name=reason]", RESTATED);
        coordinator.click("main form button[type=submit]");
        done(coordinator, "Điểm mới chỉ có hiệu lực khi công bố bản đính chính");
        coordinator.navigate(base + "/ket-qua");
        coordinator.fill("[name=reason]", "Chỉ số 2.1 tính nhầm kế hoạch ban hành sau năm đánh giá.");
        agree(coordinator, "Công bố đính chính");
        done(coordinator, "Đã công bố bản đính chính");
    }

    /** The published points of the unit, as its head reads them. */
    private String total(Page head) {
        head.navigate(base + "/ket-qua");
        return head.innerText("main table tbody tr td[data-label='Điểm']").strip();
    }

    private Recomputation recomputed(Page page, Path folder, String version) throws IOException {
        page.navigate(base + "/ket-qua");
        page.click("main a:has-text('" + version + "')");
        Download download = page.waitForDownload(() -> page.click("a[download]"));
        Path file = folder.resolve(download.suggestedFilename());
        download.saveAs(file);
        return Recomputation.of((PublicationResult.Read) PublicationReader.read(file));
    }

    private static void agree(Page page, String button) {
        asks(page, "main button:has-text('" + button + "')");
        page.click("dialog[open] [data-yes]");
    }

    private static void done(Page page, String said) {
        page.waitForSelector(".toast-line.done:has-text('" + said + "')");
    }
}
