package vn.chiso.web.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.chiso.document.Block;
import vn.chiso.engine.framework.Language;
import vn.chiso.engine.number.Exact;
import vn.chiso.web.WebTest;
import vn.chiso.web.report.ResultTables.Facts;
import vn.chiso.web.report.ResultTables.Ranked;
import vn.chiso.web.standing.RankedRow;
import vn.chiso.web.standing.Standing;
import vn.chiso.web.standing.StandingNode;
import vn.chiso.web.standing.StandingUnit;
import vn.chiso.web.standing.StandingValue;
import vn.chiso.web.standing.Summary;
import vn.chiso.web.ui.Rendering;

/** Sentences and tables about a publication say the same, also where units have no rank or numbers are rounded. */
class ResultTablesTest extends WebTest {

    private static final Exact MAX = Exact.of(100);

    @Autowired
    private Rendering rendering;

    private static Exact exact(String value) {
        return Exact.of(new BigDecimal(value));
    }

    private static Ranked unit(int number, @Nullable Integer rank) {
        Exact points = Exact.of(rank == null ? 99 : 90 - rank);
        return new Ranked(new RankedRow(new StandingUnit(number, "xa-" + number, "Xã Số " + number, "", "", "", ""),
                new StandingValue(points, MAX, rank, null, null), null), Map.of());
    }

    /** Units in the order of a ranking: those without a rank stand last. */
    private static List<Ranked> units(int ranked, int unranked) {
        List<Ranked> units = new ArrayList<>();
        for (int i = 1; i <= ranked + unranked; i++) {
            units.add(unit(i, i <= ranked ? i : null));
        }
        return units;
    }

    private static Summary summary(String mean) {
        return new Summary(3, exact(mean), exact(mean), exact(mean), exact(mean));
    }

    private static StandingNode node(String code) {
        return new StandingNode(code, null, 1, code, "Chỉ số " + code, "Index " + code, MAX, StandingNode.Kind.GROUP);
    }

    private Facts facts(List<Ranked> ranked, Map<String, String> means) {
        Map<String, Summary> all = new LinkedHashMap<>(Map.of(StandingNode.TOTAL, summary("0.62")));
        means.forEach((code, mean) -> all.put(code, summary(mean)));
        Standing standing = new Standing(1, "bang", "bang", "Bảng", 2026, "Bảng thử", "UBND", "", "",
                Standing.Origin.OWN, false, true, ranked.size(), Standing.Shown.POINTS, 1L, 1, null, null, null, "",
                "0123456789abcdef0123", Instant.EPOCH);
        return new Facts(standing, null, means.keySet().stream().sorted().map(ResultTablesTest::node).toList(),
                List.of(""), ranked, all, Map.of(), Map.of(), _ -> all,
                rendering.publicly(Language.VI, "/van-ban", ""));
    }

    @Test
    void unitsWithoutARankAreNotCountedAmongTheRankedAndAreNamedApart() {
        assertThat(facts(units(3, 2), Map.of()).sentence("")).isEqualTo("Trong 3 đơn vị được xếp hạng, dẫn đầu là "
                + "Xã Số 1 (89,00), thấp nhất là Xã Số 3 (87,00); tỷ lệ đạt bình quân 62,00%. Ngoài ra có 2 đơn vị được "
                + "đánh giá nhưng không có thứ hạng.");
        assertThat(facts(units(3, 0), Map.of()).sentence("")).endsWith("bình quân 62,00%.");
        assertThat(facts(units(1, 1), Map.of()).sentence("")).startsWith("Có một đơn vị được xếp hạng là Xã Số 1")
                .endsWith("Ngoài ra có 1 đơn vị được đánh giá nhưng không có thứ hạng.");
        assertThat(facts(units(0, 2), Map.of()).sentence("")).isEqualTo("Có 2 đơn vị được đánh giá, chưa có thứ hạng.");
    }

    @Test
    void theLastOfALongRankingAreTheLastThatHaveARank() {
        List<Ranked> units = units(50, 6);
        Block.Table ends = facts(units, Map.of()).ends("", units);
        assertThat(ends.rows()).extracting(row -> row.cells().getFirst()).containsExactly("1", "2", "3", "4", "5", "6",
                "7", "8", "9", "10", "…", "46", "47", "48", "49", "50");
        List<Ranked> few = units(12, 40);
        assertThat(facts(few, Map.of()).ends("", few).rows()).extracting(row -> row.cells().getFirst())
                .containsExactly("1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12");
    }

    @Test
    void anIndexThatIsPrintedLikeTheGeneralLevelIsNotBelowIt() {
        Facts facts = facts(units(3, 0), Map.of("A", "0.619996", "B", "0.6199", "C", "0.7"));
        assertThat(facts.strong()).isEqualTo("Các chỉ số chính có tỷ lệ đạt bình quân từ mức chung (62,00%) trở lên: "
                + "Chỉ số A (62,00%); Chỉ số C (70,00%).");
        assertThat(facts.weak()).isEqualTo("Các chỉ số chính có tỷ lệ đạt bình quân thấp hơn mức chung (62,00%): "
                + "Chỉ số B (61,99%).");
    }

    @Test
    void aChangeIsWhatSomebodySubtractsWhoReadsThePoints() {
        var ui = rendering.publicly(Language.VI, "/van-ban", "");
        assertThat(PointsCells.moved(exact("12.404"), exact("11.398"), ui)).startsWith("giảm 1,00 điểm");
        assertThat(PointsCells.moved(exact("11.398"), exact("12.404"), ui)).startsWith("tăng 1,00 điểm");
        assertThat(PointsCells.change(exact("12.404"), exact("11.398"), ui)).isEqualTo("−1,00");
        assertThat(PointsCells.change(exact("11.3951"), exact("12.404"), ui)).isEqualTo("+1,00");
        assertThat(PointsCells.change(exact("12.401"), exact("12.404"), ui)).as("both stand there as 12,40")
                .isEqualTo("+0,003");
        assertThat(PointsCells.change(exact("1.5"), exact("1.5"), ui)).isEqualTo("–");
    }
}
