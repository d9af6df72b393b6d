package vn.chiso.web.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.chiso.web.WebTest;
import vn.chiso.web.account.Person;
import vn.chiso.web.account.Role;
import vn.chiso.web.entry.Round;
import vn.chiso.web.result.JudgedRound;
import vn.chiso.web.standing.Standing;
import vn.chiso.web.standing.Standings;
import vn.chiso.web.ui.Answer;

/** Texts that several people write for one document, and what stands above and below it. */
class WrittenTextsTest extends WebTest {

    private static final String KIND = "ket-qua";

    @Autowired
    private Desk desk;
    @Autowired
    private DraftStore store;
    @Autowired
    private JudgedRound.Maker judgedRounds;
    @Autowired
    private Round.Maker rounds;
    @Autowired
    private Standings standings;

    private Standing table(Round round) {
        return standings.of(standings.ofUnit(round.unit()).orElseThrow()).getFirst();
    }

    private Person coordinator(Round round) {
        return rounds.person(round.unit(), Role.COORDINATOR);
    }

    @Test
    void onlyWhatDiffersFromTheSuggestionIsStoredSoTheRestFollowsTheUnit() {
        Round round = judgedRounds.published(1).round();
        String key = table(round).slug();
        Person person = coordinator(round);
        desk.write(person, KIND, key, Map.of("tinh-hinh", "Các đơn vị nộp đúng hạn."));
        assertThat(store.of(KIND, key).orElseThrow().texts())
                .isEqualTo(Map.of("tinh-hinh", "Các đơn vị nộp đúng hạn."));
        desk.set(person, desk.head(person), Map.of("noi-nhan", "Sở Nội vụ\nLưu: VT, CĐS"));
        assertThat(Desk.field(desk.open(person, KIND, key), "noi-nhan").value()).isEqualTo("Sở Nội vụ\nLưu: VT, CĐS");
        desk.write(person, KIND, key, Map.of("noi-nhan", ""));
        assertThat(Desk.field(desk.open(person, KIND, key), "noi-nhan").value()).as("deleted on purpose").isEmpty();
    }

    @Test
    void recipientsMayBeTypedWithTheDashesAndEndsThatTheDocumentSetsItself() {
        Draft.Words words = new Draft.Words(Map.of("noi-nhan", "- Như trên;\n – Sở Nội vụ ;\n\n-\n- Lưu: VT, CĐS."));
        assertThat(words.names("noi-nhan")).containsExactly("Như trên", "Sở Nội vụ", "Lưu: VT, CĐS");
    }

    @Test
    void twoWhoWriteDifferentFieldsBothKeepTheirs() {
        Round round = judgedRounds.published(1).round();
        String key = table(round).slug();
        Person one = coordinator(round);
        Person two = coordinator(round);
        DraftPage ofOne = desk.open(one, KIND, key);
        DraftPage ofTwo = desk.open(two, KIND, key);
        assertThat(desk.send(one, ofOne, Map.of("tinh-hinh", "một"))).isInstanceOf(Answer.Redirect.class);
        assertThat(desk.send(two, ofTwo, Map.of("kien-nghi", "hai"))).isInstanceOf(Answer.Redirect.class);
        assertThat(store.of(KIND, key).orElseThrow().texts()).isEqualTo(Map.of("tinh-hinh", "một", "kien-nghi", "hai"));
    }

    @Test
    void whereBothHaveWrittenTheSecondSeesTheOtherTextAlsoADeletedOne() {
        Round round = judgedRounds.published(1).round();
        String key = table(round).slug();
        Person one = coordinator(round);
        Person two = coordinator(round);
        desk.write(one, KIND, key, Map.of("tinh-hinh", "cũ", "diem-manh", "cũ", "kien-nghi", "cũ"));
        DraftPage ofTwo = desk.open(two, KIND, key);
        desk.write(one, KIND, key, Map.of("tinh-hinh", "của một", "diem-manh", "", "kien-nghi", "của một"));
        Answer answer = desk.send(two, ofTwo, Map.of("tinh-hinh", "của hai", "diem-manh", "của hai"));
        assertThat(((Answer.Page) answer).status()).isEqualTo(409);
        DraftPage told = Desk.page(answer);
        assertThat(told.meanwhile()).isTrue();
        assertThat(Desk.field(told, "tinh-hinh").value()).isEqualTo("của hai");
        assertThat(Desk.field(told, "tinh-hinh").stored()).isEqualTo("của một");
        assertThat(Desk.field(told, "diem-manh").stored()).isNotNull().isEmpty();
        assertThat(Desk.field(told, "kien-nghi").value()).as("never touched").isEqualTo("của một");
        assertThat(Desk.field(told, "kien-nghi").stored()).isNull();
        assertThat(desk.send(two, told, Map.of())).isInstanceOf(Answer.Redirect.class);
        assertThat(store.of(KIND, key).orElseThrow().texts())
                .isEqualTo(Map.of("tinh-hinh", "của hai", "diem-manh", "của hai", "kien-nghi", "của một"));
    }

    @Test
    void aRefusedFormStillKnowsFromWhatItWasMade() {
        Round round = judgedRounds.published(1).round();
        String key = table(round).slug();
        Person one = coordinator(round);
        Person two = coordinator(round);
        DraftPage ofTwo = desk.open(two, KIND, key);
        desk.write(one, KIND, key, Map.of("tinh-hinh", "của một"));
        Answer refused = desk.send(two, ofTwo, Map.of("tinh-hinh", "của hai", "ngay", "31/02/2027"));
        assertThat(((Answer.Page) refused).status()).isEqualTo(422);
        Answer again = desk.send(two, Desk.page(refused), Map.of("ngay", "05/01/2027"));
        assertThat(((Answer.Page) again).status()).isEqualTo(409);
        assertThat(Desk.field(Desk.page(again), "tinh-hinh").stored()).isEqualTo("của một");
    }

    @Test
    void whatStandsAboveAndBelowIsShownBesideWhatOthersHaveStored() {
        Round round = rounds.begin(1);
        Person one = coordinator(round);
        Person two = rounds.person(round.unit(), Role.UNIT_HEAD);
        IssuerPage ofTwo = desk.head(two);
        assertThat(desk.set(one, desk.head(one), Map.of("dia-danh", "Huế", "nguoi-ky", "Trần Thị Một")))
                .isInstanceOf(Answer.Redirect.class);
        Answer answer = desk.set(two, ofTwo, Map.of("nguoi-ky", "Lê Văn Hai"));
        assertThat(((Answer.Page) answer).status()).isEqualTo(409);
        IssuerPage told = Desk.head(answer);
        assertThat(told.stored()).isEqualTo(Map.of("nguoi-ky", "Trần Thị Một"));
        assertThat(told.values()).containsEntry("nguoi-ky", "Lê Văn Hai").containsEntry("dia-danh", "Huế");
        assertThat(desk.set(two, told, Map.of())).isInstanceOf(Answer.Redirect.class);
        assertThat(desk.head(one).values()).containsEntry("nguoi-ky", "Lê Văn Hai").containsEntry("dia-danh", "Huế");
    }

    @Test
    void aRestatementBeginsWithTheTextsOfThePublicationBefore() {
        JudgedRound judged = judgedRounds.published(1);
        String first = table(judged.round()).slug();
        Person person = coordinator(judged.round());
        desk.write(person, KIND, first,
                Map.of("so", "15", "ngay", "05/01/2027", "nguyen-nhan", "Thiếu tài liệu kiểm chứng."));
        judgedRounds.restate(judged, judged.round().unit(), "0,5");
        String second = table(judged.round()).slug();
        assertThat(second).isNotEqualTo(first);
        DraftPage page = desk.open(person, KIND, second);
        assertThat(page.started()).isTrue();
        assertThat(Desk.field(page, "nguyen-nhan").value()).isEqualTo("Thiếu tài liệu kiểm chứng.");
        assertThat(Desk.field(page, "so").value()).isEmpty();
        assertThat(Desk.field(page, "ngay").value()).isEmpty();
        assertThat(Desk.field(desk.open(rounds.person(null, Role.LEADER), KIND, second), "nguyen-nhan").value())
                .as("nobody has read it again").isEmpty();
        assertThat(desk.send(person, page, Map.of("nguyen-nhan", "Thiếu tài liệu; đã bổ sung.")))
                .isInstanceOf(Answer.Redirect.class);
        DraftPage saved = desk.open(person, KIND, second);
        assertThat(saved.started()).isFalse();
        assertThat(Desk.field(saved, "nguyen-nhan").earlier()).isEqualTo("Thiếu tài liệu kiểm chứng.");
    }
}
