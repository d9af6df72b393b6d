package vn.chiso.web.appraisal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import vn.chiso.engine.scoring.Scoring;
import vn.chiso.web.WebTest;
import vn.chiso.web.account.Person;
import vn.chiso.web.account.Role;
import vn.chiso.web.audit.Actor;
import vn.chiso.web.campaign.Campaign;
import vn.chiso.web.campaign.Campaigns;
import vn.chiso.web.campaign.Phase;
import vn.chiso.web.campaign.PhaseDates;
import vn.chiso.web.entry.EntryKey;
import vn.chiso.web.entry.EntryState;
import vn.chiso.web.entry.EntryStates;
import vn.chiso.web.entry.Evidence;
import vn.chiso.web.entry.Evidences;
import vn.chiso.web.entry.HandedIn;
import vn.chiso.web.entry.Round;
import vn.chiso.web.platform.Refusal;
import vn.chiso.web.platform.Time;
import vn.chiso.web.ui.Notices;

/** What units answer to the appraisal, and what the council makes of it, on the running application. */
class AppealsTest extends WebTest {

    @Autowired
    private AppealRound.Maker maker;
    @Autowired
    private Round.Maker rounds;
    @Autowired
    private HandedIn handedIn;
    @Autowired
    private Appeals appeals;
    @Autowired
    private Meetings meetings;
    @Autowired
    private Considerations considerations;
    @Autowired
    private EntryStates states;
    @Autowired
    private Evidences evidences;
    @Autowired
    private Campaigns campaigns;
    @Autowired
    private Notices notices;

    private static void refused(ThrowingCallable deed) {
        assertThatThrownBy(deed).isInstanceOf(AccessDeniedException.class);
    }

    private static List<String> keys(List<Refusal> refusals) {
        return refusals.stream().map(Refusal::key).toList();
    }

    private List<String> object(AppealRound made, Person person, String leaf, int version, String argument,
            boolean send, Long... documents) {
        return keys(appeals.object(person, maker.campaign(made), made.key(leaf), version, argument,
                Set.of(documents), send));
    }

    private Appeal answer(AppealRound made, String leaf) {
        return appeals.find(made.key(leaf)).orElseThrow();
    }

    private EntryState state(AppealRound made, String leaf) {
        return states.find(made.key(leaf)).orElseThrow().state();
    }

    private String points(AppealRound made, String leaf, Stage last) {
        Considered considered = considerations.of(maker.campaign(made), made.unit());
        return java.util.Objects
                .requireNonNull(new Scoring(considered.declared().framework()).score(considered.until(last)).scores()
                        .get(made.key(leaf).leaf()))
                .points().toString();
    }

    private Person member() {
        return rounds.person(null, Role.COUNCIL_MEMBER);
    }

    private List<String> told(Person person) {
        return notices.of(person, 50).stream().map(Notices.Notice::key).toList();
    }

    @Test
    void theUnitAcceptsWhatIsRightAndWhatAnOfficerIsWritingStays() {
        AppealRound made = maker.begin(1);
        assertThat(object(made, made.officer(), "1.2", 0, "Đang viết", false)).isEmpty();
        List<EntryKey> keys = List.of(made.key("1.1"), made.key("1.2"), made.key("2.1"));
        assertThat(appeals.accept(made.officer(), maker.campaign(made), keys)).isEqualTo(2);
        assertThat(answer(made, "1.1").state()).isEqualTo(Appeal.State.ACCEPTED);
        assertThat(answer(made, "1.2").argument()).isEqualTo("Đang viết");
        assertThat(appeals.accept(made.head(), maker.campaign(made), keys)).as("answered already").isZero();
        assertThat(state(made, "1.1")).isEqualTo(EntryState.APPRAISED);

        assertThat(object(made, made.head(), "1.1", 1, AppealRound.ARGUMENT, true))
                .as("who has accepted may still object in time").isEmpty();
        assertThat(state(made, "1.1")).isEqualTo(EntryState.APPEALED);
    }

    @Test
    void theOfficerDraftsAndOnlyTheHeadSends() {
        AppealRound made = maker.begin(2);
        assertThat(object(made, made.officer(), "1.1", 0, AppealRound.ARGUMENT, false)).isEmpty();
        assertThat(state(made, "1.1")).isEqualTo(EntryState.APPRAISED);
        refused(() -> object(made, made.officer(), "1.1", 1, AppealRound.ARGUMENT, true));
        assertThat(object(made, made.head(), "1.1", 0, AppealRound.ARGUMENT, true))
                .as("from a page that is older than the draft").containsExactly("appeal.changed-meanwhile");
        assertThat(object(made, made.head(), "1.1", 1, "Quá ngắn", true)).containsExactly("appeal.argument.short");
        assertThat(object(made, made.head(), "1.1", 1, AppealRound.ARGUMENT, true)).isEmpty();
        assertThat(answer(made, "1.1").sentBy()).isEqualTo(made.head().id());
        assertThat(state(made, "1.1")).isEqualTo(EntryState.APPEALED);
        assertThat(object(made, made.head(), "1.1", answer(made, "1.1").version(), "Đổi ý khác hẳn nội dung cũ", false))
                .containsExactly("appeal.not-open");

        long other = made.round().units().getLast();
        for (Person stranger : List.of(rounds.person(other, Role.DATA_OFFICER, Role.UNIT_HEAD), made.coordinator(),
                member(), made.appraiser(), rounds.person(made.unit(), Role.LEADER))) {
            refused(() -> object(made, stranger, "1.2", 0, AppealRound.ARGUMENT, false));
            refused(() -> appeals.accept(stranger, maker.campaign(made), List.of(made.key("1.2"))));
        }
    }

    @Test
    void theProviderAnswersForWhatItSuppliesAndForNothingElse() {
        AppealRound made = maker.begin(1, "1.2");
        Person provider = rounds.person(made.round().department(), Role.UNIT_HEAD);
        assertThat(object(made, provider, "1.2", 0, AppealRound.ARGUMENT, true)).isEmpty();
        assertThat(answer(made, "1.2").byUnit()).isEqualTo(made.round().department());
        refused(() -> object(made, provider, "1.1", 0, AppealRound.ARGUMENT, true));
    }

    @Test
    void whenTheTimeIsOverNothingIsSentAndInALaterPhaseNothingAtAll() {
        AppealRound made = maker.begin(1);
        Campaign campaign = maker.campaign(made);
        LocalDate yesterday = LocalDate.now(Time.ZONE).minusDays(1);
        List<PhaseDates> calendar = new ArrayList<>();
        campaigns.calendar(campaign.id()).forEach(dates -> calendar.add(dates.phase() == Phase.APPEAL
                ? new PhaseDates(Phase.APPEAL, yesterday.minusDays(5), yesterday)
                : dates));
        campaigns.plan(Actor.SYSTEM, campaign, calendar);
        assertThat(object(made, made.head(), "1.1", 0, AppealRound.ARGUMENT, true)).containsExactly("appeal.late");
        assertThat(appeals.find(made.key("1.1"))).isEmpty();
        rounds.move(made.round(), Phase.LOCK);
        refused(() -> object(made, made.head(), "1.1", 0, AppealRound.ARGUMENT, true));
        refused(() -> appeals.accept(made.head(), maker.campaign(made), List.of(made.key("1.1"))));
    }

    @Test
    void onlyDocumentsOfTheOwnLibraryAreAttachedAndOnceSentTheyStayAsTheyAre() {
        AppealRound made = maker.begin(2);
        Person neighbour = rounds.person(made.round().units().getLast(), Role.DATA_OFFICER);
        Evidence foreign = handedIn.document(neighbour, "9/NGOAI");
        Evidence own = handedIn.document(made.officer(), "7/TRICH-XUAT");
        assertThat(object(made, made.head(), "1.1", 0, AppealRound.ARGUMENT, true, foreign.id()))
                .containsExactly("appeal.documents.foreign");
        assertThat(object(made, made.officer(), "1.1", 0, AppealRound.ARGUMENT, false, own.id())).isEmpty();
        for (Person judge : List.of(member(), made.coordinator(), made.appraiser())) {
            assertThat(evidences.mayRead(judge, own)).as("a draft is the unit's own business").isFalse();
        }
        assertThat(object(made, made.head(), "1.1", 1, AppealRound.ARGUMENT, true, own.id())).isEmpty();
        for (Person judge : List.of(member(), made.coordinator(), made.appraiser())) {
            assertThat(evidences.mayRead(judge, own)).as(judge.roles().toString()).isTrue();
        }
        for (Person other : List.of(neighbour, rounds.person(null, Role.APPRAISER), rounds.person(null, Role.LEADER),
                rounds.person(made.unit(), Role.ADMINISTRATOR))) {
            assertThat(evidences.mayRead(other, own)).as(other.roles().toString()).isFalse();
        }
        assertThat(handedIn.loose(made.officer(), own)).containsExactly(false, false);
        assertThat(handedIn.loose(neighbour, foreign)).as("what is used nowhere may go").containsExactly(true, true);
    }

    @Test
    void whoAppraisedItBelongsToItOrIsNotOfTheCouncilDoesNotDecideNorAnybodyOutsideAnOpenAgenda() {
        AppealRound made = maker.begin(1);
        maker.send(made, "1.1");
        maker.send(made, "1.2");
        Meeting meeting = maker.meeting(made, "1.1");
        EntryKey key = made.key("1.1");
        for (Person barred : List.of(made.appraiser(), rounds.person(made.unit(), Role.COUNCIL_MEMBER),
                made.coordinator(), rounds.person(null, Role.LEADER), made.head())) {
            refused(() -> maker.decide(made, barred, key, Stage.COUNCIL, Verdict.UPHELD, "", "", meeting.id()));
        }
        Person member = member();
        assertThat(refusedWith(maker.decide(made, member, made.key("1.2"), Stage.COUNCIL, Verdict.UPHELD, "", "",
                meeting.id()))).containsExactly("appeal.meeting.not-open");
        AppealRound.Maker.done(maker.decide(made, member, key, Stage.COUNCIL, Verdict.UPHELD, "", "", meeting.id()));
        assertThat(meetings.put(made.coordinator(), maker.campaign(made), meeting, List.of(made.key("1.2")))).isOne();
        assertThat(keys(meetings.close(made.coordinator(), maker.campaign(made), current(made, meeting))))
                .containsExactly("meeting.minutes.missing");
        assertThat(meetings.change(made.coordinator(), maker.campaign(made), current(made, meeting), "Phiên họp",
                LocalDate.of(2026, 12, 16), "Có mặt 5/5 thành viên.")).isEmpty();
        assertThat(meetings.close(made.coordinator(), maker.campaign(made), current(made, meeting))).isEmpty();
        assertThat(refusedWith(maker.decide(made, member, made.key("1.2"), Stage.COUNCIL, Verdict.UPHELD, "", "",
                meeting.id()))).as("closed").containsExactly("appeal.meeting.not-open");
        assertThat(meetings.of(made.key("1.2"))).as("what was not decided is left for another meeting").isEmpty();
    }

    private Meeting current(AppealRound made, Meeting meeting) {
        return meetings.find(made.round().id(), meeting.id()).orElseThrow();
    }

    private static List<String> refusedWith(Deciding.Result result) {
        assertThat(result).isInstanceOf(Deciding.Result.Refused.class);
        return keys(((Deciding.Result.Refused) result).refusals());
    }

    @Test
    void whatTheCouncilUpholdsAcceptsOrCorrectsCountsAndTheUnitIsTold() {
        AppealRound made = maker.begin(1);
        assertThat(points(made, "1.1", Stage.APPRAISAL)).isEqualTo("1");
        List.of("1.1", "1.2", "2.1").forEach(leaf -> maker.send(made, leaf));
        Person member = member();
        Meeting meeting = maker.meeting(made, "1.1", "1.2", "2.1");
        assertThat(told(member)).containsExactly("meeting.notice.agenda");
        assertThat(refusedWith(maker.decide(made, member, made.key("1.1"), Stage.COUNCIL, Verdict.REJECTED, "", "",
                meeting.id()))).as("points fall without a code").containsExactly("appraisal.code.missing");
        AppealRound.Maker.done(maker.decide(made, member, made.key("1.1"), Stage.COUNCIL, Verdict.CORRECTED, "240",
                "", meeting.id()));
        AppealRound.Maker.done(maker.decide(made, member, made.key("1.2"), Stage.COUNCIL, Verdict.ACCEPTED, "", "",
                meeting.id()));
        AppealRound.Maker.done(maker.decide(made, member, made.key("2.1"), Stage.COUNCIL, Verdict.UPHELD, "", "",
                meeting.id()));
        assertThat(points(made, "1.1", Stage.COUNCIL)).isEqualTo("8/5");
        assertThat(points(made, "1.1", Stage.APPRAISAL)).as("the appraisal stays beside it").isEqualTo("1");
        assertThat(points(made, "1.2", Stage.COUNCIL)).isEqualTo("18/5");
        assertThat(points(made, "2.1", Stage.COUNCIL)).isEqualTo("2");
        assertThat(List.of(state(made, "1.1"), state(made, "1.2"))).containsOnly(EntryState.APPRAISED);
        assertThat(answer(made, "1.1").state()).isEqualTo(Appeal.State.DECIDED);
        assertThat(told(made.head())).containsExactly("appeal.notice.decided", "appeal.notice.decided",
                "appeal.notice.decided", "appeal.notice.begins");
        assertThat(told(made.officer())).isEmpty();
    }

    @Test
    void ofTwoMembersWhoDecideAtOnceOneWinsAndTheOtherIsTold() throws Exception {
        AppealRound made = maker.begin(1);
        maker.send(made, "1.1");
        Meeting meeting = maker.meeting(made, "1.1");
        List<Callable<Deciding.Result>> both = new ArrayList<>();
        for (Verdict verdict : List.of(Verdict.UPHELD, Verdict.ACCEPTED)) {
            Person member = member();
            both.add(() -> maker.decide(made, member, made.key("1.1"), Stage.COUNCIL, verdict, "", "",
                    meeting.id()));
        }
        List<Deciding.Result> results = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
            for (Future<Deciding.Result> result : pool.invokeAll(both)) {
                results.add(result.get());
            }
        }
        assertThat(results).hasAtLeastOneElementOfType(Deciding.Result.Done.class)
                .hasAtLeastOneElementOfType(Deciding.Result.Changed.class);
        Decision won = AppealRound.Maker.done(results.stream().filter(Deciding.Result.Done.class::isInstance)
                .findFirst().orElseThrow());
        assertThat(points(made, "1.1", Stage.COUNCIL)).isEqualTo(won.verdict() == Verdict.UPHELD ? "1" : "2");
    }
}
