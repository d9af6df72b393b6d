package vn.chiso.web.plan.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Autowired;
import vn.chiso.web.Visitor;
import vn.chiso.web.WebTest;
import vn.chiso.web.account.Person;
import vn.chiso.web.audit.Audit;
import vn.chiso.web.audit.AuditFilter;
import vn.chiso.web.audit.AuditLine;
import vn.chiso.web.entry.HandedIn;
import vn.chiso.web.entry.Round;

/** What tests of the progress of plans on the running application have in common. */
abstract class ProgressTest extends WebTest {

    @Autowired
    protected CarriedPlan.Maker plans;
    @Autowired
    protected Round.Maker rounds;
    @Autowired
    protected HandedIn handedIn;
    @Autowired
    protected Reports reports;
    @Autowired
    private Audit audit;

    /** Somebody with a browser, signed in. */
    protected Visitor visitor(Person person) {
        Visitor visitor = new Visitor(address());
        assertThat(visitor.target(visitor.signIn(person.login(), Round.PASSWORD))).isEqualTo("/");
        return visitor;
    }

    /** A filled form. */
    protected static final class Form {

        private final Map<String, String> fields = new LinkedHashMap<>();

        Form(int version) {
            fields.put("version", Integer.toString(version));
        }

        /** What is said about a row. */
        Form row(long row, String state, String percent, String done, String figure) {
            fields.put("state-" + row, state);
            fields.put("percent-" + row, percent);
            fields.put("done-" + row, done);
            fields.put("figure-" + row, figure);
            fields.put("evidence-" + row, "Báo cáo số 12/BC ngày 05/01");
            return this;
        }

        Form with(String field, String value) {
            fields.put(field, value);
            return this;
        }

        Map<String, String> fields() {
            return fields;
        }
    }

    protected HttpResponse<String> save(Person person, String path, Form form) {
        return visitor(person).post(path, form.fields());
    }

    protected HttpResponse<String> send(Person person, String path, Form form) {
        return visitor(person).post(path, form.with("gui", "1").fields());
    }

    /** What the audit says was done of a kind to a plan, the newest first. */
    protected List<AuditLine> toldOf(String action, CarriedPlan plan) {
        return audit.find(new AuditFilter("", action, null, null, null, null, null), 100).stream()
                .filter(line -> line.subject().equals(plan.title())).toList();
    }

    /** What the audit says was done of a kind to a unit's reports. */
    protected List<AuditLine> told(String action, long unit) {
        return audit.find(new AuditFilter("", action, null, unit, null, null, null), 10);
    }
}
