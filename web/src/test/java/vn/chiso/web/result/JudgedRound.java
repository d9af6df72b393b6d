package vn.chiso.web.result;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.chiso.engine.framework.Node;
import vn.chiso.engine.framework.NodeCode;
import vn.chiso.web.account.Person;
import vn.chiso.web.account.Role;
import vn.chiso.web.appraisal.Deciding;
import vn.chiso.web.appraisal.Judgement;
import vn.chiso.web.appraisal.Stage;
import vn.chiso.web.appraisal.Verdict;
import vn.chiso.web.campaign.Assignment;
import vn.chiso.web.campaign.Assignments;
import vn.chiso.web.campaign.Campaign;
import vn.chiso.web.campaign.Campaigns;
import vn.chiso.web.campaign.Phase;
import vn.chiso.web.audit.Actor;
import vn.chiso.web.entry.Declarations;
import vn.chiso.web.entry.Declared;
import vn.chiso.web.entry.Entries;
import vn.chiso.web.entry.EntryKey;
import vn.chiso.web.entry.EntryStates;
import vn.chiso.web.entry.Round;
import vn.chiso.web.entry.SaveResult;
import vn.chiso.web.entry.Submissions;
import vn.chiso.web.entry.Supplied;

/**
 * A round of 62 indicators whose points are given, handed in by its units.
 *
 * @param appraiser appraises every indicator
 */
public record JudgedRound(Round round, Person appraiser, Person coordinator) {

    /** An indicator that pays the given points, at most 20. */
    public static final String LEAF = "1.1";

    /** Why points were set by hand, and why results were restated. */
    public static final String REASON = "Văn bản số 12/KH-UBND chỉ chứng minh được 7 trên 10 nội dung, xem trang 3 phụ lục 1.";

    /** Makes them. */
    @Component
    public static class Maker {

        private final Round.Maker rounds;
        private final Campaigns campaigns;
        private final Assignments assignments;
        private final Declarations declarations;
        private final Entries entries;
        private final EntryStates states;
        private final Submissions submissions;
        private final Deciding deciding;
        private final Locking locking;
        private final Publishing publishing;

        Maker(Round.Maker rounds, Campaigns campaigns, Assignments assignments, Declarations declarations,
                Entries entries, EntryStates states, Submissions submissions, Deciding deciding, Locking locking,
                Publishing publishing) {
            this.rounds = rounds;
            this.campaigns = campaigns;
            this.assignments = assignments;
            this.declarations = declarations;
            this.entries = entries;
            this.states = states;
            this.submissions = submissions;
            this.deciding = deciding;
            this.locking = locking;
            this.publishing = publishing;
        }

        /** A round in appraisal; each unit declares other points. */
        public JudgedRound inAppraisal(int units) {
            Round round = rounds.begin(Round.CAP_XA, units, List.of());
            Person appraiser = rounds.person(null, Role.APPRAISER);
            Map<NodeCode, Assignment> matrix = assignments.of(round.id());
            assignments.change(Actor.SYSTEM, round.campaign(), matrix.values().stream()
                    .map(each -> new Assignments.Change(each.leaf(), each.version(), null, null,
                            java.util.Set.of(appraiser.id()), null, ""))
                    .toList());
            int nth = 0;
            for (long unit : round.units()) {
                handIn(round, unit, nth++);
            }
            rounds.move(round, Phase.APPRAISAL);
            return new JudgedRound(round, appraiser, rounds.person(null, Role.COORDINATOR));
        }

        /** A round whose results were published and restated once. */
        public JudgedRound restated(int units) {
            JudgedRound judged = published(units);
            restate(judged, judged.round().unit(), "0,5");
            return judged;
        }

        /** A round whose results were published. */
        public JudgedRound published(int units) {
            JudgedRound judged = inAppraisal(units);
            publish(judged);
            return judged;
        }

        /** Locks the results and opens the phase of publication; nothing is public yet. */
        public void lock(JudgedRound judged) {
            moveTo(judged, Phase.LOCK);
            locking.lock(judged.coordinator(), now(judged), Maker::quiet);
            moveTo(judged, Phase.PUBLICATION);
        }

        /** Publishes the results of a round in appraisal, or those that were locked. */
        public Publication publish(JudgedRound judged) {
            if (now(judged).phase() != Phase.PUBLICATION) {
                lock(judged);
            }
            return done(publishing.publish(judged.coordinator(), now(judged)));
        }

        /** Corrects published points of a unit and publishes once more. */
        public Publication restate(JudgedRound judged, long unit, String points) {
            correct(judged, unit, points);
            return publishAgain(judged);
        }

        /** Publishes what was corrected. */
        public Publication publishAgain(JudgedRound judged) {
            return done(publishing.restate(judged.coordinator(), now(judged), REASON, Maker::quiet));
        }

        private static Publication done(Publishing.Published published) {
            if (published instanceof Publishing.Published.Done(Publication publication)) {
                return publication;
            }
            throw new AssertionError(published);
        }

        private static void quiet(int done) {
            // Nobody watches the progress here.
        }

        private void handIn(Round round, long unit, int nth) {
            Declared declared = declarations.of(round.campaign(), unit);
            List<Supplied> supplied = new ArrayList<>();
            for (Node.Leaf leaf : declared.framework().tree().leaves()) {
                Map<String, String> values = new HashMap<>();
                declared.enteredAt(leaf).forEach(operand -> values.put(operand.input().id().value(),
                        leaf.max().times(vn.chiso.engine.number.Exact.of(9 - nth % 4, 10)).rounded(4)
                                .stripTrailingZeros().toPlainString()));
                supplied.add(new Supplied(new EntryKey(round.id(), unit, leaf.code()), 0, values,
                        "Theo báo cáo năm của đơn vị", null));
            }
            Person officer = rounds.person(unit, Role.DATA_OFFICER);
            entries.saveAll(officer, round.campaign(), supplied).forEach((key, result) -> {
                if (!(result instanceof SaveResult.Saved saved) || !saved.refusals().isEmpty()) {
                    throw new AssertionError(key + ": " + result);
                }
            });
            Submissions.Standing standing = submissions.propose(officer, round.campaign(), unit);
            if (!standing.ready()) {
                throw new AssertionError(standing);
            }
            submissions.sign(rounds.person(unit, Role.UNIT_HEAD), round.campaign(), unit);
        }

        /** The appraiser sets points by hand. */
        public void lower(JudgedRound judged, long unit, String points) {
            decide(judged.appraiser(), judged, unit, Stage.APPRAISAL, points);
        }

        /** The coordinator corrects published points. */
        public void correct(JudgedRound judged, long unit, String points) {
            decide(judged.coordinator(), judged, unit, Stage.RESTATEMENT, points);
        }

        private void decide(Person person, JudgedRound judged, long unit, Stage stage, String points) {
            Deciding.Result result = deciding.decide(person, campaigns.get(judged.round().id()),
                    judged.round().entry(unit, LEAF), stage,
                    judgement(judged, unit, Verdict.SET_BY_HAND, points, "L02"));
            if (!(result instanceof Deciding.Result.Done)) {
                throw new AssertionError(result);
            }
        }

        /** What somebody types about the indicator of a unit, as the form of the page as it now stands would send it. */
        Judgement judgement(JudgedRound judged, long unit, Verdict verdict, String points, String code) {
            String stamp = states.find(judged.round().entry(unit, LEAF)).orElseThrow().stamp();
            return new Judgement(0, stamp, false, verdict, Map.of(), points, code, REASON, "", 0);
        }

        /** Moves it on to a phase, whatever is missing. */
        public void moveTo(JudgedRound judged, Phase to) {
            Campaign now = rounds.fresh(judged.round());
            while (now.phase() != to) {
                rounds.move(judged.round(), java.util.Objects.requireNonNull(now.phase().next()));
                now = rounds.fresh(judged.round());
            }
        }

        public Campaign now(JudgedRound judged) {
            return rounds.fresh(judged.round());
        }

        Person person(long unit, Role role) {
            return rounds.person(unit, role);
        }
    }
}
