package vn.chiso.web.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
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
}
