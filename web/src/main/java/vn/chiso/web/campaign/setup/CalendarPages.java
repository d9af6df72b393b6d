package vn.chiso.web.campaign.setup;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.chiso.engine.framework.Language;
import vn.chiso.web.account.Permit;
import vn.chiso.web.account.Person;
import vn.chiso.web.account.Role;
import vn.chiso.web.campaign.Assignments;
import vn.chiso.web.campaign.Campaign;
import vn.chiso.web.campaign.Campaigns;
import vn.chiso.web.campaign.Extension;
import vn.chiso.web.campaign.Phase;
import vn.chiso.web.campaign.PhaseDates;
import vn.chiso.web.campaign.SetupPart;
import vn.chiso.web.organisation.Unit;
import vn.chiso.web.organisation.Units;
import vn.chiso.web.platform.Days;
import vn.chiso.web.platform.Refusal;
import vn.chiso.web.ui.Answer;
import vn.chiso.web.ui.Texts;

/** The calendar of a round, and more time for single units. */
@Controller
@RequestMapping("/ky/{campaign}/thiet-lap/lich")
class CalendarPages {

    /** More names than this help nobody to choose. */
    private static final int SUGGESTED = 200;

    private final Setup setup;
    private final Campaigns campaigns;
    private final Assignments assignments;
    private final Units units;
    private final UnitWords words;
    private final Texts texts;
    private final Clock clock;

    CalendarPages(Setup setup, Campaigns campaigns, Assignments assignments, Units units, UnitWords words, Texts texts,
            Clock clock) {
        this.setup = setup;
        this.campaigns = campaigns;
        this.assignments = assignments;
        this.units = units;
        this.words = words;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping
    @Permit({Role.COORDINATOR, Role.LEADER, Role.COUNCIL_MEMBER, Role.DATA_OFFICER, Role.UNIT_HEAD, Role.APPRAISER})
    Answer show(Person person, @PathVariable("campaign") long id) {
        Campaign campaign = setup.look(person, id, Tab.CALENDAR);
        return Answer.show("campaign/calendar", page(person, campaign, CalendarForm.of(planned(campaign)),
                campaign.version(), "", CalendarPage.More.NONE, List.of()));
    }

    @PostMapping
    @Permit(Role.COORDINATOR)
    Answer plan(Person person, @PathVariable("campaign") long id, @RequestParam MultiValueMap<String, String> typed,
            @RequestParam(name = "phien-ban", defaultValue = "0") int version,
            @RequestParam(name = "ly-do", defaultValue = "") String reason) {
        Campaign campaign = setup.look(person, id, Tab.CALENDAR);
        CalendarForm form = CalendarForm.read(typed, this::name);
        List<Refusal> refusals = new ArrayList<>(form.refusals());
        refusals.addAll(setup.against(person, campaign, Tab.CALENDAR, reason));
        if (refusals.isEmpty()) {
            refusals.addAll(campaigns.replan(person, new Campaign(campaign.id(), campaign.frameworkVersion(),
                    campaign.name(), campaign.year(), campaign.illustrative(), campaign.phase(), campaign.previous(),
                    version), form.calendar(), reason.strip()));
        }
        return refusals.isEmpty()
                ? Answer.done(Tab.CALENDAR.path(id), "campaign.calendar.done")
                : Answer.refuse("campaign/calendar",
                        page(person, campaign, form, version, reason, CalendarPage.More.NONE, refusals));
    }

    @PostMapping("/gia-han")
    @Permit(Role.COORDINATOR)
    Answer extend(Person person, @PathVariable("campaign") long id,
            @RequestParam(name = "don-vi", defaultValue = "") String typedUnit,
            @RequestParam(name = "den-ngay", defaultValue = "") String typedDay,
            @RequestParam(name = "ly-do-gia-han", defaultValue = "") String reason) {
        Campaign campaign = setup.look(person, id, Tab.CALENDAR);
        List<Refusal> refusals = new ArrayList<>();
        if (!mayExtend(campaign, setup.editing(person, campaign, Tab.CALENDAR))) {
            refusals.add(Refusal.of("campaign.extend.closed"));
        }
        Optional<Unit> unit = provider(campaign, typedUnit, refusals);
        Optional<LocalDate> day = until(campaign, typedDay, refusals);
        if (reason.strip().length() < Setup.SHORTEST_REASON || reason.length() > Setup.LONGEST_REASON) {
            refusals.add(Refusal.at("ly-do-gia-han", "campaign.reason.short", Setup.SHORTEST_REASON));
        }
        if (refusals.isEmpty() && unit.isPresent() && day.isPresent()) {
            campaigns.extend(person, campaign, unit.get().id(), day.get(), reason.strip());
            return Answer.done(Tab.CALENDAR.path(id), "campaign.extend.done", unit.get().name(),
                    Days.written(day.get()));
        }
        return Answer.refuse("campaign/calendar",
                page(person, campaign, CalendarForm.of(planned(campaign)), campaign.version(), "",
                        new CalendarPage.More(typedUnit, typedDay, reason), refusals));
    }

    private CalendarPage page(Person person, Campaign campaign, CalendarForm form, int version, String reason,
            CalendarPage.More more, List<Refusal> refusals) {
        SetupHead head = setup.head(person, campaign, Tab.CALENDAR);
        List<Extension> granted = campaigns.extensions(campaign.id());
        Map<Long, Unit> known = units.byIds(granted.stream().map(Extension::unit).toList());
        List<CalendarPage.Extended> extensions = new ArrayList<>();
        for (Extension extension : granted) {
            Unit unit = known.get(extension.unit());
            extensions.add(new CalendarPage.Extended(unit == null ? "–" : unit.name(), extension.endsOn(),
                    extension.reason(), extension.at(), extension.by()));
        }
        Set<Long> providing = assignments.providers(campaign.id());
        List<String> names = providing.size() > SUGGESTED
                ? List.of()
                : units.byIds(providing).values().stream().map(unit -> words.words(unit, setup.day(campaign)))
                        .sorted().toList();
        return new CalendarPage(head, version, !campaigns.calendar(campaign.id()).isEmpty(), form.rows(), reason,
                extensions, mayExtend(campaign, head.editing()), names, more, refusals);
    }

    /** Figures are supplied until appraisal is over at the latest. */
    private static boolean mayExtend(Campaign campaign, Editing editing) {
        return editing.open() && SetupPart.EXTENSIONS.openIn(campaign.phase());
    }

    private Optional<Unit> provider(Campaign campaign, String typed, List<Refusal> refusals) {
        if (typed.isBlank()) {
            refusals.add(Refusal.at("don-vi", "campaign.extend.unit"));
            return Optional.empty();
        }
        List<Unit> named = words.meant(typed, setup.day(campaign));
        Set<Long> providing = assignments.providers(campaign.id());
        List<Unit> meant = named.stream().filter(unit -> providing.contains(unit.id())).toList();
        if (meant.size() == 1) {
            return Optional.of(meant.getFirst());
        }
        refusals.add(Refusal.at("don-vi", meant.isEmpty()
                ? named.isEmpty() ? "campaign.unit.unknown" : "campaign.extend.no-provider"
                : "campaign.unit.several", typed.strip()));
        return Optional.empty();
    }

    private Optional<LocalDate> until(Campaign campaign, String typed, List<Refusal> refusals) {
        Optional<LocalDate> day = Days.ofThisCentury(typed);
        if (day.isEmpty()) {
            refusals.add(Refusal.at("den-ngay", "campaign.extend.no-day"));
            return day;
        }
        Map<Phase, PhaseDates> planned = planned(campaign);
        PhaseDates entering = planned.get(Phase.SELF_ASSESSMENT);
        PhaseDates appraisal = planned.get(Phase.APPRAISAL);
        if (entering == null) {
            refusals.add(Refusal.of("campaign.unmet.no-calendar"));
        } else if (!day.get().isAfter(entering.endsOn())) {
            refusals.add(Refusal.at("den-ngay", "campaign.extend.early", Days.written(entering.endsOn())));
        }
        if (appraisal != null && day.get().isAfter(appraisal.endsOn())) {
            refusals.add(Refusal.at("den-ngay", "campaign.extend.late", Days.written(appraisal.endsOn())));
        }
        if (day.get().isBefore(LocalDate.now(clock))) {
            refusals.add(Refusal.at("den-ngay", "campaign.extend.past"));
        }
        return day;
    }

    private Map<Phase, PhaseDates> planned(Campaign campaign) {
        Map<Phase, PhaseDates> planned = new EnumMap<>(Phase.class);
        campaigns.calendar(campaign.id()).forEach(dates -> planned.put(dates.phase(), dates));
        return planned;
    }

    private String name(Phase phase) {
        return texts.say(Language.VI, "phase." + phase.id());
    }
}
