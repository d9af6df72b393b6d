package vn.chiso.web.entry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chiso.web.Visitor;
import vn.chiso.web.WebTest;
import vn.chiso.web.account.Role;
import vn.chiso.web.campaign.Phase;

/** Where people arrive after signing in. */
class HomeTest extends WebTest {

    @Autowired
    private Round.Maker rounds;
    @Autowired
    private JdbcClient jdbc;

    /** Rounds stand in the order of their years, and others may be running beside those of this test. */
    private void year(Round round, int year) {
        jdbc.sql("update campaign set year = ? where id = ?").param(year).param(round.id()).update();
    }

    @Test
    void aMemberOfTheCouncilArrivesAtTheMeetingsOfTheRoundThatHasComeSoFar() {
        Round appealed = rounds.begin(1);
        Round appraised = rounds.begin(1);
        for (Phase phase : new Phase[]{Phase.APPRAISAL, Phase.APPEAL}) {
            rounds.move(appealed, phase);
        }
        rounds.move(appraised, Phase.APPRAISAL);
        Visitor member = new Visitor(address());
        member.signIn(rounds.person(null, Role.COUNCIL_MEMBER).login(), Round.PASSWORD);
        try {
            year(appealed, 2098);
            year(appraised, 2099);
            String meetings = "/ky/" + appealed.id() + "/hop-hoi-dong";
            assertThat(member.target(member.get("/"))).isEqualTo(meetings);
            assertThat(member.get(meetings).statusCode()).isEqualTo(200);
            rounds.move(appealed, Phase.LOCK);
            assertThat(member.target(member.get("/"))).isEqualTo(meetings);
            rounds.move(appealed, Phase.APPEAL);
            rounds.move(appealed, Phase.APPRAISAL);
            assertThat(member.target(member.get("/"))).as("nothing to decide there").isNotEqualTo(meetings)
                    .matches("/ky(/\\d+/hop-hoi-dong)?");
        } finally {
            year(appealed, 2026);
            year(appraised, 2026);
        }
    }

    @Test
    void aLeaderArrivesAtTheNewestRoundInWhichThereIsAnythingToReadAndLearnsOfTheOneAfterIt() {
        Round published = rounds.begin(1);
        Round fresh = rounds.begin(1);
        Visitor leader = new Visitor(address());
        leader.signIn(rounds.person(null, Role.LEADER).login(), Round.PASSWORD);
        try {
            year(published, 2098);
            year(fresh, 2099);
            phase(published, Phase.PUBLICATION);
            rounds.move(fresh, Phase.PREPARATION);
            String results = "/ky/" + published.id() + "/tong-quan";
            String begun = "/ky/" + fresh.id() + "/tong-quan";
            assertThat(leader.target(leader.get("/"))).isEqualTo(results);
            assertThat(main(leader, results)).containsSubsequence("/ky/" + published.id() + "/ket-qua",
                    "Kỳ mới hơn đang được chuẩn bị:", begun, fresh.campaign().name());
            rounds.move(fresh, Phase.SELF_ASSESSMENT);
            assertThat(leader.target(leader.get("/"))).as("nothing entered yet").isEqualTo(results);
            assertThat(main(leader, results)).containsSubsequence("Kỳ mới hơn đang ở giai đoạn Tự đánh giá:", begun);

            jdbc.sql("update entry set version = 1 where campaign_id = ?").param(fresh.id()).update();
            assertThat(leader.target(leader.get("/"))).as("figures").isEqualTo(begun);
            year(fresh, 2098);
            assertThat(leader.target(leader.get("/"))).as("the newer one of a year").isEqualTo(begun);
            assertThat(main(leader, begun)).doesNotContain("Kỳ mới hơn", "/ket-qua");
            leader.get("/ky/" + published.id());
            assertThat(leader.target(leader.get("/"))).as("chosen by the person").isEqualTo(results);
        } finally {
            phase(published, Phase.SELF_ASSESSMENT);
            year(published, 2026);
            year(fresh, 2026);
        }
    }

    @Test
    void aLeaderAtAnOlderRoundLearnsOfNewerPublishedResults() {
        Round older = rounds.begin(1);
        Round newer = rounds.begin(1);
        Visitor leader = new Visitor(address());
        leader.signIn(rounds.person(null, Role.LEADER).login(), Round.PASSWORD);
        try {
            year(older, 2098);
            year(newer, 2099);
            phase(older, Phase.PUBLICATION);
            phase(newer, Phase.PUBLICATION);
            leader.get("/ky/" + older.id());
            String chosen = "/ky/" + older.id() + "/tong-quan";
            assertThat(leader.target(leader.get("/"))).as("chosen by the person").isEqualTo(chosen);
            assertThat(main(leader, chosen)).containsSubsequence("Kỳ mới hơn đã công bố kết quả:",
                    "\"/ky/" + newer.id() + "/ket-qua\"", newer.campaign().name());
            assertThat(main(leader, "/ky/" + newer.id() + "/tong-quan")).doesNotContain("Kỳ mới hơn");
        } finally {
            phase(older, Phase.SELF_ASSESSMENT);
            phase(newer, Phase.SELF_ASSESSMENT);
            year(older, 2026);
            year(newer, 2026);
        }
    }

    private void phase(Round round, Phase phase) {
        jdbc.sql("update campaign set phase = ? where id = ?").param(phase.name()).param(round.id()).update();
    }

    private static String main(Visitor visitor, String path) {
        String page = visitor.get(path).body();
        return page.substring(page.indexOf("<main"));
    }
}
