package vn.chiso.web.result;

import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import vn.chiso.web.account.Person;
import vn.chiso.web.account.Role;
import vn.chiso.web.appraisal.Deciding;
import vn.chiso.web.appraisal.Judgement;
import vn.chiso.web.appraisal.Stage;
import vn.chiso.web.appraisal.Verdict;
import vn.chiso.web.campaign.Campaign;
import vn.chiso.web.campaign.Phase;
import vn.chiso.web.entry.EntryStates;
import vn.chiso.web.entry.Round;
import vn.chiso.web.entry.Signed;
import vn.chiso.web.standing.Standing;
import vn.chiso.web.standing.Standings;
import vn.chiso.web.standing.Subject;

/**
 * A published round of four indicators, with a document at every entry. Of the first unit, the appraiser has brought the
 * figure b of 1.1 from 300 to 150, so that 1 of 4 points is left, and has set 1.2 to nothing by hand.
 */
public record SmallPublication(Round round, Person appraiser, Person coordinator, Standing table, Subject subject) {

    /** Why points were lowered. */
    public static final String REASON = "Bảng trích xuất ngày 31/12 chỉ ghi nhận 150 hồ sơ trực tuyến, xem trang 3.";

    /** Address of the profile of the first unit. */
    public String profile() {
        return "/ket-qua/" + table.slug() + "/don-vi/" + subject.slug();
    }

    /** Address of a point of the first unit. */
    public String point(String node) {
        return profile() + "/" + node;
    }

    /** Makes them. */
    @Component
    public static class Maker {

        private final Round.Maker rounds;
        private final Signed signed;
        private final Deciding deciding;
        private final Locking locking;
        private final Publishing publishing;
        private final Standings standings;
        private final EntryStates states;

        Maker(Round.Maker rounds, Signed signed, Deciding deciding, Locking locking, Publishing publishing,
                Standings standings, EntryStates states) {
            this.rounds = rounds;
            this.signed = signed;
            this.deciding = deciding;
            this.locking = locking;
            this.publishing = publishing;
            this.standings = standings;
            this.states = states;
        }

        /** A published round. */
        public SmallPublication published(int units) {
            Round round = signed.round(units);
            Person appraiser = signed.appraiser(round, null, "1.1", "1.2");
            rounds.move(round, Phase.APPRAISAL);
            decide(appraiser, round, "1.1", Verdict.CORRECTED, Map.of(Signed.B, "150"), "L02", REASON);
            decide(appraiser, round, "1.2", Verdict.REJECTED, Map.of(), "L01", "Không có phiếu khảo sát nào kèm theo,"
                    + " báo cáo số 512 không nêu cách lấy mẫu và số người được hỏi.");
            return publish(round, appraiser);
        }

        /** A published round whose only unit is freed of 2.10: the other indicators are rescaled from 10 to 14 points. */
        public SmallPublication rescaled() {
            Round round = signed.claiming();
            Person appraiser = signed.appraiser(round, null, "2.10");
            rounds.move(round, Phase.APPRAISAL);
            decide(appraiser, round, "2.10", Verdict.ACCEPTED, Map.of(), "", "");
            return publish(round, appraiser);
        }

        private SmallPublication publish(Round round, Person appraiser) {
            Person coordinator = rounds.person(null, Role.COORDINATOR);
            moveTo(round, Phase.LOCK);
            locking.lock(coordinator, rounds.fresh(round), Maker::quiet);
            moveTo(round, Phase.PUBLICATION);
            if (!(publishing.publish(coordinator, rounds.fresh(round)) instanceof Publishing.Published.Done)) {
                throw new AssertionError("not published");
            }
            Subject subject = standings.ofUnit(round.unit()).orElseThrow();
            return new SmallPublication(round, appraiser, coordinator, standings.of(subject).getFirst(), subject);
        }

        private static void quiet(int done) {
            // Nobody watches the progress here.
        }

        private void moveTo(Round round, Phase to) {
            Campaign now = rounds.fresh(round);
            while (now.phase() != to) {
                rounds.move(round, Objects.requireNonNull(now.phase().next()));
                now = rounds.fresh(round);
            }
        }

        private void decide(Person person, Round round, String leaf, Verdict verdict, Map<String, String> figures,
                String code, String reason) {
            Deciding.Result result = deciding.decide(person, rounds.fresh(round), round.entry(round.unit(), leaf),
                    Stage.APPRAISAL, new Judgement(0,
                            states.find(round.entry(round.unit(), leaf)).orElseThrow().stamp(), false, verdict, figures,
                            "", code, reason, "", 0));
            if (!(result instanceof Deciding.Result.Done)) {
                throw new AssertionError(result);
            }
        }
    }
}
