package vn.chiso.web.plan.choice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TicksTest {

    /** Of the 3,500 characters that the page allows its address. */
    private static final int ROOM = 2_500;

    @Test
    void runsAreWrittenByTheirDistancesAndLengths() {
        assertThat(Ticks.word(List.of())).isEmpty();
        assertThat(Ticks.word(List.of(1012L))).isEqualTo("1012");
        assertThat(Ticks.word(List.of(14L, 12L, 13L, 16L, 20L, 21L))).isEqualTo("12-2.2.4-1");
        assertThat(Ticks.read("12-2.2.4-1")).containsExactly(12L, 13L, 14L, 16L, 20L, 21L);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void whatIsWrittenIsReadBackAndTicksOfTwoThousandTasksFitIntoAnAddress(long seed) {
        Random random = new Random(seed);
        int share = 1 + random.nextInt(10);
        Set<Long> ids = LongStream.rangeClosed(9_876_543, 9_878_542).filter(_ -> random.nextInt(10) < share).boxed()
                .collect(Collectors.toCollection(TreeSet::new));
        String word = Ticks.word(ids);
        assertThat(Ticks.read(word)).isEqualTo(ids);
        assertThat(word).matches("[0-9.-]*").hasSizeLessThan(ROOM);
    }

    @Test
    void everySecondTaskFitsToo() {
        Set<Long> ids = LongStream.range(0, 1_000).mapToObj(n -> 9_876_543 + 2 * n).collect(Collectors.toSet());
        assertThat(Ticks.word(ids)).hasSizeLessThan(ROOM);
    }

    @Test
    void identifiersThatLieFarApartAreReadBack() {
        Random random = new Random(1);
        Set<Long> ids = random.longs(300, 1, 1L << 40).boxed().collect(Collectors.toSet());
        assertThat(Ticks.read(Ticks.word(ids))).isEqualTo(ids);
    }

    @Test
    void whatCannotBeReadEndsTheTicksAndNobodyMakesThemEndless() {
        for (String bad : List.of("", ".", "-", "x", "-3", "1.5e3", "9999999999999999")) {
            assertThat(Ticks.read(bad)).as(bad).hasSizeLessThanOrEqualTo(1);
        }
        assertThat(Ticks.read("7.x.9")).containsExactly(7L);
        assertThat(Ticks.read("1-9999.1-9999.1-9999").size()).isLessThanOrEqualTo(Ticks.MOST + 2);
    }
}
