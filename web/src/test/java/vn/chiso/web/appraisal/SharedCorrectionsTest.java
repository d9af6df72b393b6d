package vn.chiso.web.appraisal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.chiso.engine.number.Exact;
import vn.chiso.web.Visitor;
import vn.chiso.web.account.Person;
import vn.chiso.web.account.Role;
import vn.chiso.web.campaign.Phase;
import vn.chiso.web.entry.EntryKey;
import vn.chiso.web.entry.Round;
import vn.chiso.web.platform.Time;
import vn.chiso.web.ui.Notices;

/**
 * Two appraisers and a figure that both their indicators use: 2.10 pays a point for each item of the figure that is
 * entered at 1.1, at most 4.
 */
class SharedCorrectionsTest extends AppraisalTest {

    @Autowired
    private Accepting accepting;
    @Autowired
    private Queue queue;
    @Autowired
    private Notices notices;

    /** A round in which 1.1 and 2.10 of every unit are judged by different people. */
    private record Two(Round round, EntryKey home, EntryKey user, Person first, Person second) {
    }

    private Two two() {
        Round round = judged(1);
        return new Two(round, round.entry(round.unit(), "1.1"), round.entry(round.unit(), "2.10"),
                appraiser(round, null, "1.1"), appraiser(round, null, "2.10"));
    }

    /** 3 instead of 1,000: 1.1 rises from 2 to 20/9, 2.10 falls from 4 to 3. */
    private Judgement fewer(EntryKey home, String code) {
        Judgement plain = corrected(home, Map.of(A, "3", B, "1"));
        return new Judgement(plain.version(), plain.declared(), false, Verdict.CORRECTED, plain.figures(), "", code,
                REASON, "", 0);
    }

    private Judgement accept(EntryKey key) {
        Judgement plain = judgement(key, Verdict.ACCEPTED);
        return new Judgement(plain.version(), plain.declared(), false, Verdict.ACCEPTED, Map.of(), "", "", "", "", 0);
    }

    private List<String> told(Person person) {
        return notices.of(person, 20).stream().map(Notices.Notice::key).toList();
    }

    private Queue.Item item(Two two, Person person, EntryKey key) {
        return queue.items(person, rounds.fresh(two.round()), List.of(key.leaf())).stream()
                .filter(each -> each.key().equals(key)).findFirst().orElseThrow();
    }

    @Test
    void whoAcceptsWhatUsesAFigureThatAnotherCorrectedIsAskedForNothing() {
        Two two = two();
        done(decide(two.first(), two.round(), two.home(), fewer(two.home(), "L02")));
        Decision accepted = done(decide(two.second(), two.round(), two.user(), accept(two.user())));
        assertThat(List.of(accepted.before(), accepted.after())).as("the correction counts on both sides")
                .containsExactly(Exact.of(3), Exact.of(3));
        assertThat(accepted.lowers()).isFalse();
    }

    @Test
    void whoAcceptsWhatUsesAFigureThatWasSentBackIsAskedForNothing() {
        Two two = two();
        assertThat(deciding.giveBack(two.first(), rounds.fresh(two.round()), two.home(), entry(two.home()).stamp(),
                REASON, LocalDate.now(Time.ZONE))).isEmpty();
        Decision accepted = done(decide(two.second(), two.round(), two.user(), accept(two.user())));
        assertThat(List.of(accepted.before(), accepted.after())).containsExactly(Exact.ZERO, Exact.ZERO);
    }

    @Test
    void manyAreAcceptedWithTheFiguresThatCountByThen() {
        Two two = two();
        done(decide(two.first(), two.round(), two.home(), fewer(two.home(), "L02")));
        assertThat(accepting.accept(two.second(), rounds.fresh(two.round()),
                Map.of(two.user(), entry(two.user()).stamp()))).isOne();
        assertThat(decisions.find(two.user(), Stage.APPRAISAL).orElseThrow().after()).isEqualTo(Exact.of(3));
    }

    @Test
    void aCorrectionThatLowersAnotherIndicatorNeedsACodeAndASentence() {
        Two two = two();
        assertThat(refused(decide(two.first(), two.round(), two.home(), fewer(two.home(), ""))))
                .containsExactly("appraisal.code.missing-elsewhere");
        Judgement plain = fewer(two.home(), "L02");
        assertThat(refused(decide(two.first(), two.round(), two.home(), new Judgement(plain.version(),
                plain.declared(), false, Verdict.CORRECTED, plain.figures(), "", "L02", "", "", 0))))
                .containsExactly("appraisal.reason.short");
        Decision decision = done(decide(two.first(), two.round(), two.home(), plain));
        assertThat(decision.after()).as("the indicator's own points rise").isGreaterThan(decision.before());
        assertThat(decision.lowers()).isTrue();
        assertThat(decisions.find(two.home(), Stage.APPRAISAL)).contains(decision);
        assertThat(queue.standings(two.first(), rounds.fresh(two.round())).getFirst().lowered()).isOne();
        String page = visitor(two.first()).get(AppraisalPaths.entry(two.home())).body();
        assertThat(page).contains("Điểm của chỉ số 2.10 giảm 1,00 vì dùng chung số liệu này.");
    }

    @Test
    void listsShowWhatCountsNowAlsoAfterAnotherCorrectedASharedFigure() {
        Two two = two();
        done(decide(two.second(), two.round(), two.user(), accept(two.user())));
        assertThat(item(two, two.second(), two.user()).after()).isEqualTo(Exact.of(4));
        done(decide(two.first(), two.round(), two.home(), fewer(two.home(), "L02")));
        assertThat(item(two, two.second(), two.user()).after()).isEqualTo(Exact.of(3));
        assertThat(visitor(two.second()).get(AppraisalPaths.leaf(two.round().id(), two.user().leaf())).body())
                .contains("<strong>3,00</strong>").doesNotContain("<strong>4,00</strong>");
    }

    @Test
    void theRoundBeforeIsShownAsItCountedWithCorrectionsMadeElsewhere() {
        Two two = two();
        done(decide(two.first(), two.round(), two.home(), fewer(two.home(), "L02")));
        Round next = signed.after(two.round(), Map.of(A, "1.000", B, "300"));
        Person person = appraiser(next, null, "2.10");
        rounds.move(next, Phase.APPRAISAL);
        EntryKey key = next.entry(next.unit(), "2.10");
        Queue.Item item = queue.items(person, rounds.fresh(next), List.of(key.leaf())).getFirst();
        assertThat(item.before()).isEqualTo(Exact.of(3));
        assertThat(visitor(person).get(AppraisalPaths.entry(key)).body())
                .as("in the column of the year before").containsPattern("soft\" data-label=\"Năm \\d+\">3,00<");
    }

    @Test
    void thePeopleOfOtherIndicatorsAreToldOfACorrectedFigure() {
        Two two = two();
        done(decide(two.first(), two.round(), two.home(), fewer(two.home(), "L02")));
        assertThat(told(two.second())).containsExactly("appraisal.notice.shared");
        assertThat(told(two.first())).as("who did it knows").isEmpty();
        Judgement again = new Judgement(1, entry(two.home()).stamp(), false, Verdict.CORRECTED,
                Map.of(A, "3", B, "2"), "", "L02", REASON, "", 0);
        done(decide(two.first(), two.round(), two.home(), again));
        assertThat(told(two.second())).as("what only 1.1 uses has changed").hasSize(1);
        assertThat(visitor(two.second()).get("/thong-bao").body()).contains(
                "vừa thay đổi ở chỉ số 1.1 (Tổng số hồ sơ). Chỉ số 2.10 cũng dùng số liệu này.");
    }

    @Test
    void aSharedFigureOfAnIndicatorThatWasSentBackMayChangeAndOthersLookAgain() {
        Two two = two();
        done(decide(two.second(), two.round(), two.user(), accept(two.user())));
        Person officer = rounds.person(two.round().unit(), Role.DATA_OFFICER);
        deciding.giveBack(two.first(), rounds.fresh(two.round()), two.home(), entry(two.home()).stamp(), REASON,
                LocalDate.now(Time.ZONE));
        assertThat(told(officer)).containsExactly("appraisal.notice.returned");
        signed.again(two.round(), two.home(), Map.of(A, "2", B, "1"));
        assertThat(item(two, two.second(), two.user()).declared().points()).isEqualTo(Exact.of(2));
        assertThat(item(two, two.second(), two.user()).oddities()).contains(Queue.Oddity.SHARED);
        assertThat(told(two.second())).containsExactly("appraisal.notice.shared");
        Visitor visitor = visitor(two.second());
        assertThat(visitor.get(AppraisalPaths.queue(two.round().id()) + "?muc=xong").body())
                .contains("số liệu dùng chung đã đổi");
        done(decide(two.second(), two.round(), two.user(), accept(two.user())));
        assertThat(item(two, two.second(), two.user()).oddities()).as("looked at since")
                .doesNotContain(Queue.Oddity.SHARED);
    }
}
