package vn.chiso.engine.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.chiso.engine.number.Exact;

class MergerTest {

    @Test
    void aMergedUnitHasTheExactMeanOfThoseItWasFormedOf() {
        Map<String, Exact> values = Map.of("Hà Giang", Exact.of(1, 3), "Tuyên Quang", Exact.of(1, 2), "Yên Bái",
                Exact.of(1, 7));
        Map<String, String> later = Map.of("Hà Giang", "Tuyên Quang mới", "Tuyên Quang", "Tuyên Quang mới", "Yên Bái",
                "Lào Cai mới");
        assertThat(Merger.means(values, later)).isEqualTo(
                Map.of("Tuyên Quang mới", Exact.of(5, 12), "Lào Cai mới", Exact.of(1, 7)));
    }

    @Test
    void aMergedUnitOfWhichAPredecessorIsUnknownHasNoValue() {
        assertThat(Merger.means(Map.of("a", Exact.ONE), Map.of("a", "c", "b", "c"))).isEmpty();
    }

    @Test
    void aUnitThatNobodyBecameIsLeftOut() {
        assertThat(Merger.means(Map.of("a", Exact.ONE, "d", Exact.ZERO), Map.of("a", "c"))).isEqualTo(
                Map.of("c", Exact.ONE));
    }

    @Test
    void theMeanOfTotalsIsTheTotalOfMeansWhateverTheWeights() {
        Random random = new Random(20250701);
        for (int trial = 0; trial < 200; trial++) {
            Map<Integer, Integer> later = new HashMap<>();
            Map<Integer, Exact> first = new HashMap<>();
            Map<Integer, Exact> second = new HashMap<>();
            Map<Integer, Exact> totals = new HashMap<>();
            Exact weight = Exact.of(random.nextInt(100), 1 + random.nextInt(100));
            for (int unit = 0; unit < 12; unit++) {
                later.put(unit, random.nextInt(4));
                Exact one = Exact.of(random.nextInt(10_000), 10_000);
                Exact two = Exact.of(random.nextInt(10_000), 7);
                first.put(unit, one);
                second.put(unit, two);
                totals.put(unit, one.plus(two.times(weight)));
            }
            assertThat(Merger.means(totals, later)).isEqualTo(sums(Merger.means(first, later),
                    Merger.means(second, later), weight));
        }
    }

    private static Map<Integer, Exact> sums(Map<Integer, Exact> first, Map<Integer, Exact> second, Exact weight) {
        Map<Integer, Exact> sums = new HashMap<>();
        first.forEach((unit, value) -> sums.put(unit,
                value.plus(second.getOrDefault(unit, Exact.ZERO).times(weight))));
        return sums;
    }
}
