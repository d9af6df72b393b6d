package vn.chiso.web.campaign.setup;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import vn.chiso.engine.framework.Framework;
import vn.chiso.engine.framework.Language;
import vn.chiso.web.account.Person;
import vn.chiso.web.account.Role;
import vn.chiso.web.campaign.Campaign;
import vn.chiso.web.campaign.Campaigns;
import vn.chiso.web.campaign.Phase;
import vn.chiso.web.catalog.Catalog;
import vn.chiso.web.platform.Refusal;

/** Who may look at and change which part of a round's set-up, and when. */
@Component
class Setup {

    static final int SHORTEST_REASON = 10;
    static final int LONGEST_REASON = 2_000;

    private final Campaigns campaigns;
    private final Catalog catalog;
    private final Clock clock;

    Setup(Campaigns campaigns, Catalog catalog, Clock clock) {
        this.campaigns = campaigns;
        this.catalog = catalog;
        this.clock = clock;
    }

    /** The round, for somebody who may look at this part of it. */
    Campaign look(Person person, long campaign, Tab tab) {
        Campaign found = campaigns.get(campaign);
        if (!campaigns.mayLook(person, found) || !open(person, tab)) {
            throw new AccessDeniedException("may not look at " + tab);
        }
        return found;
    }

    SetupHead head(Person person, Campaign campaign, Tab tab) {
        return new SetupHead(campaign, framework(campaign).name().in(Language.VI),
                Arrays.stream(Tab.values()).filter(each -> open(person, each)).toList(), tab,
                editing(person, campaign, tab), person.is(Role.COORDINATOR));
    }

    Framework framework(Campaign campaign) {
        return catalog.get(campaign.frameworkVersion()).framework();
    }

    /** Whom a part concerns: lists of all units and figures of the coordinator are not for everybody. */
    private static boolean open(Person person, Tab tab) {
        return switch (tab) {
            case FACTS, CALENDAR, ASSIGNMENT, FINDINGS -> true;
            case UNITS, CONSTANTS -> person.is(Role.COORDINATOR, Role.LEADER, Role.COUNCIL_MEMBER);
        };
    }

    Editing editing(Person person, Campaign campaign, Tab tab) {
        Phase phase = campaign.phase();
        if (!person.is(Role.COORDINATOR) || !tab.part().openIn(phase)) {
            return Editing.CLOSED;
        }
        Editing underWay = phase == Phase.PREPARATION ? Editing.FREE : Editing.WITH_REASON;
        return switch (tab) {
            case FACTS, FINDINGS, CONSTANTS -> Editing.FREE;
            case CALENDAR, UNITS, ASSIGNMENT -> underWay;
        };
    }

    /** What is against a change: the phase, or that its reason is missing. */
    List<Refusal> against(Person person, Campaign campaign, Tab tab, String reason) {
        Editing editing = editing(person, campaign, tab);
        List<Refusal> refusals = new ArrayList<>();
        if (!editing.open()) {
            refusals.add(Refusal.of("campaign.setup.closed"));
        } else if (editing.needsReason() && reason.strip().length() < SHORTEST_REASON) {
            refusals.add(Refusal.at("ly-do", "campaign.reason.short", SHORTEST_REASON));
        }
        if (reason.length() > LONGEST_REASON) {
            refusals.add(Refusal.at("ly-do", "campaign.text.long", LONGEST_REASON));
        }
        return refusals;
    }

    /** The day on which units of the round are looked up: the last of its year, or today while that year lasts. */
    LocalDate day(Campaign campaign) {
        LocalDate today = LocalDate.now(clock);
        LocalDate last = LocalDate.of(campaign.year(), 12, 31);
        return last.isBefore(today) ? last : today;
    }
}
