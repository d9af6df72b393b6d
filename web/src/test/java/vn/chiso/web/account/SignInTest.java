package vn.chiso.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chiso.web.Visitor;
import vn.chiso.web.WebTest;
import vn.chiso.web.audit.Actor;
import vn.chiso.web.platform.Setting;

/** Signing in and staying signed in, as somebody with a browser meets it. */
class SignInTest extends WebTest {

    private static final String PASSWORD = "một câu dài dễ nhớ";
    private static final String WRONG = "một câu dài khác hẳn";

    @Autowired
    private People people;

    @Autowired
    private JdbcClient jdbc;

    private Person person(String login, Role... roles) {
        people.add(Actor.SYSTEM, login, "Người " + login, null, null, Set.of(roles), PASSWORD,
                People.FirstPassword.STAYS);
        return people.byLogin(login).orElseThrow();
    }

    private Visitor visitor() {
        return new Visitor(address());
    }

    private Visitor signedIn(Person person) {
        Visitor visitor = visitor();
        assertThat(visitor.target(visitor.signIn(person.login(), PASSWORD))).isEqualTo("/");
        assertThat(visitor.get("/toi").statusCode()).isEqualTo(200);
        return visitor;
    }

    private static void mustSignIn(Visitor visitor) {
        HttpResponse<String> answer = visitor.get("/toi");
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(visitor.target(answer)).isEqualTo("/dang-nhap");
    }

    private void close(Person person) {
        jdbc.sql("update person set disabled_at = ? where id = ?").param(Timestamp.from(Instant.now()))
                .param(person.id()).update();
    }

    @Test
    void fiveFailuresLockTheAccountUntilTheLockEnds() {
        Person person = person("khoa-tam", Role.LEADER);
        Visitor visitor = visitor();
        for (int failure = 0; failure < Integer.parseInt(Setting.SIGN_IN_FAILURES.initial()); failure++) {
            visitor.signIn(person.login(), WRONG);
        }
        assertThat(visitor.target(visitor.signIn(person.login(), PASSWORD))).isEqualTo("/dang-nhap?loi=sai");
        Instant until = people.byId(person.id()).orElseThrow().lockedUntil();
        assertThat(until).isBetween(Instant.now().plus(Duration.ofMinutes(13)),
                Instant.now().plus(Duration.ofMinutes(15)));
        jdbc.sql("update person set locked_until = ? where id = ?").param(Timestamp.from(Instant.now().minusSeconds(1)))
                .param(person.id()).update();
        assertThat(visitor.target(visitor.signIn(person.login(), PASSWORD))).isEqualTo("/");
    }

    @Test
    void fourFailuresDoNotLockAndARightPasswordStartsTheCountAnew() {
        Person person = person("sai-bon-lan", Role.LEADER);
        for (int round = 0; round < 2; round++) {
            Visitor visitor = visitor();
            for (int failure = 0; failure < Integer.parseInt(Setting.SIGN_IN_FAILURES.initial()) - 1; failure++) {
                visitor.signIn(person.login(), WRONG);
            }
            assertThat(visitor.target(visitor.signIn(person.login(), PASSWORD))).isEqualTo("/");
        }
    }

    @Test
    void aWrongAnUnknownALockedAndAClosedAccountAnswerTheSameToThoseWithoutThePassword() {
        Person open = person("dang-mo", Role.LEADER);
        Person locked = person("dang-khoa", Role.LEADER);
        Person closed = person("da-dong", Role.LEADER);
        jdbc.sql("update person set locked_until = ? where id = ?")
                .param(Timestamp.from(Instant.now().plusSeconds(600)))
                .param(locked.id()).update();
        close(closed);
        Visitor visitor = visitor();
        for (String login : Set.of(open.login(), locked.login(), closed.login(), "khong-co-ai")) {
            assertThat(visitor.target(visitor.signIn(login, WRONG))).as(login).isEqualTo("/dang-nhap?loi=sai");
        }
        assertThat(visitor.get("/dang-nhap?loi=sai").body()).contains("Tên đăng nhập hoặc mật khẩu không đúng")
                .contains("Sau 5 lần sai liên tiếp, tài khoản tạm khóa 15 phút");
        assertThat(visitor.target(visitor.signIn(closed.login(), PASSWORD))).isEqualTo("/dang-nhap?loi=dong");
        assertThat(visitor.get("/dang-nhap?loi=dong").body()).contains("Tài khoản đã đóng");
        assertThat(visitor.get("/dang-nhap?loi=khac").body()).doesNotContain("role=\"alert\"");
    }

    @Test
    void theNameIsTheSameInCapitals() {
        Person person = person("chu-hoa", Role.LEADER);
        Visitor visitor = visitor();
        assertThat(visitor.target(visitor.signIn("CHU-Hoa", PASSWORD))).isEqualTo("/");
        assertThat(visitor.get("/toi").body()).contains(person.name());
    }

    @Test
    void theSessionGetsAnotherNameAtSignIn() {
        Person person = person("doi-phien", Role.LEADER);
        Visitor visitor = visitor();
        mustSignIn(visitor); // the page that was asked for is remembered in a session
        String before = visitor.cookie("chiso");
        assertThat(before).isNotNull();
        assertThat(visitor.target(visitor.signIn(person.login(), PASSWORD))).isEqualTo("/toi");
        assertThat(visitor.cookie("chiso")).isNotNull().isNotEqualTo(before);
        Visitor intruder = visitor();
        intruder.setCookie("chiso", String.valueOf(before));
        mustSignIn(intruder);
    }

    @Test
    void aSessionEndsWhenItIsNotUsedAndThatOfAnAdministratorSooner() {
        Person leader = person("lanh-dao-nghi", Role.LEADER);
        Visitor visitor = signedIn(leader);
        assertThat(idleSeconds(leader)).isEqualTo(15 * 60);
        Person administrator = person("quan-tri-nghi", Role.ADMINISTRATOR, Role.LEADER);
        signedIn(administrator);
        assertThat(idleSeconds(administrator)).isEqualTo(5 * 60);

        jdbc.sql("update spring_session set last_access_time = last_access_time - 901000 where principal_name = ?")
                .param(leader.login()).update();
        assertThat(visitor.get("/toi", "HX-Request", "true").statusCode()).isEqualTo(401);
        mustSignIn(visitor);
    }

    private int idleSeconds(Person person) {
        return jdbc.sql("select max_inactive_interval from spring_session where principal_name = ?")
                .param(person.login()).query(Integer.class).single();
    }

    @Test
    void signingOutElsewhereEndsTheOtherSessionsAndNotThisOne() {
        Person person = person("hai-noi", Role.LEADER);
        Visitor here = signedIn(person);
        Visitor there = signedIn(person);
        assertThat(here.get("/toi").body()).contains("Phiên này").contains("Đăng xuất ở nơi khác");
        assertThat(here.target(here.post("/toi/phien", Map.of()))).isEqualTo("/toi");
        assertThat(here.get("/toi").body()).contains("Đã đăng xuất 1 phiên ở nơi khác");
        mustSignIn(there);
    }

    @Test
    void signingOutEndsTheSession() {
        Visitor visitor = signedIn(person("dang-xuat", Role.LEADER));
        String session = visitor.cookie("chiso");
        visitor.post("/dang-xuat", Map.of());
        Visitor intruder = visitor();
        intruder.setCookie("chiso", String.valueOf(session));
        mustSignIn(intruder);
    }

    @Test
    void aPasswordThatSomebodyElseSetMustBeChangedFirst() {
        people.add(Actor.SYSTEM, "lan-dau", "Người lần đầu", null, null, Set.of(Role.COORDINATOR), PASSWORD,
                People.FirstPassword.MUST_BE_CHANGED);
        Visitor visitor = visitor();
        visitor.signIn("lan-dau", PASSWORD);
        assertThat(visitor.target(visitor.get("/nhat-ky"))).isEqualTo("/mat-khau");
        assertThat(visitor.get("/nhat-ky", "HX-Request", "true").headers().firstValue("HX-Redirect"))
                .contains("/mat-khau");
        HttpResponse<String> refused = visitor.post("/mat-khau",
                Map.of("current", WRONG, "password", "ngắn", "repeated", "khác"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Mật khẩu hiện tại không đúng", "Mật khẩu cần ít nhất 14 ký tự",
                "Hai lần nhập mật khẩu không giống nhau");
        assertThat(visitor.post("/mat-khau", Map.of("current", PASSWORD, "password", PASSWORD, "repeated", PASSWORD))
                .body()).contains("Mật khẩu mới phải khác");
        assertThat(visitor.target(visitor.post("/mat-khau",
                Map.of("current", PASSWORD, "password", WRONG, "repeated", WRONG)))).isEqualTo("/");
        assertThat(visitor.get("/nhat-ky").statusCode()).isEqualTo(200);
        assertThat(visitor().signIn("lan-dau", PASSWORD).headers().firstValue("Location").orElse(""))
                .endsWith("loi=sai");
    }

    @Test
    void anAccountThatIsClosedEndsAtTheNextRequest() {
        Person person = person("bi-dong", Role.LEADER);
        Visitor visitor = signedIn(person);
        close(person);
        mustSignIn(visitor);
        jdbc.sql("update person set disabled_at = null where id = ?").param(person.id()).update();
        mustSignIn(visitor); // the session is gone, not only refused
    }

    @Test
    void rightsThatAreTakenAwayAreGoneAtOnce() {
        Person person = person("mat-quyen", Role.COORDINATOR);
        Visitor visitor = signedIn(person);
        assertThat(visitor.get("/nhat-ky").statusCode()).isEqualTo(200);
        jdbc.sql("delete from person_role where person_id = ?").param(person.id()).update();
        HttpResponse<String> refused = visitor.get("/nhat-ky");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("Vai trò của bạn không dùng trang này");
    }

    @Test
    void anAccountThatNobodyUsedForLongIsClosedButNotAgainAfterItWasOpened() {
        Person person = person("lau-khong-dung", Role.LEADER);
        jdbc.sql("update person set last_seen_at = ? where id = ?")
                .param(Timestamp.from(Instant.now().minus(Duration.ofDays(46)))).param(person.id()).update();
        Visitor visitor = visitor();
        assertThat(visitor.target(visitor.signIn(person.login(), PASSWORD))).isEqualTo("/dang-nhap?loi=dong");
        Person closed = people.byId(person.id()).orElseThrow();
        assertThat(closed.disabledAt()).isNotNull();
        assertThat(people.change(Actor.SYSTEM, new Person(closed.id(), closed.login(), closed.name(), closed.email(),
                closed.unit(), closed.roles(), false, null, null, closed.lastSeenAt(), closed.version()))).isTrue();
        assertThat(visitor.target(visitor.signIn(person.login(), PASSWORD))).isEqualTo("/");
    }

    @Test
    void afterSignInNobodyIsSentToAnotherHost() {
        Person person = person("chuyen-huong", Role.LEADER);
        Visitor visitor = visitor();
        visitor.get("/toi?next=https://elsewhere.example/");
        visitor.get("//elsewhere.example/toi");
        HttpResponse<String> answer = visitor.post("/dang-nhap?redirect=https://elsewhere.example/",
                Map.of("login", person.login(), "password", PASSWORD, "continue", "https://elsewhere.example/",
                        "targetUrl", "https://elsewhere.example/"));
        assertThat(visitor.target(answer)).isEqualTo("/toi?next=https://elsewhere.example/");
        assertThat(answer.headers().firstValue("Location").orElse("")).startsWith(address() + "/toi");
    }

    @Test
    void passwordsAreRefusedWithEveryReasonAtOnce() {
        assertThat(passwords.refusals("nguyen.van.an", "An", "an").stream().map(refusal -> refusal.key()))
                .containsExactly("account.password.short", "account.password.simple", "account.password.differs");
        assertThat(passwords.refusals("an.nguyen", "xin-chao-AN.Nguyen-2026", "xin-chao-AN.Nguyen-2026"))
                .singleElement().satisfies(refusal -> assertThat(refusal.key()).isEqualTo("account.password.login"));
        assertThat(passwords.refusals("an", "chiso-minh-hoa-2026", "chiso-minh-hoa-2026")).isNotEmpty();
        assertThat(passwords.refusals("nguyen.van.an", PASSWORD, PASSWORD)).isEmpty();
    }

    @Autowired
    private Passwords passwords;
}
