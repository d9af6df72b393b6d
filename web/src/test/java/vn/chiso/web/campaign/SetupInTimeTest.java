package vn.chiso.web.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.chiso.engine.framework.Input;
import vn.chiso.web.WebTest;
import vn.chiso.web.account.Person;
import vn.chiso.web.account.Role;
import vn.chiso.web.entry.Round;
import vn.chiso.web.platform.Time;

/** A round moves on while somebody still has a page of its set-up open: what the page allowed no longer counts. */
class SetupInTimeTest extends WebTest {

    private static final String REASON = "Nhìn thấy kỳ còn mở";

    @Autowired
    private Round.Maker rounds;
    @Autowired
    private Campaigns campaigns;
    @Autowired
    private Assignments assignments;
    @Autowired
    private Constants constants;

    @Test
    void eachPartIsClosedByThePhaseAsItIsNotAsItWasSeen() {
        Round round = rounds.begin(1);
        Campaign seen = round.campaign();
        Person coordinator = rounds.person(null, Role.COORDINATOR);
        Input input = Constants.of(campaigns.framework(seen).framework()).getFirst();
        List<AssessedUnit> units = assignments.units(seen.id());
        rounds.move(round, Phase.APPRAISAL);
        closed(() -> assignments.addUnits(coordinator.actor(), seen, units, REASON));
        closed(() -> assignments.removeUnits(coordinator.actor(), seen, round.units(), REASON));
        rounds.move(round, Phase.APPEAL);
        closed(() -> campaigns.extend(coordinator, seen, round.unit(), LocalDate.now(Time.ZONE), REASON));
        rounds.move(round, Phase.LOCK);
        closed(() -> assignments.change(coordinator.actor(), seen, List.of(), REASON));
        closed(() -> constants.set(coordinator, seen, input, null, "5", "Nguồn"));
        assertThat(assignments.units(seen.id())).isEqualTo(units);
        assertThat(campaigns.extensions(seen.id())).isEmpty();
        assertThat(constants.values(seen.id())).isEmpty();
    }

    private static void closed(ThrowingCallable deed) {
        assertThatThrownBy(deed).isInstanceOf(SetupClosedException.class);
    }
}
