package vn.chiso.web.appraisal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import vn.chiso.web.Visitor;
import vn.chiso.web.WebTest;
import vn.chiso.web.account.Person;
import vn.chiso.web.account.Role;
import vn.chiso.web.campaign.Phase;
import vn.chiso.web.entry.Evidence;
import vn.chiso.web.entry.HandedIn;
import vn.chiso.web.entry.Round;
import vn.chiso.web.platform.Refusal;

/** Pages of appeals and the council: who reads what, and what becomes of what was typed too late. */
class AppealPagesTest extends WebTest {

    @Autowired
    private AppealRound.Maker maker;
    @Autowired
    private Round.Maker rounds;
    @Autowired
    private Appeals appeals;
    @Autowired
    private Meetings meetings;
    @Autowired
    private HandedIn handedIn;

    private static void refused(ThrowingCallable deed) {
        assertThatThrownBy(deed).isInstanceOf(AccessDeniedException.class);
    }

    private List<String> object(AppealRound made, Person person, String leaf, int version, String argument,
            boolean send) {
        return appeals.object(person, maker.campaign(made), made.key(leaf), version, argument, Set.of(), send).stream()
                .map(Refusal::key).toList();
    }

    private Appeal answer(AppealRound made, String leaf) {
        return appeals.find(made.key(leaf)).orElseThrow();
    }

    private Person member() {
        return rounds.person(null, Role.COUNCIL_MEMBER);
    }

    private Visitor visitor(Person person) {
        Visitor visitor = new Visitor(address());
        visitor.signIn(person.login(), Round.PASSWORD);
        return visitor;
    }

    @Test
    void whatAUnitWritesIsReadOnlyByThoseWhoseBusinessItIs() {
        AppealRound made = maker.begin(2);
        assertThat(object(made, made.officer(), "1.2", 0, "Bản nháp chỉ đơn vị đọc", false)).isEmpty();
        maker.send(made, "1.1");
        String sent = AppealPaths.appeal(made.key("1.1"));
        String draft = AppealPaths.appeal(made.key("1.2"));
        String list = AppealPaths.appeals(made.round().id());
        String result = AppealPaths.result(made.round().id(), made.unit());
        for (Person reader : List.of(member(), made.coordinator(), made.appraiser(), made.head())) {
            Visitor visitor = visitor(reader);
            assertThat(visitor.get(sent).body()).as(reader.roles().toString()).contains(AppealRound.ARGUMENT);
            assertThat(visitor.get(draft).body().contains("Bản nháp chỉ")).isEqualTo(reader.equals(made.head()));
            assertThat(visitor.get(list).body()).contains(sent);
            assertThat(visitor.get(list).body().contains(draft)).isEqualTo(reader.equals(made.head()));
        }
        for (Person other : List.of(
                rounds.person(made.round().units().getLast(), Role.DATA_OFFICER, Role.UNIT_HEAD, Role.APPRAISER),
                rounds.person(null, Role.APPRAISER), rounds.person(made.unit(), Role.ADMINISTRATOR))) {
            Visitor visitor = visitor(other);
            for (String path : List.of(sent, draft, result)) {
                assertThat(visitor.get(path).statusCode()).as(other.roles() + path).isEqualTo(403);
            }
            assertThat(visitor.get(list).body()).doesNotContain(sent, draft);
            assertThat(visitor.post(sent + "/trao-doi", Map.of("body", "Chen vào")).statusCode()).isEqualTo(403);
        }
        Visitor provider = visitor(rounds.person(made.round().department(), Role.UNIT_HEAD));
        assertThat(provider.get(result).statusCode()).as("supplies nothing here").isEqualTo(403);
    }

    @Test
    void whoSavesFromAnOldPageKeepsWhatWasTypedAndSeesWhatTheOtherSaved() {
        AppealRound made = maker.begin(1);
        assertThat(object(made, made.officer(), "1.1", 0, "Lời của người nhập liệu", false)).isEmpty();
        String path = AppealPaths.appeal(made.key("1.1"));
        Visitor head = visitor(made.head());
        var answer = head.post(path, Map.of("version", "0", "argument", "Lời của người duyệt"));
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("Lời của người duyệt", "Lời của người nhập liệu", made.officer().name(),
                "name=\"version\" value=\"1\"");
        assertThat(answer(made, "1.1").argument()).isEqualTo("Lời của người nhập liệu");
        maker.send(made, "1.1");
        var late = head.post(path, Map.of("version", "1", "argument", "Gõ xong thì đã gửi mất rồi"));
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("Gõ xong thì đã gửi mất rồi", AppealRound.ARGUMENT);
    }

    @Test
    void documentsOfOthersAreNotShownToWhoNamesThem() {
        AppealRound made = maker.begin(2);
        Person neighbour = rounds.person(made.round().units().getLast(), Role.DATA_OFFICER);
        Evidence foreign = handedIn.document(neighbour, "77/MAT-CUA-XA-BEN");
        Evidence own = handedIn.document(made.officer(), "45/BC-CUA-MINH");
        String path = AppealPaths.appeal(made.key("1.1"));
        Visitor officer = visitor(made.officer());
        Map<String, String> form = Map.of("version", "0", "argument", AppealRound.ARGUMENT, "tai-lieu",
                foreign.id() + "," + own.id());
        for (HttpResponse<String> answer : List.of(officer.post(path + "/tim-tai-lieu", form),
                officer.post(path, form))) {
            assertThat(answer.body()).contains("45/BC-CUA-MINH", "value=\"" + own.id() + "\" checked")
                    .doesNotContain("77/MAT-CUA-XA-BEN");
        }
        assertThat(appeals.find(made.key("1.1"))).as("the foreign one is refused").isEmpty();
    }

    @Test
    void whoKeepsMinutesFromAnOldPageSeesWhatTheOtherWroteAndKeepsTheOwnText() {
        AppealRound made = maker.begin(1);
        maker.send(made, "1.1");
        Meeting meeting = maker.meeting(made, "1.1");
        Person other = rounds.person(null, Role.COORDINATOR);
        String path = AppealPaths.meeting(made.round().id(), meeting.id());
        Visitor first = visitor(made.coordinator());
        Map<String, String> form = Map.of("version", Integer.toString(meeting.version()), "title", meeting.title(),
                "day", "15/12/2026", "minutes", "Biên bản gõ ở thẻ cũ");
        assertThat(meetings.change(other, maker.campaign(made), meeting, meeting.title(), meeting.heldOn(),
                "Biên bản của người kia")).isEmpty();
        HttpResponse<String> answer = first.post(path, form);
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("Biên bản của người kia", other.name(), ">Biên bản gõ ở thẻ cũ</textarea>");
        AppealRound.Maker.done(maker.decide(made, member(), made.key("1.1"), Stage.COUNCIL, Verdict.UPHELD, "", "",
                meeting.id()));
        assertThat(meetings.close(other, maker.campaign(made),
                meetings.find(made.round().id(), meeting.id()).orElseThrow())).isEmpty();
        HttpResponse<String> closed = first.post(path, form);
        assertThat(closed.statusCode()).isEqualTo(409);
        assertThat(closed.body()).as("also when there is no form any more").contains("Biên bản của người kia",
                "Biên bản gõ ở thẻ cũ");
    }

    @Test
    void everyFieldThatAMemberTypedTooLateIsShown() {
        AppealRound made = maker.begin(1);
        maker.send(made, "1.1");
        Meeting meeting = maker.meeting(made, "1.1");
        AppealRound.Maker.done(maker.decide(made, member(), made.key("1.1"), Stage.COUNCIL, Verdict.UPHELD, "", "",
                meeting.id()));
        HttpResponse<String> late = visitor(member()).post(AppealPaths.item(meeting.id(), made.key("1.1")),
                Map.of("version", "0", "declared", "1", "verdict", "corrected", "value-" + AppealRound.INPUT, "243",
                        "points", "1,75", "code", "L05", "reason", "Ngắn"));
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("Lấy số liệu khác, điểm tính theo quy định", "value=\"243\"",
                "value=\"1,75\"", "L05 – Khác số liệu của cơ quan quản lý", "value=\"Ngắn\"");
    }

    @Test
    void afterTheCouncilNobodyDecidesAgainAndWhatWasTypedIsShown() {
        AppealRound made = maker.begin(1);
        maker.send(made, "1.1");
        Meeting meeting = maker.meeting(made, "1.1");
        String path = AppealPaths.item(meeting.id(), made.key("1.1"));
        AppealRound.Maker.done(maker.decide(made, member(), made.key("1.1"), Stage.COUNCIL, Verdict.UPHELD, "", "",
                meeting.id()));
        Visitor late = visitor(member());
        var answer = late.post(path, Map.of("version", "0", "declared", "1", "verdict", "accepted",
                "reason", "Lời của thành viên đến sau cần còn trên trang."));
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("vừa được thành viên khác quyết định", "Lời của thành viên đến sau");
        rounds.move(made.round(), Phase.LOCK);
        refused(() -> maker.decide(made, made.appraiser(), made.key("1.1"), Stage.COUNCIL, Verdict.UPHELD, "", "",
                meeting.id()));
    }
}
