package vn.chiso.web.campaign;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.server.ResponseStatusException;
import vn.chiso.engine.framework.Framework;
import vn.chiso.engine.framework.Node;
import vn.chiso.engine.framework.NodeCode;
import vn.chiso.engine.framework.resolution.Resolution;
import vn.chiso.engine.framework.resolution.Resolutions;
import vn.chiso.engine.framework.resolution.Resolving;
import vn.chiso.web.account.Person;
import vn.chiso.web.account.Role;
import vn.chiso.web.audit.Actor;
import vn.chiso.web.audit.Audit;
import vn.chiso.web.catalog.Catalog;
import vn.chiso.web.catalog.InstalledFramework;
import vn.chiso.web.platform.Refusal;

/** The rounds of measuring. */
@Component
public class Campaigns {

    /** Cookie in which the browser keeps which round was looked at last. */
    public static final String COOKIE = "ky";

    private final CampaignStore store;
    private final AssignmentStore assignments;
    private final Catalog catalog;
    private final Audit audit;
    private final Clock clock;
    private final ObjectProvider<PhaseCondition> conditions;
    private final ObjectProvider<CampaignChange> listeners;
    private final RoundFrameworks frameworks;

    Campaigns(CampaignStore store, AssignmentStore assignments, Catalog catalog, RoundFrameworks frameworks,
            Audit audit,
            Clock clock,
            ObjectProvider<PhaseCondition> conditions, ObjectProvider<CampaignChange> listeners) {
        this.store = store;
        this.assignments = assignments;
        this.catalog = catalog;
        this.frameworks = frameworks;
        this.audit = audit;
        this.clock = clock;
        this.conditions = conditions;
        this.listeners = listeners;
    }

    /** The round with this identifier, if there is one. */
    public Optional<Campaign> byId(long id) {
        return store.byId(id);
    }

    /**
     * The round with this identifier.
     *
     * @throws ResponseStatusException not found, when there is none
     */
    public Campaign get(long id) {
        return store.byId(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /**
     * The round as it is now. Its phase stays until the transaction ends: whoever changes figures asks for it first, so
     * that nothing is written into a phase that has ended. Many may hold a round at once; moving it waits for them.
     */
    public Campaign hold(Campaign seen) {
        return store.hold(seen.id()).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** The round as it is now, alone: who changes figures waits, and so does everybody else who wants it alone. */
    public Campaign alone(Campaign seen) {
        return store.lock(seen.id()).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** When the round entered a phase last; empty when it never did. */
    public Optional<Instant> entered(long campaign, Phase phase) {
        return store.phaseChanges(campaign).stream().filter(change -> change.to() == phase).map(PhaseChange::at)
                .findFirst();
    }

    /** Every round, running ones first. */
    public List<Campaign> all() {
        return store.all();
    }

    /** The rounds that a person may look at, running ones first. */
    public List<Campaign> visibleTo(Person person) {
        if (person.is(Role.COORDINATOR, Role.LEADER, Role.COUNCIL_MEMBER, Role.ADMINISTRATOR)) {
            return store.all();
        }
        Set<Campaign> visible = new LinkedHashSet<>();
        Long unit = person.unit();
        if (unit != null) {
            visible.addAll(store.concerning(unit));
        }
        visible.addAll(store.appraisedBy(person.id()));
        return List.copyOf(visible);
    }

    /** Whether the person may look at the round at all. */
    public boolean mayLook(Person person, Campaign campaign) {
        return visibleTo(person).stream().anyMatch(visible -> visible.id() == campaign.id());
    }

    /** Adds a round in preparation; every indicator is at first supplied by the assessed unit itself. */
    @Transactional
    public long create(Actor actor, NewCampaign round) {
        InstalledFramework installed = catalog.get(round.frameworkVersion());
        long id = store.insert(round.frameworkVersion(), round.name(), round.year(), round.illustrative(),
                round.previous(), clock.instant());
        assignments.addIndicators(id,
                installed.framework().tree().leaves().stream().map(Node.Leaf::code).toList());
        audit.record(actor, "campaign.created", round.name(), id, null,
                Map.of("framework", installed.framework().id(), "year", round.year()));
        return id;
    }

    /**
     * Changes name, year or previous round.
     *
     * @return false when somebody changed the round in between
     */
    @Transactional
    public boolean change(Actor actor, Campaign changed) {
        boolean done = store.update(changed);
        if (done) {
            audit.record(actor, "campaign.changed", changed.name(), changed.id(), null,
                    Map.of("year", changed.year()));
        }
        return done;
    }

    /** When the phases take place, in their order; empty when nothing is planned yet. */
    public List<PhaseDates> calendar(long campaign) {
        return store.calendar(campaign);
    }

    /** Plans the phases anew. */
    @Transactional
    public void plan(Actor actor, Campaign campaign, List<PhaseDates> calendar) {
        store.replaceCalendar(campaign.id(), calendar);
        audit.record(actor, "campaign.planned", campaign.name(), campaign.id(), null,
                Map.of("phases", calendar.stream().map(Campaigns::told).toList()));
    }

    /**
     * Plans the phases anew, unless somebody changed the round since it was read.
     *
     * @param campaign carries the version that was read
     * @param reason   why, once the round is under way; otherwise empty
     * @return why it was not done; empty when it was
     */
    @Transactional
    public List<Refusal> replan(Person person, Campaign campaign, List<PhaseDates> calendar, String reason) {
        if (!store.update(campaign)) {
            return List.of(Refusal.of("campaign.changed-meanwhile"));
        }
        store.replaceCalendar(campaign.id(), calendar);
        audit.record(person.actor(), "campaign.planned", campaign.name(), campaign.id(), null,
                Map.of("phases", calendar.stream().map(Campaigns::told).toList(), "reason", reason));
        return List.of();
    }

    private static String told(PhaseDates dates) {
        return dates.phase().id() + " " + dates.startsOn() + " " + dates.endsOn();
    }

    /** Whether another round has this name. */
    public boolean nameTaken(String name, long but) {
        return store.nameTaken(name, but);
    }

    /** Steps between phases, the newest first. */
    public List<PhaseChange> history(long campaign) {
        return store.phaseChanges(campaign);
    }

    /** More time that was granted to units, the earliest day first. */
    public List<Extension> extensions(long campaign) {
        return store.extensions(campaign);
    }

    /** When each unit's time to supply figures ends. */
    public Deadlines deadlines(long campaign) {
        LocalDate planned = store.calendar(campaign).stream().filter(dates -> dates.phase() == Phase.SELF_ASSESSMENT)
                .map(PhaseDates::endsOn).findFirst().orElse(null);
        Map<Long, LocalDate> extended = new HashMap<>();
        store.extensions(campaign).forEach(extension -> extended.put(extension.unit(), extension.endsOn()));
        return new Deadlines(planned, extended);
    }

    /** Gives one unit more time, with a reason. */
    @Transactional
    public void extend(Person person, Campaign campaign, long unit, LocalDate endsOn, String reason) {
        store.holdOpen(campaign.id(), SetupPart.EXTENSIONS);
        store.extend(campaign.id(), unit, endsOn, reason, clock.instant(), person.id());
        audit.record(person.actor(), "campaign.extended", campaign.name(), campaign.id(), unit,
                Map.of("until", endsOn.toString(), "reason", reason));
    }

    /** What was decided about contradictions of the framework. */
    public List<Resolved> resolutions(long campaign) {
        return store.resolutions(campaign);
    }

    /**
     * Records a decision about a contradictory maximum; it replaces an earlier one about the same row.
     *
     * @return why it cannot be; empty when it was recorded
     * @throws IllegalStateException when the round is under way: people have been told what counts
     */
    @Transactional
    public List<Resolving.Reason> decide(Person person, Campaign campaign, Resolution resolution, String basis) {
        inPreparation(campaign);
        List<Resolution> all = new ArrayList<>(RoundFrameworks.parsed(store.resolutions(campaign.id())));
        all.removeIf(other -> other.node().equals(resolution.node()));
        all.add(resolution);
        Framework printed = catalog.get(campaign.frameworkVersion()).framework();
        if (Resolutions.apply(printed, all) instanceof Resolving.Refused(var reasons)) {
            return reasons;
        }
        store.putResolution(campaign.id(), new Resolved(resolution.node().value(), resolution.text(), basis,
                clock.instant(), person.name()));
        audit.record(person.actor(), "campaign.resolved", resolution.node().value(), campaign.id(), null,
                Map.of("choice", resolution.text(), "basis", basis));
        return List.of();
    }

    /** Takes back the decision about a row; the sum of the indicators counts again. */
    @Transactional
    public void undecide(Person person, Campaign campaign, NodeCode node) {
        inPreparation(campaign);
        store.removeResolution(campaign.id(), node.value());
        audit.record(person.actor(), "campaign.unresolved", node.value(), campaign.id(), null, Map.of());
    }

    private void inPreparation(Campaign campaign) {
        Phase now = store.lock(campaign.id()).map(Campaign::phase).orElse(null);
        if (now != Phase.PREPARATION) {
            throw new IllegalStateException("decided while in " + now);
        }
    }

    /** The framework by which the round scores. */
    public RoundFramework framework(Campaign campaign) {
        return frameworks.of(campaign, store.resolutions(campaign.id()));
    }

    /** What is not yet as it ought to be before the round may enter a phase. */
    public List<Refusal> unmet(Campaign campaign, Phase entering) {
        List<Refusal> unmet = new ArrayList<>();
        if (entering == Phase.SELF_ASSESSMENT) {
            if (assignments.units(campaign.id()).isEmpty()) {
                unmet.add(Refusal.of("campaign.unmet.no-units"));
            }
            if (store.calendar(campaign.id()).size() < Phase.values().length) {
                unmet.add(Refusal.of("campaign.unmet.no-calendar"));
            }
        }
        conditions.forEach(condition -> unmet.addAll(condition.unmet(campaign, entering)));
        return unmet;
    }

    /**
     * Moves the round to the neighbouring phase. Forward, when the phase's conditions hold or with a reason; backward
     * with a reason only.
     *
     * @return why it was not moved; empty when it was
     */
    @Transactional
    public List<Refusal> move(Person person, Campaign campaign, Phase to, String reason) {
        boolean forward = to == campaign.phase().next();
        if (!forward && to != campaign.phase().previous()) {
            return List.of(Refusal.of("campaign.move.not-next"));
        }
        List<Refusal> forbidden = new ArrayList<>();
        store.lock(campaign.id());
        conditions.forEach(condition -> forbidden.addAll(condition.forbidden(campaign, to)));
        if (!forbidden.isEmpty()) {
            return forbidden;
        }
        List<Refusal> unmet = forward ? unmet(campaign, to) : List.of();
        if (reason.isBlank() && (!forward || !unmet.isEmpty())) {
            List<Refusal> refusals = new ArrayList<>(unmet);
            refusals.add(Refusal.at("reason", "campaign.move.reason"));
            return refusals;
        }
        boolean moved = store.update(new Campaign(campaign.id(), campaign.frameworkVersion(), campaign.name(),
                campaign.year(), campaign.illustrative(), to, campaign.previous(), campaign.version()));
        if (!moved) {
            return List.of(Refusal.of("campaign.changed-meanwhile"));
        }
        store.addPhaseChange(campaign.id(), campaign.phase(), to, reason, clock.instant(), person.id());
        audit.record(person.actor(), "campaign.moved", campaign.name(), campaign.id(), null,
                Map.of("from", campaign.phase().id(), "to", to.id(), "reason", reason, "unmet", unmet.size()));
        listeners.forEach(listener -> listener.moved(campaign, to));
        return List.of();
    }
}
