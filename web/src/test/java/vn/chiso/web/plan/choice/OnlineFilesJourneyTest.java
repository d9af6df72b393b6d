package vn.chiso.web.plan.choice;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.chiso.web.BrowserTest;
import vn.chiso.web.account.Role;
import vn.chiso.web.entry.Round;

/** A task on indicator 5.10.1 of the framework of 2020: 48,37 % of the files online are to become 60 %, which pays 4 points. */
class OnlineFilesJourneyTest extends BrowserTest {

    private static final String LEAF = "5.10.1";

    @Autowired
    private PlannedRound.Maker plans;
    @Autowired
    private Round.Maker rounds;

    private static Map<String, String> online(String files) {
        return Map.of("ho-so-tinh", "10.000", "ho-so-truc-tuyen-tinh", files);
    }

    @Test
    void theTaskBringsWhatTheRuleSaysAndFinishingItTakesTheUnitPastTheOther() {
        Round round = rounds.begin(2);
        plans.fill(round, round.unit(), LEAF, online("4.837"));
        plans.fill(round, round.units().get(1), LEAF, online("5.500"));
        PlannedRound planned = plans.plan(round);
        plans.task(planned, "1", LocalDate.of(2026, 12, 31),
                List.of(new TaskEffect("ho-so-truc-tuyen-tinh", EffectKind.AT_LEAST, "6000")),
                List.of(new TaskMoney("ns", 1_850_000_000L)));
        Page page = signIn(desktop(), person(Role.COORDINATOR));
        page.navigate(planned.path() + "/du-tinh");
        assertThat(page.innerText("#du-tinh")).as("4 × 48,37 / 60").contains("3,22").contains("Hiện nay: hạng 2");
        assertThat(page.innerText("tr:has-text('Việc 1')")).as("4 − 3,22").contains("+0,78");
        page.locator("tr:has-text('Việc 1') input").check();
        page.waitForSelector("#du-tinh .keyfigure .value:has-text('4,00')");
        assertThat(page.innerText("#du-tinh")).contains("2 → 1");
    }
}
