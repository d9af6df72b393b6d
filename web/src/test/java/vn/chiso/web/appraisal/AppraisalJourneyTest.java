package vn.chiso.web.appraisal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.chiso.web.BrowserTest;
import vn.chiso.web.account.Person;
import vn.chiso.web.account.Role;
import vn.chiso.web.campaign.Phase;
import vn.chiso.web.entry.EntryKey;
import vn.chiso.web.entry.EntryState;
import vn.chiso.web.entry.EntryStates;
import vn.chiso.web.entry.Evidence;
import vn.chiso.web.entry.Round;
import vn.chiso.web.entry.Signed;
import vn.chiso.web.platform.Time;

/** An appraiser at work in a real browser. */
class AppraisalJourneyTest extends BrowserTest {

    private static final String REASON = "Bảng trích xuất ngày 31/12 chỉ ghi nhận 150 hồ sơ trực tuyến, xem trang 3.";

    @Autowired
    private Round.Maker rounds;
    @Autowired
    private Signed signed;
    @Autowired
    private EntryStates states;
    @Autowired
    private DecisionStore decisions;

    private Round judged(int assessed) {
        Round round = signed.round(assessed);
        rounds.move(round, Phase.APPRAISAL);
        return round;
    }

    private Page open(Page window, Person person, String path) {
        Page page = signIn(window, person.login());
        page.navigate(path);
        return page;
    }

    private static void looksRight(Page page, String name) {
        axe(page);
        fits(page);
        picture(page, name);
    }

    private static String path(EntryKey key) {
        return AppraisalPaths.entry(key);
    }

    /** A picture with something to see. */
    private static byte[] drawn() {
        BufferedImage image = new BufferedImage(320, 200, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < 320; x++) {
            image.setRGB(x, x * 200 / 320, 0xFFFFFF);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
        return bytes.toByteArray();
    }

    private Decision decision(EntryKey key) {
        return decisions.find(key, Stage.APPRAISAL).orElseThrow();
    }

    @Test
    void tenIndicatorsAreJudgedWithTheKeyboardAlone() {
        Round round = judged(3);
        Person person = signed.appraiser(round, null, "1.1", "1.2", "2.1", "2.10");
        Page page = open(desktop(), person, "/ky/" + round.id() + "/tham-dinh");
        assertThat(page.innerText("main")).contains("Đã xong 0/12", "Chờ 12");
        looksRight(page, "tham-dinh-danh-sach-1440");
        page.focus(".appraisal-list tbody a");
        page.keyboard().press("Enter");
        page.waitForSelector("[data-judge]");
        looksRight(page, "tham-dinh-1440");
        for (int i = 0; i < 10; i++) {
            String here = page.url();
            page.keyboard().press(i % 5 == 4 ? "0" : "a");
            page.waitForSelector("#after-points:not(:has-text('–'))");
            if (i % 5 == 4) {
                page.keyboard().press("ArrowDown");
                page.keyboard().press("Tab");
                page.keyboard().press("Tab");
                page.keyboard().type(REASON);
            }
            page.keyboard().press("Control+Enter");
            page.waitForURL(url -> !url.equals(here) && !url.endsWith("/luu"));
            assertThat(page.innerText(".toast-line.done")).contains("Đã lưu kết luận");
        }
        assertThat(page.innerText("main")).contains("Đã xong 10/12");
        String before = page.url();
        page.keyboard().press("j");
        page.waitForURL(url -> !url.equals(before));
        page.keyboard().press("k");
        page.waitForURL(url -> url.equals(before));
        page.keyboard().press("?");
        page.waitForSelector("dialog[open]");
        looksRight(page, "tham-dinh-phim-1440");
        page.uncheck("dialog [name=keys-on]");
        page.click("dialog [value=yes]");
        page.keyboard().press("a");
        assertThat(page.isChecked("[name=verdict][value=accepted]")).as("keys are off").isFalse();
        page.reload();
        page.keyboard().press("a");
        assertThat(page.isChecked("[name=verdict][value=accepted]")).as("and stay off").isFalse();
    }

    @Test
    void pointsAreLoweredOnlyWithACodeAndAReasonAndNothingTypedIsLost() {
        Round round = judged(4);
        EntryKey key = round.entry(round.unit(), "1.1");
        Page page = open(desktop(), signed.appraiser(round, null, "1.1", "1.2"), path(key));
        page.keyboard().press("s");
        page.fill("#field-value-" + Signed.B, "150");
        page.waitForSelector("#after-points:has-text('1,00')");
        assertThat(page.innerText("#fall")).contains("Điểm giảm 1,00");
        page.fill("#field-reason", "Không thống nhất.");
        page.click("[data-save]");
        page.waitForSelector("[role=alert] li");
        assertThat(page.innerText("[role=alert]")).contains("chọn mã lý do", "quá ngắn");
        assertThat(page.inputValue("#field-reason")).isEqualTo("Không thống nhất.");
        assertThat(page.inputValue("#field-value-" + Signed.B)).isEqualTo("150");
        assertThat(page.innerText("#after-points")).contains("1,00", "−1,00");
        looksRight(page, "tham-dinh-tu-choi-1440");
        page.selectOption("#field-code", "L02");
        page.selectOption("#field-evidence", new SelectOption().setIndex(1));
        page.fill("#field-reason", REASON);
        page.click("[data-save]");
        page.waitForSelector(".toast-line.done");
        assertThat(decision(key).figures()).isEqualTo(Map.of(Signed.B, "150"));
        assertThat(decision(key).evidence()).isNotNull();
        page.navigate(path(key));
        assertThat(page.innerText("main")).contains("1.000", "300", "Điều chỉnh: 2,00 → 1,00", REASON);
        looksRight(page, "tham-dinh-da-ket-luan-1440");
    }

    @Test
    void anIndicatorIsSentBackAndItsUnitReadsWhatIsWantedByWhen() {
        Round round = judged(2);
        EntryKey key = round.entry(round.unit(), "1.1");
        Page page = open(phone(), signed.appraiser(round, null, "1.1"), path(key));
        looksRight(page, "tham-dinh-390");
        page.check("[name=verdict][value=returned]");
        page.fill("#field-reason", "Gửi bảng trích xuất của năm 2026 có chữ ký số của đơn vị.");
        LocalDate day = LocalDate.now(Time.ZONE).plusDays(12);
        String written = DateTimeFormatter.ofPattern("dd/MM/uuuu").format(day);
        page.fill("#field-until", day.toString());
        looksRight(page, "tham-dinh-tra-lai-390");
        page.click("[data-save]");
        page.waitForSelector(".toast-line.done");
        assertThat(states.find(key).orElseThrow().state()).isEqualTo(EntryState.RETURNED);
        page.navigate(path(key));
        assertThat(page.innerText("main")).contains("đang được trả lại", written).doesNotContain("300");
        looksRight(page, "tham-dinh-dang-tra-390");
        page.navigate("/ky/" + round.id() + "/tham-dinh?muc=tra-lai");
        assertThat(page.innerText("main")).contains("Gửi bảng trích xuất", written);
        looksRight(page, "tham-dinh-danh-sach-390");
        Page officer = open(desktop(), rounds.person(round.unit(), Role.DATA_OFFICER), key.path());
        assertThat(officer.innerText("main")).contains("Gửi bảng trích xuất", written);
    }

    @Test
    void whoSavesAfterSomebodyElseSeesBothAndLosesNothing() {
        Round round = judged(1);
        EntryKey key = round.entry(round.unit(), "1.1");
        Page first = open(desktop(), signed.appraiser(round, null, "1.1"), path(key));
        Page second = open(desktop(), signed.appraiser(round, null, "1.1"), path(key));
        first.check("[name=verdict][value=accepted]");
        first.click("[data-save]");
        first.waitForSelector(".toast-line.done");
        second.check("[name=verdict][value=rejected]");
        second.selectOption("#field-code", "L01");
        second.fill("#field-reason", REASON);
        second.click("[data-save]");
        second.waitForSelector(".conflict");
        assertThat(second.innerText(".conflict")).contains("Chưa có gì bị ghi đè", "Chấp nhận", "2,00 điểm");
        assertThat(second.inputValue("#field-reason")).isEqualTo(REASON);
        assertThat(decision(key).verdict()).isEqualTo(Verdict.ACCEPTED);
        looksRight(second, "tham-dinh-hai-nguoi-1440");
        second.click("[data-save]");
        second.waitForSelector(".toast-line.done");
        assertThat(decision(key).verdict()).isEqualTo(Verdict.REJECTED);
    }

    @Test
    void manyAreAcceptedAtOnceFromTheGrid() {
        Round round = signed.round(5);
        signed.bare(round.entry(round.units().get(1), "1.1"));
        Person person = signed.appraiser(round, null, "1.1");
        rounds.move(round, Phase.APPRAISAL);
        Page page = open(desktop(), person, "/ky/" + round.id() + "/tham-dinh/1.1");
        assertThat(page.innerText(".submit-bar")).contains("Chấp nhận 4 đơn vị không có dấu hiệu lạ");
        page.uncheck("input.tick >> nth=0");
        assertThat(page.innerText(".submit-bar")).contains("Chấp nhận 3 đơn vị");
        looksRight(page, "tham-dinh-bang-1440");
        page.click(".submit-bar button");
        page.waitForSelector(".toast-line.done");
        assertThat(page.innerText(".toast-line.done")).contains("Đã chấp nhận 3 đơn vị");
        Page small = open(phone(), person, "/ky/" + round.id() + "/tham-dinh/1.1");
        looksRight(small, "tham-dinh-bang-390");
    }

    @Test
    void documentsAreLookedAtBesideTheFiguresAndOthersOnlyLook() {
        Round round = signed.round(3);
        EntryKey key = round.entry(round.unit(), "1.1");
        Person officer = rounds.person(round.unit(), Role.DATA_OFFICER);
        Evidence picture = signed.document(officer, "Ảnh chụp 31/12", "anh.png", drawn());
        signed.attach(key, officer, picture);
        Person person = signed.appraiser(round, null, "1.1");
        rounds.move(round, Phase.APPRAISAL);
        Page page = open(desktop(), person, path(key));
        page.keyboard().press("s");
        page.fill("#field-value-" + Signed.B, "150");
        page.focus("[name=verdict][value=corrected]");
        page.keyboard().press("]");
        page.waitForSelector("#viewer img");
        page.waitForFunction("() => document.querySelector('#viewer img').naturalWidth > 0");
        assertThat(page.inputValue("#field-value-" + Signed.B)).as("what was typed stays").isEqualTo("150");
        assertThat(page.innerText("#viewer")).contains("2 / 2", "khớp bản đơn vị đã nộp");
        looksRight(page, "tham-dinh-tai-lieu-1440");
        for (var role : List.of(Role.COORDINATOR,
                Role.COUNCIL_MEMBER)) {
            Page other = open(desktop(), rounds.person(null, role), path(key));
            assertThat(other.innerText("main")).contains("300");
            assertThat(other.locator("[data-save], [name=verdict], [data-figure]").count()).isZero();
            looksRight(other, "tham-dinh-chi-xem-1440");
        }
    }
}
