package vn.chiso.web.appraisal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.chiso.web.Visitor;
import vn.chiso.web.account.Person;
import vn.chiso.web.account.Role;
import vn.chiso.web.campaign.Phase;
import vn.chiso.web.entry.EntryKey;
import vn.chiso.web.entry.Evidence;
import vn.chiso.web.entry.Round;
import vn.chiso.web.entry.document.Samples;
import vn.chiso.web.platform.Time;

/** The pages of appraisal as they are sent: to whom, with what, and what becomes of what was typed. */
class AppraisalPagesTest extends AppraisalTest {

    private static Map<String, String> form(String declared, int version, String verdict, String reason) {
        return new HashMap<>(Map.of("version", Integer.toString(version), "declared", declared, "verdict", verdict,
                "code", "L02", "reason", reason, "value-" + A, "1.000", "value-" + B, "150"));
    }

    @Test
    void whatIsRefusedComesBackWithEverythingThatWasTyped() {
        Round round = judged(1);
        EntryKey key = round.entry(round.unit(), "1.1");
        Visitor visitor = visitor(appraiser(round, null, "1.1"));
        Map<String, String> typed = form(entry(key).stamp(), 0, "corrected", "Quá ngắn");
        typed.put("code", "");
        typed.put("value-" + A, "một nghìn");
        HttpResponse<String> answer = visitor.post(AppraisalPaths.entry(key) + "/luu", typed);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("value=\"một nghìn\"", "value=\"150\"", ">Quá ngắn</textarea>",
                "value=\"corrected\" checked");
        assertThat(decisions.find(key, Stage.APPRAISAL)).isEmpty();
    }

    @Test
    void whileSomebodyTypesThePointsComeFromTheEngineAndNothingIsStored() {
        Round round = judged(1);
        EntryKey key = round.entry(round.unit(), "1.1");
        Visitor visitor = visitor(appraiser(round, null, "1.1"));
        HttpResponse<String> answer = visitor.post(AppraisalPaths.entry(key) + "/cham-thu",
                form(entry(key).stamp(), 0, "corrected", ""), "HX-Request", "true");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("id=\"after-points\"", "1,00", "−1,00", "Điểm giảm 1,00")
                .doesNotContain("<html");
        assertThat(decisions.find(key, Stage.APPRAISAL)).isEmpty();
        assertThat(visitor.post(AppraisalPaths.entry(key) + "/cham-thu", form(entry(key).stamp(), 0, "returned", ""))
                .body())
                .contains("id=\"after-points\"").doesNotContain("−1,00");
    }

    @Test
    void whoConcludesAfterSomethingChangedSeesItAndKeepsWhatWasTyped() {
        Round round = judged(1);
        EntryKey key = round.entry(round.unit(), "1.1");
        Person first = appraiser(round, null, "1.1");
        Visitor second = visitor(appraiser(round, null, "1.1"));
        String early = entry(key).stamp();
        done(decide(first, round, key, judgement(key, Verdict.ACCEPTED)));
        HttpResponse<String> late = second.post(AppraisalPaths.entry(key) + "/luu",
                form(early, 0, "corrected", REASON));
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("Chưa có gì bị ghi đè", first.name(), "Chấp nhận", REASON, "value=\"150\"",
                "name=\"version\" value=\"1\"");
        assertThat(deciding.giveBack(first, rounds.fresh(round), key, early, REASON, LocalDate.now(Time.ZONE)))
                .isEmpty();
        HttpResponse<String> gone = second.post(AppraisalPaths.entry(key) + "/luu",
                form(early, 1, "corrected", REASON));
        assertThat(gone.statusCode()).as("sent back meanwhile").isEqualTo(409);
        assertThat(gone.body()).as("every field that was typed, and no figure of the unit")
                .contains("đang được trả lại",
                        REASON, "value=\"150\"", "value=\"1.000\"", "value=\"Điều chỉnh\"",
                        "value=\"L02 – Số liệu không khớp tài liệu\"")
                .doesNotContain("300");
        signed.again(round, key, Map.of(A, "1.000", B, "450"));
        HttpResponse<String> other = second.post(AppraisalPaths.entry(key) + "/luu",
                form(early, 0, "corrected", REASON));
        assertThat(other.statusCode()).as("other figures meanwhile").isEqualTo(409);
        assertThat(other.body()).contains("Đơn vị vừa nộp lại chỉ số này", "450", "value=\"150\"");
        rounds.move(round, Phase.APPEAL);
        HttpResponse<String> over = second.post(AppraisalPaths.entry(key) + "/luu",
                form(early, 0, "corrected", REASON));
        assertThat(over.statusCode()).as("the phase is over").isEqualTo(409);
        assertThat(over.body()).contains("giai đoạn Kiến nghị", REASON);
        assertThat(second.get(AppraisalPaths.entry(key)).body()).as("then it is only looked at")
                .contains("450").doesNotContain("name=\"verdict\"");
        assertThat(decisions.find(key, Stage.APPRAISAL)).isEmpty();
    }

    @Test
    void pagesAreShutToTheOwnUnitAndToForeignIndicators() {
        Round round = judged(2);
        EntryKey own = round.entry(round.unit(), "1.1");
        EntryKey other = round.entry(round.units().getLast(), "1.1");
        Visitor visitor = visitor(appraiser(round, round.unit(), "1.1"));
        assertThat(visitor.get(AppraisalPaths.entry(other)).statusCode()).isEqualTo(200);
        assertThat(visitor.get(AppraisalPaths.entry(own)).statusCode()).isEqualTo(403);
        assertThat(visitor.get(AppraisalPaths.entry(round.entry(round.units().getLast(), "1.2"))).statusCode())
                .isEqualTo(403);
        assertThat(visitor.get(AppraisalPaths.leaf(round.id(), own.leaf())).body())
                .contains("/tham-dinh/1.1/" + other.unit()).doesNotContain("/tham-dinh/1.1/" + own.unit() + "?");
        assertThat(visitor.get("/ky/" + round.id() + "/tham-dinh/1.2").statusCode()).isEqualTo(403);
        assertThat(visitor.post(AppraisalPaths.entry(own) + "/luu", form("", 0, "rejected", REASON)).statusCode())
                .isEqualTo(403);
        for (Role role : List.of(Role.DATA_OFFICER, Role.UNIT_HEAD, Role.ADMINISTRATOR)) {
            assertThat(visitor(rounds.person(round.unit(), role)).get(AppraisalPaths.entry(own)).statusCode())
                    .as(role.id()).isEqualTo(403);
        }
    }

    @Test
    void whoOverseesLooksButSeesNobodysDraft() {
        Round round = judged(1);
        EntryKey key = round.entry(round.unit(), "1.1");
        Judgement plain = judgement(key, Verdict.REJECTED);
        done(decide(appraiser(round, null, "1.1"), round, key, new Judgement(plain.version(), plain.declared(), true,
                Verdict.REJECTED, Map.of(), "", "L01", "Ghi chú dở dang của thẩm định viên", "", 0)));
        for (Role role : List.of(Role.COORDINATOR, Role.LEADER, Role.COUNCIL_MEMBER)) {
            HttpResponse<String> answer = visitor(rounds.person(null, role)).get(AppraisalPaths.entry(key));
            assertThat(answer.statusCode()).as(role.id()).isEqualTo(200);
            assertThat(answer.body()).as(role.id()).contains("300").doesNotContain("name=\"verdict\"");
            assertThat(answer.body()).as(role.id()).doesNotContain("dở dang", "Không công nhận:", "Lưu nháp kết luận");
        }
    }

    @Test
    void lastYearStandsBesideAndAJumpIsSaidInWords() {
        Round earlier = signed.round(1);
        Round round = signed.after(earlier, Map.of(A, "1.000", B, "550"));
        Person person = appraiser(round, null, "1.1");
        rounds.move(round, Phase.APPRAISAL);
        String page = visitor(person).get(AppraisalPaths.entry(round.entry(round.unit(), "1.1"))).body();
        assertThat(page).contains("Năm " + earlier.campaign().year(), "300", "550", "2,00", "3,67");
        assertThat(visitor(person).get(AppraisalPaths.queue(round.id())).body())
                .contains("chênh +41,7 điểm % so với năm trước", "thiếu tài liệu kiểm chứng");
    }

    @Test
    void documentsAreShownOnlyInKindsThatRunNothingAndUnderAPolicyOfTheirOwn() {
        Round round = signed.round(1);
        EntryKey key = round.entry(round.unit(), "1.1");
        Person officer = rounds.person(round.unit(), Role.DATA_OFFICER);
        Evidence pdf = signed.document(officer, "1/BC", "a.pdf", Samples.pdf("một"));
        Evidence png = signed.document(officer, "2/BC", "b.png", Samples.png());
        Evidence docx = signed.document(officer, "3/BC", "c.docx", Samples.docx());
        List.of(pdf, png, docx).forEach(document -> signed.attach(key, officer, document));
        Person person = appraiser(round, null, "1.1");
        rounds.move(round, Phase.APPRAISAL);
        Visitor visitor = visitor(person);
        shown(visitor.get("/tai-lieu/" + pdf.id() + "/xem"), "application/pdf");
        HttpResponse<String> picture = visitor.get("/tai-lieu/" + png.id() + "/xem");
        shown(picture, "image/png");
        assertThat(picture.headers().firstValue("Content-Security-Policy").orElseThrow()).contains("sandbox");
        assertThat(visitor.get("/tai-lieu/" + docx.id() + "/xem").statusCode()).isEqualTo(404);
        assertThat(visitor(appraiser(round, null, "1.2")).get("/tai-lieu/" + png.id() + "/xem").statusCode())
                .as("stands at no indicator of this person").isEqualTo(403);
        HttpResponse<String> page = visitor.get(AppraisalPaths.entry(key) + "?tai-lieu=" + pdf.id());
        assertThat(page.body()).contains("<iframe", "/tai-lieu/" + pdf.id() + "/xem", "khớp bản đơn vị đã nộp");
        assertThat(page.headers().firstValue("X-Frame-Options")).contains("DENY");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow()).contains("frame-src 'self'");
        assertThat(visitor.get(AppraisalPaths.entry(key) + "?tai-lieu=" + docx.id()).body()).doesNotContain("<iframe")
                .contains("không xem được trong trang");
    }

    private static void shown(HttpResponse<String> answer, String type) {
        assertThat(answer.statusCode()).isEqualTo(200);
        Map<String, String> expected = Map.of("Content-Type", type, "X-Content-Type-Options", "nosniff",
                "X-Frame-Options", "SAMEORIGIN", "Cache-Control", "private, no-store");
        expected.forEach((name, value) -> assertThat(answer.headers().allValues(name)).as(name)
                .containsExactly(value));
        assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow()).startsWith("inline");
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "frame-ancestors 'self'").doesNotContain("script-src");
    }

    @Test
    void aFileThatIsNoLongerWhatWasHandedInIsSaid() throws Exception {
        Round round = signed.round(1);
        EntryKey key = round.entry(round.unit(), "1.1");
        Person officer = rounds.person(round.unit(), Role.DATA_OFFICER);
        Evidence document = signed.document(officer, "1/BC", "a.pdf", Samples.pdf("sẽ bị sửa"));
        signed.attach(key, officer, document);
        Person person = appraiser(round, null, "1.1");
        rounds.move(round, Phase.APPRAISAL);
        signed.tamper(document);
        assertThat(visitor(person).get(AppraisalPaths.entry(key) + "?tai-lieu=" + document.id()).body())
                .contains("không còn khớp bản đơn vị đã nộp").doesNotContain("Tệp khớp");
    }

    @Test
    void acceptingManySaysHowManyHadChanged() {
        Round round = judged(3);
        Visitor visitor = visitor(appraiser(round, null, "1.1"));
        Map<String, String> form = new HashMap<>();
        form.put("unit", round.unit() + "," + round.units().get(1));
        form.put("declared-" + round.unit(), entry(round.entry(round.unit(), "1.1")).stamp());
        form.put("declared-" + round.units().get(1), "7-0");
        String path = AppraisalPaths.leaf(round.id(), round.entry(round.unit(), "1.1").leaf());
        HttpResponse<String> answer = visitor.post(path + "/chap-nhan", form);
        assertThat(visitor.target(answer)).isEqualTo(path);
        assertThat(visitor.get(path).body()).contains("Đã chấp nhận 1 đơn vị. Còn 1 đơn vị vừa thay đổi");
        form.put("here", "https://noi-khac.vn/");
        assertThat(visitor.target(visitor.post(path + "/chap-nhan", form))).as("leads nowhere else").isEqualTo(path);
    }
}
