package vn.chiso.web.campaign.setup;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.chiso.engine.framework.Language;
import vn.chiso.web.account.Permit;
import vn.chiso.web.account.Person;
import vn.chiso.web.account.Role;
import vn.chiso.web.campaign.Campaign;
import vn.chiso.web.campaign.Campaigns;
import vn.chiso.web.campaign.Copying;
import vn.chiso.web.campaign.NewCampaign;
import vn.chiso.web.catalog.Catalog;
import vn.chiso.web.platform.Refusal;
import vn.chiso.web.ui.Answer;
import vn.chiso.web.ui.Option;

/** Creating a round: from a framework, or where an earlier round stood. */
@Controller
@Permit(Role.COORDINATOR)
@RequestMapping("/ky/moi")
class NewRoundPages {

    private final Campaigns campaigns;
    private final Copying copying;
    private final Catalog catalog;
    private final RoundFacts facts;
    private final Clock clock;

    NewRoundPages(Campaigns campaigns, Copying copying, Catalog catalog, RoundFacts facts, Clock clock) {
        this.campaigns = campaigns;
        this.copying = copying;
        this.catalog = catalog;
        this.facts = facts;
        this.clock = clock;
    }

    @GetMapping
    Answer form(@RequestParam(name = "tu", defaultValue = "") String from) {
        Long earlier = RoundFacts.round(from);
        Campaign source = earlier == null ? null : campaigns.byId(earlier).orElse(null);
        NewRoundPage.Form form = source == null
                ? new NewRoundPage.Form("", Integer.toString(LocalDate.now(clock).getYear()), "", "", false, false)
                : new NewRoundPage.Form("", Integer.toString(source.year() + 1),
                        Long.toString(source.frameworkVersion()), from, true, source.illustrative());
        return Answer.show("campaign/round-new", page(form, null, List.of()));
    }

    @PostMapping
    Answer create(Person person, @RequestParam(name = "ten", defaultValue = "") String name,
            @RequestParam(name = "nam", defaultValue = "") String year,
            @RequestParam(name = "khung", defaultValue = "") String framework,
            @RequestParam(name = "ky-truoc", defaultValue = "") String previous,
            @RequestParam(name = "sao-chep", defaultValue = "false") boolean copies,
            @RequestParam(name = "minh-hoa", defaultValue = "false") boolean illustrative,
            @RequestParam(name = "da-xem", defaultValue = "false") boolean seen) {
        NewRoundPage.Form form = new NewRoundPage.Form(name, year, framework, previous, copies, illustrative);
        List<Refusal> refusals = new ArrayList<>(facts.refusals(RoundFacts.NEW, name, year, previous));
        Long version = RoundFacts.round(framework);
        if (version == null || catalog.byId(version).isEmpty()) {
            refusals.add(Refusal.at("khung", "campaign.framework.empty"));
        }
        Long before = RoundFacts.round(previous);
        Campaign source = before == null ? null : campaigns.byId(before).orElse(null);
        if (copies && source == null) {
            refusals.add(Refusal.at("ky-truoc", "campaign.copy.from-empty"));
        }
        if (!refusals.isEmpty() || version == null) {
            return Answer.refuse("campaign/round-new", page(form, null, refusals));
        }
        NewCampaign round = new NewCampaign(version, name.strip(), Integer.parseInt(year.strip()), illustrative,
                before);
        if (copies && source != null) {
            if (!seen) {
                return Answer.show("campaign/round-new", page(form, copy(source, round), List.of()));
            }
            long id = copying.create(person, source, round);
            return Answer.done(Tab.FACTS.path(id), "campaign.created.copy", round.name(), source.name());
        }
        long id = campaigns.create(person.actor(), round);
        return Answer.done(Tab.UNITS.path(id), "campaign.created", round.name());
    }

    private NewRoundPage.Copy copy(Campaign source, NewCampaign round) {
        Copying.Plan plan = copying.plan(source, round);
        return new NewRoundPage.Copy(source.name(), plan.units().size(), plan.changes().size(),
                plan.calendar().size(), plan.resolutions().size(), plan.left());
    }

    private NewRoundPage page(NewRoundPage.Form form, NewRoundPage.@Nullable Copy copy, List<Refusal> refusals) {
        List<Option> frameworks = catalog.all().stream()
                .map(installed -> new Option(Long.toString(installed.id()),
                        installed.framework().name().in(Language.VI) + " · " + installed.framework().version()))
                .toList();
        return new NewRoundPage(form, frameworks, facts.rounds(RoundFacts.NEW), copy, refusals);
    }
}
