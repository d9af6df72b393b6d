package vn.chiso.web.campaign.setup;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chiso.engine.framework.Framework;
import vn.chiso.engine.framework.Language;
import vn.chiso.engine.framework.Node;
import vn.chiso.engine.framework.NodeCode;
import vn.chiso.web.account.People;
import vn.chiso.web.account.Person;
import vn.chiso.web.account.Role;
import vn.chiso.web.campaign.Assignment;
import vn.chiso.web.campaign.Assignments;
import vn.chiso.web.campaign.Campaign;
import vn.chiso.web.organisation.Level;
import vn.chiso.web.organisation.Unit;
import vn.chiso.web.organisation.UnitFilter;
import vn.chiso.web.organisation.Units;
import vn.chiso.web.platform.Refusal;
import vn.chiso.web.platform.SearchKey;
import vn.chiso.web.ui.Option;

/** Builds the matrix of indicators and of who has to do with them. */
@Component
class AssignmentMatrix {

    private static final int MOST_UNITS = 1_000;

    private final Setup setup;
    private final Assignments assignments;
    private final Units units;
    private final UnitLabels labels;
    private final People people;

    AssignmentMatrix(Setup setup, Assignments assignments, Units units, UnitLabels labels, People people) {
        this.setup = setup;
        this.assignments = assignments;
        this.units = units;
        this.labels = labels;
        this.people = people;
    }

    /** What was typed beside the matrix. */
    record Typed(Set<String> ticked, AssignmentPage.Bulk bulk, Set<NodeCode> conflicts, List<Refusal> refusals) {

        static final Typed NOTHING = new Typed(Set.of(), AssignmentPage.Bulk.NONE, Set.of(), List.of());
    }

    AssignmentPage page(Person person, Campaign campaign, AssignmentPage.Filter filter, Typed typed) {
        Framework framework = setup.framework(campaign);
        Map<NodeCode, Assignment> assigned = assignments.of(campaign.id());
        Collection<Unit> candidates = candidates(campaign, assigned.values());
        Map<Long, Person> appraisers = appraisers(assigned.values());
        Rows rows = new Rows(framework, assigned, assignments.exclusions(campaign.id()),
                labels.of(candidates.stream().map(Unit::id).toList()), appraisers,
                new Suggestions(framework, candidates), filter, typed);
        rows.all();
        List<Option> groups = framework.tree().roots().stream().filter(Node.Group.class::isInstance)
                .map(root -> new Option(root.code().value(),
                        root.code() + " " + root.head().name().in(Language.VI)))
                .toList();
        List<Option> options = candidates.stream().map(unit -> new Option(Long.toString(unit.id()), unit.name()))
                .toList();
        Set<Long> used = new HashSet<>();
        assigned.values().forEach(assignment -> used.add(assignment.providerFor(Assignments.Change.SELF)));
        List<Option> providers = options.stream().filter(option -> used.contains(Long.valueOf(option.value())))
                .toList();
        return new AssignmentPage(setup.head(person, campaign, Tab.ASSIGNMENT), filter, groups, providers, rows.rows,
                String.join(" ", rows.read), rows.read.size(), framework.tree().leaves().size(), options,
                people(appraisers.values()), List.copyOf(assignments.blocks(campaign.id()).keySet()), typed.bulk(),
                typed.refusals());
    }

    /** Agencies of the day, and whatever units the round uses already. */
    Collection<Unit> candidates(Campaign campaign, Collection<Assignment> assigned) {
        Map<Long, Unit> candidates = new LinkedHashMap<>();
        for (Level level : List.of(Level.DEPARTMENT, Level.OTHER)) {
            units.find(UnitFilter.ALL.of(level).on(setup.day(campaign)), MOST_UNITS, 0)
                    .forEach(unit -> candidates.put(unit.id(), unit));
        }
        Set<Long> used = new HashSet<>();
        assigned.forEach(assignment -> {
            used.addAll(assignment.coordinating());
            if (assignment.provider() != null) {
                used.add(assignment.provider());
            }
        });
        used.removeAll(candidates.keySet());
        units.byIds(used).values().forEach(unit -> candidates.put(unit.id(), unit));
        return candidates.values();
    }

    private Map<Long, Person> appraisers(Collection<Assignment> assigned) {
        Map<Long, Person> appraisers = new LinkedHashMap<>();
        people.withRole(Role.APPRAISER).forEach(person -> appraisers.put(person.id(), person));
        assigned.forEach(assignment -> assignment.appraisers().stream().filter(id -> !appraisers.containsKey(id))
                .forEach(id -> people.byId(id).ifPresent(person -> appraisers.put(id, person))));
        return appraisers;
    }

    private List<Option> people(Collection<Person> appraisers) {
        Map<Long, Unit> known = units
                .byIds(appraisers.stream().map(Person::unit).filter(Objects::nonNull).toList());
        List<Option> options = new ArrayList<>();
        for (Person person : appraisers) {
            Unit unit = person.unit() == null ? null : known.get(person.unit());
            options.add(new Option(Long.toString(person.id()), person.name(), unit == null ? "" : unit.label()));
        }
        return options;
    }

    /** Walks the tree and keeps the rows that the filter lets through. */
    private static final class Rows {

        private final Framework framework;
        private final Map<NodeCode, Assignment> assigned;
        private final Map<NodeCode, Map<String, String>> exclusions;
        private final UnitLabels.Labels names;
        private final Map<Long, Person> people;
        private final Suggestions suggestions;
        private final AssignmentPage.Filter filter;
        private final Typed typed;
        private final String wanted;
        private final List<AssignmentPage.Row> rows = new ArrayList<>();
        private final List<String> read = new ArrayList<>();
        private final Map<NodeCode, AssignmentPage.Suggestion> suggested = new HashMap<>();

        Rows(Framework framework, Map<NodeCode, Assignment> assigned, Map<NodeCode, Map<String, String>> exclusions,
                UnitLabels.Labels names, Map<Long, Person> people, Suggestions suggestions,
                AssignmentPage.Filter filter, Typed typed) {
            this.framework = framework;
            this.assigned = assigned;
            this.exclusions = exclusions;
            this.names = names;
            this.people = people;
            this.suggestions = suggestions;
            this.filter = filter;
            this.typed = typed;
            this.wanted = SearchKey.of(filter.text());
        }

        void all() {
            for (Node root : framework.tree().roots()) {
                if (filter.group().isEmpty() || filter.group().equals(root.code().value())) {
                    add(root, 1);
                }
            }
        }

        private void add(Node node, int level) {
            switch (node) {
                case Node.Group group -> {
                    int at = rows.size();
                    rows.add(row(group, level, null));
                    group.children().forEach(child -> add(child, level + 1));
                    if (rows.size() == at + 1) {
                        rows.remove(at); // nothing in it is shown
                    }
                }
                case Node.Leaf leaf -> {
                    Assignment assignment = assigned.get(leaf.code());
                    if (assignment != null && shown(leaf, assignment)) {
                        rows.add(row(leaf, level, leaf(leaf, assignment)));
                        read.add(leaf.code() + ":" + assignment.version());
                    }
                }
                case Node.SharedRow _ -> {
                }
            }
        }

        private AssignmentPage.Row row(Node node, int level, AssignmentPage.@Nullable Leaf leaf) {
            return new AssignmentPage.Row(Math.min(level, 4), node.code().value(),
                    node.head().name().in(Language.VI), typed.ticked().contains(node.code().value()), leaf);
        }

        private boolean shown(Node.Leaf leaf, Assignment assignment) {
            boolean fits = wanted.isEmpty() || SearchKey.of(leaf.code() + " " + leaf.head().name().in(Language.VI))
                    .contains(wanted);
            boolean supplied = filter.provider().isEmpty()
                    || filter.provider().equals(Long.toString(assignment.providerFor(Assignments.Change.SELF)));
            boolean gap = switch (filter.gap()) {
                case "tham-dinh" -> assignment.appraisers().isEmpty();
                case "phoi-hop" -> assignment.coordinating().isEmpty();
                case "goi-y" -> other(leaf, assignment) != null;
                case "loai-tru" -> !assignment.excludedBlocks().isEmpty();
                default -> true;
            };
            return fits && supplied && gap;
        }

        /** A suggestion that is not what is assigned already. */
        private AssignmentPage.@Nullable Suggestion other(Node.Leaf leaf, Assignment assignment) {
            AssignmentPage.Suggestion suggestion = suggested.computeIfAbsent(leaf.code(),
                    _ -> suggestions.of(leaf));
            if (suggestion == null || (suggestion.unit() != null
                    && suggestion.unit() == assignment.providerFor(Assignments.Change.SELF))) {
                return null;
            }
            return suggestion;
        }

        private AssignmentPage.Leaf leaf(Node.Leaf leaf, Assignment assignment) {
            List<AssignmentPage.Exclusion> excluded = new ArrayList<>();
            exclusions.getOrDefault(leaf.code(), Map.of())
                    .forEach((block, reason) -> excluded.add(new AssignmentPage.Exclusion(block, reason)));
            List<String> checking = assignment.appraisers().stream().map(people::get).filter(Objects::nonNull)
                    .map(Person::name).sorted().toList();
            return new AssignmentPage.Leaf(leaf.max(),
                    assignment.provider() == null ? "" : names.name(assignment.provider()),
                    assignment.coordinating().stream().map(names::name).sorted().toList(), checking, excluded,
                    other(leaf, assignment), typed.conflicts().contains(leaf.code()));
        }
    }
}
