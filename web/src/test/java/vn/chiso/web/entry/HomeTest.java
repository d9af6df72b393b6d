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
}
