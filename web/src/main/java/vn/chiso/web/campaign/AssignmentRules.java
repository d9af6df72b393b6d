package vn.chiso.web.campaign;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chiso.engine.framework.NodeCode;
import vn.chiso.web.account.People;
import vn.chiso.web.account.Person;
import vn.chiso.web.account.Role;
import vn.chiso.web.campaign.Assignments.Change;
import vn.chiso.web.organisation.Unit;
import vn.chiso.web.organisation.Units;
import vn.chiso.web.platform.Refusal;

/** What an assignment must be before it is stored. */
@Component
class AssignmentRules {

    private static final int LONGEST_REASON = 2_000;

    private final People people;
    private final Units units;

    AssignmentRules(People people, Units units) {
        this.people = people;
        this.units = units;
    }

    /** Why the changes cannot be made; empty when they can. */
    List<Refusal> refusals(Collection<AssessedUnit> assessed, Map<NodeCode, Assignment> before, List<Change> changes) {
        Set<String> blocks = new HashSet<>();
        assessed.forEach(unit -> blocks.add(unit.block()));
        Map<Long, Unit> known = units(before, changes);
        Map<Long, Person> persons = new HashMap<>();
        List<Refusal> refusals = new ArrayList<>();
        for (Change change : changes) {
            Assignment assignment = before.get(change.leaf());
            if (assignment == null) {
                refusals.add(Refusal.of("campaign.assign.unknown-indicator", change.leaf()));
                continue;
            }
            Assignment after = assignment.after(change);
            providers(refusals, change, known);
            appraisers(refusals, after, change.appraisers() != null, known, persons);
            exclusions(refusals, change, blocks);
        }
        return refusals;
    }

    private Map<Long, Unit> units(Map<NodeCode, Assignment> before, List<Change> changes) {
        Set<Long> ids = new HashSet<>();
        for (Change change : changes) {
            Assignment known = before.get(change.leaf());
            if (known != null) {
                Assignment after = known.after(change);
                ids.addAll(after.coordinating());
                if (after.provider() != null) {
                    ids.add(after.provider());
                }
            }
        }
        return units.byIds(ids);
    }

    private static void providers(List<Refusal> refusals, Change change, Map<Long, Unit> known) {
        Long provider = change.provider();
        if (provider != null && provider != Change.SELF && !known.containsKey(provider)) {
            refusals.add(Refusal.of("campaign.assign.unknown-unit", change.leaf()));
        }
        Set<Long> coordinating = change.coordinating();
        if (coordinating != null && coordinating.stream()
                .anyMatch(unit -> !known.containsKey(unit) && !unit.equals(provider))) {
            refusals.add(Refusal.of("campaign.assign.unknown-unit", change.leaf()));
        }
    }

    /** Only people who may appraise, and nobody what the own unit supplies. */
    private void appraisers(List<Refusal> refusals, Assignment after, boolean chosen, Map<Long, Unit> known,
            Map<Long, Person> persons) {
        for (Long id : after.appraisers()) {
            Person person = persons.computeIfAbsent(id, wanted -> people.byId(wanted).orElse(null));
            if (chosen && (person == null || person.disabledAt() != null || !person.is(Role.APPRAISER))) {
                refusals.add(Refusal.of("campaign.assign.no-appraiser",
                        person == null ? "#" + id : person.name(), after.leaf()));
            } else if (person != null && after.provider() != null && person.speaksFor(after.provider())) {
                refusals.add(Refusal.of("campaign.assign.own-unit", after.leaf(), person.name(),
                        name(known, after.provider())));
            }
        }
    }

    private static String name(Map<Long, Unit> known, @Nullable Long unit) {
        Unit found = unit == null ? null : known.get(unit);
        return found == null ? "–" : found.name();
    }

    private static void exclusions(List<Refusal> refusals, Change change, Set<String> blocks) {
        Set<String> excluded = change.excludedBlocks();
        if (excluded == null) {
            return;
        }
        excluded.stream().filter(block -> !blocks.contains(block)).forEach(block -> refusals
                .add(Refusal.of("campaign.assign.unknown-block", change.leaf(), block)));
        if (!excluded.isEmpty() && change.reason().isBlank()) {
            refusals.add(Refusal.at("ly-do-loai-tru", "campaign.assign.block-reason-missing", change.leaf()));
        }
        if (change.reason().length() > LONGEST_REASON) {
            refusals.add(Refusal.at("ly-do-loai-tru", "campaign.text.long", LONGEST_REASON));
        }
    }
}
