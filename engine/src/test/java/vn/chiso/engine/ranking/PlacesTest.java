package vn.chiso.engine.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.chiso.engine.framework.Ties;
import vn.chiso.engine.number.Exact;

class PlacesTest {

    private static final Map<String, Exact> VALUES = Map.of("a", Exact.of(3), "b", Exact.of(2), "c", Exact.of(4, 2),
            "d", Exact.ONE);

    private static <K> Map<K, Integer> of(Map<K, Exact> values, Ties.Style style) {
        return Places.of(values, Comparator.naturalOrder(), style);
    }

    @Test
    void equalValuesShareAPlaceAndTheNextIsSkipped() {
        assertThat(of(VALUES, Ties.Style.SKIP)).isEqualTo(Map.of("a", 1, "b", 2, "c", 2, "d", 4));
    }

    @Test
    void denselyTheNextIsNotSkipped() {
        assertThat(of(VALUES, Ties.Style.DENSE)).isEqualTo(Map.of("a", 1, "b", 2, "c", 2, "d", 3));
    }

    @Test
    void nothingHasNoPlaces() {
        assertThat(of(Map.<String, Exact>of(), Ties.Style.SKIP)).isEmpty();
    }

    @Test
    void withinAGroupOnlyItsMembersCountAndWithoutAGroupThereIsNoPlace() {
        Map<String, String> groups = Map.of("a", "biển", "b", "", "c", "núi", "d", "biển");
        assertThat(Places.within(VALUES, Comparator.naturalOrder(), Ties.Style.SKIP,
                unit -> groups.getOrDefault(unit, ""))).isEqualTo(Map.of("a", 1, "c", 1, "d", 2));
    }

    @Test
    void placesWithinAGroupFollowThePlacesAmongAll() {
        Map<String, Integer> ranks = Map.of("a", 2, "b", 1, "c", 4, "d", 2);
        assertThat(Places.within(ranks, Comparator.reverseOrder(), Ties.Style.SKIP, _ -> "vùng"))
                .isEqualTo(Map.of("b", 1, "a", 2, "d", 2, "c", 4));
    }

    @ParameterizedTest
    @EnumSource
    void whoeverIsBetterStandsBeforeAndWhoeverIsEqualBeside(Ties.Style style) {
        Random random = new Random(63);
        for (int trial = 0; trial < 100; trial++) {
            Map<Integer, Exact> values = new HashMap<>();
            int units = 1 + random.nextInt(40);
            for (int unit = 0; unit < units; unit++) {
                values.put(unit, Exact.of(random.nextInt(12), 1 + random.nextInt(4)));
            }
            Map<Integer, Integer> places = of(values, style);
            assertThat(places.keySet()).isEqualTo(values.keySet());
            assertThat(places).containsValue(1);
            values.forEach((one, value) -> values.forEach((other, another) -> assertThat(
                    place(places, one).compareTo(place(places, other))).isEqualTo(another.compareTo(value))));
            Function<Integer, String> all = _ -> "cả nước";
            assertThat(Places.within(values, Comparator.naturalOrder(), style, all)).isEqualTo(places);
            if (style == Ties.Style.SKIP) {
                values.forEach((one, value) -> assertThat(place(places, one)).isEqualTo(
                        1 + (int) values.values().stream().filter(other -> other.compareTo(value) > 0).count()));
            } else {
                assertThat(Map.copyOf(places).values().stream().distinct().count())
                        .isEqualTo(places.values().stream().mapToInt(Integer::intValue).max().orElseThrow());
            }
        }
    }

    private static Integer place(Map<Integer, Integer> places, Integer unit) {
        return Objects.requireNonNull(places.get(unit));
    }
}
