package vn.chiso.web.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.chiso.web.Visitor;
import vn.chiso.web.WebTest;
import vn.chiso.web.account.Person;
import vn.chiso.web.account.Role;
import vn.chiso.web.campaign.Phase;
import vn.chiso.web.entry.Round;

/** Who sees results, and who may make them, on the running application. */
class ResultRightsTest extends WebTest {

    @Autowired
    private JudgedRound.Maker rounds;
    @Autowired
    private Round.Maker people;
    @Autowired
    private Locking locking;
    @Autowired
    private Publishing publishing;

    private Visitor visitor(Person person) {
        Visitor visitor = new Visitor(address());
        assertThat(visitor.target(visitor.signIn(person.login(), Round.PASSWORD))).isNotEqualTo("/dang-nhap");
        return visitor;
    }

    private int status(Person person, String path) {
        return visitor(person).get(path).statusCode();
    }

    @Test
    void beforePublicationAUnitSeesItsOwnResultAndNobodyElses() {
        JudgedRound judged = rounds.inAppraisal(2);
        rounds.moveTo(judged, Phase.LOCK);
        locking.lock(judged.coordinator(), rounds.now(judged), _ -> {
        });
        long own = judged.round().units().getFirst();
        long other = judged.round().units().getLast();
        String base = "/ky/" + judged.round().id() + "/ket-qua";
        Person head = people.person(own, Role.UNIT_HEAD);
        assertThat(status(head, base + "/1/" + own)).isEqualTo(200);
        assertThat(status(head, base + "/1/" + other)).isEqualTo(403);
        assertThat(visitor(head).get(base).body()).contains(base + "/1/" + own).doesNotContain(base + "/1/" + other);
        assertThat(status(judged.appraiser(), base + "/1/" + own)).as("an appraiser judges indicators, not units")
                .isEqualTo(403);
        assertThat(status(people.person(own, Role.ADMINISTRATOR), base)).isEqualTo(403);
        Person stranger = people.person(judged.round().department(), Role.UNIT_HEAD);
        assertThat(status(stranger, base)).as("has nothing to do with the round").isEqualTo(403);
        for (Role role : java.util.List.of(Role.LEADER, Role.COUNCIL_MEMBER, Role.COORDINATOR)) {
            assertThat(status(people.person(null, role), base + "/1/" + other)).as(role.id()).isEqualTo(200);
        }
        rounds.moveTo(judged, Phase.PUBLICATION);
        assertThat(status(head, base + "/cong-bo/1/tep")).as("nothing is public yet").isEqualTo(404);
        publishing.publish(judged.coordinator(), rounds.now(judged));
        assertThat(status(head, base + "/1/" + other)).as("published").isEqualTo(200);
        assertThat(status(stranger, base + "/1/" + other)).isEqualTo(200);
        assertThat(status(stranger, base + "/cong-bo/1/tep")).isEqualTo(200);
    }

    @Test
    void aCoordinatorCorrectsNothingOfTheOwnUnitAndNothingBeforePublication() {
        JudgedRound judged = rounds.restated(2);
        long own = judged.round().units().getFirst();
        long other = judged.round().units().getLast();
        String base = "/ky/" + judged.round().id() + "/dinh-chinh/";
        Person coordinator = people.person(own, Role.COORDINATOR);
        assertThat(status(coordinator, base + other + "/" + JudgedRound.LEAF)).isEqualTo(200);
        assertThat(status(coordinator, base + own + "/" + JudgedRound.LEAF)).isEqualTo(403);
        String round = "/ky/" + judged.round().id();
        for (String open : java.util.List.of("/dinh-chinh", "/ket-qua", "/ket-qua/cong-bo/2")) {
            assertThat(status(coordinator, round + open)).as(open).isEqualTo(200);
        }
        assertThat(visitor(coordinator).post(base + own + "/" + JudgedRound.LEAF, Map.of("verdict", "rejected", "code",
                "L01", "reason", JudgedRound.REASON, "version", "1", "declared", "1")).statusCode()).isEqualTo(403);
        JudgedRound early = rounds.inAppraisal(1);
        assertThat(status(early.coordinator(), "/ky/" + early.round().id() + "/dinh-chinh/" + early.round().unit() + "/"
                + JudgedRound.LEAF)).isEqualTo(404);
    }
}
