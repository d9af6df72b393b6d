package vn.chiso.web.appraisal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import vn.chiso.engine.framework.NodeCode;
import vn.chiso.web.Visitor;
import vn.chiso.web.WebTest;
import vn.chiso.web.account.Person;
import vn.chiso.web.account.Role;
import vn.chiso.web.audit.Actor;
import vn.chiso.web.audit.Audit;
import vn.chiso.web.campaign.Assignment;
import vn.chiso.web.campaign.Assignments;
import vn.chiso.web.campaign.Campaigns;
import vn.chiso.web.campaign.Phase;
import vn.chiso.web.entry.EntryKey;
import vn.chiso.web.entry.EntryStates;
import vn.chiso.web.entry.Round;
import vn.chiso.web.platform.Time;

/** What the council decided stands, and nobody who had a hand in the appraisal sits in it. */
class CouncilTest extends WebTest {

    @Autowired
    private AppealRound.Maker maker;
    @Autowired
    private Round.Maker rounds;
    @Autowired
    private Deciding deciding;
    @Autowired
    private Meetings meetings;
    @Autowired
    private EntryStates states;
    @Autowired
    private Assignments assignments;
    @Autowired
    private Campaigns campaigns;
    @Autowired
    private Audit audit;

    private Person member() {
        return rounds.person(null, Role.COUNCIL_MEMBER);
    }

    private Visitor visitor(Person person) {
        Visitor visitor = new Visitor(address());
        visitor.signIn(person.login(), Round.PASSWORD);
        return visitor;
    }

    private static void refused(ThrowingCallable deed) {
        assertThatThrownBy(deed).isInstanceOf(AccessDeniedException.class);
    }

    private Deciding.Result council(AppealRound made, Person person, String leaf, Verdict verdict,
            Map<String, String> figures, String code, Meeting meeting) {
        EntryKey key = made.key(leaf);
        return deciding.decide(person, maker.campaign(made), key, Stage.COUNCIL,
                new Judgement(0, states.find(key).orElseThrow().stamp(), false, verdict, figures, "", code,
                        AppealRound.REASON, "", meeting.id()));
    }

    @Test
    void aCorrectionOfTheCouncilThatLowersAnotherIndicatorNeedsACode() {
        AppealRound made = maker.begin(1);
        maker.send(made, "1.1");
        Meeting meeting = maker.meeting(made, "1.1");
        Map<String, String> fewer = Map.of("ho-so", "3", AppealRound.INPUT, "1");
        Deciding.Result result = council(made, member(), "1.1", Verdict.CORRECTED, fewer, "", meeting);
        assertThat(result).isInstanceOfSatisfying(Deciding.Result.Refused.class,
                refused -> assertThat(refused.refusals()).singleElement()
                        .satisfies(refusal -> assertThat(refusal.key()).isEqualTo("appraisal.code.missing-elsewhere")));
        Decision decision = AppealRound.Maker
                .done(council(made, member(), "1.1", Verdict.CORRECTED, fewer, "L02", meeting));
        assertThat(decision.after()).isGreaterThan(decision.before());
        assertThat(decision.lowers()).isTrue();
    }

    @Test
    void whatTheCouncilDecidedIsNotConcludedAnewInARoundThatWentBack() {
        AppealRound made = maker.begin(1);
        maker.send(made, "1.1");
        Meeting meeting = maker.meeting(made, "1.1");
        AppealRound.Maker.done(council(made, member(), "1.1", Verdict.ACCEPTED, Map.of(), "", meeting));
        rounds.move(made.round(), Phase.APPRAISAL);
        EntryKey key = made.key("1.1");
        refused(() -> maker.decide(made, made.appraiser(), key, Stage.APPRAISAL, Verdict.REJECTED, "", "L01", 0));
        refused(() -> deciding.giveBack(made.appraiser(), maker.campaign(made), key,
                states.find(key).orElseThrow().stamp(), AppealRound.REASON, LocalDate.now(Time.ZONE)));
        Visitor visitor = visitor(made.appraiser());
        assertThat(visitor.get(AppraisalPaths.entry(key)).body()).contains("Hội đồng đã quyết định chỉ số này")
                .doesNotContain("name=\"verdict\"");
        HttpResponse<String> late = visitor.post(AppraisalPaths.entry(key) + "/luu",
                Map.of("version", "1", "declared", states.find(key).orElseThrow().stamp(), "verdict", "rejected",
                        "code", "L01", "reason", AppealRound.REASON));
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("Hội đồng đã quyết định chỉ số này", AppealRound.REASON, "Không công nhận");
        AppealRound.Maker.done(maker.decide(made, made.appraiser(), made.key("2.1"), Stage.APPRAISAL,
                Verdict.REJECTED, "", "L01", 0));
    }

    /** Somebody of the council who appraises these indicators as well. */
    private Person both(AppealRound made, String... leaves) {
        Person person = rounds.person(null, Role.APPRAISER, Role.COUNCIL_MEMBER);
        Map<NodeCode, Assignment> matrix = assignments.of(made.round().id());
        assignments.change(Actor.SYSTEM, maker.campaign(made), List.of(leaves).stream().map(NodeCode::new)
                .map(leaf -> new Assignments.Change(leaf, Objects.requireNonNull(matrix.get(leaf)).version(), null,
                        null,
                        Set.of(made.appraiser().id(), person.id()), null, ""))
                .toList(), "Để thử");
        return person;
    }

    @Test
    void whoEverConcludedOrCorrectedASharedFigureDoesNotDecide() {
        AppealRound made = maker.begin(1);
        rounds.move(made.round(), Phase.APPRAISAL);
        Person later = both(made, "1.1", "2.1");
        EntryKey home = made.key("1.1");
        AppealRound.Maker.done(deciding.decide(later, maker.campaign(made), home, Stage.APPRAISAL,
                new Judgement(1, states.find(home).orElseThrow().stamp(), false, Verdict.CORRECTED,
                        Map.of("ho-so", "3", AppealRound.INPUT, "1"), "", "L02", AppealRound.REASON, "", 0)));
        AppealRound.Maker.done(maker.decide(made, later, made.key("2.1"), Stage.APPRAISAL, Verdict.REJECTED, "", "L01",
                0));
        rounds.move(made.round(), Phase.APPEAL);
        List.of("1.1", "2.1", "2.10").forEach(leaf -> maker.send(made, leaf));
        Meeting meeting = maker.meeting(made, "1.1", "2.1", "2.10");
        for (String leaf : List.of("1.1", "2.1")) {
            refused(() -> council(made, made.appraiser(), leaf, Verdict.UPHELD, Map.of(), "", meeting));
            refused(() -> council(made, later, leaf, Verdict.UPHELD, Map.of(), "", meeting));
        }
        refused(() -> council(made, later, "2.10", Verdict.UPHELD, Map.of(), "", meeting));
        assertThat(visitor(later).get(AppealPaths.item(meeting.id(), made.key("2.10"))).body())
                .contains("điều chỉnh số liệu dùng chung").doesNotContain("name=\"verdict\"");
        AppealRound.Maker.done(council(made, made.appraiser(), "2.10", Verdict.UPHELD, Map.of(), "", meeting));
        AppealRound.Maker.done(council(made, member(), "1.1", Verdict.UPHELD, Map.of(), "", meeting));
    }

    @Test
    void aRoundIsNotLockedWhileAMeetingThatDecidedHasNoMinutes() {
        AppealRound made = maker.begin(1);
        maker.send(made, "1.1");
        Meeting meeting = maker.meeting(made, "1.1");
        assertThat(unmet(made)).doesNotContain("meeting.unmet.open");
        AppealRound.Maker.done(council(made, member(), "1.1", Verdict.UPHELD, Map.of(), "", meeting));
        assertThat(campaigns.unmet(maker.campaign(made), Phase.LOCK))
                .filteredOn(refusal -> refusal.key().equals("meeting.unmet.open")).singleElement()
                .satisfies(refusal -> assertThat(refusal.facts()).containsExactly("Phiên họp thứ nhất"));
        Meeting now = meetings.find(made.round().id(), meeting.id()).orElseThrow();
        assertThat(meetings.change(made.coordinator(), maker.campaign(made), now, now.title(), now.heldOn(),
                "Có mặt 5/5 thành viên.")).isEmpty();
        assertThat(unmet(made)).as("minutes alone do not close it").contains("meeting.unmet.open");
        assertThat(meetings.close(made.coordinator(), maker.campaign(made),
                meetings.find(made.round().id(), meeting.id()).orElseThrow())).isEmpty();
        assertThat(unmet(made)).doesNotContain("meeting.unmet.open");
    }

    private List<String> unmet(AppealRound made) {
        return campaigns.unmet(maker.campaign(made), Phase.LOCK).stream().map(refusal -> refusal.key()).toList();
    }

    @Test
    void theAuditNamesWhatWasPutOnAnAgenda() {
        AppealRound made = maker.begin(1);
        maker.send(made, "1.1");
        maker.send(made, "1.2");
        Meeting meeting = maker.meeting(made, "1.1", "1.2");
        assertThat(audit.about(made.round().id(), made.unit(), meeting.title(), 5)).singleElement()
                .satisfies(line -> assertThat(line.detail()).contains("added", "1.1", "1.2"));
    }
}
