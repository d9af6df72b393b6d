package vn.chiso.web.campaign.setup;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.chiso.web.account.Permit;
import vn.chiso.web.account.Person;
import vn.chiso.web.account.Role;
import vn.chiso.web.campaign.AssessedUnit;
import vn.chiso.web.campaign.Assignments;
import vn.chiso.web.campaign.Campaign;
import vn.chiso.web.campaign.UnitLoss;
import vn.chiso.web.organisation.Unit;
import vn.chiso.web.platform.Refusal;
import vn.chiso.web.ui.Answer;
import vn.chiso.web.ui.Option;
import vn.chiso.web.ui.Paging;

/** The assessed units of a round: looking, moving between blocks, removing. */
@Controller
@RequestMapping("/ky/{campaign}/thiet-lap/don-vi")
class AssessedUnitPages {

    static final int ROWS = 50;
    static final int LONGEST_BLOCK = 200;

    private final Setup setup;
    private final Assignments assignments;
    private final UnitLabels labels;
    private final ObjectProvider<UnitLoss> losses;

    AssessedUnitPages(Setup setup, Assignments assignments, UnitLabels labels,
            ObjectProvider<UnitLoss> losses) {
        this.setup = setup;
        this.assignments = assignments;
        this.labels = labels;
        this.losses = losses;
    }

    @GetMapping
    @Permit({Role.COORDINATOR, Role.LEADER, Role.COUNCIL_MEMBER})
    Answer list(Person person, @PathVariable("campaign") long id,
            @RequestParam(name = "tim", defaultValue = "") String text,
            @RequestParam(name = "khoi", defaultValue = "") String block,
            @RequestParam(name = "trang", defaultValue = "1") String page) {
        Campaign campaign = setup.look(person, id, Tab.UNITS);
        return Answer.show("campaign/units", page(person, campaign, text, block, page, List.of()));
    }

    private AssessedUnitsPage page(Person person, Campaign campaign, String text, String block, String page,
            List<Refusal> refusals) {
        String wanted = block.isEmpty() ? null : block;
        Map<String, Integer> blocks = assignments.blocks(campaign.id());
        Paging paging = new Paging(Query.page(page), ROWS, assignments.count(campaign.id(), text, wanted),
                new Query(Tab.UNITS.path(campaign.id())).with("tim", text).with("khoi", block).paged());
        List<AssessedUnit> found = assignments.find(campaign.id(), text, wanted, ROWS, paging.offset());
        UnitLabels.Labels known = labels.of(found.stream().map(AssessedUnit::unit).toList());
        List<AssessedUnitsPage.Row> rows = new ArrayList<>();
        for (AssessedUnit assessed : found) {
            Unit unit = known.unit(assessed.unit());
            rows.add(new AssessedUnitsPage.Row(unit, assessed.block(), known.code(unit), known.parent(unit)));
        }
        List<Option> options = new ArrayList<>();
        blocks.forEach((name, count) -> options.add(new Option(name, name, count.toString())));
        return new AssessedUnitsPage(setup.head(person, campaign, Tab.UNITS),
                blocks.values().stream().mapToInt(Integer::intValue).sum(), options, text, block, rows, paging,
                refusals);
    }

    @PostMapping("/khoi")
    @Permit(Role.COORDINATOR)
    Answer move(Person person, @PathVariable("campaign") long id,
            @RequestParam(name = "chon", defaultValue = "") Set<Long> ticked,
            @RequestParam(name = "sang-khoi", defaultValue = "") String block,
            @RequestParam(name = "ly-do", defaultValue = "") String reason,
            @RequestParam(name = "tim", defaultValue = "") String text,
            @RequestParam(name = "khoi", defaultValue = "") String filtered) {
        Campaign campaign = setup.look(person, id, Tab.UNITS);
        List<Refusal> refusals = new ArrayList<>(setup.against(person, campaign, Tab.UNITS, reason));
        Set<Long> present = present(campaign);
        List<Long> chosen = ticked.stream().filter(present::contains).toList();
        if (chosen.isEmpty()) {
            refusals.add(Refusal.of("campaign.units.none-ticked"));
        }
        if (block.isBlank() || block.length() > LONGEST_BLOCK) {
            refusals.add(Refusal.at("sang-khoi", "campaign.units.block-empty", LONGEST_BLOCK));
        }
        if (!refusals.isEmpty()) {
            return Answer.refuse("campaign/units", page(person, campaign, text, filtered, "1", refusals));
        }
        assignments.addUnits(person.actor(), campaign,
                chosen.stream().map(unit -> new AssessedUnit(unit, block.strip())).toList(), reason.strip());
        return Answer.done(back(campaign, text, ""), "campaign.units.moved", chosen.size(), block.strip());
    }

    @PostMapping("/bo")
    @Permit(Role.COORDINATOR)
    Answer remove(Person person, @PathVariable("campaign") long id,
            @RequestParam(name = "chon", defaultValue = "") Set<Long> ticked,
            @RequestParam(name = "tat-ca", defaultValue = "false") boolean all,
            @RequestParam(name = "xac-nhan", defaultValue = "false") boolean confirmed,
            @RequestParam(name = "ly-do", defaultValue = "") String reason,
            @RequestParam(name = "tim", defaultValue = "") String text,
            @RequestParam(name = "khoi", defaultValue = "") String block) {
        Campaign campaign = setup.look(person, id, Tab.UNITS);
        List<Long> leaving = all ? matching(campaign, text, block) : new ArrayList<>(ticked);
        leaving.retainAll(present(campaign));
        if (leaving.isEmpty()) {
            return Answer.refuse("campaign/units", page(person, campaign, text, block, "1",
                    List.of(Refusal.of("campaign.units.none-ticked"))));
        }
        List<Refusal> refusals = setup.against(person, campaign, Tab.UNITS, reason);
        if (confirmed && refusals.isEmpty()) {
            assignments.removeUnits(person.actor(), campaign, leaving, reason.strip());
            return Answer.done(back(campaign, "", ""), "campaign.units.removed", leaving.size());
        }
        List<Refusal> lost = new ArrayList<>();
        losses.forEach(room -> lost.addAll(room.lost(campaign.id(), leaving)));
        RemoveUnitsPage page = new RemoveUnitsPage(setup.head(person, campaign, Tab.UNITS),
                all ? List.of() : leaving, text, block, leaving.size(),
                labels.of(leaving.stream().limit(20).toList()).units(), lost, reason,
                confirmed ? refusals : List.of());
        return confirmed ? Answer.refuse("campaign/units-remove", page) : Answer.show("campaign/units-remove", page);
    }

    private List<Long> matching(Campaign campaign, String text, String block) {
        return new ArrayList<>(assignments.find(campaign.id(), text, block.isEmpty() ? null : block,
                Integer.MAX_VALUE, 0).stream().map(AssessedUnit::unit).toList());
    }

    private Set<Long> present(Campaign campaign) {
        Set<Long> present = new HashSet<>();
        assignments.units(campaign.id()).forEach(unit -> present.add(unit.unit()));
        return present;
    }

    private static String back(Campaign campaign, String text, String block) {
        return new Query(Tab.UNITS.path(campaign.id())).with("tim", text).with("khoi", block).toString();
    }
}
