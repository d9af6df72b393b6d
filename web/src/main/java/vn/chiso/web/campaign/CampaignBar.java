package vn.chiso.web.campaign;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chiso.web.account.Person;
import vn.chiso.web.account.Role;
import vn.chiso.web.ui.Frame;
import vn.chiso.web.ui.Surroundings;
import vn.chiso.web.ui.Ui;

/** The round in the top bar: the one in the address, otherwise the one looked at last, otherwise the first. */
@Component
class CampaignBar implements Surroundings {

    private static final Pattern IN_ADDRESS = Pattern.compile("/ky/(\\d{1,18})(?:/.*)?");

    private final Campaigns campaigns;
    private final Clock clock;

    CampaignBar(Campaigns campaigns, Clock clock) {
        this.campaigns = campaigns;
        this.clock = clock;
    }

    @Override
    public Frame.@Nullable Bar bar(Person person, HttpServletRequest request, Ui ui) {
        List<Campaign> visible = campaigns.visibleTo(person);
        Campaign campaign = current(visible, request).orElse(null);
        if (campaign == null) {
            return null;
        }
        PhaseDates dates = campaigns.calendar(campaign.id()).stream()
                .filter(planned -> planned.phase() == campaign.phase()).findFirst().orElse(null);
        LocalDate today = LocalDate.now(clock);
        Long left = dates == null || campaign.phase() == Phase.PUBLICATION
                ? null
                : (Long) ChronoUnit.DAYS.between(today, dates.endsOn());
        List<Frame.Choice> others = visible.stream()
                .map(other -> new Frame.Choice(other.name(),
                        ui.t("phase." + other.phase().id()), "/ky/" + other.id()))
                .toList();
        return new Frame.Bar(campaign.id(), ui.t("campaign.world", Integer.toString(campaign.year())), campaign.name(),
                ui.t("phase." + campaign.phase().id()), dates == null ? null : dates.endsOn(), left,
                campaign.illustrative(), others);
    }

    /** The round that a request is about. */
    static Optional<Campaign> current(List<Campaign> visible, HttpServletRequest request) {
        Matcher address = IN_ADDRESS.matcher(request.getRequestURI());
        if (address.matches()) {
            long id = Long.parseLong(address.group(1));
            return visible.stream().filter(campaign -> campaign.id() == id).findFirst();
        }
        return ChosenRound.of(visible, request).or(() -> visible.stream().findFirst());
    }

    @Override
    public @Nullable String campaignName(long campaign) {
        return campaigns.byId(campaign).map(Campaign::name).orElse(null);
    }

    @Override
    public List<Item> menu(Person person, @Nullable Long campaign) {
        List<Item> items = new ArrayList<>();
        if (person.is(Role.ADMINISTRATOR, Role.COORDINATOR, Role.LEADER, Role.COUNCIL_MEMBER)) {
            items.add(new Item(3, 5, "menu.campaigns", "calendar", "/ky", 0));
        }
        if (campaign != null && person.is(Role.COORDINATOR)) {
            items.add(new Item(3, 6, "campaign.setup", "checklist", "/ky/" + campaign + "/thiet-lap", 0));
        }
        return items;
    }
}
