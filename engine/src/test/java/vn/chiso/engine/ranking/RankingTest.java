package vn.chiso.engine.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import vn.chiso.engine.Installed;
import vn.chiso.engine.Sample;
import vn.chiso.engine.framework.Framework;
import vn.chiso.engine.framework.NodeCode;
import vn.chiso.engine.framework.Tiers;
import vn.chiso.engine.number.Exact;
import vn.chiso.engine.scoring.ScoreSheet;
import vn.chiso.engine.scoring.Scoring;
import vn.chiso.engine.scoring.UnitId;
import vn.chiso.engine.scoring.UnitInputs;

/** Ranks of equal results, within blocks and regions, tiers, movement. */
class RankingTest {

    private static final String NODES = "nodes:\n" + Sample.node("1", "1", "{kind: ratio, of: b/a}",
            "not_applicable: {claim: yes}") + Sample.node("2", "1", "{kind: ratio, of: d/c}");

    /** A sheet of a unit with b of a and d of c. */
    private static ScoreSheet sheet(Framework framework, String unit, String b, String a, String d, String c) {
        return new Scoring(framework).score(
                new UnitInputs(new UnitId(unit), Sample.values(framework, "b", b, "a", a, "d", d, "c", c)));
    }

    private static List<ScoreSheet> sheets(Framework framework) {
        return new ArrayList<>(List.of(sheet(framework, "x10", "1", "3", "0", "1"),
                sheet(framework, "x9", "1", "3", "0", "1"), sheet(framework, "best", "1", "1", "1", "1"),
                sheet(framework, "last", "333333", "1000000", "0", "1")));
    }

    private static List<String> ranks(Ranking ranking) {
        return ranking.rows().stream().map(row -> row.rank() + " " + row.sheet().unit()).toList();
    }

    private static Ranking total(Framework framework, List<ScoreSheet> sheets) {
        return Ranking.of(framework, sheets, NodeCode.TOTAL, Map.of(), Map.of());
    }

    @Test
    void equalResultsShareTheRankAndTheNextIsSkipped() {
        Framework framework = Sample.framework(NODES);
        assertThat(ranks(total(framework, sheets(framework)))).containsExactly("1 best", "2 x9", "2 x10", "4 last");
    }

    @Test
    void aFrameworkMayRankWithoutSkipping() {
        Framework framework = Sample.framework("ties: {rank: dense}\n" + NODES);
        assertThat(ranks(total(framework, sheets(framework)))).containsExactly("1 best", "2 x9", "2 x10", "3 last");
    }

    @Test
    void differencesThatRoundingWouldHideStillOrderTheUnits() {
        Framework framework = Sample.framework("rounding: {total_points: 2}\n" + NODES);
        List<ScoreSheet> sheets = sheets(framework);
        assertThat(sheets.get(3).published()).isEqualTo(sheets.get(0).published());
        assertThat(ranks(total(framework, sheets))).endsWith("4 last");
    }

    @Test
    void aTieMayBeBrokenByFurtherNodes() {
        Framework framework = Sample.framework("ties: {rank: skip, break_by: [\"2\"]}\n" + NODES);
        List<ScoreSheet> sheets = List.of(sheet(framework, "a", "1", "2", "0", "1"),
                sheet(framework, "b", "0", "1", "1", "2"), sheet(framework, "c", "0", "1", "1", "2"));
        assertThat(ranks(total(framework, sheets))).containsExactly("1 b", "1 c", "3 a");
    }

    @Test
    void ranksByAnyNode() {
        Framework framework = Sample.framework(NODES);
        Ranking ranking = Ranking.of(framework, sheets(framework), new NodeCode("2"), Map.of(), Map.of());
        assertThat(ranks(ranking)).containsExactly("1 best", "2 last", "2 x9", "2 x10");
        assertThat(ranking.by()).isEqualTo(new NodeCode("2"));
        assertThatThrownBy(
                () -> Ranking.of(framework, sheets(framework), new NodeCode("9"), Map.of(), Map.of()))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("9");
    }

    @Test
    void ranksByAPillar() {
        Framework framework = Sample.framework(NODES + "pillars:\n  - {code: p, name: Trụ, nodes: [\"1\"]}\n");
        assertThat(ranks(Ranking.of(framework, sheets(framework), new NodeCode("p"), Map.of(), Map.of())))
                .containsExactly("1 best", "2 x9", "2 x10", "4 last");
    }

    @Test
    void ranksWithinBlocksAndRegions() {
        Framework framework = Sample.framework(NODES);
        Map<UnitId, UnitInfo> infos = new HashMap<>();
        for (String[] info : new String[][]{{"best", "sở", "bắc"}, {"x9", "xã", "bắc"}, {"x10", "xã", "nam"},
                {"last", "xã", "nam"}}) {
            UnitId unit = new UnitId(info[0]);
            infos.put(unit, new UnitInfo(unit, "Đơn vị " + info[0], info[1], info[2]));
        }
        List<Ranking.Row> rows = Ranking.of(framework, sheets(framework), NodeCode.TOTAL, infos, Map.of()).rows();
        assertThat(rows).extracting(row -> row.info().name()).startsWith("Đơn vị best");
        assertThat(rows).extracting(Ranking.Row::blockRank).containsExactly(1, 1, 1, 3);
        assertThat(rows).extracting(Ranking.Row::regionRank).containsExactly(1, 2, 1, 2);
    }

    @Test
    void aUnitWithoutBlockHasNoRankInABlock() {
        Framework framework = Sample.framework(NODES);
        List<Ranking.Row> rows = total(framework, sheets(framework)).rows();
        assertThat(rows).allMatch(row -> row.blockRank() == null && row.regionRank() == null && row.tier() == null);
        assertThat(rows.getFirst().info().name()).isEqualTo("best");
    }

    @Test
    void saysHowManyPlacesWereGainedOrLost() {
        Framework framework = Sample.framework(NODES);
        Map<UnitId, Integer> before = Map.of(new UnitId("best"), 3, new UnitId("x9"), 1, new UnitId("last"), 4);
        List<Ranking.Row> rows = Ranking.of(framework, sheets(framework), NodeCode.TOTAL, Map.of(), before).rows();
        assertThat(rows.get(0).gained()).isEqualTo(2);
        assertThat(rows.get(1).gained()).isEqualTo(-1);
        assertThat(rows.get(2).gained()).as("x10 was not there").isNull();
        assertThat(rows.get(3).gained()).isZero();
    }

    @Test
    void aUnitToWhichNothingAppliesIsNotRanked() {
        Framework framework = Sample.framework(NODES);
        List<ScoreSheet> sheets = sheets(framework);
        sheets.add(sheet(framework, "none", "n/a", "1", "1", "1"));
        Ranking ranking = Ranking.of(framework, sheets, new NodeCode("1"), Map.of(), Map.of());
        assertThat(ranking.unranked()).containsExactly(new UnitId("none"));
        assertThat(ranking.rows()).hasSize(4);
    }

    @Test
    void tiersFollowTheirBounds() {
        String tiers = """
                tiers:
                  by: share
                  classes:
                    - {id: one, name: Nhóm 1, above: 0.5}
                    - {id: two, name: Nhóm 2, from: 0.25}
                    - {id: three, name: Nhóm 3}
                """;
        Framework framework = Sample.framework(NODES + tiers);
        List<ScoreSheet> sheets = List.of(sheet(framework, "over", "1", "1", "1", "99"),
                sheet(framework, "on", "1", "1", "0", "1"), sheet(framework, "low", "1", "2", "0", "1"),
                sheet(framework, "under", "0", "1", "1", "3"));
        assertThat(total(framework, sheets).rows()).extracting(row -> row.sheet().unit() + " " + tierId(row))
                .containsExactly("over one", "on two", "low two", "under three");
        Framework points = Sample.framework(NODES + tiers.replace("by: share", "by: points\n  of: \"1\""));
        assertThat(total(points, List.of(sheet(points, "u", "1", "4", "1", "1"))).rows())
                .extracting(RankingTest::tierId).containsExactly("two");
    }

    private static String tierId(Ranking.Row row) {
        return Objects.requireNonNull(row.tier(), "tier").id();
    }

    @Test
    void aTierBoundIsIncludedOrExcludedAsTheFrameworkSays() {
        Tiers tiers = Objects.requireNonNull(Installed.framework("mau-quy-tac").tiers());
        assertThat(tiers.classes()).hasSize(4);
        assertThat(tiers.tierOf(Exact.of(2, 5)).id())
                .as("0,4000 is not above 0,4000").isEqualTo(tiers.classes().get(1).id());
    }
}
