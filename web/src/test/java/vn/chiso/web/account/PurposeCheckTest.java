package vn.chiso.web.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.chiso.web.WebTest;
import vn.chiso.web.audit.Audit;
import vn.chiso.web.platform.CannotStartException;
import vn.chiso.web.platform.Installation;
import vn.chiso.web.platform.Purpose;

/** A database that was made for the one is not opened for the other. Nothing of these tests stays in the database. */
@Transactional
class PurposeCheckTest extends WebTest {

    @Autowired
    private Purpose purpose;
    @Autowired
    private Audit audit;
    @Autowired
    private PeopleStore people;
    @Autowired
    private JdbcClient jdbc;

    @Test
    void aDatabaseOfProductionIsNotOpenedAsADemonstration() {
        assertThat(purpose.kept()).contains(Purpose.Kind.PRODUCTION);
        starts(true);
        refuses(false, "Cơ sở dữ liệu này là của bản thật");
    }

    @Test
    void aDemonstrationFromBeforeThisWasKeptIsKnownByTheAccountsItMade() {
        forget();
        added("quantri", "1");
        refuses(true, "có tài khoản với mật khẩu công khai");
        assertThat(purpose.kept()).contains(Purpose.Kind.DEMONSTRATION);
        starts(false);
    }

    @Test
    void aFirstAdministratorOfThatNameMakesNoDemonstration() {
        forget();
        added("quantri", "null");
        starts(true);
        assertThat(purpose.kept()).contains(Purpose.Kind.PRODUCTION);
    }

    private void forget() {
        jdbc.sql("delete from setting where key = 'installation.purpose'").update();
        assertThat(people.anybody() || people.insert("somebody", "Ai đó", null, null, Instant.now()) > 0).isTrue();
    }

    /** As the system itself writes it; the unit is the difference. */
    private void added(String login, String unit) {
        jdbc.sql("insert into audit_line (id, at, actor_name, action, subject, unit_id, detail, previous_hash, hash)"
                + " select last_id + 1, now(), 'system', 'person.added', 'Đặng Quang Huy', " + unit + ", '{\"login\":\""
                + login + "\"}', '', '' from audit_head").update();
    }

    private void starts(boolean production) {
        assertThat(check(production)).isNotNull();
    }

    private void refuses(boolean production, String sentence) {
        assertThatThrownBy(() -> check(production)).isInstanceOf(CannotStartException.class)
                .hasMessageContaining(sentence);
    }

    private PurposeCheck check(boolean production) {
        return new PurposeCheck(purpose, people, audit,
                new Installation(Path.of("."), Path.of("."), production, null, null));
    }
}
