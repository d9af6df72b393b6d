package vn.chiso.web.campaign;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chiso.engine.framework.NodeCode;
import vn.chiso.web.BrowserTest;
import vn.chiso.web.account.Role;
import vn.chiso.web.audit.Actor;
import vn.chiso.web.campaign.Assignments.Change;
import vn.chiso.web.catalog.Catalog;
import vn.chiso.web.organisation.Level;
import vn.chiso.web.organisation.NewUnit;
import vn.chiso.web.organisation.Units;
import vn.chiso.web.platform.Time;

class SetupInBrowserTest extends BrowserTest {

    @Autowired
    private Campaigns campaigns;

    @Autowired
    private Assignments assignments;

    @Autowired
    private Catalog catalog;

    @Autowired
    private Units units;

    @Autowired
    private JdbcClient jdbc;

    private long department(String name) {
        return units.add(Actor.SYSTEM, NewUnit.named(name, Level.DEPARTMENT, null).inBlock("Sở, ban, ngành"));
    }

    private Campaign round(String name) {
        long framework = catalog.find("thua-thien-hue-chinh-quyen-so-2020", "1").orElseThrow().id();
        return campaigns.get(
                campaigns.create(Actor.SYSTEM,
                        new NewCampaign(framework, name, LocalDate.now(Time.ZONE).getYear(), true, null)));
    }

    private Assignment assigned(Campaign campaign, String leaf) {
        return Objects.requireNonNull(assignments.of(campaign.id()).get(new NodeCode(leaf)));
    }

    private static String path(Campaign campaign, String page) {
        return "/ky/" + campaign.id() + "/thiet-lap/" + page;
    }

    @Test
    void aWholeGroupIsAssignedAtOnceAndTheSecondCoordinatorOverwritesNothing() {
        Campaign round = round("Kỳ ma trận");
        long first = department("Sở Ma trận Một");
        department("Sở Ma trận Hai");
        String appraiser = person(Role.APPRAISER);
        Page one = signIn(desktop(), person(Role.COORDINATOR));
        Page two = signIn(desktop(), person(Role.COORDINATOR));
        one.navigate(path(round, "phan-cong"));
        two.navigate(path(round, "phan-cong"));
        axe(one);

        one.check("input[name=chon][value='2.1']");
        assertThat(one.locator("[data-count]")).hasText("Đã chọn 3 chỉ số");
        one.selectOption("[name=don-vi-cung-cap]", Long.toString(first));
        one.selectOption("[name=cach-tham-dinh]", "them");
        one.locator("#pick-appraisers label", new Page.LocatorOptions().setHasText(
                "Người Thử " + appraiser.replaceAll("\\D", ""))).first().click();
        one.click("button[value=ap-dung]");
        assertThat(one.locator(".toast-line.done")).containsText("Đã đổi phân công 3 chỉ số");
        picture(one, "assignment-done");
        assertThat(assigned(round, "2.1.1").provider()).isEqualTo(first);
        assertThat(assigned(round, "2.1.1").appraisers()).hasSize(1);

        two.check("input[name=chon][value='2.1.1']");
        two.check("input[name=chon][value='1.1.1']");
        two.selectOption("[name=don-vi-cung-cap]",
                new com.microsoft.playwright.options.SelectOption().setLabel("Sở Ma trận Hai"));
        two.click("button[value=ap-dung]");
        assertThat(two.locator(".notice.error li")).hasCount(1);
        assertThat(two.locator(".notice.error li").allTextContents()).singleElement().asString()
                .startsWith("2.1.1 vừa được Người Thử").contains("Sở Ma trận Một");
        assertThat(two.locator("input[name=chon][value='1.1.1']").isChecked()).as("ticks stay").isTrue();
        axe(two);
        picture(two, "assignment-conflict");
        assertThat(assigned(round, "1.1.1").provider()).isNull();
        two.click("button[value=ap-dung]");
        assertThat(two.locator(".toast-line.done")).containsText("Đã đổi phân công 2 chỉ số");
    }

    @Test
    void suggestionsOfTheFrameworkAreTakenOnlyWhenAskedFor() {
        Campaign round = round("Kỳ gợi ý");
        long home = units.find(vn.chiso.web.organisation.UnitFilter.containing("Sở Nội vụ"), 5, 0).stream()
                .filter(unit -> unit.name().equals("Sở Nội vụ")).findFirst()
                .map(vn.chiso.web.organisation.Unit::id).orElseGet(() -> department("Sở Nội vụ"));
        Page page = signIn(desktop(), person(Role.COORDINATOR));
        page.navigate(path(round, "phan-cong?nhom=5"));
        assertThat(page.locator("tbody")).containsText("Gợi ý: Sở Nội vụ");
        assertThat(assignments.of(round.id()).values()).allMatch(assignment -> assignment.provider() == null);
        page.check("input[name=chon][value='5.4']");
        page.click("button[value=goi-y]");
        page.waitForSelector(".toast-line.done");
        assertThat(assigned(round, "5.4.1").provider()).isEqualTo(home);
        assertThat(page.url()).endsWith("?nhom=5");
    }

    @Test
    void theAssignmentGoesOutAsAWorkbookAndComesBackWithAPreview() throws Exception {
        Campaign round = round("Kỳ xuất nhập");
        long unit = department("Sở Xuất nhập");
        assignments.change(Actor.SYSTEM, round,
                List.of(new Change(new NodeCode("1.1.1"), 1, unit, Set.of(), null, null, "")));
        Page page = signIn(desktop(), person(Role.COORDINATOR));
        page.navigate(path(round, "phan-cong/nap"));
        axe(page);
        picture(page, "assignment-import");
        Download download = page.waitForDownload(() -> page.click("main a[href$='/xuat.xlsx']"));
        Path workbook = Files.createTempDirectory("phan-cong").resolve("phan-cong.xlsx");
        download.saveAs(workbook);
        page.setInputFiles("[name=tep]", workbook);
        page.click("button:has-text('Xem trước')");
        assertThat(page.locator("main")).containsText("không có gì thay đổi");

        Path csv = workbook.resolveSibling("phan-cong.csv");
        Files.writeString(csv, """
                code,indicator,provider_code,provider,coordinating,appraisers,excluded_blocks,reason
                1.1.1,x,,Đơn vị được đánh giá,,,,
                1.1.2,x,,Sở Xuất nhập,,,,
                """, StandardCharsets.UTF_8);
        page.setInputFiles("[name=tep]", csv);
        page.click("button:has-text('Xem trước')");
        assertThat(page.locator("tbody tr")).hasCount(2);
        axe(page);
        picture(page, "assignment-preview");
        page.click("button:has-text('Ghi tất cả thay đổi')");
        assertThat(page.locator(".toast-line.done")).containsText("Đã đổi phân công 2 chỉ số");
        assertThat(assigned(round, "1.1.1").provider()).isNull();
        assertThat(assigned(round, "1.1.2").provider()).isEqualTo(unit);
        page.navigate(path(round, "phan-cong/nap"));
        page.setInputFiles("[name=tep]", csv);
        page.click("button:has-text('Xem trước')");
        assertThat(page.locator("main")).containsText("không có gì thay đổi"); // applying twice changes nothing
        everyProblemIsTold(page, csv);
    }

    private static void everyProblemIsTold(Page page, Path csv) throws IOException {
        Files.writeString(csv, """
                code,indicator,provider_code,provider,coordinating,appraisers,excluded_blocks,reason
                9.9.9,x,,Sở Xuất nhập,,,,
                1.1.1,x,,Sở Không có,Sở Lạ; Sở Xuất nhập,nobody,Khối lạ,
                """, StandardCharsets.UTF_8);
        page.setInputFiles("[name=tep]", csv);
        page.click("button:has-text('Xem trước')");
        assertThat(page.locator(".notice.error li")).hasCount(6);
        List<String> problems = page.locator(".notice.error li").allTextContents();
        assertThat(problems).hasSize(6).anyMatch(text -> text.startsWith("Dòng 2, cột code: "))
                .anyMatch(text -> text.startsWith("Dòng 3, cột provider: "));
        axe(page);
    }

    @Test
    void aThousandCommunesAreAddedInOneGoAndTakenOutAgain() {
        Campaign round = round("Kỳ nhiều xã");
        long province = units.add(Actor.SYSTEM, NewUnit.named("Tỉnh Rất nhiều xã", Level.PROVINCE, null));
        jdbc.sql("""
                insert into unit (name, level, parent_id, search_key)
                select 'Xã thử số ' || n, 'COMMUNE', ?, 'xa thu so ' || n from generate_series(1, 1100) as n""")
                .param(province).update();
        Page page = signIn(desktop(), person(Role.COORDINATOR));
        page.navigate(path(round, "don-vi"));
        axe(page);
        picture(page, "units-empty");
        page.navigate(path(round, "don-vi/them?cap=commune&thuoc=" + province));
        axe(page);
        picture(page, "units-add");
        page.onceDialog(dialog -> dialog.accept());
        asks(page, "button[value=tat-ca]");
        page.click("#confirm [value=yes]");
        page.waitForSelector(".toast-line.done");
        assertThat(page.locator(".toast-line.done")).containsText("Đã thêm 1.100 đơn vị");
        assertThat(assignments.units(round.id())).hasSize(1100).allMatch(unit -> unit.block().equals("Cấp xã"));
        axe(page);
        picture(page, "units");

        page.check("tbody tr:first-child input[name=chon]");
        page.click("button:has-text('Bỏ đơn vị đã chọn')");
        page.waitForSelector("button:has-text('Bỏ 1 đơn vị')");
        axe(page);
        picture(page, "units-remove");
        page.click("button:has-text('Bỏ 1 đơn vị')");
        assertThat(page.locator(".toast-line.done")).containsText("Đã bỏ 1 đơn vị");
        assertThat(assignments.units(round.id())).hasSize(1099);
        page.click("button:has-text('Bỏ tất cả 1.099 đơn vị')");
        page.click("button:has-text('Bỏ 1.099 đơn vị')");
        assertThat(page.locator(".toast-line.done")).containsText("Đã bỏ 1.099 đơn vị");
        assertThat(assignments.units(round.id())).isEmpty();
    }

    @Test
    void everyRefusalOfACalendarIsToldAtOnce() {
        Campaign round = round("Kỳ lịch");
        Page page = signIn(desktop(), person(Role.COORDINATOR));
        page.navigate(path(round, "lich"));
        axe(page);
        List<String> days = List.of("02/11/2026", "06/11/2026", "06/11/2026", "27/11/2026", "30/11/2026", "11/11/2026",
                "31/02/2027", "", "01/03/2027", "02/03/2027", "03/03/2027", "04/03/2027");
        type(page, days);
        assertThat(page.locator(".notice.error li")).hasCount(4);
        List<String> refusals = page.locator(".notice.error li").allTextContents();
        assertThat(refusals).hasSize(4)
                .anyMatch(text -> text.contains("Tự đánh giá phải bắt đầu sau khi Giao chỉ tiêu"))
                .anyMatch(text -> text.contains("Thẩm định: ngày kết thúc trước ngày bắt đầu"))
                .anyMatch(text -> text.contains("“31/02/2027” không phải ngày hợp lệ"))
                .anyMatch(text -> text.contains("Kiến nghị: chưa nhập đủ ngày"));
        assertThat(page.inputValue("[name=tu-appeal]")).isEqualTo("31/02/2027");
        axe(page);
        picture(page, "calendar-refused");
        assertThat(campaigns.calendar(round.id())).isEmpty();

        type(page, List.of("02/11/2026", "06/11/2026", "09/11/2026", "27/11/2026", "30/11/2026", "11/12/2026",
                "14/12/2026", "18/12/2026", "22/12/2026", "22/12/2026", "25/12/2026", "25/12/2026"));
        assertThat(page.locator(".toast-line.done")).containsText("Đã lưu lịch");
        assertThat(campaigns.calendar(round.id())).hasSize(6);
        picture(page, "calendar");
    }

    private static void type(Page page, List<String> days) {
        int at = 0;
        for (Phase phase : Phase.values()) {
            page.fill("[name=tu-" + phase.id() + "]", days.get(at++));
            page.fill("[name=den-" + phase.id() + "]", days.get(at++));
        }
        page.evaluate("document.querySelectorAll('main form').forEach(form => form.noValidate = true)");
        page.click("button:has-text('Lưu lịch')");
    }
}
