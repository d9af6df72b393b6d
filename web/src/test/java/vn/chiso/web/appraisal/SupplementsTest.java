package vn.chiso.web.appraisal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.chiso.engine.number.Exact;
import vn.chiso.web.account.Person;
import vn.chiso.web.account.Role;
import vn.chiso.web.entry.EntryKey;
import vn.chiso.web.entry.EntryState;
import vn.chiso.web.entry.Evidence;
import vn.chiso.web.entry.Round;
import vn.chiso.web.entry.document.Samples;
import vn.chiso.web.platform.Refusal;
import vn.chiso.web.platform.Time;
import vn.chiso.web.ui.Notices;

/** An indicator goes back to its unit and comes again: who is told, what may be asked, who has to look anew. */
class SupplementsTest extends AppraisalTest {

    @Autowired
    private Accepting accepting;
    @Autowired
    private Notices notices;

    private List<String> back(Person person, Round round, EntryKey key, String reason, LocalDate until) {
        return deciding.giveBack(person, rounds.fresh(round), key, entry(key).stamp(), reason, until).stream()
                .map(Refusal::key).toList();
    }

    private static LocalDate today() {
        return LocalDate.now(Time.ZONE);
    }

    @Test
    void whoJudgedBeforeAnotherProofCameIsTold() {
        Round round = judged(1);
        EntryKey key = round.entry(round.unit(), "1.1");
        Person person = appraiser(round, null, "1.1");
        Judgement early = judgement(key, Verdict.REJECTED);
        String seen = entry(key).stamp();
        int version = entry(key).version();
        assertThat(back(appraiser(round, null, "1.1"), round, key, REASON, today())).isEmpty();
        Person officer = rounds.person(round.unit(), Role.DATA_OFFICER);
        Evidence proof = signed.document(officer, "9/BC-BO-SUNG", "bo-sung.pdf", Samples.pdf("bổ sung"));
        signed.attach(key, officer, proof);
        signed.again(round, round.unit());
        assertThat(entry(key).state()).isEqualTo(EntryState.SUBMITTED);
        assertThat(entry(key).version()).as("no figure has changed").isEqualTo(version);
        assertThat(decide(person, round, key, early)).isInstanceOf(Deciding.Result.Changed.class);
        assertThat(accepting.accept(person, rounds.fresh(round), Map.of(key, seen))).isZero();
        assertThat(deciding.giveBack(person, rounds.fresh(round), key, seen, REASON, today()))
                .extracting(Refusal::key).containsExactly("appraisal.changed-meanwhile");
        done(decide(person, round, key, judgement(key, Verdict.REJECTED)));
    }

    @Test
    void thoseWhoSupplyItAreToldByWhenItIsWanted() {
        Round round = judged(2);
        EntryKey key = round.entry(round.unit(), "1.1");
        Person officer = rounds.person(round.unit(), Role.DATA_OFFICER);
        Person head = rounds.person(round.unit(), Role.UNIT_HEAD, Role.DATA_OFFICER);
        Person neighbour = rounds.person(round.units().getLast(), Role.DATA_OFFICER);
        LocalDate day = today().plusDays(3);
        assertThat(back(appraiser(round, null, "1.1"), round, key, REASON, day)).isEmpty();
        for (Person person : List.of(officer, head)) {
            assertThat(notices.of(person, 9)).singleElement().satisfies(notice -> {
                assertThat(notice.key()).isEqualTo("appraisal.notice.returned");
                assertThat(notice.link()).isEqualTo(key.path());
                assertThat(notice.facts()).contains("1.1", "%02d/%02d/%d".formatted(day.getDayOfMonth(),
                        day.getMonthValue(), day.getYear()));
            });
        }
        assertThat(notices.of(neighbour, 9)).isEmpty();
    }

    @Test
    void whatIsWantedIsSaidInASentenceAndForADayThatComes() {
        Round round = judged(1);
        EntryKey key = round.entry(round.unit(), "1.1");
        Person person = appraiser(round, null, "1.1");
        assertThat(
                back(person, round, key, "Thiếu minh chứng, thiếu tài liệu kiểm chứng, đề nghị bổ sung theo quy định.",
                        today()))
                .containsExactly("appraisal.reason.form-text");
        assertThat(back(person, round, key, "Bổ sung bảng trích xuất năm nay. ".repeat(200), today()))
                .containsExactly("appraisal.reason.long");
        for (LocalDate day : List.of(today().minusDays(1), today().plusYears(1).plusDays(1), LocalDate.MAX)) {
            assertThat(back(person, round, key, REASON, day)).as(day.toString())
                    .containsExactly("appraisal.return.bad-day");
        }
        assertThat(state(key)).isEqualTo(EntryState.SUBMITTED);
    }

    @Test
    void pointsByHandHaveFewDecimals() {
        Round round = judged(1);
        EntryKey key = round.entry(round.unit(), "1.1");
        Person person = appraiser(round, null, "1.1");
        String stamp = entry(key).stamp();
        assertThat(refused(decide(person, round, key, new Judgement(0, stamp, false, Verdict.SET_BY_HAND, Map.of(),
                "1,23456", "L04", REASON, "", 0)))).containsExactly("appraisal.points.decimals");
        assertThat(done(decide(person, round, key, new Judgement(0, stamp, false, Verdict.SET_BY_HAND, Map.of(),
                "1,2345", "L04", REASON, "", 0))).after()).isEqualTo(Exact.of(2469, 2000));
    }
}
