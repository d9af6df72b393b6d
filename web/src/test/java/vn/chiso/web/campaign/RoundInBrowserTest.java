package vn.chiso.web.campaign;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.chiso.web.BrowserTest;
import vn.chiso.web.account.Role;
import vn.chiso.web.audit.Actor;
import vn.chiso.web.catalog.Catalog;
import vn.chiso.web.organisation.Level;
import vn.chiso.web.organisation.NewUnit;
import vn.chiso.web.organisation.Units;
import vn.chiso.web.platform.Time;

/** A round from its creation to the next one, and the set-up on a phone, in a real browser. */
class RoundInBrowserTest extends BrowserTest {

    @Autowired
    private Campaigns campaigns;
    @Autowired
    private Assignments assignments;
    @Autowired
    private Catalog catalog;
    @Autowired
    private Units units;

    private long department(String name) {
        return units.add(Actor.SYSTEM, NewUnit.named(name, Level.DEPARTMENT, null).inBlock("Sở, ban, ngành"));
    }

    private Campaign round(String name) {
        long framework = catalog.find("thua-thien-hue-chinh-quyen-so-2020", "1").orElseThrow().id();
        return campaigns.get(
                campaigns.create(Actor.SYSTEM,
                        new NewCampaign(framework, name, LocalDate.now(Time.ZONE).getYear(), true, null)));
    }

    private static String path(Campaign campaign, String page) {
        return "/ky/" + campaign.id() + "/thiet-lap/" + page;
    }

    @Test
    void aRoundIsCreatedDecidedAboutAndMovedOn() {
        String coordinator = person(Role.COORDINATOR);
        Page page = signIn(desktop(), coordinator);
        page.navigate("/ky/moi");
        axe(page);
        picture(page, "round-new");
        page.fill("[name=ten]", "Kỳ hành trình");
        page.fill("[name=nam]", Integer.toString(LocalDate.now(Time.ZONE).getYear()));
        page.selectOption("[name=khung]", Long.toString(
                catalog.find("thua-thien-hue-chinh-quyen-so-2020", "1").orElseThrow().id()));
        page.click("button:has-text('Tạo kỳ đánh giá')");
        page.waitForURL("**/thiet-lap/don-vi");
        Campaign round = campaigns.all().stream().filter(each -> each.name().equals("Kỳ hành trình")).findFirst()
                .orElseThrow();

        decides(page, round);
        movesOn(page, round);
        copies(page, round);
        page.navigate("/ky");
        axe(page);
        picture(page, "rounds");
        page.navigate("/ky/" + round.id() + "/nhac");
        axe(page);
        picture(page, "reminders");
    }

    private void decides(Page page, Campaign round) {
        page.navigate(path(round, "phat-hien?dong=3.1"));
        axe(page);
        picture(page, "findings");
        page.locator(".choice").last().click();
        page.fill("[name=can-cu]", "Thống nhất tại cuộc họp Tổ giúp việc");
        page.click("button:has-text('Ghi quyết định')");
        assertThat(page.locator(".toast-line.done")).containsText("Đã ghi quyết định về 3.1");
        assertThat(campaigns.resolutions(round.id())).hasSize(1);
        page.navigate(path(round, "phat-hien?dong=3.1"));
        axe(page);
        picture(page, "findings-decided");

        page.navigate(path(round, "hang-so"));
        axe(page);
        page.fill("[name=gia-tri]", "12.345,5");
        page.fill("[name=nguon]", "Báo cáo của Bộ, 01/12/2026");
        page.click("button:has-text('Lưu giá trị')");
        page.waitForSelector(".toast-line.done");
        assertThat(assignments.constants(round.id()).values()).containsExactly("12345.5");
        picture(page, "constants");
    }

    private static void movesOn(Page page, Campaign round) {
        page.navigate(path(round, "thong-tin"));
        axe(page);
        picture(page, "facts");
        page.fill("[name=ly-do] >> nth=0", "Chạy thử theo chỉ đạo");
        asks(page, "section[aria-labelledby=forward] button");
        page.click("#confirm [value=yes]");
        assertThat(page.locator(".toast-line.done")).containsText("sang giai đoạn Tự đánh giá");
        axe(page);
        picture(page, "facts-moved");
    }

    private void copies(Page page, Campaign round) {
        page.navigate("/ky/moi?tu=" + round.id());
        page.fill("[name=ten]", "Kỳ hành trình sau");
        page.click("button:has-text('Tạo kỳ đánh giá')");
        assertThat(page.locator("main")).containsText("Sao chép từ Kỳ hành trình");
        axe(page);
        picture(page, "round-copy");
        page.click("button[name=da-xem]");
        assertThat(page.locator(".toast-line.done")).containsText("Đã tạo Kỳ hành trình sau");
        assertThat(campaigns.all()).extracting(Campaign::name).contains("Kỳ hành trình sau");
    }

    @Test
    void everyPageFitsAPhoneAndReadersSeeWhatConcernsThem() {
        Campaign round = round("Kỳ điện thoại");
        long unit = department("Sở Điện thoại");
        assignments.addUnits(Actor.SYSTEM, round, List.of(new AssessedUnit(unit, "Sở, ban, ngành")));
        List<PhaseDates> calendar = new ArrayList<>();
        LocalDate from = LocalDate.now(Time.ZONE);
        for (Phase phase : Phase.values()) {
            calendar.add(new PhaseDates(phase, from, from.plusDays(9)));
            from = from.plusDays(10);
        }
        campaigns.plan(Actor.SYSTEM, round, calendar);
        Page page = signIn(phone(), person(Role.COORDINATOR));
        for (String each : List.of("thong-tin", "lich", "don-vi", "don-vi/them", "phan-cong", "phan-cong/nap",
                "phat-hien", "hang-so")) {
            page.navigate(path(round, each));
            axe(page);
            fits(page);
            picture(page, "phone-" + each.replace('/', '-'));
        }
        page.navigate("/ky");
        fits(page);
        page.navigate("/ky/moi");
        fits(page);

        Page officer = signIn(desktop(), person(unit, Role.DATA_OFFICER));
        officer.navigate(path(round, "phan-cong"));
        assertThat(officer.locator("input[name=chon]").count()).isZero();
        axe(officer);
        picture(officer, "assignment-officer");
        officer.navigate(path(round, "lich"));
        assertThat(officer.locator("main form").count()).isZero();
        Locator tabs = officer.locator(".tabs a");
        assertThat(tabs.allTextContents()).contains("Lịch", "Phân công").doesNotContain("Hằng số");
        assertThat(officer.navigate(path(round, "hang-so")).status()).isEqualTo(403);
        Page stranger = signIn(desktop(), person(department("Sở Ngoài cuộc"), Role.DATA_OFFICER));
        assertThat(stranger.navigate(path(round, "phan-cong")).status()).isEqualTo(403);
        Page administrator = signIn(desktop(), person(Role.ADMINISTRATOR));
        administrator.navigate("/ky");
        assertThat(administrator.locator("main")).containsText("Kỳ điện thoại");
        assertThat(administrator.navigate(path(round, "phan-cong")).status()).isEqualTo(403);
    }
}
