package vn.chiso.web.entry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ApplicationContext;
import vn.chiso.engine.framework.Framework;
import vn.chiso.engine.framework.NodeCode;
import vn.chiso.web.account.People;
import vn.chiso.web.account.Person;
import vn.chiso.web.account.Role;
import vn.chiso.web.audit.Actor;
import vn.chiso.web.campaign.AssessedUnit;
import vn.chiso.web.campaign.Assignment;
import vn.chiso.web.campaign.Assignments;
import vn.chiso.web.campaign.Campaign;
import vn.chiso.web.campaign.Campaigns;
import vn.chiso.web.campaign.NewCampaign;
import vn.chiso.web.campaign.Phase;
import vn.chiso.web.campaign.PhaseDates;
import vn.chiso.web.catalog.Catalog;
import vn.chiso.web.organisation.Level;
import vn.chiso.web.organisation.NewUnit;
import vn.chiso.web.organisation.Units;

/**
 * An upward round: a province is assessed, one department supplies what stands under 5, another everything else and helps
 * with 5.10.1; a third has nothing to do with it.
 */
final class UpwardRound {

    static final String PASSWORD = "mat-khau-de-thu-2026";
    /** An indicator of the department for 5; the other department helps with it. */
    static final NodeCode ONLINE = new NodeCode("5.10.1");
    /** Another one of the same department. */
    static final NodeCode BESIDE = new NodeCode("5.10.2");

    final Campaign campaign;
    final long province;
    final long online;
    final long others;
    final long stranger;
    private final String name;
    private final People people;

    UpwardRound(ApplicationContext context, String name) {
        this.name = name;
        this.people = context.getBean(People.class);
        Units units = context.getBean(Units.class);
        Campaigns campaigns = context.getBean(Campaigns.class);
        Assignments assignments = context.getBean(Assignments.class);
        this.province = units.add(Actor.SYSTEM, NewUnit.named("Tỉnh " + name, Level.PROVINCE, null));
        this.online = units.add(Actor.SYSTEM, NewUnit.named("Văn phòng " + name, Level.DEPARTMENT, province));
        this.others = units.add(Actor.SYSTEM, NewUnit.named("Sở Nội vụ " + name, Level.DEPARTMENT, province));
        this.stranger = units.add(Actor.SYSTEM, NewUnit.named("Sở Y tế " + name, Level.DEPARTMENT, province));
        var installed = context.getBean(Catalog.class).all().stream()
                .filter(known -> known.framework().id().equals("thua-thien-hue-chinh-quyen-so-2020")).findFirst()
                .orElseThrow();
        long id = campaigns.create(Actor.SYSTEM,
                new NewCampaign(installed.id(), "Kỳ " + name, 2023, true, null));
        Campaign preparing = campaigns.get(id);
        assignments.addUnits(Actor.SYSTEM, preparing, List.of(new AssessedUnit(province, "Tỉnh")));
        assignments.change(Actor.SYSTEM, preparing, changes(assignments.of(id)));
        List<PhaseDates> calendar = new ArrayList<>();
        LocalDate today = LocalDate.now(vn.chiso.web.platform.Time.ZONE);
        for (Phase phase : Phase.values()) {
            calendar.add(new PhaseDates(phase, today, today.plusDays(30)));
        }
        campaigns.plan(Actor.SYSTEM, preparing, calendar);
        if (!campaigns.move(person(person(null, Role.COORDINATOR)), preparing, Phase.SELF_ASSESSMENT, "bắt đầu")
                .isEmpty()) {
            throw new AssertionError("the round did not begin");
        }
        this.campaign = campaigns.get(id);
    }

    private List<Assignments.Change> changes(Map<NodeCode, Assignment> assigned) {
        return assigned.values().stream().map(assignment -> {
            boolean mine = assignment.leaf().value().startsWith("5.");
            return new Assignments.Change(assignment.leaf(), assignment.version(), mine ? online : others,
                    assignment.leaf().equals(ONLINE) ? Set.of(others) : Set.of(), null, null, "");
        }).toList();
    }

    /** Makes a person; returns the login. */
    String person(@org.jspecify.annotations.Nullable Long unit, Role role) {
        String login = (name + "-" + role.id() + "-" + unit).toLowerCase(java.util.Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-");
        people.add(Actor.SYSTEM, login, "Người " + login, null, unit, Set.of(role), PASSWORD,
                People.FirstPassword.STAYS);
        return login;
    }

    Person person(String login) {
        return people.byLogin(login).orElseThrow();
    }

    EntryKey key(NodeCode leaf) {
        return new EntryKey(campaign.id(), province, leaf);
    }

    Framework framework(Campaigns campaigns) {
        return campaigns.framework(campaign).framework();
    }
}
