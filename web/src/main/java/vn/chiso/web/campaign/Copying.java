package vn.chiso.web.campaign;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chiso.engine.framework.NodeCode;
import vn.chiso.engine.framework.resolution.Resolution;
import vn.chiso.web.account.People;
import vn.chiso.web.account.Person;
import vn.chiso.web.account.Role;
import vn.chiso.web.catalog.Catalog;
import vn.chiso.web.organisation.Unit;
import vn.chiso.web.organisation.Units;
import vn.chiso.web.platform.Refusal;

/** A round that begins where an earlier one stood: units, assignment, calendar, decisions; never figures. */
@Component
public class Copying {

    private final Campaigns campaigns;
    private final Assignments assignments;
    private final Catalog catalog;
    private final Units units;
    private final People people;
    private final Clock clock;

    Copying(Campaigns campaigns, Assignments assignments, Catalog catalog, Units units, People people, Clock clock) {
        this.campaigns = campaigns;
        this.assignments = assignments;
        this.catalog = catalog;
        this.units = units;
        this.people = people;
        this.clock = clock;
    }

    /**
     * What a copy brings along.
     *
     * @param left what stays behind, as sentences
     */
    public record Plan(List<AssessedUnit> units, List<Assignments.Change> changes, List<PhaseDates> calendar,
            List<Resolved> resolutions, List<Refusal> left) {
    }

    /** What would be copied into a new round. */
    public Plan plan(Campaign from, NewCampaign round) {
        LocalDate day = day(round.year());
        List<Refusal> left = new ArrayList<>();
        List<AssessedUnit> assessed = assessed(from, day, left);
        Set<String> blocks = new HashSet<>();
        assessed.forEach(unit -> blocks.add(unit.block()));
        List<Assignments.Change> changes = changes(from, round, day, blocks, left);
        boolean same = from.frameworkVersion() == round.frameworkVersion();
        List<Resolved> resolutions = same ? campaigns.resolutions(from.id()) : List.of();
        if (!same && !campaigns.resolutions(from.id()).isEmpty()) {
            left.add(Refusal.of("campaign.copy.resolutions", campaigns.resolutions(from.id()).size()));
        }
        return new Plan(assessed, changes, shifted(campaigns.calendar(from.id()), Math.max(1,
                round.year() - from.year())), resolutions, left);
    }

    /** Units and people are looked up on the last day of the year that is measured, or today. */
    private LocalDate day(int year) {
        LocalDate today = LocalDate.now(clock);
        LocalDate last = LocalDate.of(year, 12, 31);
        return last.isBefore(today) ? last : today;
    }

    /**
     * Creates the round with everything that can be copied.
     *
     * @return its identifier
     */
    @Transactional
    public long create(Person person, Campaign from, NewCampaign round) {
        Plan plan = plan(from, round);
        long id = campaigns.create(person.actor(), round);
        Campaign created = campaigns.get(id);
        if (!plan.units().isEmpty()) {
            assignments.addUnits(person.actor(), created, plan.units());
        }
        if (!assignments.change(person.actor(), created, plan.changes(), "").isEmpty()) {
            throw new IllegalStateException("nobody else can know the new round yet");
        }
        if (!plan.calendar().isEmpty()) {
            campaigns.plan(person.actor(), created, plan.calendar());
        }
        for (Resolved decided : plan.resolutions()) {
            Resolution resolution = Resolution.parse(decided.choice()).orElseThrow();
            if (!campaigns.decide(person, created, resolution, decided.basis()).isEmpty()) {
                throw new IllegalStateException("the same framework refuses " + decided.choice());
            }
        }
        return id;
    }

    private List<AssessedUnit> assessed(Campaign from, LocalDate day, List<Refusal> left) {
        List<AssessedUnit> before = assignments.units(from.id());
        Map<Long, Unit> known = units.byIds(before.stream().map(AssessedUnit::unit).toList());
        List<AssessedUnit> kept = new ArrayList<>();
        List<String> closed = new ArrayList<>();
        for (AssessedUnit unit : before) {
            Unit found = known.get(unit.unit());
            if (found != null && found.validOn(day)) {
                kept.add(unit);
            } else {
                closed.add(found == null ? "#" + unit.unit() : found.name());
            }
        }
        named(left, "campaign.copy.closed", closed);
        return kept;
    }

    private List<Assignments.Change> changes(Campaign from, NewCampaign round, LocalDate day, Set<String> blocks,
            List<Refusal> left) {
        Map<NodeCode, Assignment> before = assignments.of(from.id());
        Map<NodeCode, Map<String, String>> reasons = assignments.exclusions(from.id());
        Set<NodeCode> leaves = new LinkedHashSet<>();
        catalog.get(round.frameworkVersion()).framework().tree().leaves().forEach(leaf -> leaves.add(leaf.code()));
        named(left, "campaign.copy.gone", before.keySet().stream().filter(code -> !leaves.contains(code)).sorted()
                .map(NodeCode::value).toList());
        named(left, "campaign.copy.new", leaves.stream().filter(code -> !before.containsKey(code))
                .map(NodeCode::value).toList());
        Usable usable = new Usable(before.values(), day);
        List<Assignments.Change> changes = new ArrayList<>();
        for (NodeCode leaf : leaves) {
            Assignment assignment = before.get(leaf);
            if (assignment != null) {
                changes.add(usable.change(assignment, blocks, reasons.getOrDefault(leaf, Map.of())));
            }
        }
        named(left, "campaign.copy.providers", List.copyOf(usable.closed.values()));
        named(left, "campaign.copy.appraisers", List.copyOf(usable.gone.values()));
        return changes;
    }

    /** Units that exist and people who may still appraise. */
    private final class Usable {

        private final Map<Long, Unit> known;
        private final Map<Long, Person> appraisers = new HashMap<>();
        private final LocalDate day;
        private final Map<Long, String> closed = new LinkedHashMap<>();
        private final Map<Long, String> gone = new LinkedHashMap<>();

        Usable(Iterable<Assignment> before, LocalDate day) {
            this.day = day;
            Set<Long> ids = new HashSet<>();
            before.forEach(assignment -> {
                ids.addAll(assignment.coordinating());
                if (assignment.provider() != null) {
                    ids.add(assignment.provider());
                }
            });
            this.known = units.byIds(ids);
            people.withRole(Role.APPRAISER).forEach(person -> appraisers.put(person.id(), person));
        }

        Assignments.Change change(Assignment before, Set<String> blocks, Map<String, String> reasons) {
            Long provider = before.provider();
            long wanted = provider == null || !exists(provider) ? Assignments.Change.SELF : provider;
            Set<Long> coordinating = new LinkedHashSet<>(before.coordinating());
            coordinating.removeIf(unit -> !exists(unit));
            Set<Long> checking = new LinkedHashSet<>(before.appraisers());
            checking.removeIf(person -> !mayAppraise(person, wanted));
            Set<String> excluded = new LinkedHashSet<>(before.excludedBlocks());
            excluded.retainAll(blocks);
            String reason = String.join("; ", new LinkedHashSet<>(
                    excluded.stream().map(block -> reasons.getOrDefault(block, "")).toList()));
            return new Assignments.Change(before.leaf(), 1, wanted, coordinating, checking, excluded, reason);
        }

        private boolean exists(long unit) {
            Unit found = known.get(unit);
            if (found != null && found.validOn(day)) {
                return true;
            }
            closed.put(unit, found == null ? "#" + unit : found.name());
            return false;
        }

        private boolean mayAppraise(long id, long provider) {
            Person person = appraisers.get(id);
            if (person != null && !(provider != Assignments.Change.SELF && person.speaksFor(provider))) {
                return true;
            }
            gone.put(id, people.byId(id).map(Person::name).orElse("#" + id));
            return false;
        }
    }

    private static void named(List<Refusal> left, String key, List<String> names) {
        if (!names.isEmpty()) {
            String listed = String.join(", ", names.stream().limit(20).toList());
            left.add(Refusal.of(key, names.size(), names.size() > 20 ? listed + ", …" : listed));
        }
    }

    /** The calendar some years later; the end of a February never makes two phases overlap. */
    static List<PhaseDates> shifted(List<PhaseDates> calendar, int years) {
        List<PhaseDates> shifted = new ArrayList<>();
        for (PhaseDates dates : calendar) {
            LocalDate from = dates.startsOn().plusYears(years);
            LocalDate to = dates.endsOn().plusYears(years);
            if (!shifted.isEmpty() && !from.isAfter(shifted.getLast().endsOn())) {
                from = shifted.getLast().endsOn().plusDays(1);
            }
            shifted.add(new PhaseDates(dates.phase(), from, to.isBefore(from) ? from : to));
        }
        return shifted;
    }
}
