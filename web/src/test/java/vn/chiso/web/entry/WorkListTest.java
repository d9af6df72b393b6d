package vn.chiso.web.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chiso.web.Visitor;
import vn.chiso.web.account.Person;
import vn.chiso.web.account.Role;
import vn.chiso.web.campaign.Phase;
import vn.chiso.web.platform.Time;

/** What the list of work and the page of reminders say once entry is over. */
class WorkListTest extends EntryTest {

    private static final String REASON = "Số liệu hồ sơ chưa khớp báo cáo";

    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private StateStore states;

    /** The card of a round in somebody's list of work. */
    private String card(Person person, Round round) {
        String page = visitor(person).get("/viec-cua-toi").body();
        String main = page.substring(page.indexOf("<main"));
        String name = ">" + round.campaign().name() + "<";
        assertThat(main).contains(name);
        return main.substring(main.indexOf(name), main.indexOf("</section>", main.indexOf(name)));
    }

    private void handIn(Round round, long unit) {
        SmallFramework.fill(entries, store, officer(unit), rounds.fresh(round), unit);
        submissions.propose(officer(unit), rounds.fresh(round), unit);
        submissions.sign(head(unit), rounds.fresh(round), unit);
    }

    private String reminders(Round round) {
        String page = visitor(rounds.person(null, Role.COORDINATOR)).get("/ky/" + round.id() + "/nhac").body();
        return page.substring(page.indexOf("<main"), page.indexOf("</main>"));
    }

    private void extend(Round round, long unit, LocalDate until) {
        campaigns.extend(rounds.person(null, Role.COORDINATOR), rounds.fresh(round), unit, until, REASON);
    }

    @Test
    void onceEntryIsOverTheListSaysWhatWasHandedInAndNoDeadlineRuns() {
        Round round = small(2);
        Person late = officer(round.unit());
        long done = round.units().getLast();
        handIn(round, done);
        assertThat(card(late, round)).contains("hạn ", "còn ").doesNotContain("Đã hết thời gian nhập");
        rounds.move(round, Phase.APPRAISAL);
        assertThat(card(late, round)).contains("Đã hết thời gian nhập: 4 chỉ số chưa nộp")
                .doesNotContain("hạn ", "còn ", "quá hạn", "Đã nộp");
        assertThat(card(officer(done), round))
                .contains("đã hết thời gian nhập", "Đã nộp 4 trong 4 chỉ số, gần nhất lúc ")
                .doesNotContain("hạn ", "còn ", "chưa nộp");
        String page = visitor(late).get("/ky/" + round.id() + "/nop/" + round.unit()).body();
        assertThat(page).contains("4 chỉ số · đã hết thời gian nhập").doesNotContain("hạn nộp");
    }

    @Test
    void whoWasGivenMoreTimeStillHasADeadline() {
        Round round = small(1);
        rounds.move(round, Phase.APPRAISAL);
        LocalDate today = LocalDate.now(Time.ZONE);
        Person officer = officer(round.unit());
        extend(round, round.unit(), today.plusDays(30));
        assertThat(card(officer, round)).contains("còn 30 ngày", round.entry(round.unit(), "1.1").path())
                .doesNotContain("hết thời gian nhập");
        assertThat(reminders(round)).as("and is reminded").contains("Nhắc 1 đơn vị")
                .doesNotContain("Đã hết thời gian nhập");
        extend(round, round.unit(), today.minusDays(1));
        assertThat(card(officer, round)).as("until that is over too").contains("Đã hết thời gian nhập: 4 chỉ số");
    }

    @Test
    void whatWasReturnedIsDueOnTheDayThatAppraisersNamed() {
        Round round = small(1);
        handIn(round, round.unit());
        rounds.move(round, Phase.APPRAISAL);
        LocalDate until = LocalDate.now(Time.ZONE).plusDays(9);
        jdbc.sql("update entry set state = 'RETURNED', return_reason = ?, return_until = ? "
                + "where campaign_id = ? and leaf = '2.1'").param(REASON).param(until).param(round.id()).update();
        assertThat(card(officer(round.unit()), round)).contains("hạn bổ sung ", "còn 9 ngày", "Đã nộp 3 trong 4 chỉ số")
                .doesNotContain("hết thời gian nhập", "Quá hạn");
        assertThat(reminders(round)).contains("Nhắc 1 đơn vị").containsPattern(
                ">" + "%02d/%02d/%d".formatted(until.getDayOfMonth(), until.getMonthValue(), until.getYear()) + "<");
    }

    @Test
    void remindersSayThatEntryIsOverAndHowManyHadNotHandedIn() {
        Round round = small(3);
        handIn(round, round.units().getLast());
        assertThat(reminders(round)).contains("Nhắc 2 đơn vị").doesNotContain("hết thời gian nhập");
        rounds.move(round, Phase.APPRAISAL);
        assertThat(reminders(round)).contains("Đã hết thời gian nhập",
                "Không còn đơn vị nào để nhắc; 2 đơn vị chưa nộp đủ số liệu.")
                .doesNotContain("Mọi đơn vị đã nộp xong", "0 đơn vị chưa nộp xong");
        extend(round, round.unit(), LocalDate.now(Time.ZONE));
        assertThat(reminders(round)).as("one can still enter").contains("Nhắc 1 đơn vị",
                "1 đơn vị khác chưa nộp đủ số liệu và không được nhắc nữa.");
        rounds.move(round, Phase.APPEAL);
        assertThat(reminders(round)).as("whoever was given more time").contains("Đã hết thời gian nhập", "2 đơn vị")
                .doesNotContain("<form");
    }

    @Test
    void whereAllHaveHandedInRemindersSaySoAndBeforeEntryNobodyHasTo() {
        Round round = small(1);
        rounds.move(round, Phase.PREPARATION);
        assertThat(reminders(round)).contains("Chưa đến giai đoạn Tự đánh giá").doesNotContain("đã nộp xong", "<form");
        rounds.move(round, Phase.SELF_ASSESSMENT);
        handIn(round, round.unit());
        assertThat(reminders(round)).contains("Mọi đơn vị đã nộp xong");
        rounds.move(round, Phase.APPRAISAL);
        assertThat(reminders(round)).contains("Mọi đơn vị đã nộp xong");
    }

    @Test
    void whatTheHeadSentBackStandsInTheOfficersListUntilItIsProposedAgain() {
        Round round = small(1);
        Person officer = officer(round.unit());
        SmallFramework.fill(entries, store, officer, round.campaign(), round.unit());
        submissions.propose(officer, round.campaign(), round.unit());
        assertThat(card(officer, round)).doesNotContain("Trưởng đơn vị trả lại");
        String reason = REASON + "; " + "đối chiếu lại từng hồ sơ trực tuyến với báo cáo quý ".repeat(5);
        submissions.sendBack(head(round.unit()), round.campaign(), round.unit(), reason);
        String card = card(officer, round);
        for (String leaf : SmallFramework.LEAVES) {
            assertThat(card).contains(round.entry(round.unit(), leaf).path());
        }
        assertThat(card.split("Trưởng đơn vị trả lại", -1)).as("at each of them").hasSize(5);
        assertThat(card).contains("Trưởng đơn vị đã trả lại 4 chỉ số", REASON + "; đối chiếu", "…")
                .doesNotContain(reason.strip());
        assertThat(card(head(round.unit()), round)).as("the head knows").contains("Trưởng đơn vị trả lại")
                .doesNotContain("rồi trình lại");
        saved(save(officer, round, round.entry(round.unit(), "2.1"), SmallFramework.complete("2.1", 1)));
        assertThat(card(officer, round)).as("changed is not proposed").contains("Trưởng đơn vị đã trả lại 4 chỉ số");
        submissions.propose(officer, round.campaign(), round.unit());
        assertThat(card(officer, round)).doesNotContain("trả lại", REASON);
    }

    @Test
    void whatAppraisersSentBackIsNotSaidToComeFromTheHead() {
        Round round = small(1);
        handIn(round, round.unit());
        rounds.move(round, Phase.APPRAISAL);
        jdbc.sql("update entry set state = 'RETURNED', return_reason = ?, return_until = ? "
                + "where campaign_id = ? and leaf = '2.1'").param(REASON).param(LocalDate.now(Time.ZONE))
                .param(round.id()).update();
        assertThat(card(officer(round.unit()), round)).as("it is complete, and yet to be done")
                .contains(round.entry(round.unit(), "2.1").path(), "Trả lại", REASON)
                .doesNotContain("Trưởng đơn vị");
        Person officer = officer(round.unit());
        assertThat(submissions.propose(officer, rounds.fresh(round), round.unit()).toPropose()).isEqualTo(1);
        submissions.sendBack(head(round.unit()), rounds.fresh(round), round.unit(), REASON + " lần 2");
        assertThat(card(officer, round)).contains("Trưởng đơn vị trả lại", REASON + " lần 2");
    }

    @Test
    void whatWasSentBackStandsBeforeWhatIsMissing() {
        Round round = small(1);
        Person officer = officer(round.unit());
        jdbc.sql("update entry set state = 'ENTERING', return_reason = ? where campaign_id = ? and leaf = '2.10'")
                .param(REASON).param(round.id()).update();
        assertThat(card(officer, round)).containsSubsequence("<tbody", round.entry(round.unit(), "2.10").path(),
                round.entry(round.unit(), "1.1").path());
    }

    private void giveBack(Round round, String leaf, LocalDate until) {
        states.giveBack(round.entry(round.unit(), leaf), REASON, until);
    }

    private static String day(LocalDate day) {
        return "%02d/%02d/%d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
    }

    @Test
    void theDayThatAppraisersNamedStandsUntilItIsAppraised() {
        Round round = small(1);
        handIn(round, round.unit());
        rounds.move(round, Phase.APPRAISAL);
        LocalDate until = LocalDate.now(Time.ZONE).plusDays(9);
        giveBack(round, "2.1", until);
        Person officer = officer(round.unit());
        Person head = head(round.unit());
        submissions.propose(officer, rounds.fresh(round), round.unit());
        assertThat(card(head, round)).as("it waits for the head").contains("hạn bổ sung " + day(until), "còn 9 ngày")
                .doesNotContain("hết thời gian nhập");
        assertThat(reminders(round)).contains("Nhắc 1 đơn vị", ">" + day(until) + "<");
        submissions.sendBack(head, rounds.fresh(round), round.unit(), REASON + " lần 2");
        assertThat(card(officer, round)).as("back from the head").contains("Trưởng đơn vị trả lại",
                "hạn bổ sung " + day(until));
        submissions.propose(officer, rounds.fresh(round), round.unit());
        submissions.sign(head, rounds.fresh(round), round.unit());
        assertThat(card(officer, round)).as("nothing is owed").doesNotContain("hạn bổ sung");
        submissions.withdraw(head, rounds.fresh(round), round.unit(), REASON + " lần 3");
        assertThat(card(officer, round)).contains("Trưởng đơn vị rút lại", "hạn bổ sung " + day(until))
                .doesNotContain("Trưởng đơn vị trả lại", "Trưởng đơn vị đã trả lại");
        assertThat(reminders(round)).contains(">" + day(until) + "<");
    }

    @Test
    void whatWaitsForTheHeadSinceSelfAssessmentKeepsTheDeadlineOfTheUnit() {
        Round round = small(1);
        SmallFramework.fill(entries, store, officer(round.unit()), round.campaign(), round.unit());
        submissions.propose(officer(round.unit()), round.campaign(), round.unit());
        rounds.move(round, Phase.APPRAISAL);
        String until = day(Objects.requireNonNull(campaigns.deadlines(round.id()).of(round.unit())));
        assertThat(card(head(round.unit()), round)).contains("· hạn " + until, "chờ duyệt")
                .doesNotContain("hạn bổ sung");
        assertThat(reminders(round)).contains("Nhắc 1 đơn vị", ">" + until + "<");
    }

    @Test
    void whatTheHeadWithdrewIsNotSaidToBeSentBack() {
        Round round = small(1);
        handIn(round, round.unit());
        submissions.withdraw(head(round.unit()), round.campaign(), round.unit(), REASON);
        String card = card(officer(round.unit()), round);
        assertThat(card).contains("Trưởng đơn vị đã rút lại 4 chỉ số", REASON).doesNotContain("trả lại");
        assertThat(card.split("Trưởng đơn vị rút lại", -1)).as("at each of them").hasSize(5);
        submissions.propose(officer(round.unit()), round.campaign(), round.unit());
        assertThat(card(officer(round.unit()), round)).doesNotContain("rút lại", REASON);
    }

    @Test
    void theMenuOpensWhatWasSentBackBeforeWhatIsMissing() {
        Round round = small(1);
        Visitor officer = visitor(officer(round.unit()));
        String menu = "/ky/" + round.id() + "/nhap-so-lieu";
        assertThat(officer.target(officer.get(menu))).isEqualTo(round.entry(round.unit(), "1.1").path());
        jdbc.sql("update entry set state = 'ENTERING', return_reason = ?, answered = true, needs_proof = false "
                + "where campaign_id = ? and leaf = '2.10'").param(REASON).param(round.id()).update();
        assertThat(officer.target(officer.get(menu))).isEqualTo(round.entry(round.unit(), "2.10").path());
    }
}
