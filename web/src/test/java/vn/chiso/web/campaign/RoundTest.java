package vn.chiso.web.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import vn.chiso.engine.framework.NodeCode;
import vn.chiso.web.WebTest;
import vn.chiso.web.account.People;
import vn.chiso.web.account.Person;
import vn.chiso.web.account.Role;
import vn.chiso.web.audit.Actor;
import vn.chiso.web.catalog.Catalog;
import vn.chiso.web.catalog.InstalledFramework;
import vn.chiso.web.organisation.Level;
import vn.chiso.web.organisation.NewUnit;
import vn.chiso.web.organisation.Units;

/** A test that needs a round, with units and people of its own. */
abstract class RoundTest extends WebTest {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Autowired
    protected Campaigns campaigns;

    @Autowired
    protected Assignments assignments;

    @Autowired
    protected Catalog catalog;

    @Autowired
    protected Units units;

    @Autowired
    protected People people;

    /** A name that no other test uses. */
    protected String unique(String name) {
        return name + " " + getClass().getSimpleName() + " " + NUMBER.incrementAndGet();
    }

    protected InstalledFramework framework() {
        return catalog.find("thua-thien-hue-chinh-quyen-so-2020", "1").orElseThrow();
    }

    protected long department(String name) {
        return units.add(Actor.SYSTEM, NewUnit.named(name, Level.DEPARTMENT, null));
    }

    protected Person person(@Nullable Long unit, Role... roles) {
        String name = unique("Người");
        long id = people.add(Actor.SYSTEM, name.replaceAll("[^A-Za-z0-9]", "-"), name, "thu@example.vn", unit,
                Set.of(roles), null, People.FirstPassword.STAYS).orElseThrow();
        return people.byId(id).orElseThrow();
    }

    protected Campaign round(int year) {
        return campaigns.get(campaigns.create(Actor.SYSTEM,
                new NewCampaign(framework().id(), unique("Kỳ"), year, true, null)));
    }

    protected Assignment assigned(Campaign campaign, String leaf) {
        Assignment assignment = assignments.of(campaign.id()).get(new NodeCode(leaf));
        assertThat(assignment).isNotNull();
        return Objects.requireNonNull(assignment);
    }

    /** Six phases of ten days, one after the other. */
    protected static List<PhaseDates> calendar(LocalDate first) {
        List<PhaseDates> calendar = new ArrayList<>();
        LocalDate from = first;
        for (Phase phase : Phase.values()) {
            calendar.add(new PhaseDates(phase, from, from.plusDays(9)));
            from = from.plusDays(10);
        }
        return calendar;
    }
}
