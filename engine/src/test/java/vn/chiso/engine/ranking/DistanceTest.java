package vn.chiso.engine.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.chiso.engine.number.Exact;

class DistanceTest {

    @Test
    void differencesComeFromUnroundedValues() {
        assertThat(Distance.fromShare(Exact.of(1), Exact.of(3), Exact.of(1, 3))).isEqualTo(Exact.ZERO);
        assertThat(Distance.fromShare(Exact.of(2), Exact.of(10), Exact.of(1, 2))).isEqualTo(Exact.of(-3));
        assertThat(Distance.lost(Exact.of(20, 3), Exact.of(10))).isEqualTo(Exact.of(10, 3));
        assertThat(Distance.percentPoints(Exact.of(2, 3), Exact.of(1, 3))).isEqualTo(Exact.of(100, 3));
    }

    @Test
    void aPartOfTheLossesIsAShareOfTheirSumAndOfNoLossNothing() {
        assertThat(Distance.part(List.of(Exact.of(3), Exact.of(2)), List.of(Exact.of(3), Exact.of(2), Exact.of(5))))
                .isEqualTo(Exact.of(1, 2));
        assertThat(Distance.part(List.of(), List.of(Exact.ZERO))).isEqualTo(Exact.ZERO);
    }

    @Test
    void whatAnAppraisalTookAndWhatItAddedAreSummedApart() {
        Lowering sum = Lowering.of(List.of(new Lowering.Change(Exact.of(10), Exact.of(4)),
                new Lowering.Change(Exact.of(3), Exact.of(3)), new Lowering.Change(Exact.of(1), Exact.of(3, 2)),
                new Lowering.Change(Exact.of(5), Exact.of(9, 2))), 8);
        assertThat(sum).isEqualTo(new Lowering(8, 2, 1, Exact.of(13, 2), Exact.of(1, 2)));
        assertThat(sum.often()).isEqualTo(Exact.of(1, 4));
        assertThat(Lowering.NONE.often()).isEqualTo(Exact.ZERO);
    }
}
