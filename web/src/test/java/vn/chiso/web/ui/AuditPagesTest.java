package vn.chiso.web.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chiso.web.Visitor;
import vn.chiso.web.WebTest;
import vn.chiso.web.account.People;
import vn.chiso.web.account.Role;
import vn.chiso.web.audit.Actor;
import vn.chiso.web.audit.Audit;

class AuditPagesTest extends WebTest {

    private static final String PASSWORD = "nhật ký đọc được";

    @Autowired
    private Audit audit;
    @Autowired
    private People people;
    @Autowired
    private TransactionTemplate transaction;

    @Test
    void aLineWhoseFactIsEmptyIsShown() {
        Map<String, Object> facts = new HashMap<>();
        facts.put("from", null);
        facts.put("to", 12);
        transaction.executeWithoutResult(
                status -> audit.record(new Actor(null, "Người Để Trống"), "test.empty", "đối tượng", facts));
        people.add(Actor.SYSTEM, "doc-nhat-ky", "Người đọc nhật ký", null, null, Set.of(Role.ADMINISTRATOR), PASSWORD,
                People.FirstPassword.STAYS);
        Visitor visitor = new Visitor(address());
        visitor.signIn("doc-nhat-ky", PASSWORD);
        HttpResponse<String> page = visitor.get("/nhat-ky?viec=test.empty");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("từ: không có").contains("thành: 12");
    }

    @Test
    void administratorsReadThatFiguresWereSavedButNotWhich() {
        String secret = "48.211.973";
        Map<String, Object> facts = Map.of("version", 2, "changes",
                Map.of("ho-so", List.of("", secret), "claim", List.of("NONE", "NO_DATA")));
        transaction.executeWithoutResult(status -> {
            audit.record(new Actor(null, "Người Giữ Kín"), "entry.saved", "5.1", facts);
            audit.record(new Actor(null, "Người Giữ Kín"), "plan.row-changed", "Kế hoạch",
                    Map.of("changes", Map.of("measures", List.of("", secret))));
            audit.record(new Actor(null, "Người Giữ Kín"), "plan.units", "Kế hoạch", Map.of("changes", secret));
            audit.record(new Actor(null, "Người Giữ Kín"), "document.exported", "Phiếu", Map.of("kind", "phieu"));
            audit.record(new Actor(null, "Người Giữ Kín"), "evidence.added", "99/BC-KÍN", Map.of());
        });
        for (String path : List.of("/nhat-ky?nguoi=giu+kin", "/nhat-ky/csv?nguoi=giu+kin")) {
            assertThat(reader("quan-tri-doc", Role.ADMINISTRATOR).get(path).body())
                    .contains("5.1", "chỉ điều phối viên")
                    .doesNotContain(secret, "99/BC-KÍN");
            assertThat(reader("dieu-phoi-doc", Role.COORDINATOR, Role.ADMINISTRATOR).get(path).body())
                    .contains(secret, "99/BC-KÍN").doesNotContain("chỉ điều phối viên");
        }
        assertThat(reader("dieu-phoi-doc", Role.COORDINATOR, Role.ADMINISTRATOR).get("/nhat-ky?nguoi=giu+kin").body())
                .contains("Phiếu tự đánh giá", "ho-so: không có → " + secret,
                        "tình trạng số liệu: Có số liệu → Không có số liệu (0 điểm)");
    }

    @Test
    void whatWasAssignedAndPlannedIsSaidInWords() {
        Map<String, Object> assigned = new HashMap<>();
        assigned.put("leaf", "1.1");
        assigned.put("provider", null);
        transaction.executeWithoutResult(status -> audit.record(new Actor(null, "Người Giao Việc"), "test.words", "Kỳ",
                Map.of("changes", List.of(assigned), "phases", List.of("self-assessment 2026-11-01 2026-11-30"),
                        "until", "2026-12-05")));
        assertThat(reader("doc-giao-viec", Role.ADMINISTRATOR).get("/nhat-ky?viec=test.words").body())
                .contains("đơn vị cung cấp số liệu: từng đơn vị được đánh giá")
                .contains("Tự đánh giá 01/11/2026 – 30/11/2026").contains("đến hết ngày: 05/12/2026");
    }

    private Visitor reader(String login, Role... roles) {
        people.add(Actor.SYSTEM, login, "Người đọc", null, null, Set.of(roles), PASSWORD,
                People.FirstPassword.STAYS);
        Visitor visitor = new Visitor(address());
        visitor.signIn(login, PASSWORD);
        return visitor;
    }
}
