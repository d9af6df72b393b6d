package vn.chiso.web.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chiso.engine.framework.Language;
import vn.chiso.engine.framework.NodeCode;
import vn.chiso.engine.number.Exact;
import vn.chiso.engine.ranking.Ranking;
import vn.chiso.engine.ranking.UnitInfo;
import vn.chiso.engine.scoring.ScoreSheet;
import vn.chiso.engine.scoring.Scoring;
import vn.chiso.engine.scoring.UnitId;
import vn.chiso.exchange.PublicationReader;
import vn.chiso.exchange.PublicationResult;
import vn.chiso.web.WebTest;
import vn.chiso.web.entry.Round;
import vn.chiso.web.standing.Standing;
import vn.chiso.web.standing.StandingHead;
import vn.chiso.web.standing.StandingHeads;
import vn.chiso.web.standing.StandingNode;
import vn.chiso.web.standing.StandingUnit;
import vn.chiso.web.standing.StandingValue;
import vn.chiso.web.standing.Standings;
import vn.chiso.web.standing.Subject;
import vn.chiso.web.standing.TableView;
import vn.chiso.web.ui.Rendering;
import vn.chiso.web.ui.Ui;

/** Own publications among the public tables. */
class PublishedTablesTest extends WebTest {

    @Autowired
    private JudgedRound.Maker rounds;
    @Autowired
    private Standings standings;
    @Autowired
    private Round.Maker others;
    @Autowired
    private StandingHeads heads;
    @Autowired
    private Rendering rendering;
    @Autowired
    private Bundles bundles;
    @Autowired
    private EarlierPublications earlier;
    @Autowired
    private JdbcClient jdbc;

    private static String slug(Publication publication) {
        return "cong-bo-" + publication.number() + "-lan-" + publication.version();
    }

    /** Two blocks and two regions, crosswise. */
    private void divide(JudgedRound judged) {
        List<Long> units = judged.round().units();
        for (int i = 0; i < units.size(); i++) {
            jdbc.sql("update campaign_unit set block = ? where campaign_id = ? and unit_id = ?")
                    .param(i % 2 == 0 ? "xã" : "phường").param(judged.round().id()).param(units.get(i)).update();
            jdbc.sql("update unit set region = ? where id = ?").param(i < 3 ? "Ven biển" : "Miền núi")
                    .param(units.get(i)).update();
        }
    }

    @Test
    void aPublicationStandsAmongThePublicTablesWithTheRanksOfTheEngineAtEveryNode() throws IOException {
        JudgedRound judged = rounds.inAppraisal(6);
        divide(judged);
        rounds.lower(judged, judged.round().unit(), "1,25");
        Publication publication = rounds.publish(judged);
        Standing table = standings.find(slug(publication)).orElseThrow();
        assertThat(standings.all()).contains(table);
        assertThat(table.illustrative()).as("as the round says").isTrue();
        assertThat(table.digest()).isEqualTo(publication.digest());

        PublicationResult.Read read = (PublicationResult.Read) PublicationReader
                .read(bundles.path(publication.digest()));
        List<ScoreSheet> sheets = new ArrayList<>();
        Scoring scoring = new Scoring(read.counted());
        read.bundle().inputs().forEach(inputs -> sheets.add(scoring.score(inputs)));
        Map<UnitId, UnitInfo> infos = new HashMap<>();
        read.bundle().units().forEach(info -> infos.put(info.unit(), info));
        SoftAssertions soft = new SoftAssertions();
        for (StandingNode node : standings.nodes(table)) {
            Ranking ranking = Ranking.of(read.counted(), sheets, new NodeCode(node.node()), infos, Map.of());
            soft.assertThat(ranking.rows()).as(node.node()).hasSize(6);
            for (Ranking.Row row : ranking.rows()) {
                StandingValue value = value(table, Long.parseLong(row.info().unit().value()), node.node());
                soft.assertThat(List.of(value.rank(), value.blockRank(), value.regionRank()))
                        .as("%s at %s", row.info().name(), node.node())
                        .isEqualTo(List.of(row.rank(), row.blockRank(), row.regionRank()));
                soft.assertThat(value.points()).isEqualTo(row.score().points());
                soft.assertThat(value.max()).isEqualTo(row.score().max());
            }
        }
        soft.assertAll();
        assertThat(standings.nodes(table)).extracting(StandingNode::node).contains("total", "1", JudgedRound.LEAF);
        assertThat(standings.nodes(table)).filteredOn(StandingNode::isMain)
                .hasSize(read.counted().tree().roots().size());
        assertThat(standings.blocks(table)).containsExactly("phường", "xã");
        assertThat(standings.summaries(table, "xã").get(StandingNode.TOTAL)).isNotNull()
                .satisfies(summary -> assertThat(summary.units()).isEqualTo(3));
    }

    private StandingValue value(Standing table, long unit, String node) {
        Subject subject = standings.ofUnit(unit).orElseThrow();
        return Objects.requireNonNull(standings.values(table, subject).get(node), node);
    }

    @Test
    void aRestatementReplacesTheTableInTheListsWhileTheOldAddressStays() {
        JudgedRound judged = rounds.inAppraisal(2);
        long unit = judged.round().unit();
        Standing first = standings.find(slug(rounds.publish(judged))).orElseThrow();
        StandingValue before = value(first, unit, JudgedRound.LEAF);
        Standing second = standings.find(slug(rounds.restate(judged, unit, "0,5"))).orElseThrow();
        assertThat(standings.all()).contains(second).doesNotContain(first);
        assertThat(standings.series(second.series())).containsExactly(second);
        assertThat(standings.versions(second)).containsExactly(second, first);
        assertThat(standings.find(first.slug())).contains(first);
        assertThat(value(first, unit, JudgedRound.LEAF)).as("what was published stays").isEqualTo(before);
        assertThat(value(second, unit, JudgedRound.LEAF).points()).isEqualTo(Exact.of(1, 2));
        Subject subject = standings.ofUnit(unit).orElseThrow();
        assertThat(standings.of(subject)).containsExactly(second);
        assertThat(standings.unit(second, subject)).map(StandingUnit::slug).contains("dv-" + unit);
    }

    /** Publishes a round that comes after another one, in a year. */
    private Standing after(JudgedRound round, JudgedRound earlier, int year) {
        jdbc.sql("update campaign set previous_id = ?, year = ? where id = ?").param(earlier.round().id()).param(year)
                .param(round.round().id()).update();
        return standings.find(slug(rounds.publish(round))).orElseThrow();
    }

    @Test
    void valuesAreNotComparedOverARoundThatWasMeasuredOtherwiseEvenIfItIsNotPublished() {
        JudgedRound first = rounds.published(1);
        JudgedRound second = rounds.inAppraisal(1);
        assertThat(after(second, first, 2027).breakReason()).as("measured alike").isEmpty();
        Round between = others.begin(1);
        jdbc.sql("update campaign set previous_id = ?, year = 2028 where id = ?").param(second.round().id())
                .param(between.id()).update();
        JudgedRound third = rounds.inAppraisal(1);
        jdbc.sql("update campaign set previous_id = ?, year = 2029 where id = ?").param(between.id())
                .param(third.round().id()).update();
        Standing table = standings.find(slug(rounds.publish(third))).orElseThrow();
        assertThat(Objects.requireNonNull(standings.before(table)).campaign()).isEqualTo(second.round().id());
        assertThat(table.breakReason()).isEqualTo(
                "Kỳ này dùng bộ chỉ số hoặc cách giải quyết mâu thuẫn khác kỳ trước.");
        assertThat(standings.comparable(table)).containsExactly(table);
    }

    @Test
    void aRoundOfTheSameYearIsNotTheTableBeforeAndOnlyOneOfBothIsCurrent() {
        JudgedRound first = rounds.published(1);
        JudgedRound second = rounds.inAppraisal(1);
        Standing table = after(second, first, 2026);
        Ui ui = rendering.publicly(Language.VI, "/", "");
        assertThat(heads.of(table, TableView.RANKING, "/cong-khai", ui).years())
                .extracting(StandingHead.Link::label, StandingHead.Link::current)
                .containsExactly(tuple(first.round().campaign().name(), false),
                        tuple(second.round().campaign().name(), true));
    }

    @Test
    void roundsThatNameEachOtherAsPreviousArePublishedAllTheSame() {
        JudgedRound first = rounds.inAppraisal(1);
        JudgedRound second = rounds.inAppraisal(1);
        jdbc.sql("update campaign set previous_id = ? where id = ?").param(second.round().id())
                .param(first.round().id()).update();
        assertThat(after(second, first, 2026).campaign()).isEqualTo(second.round().id());
    }

    @Test
    void aPublicationFromBeforeThereWerePublicTablesGetsItsTableWhenTheProgramStarts() {
        JudgedRound judged = rounds.inAppraisal(1);
        Standing table = standings.find(slug(rounds.publish(judged))).orElseThrow();
        StandingValue whole = value(table, judged.round().unit(), StandingNode.TOTAL);
        for (String part : List.of("standing_summary", "standing_value", "standing_unit", "standing_node")) {
            jdbc.sql("delete from " + part + " where standing_id = ?").param(table.id()).update();
        }
        jdbc.sql("delete from standing where id = ?").param(table.id()).update();
        earlier.run(new DefaultApplicationArguments());
        Standing again = standings.find(table.slug()).orElseThrow();
        assertThat(again.digest()).isEqualTo(table.digest());
        assertThat(value(again, judged.round().unit(), StandingNode.TOTAL)).isEqualTo(whole);
        earlier.run(new DefaultApplicationArguments());
        assertThat(standings.find(table.slug())).as("once is enough").contains(again);
    }
}
