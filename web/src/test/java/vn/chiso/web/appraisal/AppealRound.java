package vn.chiso.web.appraisal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.chiso.engine.framework.NodeCode;
import vn.chiso.web.account.Person;
import vn.chiso.web.account.Role;
import vn.chiso.web.audit.Actor;
import vn.chiso.web.campaign.Assignment;
import vn.chiso.web.campaign.Assignments;
import vn.chiso.web.campaign.Campaign;
import vn.chiso.web.campaign.Phase;
import vn.chiso.web.entry.EntryKey;
import vn.chiso.web.entry.EntryStates;
import vn.chiso.web.entry.HandedIn;
import vn.chiso.web.entry.Round;

/**
 * A round in the appeal phase: 1.1 of the first unit was corrected from 2 to 1 point, 1.2 rejected, the rest stands.
 *
 * @param appraiser who did so
 */
public record AppealRound(Round round, Person appraiser, Person officer, Person head, Person coordinator) {

    static final String ARGUMENT = "Bảng trích xuất ngày 31/12 có 300 hồ sơ trực tuyến, xem trang 3 của tài liệu kèm theo.";
    static final String REASON = "Bảng trích xuất của tỉnh chỉ ghi nhận 150 hồ sơ trực tuyến, xem trang 2 tài liệu.";
    static final String INPUT = "ho-so-mang";

    /** First assessed unit. */
    public long unit() {
        return round.unit();
    }

    /** An entry of the first unit. */
    public EntryKey key(String leaf) {
        return round.entry(round.unit(), leaf);
    }

    /** Makes such rounds. */
    @Component
    public static class Maker {

        private final HandedIn handedIn;
        private final Round.Maker rounds;
        private final Assignments assignments;
        private final EntryStates states;
        private final Deciding deciding;
        private final Appeals appeals;
        private final Meetings meetings;
        private final DecisionStore decisions;

        Maker(HandedIn handedIn, Round.Maker rounds, Assignments assignments, EntryStates states, Deciding deciding,
                Appeals appeals, Meetings meetings, DecisionStore decisions) {
            this.handedIn = handedIn;
            this.rounds = rounds;
            this.assignments = assignments;
            this.states = states;
            this.deciding = deciding;
            this.appeals = appeals;
            this.meetings = meetings;
            this.decisions = decisions;
        }

        /** The round; the department supplies some indicators for all units. */
        public AppealRound begin(int assessed, String... departmental) {
            Round round = handedIn.round(assessed, departmental);
            Person appraiser = rounds.person(null, Role.APPRAISER, Role.COUNCIL_MEMBER);
            Map<NodeCode, Assignment> matrix = assignments.of(round.id());
            assignments.change(Actor.SYSTEM, rounds.fresh(round), matrix.values().stream()
                    .map(known -> new Assignments.Change(known.leaf(), known.version(), null, null,
                            Set.of(appraiser.id()), null, ""))
                    .toList(), "Để thử");
            rounds.move(round, Phase.APPRAISAL);
            AppealRound made = new AppealRound(round, appraiser, rounds.person(round.unit(), Role.DATA_OFFICER),
                    rounds.person(round.unit(), Role.UNIT_HEAD), rounds.person(null, Role.COORDINATOR));
            done(decide(made, appraiser, made.key("1.1"), Stage.APPRAISAL, Verdict.CORRECTED, "150", "L02", 0));
            done(decide(made, appraiser, made.key("1.2"), Stage.APPRAISAL, Verdict.REJECTED, "", "L01", 0));
            done(decide(made, appraiser, made.key("2.1"), Stage.APPRAISAL, Verdict.ACCEPTED, "", "", 0));
            rounds.move(round, Phase.APPEAL);
            return made;
        }

        Campaign campaign(AppealRound made) {
            return rounds.fresh(made.round());
        }

        Deciding.Result decide(AppealRound made, Person person, EntryKey key, Stage stage, Verdict verdict,
                String figure, String code, long meeting) {
            int version = decisions.find(key, stage).map(Decision::version).orElse(0);
            return deciding.decide(person, campaign(made), key, stage,
                    new Judgement(version, states.find(key).orElseThrow().stamp(), false, verdict,
                            figure.isEmpty() ? Map.of() : Map.of(INPUT, figure), "", code, REASON, "", meeting));
        }

        static Decision done(Deciding.Result result) {
            if (result instanceof Deciding.Result.Done(Decision decision)) {
                return decision;
            }
            throw new AssertionError(result);
        }

        /** The head sends an appeal about an indicator of the first unit. */
        public void send(AppealRound made, String leaf, Long... documents) {
            EntryKey key = made.key(leaf);
            List<?> refusals = appeals.object(made.head(), campaign(made), key,
                    appeals.find(key).map(Appeal::version).orElse(0), ARGUMENT, Set.of(documents), true);
            if (!refusals.isEmpty()) {
                throw new AssertionError(refusals);
            }
        }

        /** The meeting on whose agenda an appeal about an indicator of the first unit stands. */
        Optional<Meeting> meetingOf(AppealRound made, String leaf) {
            return meetings.of(made.key(leaf)).flatMap(id -> meetings.find(made.round().id(), id));
        }

        /** A meeting with appeals about indicators of the first unit on its agenda. */
        public Meeting meeting(AppealRound made, String... leaves) {
            Campaign campaign = campaign(made);
            long id = meetings.call(made.coordinator(), campaign, "Phiên họp thứ nhất", LocalDate.of(2026, 12, 15))
                    .meeting();
            Meeting meeting = meetings.find(campaign.id(), id).orElseThrow();
            int put = meetings.put(made.coordinator(), campaign, meeting,
                    List.of(leaves).stream().map(made::key).toList());
            if (put != leaves.length) {
                throw new AssertionError(put + " of " + leaves.length);
            }
            return Objects.requireNonNull(meetings.find(campaign.id(), id).orElse(null));
        }
    }
}
