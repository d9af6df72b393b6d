package vn.chiso.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chiso.web.Visitor;
import vn.chiso.web.WebTest;
import vn.chiso.web.account.OneTimeLinks.Purpose;
import vn.chiso.web.audit.Actor;

class AdmissionTest extends WebTest {

    private static final String PASSWORD = "câu này để vào lần đầu";

    @Autowired
    private People people;

    @Autowired
    private OneTimeLinks links;

    @Autowired
    private Admission admission;

    @Autowired
    private JdbcClient jdbc;

    private Person invited(String login) {
        people.add(Actor.SYSTEM, login, "Người " + login, null, null, Set.of(Role.LEADER), null,
                People.FirstPassword.STAYS);
        return people.byLogin(login).orElseThrow();
    }

    @Test
    void aLinkSetsAPasswordOnce() {
        Person person = invited("duoc-moi");
        String path = "/dat-mat-khau/" + links.create(Purpose.SET_PASSWORD, person.id());
        Visitor visitor = new Visitor(address());
        assertThat(visitor.get(path).body()).contains(person.name()).contains("Đặt mật khẩu");
        assertThat(visitor.get(path).statusCode()).as("looking does not use it up").isEqualTo(200);
        assertThat(visitor.post(path, Map.of("password", "ngắn", "repeated", "ngắn")).statusCode()).isEqualTo(422);
        assertThat(visitor.target(visitor.post(path, Map.of("password", PASSWORD, "repeated", PASSWORD))))
                .isEqualTo("/dang-nhap");
        HttpResponse<String> again = visitor.post(path, Map.of("password", PASSWORD + "!", "repeated", PASSWORD + "!"));
        assertThat(again.statusCode()).isEqualTo(404);
        assertThat(again.body()).contains("Liên kết không còn dùng được");
        assertThat(visitor.target(visitor.signIn(person.login(), PASSWORD))).isEqualTo("/");
    }

    @Test
    void aNewLinkAnOldOneAndTheLinkOfAClosedAccount() {
        Person person = invited("nhieu-lien-ket");
        String first = links.create(Purpose.SET_PASSWORD, person.id());
        String second = links.create(Purpose.SET_PASSWORD, person.id());
        assertThat(admission.invited(first)).as("a newer one ends the older").isEmpty();
        assertThat(admission.invited(second)).isPresent();
        jdbc.sql("update one_time_link set expires_at = ? where person_id = ?")
                .param(Timestamp.from(Instant.now().minusSeconds(1))).param(person.id()).update();
        assertThat(admission.invited(second)).as("too old").isEmpty();
        assertThat(admission.choosePassword(second, PASSWORD)).isFalse();
        String third = links.create(Purpose.SET_PASSWORD, person.id());
        jdbc.sql("update person set disabled_at = ? where id = ?").param(Timestamp.from(Instant.now()))
                .param(person.id()).update();
        assertThat(admission.invited(third)).as("closed").isEmpty();
    }

    @Test
    void aPasswordSetByLinkEndsAllSessions() {
        Person person = invited("quen-mat-khau");
        admission.choosePassword(links.create(Purpose.SET_PASSWORD, person.id()), PASSWORD);
        Visitor stranger = new Visitor(address());
        stranger.signIn(person.login(), PASSWORD);
        assertThat(stranger.get("/toi").statusCode()).isEqualTo(200);
        admission.choosePassword(links.create(Purpose.SET_PASSWORD, person.id()), PASSWORD + " khác");
        assertThat(stranger.get("/toi").statusCode()).isEqualTo(302);
    }

    @Test
    void noSecondFirstAdministrator() {
        invited("da-co-nguoi");
        assertThat(admission.inviteFirst()).isEmpty();
        String link = links.create(Purpose.FIRST_ADMINISTRATOR, null);
        assertThat(admission.awaitsFirst(link)).isFalse();
        assertThat(admission.admitFirst(link, "Kẻ lạ", "ke-la", PASSWORD)).isFalse();
        assertThat(people.byLogin("ke-la")).isEmpty();
        Visitor visitor = new Visitor(address());
        assertThat(visitor.get("/lan-dau/" + link).statusCode()).isEqualTo(404);
        assertThat(links.create(Purpose.FIRST_ADMINISTRATOR, null)).isNotEqualTo(link);
        assertThat(links.find(link)).as("the newer link ends the older").isEmpty();
    }
}
