package vn.chiso.web.standing.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.chiso.engine.number.Exact;

class RadarTest {

    private static List<String> names(int axes) {
        return IntStream.rangeClosed(1, axes).mapToObj(axis -> "Chỉ số " + axis).toList();
    }

    private static Radar drawn(int axes, Exact share) {
        return Radar.of(names(axes), "0,5", List.of(new Radar.Series("own", Collections.nCopies(axes, share))));
    }

    @Test
    void theFirstAxisPointsUpAndAShareLiesAtItsPartOfTheWay() {
        Radar full = drawn(8, Exact.ONE);
        Radar half = drawn(8, Exact.of(1, 2));
        Radar none = drawn(8, Exact.ZERO);
        double middle = full.width() / 2.0;
        double centre = full.height() / 2.0;
        assertThat(full.axes().getFirst().x()).isEqualTo(middle);
        assertThat(full.axes().getFirst().y()).isLessThan(centre);
        assertThat(full.axes().get(2).y()).as("the third of eight points right").isEqualTo(centre);
        assertThat(full.axes().get(2).x()).isGreaterThan(middle);
        Radar.Dot rim = full.shapes().getFirst().dots().getFirst();
        Radar.Dot way = half.shapes().getFirst().dots().getFirst();
        assertThat(centre - way.y()).isEqualTo((centre - rim.y()) / 2);
        assertThat(none.shapes().getFirst().dots()).allSatisfy(dot -> {
            assertThat(dot.x()).isEqualTo(middle);
            assertThat(dot.y()).isEqualTo(centre);
        });
        assertThat(half.shapes().getFirst().corners()).as("half of everything is the second ring")
                .isEqualTo(half.rings().get(1));
    }

    @Test
    void namesAtTheSidesGrowAwayFromTheShape() {
        List<Radar.Axis> axes = drawn(8, Exact.ONE).axes();
        assertThat(axes).extracting(Radar.Axis::anchor).containsExactly("middle", "start", "start", "start", "middle",
                "end", "end", "end");
    }

    @Test
    void fewerThanFiveAxesMoreThanNineAndMoreThanThreeSeriesAreNoRadar() {
        assertThat(List.of(Radar.fits(4), Radar.fits(5), Radar.fits(9), Radar.fits(10))).containsExactly(false, true,
                true, false);
        assertThatThrownBy(() -> drawn(4, Exact.ONE)).isInstanceOf(IllegalArgumentException.class);
        Radar.Series series = new Radar.Series("own", Collections.nCopies(5, Exact.ONE));
        assertThatThrownBy(() -> Radar.of(names(5), "0,5", Collections.nCopies(4, series)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Radar.of(names(6), "0,5", List.of(series)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void longNamesAreBrokenBetweenWordsAndCutAfterThreeLines() {
        assertThat(Drawn.lines("Hoạt động chính quyền số", 14, 3)).containsExactly("Hoạt động", "chính quyền số");
        assertThat(Drawn.lines("Hạ tầng", 14, 3)).containsExactly("Hạ tầng");
        assertThat(Drawn.lines("một hai ba bốn năm sáu", 7, 3)).containsExactly("một hai", "ba bốn", "năm sáu");
        assertThat(Drawn.lines("một hai ba bốn năm sáu bảy", 7, 3)).containsExactly("một hai", "ba bốn", "năm sáu…");
    }

    @Test
    void aBulletIsWrittenInPercentOfItsPlace() {
        assertThat(Bullet.of(Exact.of(3, 4), Exact.of(1, 3), Exact.ONE)).isEqualTo(
                new Bullet("75.0%", "33.3%", "100.0%"));
        assertThat(Bullet.of(null, null, Exact.ZERO)).isEqualTo(new Bullet("", "", "0.0%"));
    }
}
