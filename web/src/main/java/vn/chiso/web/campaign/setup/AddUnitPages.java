package vn.chiso.web.campaign.setup;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.chiso.engine.framework.Language;
import vn.chiso.web.account.Permit;
import vn.chiso.web.account.Person;
import vn.chiso.web.account.Role;
import vn.chiso.web.campaign.AssessedUnit;
import vn.chiso.web.campaign.Assignments;
import vn.chiso.web.campaign.Campaign;
import vn.chiso.web.organisation.Level;
import vn.chiso.web.organisation.Unit;
import vn.chiso.web.organisation.UnitFilter;
import vn.chiso.web.organisation.Units;
import vn.chiso.web.platform.Days;
import vn.chiso.web.platform.Refusal;
import vn.chiso.web.ui.Answer;
import vn.chiso.web.ui.Option;
import vn.chiso.web.ui.Paging;
import vn.chiso.web.ui.Texts;

/** Choosing units of the organisation for a round: one by one, or everything that a filter finds. */
@Controller
@Permit(Role.COORDINATOR)
@RequestMapping("/ky/{campaign}/thiet-lap/don-vi/them")
class AddUnitPages {

    private final Setup setup;
    private final Assignments assignments;
    private final Units units;
    private final UnitLabels labels;
    private final Texts texts;

    AddUnitPages(Setup setup, Assignments assignments, Units units, UnitLabels labels, Texts texts) {
        this.setup = setup;
        this.assignments = assignments;
        this.units = units;
        this.labels = labels;
        this.texts = texts;
    }

    @GetMapping
    Answer list(Person person, @PathVariable("campaign") long id,
            @RequestParam(name = "tim", defaultValue = "") String text,
            @RequestParam(name = "cap", defaultValue = "") String level,
            @RequestParam(name = "thuoc", defaultValue = "") String within,
            @RequestParam(name = "khoi", defaultValue = "") String block,
            @RequestParam(name = "ngay", defaultValue = "") String day,
            @RequestParam(name = "trang", defaultValue = "1") String page) {
        Campaign campaign = setup.look(person, id, Tab.UNITS);
        return Answer.show("campaign/units-add", page(person, campaign,
                new AddUnitsPage.Filter(text, level, within, block, day), page, "", "", List.of()));
    }

    @PostMapping
    Answer add(Person person, @PathVariable("campaign") long id,
            @RequestParam(name = "tim", defaultValue = "") String text,
            @RequestParam(name = "cap", defaultValue = "") String level,
            @RequestParam(name = "thuoc", defaultValue = "") String within,
            @RequestParam(name = "khoi", defaultValue = "") String block,
            @RequestParam(name = "ngay", defaultValue = "") String day,
            @RequestParam(name = "trang", defaultValue = "1") String page,
            @RequestParam(name = "chon", defaultValue = "") Set<Long> ticked,
            @RequestParam(name = "viec", defaultValue = "chon") String deed,
            @RequestParam(name = "xep-khoi", defaultValue = "") String newBlock,
            @RequestParam(name = "ly-do", defaultValue = "") String reason) {
        Campaign campaign = setup.look(person, id, Tab.UNITS);
        AddUnitsPage.Filter filter = new AddUnitsPage.Filter(text, level, within, block, day);
        List<Refusal> refusals = new ArrayList<>(setup.against(person, campaign, Tab.UNITS, reason));
        Set<Long> present = present(campaign);
        List<Unit> chosen = deed.equals("tat-ca")
                ? units.find(filter(campaign, filter), Integer.MAX_VALUE, 0)
                : List.copyOf(units.byIds(ticked).values());
        List<AssessedUnit> added = chosen.stream().filter(unit -> !present.contains(unit.id()))
                .map(unit -> new AssessedUnit(unit.id(), newBlock.isBlank() ? block(unit) : newBlock.strip()))
                .toList();
        if (added.isEmpty()) {
            refusals.add(Refusal.of("campaign.units.none-ticked"));
        }
        if (newBlock.length() > AssessedUnitPages.LONGEST_BLOCK) {
            refusals.add(Refusal.at("xep-khoi", "campaign.text.long", AssessedUnitPages.LONGEST_BLOCK));
        }
        if (!refusals.isEmpty()) {
            return Answer.refuse("campaign/units-add",
                    page(person, campaign, filter, page, newBlock, reason, refusals));
        }
        assignments.addUnits(person.actor(), campaign, added, reason.strip());
        return Answer.done(Tab.UNITS.path(id), "campaign.units.added", added.size());
    }

    private AddUnitsPage page(Person person, Campaign campaign, AddUnitsPage.Filter typed, String page,
            String newBlock, String reason, List<Refusal> refusals) {
        UnitFilter filter = filter(campaign, typed);
        Set<Long> present = present(campaign);
        AddUnitsPage.Filter shown = new AddUnitsPage.Filter(typed.text(), typed.level(), typed.within(), typed.block(),
                typed.day().isEmpty() ? Days.written(setup.day(campaign)) : typed.day());
        int total = units.count(filter);
        Paging paging = new Paging(Query.page(page), AssessedUnitPages.ROWS, total,
                new Query(Tab.UNITS.path(campaign.id()) + "/them").with("tim", typed.text())
                        .with("cap", typed.level()).with("thuoc", typed.within()).with("khoi", typed.block())
                        .with("ngay", typed.day()).paged());
        List<Unit> found = units.find(filter, AssessedUnitPages.ROWS, (int) paging.offset());
        UnitLabels.Labels known = labels.of(found.stream().map(Unit::id).toList());
        List<AddUnitsPage.Row> rows = found.stream().map(unit -> new AddUnitsPage.Row(unit, known.code(unit),
                known.parent(unit), present.contains(unit.id()), block(unit))).toList();
        int absent = present.isEmpty()
                ? total
                : (int) units.find(filter, Integer.MAX_VALUE, 0).stream().filter(unit -> !present.contains(unit.id()))
                        .count();
        Set<String> blocks = new TreeSet<>(units.blocks());
        blocks.addAll(assignments.blocks(campaign.id()).keySet());
        return new AddUnitsPage(setup.head(person, campaign, Tab.UNITS), shown, levels(),
                provinces(filter.on(), typed.within()),
                units.blocks().stream().map(name -> new Option(name, name)).toList(), rows, paging, absent,
                List.copyOf(blocks), newBlock, reason, refusals);
    }

    private UnitFilter filter(Campaign campaign, AddUnitsPage.Filter typed) {
        LocalDate day = Days.ofThisCentury(typed.day()).orElseGet(() -> setup.day(campaign));
        return new UnitFilter(typed.text(), level(typed.level()),
                typed.within().matches("\\d{1,18}") ? Long.valueOf(typed.within()) : null,
                typed.block().isEmpty() ? null : typed.block(), day);
    }

    private static @Nullable Level level(String typed) {
        for (Level level : Level.values()) {
            if (level.id().equals(typed)) {
                return level;
            }
        }
        return null;
    }

    private List<Option> levels() {
        List<Option> options = new ArrayList<>();
        for (Level level : Level.values()) {
            options.add(new Option(level.id(), texts.say(Language.VI, level.key())));
        }
        return options;
    }

    private List<Option> provinces(@Nullable LocalDate day, String chosen) {
        List<Option> options = new ArrayList<>();
        units.find(UnitFilter.ALL.of(Level.PROVINCE).on(day), 200, 0)
                .forEach(unit -> options.add(new Option(Long.toString(unit.id()), unit.name())));
        if (chosen.matches("\\d{1,18}") && options.stream().noneMatch(option -> option.value().equals(chosen))) {
            units.byId(Long.parseLong(chosen))
                    .ifPresent(unit -> options.add(new Option(chosen, unit.name())));
        }
        return options;
    }

    /** The block of a unit that has none yet is the name of its level. */
    private String block(Unit unit) {
        String own = unit.block();
        return own == null || own.isBlank() ? texts.say(Language.VI, unit.level().key()) : own;
    }

    private Set<Long> present(Campaign campaign) {
        Set<Long> present = new HashSet<>();
        assignments.units(campaign.id()).forEach(unit -> present.add(unit.unit()));
        return present;
    }
}
