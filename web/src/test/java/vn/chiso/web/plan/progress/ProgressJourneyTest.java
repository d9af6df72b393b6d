package vn.chiso.web.plan.progress;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.chiso.web.BrowserTest;
import vn.chiso.web.account.Person;
import vn.chiso.web.entry.HandedIn;
import vn.chiso.web.plan.PlanPart;
import vn.chiso.web.plan.PlanPaths;
import vn.chiso.web.plan.PlanTab;

/** From a report that is owed to what the standing agency reads, each person in a window of their own. */
class ProgressJourneyTest extends BrowserTest {

    @Autowired
    private CarriedPlan.Maker plans;
    @Autowired
    private HandedIn handedIn;

    private Page open(Page window, Person person, String where) {
        Page page = signIn(window, person.login(), vn.chiso.web.entry.Round.PASSWORD);
        page.navigate(where);
        return page;
    }

    private static void looksRight(Page page, String name) {
        axe(page);
        fits(page);
        picture(page, name);
    }

    /** Whatever is chosen from the list of quarters, its field is wide enough for all of it. */
    private static void quartersStandWhole(Page page) {
        Object missing = page.evaluate("""
                () => {
                  const select = document.querySelector('main select[name=quy]');
                  const style = getComputedStyle(select);
                  const pen = document.createElement('canvas').getContext('2d');
                  pen.font = style.font;
                  const widest = Math.max(...[...select.options].map(each => pen.measureText(each.text).width));
                  const room = select.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
                  return Math.max(0, Math.ceil(widest - room));
                }""");
        assertThat(missing).as("pixels missing on %s", page.url()).isEqualTo(0);
    }

    private static void agree(Page page, String button) {
        asks(page, "main button:has-text('" + button + "')");
        page.click("dialog[open] [data-yes]");
    }

    private static void done(Page page, String said) {
        page.waitForSelector(".toast-line.done:has-text('" + said + "')");
    }

    @Test
    void anOfficerWritesAReportTheHeadSendsItAndTheStandingAgencySeesWhereThePlanStands() {
        CarriedPlan plan = plans.of(handedIn.round(1));
        long row = plans.row(plan, "1");
        write(plan, row);
        send(plan, row);
        oversee(plan);
    }

    @Test
    void aRowThatNobodyReportsOnIsSetOnItsPageAlsoOnAPhone() {
        CarriedPlan plan = plans.of(null);
        plans.nobodyLeads(plan, "3");
        long row = plans.row(plan, "3");
        Page small = open(phone(), plan.coordinator(), PlanPaths.row(plan.id(), PlanPart.TASK, row));
        small.selectOption("[name=trang-thai]", "DONE");
        small.fill("[name=muc]", "60");
        small.click("main button:has-text('Ghi tiến độ')");
        small.waitForSelector("#tien-do [role=alert] li:has-text('Viết ít nhất 10 ký tự')");
        looksRight(small, "plan-row-state-refused-390");
        small.selectOption("[name=trang-thai]", "RUNNING");
        small.fill("[name=vi-sao]", "Biên bản số 12/BB ngày 05/01");
        small.click("main button:has-text('Ghi tiến độ')");
        done(small, "Đã ghi tiến độ dòng 3");
        assertThat(small.innerText("#tien-do")).contains("Đang làm", "60%", "Lý do: Biên bản số 12/BB ngày 05/01");
        looksRight(small, "plan-row-state-390");

        Page wide = open(desktop(), plan.coordinator(), PlanPaths.table(plan.id(), PlanPart.TASK));
        wide.click("#dong-" + row + " a:has-text('Sửa')");
        wide.click("#dong-" + row + " a:has-text('Ghi tiến độ')");
        wide.waitForURL("**/nhiem-vu/" + row + "#tien-do");
        looksRight(wide, "plan-row-state-1440");
    }

    private void write(CarriedPlan plan, long row) {
        Page officer = open(desktop(), plan.officer(), "/viec-cua-toi");
        looksRight(officer, "plan-work-1440");
        officer.click("main a:has-text('" + plan.title() + "')");
        officer.waitForURL("**" + plan.report());
        officer.selectOption("[name=state-" + row + "]", "DONE");
        officer.fill("[name=percent-" + row + "]", "90");
        officer.fill("[name=done-" + row + "]", "Đã nâng cấp cổng dịch vụ công");
        officer.fill("[name=obstacles]", "Thiếu máy quét ở ba xã");
        officer.click("main button:has-text('Lưu nháp')");
        officer.waitForSelector("[role=alert] li:has-text('Hoàn thành thì mức hoàn thành là 100')");
        assertThat(officer.inputValue("[name=done-" + row + "]")).isEqualTo("Đã nâng cấp cổng dịch vụ công");
        looksRight(officer, "plan-report-refused-1440");
        officer.fill("[name=percent-" + row + "]", "100");
        officer.click("main button:has-text('Lưu nháp')");
        done(officer, "Đã lưu nháp báo cáo");
        assertThat(officer.isVisible("main button:has-text('Gửi báo cáo')")).isFalse();
        looksRight(officer, "plan-report-1440");
    }

    private void send(CarriedPlan plan, long row) {
        Page head = open(phone(), plan.head(), plan.report());
        looksRight(head, "plan-report-390");
        agree(head, "Gửi báo cáo");
        head.waitForSelector("[role=alert]:has-text('chưa có số liệu đạt được: 1')");
        looksRight(head, "plan-report-asked-390");
        head.fill("[name=figure-" + row + "]", "61,5%");
        agree(head, "Gửi báo cáo");
        done(head, "Đã gửi báo cáo");
        assertThat(head.locator("[name=obstacles]").count()).as("only to be read now").isZero();
        looksRight(head, "plan-report-sent-390");
        head.navigate(ProgressPaths.progress(plan.id()));
        looksRight(head, "plan-progress-own-390");
    }

    private void oversee(CarriedPlan plan) {
        Page coordinator = open(desktop(), plan.coordinator(), ProgressPaths.progress(plan.id()));
        assertThat(coordinator.innerText(".keyfigures")).contains("1 / 4");
        assertThat(coordinator.innerText("#viec")).contains("Không có việc nào quá hạn");
        looksRight(coordinator, "plan-progress-1440");
        quartersStandWhole(coordinator);
        coordinator.click("#viec a:has-text('Không rõ ngày')");
        coordinator.waitForSelector("#viec td:has-text('2,00')");
        coordinator.click("main a:has-text('Tổng hợp')");
        coordinator.waitForURL("**/tong-hop**");
        assertThat(coordinator.innerText("main")).contains("Đã nâng cấp cổng dịch vụ công", "61,5%",
                "Thiếu máy quét ở ba xã", "1 đơn vị chưa gửi");
        looksRight(coordinator, "plan-rollup-1440");
        for (String list : new String[]{"chi-so", "nhiem-vu", "don-vi", "thoi-han"}) {
            coordinator.navigate(PlanTab.COVERAGE.path(plan.id()) + "?muc=" + list);
            looksRight(coordinator, "plan-coverage-" + list + "-1440");
        }
        Page small = open(phone(), plan.coordinator(), ProgressPaths.progress(plan.id()));
        looksRight(small, "plan-progress-390");
        quartersStandWhole(small);
        small.navigate(ProgressPaths.rollUp(plan.id(), CarriedPlan.quarter()));
        looksRight(small, "plan-rollup-390");
        quartersStandWhole(small);
        small.navigate(PlanTab.COVERAGE.path(plan.id()));
        looksRight(small, "plan-coverage-390");
    }
}
