package vn.chiso.web.appraisal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import vn.chiso.engine.framework.Node;
import vn.chiso.engine.framework.NodeCode;
import vn.chiso.engine.number.Exact;
import vn.chiso.engine.scoring.Scoring;
import vn.chiso.web.account.Person;
import vn.chiso.web.account.Role;
import vn.chiso.web.campaign.Phase;
import vn.chiso.web.entry.EntryKey;
import vn.chiso.web.entry.EntryState;
import vn.chiso.web.entry.Round;
import vn.chiso.web.platform.Refusal;
import vn.chiso.web.platform.Time;

/** Appraisal: what is concluded counts, and only what may be concluded is. */
class AppraisalsTest extends AppraisalTest {

    @Autowired
    private Accepting accepting;
    @Autowired
    private Queue queue;

    private Considered considered(Round round, long unit) {
        return considerations.of(rounds.fresh(round), unit);
    }

    /** Points of an indicator after appraisal. */
    private Exact appraised(Round round, EntryKey key) {
        Considered considered = considered(round, key.unit());
        Node.Leaf leaf = vn.chiso.web.entry.Declarations.leaf(considered.declared(), key.leaf()).orElseThrow();
        return new Scoring(considered.declared().framework()).score(leaf, considered.appraised()).points();
    }

    @Test
    void whatIsAcceptedKeepsItsPoints() {
        Round round = judged(1);
        EntryKey key = round.entry(round.unit(), "1.1");
        Decision decision = done(decide(appraiser(round, null, "1.1"), round, key, judgement(key, Verdict.ACCEPTED)));
        assertThat(List.of(decision.before(), decision.after())).containsExactly(Exact.of(2), Exact.of(2));
        assertThat(state(key)).isEqualTo(EntryState.APPRAISED);
        assertThat(appraised(round, key)).isEqualTo(Exact.of(2));
    }

    @Test
    void correctedFiguresGiveThePointsOfTheRuleHereAndWhereverElseTheyCount() {
        Round round = judged(1);
        EntryKey key = round.entry(round.unit(), "1.1");
        EntryKey shared = round.entry(round.unit(), "2.10");
        Person person = appraiser(round, null, "1.1");
        assertThat(appraised(round, shared)).as("one point an item, at most 4").isEqualTo(Exact.of(4));
        Judgement typed = corrected(key, Map.of(A, "3", B, "1"));
        Trial trial = deciding.trial(person, rounds.fresh(round), key, Stage.APPRAISAL, typed);
        assertThat(trial.after().points()).isEqualTo(Exact.of(20, 9));
        assertThat(List.of(trial.fallsHere(), trial.falls())).as("points fall where the figure is shared")
                .containsExactly(false, true);
        assertThat(trial.elsewhere()).singleElement().satisfies(other -> {
            assertThat(other.leaf().code()).isEqualTo(shared.leaf());
            assertThat(List.of(other.before(), other.after())).containsExactly(Exact.of(4), Exact.of(3));
        });
        assertThat(appraised(round, key)).as("a trial stores nothing").isEqualTo(Exact.of(2));
        done(decide(person, round, key, typed));
        assertThat(appraised(round, key)).as("a quotient of 1/3 against 60%").isEqualTo(Exact.of(20, 9));
        assertThat(appraised(round, shared)).isEqualTo(Exact.of(3));
        assertThat(considered(round, round.unit()).declaredInputs().values()).as("what was declared stays")
                .isNotEqualTo(considered(round, round.unit()).appraised().values());
    }

    @Test
    void whatIsRejectedHasNoPointsAndPointsByHandCount() {
        Round round = judged(1);
        EntryKey key = round.entry(round.unit(), "1.1");
        Person person = appraiser(round, null, "1.1");
        done(decide(person, round, key, judgement(key, Verdict.REJECTED)));
        assertThat(appraised(round, key)).isEqualTo(Exact.ZERO);
        Judgement plain = judgement(key, Verdict.SET_BY_HAND);
        Judgement byHand = new Judgement(plain.version(), plain.declared(), false, Verdict.SET_BY_HAND, Map.of(),
                "1,25", "L04", REASON, "", 0);
        done(decide(person, round, key, byHand));
        assertThat(appraised(round, key)).isEqualTo(Exact.of(5, 4));
    }

    @Test
    void pointsFallOnlyWithACodeAndAReasonThatSaysSomethingAboutTheCase() {
        Round round = judged(1);
        EntryKey key = round.entry(round.unit(), "1.1");
        Person person = appraiser(round, null, "1.1");
        Judgement plain = judgement(key, Verdict.REJECTED);
        assertThat(refused(decide(person, round, key, reason(plain, "", "Không thống nhất."))))
                .as("everything at once").containsExactly("appraisal.code.missing", "appraisal.reason.short");
        assertThat(refused(decide(person, round, key, reason(plain, "L01",
                "Không thống nhất. Thiếu tài liệu kiểm chứng. Không đạt theo quy định."))))
                .containsExactly("appraisal.reason.form-text");
        assertThat(refused(decide(person, round, key, reason(plain, "L01",
                "Tỷ lệ b/a so với 60% - Hồ sơ trực tuyến - Số liệu không khớp tài liệu"))))
                .as("what stands on the form anyway").containsExactly("appraisal.reason.form-text");
        assertThat(refused(decide(person, round, key, corrected(key, Map.of(A, "1.000", B, "300")))))
                .containsExactly("appraisal.corrected.nothing");
        assertThat(refused(decide(person, round, key, corrected(key, Map.of(B, "ba trăm"))))).hasSize(1);
        assertThat(decisions.find(key, Stage.APPRAISAL)).isEmpty();
        assertThat(state(key)).isEqualTo(EntryState.SUBMITTED);
    }

    private static Judgement reason(Judgement typed, String code, String reason) {
        return new Judgement(typed.version(), typed.declared(), false, typed.verdict(), typed.figures(), "", code,
                reason, "", 0);
    }

    @Test
    void aDraftDoesNotCount() {
        Round round = judged(1);
        EntryKey key = round.entry(round.unit(), "1.1");
        Person person = appraiser(round, null, "1.1");
        Judgement plain = judgement(key, Verdict.REJECTED);
        done(decide(person, round, key, new Judgement(plain.version(), plain.declared(), true, Verdict.REJECTED,
                Map.of(), "", "", "", "", 0)));
        assertThat(state(key)).isEqualTo(EntryState.IN_APPRAISAL);
        assertThat(appraised(round, key)).isEqualTo(Exact.of(2));
        assertThat(queue.standings(person, rounds.fresh(round)).getFirst().waiting()).isEqualTo(1);
    }

    @Test
    void nobodyJudgesTheOwnUnitAForeignIndicatorOrInAnotherPhase() {
        Round round = signed.round(2);
        EntryKey key = round.entry(round.unit(), "1.1");
        Person own = appraiser(round, round.unit(), "1.1");
        Person other = appraiser(round, null, "1.2");
        Person mine = appraiser(round, null, "1.1");
        Person coordinator = rounds.person(null, Role.COORDINATOR);
        assertThatThrownBy(() -> decide(mine, round, key, judgement(key, Verdict.ACCEPTED)))
                .as("before its phase").isInstanceOf(AccessDeniedException.class);
        rounds.move(round, Phase.APPRAISAL);
        for (Person person : List.of(own, other, coordinator)) {
            assertThatThrownBy(() -> decide(person, round, key, judgement(key, Verdict.ACCEPTED)))
                    .as(person.roles().toString()).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> deciding.trial(person, rounds.fresh(round), key, Stage.APPRAISAL,
                    judgement(key, Verdict.ACCEPTED))).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> deciding.giveBack(person, rounds.fresh(round), key, "", REASON, LocalDate.MAX))
                    .isInstanceOf(AccessDeniedException.class);
        }
        done(decide(own, round, round.entry(round.units().getLast(), "1.1"),
                judgement(round.entry(round.units().getLast(), "1.1"), Verdict.ACCEPTED)));
        rounds.move(round, Phase.APPEAL);
        assertThatThrownBy(() -> decide(mine, round, key, judgement(key, Verdict.ACCEPTED)))
                .as("after its phase").isInstanceOf(AccessDeniedException.class);
        assertThat(decisions.find(key, Stage.APPRAISAL)).isEmpty();
    }

    @Test
    void whoJudgesSomethingThatHasChangedIsTold() {
        Round round = judged(1);
        EntryKey key = round.entry(round.unit(), "1.1");
        Person person = appraiser(round, null, "1.1");
        Judgement early = judgement(key, Verdict.ACCEPTED);
        done(decide(person, round, key, judgement(key, Verdict.REJECTED)));
        assertThat(decide(appraiser(round, null, "1.1"), round, key, early))
                .isInstanceOfSatisfying(Deciding.Result.Changed.class, changed -> assertThat(changed.now())
                        .satisfies(now -> assertThat(now.verdict()).isEqualTo(Verdict.REJECTED)));
        assertThat(appraised(round, key)).isEqualTo(Exact.ZERO);
    }

    @Test
    void whatIsSentBackComesAgainAndNothingIsLeftOfTheConclusion() {
        Round round = judged(1);
        EntryKey key = round.entry(round.unit(), "1.1");
        EntryKey beside = round.entry(round.unit(), "1.2");
        Person person = appraiser(round, null, "1.1");
        done(decide(person, round, key, judgement(key, Verdict.REJECTED)));
        LocalDate day = LocalDate.now(Time.ZONE).plusDays(3);
        assertThat(deciding.giveBack(person, rounds.fresh(round), key, entry(key).stamp(), "ngắn", null))
                .extracting(Refusal::key).as("everything at once")
                .containsExactly("appraisal.reason.short", "appraisal.return.no-day");
        assertThat(deciding.giveBack(person, rounds.fresh(round), key, entry(key).stamp(), REASON, day)).isEmpty();
        assertThat(state(key)).isEqualTo(EntryState.RETURNED);
        assertThat(entry(key).returnUntil()).isEqualTo(day);
        assertThat(state(beside)).as("only this indicator").isEqualTo(EntryState.SUBMITTED);
        assertThat(appraised(round, key)).as("what is not handed in has no points").isEqualTo(Exact.ZERO);
    }

    @Test
    void afterASupplementTheAppraiserBeginsAnew() {
        Round round = judged(1);
        EntryKey key = round.entry(round.unit(), "1.1");
        Person person = appraiser(round, null, "1.1");
        done(decide(person, round, key, judgement(key, Verdict.REJECTED)));
        Judgement early = judgement(key, Verdict.REJECTED);
        deciding.giveBack(person, rounds.fresh(round), key, entry(key).stamp(), REASON,
                LocalDate.now(Time.ZONE));
        signed.again(round, key, Map.of(A, "1.000", B, "600"));
        assertThat(state(key)).isEqualTo(EntryState.SUBMITTED);
        assertThat(decisions.find(key, Stage.APPRAISAL)).isEmpty();
        assertThat(appraised(round, key)).isEqualTo(Exact.of(4));
        assertThat(decide(person, round, key, early)).as("made from what was declared before")
                .isInstanceOf(Deciding.Result.Changed.class);
    }

    @Test
    void manyAreAcceptedAtOnceButNotWhatIsOddOrHasChangedOrIsForeign() {
        Round round = signed.round(5);
        List<EntryKey> keys = round.units().stream().map(unit -> round.entry(unit, "1.1")).toList();
        signed.bare(keys.get(1));
        Person person = appraiser(round, round.units().get(4), "1.1");
        rounds.move(round, Phase.APPRAISAL);
        Map<EntryKey, String> seen = new HashMap<>();
        keys.forEach(key -> seen.put(key, entry(key).stamp()));
        seen.put(round.entry(round.unit(), "1.2"), entry(round.entry(round.unit(), "1.2")).stamp());
        deciding.giveBack(person, rounds.fresh(round), keys.get(2), entry(keys.get(2)).stamp(), REASON,
                LocalDate.now(Time.ZONE));
        signed.again(round, keys.get(2), Map.of(A, "1.000", B, "600"));
        assertThat(accepting.accept(person, rounds.fresh(round), seen)).isEqualTo(2);
        assertThat(keys.stream().map(this::state)).containsExactly(EntryState.APPRAISED, EntryState.SUBMITTED,
                EntryState.SUBMITTED, EntryState.APPRAISED, EntryState.SUBMITTED);
        assertThat(state(round.entry(round.unit(), "1.2"))).isEqualTo(EntryState.SUBMITTED);
        assertThat(accepting.accept(person, rounds.fresh(round), seen)).as("once is enough").isZero();
    }

    @Test
    void ofTwoWhoJudgeAtOnceOneWinsAndTheOtherIsTold() throws Exception {
        Round round = judged(6);
        Person first = appraiser(round, null, "1.1");
        Person second = appraiser(round, null, "1.1");
        for (long unit : round.units()) {
            EntryKey key = round.entry(unit, "1.1");
            Judgement accept = judgement(key, Verdict.ACCEPTED);
            Judgement reject = judgement(key, Verdict.REJECTED);
            CyclicBarrier start = new CyclicBarrier(2);
            try (ExecutorService both = Executors.newFixedThreadPool(2)) {
                Future<Deciding.Result> one = both.submit(() -> {
                    start.await();
                    return decide(first, round, key, accept);
                });
                Future<Deciding.Result> other = both.submit(() -> {
                    start.await();
                    return decide(second, round, key, reject);
                });
                List<Deciding.Result> results = List.of(one.get(), other.get());
                assertThat(results).filteredOn(Deciding.Result.Done.class::isInstance).hasSize(1);
                Decision stored = decisions.find(key, Stage.APPRAISAL).orElseThrow();
                assertThat(results).filteredOn(Deciding.Result.Changed.class::isInstance).singleElement()
                        .satisfies(told -> assertThat(((Deciding.Result.Changed) told).now()).isEqualTo(stored));
                assertThat(stored.version()).isEqualTo(1);
            }
        }
    }

    @Test
    void theQueueHoldsOwnIndicatorsOfOtherUnitsWithWhatIsOddFirst() {
        Round round = signed.round(3);
        signed.bare(round.entry(round.units().get(1), "1.1"));
        Person person = appraiser(round, round.units().get(2), "1.1", "1.2");
        rounds.move(round, Phase.APPRAISAL);
        List<Queue.Item> items = queue.items(person, rounds.fresh(round),
                List.of(new NodeCode("1.1"), new NodeCode("1.2"), new NodeCode("2.1")));
        assertThat(items).hasSize(4).allSatisfy(item -> {
            assertThat(item.key().unit()).isNotEqualTo(round.units().get(2));
            assertThat(item.key().leaf().value()).isIn("1.1", "1.2");
        });
        assertThat(items.getFirst().oddities()).containsExactly(Queue.Oddity.NO_DOCUMENT);
        assertThat(items.stream().skip(1).map(item -> item.declared().points()))
                .isSortedAccordingTo((a, b) -> b.compareTo(a));
        assertThat(queue.waiting(person, rounds.fresh(round), 3)).as("counted no further").isEqualTo(3);
    }
}
