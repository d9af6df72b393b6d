package vn.chiso.web.entry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.chiso.web.Visitor;
import vn.chiso.web.WebTest;
import vn.chiso.web.account.Role;

/** A round that is chosen in the top bar opens at a page which the person may see. */
class RoundOpeningTest extends WebTest {

    @Autowired
    private Round.Maker rounds;

    private String opened(Round round, Long unit, Role role) {
        Visitor visitor = new Visitor(address());
        visitor.signIn(rounds.person(unit, role).login(), Round.PASSWORD);
        String target = visitor.target(visitor.get("/ky/" + round.id()));
        assertThat(visitor.get(target).statusCode()).as("%s at %s", role, target).isIn(200, 303);
        return target;
    }

    @Test
    void everybodyLandsOnAPageOfTheirOwn() {
        Round round = rounds.begin(1, "5.10.1");
        String base = "/ky/" + round.id();
        assertThat(opened(round, round.department(), Role.COORDINATOR)).isEqualTo(base + "/tong-quan");
        assertThat(opened(round, round.department(), Role.LEADER)).isEqualTo(base + "/tong-quan");
        assertThat(opened(round, round.department(), Role.DATA_OFFICER)).isEqualTo(base + "/nhap-so-lieu");
        assertThat(opened(round, round.department(), Role.UNIT_HEAD)).isEqualTo(base + "/nhap-so-lieu");
        assertThat(opened(round, round.department(), Role.COUNCIL_MEMBER)).isEqualTo(base + "/thiet-lap");
    }
}
