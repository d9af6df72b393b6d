package vn.chiso.web.campaign.setup;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.chiso.web.account.Permit;
import vn.chiso.web.account.Person;
import vn.chiso.web.account.Role;
import vn.chiso.web.campaign.Campaign;
import vn.chiso.web.campaign.Campaigns;
import vn.chiso.web.campaign.Phase;
import vn.chiso.web.campaign.Reminders;
import vn.chiso.web.organisation.Unit;
import vn.chiso.web.organisation.Units;
import vn.chiso.web.platform.Time;
import vn.chiso.web.ui.Answer;

/** Reminding units that have not handed in their figures. */
@Controller
@Permit(Role.COORDINATOR)
@RequestMapping("/ky/{campaign}/nhac")
class ReminderPages {

    private static final int ROWS = 300;

    private final Campaigns campaigns;
    private final Reminders reminders;
    private final Units units;
    private final Clock clock;

    ReminderPages(Campaigns campaigns, Reminders reminders, Units units, Clock clock) {
        this.campaigns = campaigns;
        this.reminders = reminders;
        this.units = units;
        this.clock = clock;
    }

    @GetMapping
    Answer show(Person person, @PathVariable("campaign") long id) {
        Campaign campaign = look(person, id);
        List<Reminders.Debt> debts = reminders.debts(campaign);
        LocalDate today = LocalDate.now(clock);
        Map<Long, Unit> known = units
                .byIds(debts.stream().limit(ROWS).map(debt -> debt.item().providerUnit()).toList());
        List<RemindersPage.Row> rows = new ArrayList<>();
        for (Reminders.Debt debt : debts.subList(0, Math.min(ROWS, debts.size()))) {
            Unit unit = known.get(debt.item().providerUnit());
            LocalDate deadline = debt.item().deadline();
            rows.add(new RemindersPage.Row(unit == null ? "–" : unit.name(), debt.item().missing(),
                    debt.item().missingProof(), debt.item().errors(), debt.item().unproposed(),
                    debt.item().unsigned(), deadline,
                    deadline != null && deadline.isBefore(today),
                    debt.people().stream().map(Person::name).toList(), debt.last()));
        }
        int all = debts.stream().mapToInt(debt -> debt.people().size()).sum();
        int reminded = (int) debts.stream().filter(debt -> debt.last() != null
                && LocalDate.ofInstant(debt.last(), Time.ZONE).equals(today)).count();
        return Answer.show("campaign/reminders",
                new RemindersPage(campaign, debts.size(), all, reminded, reminders.missed(campaign, debts), rows));
    }

    @PostMapping
    Answer remind(Person person, @PathVariable("campaign") long id,
            @RequestParam(name = "nhac-lai", defaultValue = "false") boolean again) {
        Campaign campaign = look(person, id);
        String back = "/ky/" + id + "/nhac";
        if (campaign.phase() != Phase.SELF_ASSESSMENT && campaign.phase() != Phase.APPRAISAL) {
            return Answer.refused(back, "campaign.reminder.closed");
        }
        Reminders.Sent sent = reminders.remind(person.actor(), campaign,
                again ? Reminders.Repeat.AGAIN : Reminders.Repeat.ONCE_A_DAY);
        return sent.people() == 0
                ? Answer.refused(back, "campaign.reminder.nobody", sent.already(), sent.nobody())
                : Answer.done(back, "campaign.reminder.done", sent.people(), sent.already(), sent.nobody());
    }

    private Campaign look(Person person, long id) {
        Campaign campaign = campaigns.get(id);
        if (!campaigns.mayLook(person, campaign)) {
            throw new AccessDeniedException("may not look at the round");
        }
        return campaign;
    }
}
