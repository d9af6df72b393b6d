package vn.chiso.web.result;

import java.util.List;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.chiso.web.account.People;
import vn.chiso.web.account.Person;
import vn.chiso.web.campaign.Campaign;
import vn.chiso.web.campaign.Campaigns;
import vn.chiso.web.campaign.Phase;
import vn.chiso.web.platform.Installation;

/**
 * Locks and publishes the closed rounds of a demonstration, as a coordinator would. Each step is a transaction of its
 * own; a start that was killed half-way goes on where it stopped.
 */
@Component
@Order(1)
class DemonstrationResults implements ApplicationRunner {

    private static final String REASON = "Dữ liệu minh họa, lập khi khởi động lần đầu";

    private final Installation installation;
    private final People people;
    private final Campaigns campaigns;
    private final Locking locking;
    private final Publishing publishing;

    DemonstrationResults(Installation installation, People people, Campaigns campaigns, Locking locking,
            Publishing publishing) {
        this.installation = installation;
        this.people = people;
        this.campaigns = campaigns;
        this.locking = locking;
        this.publishing = publishing;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!installation.demonstration()) {
            return;
        }
        people.byLogin("dieuphoi").ifPresent(coordinator -> {
            for (Campaign round : campaigns.all()) {
                if (closed(round)) {
                    publish(coordinator, round);
                }
            }
        });
    }

    /** A round of the past that the demonstration left to be locked. */
    private boolean closed(Campaign round) {
        return !round.phase().isBefore(Phase.LOCK) && campaigns.history(round.id()).stream()
                .findFirst().filter(change -> change.reason().equals(REASON)).isPresent();
    }

    private void publish(Person coordinator, Campaign round) {
        if (round.phase() == Phase.LOCK) {
            locking.lock(coordinator, round, _ -> {
            });
            List<?> refusals = campaigns.move(coordinator, campaigns.get(round.id()), Phase.PUBLICATION, REASON);
            if (!refusals.isEmpty()) {
                throw new IllegalStateException("refused: " + refusals);
            }
        }
        publishing.publish(coordinator, campaigns.get(round.id()));
    }
}
