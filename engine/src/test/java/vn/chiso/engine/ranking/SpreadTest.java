package vn.chiso.engine.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.chiso.engine.number.Exact;

class SpreadTest {

    private static Spread of(long... values) {
        return Spread.of(Arrays.stream(values).mapToObj(Exact::of).toList());
    }

    @Test
    void lowestAndHighestAreFoundInAnyOrder() {
        Spread spread = of(3, -1, 7, 2);
        assertThat(spread.lowest()).isEqualTo(Exact.of(-1));
        assertThat(spread.highest()).isEqualTo(Exact.of(7));
    }

    @Test
    void theMedianOfAnOddNumberIsTheValueInTheMiddle() {
        assertThat(of(9, 1, 4).median()).isEqualTo(Exact.of(4));
        assertThat(of(5).median()).isEqualTo(Exact.of(5));
    }

    @Test
    void theMedianOfAnEvenNumberIsTheExactMeanOfTheTwoInTheMiddle() {
        assertThat(of(10, 1, 2, 5).median()).isEqualTo(Exact.of(7, 2));
        assertThat(Spread.of(List.of(Exact.of(1, 3), Exact.of(2, 3))).median()).isEqualTo(Exact.of(1, 2));
    }

    @Test
    void equalValuesShareAPlaceAndTheNextOnesAreSkipped() {
        Spread spread = of(4, 3, 3, 1);
        assertThat(List.of(spread.place(Exact.of(4)), spread.place(Exact.of(3)), spread.place(Exact.of(1))))
                .containsExactly(1, 2, 4);
        assertThat(spread.place(Exact.of(5))).as("above all").isEqualTo(1);
        assertThat(spread.place(Exact.of(2))).as("a value that is not among them").isEqualTo(4);
        assertThat(spread.place(Exact.of(0))).as("below all").isEqualTo(5);
    }

    @Test
    void theMeanIsRoundedHalfUpToTheDecimalsThatAreWanted() {
        assertThat(of(1, 2, 2).mean(4)).isEqualTo(Exact.of(16_667, 10_000));
        assertThat(of(0, 1).mean(0)).isEqualTo(Exact.ONE);
        assertThat(of(7).mean(12)).isEqualTo(Exact.of(7));
    }

    @Test
    void theMeanOfThousandsOfUnlikeFractionsIsThatOfTheirExactSum() {
        List<Exact> values = new ArrayList<>();
        for (int i = 1; i <= 3_321; i++) {
            values.add(Exact.of(i % 89, 1 + i % 97));
        }
        Exact exact = Exact.sum(values).dividedBy(Exact.of(values.size()));
        assertThat(Spread.of(values).mean(12)).isEqualTo(Exact.of(exact.rounded(12)));
    }

    @Test
    void ofNothingThereIsNoSpread() {
        assertThatThrownBy(() -> Spread.of(List.of())).isInstanceOf(IllegalArgumentException.class);
    }
}
