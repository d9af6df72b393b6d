package vn.chiso.web.campaign.setup;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.util.MultiValueMap;
import vn.chiso.engine.framework.Framework;
import vn.chiso.engine.framework.NodeCode;
import vn.chiso.web.account.Permit;
import vn.chiso.web.account.Person;
import vn.chiso.web.account.Role;
import vn.chiso.web.campaign.Assignment;
import vn.chiso.web.campaign.Assignments;
import vn.chiso.web.campaign.Assignments.Change;
import vn.chiso.web.campaign.Campaign;
import vn.chiso.web.campaign.setup.AssignmentPage.Bulk;
import vn.chiso.web.campaign.setup.AssignmentPage.Mode;
import vn.chiso.web.platform.Refusal;
import vn.chiso.web.ui.Answer;

/** The matrix: who supplies, helps with and checks each indicator; many rows are changed at once. */
@Controller
@RequestMapping("/ky/{campaign}/thiet-lap/phan-cong")
class AssignmentPages {

    private final Setup setup;
    private final Assignments assignments;
    private final AssignmentMatrix matrix;
    private final AssignmentConflicts conflicts;

    AssignmentPages(Setup setup, Assignments assignments, AssignmentMatrix matrix, AssignmentConflicts conflicts) {
        this.setup = setup;
        this.assignments = assignments;
        this.matrix = matrix;
        this.conflicts = conflicts;
    }

    @GetMapping
    @Permit({Role.COORDINATOR, Role.LEADER, Role.COUNCIL_MEMBER, Role.DATA_OFFICER, Role.UNIT_HEAD, Role.APPRAISER})
    Answer show(Person person, @PathVariable("campaign") long id, @RequestParam MultiValueMap<String, String> form) {
        Campaign campaign = setup.look(person, id, Tab.ASSIGNMENT);
        return Answer.show("campaign/assignment",
                matrix.page(person, campaign, filter(form), AssignmentMatrix.Typed.NOTHING));
    }

    @PostMapping
    @Permit(Role.COORDINATOR)
    Answer change(Person person, @PathVariable("campaign") long id,
            @RequestParam MultiValueMap<String, String> form) {
        Campaign campaign = setup.look(person, id, Tab.ASSIGNMENT);
        Bulk bulk = bulk(form);
        Set<String> ticked = new LinkedHashSet<>(form.getOrDefault("chon", List.of()));
        List<Refusal> refusals = new ArrayList<>(setup.against(person, campaign, Tab.ASSIGNMENT, bulk.reason()));
        Framework framework = setup.framework(campaign);
        Map<NodeCode, Assignment> before = assignments.of(campaign.id());
        Map<NodeCode, Integer> chosen = chosen(framework, ticked, versions(text(form, "da-doc")));
        if (chosen.isEmpty()) {
            refusals.add(Refusal.of("campaign.assign.none-ticked"));
        }
        boolean suggested = text(form, "viec").equals("goi-y");
        List<Change> changes = suggested
                ? suggested(campaign, framework, chosen, before)
                : changes(bulk, chosen, before, refusals);
        if (suggested && changes.isEmpty() && refusals.isEmpty()) {
            refusals.add(Refusal.of("campaign.assign.no-suggestion"));
        }
        if (refusals.isEmpty()) {
            refusals.addAll(assignments.refusals(campaign, changes));
        }
        Set<NodeCode> changedByOthers = Set.of();
        if (refusals.isEmpty()) {
            List<NodeCode> late = assignments.change(person.actor(), campaign, changes, bulk.reason().strip());
            if (late.isEmpty()) {
                return Answer.done(address(campaign, filter(form)), "campaign.assign.done", changes.size());
            }
            changedByOthers = new HashSet<>(late);
            refusals.addAll(conflicts.sentences(campaign, late));
        }
        return Answer.refuse("campaign/assignment", matrix.page(person, campaign, filter(form),
                new AssignmentMatrix.Typed(ticked, bulk, changedByOthers, refusals)));
    }

    private static AssignmentPage.Filter filter(MultiValueMap<String, String> form) {
        return new AssignmentPage.Filter(text(form, "tim"), text(form, "nhom"), text(form, "cung-cap"),
                text(form, "loc"));
    }

    static String address(Campaign campaign, AssignmentPage.Filter filter) {
        return new Query(Tab.ASSIGNMENT.path(campaign.id())).with("tim", filter.text()).with("nhom", filter.group())
                .with("cung-cap", filter.provider()).with("loc", filter.gap()).toString();
    }

    private static Bulk bulk(MultiValueMap<String, String> form) {
        return new Bulk(text(form, "don-vi-cung-cap"), Mode.of(text(form, "cach-phoi-hop")), ids(form, "phoi-hop"),
                Mode.of(text(form, "cach-tham-dinh")), ids(form, "tham-dinh"), Mode.of(text(form, "cach-loai-tru")),
                new LinkedHashSet<>(form.getOrDefault("loai-tru", List.of())), text(form, "ly-do-loai-tru").strip(),
                text(form, "ly-do"));
    }

    private static String text(MultiValueMap<String, String> form, String name) {
        String value = form.getFirst(name);
        return value == null ? "" : value;
    }

    private static Set<Long> ids(MultiValueMap<String, String> form, String name) {
        Set<Long> ids = new LinkedHashSet<>();
        form.getOrDefault(name, List.of()).stream().filter(typed -> typed.matches("\\d{1,18}"))
                .forEach(typed -> ids.add(Long.valueOf(typed)));
        return ids;
    }

    /** Indicators that were shown, with the version that was read. */
    static Map<NodeCode, Integer> versions(String read) {
        Map<NodeCode, Integer> versions = new LinkedHashMap<>();
        for (String one : read.split(" ", -1)) {
            int at = one.lastIndexOf(':');
            if (at > 0 && one.substring(at + 1).matches("\\d{1,9}")) {
                versions.put(new NodeCode(one.substring(0, at)), Integer.valueOf(one.substring(at + 1)));
            }
        }
        return versions;
    }

    /** Ticked indicators and those in ticked groups, as far as they were shown. */
    private static Map<NodeCode, Integer> chosen(Framework framework, Set<String> ticked,
            Map<NodeCode, Integer> shown) {
        Map<NodeCode, Integer> chosen = new LinkedHashMap<>();
        shown.forEach((leaf, version) -> {
            for (NodeCode row = leaf; row != null; row = framework.tree().parent(row)) {
                if (ticked.contains(row.value())) {
                    chosen.put(leaf, version);
                }
            }
        });
        return chosen;
    }

    private List<Change> suggested(Campaign campaign, Framework framework, Map<NodeCode, Integer> chosen,
            Map<NodeCode, Assignment> before) {
        Map<NodeCode, Long> suggestions = new Suggestions(framework, matrix.candidates(campaign, before.values()))
                .all(framework);
        List<Change> changes = new ArrayList<>();
        chosen.forEach((leaf, version) -> {
            Long unit = suggestions.get(leaf);
            if (unit != null) {
                changes.add(new Change(leaf, version, unit, null, null, null, ""));
            }
        });
        return changes;
    }

    private static List<Change> changes(Bulk bulk, Map<NodeCode, Integer> chosen, Map<NodeCode, Assignment> before,
            List<Refusal> refusals) {
        Long provider = bulk.provider().matches("\\d{1,18}") ? Long.valueOf(bulk.provider()) : null;
        if (provider == null && bulk.coordinatingMode() == Mode.KEEP && bulk.appraiserMode() == Mode.KEEP
                && bulk.blockMode() == Mode.KEEP) {
            refusals.add(Refusal.of("campaign.assign.nothing-chosen"));
            return List.of();
        }
        List<Change> changes = new ArrayList<>();
        chosen.forEach((leaf, version) -> {
            Assignment known = before.get(leaf);
            if (known != null) {
                changes.add(new Change(leaf, version, provider,
                        merged(bulk.coordinatingMode(), known.coordinating(), bulk.coordinating()),
                        merged(bulk.appraiserMode(), known.appraisers(), bulk.appraisers()),
                        merged(bulk.blockMode(), known.excludedBlocks(), bulk.blocks()), bulk.blockReason()));
            }
        });
        return changes;
    }

    private static <T> @Nullable Set<T> merged(Mode mode, Set<T> before, Set<T> typed) {
        Set<T> after = new LinkedHashSet<>(before);
        switch (mode) {
            case KEEP -> {
                return null;
            }
            case ADD -> after.addAll(typed);
            case REPLACE -> {
                return typed;
            }
            case REMOVE -> after.removeAll(typed);
        }
        return after;
    }
}
