package vn.chiso.web.appraisal;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.chiso.web.account.People;
import vn.chiso.web.account.Person;
import vn.chiso.web.account.Role;
import vn.chiso.web.campaign.Assignments;
import vn.chiso.web.campaign.Campaign;
import vn.chiso.web.campaign.CampaignChange;
import vn.chiso.web.campaign.Campaigns;
import vn.chiso.web.campaign.Phase;
import vn.chiso.web.campaign.PhaseDates;
import vn.chiso.web.entry.EntryKey;
import vn.chiso.web.ui.Notices;

/** Tells heads of units and members of the council, within the same transaction, what concerns them. */
@Component
class AppealNews implements CampaignChange {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final AppealStore store;
    private final Campaigns campaigns;
    private final Assignments assignments;
    private final People people;
    private final Notices notices;

    AppealNews(AppealStore store, Campaigns campaigns, Assignments assignments, People people, Notices notices) {
        this.store = store;
        this.campaigns = campaigns;
        this.assignments = assignments;
        this.people = people;
        this.notices = notices;
    }

    @Override
    public void assignmentsChanged(long campaign) {
        // appeals stand and fall with their entries
    }

    /** Units learn that they may object; not again when a round comes back from a later phase. */
    @Override
    public void moved(Campaign campaign, Phase to) {
        if (to == Phase.APPEAL && campaign.phase() == Phase.APPRAISAL) {
            Set<Long> concerned = new HashSet<>(assignments.providers(campaign.id()));
            assignments.units(campaign.id()).forEach(assessed -> concerned.add(assessed.unit()));
            String until = campaigns.calendar(campaign.id()).stream()
                    .filter(dates -> dates.phase() == Phase.APPEAL).map(PhaseDates::endsOn).map(DAY::format)
                    .findFirst().orElse("–");
            tell(concerned, "appeal.notice.begins", AppealPaths.results(campaign.id()), campaign.name(), until);
        }
    }

    /** The council has decided an appeal: it is marked so, and the unit that sent it is told. */
    void decided(EntryKey key) {
        store.decided(key);
        store.find(key).ifPresent(appeal -> tell(Set.of(appeal.byUnit()), "appeal.notice.decided",
                AppealPaths.appeal(key), key.leaf().value(), campaigns.get(key.campaign()).name()));
    }

    private void tell(Collection<Long> units, String key, String link, String... facts) {
        for (Person head : people.withRole(Role.UNIT_HEAD)) {
            if (head.unit() != null && units.contains(head.unit())) {
                notices.tell(head.id(), key, link, facts);
            }
        }
    }

    /** Appeals were put on the agenda of a meeting. */
    void agenda(Meeting meeting, int added) {
        LocalDate day = meeting.heldOn();
        for (Person member : people.withRole(Role.COUNCIL_MEMBER)) {
            notices.tell(member.id(), "meeting.notice.agenda", AppealPaths.meeting(meeting.campaign(), meeting.id()),
                    Integer.toString(added), meeting.title(), DAY.format(day));
        }
    }
}
