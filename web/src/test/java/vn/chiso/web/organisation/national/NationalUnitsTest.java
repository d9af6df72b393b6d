package vn.chiso.web.organisation.national;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chiso.web.WebTest;
import vn.chiso.web.audit.Actor;
import vn.chiso.web.organisation.Level;
import vn.chiso.web.organisation.Unit;
import vn.chiso.web.organisation.UnitCode;
import vn.chiso.web.organisation.UnitFilter;
import vn.chiso.web.organisation.UnitHistory;
import vn.chiso.web.organisation.Units;
import vn.chiso.web.organisation.national.NationalUnits.Count;

class NationalUnitsTest extends WebTest {

    private static final LocalDate BEFORE = NationalUnits.REFORM.minusDays(1);
    private static final LocalDate AFTER = NationalUnits.REFORM;

    @Autowired
    private NationalUnits national;
    @Autowired
    private Units units;
    @Autowired
    private UnitHistory history;
    @Autowired
    private JdbcClient jdbc;

    private long coded(Level level, LocalDate on) {
        return jdbc.sql("""
                select count(*) from unit u join unit_code c on c.unit_id = u.id and c.scheme = 'gso'
                 where u.level = ? and (c.valid_from is null or c.valid_from <= ?)
                   and (c.valid_to is null or c.valid_to > ?)""").param(level.name()).param(on).param(on)
                .query(Long.class).single();
    }

    private Unit coded(String code, LocalDate on) {
        return units.byCode(UnitCode.NATIONAL, code, on).orElseThrow();
    }

    @Test
    void theWholeCountryLoadsOnceWithinSeconds() {
        // One province alone first: it must not disturb the rest.
        national.load(Actor.SYSTEM, "46");
        assertThat(units.find(UnitFilter.containing("thanh pho hue").on(AFTER), 10, 0)).extracting(Unit::name)
                .contains("Thành phố Huế");
        long start = System.nanoTime();
        NationalUnits.Preview loaded = national.load(Actor.SYSTEM, null);
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        System.out.println("units loaded: " + loaded.missing() + " in " + took.toMillis() + " ms, "
                + loaded.successions() + " successions, " + loaded.unclear().size() + " unclear");
        assertThat(took).isLessThan(Duration.ofSeconds(60));
        assertThat(loaded.counts()).extracting(Count::listed).containsExactly(34, 3321, 63, 696, 10_035);
        assertThat(List.of(coded(Level.PROVINCE, AFTER), coded(Level.COMMUNE, AFTER), coded(Level.PROVINCE, BEFORE),
                coded(Level.DISTRICT, BEFORE), coded(Level.COMMUNE, BEFORE)))
                .containsExactly(34L, 3321L, 63L, 696L, 10_035L);
        assertThat(coded(Level.DISTRICT, AFTER)).isZero();

        assertThat(national.load(Actor.SYSTEM, null).missing()).isZero();
        assertThat(national.preview(null).counts()).extracting(Count::missing).containsOnly(0);
        assertThat(coded(Level.COMMUNE, AFTER)).isEqualTo(3321);
        numbersThatAreUsedAgainMeanWhatTheyMeantThen();
        whoFollowedWhom(loaded);
    }

    private void numbersThatAreUsedAgainMeanWhatTheyMeantThen() {
        assertThat(coded("15", BEFORE).name()).isEqualTo("Tỉnh Yên Bái");
        assertThat(coded("15", AFTER).name()).isEqualTo("Tỉnh Lào Cai");
        assertThat(coded("10", BEFORE).name()).isEqualTo("Tỉnh Lào Cai");
        assertThat(units.byCode(UnitCode.NATIONAL, "10", AFTER)).isEmpty();
        assertThat(coded("01", BEFORE)).isEqualTo(coded("01", AFTER));
        assertThat(units.find(UnitFilter.containing("da nang").of(Level.PROVINCE).on(AFTER), 10, 0))
                .extracting(Unit::name).contains("Thành phố Đà Nẵng");
        assertThat(coded("00004", AFTER).parent()).isEqualTo(coded("01", AFTER).id());
    }

    private void whoFollowedWhom(NationalUnits.Preview loaded) {
        assertThat(history.predecessors(coded("15", AFTER).id())).extracting(step -> step.unit().name())
                .containsExactlyInAnyOrder("Tỉnh Yên Bái", "Tỉnh Lào Cai");
        assertThat(history.predecessors(coded("00004", AFTER).id())).extracting(step -> step.unit().name())
                .contains("Phường Trúc Bạch", "Phường Cửa Đông").hasSize(10);
        // What the text leaves open is counted, not guessed.
        assertThat(loaded.unclear()).hasSizeBetween(1, 400);
        assertThat(loaded.successions()).isGreaterThan(10_000);
        long rows = jdbc.sql("select count(*) from unit_succession").query(Long.class).single();
        assertThat(rows).isGreaterThan(10_000);
    }

    @Test
    void theToneOfASyllableIsTheSameWhereverItIsWritten() {
        assertThat(PlaceName.spelled("Xã Thuận Hoà")).isEqualTo(PlaceName.spelled("Xã Thuận Hòa"));
        assertThat(PlaceName.spelled("Xã Hoa")).isNotEqualTo(PlaceName.spelled("Xã Hòa"));
        assertThat(PlaceName.loose("Xã Đắk R’Moan")).isEqualTo(PlaceName.loose("Xã Đăk Rmoan"));
        assertThat(PlaceName.names("Quận 11", "Quận 1")).isFalse();
        assertThat(PlaceName.names("Quận 1, phần còn lại", "Quận 1")).isTrue();
    }
}
