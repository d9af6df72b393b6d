package vn.chiso.engine.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.chiso.engine.number.Exact;
import vn.chiso.engine.number.ExactText;

class ClassesTest {

    private static Exact exact(String text) {
        return ExactText.parse(text).orElseThrow();
    }

    private static Classes over(String lowest, String highest) {
        return Classes.over(exact(lowest), exact(highest));
    }

    @Test
    void aShareAtABoundBelongsToTheClassAboveIt() {
        assertThat(List.of(Classes.FIFTHS.of(Exact.ONE), Classes.FIFTHS.of(exact("0.8")),
                Classes.FIFTHS.of(exact("0.7999")), Classes.FIFTHS.of(exact("0.2")), Classes.FIFTHS.of(Exact.ZERO)))
                .containsExactly(1, 1, 2, 4, 5);
    }

    @Test
    void boundsAreRoundAndLieAroundTheMiddleOfTheRange() {
        assertThat(over("0.5527", "0.8340").bounds())
                .containsExactly(exact("0.75"), exact("0.7"), exact("0.65"), exact("0.6"));
        assertThat(over("0.4473", "0.8340").bounds())
                .containsExactly(exact("0.8"), exact("0.7"), exact("0.6"), exact("0.5"));
    }

    @Test
    void boundsFallByTheSameWidthForAnyRange() {
        Random random = new Random(5);
        for (int trial = 0; trial < 500; trial++) {
            Exact one = Exact.of(random.nextInt(10_001), 10_000);
            Exact other = Exact.of(random.nextInt(10_001), 10_000);
            Classes classes = Classes.over(one.min(other), one.max(other));
            Exact width = classes.bounds().get(0).minus(classes.bounds().get(1));
            assertThat(width.signum()).isPositive();
            for (int i = 1; i < classes.bounds().size(); i++) {
                assertThat(classes.bounds().get(i - 1).minus(classes.bounds().get(i))).isEqualTo(width);
            }
            Exact open = width.times(Exact.of(5, 2));
            assertThat(classes.bounds().getFirst().plus(open)).as("the highest class").isGreaterThanOrEqualTo(
                    one.max(other));
            assertThat(classes.bounds().getLast().minus(open)).as("the lowest class").isLessThanOrEqualTo(
                    one.min(other));
        }
    }

    @Test
    void fiveClassesNeedFourBounds() {
        assertThatThrownBy(() -> new Classes(List.of(Exact.ONE))).isInstanceOf(IllegalArgumentException.class);
    }
}
