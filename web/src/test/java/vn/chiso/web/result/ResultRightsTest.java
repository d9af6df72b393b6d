package vn.chiso.web.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.chiso.web.Visitor;
import vn.chiso.web.WebTest;
import vn.chiso.web.account.Person;
import vn.chiso.web.account.Role;
import vn.chiso.web.campaign.Phase;
import vn.chiso.web.entry.Round;
import vn.chiso.web.platform.Refusal;

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
    @Autowired
    private Runs runs;

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

    @Test
    void howARestatementEndedIsToldToWhoeverStartedItWithTheReasonAsTyped() {
        JudgedRound judged = rounds.restated(2);
        rounds.correct(judged, judged.round().units().getLast(), "0,5");
        String base = "/ky/" + judged.round().id() + "/ket-qua";
        String reason = "Lý do đã gõ mà không được mất khi việc không thành.";
        String failed = "Không thực hiện được, chưa có gì bị thay đổi";
        runs.start(judged.round().id(), judged.coordinator().id(), reason, 0,
                _ -> java.util.List.of(Refusal.of("result.failed")));
        for (Person other : java.util.List.of(people.person(null, Role.COORDINATOR), people.person(null, Role.LEADER),
                people.person(judged.round().unit(), Role.UNIT_HEAD))) {
            assertThat(visitor(other).get(base).body()).doesNotContain(failed, reason);
        }
        Visitor starter = visitor(judged.coordinator());
        assertThat(starter.get(base).body()).contains(failed, reason);
        assertThat(starter.get(base).body()).as("told once").doesNotContain(failed, reason);
    }

    @Test
    void workUnderWayIsShownToCoordinatorsOnly() {
        JudgedRound judged = rounds.inAppraisal(1);
        rounds.moveTo(judged, Phase.LOCK);
        String base = "/ky/" + judged.round().id() + "/ket-qua";
        CountDownLatch allowed = new CountDownLatch(1);
        try {
            runs.start(judged.round().id(), judged.coordinator().id(), "", 0, _ -> {
                try {
                    allowed.await();
                } catch (InterruptedException exception) {
                    Thread.currentThread().interrupt();
                }
                return java.util.List.of();
            });
            Visitor other = visitor(people.person(null, Role.COORDINATOR));
            assertThat(other.get(base).body()).contains("id=\"tien-do\"");
            assertThat(other.get(base + "/tien-do").statusCode()).isEqualTo(200);
            Visitor leader = visitor(people.person(null, Role.LEADER));
            assertThat(leader.get(base).body()).doesNotContain("id=\"tien-do\"");
            assertThat(leader.target(leader.get(base + "/tien-do"))).isEqualTo(base);
        } finally {
            allowed.countDown();
        }
    }
}
