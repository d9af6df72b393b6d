package vn.chiso.web.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import vn.chiso.web.Visitor;
import vn.chiso.web.account.Person;
import vn.chiso.web.account.Role;
import vn.chiso.web.campaign.Campaign;
import vn.chiso.web.campaign.Phase;
import vn.chiso.web.platform.Refusal;
import vn.chiso.web.platform.Time;

/** Handing in what a unit supplies, on the running application. */
class SubmissionsTest extends EntryTest {

    private static final String REASON = "Số liệu hồ sơ chưa khớp báo cáo";

    @Autowired
    private JdbcClient jdbc;

    private static String path(Round round, long provider) {
        return "/ky/" + round.id() + "/nop/" + provider;
    }

    /** A round in which the one unit has completed everything. */
    private Round complete(Person officer, Round round) {
        SmallFramework.fill(entries, store, officer, round.campaign(), round.unit());
        return round;
    }

    private static List<String> codes(List<Entry> entries) {
        return entries.stream().map(entry -> entry.key().leaf().value()).toList();
    }

    @Test
    void proposingIsRefusedWithEverythingThatIsMissing() {
        Round round = small(1);
        Person officer = officer(round.unit());
        saved(save(officer, round, round.entry(round.unit(), "1.1"), typed(0, Map.of(SmallFramework.A, "100",
                SmallFramework.B, "50"))));
        saved(save(officer, round, round.entry(round.unit(), "1.2"), typed(0, Map.of(SmallFramework.SHARE, "150"),
                "Khảo sát")));
        Submissions.Standing standing = submissions.propose(officer, round.campaign(), round.unit());
        assertThat(standing.ready()).isFalse();
        assertThat(codes(submissions.lacking(round.campaign(), round.unit(), Lack.ANSWER, 10))).containsExactly("2.1");
        assertThat(codes(submissions.lacking(round.campaign(), round.unit(), Lack.PROOF, 10)))
                .as("in the order of their codes").containsExactly("1.1", "2.10");
        assertThat(codes(submissions.lacking(round.campaign(), round.unit(), Lack.CORRECTION, 10)))
                .containsExactly("1.2");
        assertThat(submissions.lacking(round.campaign(), round.unit(), Lack.ANY, 2)).hasSize(2);
        assertThat(standing).isEqualTo(new Submissions.Standing(round.unit(), 4, 1, 1, 2, 1, 4, 4, 0, 0, 0, 0));
        assertThat(states(round, round.unit())).doesNotContain(EntryState.PROPOSED);
        assertThat(audited(round, "entry.proposed")).isEmpty();

        HttpResponse<String> answer = visitor(officer).post(path(round, round.unit()) + "/trinh", Map.of());
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("Còn 1 chỉ số chưa nhập, 2 chỉ số thiếu tài liệu kiểm chứng hoặc giải trình, "
                        + "1 chỉ số có");
        for (String leaf : SmallFramework.LEAVES) {
            assertThat(answer.body()).contains("href=\"" + round.entry(round.unit(), leaf).path() + "\"");
        }
    }

    @Test
    void theOfficerProposesTheHeadSignsAndTakesBackUntilAppraisalBegins() {
        Round round = small(1);
        Person officer = officer(round.unit());
        complete(officer, round);
        String path = path(round, round.unit());
        Visitor enters = visitor(officer);
        Visitor signs = visitor(head(round.unit()));
        assertThat(follow(signs, signs.post(path + "/ky", Map.of()))).contains("Không có chỉ số nào chờ duyệt");
        assertThat(follow(enters, enters.post(path + "/trinh", Map.of()))).contains("Đã trình 4 chỉ số");
        assertThat(follow(enters, enters.post(path + "/trinh", Map.of()))).contains("Không có chỉ số nào để trình");
        assertThat(states(round, round.unit())).containsExactly(EntryState.PROPOSED);

        assertThat(signs.post(path + "/tra-lai", Map.of("reason", "  ngắn    ")).statusCode()).isEqualTo(422);
        assertThat(follow(signs, signs.post(path + "/tra-lai", Map.of("reason", REASON)))).contains("Đã trả lại 4");
        assertThat(states(round, round.unit())).containsExactly(EntryState.ENTERING);
        assertThat(enters.get(round.entry(round.unit(), "1.1").path()).body()).as("the officer reads why")
                .contains(REASON);
        assertThat(follow(signs, signs.post(path + "/tra-lai", Map.of("reason", REASON))))
                .contains("Không có chỉ số nào chờ duyệt để trả lại");

        enters.post(path + "/trinh", Map.of());
        assertThat(follow(signs, signs.post(path + "/ky", Map.of()))).contains("Đã nộp 4 chỉ số");
        assertThat(states(round, round.unit())).containsExactly(EntryState.SUBMITTED);
        assertThat(follow(signs, signs.post(path + "/rut", Map.of("reason", REASON)))).contains("Đã rút lại 4");
        assertThat(states(round, round.unit())).containsExactly(EntryState.ENTERING);
        enters.post(path + "/trinh", Map.of());
        signs.post(path + "/ky", Map.of());
        assertThat(audited(round, "entry.submitted")).hasSize(2);
        assertThat(audited(round, "entry.sent-back")).singleElement()
                .satisfies(line -> assertThat(line.detail()).contains(REASON, "\"entries\":4"));
        assertThat(audited(round, "entry.withdrawn")).hasSize(1);
    }

    @Test
    void appraisalBeforeEverybodyHasHandedInWantsAReason() {
        Round round = small(2);
        assertThat(campaigns.unmet(round.campaign(), Phase.APPRAISAL)).extracting(Refusal::key)
                .contains("campaign.unmet.not-handed-in");
        for (long unit : round.units()) {
            SmallFramework.fill(entries, store, officer(unit), round.campaign(), unit);
            submissions.propose(officer(unit), round.campaign(), unit);
            submissions.sign(head(unit), round.campaign(), unit);
        }
        assertThat(campaigns.unmet(round.campaign(), Phase.APPRAISAL)).extracting(Refusal::key)
                .doesNotContain("campaign.unmet.not-handed-in");
    }

    @Test
    void onceTheAppraisalOfAnIndicatorHasBegunItIsNotTakenBack() {
        Round round = small(1);
        Person officer = officer(round.unit());
        Person head = head(round.unit());
        complete(officer, round);
        submissions.propose(officer, round.campaign(), round.unit());
        submissions.sign(head, round.campaign(), round.unit());
        rounds.move(round, Phase.APPRAISAL);
        Campaign now = rounds.fresh(round);
        jdbc.sql("update entry set state = 'IN_APPRAISAL' where campaign_id = ? and leaf in ('1.1', '1.2')")
                .param(round.id()).update();
        assertThat(submissions.withdraw(head, now, round.unit(), REASON)).isEqualTo(2);
        assertThat(entry(round.entry(round.unit(), "1.1")).state()).isEqualTo(EntryState.IN_APPRAISAL);
        assertThat(entry(round.entry(round.unit(), "2.1")).state()).isEqualTo(EntryState.RETURNED);
        assertThat(saved(save(officer, round, round.entry(round.unit(), "2.1"),
                typed(1, Map.of(SmallFramework.PLAN, "0"), "Chưa ban hành"))).entry().state())
                .as("stays returned until it is proposed").isEqualTo(EntryState.RETURNED);
        assertThat(submissions.propose(officer, now, round.unit()).toPropose()).isEqualTo(2);
        assertThat(submissions.sign(head, now, round.unit()).proposed()).isEqualTo(2);
        jdbc.sql("update entry set state = 'IN_APPRAISAL' where campaign_id = ?").param(round.id()).update();
        assertThat(submissions.withdraw(head, now, round.unit(), REASON)).isZero();
        Visitor signs = visitor(head);
        assertThat(follow(signs, signs.post(path(round, round.unit()) + "/rut", Map.of("reason", REASON))))
                .contains("Không có chỉ số nào rút lại được");
    }

    @Test
    void inAppraisalOnlyWhatWasReturnedIsOwedAndProposed() {
        Round round = small(1);
        Person officer = officer(round.unit());
        EntryKey returned = round.entry(round.unit(), "2.1");
        saved(save(officer, round, returned, SmallFramework.complete("2.1", 0)));
        rounds.move(round, Phase.APPRAISAL);
        jdbc.sql("update entry set state = 'RETURNED', return_reason = 'Thiếu số văn bản' "
                + "where campaign_id = ? and leaf = '2.1'").param(round.id()).update();
        Submissions.Standing standing = submissions.propose(officer, rounds.fresh(round), round.unit());
        assertThat(standing.ready()).as("what was never entered does not hold it up").isTrue();
        assertThat(standing.toPropose()).isEqualTo(1);
        assertThat(entry(returned).state()).isEqualTo(EntryState.PROPOSED);
        assertThat(entry(round.entry(round.unit(), "1.1")).state()).isEqualTo(EntryState.EMPTY);
    }

    @Test
    void whatLacksSomethingByNowIsNotSigned() {
        Round round = small(1);
        Person officer = officer(round.unit());
        complete(officer, round);
        submissions.propose(officer, round.campaign(), round.unit());
        jdbc.sql("update entry set needs_proof = true where campaign_id = ? and leaf = '1.2'").param(round.id())
                .update();
        Visitor signs = visitor(head(round.unit()));
        HttpResponse<String> answer = signs.post(path(round, round.unit()) + "/ky", Map.of());
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Chưa ký được: 1 chỉ số đã trình", "(1.2)");
        assertThat(states(round, round.unit())).as("all of it, or nothing").containsExactly(EntryState.PROPOSED);
        assertThat(audited(round, "entry.submitted")).isEmpty();
    }

    @Test
    void inAppraisalTheHeadSendsBackOnlyWhatHadComeBackBefore() {
        Round round = small(1);
        Person officer = officer(round.unit());
        Person head = head(round.unit());
        complete(officer, round);
        submissions.propose(officer, round.campaign(), round.unit());
        jdbc.sql("update entry set state = 'SUBMITTED', submitted_at = now() where campaign_id = ? and leaf = '2.1'")
                .param(round.id()).update();
        rounds.move(round, Phase.APPRAISAL);
        Campaign now = rounds.fresh(round);
        assertThat(submissions.sendBack(head, now, round.unit(), REASON)).as("never signed, never returned").isZero();
        Visitor signs = visitor(head);
        assertThat(follow(signs, signs.post(path(round, round.unit()) + "/tra-lai", Map.of("reason", REASON))))
                .contains("đề nghị điều phối viên gia hạn");

        jdbc.sql("update entry set state = 'RETURNED' where campaign_id = ? and leaf = '2.1'").param(round.id())
                .update();
        assertThat(submissions.propose(officer, now, round.unit()).toPropose()).isEqualTo(1);
        assertThat(submissions.sendBack(head, now, round.unit(), REASON)).isEqualTo(1);
        assertThat(entry(round.entry(round.unit(), "2.1")).state()).isEqualTo(EntryState.RETURNED);
        assertThat(entry(round.entry(round.unit(), "1.1")).state()).isEqualTo(EntryState.PROPOSED);

        campaigns.extend(rounds.person(null, Role.COORDINATOR), now, round.unit(), LocalDate.now(Time.ZONE), REASON);
        assertThat(submissions.sendBack(head, now, round.unit(), REASON)).as("with more time, the rest").isEqualTo(3);
        assertThat(entry(round.entry(round.unit(), "1.1")).state()).as("until that time is over")
                .isEqualTo(EntryState.ENTERING);
    }

    @Test
    void whoWasGivenMoreTimeEntersAndHandsInDuringAppraisal() {
        Round round = small(2);
        long late = round.unit();
        Person officer = officer(late);
        rounds.move(round, Phase.APPRAISAL);
        Campaign now = rounds.fresh(round);
        EntryKey key = round.entry(late, "1.1");
        assertThat(save(officer, round, key, SmallFramework.complete("1.1", 0))).isInstanceOf(SaveResult.Shut.class);
        Person coordinator = rounds.person(null, Role.COORDINATOR);
        campaigns.extend(coordinator, now, late, LocalDate.now(Time.ZONE).minusDays(1), REASON);
        assertThat(save(officer, round, key, SmallFramework.complete("1.1", 0))).as("that time is over")
                .isInstanceOf(SaveResult.Shut.class);

        campaigns.extend(coordinator, now, late, LocalDate.now(Time.ZONE), REASON);
        complete(officer, new Round(now, round.units(), round.department()));
        assertThat(submissions.propose(officer, now, late).toPropose()).isEqualTo(4);
        assertThat(submissions.sign(head(late), now, late).unready()).isZero();
        assertThat(states(round, late)).containsExactly(EntryState.SUBMITTED);
        long other = round.units().getLast();
        assertThat(save(officer(other), round, round.entry(other, "1.1"), SmallFramework.complete("1.1", 0)))
                .as("the others were not").isInstanceOf(SaveResult.Shut.class);
    }

    @Test
    void theListsOfTheHandInPageEndSomewhere() {
        Round round = small(SubmitPage.SHOWN + 3, "2.1");
        String page = visitor(officer(round.department())).get(path(round, round.department())).body();
        assertThat(page).contains("còn 3 dòng nữa", "href=\"/ky/" + round.id() + "/bang/" + round.department() + "\"");
        assertThat(page.split("/2\\.1\"", -1)).hasSize(SubmitPage.SHOWN + 1);
    }

    @Test
    void inOtherPhasesNothingMoves() {
        Round round = small(1);
        Person officer = officer(round.unit());
        complete(officer, round);
        rounds.move(round, Phase.APPRAISAL);
        rounds.move(round, Phase.APPEAL);
        Campaign now = rounds.fresh(round);
        refused(() -> submissions.propose(officer, now, round.unit()));
        refused(() -> submissions.sign(head(round.unit()), now, round.unit()));
        assertThat(visitor(officer).post(path(round, round.unit()) + "/trinh", Map.of()).statusCode()).isEqualTo(403);
        assertThat(states(round, round.unit())).containsExactly(EntryState.ENTERING);
    }

    @Test
    void otherRolesAndForeignUnitsAreRefusedInTheComponentAndOnTheRoute() {
        Round round = small(2);
        Person officer = officer(round.unit());
        Person head = head(round.unit());
        complete(officer, round);
        long unit = round.unit();
        Campaign campaign = round.campaign();
        submissions.propose(officer, campaign, unit);
        long foreign = round.units().getLast();
        for (Person other : List.of(officer(foreign), head(foreign), rounds.person(null, Role.COORDINATOR),
                rounds.person(unit, Role.LEADER), rounds.person(unit, Role.APPRAISER),
                rounds.person(unit, Role.ADMINISTRATOR))) {
            refused(() -> submissions.propose(other, campaign, unit));
            refused(() -> submissions.sign(other, campaign, unit));
            refused(() -> submissions.sendBack(other, campaign, unit, REASON));
            refused(() -> submissions.withdraw(other, campaign, unit, REASON));
            Visitor visitor = visitor(other);
            for (String deed : List.of("/trinh", "/ky", "/tra-lai", "/rut")) {
                assertThat(visitor.post(path(round, unit) + deed, Map.of("reason", REASON)).statusCode())
                        .as(other.roles() + deed).isEqualTo(403);
            }
        }
        refused(() -> submissions.sign(officer, campaign, unit));
        refused(() -> submissions.propose(head, campaign, unit));
        assertThat(states(round, unit)).containsExactly(EntryState.PROPOSED);
        assertThat(audited(round, "entry.submitted")).isEmpty();
    }

    private static void refused(ThrowingCallable deed) {
        assertThatThrownBy(deed).isInstanceOf(AccessDeniedException.class);
    }

    /** The page that an answer leads to. */
    private static String follow(Visitor visitor, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(303);
        return visitor.get(visitor.target(answer)).body();
    }
}
