package vn.chiso.web.plan.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chiso.web.Visitor;
import vn.chiso.web.account.Person;
import vn.chiso.web.account.Role;

/** Reports of lead units: written, sent, taken back; by whom, and by nobody else. */
class ReportsTest extends ProgressTest {

    @Autowired
    private JdbcClient jdbc;

    private Report now(CarriedPlan plan) {
        return reports.of(plan.id(), plan.first(), CarriedPlan.quarter());
    }

    @Test
    void whatAnOfficerWritesIsWrittenIntoThePlanWhenTheHeadSendsIt() {
        CarriedPlan plan = plans.of(null);
        long row = plans.row(plan, "1");
        Visitor officer = visitor(plan.officer());
        assertThat(officer.get(plan.report()).body()).contains("Nâng tỷ lệ hồ sơ trực tuyến",
                "Tuyên truyền trên cổng thông tin", "Tập huấn cán bộ một cửa", "≥\u00a060\u00a0%")
                .doesNotContain("Ban hành kế hoạch hằng năm", "Gửi báo cáo</button>");
        assertThat(save(plan.officer(), plan.report(), new Form(0)
                .row(row, "RUNNING", "40%", "Đã nâng cấp cổng dịch vụ công", "51.068 / 146.233")
                .with("obstacles", "Thiếu máy quét")).statusCode()).isEqualTo(303);
        assertThat(plans.state(plan, "1")).as("a draft changes nothing").isEqualTo("NOT_STARTED -");

        assertThat(send(plan.head(), plan.report(), new Form(1)
                .row(row, "RUNNING", "45", "Đã nâng cấp cổng dịch vụ công", "51.068/146.233")
                .with("obstacles", "Thiếu máy quét")).statusCode()).isEqualTo(303);
        assertThat(plans.state(plan, "1")).isEqualTo("RUNNING 45");
        assertThat(plans.state(plan, "3")).as("nobody said anything about it").isEqualTo("NOT_STARTED -");
        assertThat(told("plan.report-saved", plan.first())).hasSize(2);
        assertThat(told("plan.report-sent", plan.first())).singleElement().satisfies(line -> {
            assertThat(line.actor().name()).isEqualTo(plan.head().name());
            assertThat(line.detail()).contains("\"rows\":3", "\"moved\":1");
        });
        String read = officer.get(plan.report()).body();
        assertThat(read).contains("Đã nâng cấp cổng dịch vụ công", "51.068/146.233", "Thiếu máy quét",
                "Báo cáo số 12/BC").doesNotContain("Lưu nháp", "Rút lại báo cáo</button>");
    }

    @Test
    void aSentReportCannotBeChangedByAnybody() {
        CarriedPlan plan = plans.of(null);
        long row = plans.row(plan, "1");
        send(plan.head(), plan.report(), new Form(0).row(row, "RUNNING", "10", "Bước một", ""));
        HttpResponse<String> late = save(plan.officer(), plan.report(),
                new Form(now(plan).version()).row(row, "DONE", "100", "Bước hai, cả một trang văn bản", "60"));
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).as("what was typed can still be copied").contains("Bước hai, cả một trang văn bản",
                "chưa được lưu");
        assertThat(plans.state(plan, "1")).isEqualTo("RUNNING 10");
    }

    @Test
    void twoPeopleWhoWriteAtOnceOverwriteNothingAndLoseNothing() {
        CarriedPlan plan = plans.of(null);
        long row = plans.row(plan, "1");
        save(plan.officer(), plan.report(), new Form(0).row(row, "RUNNING", "10", "Lời của cán bộ", "12,5%")
                .with("causes", "Nguyên nhân của cán bộ"));
        HttpResponse<String> other = save(plan.head(), plan.report(), new Form(0)
                .row(row, "RUNNING", "20", "Lời của thủ trưởng", "").with("causes", "Nguyên nhân khác"));
        assertThat(other.statusCode()).isEqualTo(409);
        assertThat(other.body()).contains("Lời của thủ trưởng", "Nguyên nhân khác")
                .contains("Bản đã lưu: Đang làm, 10%; đã làm: Lời của cán bộ; số liệu: 12,5%",
                        "Nguyên nhân của cán bộ", plan.officer().name())
                .contains("name=\"version\" value=\"1\"");
        assertThat(now(plan).words().causes()).isEqualTo("Nguyên nhân của cán bộ");
        assertThat(save(plan.head(), plan.report(), new Form(1)
                .row(row, "RUNNING", "20", "Lời của thủ trưởng", "")).statusCode()).isEqualTo(303);
    }

    @Test
    void whatCannotBeRightIsRefusedFieldByFieldAndStaysInTheForm() {
        CarriedPlan plan = plans.of(null);
        HttpResponse<String> refused = save(plan.officer(), plan.report(), new Form(0)
                .row(plans.row(plan, "1"), "DONE", "50", "Đã xong nửa việc", "0.86")
                .row(plans.row(plan, "3"), "NOT_STARTED", "5", "", "7/0")
                .row(plans.row(plan, "4"), "", "120", "", ""));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Hoàn thành thì mức hoàn thành là 100, không phải 50",
                "Chưa bắt đầu thì mức hoàn thành là 0, không phải 5", "Chọn trạng thái của việc này",
                "Đã xong nửa việc", "value=\"0.86\"", "value=\"7/0\"");
        assertThat(refused.body().split("Không đọc được số liệu", -1)).as("twice, each at its field and above")
                .hasSize(5);
        assertThat(now(plan).version()).isZero();
    }

    @Test
    void somethingDoneWithoutItsNumberIsAskedAboutOnceAndThenSent() {
        CarriedPlan plan = plans.of(null);
        long measured = plans.row(plan, "1");
        long unmeasured = plans.row(plan, "3");
        HttpResponse<String> asked = send(plan.head(), plan.report(), new Form(0)
                .row(measured, "DONE", "", "Đã hoàn thành", "").row(unmeasured, "DONE", "100", "Xong", ""));
        assertThat(asked.statusCode()).isEqualTo(422);
        assertThat(asked.body()).contains("chưa có số liệu đạt được: 1<", "name=\"da-hoi\"");
        assertThat(plans.state(plan, "1")).isEqualTo("NOT_STARTED -");
        assertThat(send(plan.head(), plan.report(), new Form(1).row(measured, "DONE", "", "Đã hoàn thành", "")
                .with("da-hoi", "1")).statusCode()).isEqualTo(303);
        assertThat(plans.state(plan, "1")).as("done is done whole").isEqualTo("DONE 100");
        assertThat(plans.state(plan, "3")).isEqualTo("DONE 100");
    }

    @Test
    void onlyTheLeadUnitWritesOnlyItsHeadSendsAndOnlyItsOwnRows() {
        CarriedPlan plan = plans.of(null);
        long strange = plans.row(plan, "2");
        Person stranger = rounds.person(rounds.begin(1).department(), Role.DATA_OFFICER, Role.UNIT_HEAD);
        String strangers = ProgressPaths.report(plan.id(), stranger.unit(), CarriedPlan.quarter());
        for (Person person : List.of(plan.otherOfficer(), plan.otherHead(), stranger)) {
            assertThat(visitor(person).get(plan.report()).statusCode()).as(person.name()).isEqualTo(403);
            assertThat(save(person, plan.report(), new Form(0)).statusCode()).as(person.name()).isEqualTo(403);
        }
        assertThat(save(plan.coordinator(), plan.report(), new Form(0)).statusCode()).isEqualTo(403);
        assertThat(visitor(stranger).get(strangers).statusCode()).as("its unit leads nothing").isEqualTo(404);
        assertThat(save(stranger, strangers, new Form(0)).statusCode()).isEqualTo(403);

        assertThat(send(plan.officer(), plan.report(), new Form(0)).statusCode()).as("an officer sends nothing")
                .isEqualTo(403);
        assertThat(now(plan).sent()).isFalse();
        assertThat(send(plan.head(), plan.report(), new Form(now(plan).version())
                .row(strange, "DONE", "100", "Việc của người khác", "")).statusCode()).isEqualTo(303);
        assertThat(plans.state(plan, "2")).as("a row that another unit leads").isEqualTo("NOT_STARTED -");
        assertThat(visitor(plan.officer()).post(plan.report() + "/rut", java.util.Map.of()).statusCode())
                .isEqualTo(403);
    }

    @Test
    void aDraftIsItsWritersAndIsReadByTheOthersOnceItIsSent() {
        CarriedPlan plan = plans.of(null);
        long row = plans.row(plan, "1");
        save(plan.officer(), plan.report(), new Form(0).row(row, "RUNNING", "10", "Mới nghĩ tới", ""));
        Visitor coordinator = visitor(plan.coordinator());
        assertThat(coordinator.get(plan.report()).body()).contains("Đơn vị chưa gửi báo cáo này")
                .doesNotContain("Mới nghĩ tới");
        send(plan.head(), plan.report(), new Form(1).row(row, "RUNNING", "10", "Mới nghĩ tới", ""));
        assertThat(coordinator.get(plan.report()).body()).contains("Mới nghĩ tới");
    }

    @Test
    void theHeadTakesAReportBackUntilALaterOneIsSent() {
        CarriedPlan plan = plans.of(null);
        long row = plans.row(plan, "1");
        String before = ProgressPaths.report(plan.id(), plan.first(), CarriedPlan.quarter().previous());
        Visitor head = visitor(plan.head());
        send(plan.head(), before, new Form(0).row(row, "RUNNING", "10", "Quý trước đã làm", ""));
        assertThat(head.get(before).body()).contains("Rút lại báo cáo</button>");
        assertThat(head.get(plan.report()).body()).as("last quarter's words stand beside").contains("Quý trước đã làm");
        head.post(before + "/rut", java.util.Map.of());
        Report draft = reports.of(plan.id(), plan.first(), CarriedPlan.quarter().previous());
        assertThat(draft.sent()).isFalse();
        assertThat(plans.state(plan, "1")).as("what it wrote stays").isEqualTo("RUNNING 10");
        send(plan.head(), before, new Form(draft.version()).row(row, "RUNNING", "15", "Quý trước đã làm", ""));
        send(plan.head(), plan.report(), new Form(0).row(row, "RUNNING", "30", "Quý này", ""));
        assertThat(head.get(before).body()).doesNotContain("Rút lại báo cáo</button>");
        head.post(before + "/rut", java.util.Map.of());
        assertThat(reports.of(plan.id(), plan.first(), CarriedPlan.quarter().previous()).sent()).isTrue();
        assertThat(told("plan.report-withdrawn", plan.first())).hasSize(1);
    }

    @Test
    void aReportOfAnEarlierQuarterDoesNotOverwriteWhatAnotherLeadUnitSaidLater() {
        CarriedPlan plan = plans.of(null);
        long shared = plans.row(plan, "4");
        String other = ProgressPaths.report(plan.id(), plan.second(), CarriedPlan.quarter());
        String before = ProgressPaths.report(plan.id(), plan.first(), CarriedPlan.quarter().previous());
        send(plan.otherHead(), other, new Form(0).row(shared, "DONE", "100", "Đã tập huấn", ""));
        send(plan.head(), before, new Form(0).row(shared, "RUNNING", "50", "Đang tập huấn", "")
                .row(plans.row(plan, "1"), "RUNNING", "5", "", ""));
        assertThat(plans.state(plan, "4")).isEqualTo("DONE 100");
        assertThat(plans.state(plan, "1")).isEqualTo("RUNNING 5");
    }

    @Test
    void aRowThatNobodyTouchedDoesNotOverwriteWhatTheOtherLeadUnitHasReportedMeanwhile() {
        CarriedPlan plan = plans.of(null);
        long shared = plans.row(plan, "4");
        String other = ProgressPaths.report(plan.id(), plan.second(), CarriedPlan.quarter());
        String shown = Visitor.between(visitor(plan.otherOfficer()).get(other).body(),
                "name=\"shown-" + shared + "\" value=\"", "\"");
        save(plan.otherOfficer(), other, new Form(0).row(plans.row(plan, "2"), "RUNNING", "20", "Đã soạn", "")
                .row(shared, "NOT_STARTED", "", "", "").with("evidence-" + shared, "").with("shown-" + shared, shown));
        send(plan.head(), plan.report(), new Form(0).row(shared, "DONE", "100", "Đã tập huấn", ""));
        send(plan.otherHead(), other, new Form(1));
        assertThat(plans.state(plan, "4")).isEqualTo("DONE 100");
        assertThat(plans.state(plan, "2")).isEqualTo("RUNNING 20");
    }

    @Test
    void whatIsSentAgainUnchangedLeavesWhatTheOtherLeadUnitHasSaidMeanwhile() {
        CarriedPlan plan = plans.of(null);
        long own = plans.row(plan, "1");
        long shared = plans.row(plan, "4");
        send(plan.head(), plan.report(), new Form(0).row(own, "RUNNING", "10", "Bước một", "")
                .row(shared, "RUNNING", "30", "Đang tập huấn", ""));
        send(plan.otherHead(), ProgressPaths.report(plan.id(), plan.second(), CarriedPlan.quarter()),
                new Form(0).row(shared, "DONE", "100", "Đã tập huấn", ""));
        visitor(plan.head()).post(plan.report() + "/rut", java.util.Map.of());
        send(plan.head(), plan.report(), new Form(now(plan).version()).row(own, "RUNNING", "20", "Bước hai", "")
                .row(shared, "RUNNING", "30", "Đang tập huấn, viết lại cho rõ", ""));
        assertThat(now(plan).sent()).isTrue();
        assertThat(plans.state(plan, "1")).as("what was changed is written").isEqualTo("RUNNING 20");
        assertThat(plans.state(plan, "4")).as("in other words, but the same").isEqualTo("DONE 100");

        visitor(plan.head()).post(plan.report() + "/rut", java.util.Map.of());
        send(plan.head(), plan.report(), new Form(now(plan).version()).row(shared, "PAUSED", "60", "Tạm dừng", ""));
        assertThat(plans.state(plan, "4")).as("this is news").isEqualTo("PAUSED 60");
        assertThat(told("plan.report-sent", plan.first()))
                .extracting(line -> line.detail().replaceAll(".*\"moved\":(\\d+).*", "$1"))
                .as("the newest first").containsExactly("1", "1", "2");
    }

    @Test
    void nobodyReportsOnAClosedPlanOrOnAQuarterThatHasNotBegun() {
        CarriedPlan plan = plans.of(null);
        String future = ProgressPaths.report(plan.id(), plan.first(), CarriedPlan.quarter().next().next());
        assertThat(visitor(plan.head()).get(future).statusCode()).isEqualTo(404);
        assertThat(save(plan.head(), future, new Form(0)).statusCode()).isEqualTo(404);
        jdbc.sql("update plan set state = 'CLOSED' where id = ?").param(plan.id()).update();
        assertThat(save(plan.head(), plan.report(), new Form(0)).statusCode()).isEqualTo(403);
    }
}
