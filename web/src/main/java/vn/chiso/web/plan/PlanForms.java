package vn.chiso.web.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chiso.engine.framework.Language;
import vn.chiso.web.account.Person;
import vn.chiso.web.campaign.Campaigns;
import vn.chiso.web.catalog.Catalog;
import vn.chiso.web.organisation.UnitChoice;
import vn.chiso.web.platform.Refusal;
import vn.chiso.web.ui.Option;
import vn.chiso.web.ui.Ui;

/** Puts forms of plans together. */
@Component
class PlanForms {

    private final Plans plans;
    private final PlanReading reading;
    private final Catalog catalog;
    private final Campaigns campaigns;
    private final UnitChoice choice;

    PlanForms(Plans plans, PlanReading reading, Catalog catalog, Campaigns campaigns, UnitChoice choice) {
        this.plans = plans;
        this.reading = reading;
        this.catalog = catalog;
        this.campaigns = campaigns;
        this.choice = choice;
    }

    FormPage page(Person person, PlanFrame.@Nullable Above above, PlanForm form, boolean meanwhile,
            List<Refusal> refusals, Ui ui) {
        List<Option> frameworks = catalog.all().stream().map(installed -> installed.framework())
                .map(framework -> new Option(framework.id(),
                        framework.name().in(Language.VI) + " · " + framework.version()))
                .toList();
        List<Option> rounds = campaigns.visibleTo(person).stream()
                .map(campaign -> new Option(Long.toString(campaign.id()), campaign.name())).toList();
        List<Option> sources = above != null
                ? List.of()
                : plans.visibleTo(person).stream()
                        .map(plan -> new Option(Long.toString(plan.id()), plan.title() + " · " + plan.period()))
                        .toList();
        return new FormPage(above, form, new FormPage.Choices(PlanWords.levels(ui), frameworks, rounds,
                PlanWords.rhythms(ui)), sources, meanwhile, refusals);
    }

    /** The form of a plan as it is stored. */
    PlanForm stored(PlanHead plan) {
        return PlanForm.of(plan, reading.head(plan.id()), reading.reporting(plan.id()), choice.text(plan.unit()));
    }

    /** How a form shows the unit that a person speaks for; empty for none. */
    String own(Person person) {
        return choice.text(person.unit());
    }
}
