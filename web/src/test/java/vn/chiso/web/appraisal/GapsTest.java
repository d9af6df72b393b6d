package vn.chiso.web.appraisal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chiso.engine.number.Exact;
import vn.chiso.engine.ranking.Lowering;
import vn.chiso.web.account.Person;
import vn.chiso.web.account.Role;
import vn.chiso.web.campaign.Phase;
import vn.chiso.web.entry.Round;

/** The appraisers' radar: self minus appraised, by unit and by indicator, this round and before. */
class GapsTest extends AppraisalTest {

    @Autowired
    private Gaps gaps;
    @Autowired
    private JdbcClient jdbc;

    private static String path(Round round) {
        return "/ky/" + round.id() + "/lech-tham-dinh";
    }

    private static String words(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.uri().toString()).isEqualTo(200);
        String body = answer.body();
        return body.substring(body.indexOf("<main"), body.indexOf("</main>")).replaceAll("<[^>]*>", " ")
                .replaceAll("\\s+", " ");
    }

    private Round lowered() {
        Round round = judged(2);
        Person appraiser = appraiser(round, null, "1.1", "1.2", "2.10");
        done(decide(appraiser, round, round.entry(round.unit(), "1.1"),
                corrected(round.entry(round.unit(), "1.1"), Map.of(A, "2000", B, "300"))));
        done(decide(appraiser, round, round.entry(round.unit(), "1.2"),
                judgement(round.entry(round.unit(), "1.2"), Verdict.ACCEPTED)));
        done(decide(appraiser, round, round.entry(round.units().getLast(), "1.2"),
                judgement(round.entry(round.units().getLast(), "1.2"), Verdict.REJECTED)));
        return round;
    }

    @Test
    void onlyWhatWasConcludedAndDiffersIsKeptWithPointsFromTheEngine() {
        Round round = lowered();
        Gaps.Known known = gaps.of(rounds.fresh(round));
        assertThat(known.gaps()).extracting(gap -> gap.unit() + " " + gap.leaf()).containsExactlyInAnyOrder(
                round.unit() + " 1.1", round.units().getLast() + " 1.2");
        assertThat(known.gaps()).filteredOn(gap -> gap.unit() == round.unit()).singleElement()
                .extracting(Gaps.Gap::change).isEqualTo(new Lowering.Change(Exact.of(2), Exact.ONE));
        assertThat(known.denominators()).singleElement().satisfies(each -> {
            assertThat(each.letters()).isEqualTo("a");
            assertThat(each.declared()).isEqualTo(Exact.of(1000));
            assertThat(each.appraised()).isEqualTo(Exact.of(2000));
        });
    }

    @Test
    void whatIsKeptFollowsEveryConclusionAndDraftsDoNotCount() {
        Round round = judged(1);
        Person appraiser = appraiser(round, null, "1.1");
        assertThat(gaps.of(rounds.fresh(round)).gaps()).isEmpty();
        Judgement draft = judgement(round.entry(round.unit(), "1.1"), Verdict.REJECTED);
        done(decide(appraiser, round, round.entry(round.unit(), "1.1"), new Judgement(draft.version(),
                draft.declared(), true, Verdict.REJECTED, Map.of(), "", "L02", REASON, "", 0)));
        assertThat(gaps.of(rounds.fresh(round)).gaps()).as("a draft").isEmpty();
        done(decide(appraiser, round, round.entry(round.unit(), "1.1"),
                judgement(round.entry(round.unit(), "1.1"), Verdict.REJECTED)));
        assertThat(gaps.of(rounds.fresh(round)).gaps()).hasSize(1);
    }

    @Test
    void whatIsKeptFollowsConstantsAndWhoSuppliesAnIndicator() {
        Round round = lowered();
        assertThat(gaps.of(rounds.fresh(round)).gaps()).extracting(Gaps.Gap::provider)
                .containsExactlyInAnyOrderElementsOf(round.units());
        jdbc.sql("update entry set provider_id = ? where campaign_id = ?").param(round.department()).param(round.id())
                .update();
        assertThat(gaps.of(rounds.fresh(round)).gaps()).extracting(Gaps.Gap::provider)
                .containsOnly(round.department());
        Gaps.Known before = gaps.of(rounds.fresh(round));
        assertThat(gaps.of(rounds.fresh(round))).as("nothing changed").isSameAs(before);
        jdbc.sql("""
                insert into campaign_constant (campaign_id, input, value, source, changed_at, changed_by)
                values (?, 'trung-binh', '12', 'Niên giám', now(), 'Điều phối')""").param(round.id()).update();
        Gaps.Known set = gaps.of(rounds.fresh(round));
        assertThat(set).isNotSameAs(before);
        jdbc.sql("update campaign_constant set value = '13', changed_at = now() where campaign_id = ?")
                .param(round.id()).update();
        assertThat(gaps.of(rounds.fresh(round))).isNotSameAs(set);
    }

    @Test
    void unitsAndIndicatorsStandInTheOrderOfThePointsThatWereTaken() {
        Round round = lowered();
        Person coordinator = rounds.person(null, Role.COORDINATOR);
        String units = words(visitor(coordinator).get(path(round)));
        String leaves = words(visitor(coordinator).get(path(round) + "?muc=chi-so"));
        assertThat(units).contains("2 trên 2 đơn vị bị giảm điểm ở 2 trên 3 lượt chỉ số đã kết luận", "−1,00",
                "1/2", "1/1");
        assertThat(leaves).contains("1.1 Hồ sơ trực tuyến −1,00 0 1/1 100%");
        assertThat(leaves.indexOf("1.2 Mức độ hài lòng")).as("the rejected share is worth more")
                .isBetween(0, leaves.indexOf("1.1 Hồ sơ trực tuyến"));
        assertThat(words(visitor(coordinator).get(path(round) + "?muc=so-lieu")))
                .contains("Mẫu số a: khai báo 1.000, thẩm định 2.000.");
    }

    @Test
    void theRoundBeforeStandsBesideEachUnit() {
        Round first = lowered();
        rounds.move(first, Phase.APPEAL);
        Round second = signed.after(first, Map.of(A, "1000", B, "300"));
        rounds.move(second, Phase.APPRAISAL);
        Person appraiser = appraiser(second, null, "1.1");
        done(decide(appraiser, second, second.entry(second.unit(), "1.1"),
                judgement(second.entry(second.unit(), "1.1"), Verdict.ACCEPTED)));
        String words = words(visitor(rounds.person(null, Role.LEADER)).get(path(second)));
        assertThat(words).as("nothing now, one of two before").contains(first.campaign().name(), "0/1", "1/2 −1,00");
    }

    @Test
    void appraisersSeeTheirOwnIndicatorsAndNothingOfTheirOwnUnit() {
        Round round = lowered();
        Person mine = appraiser(round, null, "1.1");
        String words = words(visitor(mine).get(path(round) + "?muc=chi-so"));
        assertThat(words).contains("1.1 Hồ sơ trực tuyến").doesNotContain("1.2 Mức độ hài lòng");
        Person colleague = appraiser(round, round.unit(), "1.1");
        assertThat(words(visitor(colleague).get(path(round) + "?muc=so-lieu"))).doesNotContain("Mẫu số a");
        assertThat(words(visitor(colleague).get(path(round)))).doesNotContain("−1,00");
        assertThat(visitor(rounds.person(null, Role.APPRAISER)).get(path(round)).statusCode())
                .as("appraises nothing here").isEqualTo(403);
        assertThat(visitor(rounds.person(round.unit(), Role.UNIT_HEAD)).get(path(round)).statusCode()).isEqualTo(403);
    }

    @Test
    void beforeAppraisalThereIsNothingToCompare() {
        Round round = signed.round(1);
        assertThat(words(visitor(rounds.person(null, Role.COUNCIL_MEMBER)).get(path(round))))
                .contains("Chưa có kết luận thẩm định nào");
    }
}
