package vn.chiso.web.campaign.setup;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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
import vn.chiso.web.campaign.Assignments;
import vn.chiso.web.campaign.Campaign;
import vn.chiso.web.campaign.Campaigns;
import vn.chiso.web.campaign.Phase;
import vn.chiso.web.campaign.PhaseDates;
import vn.chiso.web.platform.Refusal;
import vn.chiso.web.ui.Answer;
import vn.chiso.web.ui.Option;
import vn.chiso.web.ui.Texts;

/** Name, year and phase of a round. */
@Controller
@RequestMapping("/ky/{campaign}/thiet-lap")
class FactsPages {

    private final Setup setup;
    private final Campaigns campaigns;
    private final Assignments assignments;
    private final RoundFacts facts;
    private final Texts texts;

    FactsPages(Setup setup, Campaigns campaigns, Assignments assignments, RoundFacts facts, Texts texts) {
        this.setup = setup;
        this.campaigns = campaigns;
        this.assignments = assignments;
        this.facts = facts;
        this.texts = texts;
    }

    @GetMapping
    @Permit({Role.COORDINATOR, Role.LEADER, Role.COUNCIL_MEMBER, Role.DATA_OFFICER, Role.UNIT_HEAD, Role.APPRAISER})
    Answer first(Person person, @PathVariable("campaign") long id) {
        setup.look(person, id, Tab.FACTS);
        return Answer.go(Tab.FACTS.path(id));
    }

    @GetMapping("/thong-tin")
    @Permit({Role.COORDINATOR, Role.LEADER, Role.COUNCIL_MEMBER, Role.DATA_OFFICER, Role.UNIT_HEAD, Role.APPRAISER})
    Answer show(Person person, @PathVariable("campaign") long id) {
        Campaign campaign = setup.look(person, id, Tab.FACTS);
        return Answer.show("campaign/facts", page(person, campaign, form(campaign), "", List.of()));
    }

    @PostMapping("/thong-tin")
    @Permit(Role.COORDINATOR)
    Answer change(Person person, @PathVariable("campaign") long id,
            @RequestParam(name = "ten", defaultValue = "") String name,
            @RequestParam(name = "nam", defaultValue = "") String year,
            @RequestParam(name = "ky-truoc", defaultValue = "") String previous,
            @RequestParam(name = "phien-ban", defaultValue = "0") int version) {
        Campaign campaign = setup.look(person, id, Tab.FACTS);
        boolean preparing = campaign.phase() == Phase.PREPARATION;
        String typedYear = preparing ? year : Integer.toString(campaign.year());
        List<Refusal> refusals = new ArrayList<>(setup.against(person, campaign, Tab.FACTS, ""));
        refusals.addAll(facts.refusals(id, name, typedYear, previous));
        if (refusals.isEmpty()) {
            Campaign changed = new Campaign(id, campaign.frameworkVersion(), name.strip(),
                    Integer.parseInt(typedYear.strip()), campaign.illustrative(), campaign.phase(),
                    RoundFacts.round(previous), version);
            if (campaigns.change(person.actor(), changed)) {
                return Answer.done(Tab.FACTS.path(id), "campaign.facts.done");
            }
            refusals.add(Refusal.of("campaign.changed-meanwhile"));
        }
        return Answer.refuse("campaign/facts", page(person, campaign,
                new FactsPage.Form(name, typedYear, previous, version), "", refusals));
    }

    @PostMapping("/giai-doan")
    @Permit(Role.COORDINATOR)
    Answer move(Person person, @PathVariable("campaign") long id,
            @RequestParam(name = "sang", defaultValue = "") String wanted,
            @RequestParam(name = "ly-do", defaultValue = "") String reason,
            @RequestParam(name = "phien-ban", defaultValue = "0") int version) {
        Campaign campaign = setup.look(person, id, Tab.FACTS);
        Phase to = phase(wanted);
        List<Refusal> refusals = new ArrayList<>();
        String given = reason.strip();
        if (to == null) {
            refusals.add(Refusal.of("campaign.move.not-next"));
        } else if (!given.isEmpty() && given.length() < Setup.SHORTEST_REASON) {
            refusals.add(Refusal.at("ly-do", "campaign.reason.short", Setup.SHORTEST_REASON));
        } else if (given.length() > Setup.LONGEST_REASON) {
            refusals.add(Refusal.at("ly-do", "campaign.text.long", Setup.LONGEST_REASON));
        } else {
            campaigns.move(person, new Campaign(id, campaign.frameworkVersion(), campaign.name(), campaign.year(),
                    campaign.illustrative(), campaign.phase(), campaign.previous(), version), to, given)
                    .forEach(refusal -> refusals.add(refusal.field().equals("reason")
                            ? new Refusal("ly-do", refusal.key(), refusal.facts())
                            : refusal));
        }
        return refusals.isEmpty() && to != null
                ? Answer.done(Tab.FACTS.path(id), "campaign.move.done", texts.say(Language.VI, "phase." + to.id()))
                : Answer.refuse("campaign/facts", page(person, campaign, form(campaign), reason, refusals));
    }

    private static FactsPage.Form form(Campaign campaign) {
        Long previous = campaign.previous();
        return new FactsPage.Form(campaign.name(), Integer.toString(campaign.year()),
                previous == null ? "" : previous.toString(), campaign.version());
    }

    private FactsPage page(Person person, Campaign campaign, FactsPage.Form form, String reason,
            List<Refusal> refusals) {
        SetupHead head = setup.head(person, campaign, Tab.FACTS);
        Phase next = campaign.phase().next();
        List<Option> rounds = facts.rounds(campaign.id());
        String previous = campaign.previous() == null
                ? ""
                : campaigns.byId(campaign.previous()).map(Campaign::name).orElse("");
        int units = assignments.count(campaign.id(), "", null);
        return new FactsPage(head, units, setup.framework(campaign).tree().leaves().size(), previous, form, rounds,
                steps(campaign), next, campaign.phase().previous(),
                next == null || !head.runs() ? List.of() : campaigns.unmet(campaign, next),
                campaigns.history(campaign.id()), reason, refusals);
    }

    private List<FactsPage.Step> steps(Campaign campaign) {
        Map<Phase, PhaseDates> planned = new EnumMap<>(Phase.class);
        campaigns.calendar(campaign.id()).forEach(dates -> planned.put(dates.phase(), dates));
        List<FactsPage.Step> steps = new ArrayList<>();
        for (Phase phase : Phase.values()) {
            PhaseDates dates = planned.get(phase);
            FactsPage.State state = phase == campaign.phase()
                    ? FactsPage.State.CURRENT
                    : phase.isBefore(campaign.phase()) ? FactsPage.State.DONE : FactsPage.State.TO_COME;
            steps.add(new FactsPage.Step(phase, dates == null ? null : dates.startsOn(),
                    dates == null ? null : dates.endsOn(), state));
        }
        return steps;
    }

    private static @Nullable Phase phase(String typed) {
        for (Phase phase : Phase.values()) {
            if (phase.id().equals(typed)) {
                return phase;
            }
        }
        return null;
    }
}
