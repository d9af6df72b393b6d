package vn.chiso.web.standing.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.chiso.engine.number.Exact;

class TrendTest {

    private static Trend.Moment year(int year, boolean broken) {
        return new Trend.Moment(year, List.of(Integer.toString(year)), broken);
    }

    private static Trend.Line line(String style, @Nullable Exact... shares) {
        return new Trend.Line(style, "", IntStream.range(0, shares.length)
                .mapToObj(at -> new Trend.Stop(at, shares[at], List.of(style + at))).toList());
    }

    private static Trend drawn(List<Trend.Moment> moments, Trend.Line... lines) {
        return Trend.of(Trend.Size.NARROW, moments, List.of(lines), share -> share.rounded(1).toPlainString());
    }

    @Test
    void yearsStandOnATrueTimeAxisAndHigherValuesStandHigher() {
        Trend trend = drawn(List.of(year(2020, false), year(2021, false), year(2023, false)),
                line("own", Exact.of(1, 2), Exact.of(6, 10), Exact.of(7, 10)));
        List<Double> x = trend.years().stream().map(Trend.Words::x).toList();
        assertThat(x.get(2) - x.get(1)).isEqualTo(2 * (x.get(1) - x.get(0)), org.assertj.core.data.Offset.offset(0.3));
        assertThat(trend.points().get(0).y()).isGreaterThan(trend.points().get(1).y());
        assertThat(trend.levels()).extracting(Trend.Level::text).containsExactly("0.4", "0.5", "0.6", "0.7");
        assertThat(trend.levels().get(1).y()).as("a value lies at its level").isEqualTo(trend.points().get(0).y());
    }

    @Test
    void aMissingYearIsAGapNotALine() {
        Trend trend = drawn(List.of(year(2020, false), year(2021, false), year(2023, false)),
                line("own", Exact.of(1, 2), Exact.of(6, 10), Exact.of(7, 10)));
        assertThat(trend.paths()).as("2020 to 2021 only").hasSize(1);
        assertThat(trend.paths().getFirst().points().split(" ")).hasSize(2);
    }

    @Test
    void aBreakStandsBetweenTheYearsAndTheFirstPointAfterItIsHollow() {
        Trend trend = drawn(List.of(year(2022, false), year(2023, false), year(2024, true), year(2025, false)),
                line("own", Exact.of(1, 2), Exact.of(6, 10), Exact.of(7, 10), Exact.of(8, 10)));
        assertThat(trend.paths()).hasSize(2);
        assertThat(trend.points()).extracting(Trend.Point::hollow).containsExactly(false, false, true, false);
        assertThat(trend.breaks()).singleElement().satisfies(at -> assertThat(at)
                .isBetween(trend.years().get(1).x(), trend.years().get(2).x()));
    }

    @Test
    void aRankWithoutAValueIsWrittenAndNotDrawn() {
        Trend trend = drawn(List.of(year(2020, false), year(2021, false), year(2022, false)),
                line("own", null, Exact.of(6, 10), Exact.of(7, 10)));
        assertThat(trend.points()).hasSize(2);
        assertThat(trend.notes()).singleElement().satisfies(note -> {
            assertThat(note.lines()).containsExactly("own0");
            assertThat(note.x()).isEqualTo(trend.years().getFirst().x());
            assertThat(note.y()).isLessThan(trend.bottom());
        });
    }

    @Test
    void wordsOfALowerLineStandBelowIt() {
        Trend trend = drawn(List.of(year(2022, false), year(2023, false)), line("own", Exact.of(1, 2), Exact.of(1, 2)),
                line("average", Exact.of(4, 10), Exact.of(6, 10)));
        List<Trend.Point> own = trend.points().stream().filter(point -> point.style().equals("own")).toList();
        assertThat(own.getFirst().wordsY()).as("above the mean: above the point").isLessThan(own.getFirst().y());
        assertThat(own.getLast().wordsY()).as("below the mean: below the point").isGreaterThan(own.getLast().y());
    }

    @Test
    void namesThatWouldLieUponEachOtherAreMovedApart() {
        Trend trend = drawn(List.of(year(2022, false), year(2023, false)),
                new Trend.Line("own", "một", line("", Exact.of(1, 2), Exact.of(1, 2)).stops()),
                new Trend.Line("former-1", "hai", line("", Exact.of(1, 2), Exact.of(1, 2)).stops()));
        assertThat(trend.names()).hasSize(2);
        assertThat(trend.names().get(1).y() - trend.names().get(0).y()).isGreaterThanOrEqualTo(14);
    }

    @Test
    void withoutAnyValueThereIsNothingToDraw() {
        assertThatThrownBy(() -> drawn(List.of(year(2020, false)), line("own", (Exact) null)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
