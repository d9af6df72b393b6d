package vn.chiso.web.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.chiso.web.Visitor;
import vn.chiso.web.WebTest;
import vn.chiso.web.account.People;
import vn.chiso.web.account.Person;
import vn.chiso.web.account.Role;
import vn.chiso.web.audit.Actor;
import vn.chiso.web.platform.Setting;
import vn.chiso.web.platform.Settings;

/** What every answer carries, and what every request must. */
class PagesSecurityTest extends WebTest {

    private static final String PASSWORD = "trang nào cũng như vậy";

    @Autowired
    private People people;

    @Autowired
    private Settings settings;

    @Autowired
    private Notices notices;

    private Visitor administrator(String login) {
        people.add(Actor.SYSTEM, login, "Quản trị " + login, null, null, Set.of(Role.ADMINISTRATOR), PASSWORD,
                People.FirstPassword.STAYS);
        Visitor visitor = new Visitor(address());
        visitor.signIn(login, PASSWORD);
        return visitor;
    }

    @Test
    void everyPageForbidsWhatItDoesNotNeed() {
        Visitor visitor = administrator("tieu-de");
        for (String path : List.of("/toi", "/mat-khau", "/thong-bao", "/nhat-ky", "/nhat-ky/kiem-tra", "/cai-dat",
                "/khong-co-trang-nay", "/lan-dau/0")) {
            HttpResponse<String> page = visitor.get(path);
            assertThat(page.headers().firstValue("Content-Security-Policy").orElse("")).as(path)
                    .contains("default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'")
                    .doesNotContain("unsafe");
            assertThat(page.headers().firstValue("X-Content-Type-Options")).as(path).contains("nosniff");
            assertThat(page.headers().firstValue("X-Frame-Options")).as(path).contains("DENY");
            assertThat(page.headers().firstValue("Referrer-Policy")).as(path).contains("same-origin");
            assertThat(page.headers().firstValue("Cache-Control").orElse("")).as(path).contains("no-store");
            assertThat(page.headers().firstValue("Server")).as(path).isEmpty();
            assertThat(page.body()).as(path).doesNotContain(" style=\"", "<style", "javascript:")
                    .doesNotContainPattern("<script(?![^>]* src=)").doesNotContainPattern("\\son[a-z]+=\"");
        }
    }

    @Test
    void cookiesAreNotForScriptsNorForOtherSites() {
        Visitor visitor = new Visitor(address());
        people.add(Actor.SYSTEM, "banh-quy", "Bánh Quy", null, null, Set.of(Role.LEADER), PASSWORD,
                People.FirstPassword.STAYS);
        List<String> set = Visitor.cookiesSet(visitor.signIn("banh-quy", PASSWORD));
        assertThat(set).anySatisfy(cookie -> assertThat(cookie).startsWith("chiso=").contains("HttpOnly")
                .contains("SameSite=Lax"));
        assertThat(set).allSatisfy(cookie -> assertThat(cookie).contains("SameSite=Lax"));
        assertThat(Visitor.cookiesSet(visitor.post("/ngon-ngu", Map.of("sang", "en", "ve", "/toi"))))
                .anySatisfy(cookie -> assertThat(cookie).startsWith("ngon-ngu=en").contains("HttpOnly"));
        assertThat(visitor.get("/toi").body()).contains("<html lang=\"en\"").contains("My account");
    }

    @Test
    void whoChangesTheLanguageAfterARefusalComesBackToThePageOfTheForm() {
        Visitor visitor = new Visitor(address());
        people.add(Actor.SYSTEM, "doi-tieng", "Đổi Tiếng", null, null, Set.of(Role.ADMINISTRATOR), PASSWORD,
                People.FirstPassword.STAYS);
        visitor.signIn("doi-tieng", PASSWORD);
        HttpResponse<String> refused = visitor.post("/don-vi/them", Map.of("name", ""), "Referer",
                address() + "/don-vi/them?cap=commune");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("name=\"ve\" value=\"/don-vi/them?cap=commune\"");
    }

    @Test
    void aFormWithoutItsTokenDoesNothingAndSaysSo() {
        Visitor visitor = administrator("khong-the");
        for (String token : List.of("", "sai")) {
            HttpResponse<String> answer = visitor.post("/cai-dat", Map.of("contact", "kẻ lạ", "_csrf", token));
            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.body()).contains("Trang đã mở quá lâu");
        }
        assertThat(settings.text(Setting.CONTACT)).isNotEqualTo("kẻ lạ");
    }

    @Test
    void textThatCannotBeStoredIsNotUnderstood() {
        Visitor visitor = administrator("ky-tu-la");
        assertThat(visitor.post("/cai-dat", Map.of("contact", "a\0b")).statusCode()).isEqualTo(400);
    }

    @Test
    void aFileThatIsTooLargeIsTurnedAwayWithTheSizeThatIsAllowed() {
        Visitor visitor = administrator("tep-lon");
        settings.change(Setting.UPLOAD_MEGABYTES, "1", "test");
        try {
            String file = "x".repeat(2_500_000);
            HttpResponse<String> answer = visitor.send("POST", "/toi/phien", "multipart/form-data; boundary=b",
                    "--b\r\nContent-Disposition: form-data; name=\"f\"; filename=\"f\"\r\n\r\n" + file
                            + "\r\n--b--\r\n");
            assertThat(answer.statusCode()).isEqualTo(413);
            assertThat(answer.body()).contains("vượt 1 MB");
        } finally {
            settings.change(Setting.UPLOAD_MEGABYTES, Setting.UPLOAD_MEGABYTES.initial(), "test");
        }
    }

    @Test
    void filesOfPeopleWhoAreNotSignedInAreNotEvenRead() {
        Visitor stranger = new Visitor(address());
        // A body that nobody could parse: whoever reads it answers otherwise.
        for (String path : List.of("/toi/phien", "/dang-nhap", "/khong-co")) {
            HttpResponse<String> answer = stranger.send("POST", path, "multipart/form-data; boundary=b", "rác");
            assertThat(stranger.target(answer)).as(path).isEqualTo("/dang-nhap");
        }
        Visitor known = administrator("tep-la");
        assertThat(known.target(known.send("POST", "/toi/phien", "multipart/form-data; boundary=b", "rác")))
                .as("of others they are").isNotEqualTo("/dang-nhap");
    }

    @Test
    void settingsAreRefusedAllAtOnceAndKeptWithAnAuditLine() {
        Visitor visitor = administrator("cai-dat");
        HttpResponse<String> refused = visitor.post("/cai-dat", Map.of("lock-minutes", "0", "reminder-days", "abc",
                "mail-host", "http://mail", "mail-from", "không phải thư"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Thời gian khóa (phút): nhập số nguyên từ 1 đến 1.440",
                "Nhắc trước hạn (ngày): nhập số nguyên từ 1 đến 60", "chỉ nhập tên hoặc địa chỉ máy chủ",
                "nhập một địa chỉ thư", "value=\"abc\"");
        assertThat(settings.number(Setting.LOCK_MINUTES)).isEqualTo(15);
        assertThat(visitor.target(visitor.post("/cai-dat", Map.of("contact", "Phòng CNTT, 0225.123456"))))
                .isEqualTo("/cai-dat");
        assertThat(visitor.get("/cai-dat").body()).contains("Đã lưu 1 thay đổi", "Sửa lần cuối: Quản trị cai-dat");
        assertThat(visitor.get("/nhat-ky?viec=setting.changed&nguoi=quan%20tri%20CAI").body())
                .contains("Liên hệ hỗ trợ").contains("thành: Phòng CNTT, 0225.123456");
        settings.change(Setting.CONTACT, "", "test");
    }

    @Test
    void aNoticeIsReadByFollowingItAndOnlyByItsPerson() {
        Visitor visitor = administrator("nhan-tin");
        Person person = people.byLogin("nhan-tin").orElseThrow();
        notices.tell(person.id(), "own.sessions.ended", "/toi", "7");
        notices.tell(person.id(), "own.sessions.ended", "//elsewhere.example/", "8");
        assertThat(visitor.get("/thong-bao").body()).contains("Đã đăng xuất 7 phiên", "Chưa đọc");
        long newest = notices.of(person, 1).getFirst().id();
        assertThat(administrator("nguoi-khac").get("/thong-bao/" + newest).statusCode()).isEqualTo(404);
        assertThat(visitor.target(visitor.get("/thong-bao/" + newest))).isEqualTo("/thong-bao");
        assertThat(visitor.target(visitor.get("/thong-bao/" + (newest - 1)))).isEqualTo("/toi");
        assertThat(notices.unread(person)).isZero();
    }

    @Test
    void metricsNeedTheTokenAndHealthDoesNot() {
        Visitor visitor = new Visitor(address());
        assertThat(visitor.get("/actuator/health").body())
                .isEqualTo("{\"groups\":[\"liveness\",\"readiness\"],\"status\":\"UP\"}");
        assertThat(visitor.get("/actuator/prometheus").statusCode()).isEqualTo(401);
        assertThat(visitor.get("/actuator/prometheus", "Authorization", "Bearer sai").statusCode()).isEqualTo(401);
        HttpResponse<String> metrics = visitor.get("/actuator/prometheus", "Authorization", "Bearer " + METRICS_TOKEN);
        assertThat(metrics.statusCode()).isEqualTo(200);
        assertThat(metrics.body()).contains("hikaricp_connections", "jvm_memory_used_bytes");
        assertThat(visitor.get("/actuator/env").statusCode()).isNotEqualTo(200);
    }
}
