package vn.chiso.engine.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.chiso.engine.Sample;
import vn.chiso.engine.framework.Framework;
import vn.chiso.engine.framework.InputId;
import vn.chiso.engine.framework.NodeCode;
import vn.chiso.engine.number.Exact;
import vn.chiso.engine.scoring.InputValue;
import vn.chiso.engine.scoring.ScoreSheet;
import vn.chiso.engine.scoring.Scoring;
import vn.chiso.engine.scoring.UnitId;
import vn.chiso.engine.scoring.UnitInputs;

class RivalsTest {

    private static final String NODES = "nodes:\n" + Sample.node("1", "10", "{kind: ratio, of: a/b}")
            + Sample.node("2", "10", "{kind: ratio, of: c/b}");
    private static final Framework PLAIN = Sample.framework(NODES);
    private static final Framework BROKEN_BY_TWO = Sample.framework("ties: {break_by: [\"2\"]}\n" + NODES);

    private static UnitInputs inputs(String unit, int a, int c) {
        return new UnitInputs(new UnitId(unit),
                Sample.values(PLAIN, "a", String.valueOf(a), "b", "100", "c", String.valueOf(c)));
    }

    private static List<ScoreSheet> sheets(Framework framework, UnitInputs... units) {
        List<ScoreSheet> sheets = new ArrayList<>();
        for (UnitInputs unit : units) {
            sheets.add(new Scoring(framework).score(unit));
        }
        return sheets;
    }

    private static Projected change(Framework framework, UnitInputs unit, int a) {
        return new Projection(framework).change(unit,
                Map.of(new InputId("a"), new InputValue.Amount(Exact.of(a))));
    }

    private static Map<UnitId, ScoreSheet> byUnit(List<ScoreSheet> sheets) {
        Map<UnitId, ScoreSheet> map = new HashMap<>();
        sheets.forEach(sheet -> map.put(sheet.unit(), sheet));
        return map;
    }

    @Test
    void pointsGainedBecomePlacesAmongRivalsWhoStayWhereTheyAre() {
        List<ScoreSheet> others = sheets(PLAIN, inputs("p", 80, 80), inputs("q", 60, 60), inputs("r", 30, 30));
        Projected projected = change(PLAIN, inputs("u", 20, 50), 70);
        assertThat(Rivals.heldStill(PLAIN, others).place(projected)).contains(new Place(3, 2, 4));
    }

    @Test
    void equalPointsShareTheRank() {
        List<ScoreSheet> others = sheets(PLAIN, inputs("p", 80, 80), inputs("q", 60, 60));
        assertThat(Rivals.heldStill(PLAIN, others).place(change(PLAIN, inputs("u", 20, 60), 100)))
                .contains(new Place(3, 1, 3));
    }

    @Test
    void whatBreaksTiesIsLookedAt() {
        List<ScoreSheet> others = sheets(BROKEN_BY_TWO, inputs("p", 80, 80));
        assertThat(Rivals.heldStill(BROKEN_BY_TWO, others).place(change(BROKEN_BY_TWO, inputs("u", 20, 60), 100)))
                .contains(new Place(2, 2, 2));
    }

    @Test
    void theUnitItselfIsNotItsOwnRival() {
        List<ScoreSheet> others = sheets(PLAIN, inputs("p", 80, 80), inputs("u", 20, 50));
        assertThat(Rivals.heldStill(PLAIN, others).place(change(PLAIN, inputs("u", 20, 50), 30)))
                .contains(new Place(2, 2, 2));
    }

    @Test
    void rivalsMoveOnceMoreAsTheyMovedLast() {
        List<ScoreSheet> now = sheets(PLAIN, inputs("p", 80, 80), inputs("q", 60, 60), inputs("s", 70, 70));
        Map<UnitId, ScoreSheet> before = byUnit(sheets(PLAIN, inputs("p", 95, 95), inputs("q", 45, 45)));
        Rivals rivals = Rivals.movedByTrend(PLAIN, now, before);
        assertThat(rivals.expected().stream().map(sheet -> sheet.total().points()))
                .containsExactly(Exact.of(13), Exact.of(15), Exact.of(14));
        // 14.5 points: now behind p alone with its 16, then behind q alone with its 15
        assertThat(rivals.place(change(PLAIN, inputs("u", 75, 70), 75))).contains(new Place(2, 2, 4));
        assertThat(rivals.place(change(PLAIN, inputs("u", 75, 70), 81))).contains(new Place(2, 1, 4));
    }

    @Test
    void aTrendEndsAtNothingAndAtTheMaximum() {
        List<ScoreSheet> now = sheets(PLAIN, inputs("p", 90, 90), inputs("q", 10, 10));
        Map<UnitId, ScoreSheet> before = byUnit(sheets(PLAIN, inputs("p", 60, 60), inputs("q", 60, 60)));
        assertThat(Rivals.movedByTrend(PLAIN, now, before).expected().stream().map(sheet -> sheet.total().points()))
                .containsExactly(Exact.of(20), Exact.ZERO);
    }

    @Test
    void whatBreaksTiesMovesToo() {
        List<ScoreSheet> now = sheets(BROKEN_BY_TWO, inputs("p", 90, 70));
        Map<UnitId, ScoreSheet> before = byUnit(sheets(BROKEN_BY_TWO, inputs("p", 80, 80)));
        // p stays at 16 points, of which 6 will be in row 2: a unit with 16 of which 7 are there comes first
        Rivals rivals = Rivals.movedByTrend(BROKEN_BY_TWO, now, before);
        assertThat(rivals.place(change(BROKEN_BY_TWO, inputs("u", 90, 70), 90))).contains(new Place(1, 1, 2));
        assertThat(rivals.expected().getFirst().score(new NodeCode("2")).orElseThrow()
                .points()).isEqualTo(Exact.of(6));
    }
}
