package vn.chiso.web.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.chiso.engine.planning.plan.Funding;
import vn.chiso.web.Visitor;
import vn.chiso.web.account.Role;

/** What the audit tells of rows that people change. */
class RowAuditTest extends PlanTest {

    private String last(String action) {
        return jdbc.sql("select detail from audit_line where action = ? order by id desc limit 1").param(action)
                .query(String.class).single();
    }

    @Test
    void aChangedRowIsToldFieldByField() {
        long plan = draft(Samples.BU_DANG, null);
        PlanRow row = rows.of(plan, PlanPart.TASK).getFirst();
        RowForm form = RowForm.of(row.content(), Funding.NONE, row.version());
        Map<String, String> typed = new HashMap<>(form.fields());
        typed.put("version", "1");
        typed.put("san-pham", "Báo cáo hằng quý");
        typed.put("thoi-han", "Quý IV/2027");
        for (int i = 0; i < form.measures().size(); i++) { // what is measured stays
            RowForm.MeasureLine line = form.measures().get(i);
            typed.put("do-noi-dung-" + i, line.content());
            typed.put("do-don-vi-" + i, line.unit());
            typed.put("do-nam-" + i, line.year());
            typed.put("do-gia-tri-" + i, line.value());
            typed.put("do-phan-so-" + i, line.fraction());
            typed.put("do-so-sanh-" + i, line.comparison());
            typed.put("do-muc-tieu-" + i, line.goal());
            typed.put("do-muc-tieu-phan-so-" + i, line.goalFraction());
        }
        Visitor coordinator = visitor(person(null, Role.COORDINATOR));
        coordinator.post(PlanPaths.row(plan, PlanPart.TASK, row.id()), typed);
        assertThat(last("plan.row-changed")).contains("\"code\":\"" + row.content().code() + "\"",
                "\"deliverable\":[", ",\"Báo cáo hằng quý\"]", "\"deadline\":[", ",\"Quý IV/2027\"]")
                .doesNotContain("\"measures\"", "\"lead\"", "\"content\"");
        assertThat(coordinator.get("/nhat-ky?viec=plan.row-changed").body()).contains("sản phẩm: ",
                " → Báo cáo hằng quý", " → Quý IV/2027");
    }
}
