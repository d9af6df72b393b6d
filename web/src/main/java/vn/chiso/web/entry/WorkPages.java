package vn.chiso.web.entry;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.chiso.engine.framework.Framework;
import vn.chiso.engine.framework.Node;
import vn.chiso.web.account.Permit;
import vn.chiso.web.account.Person;
import vn.chiso.web.account.Role;
import vn.chiso.web.campaign.Campaign;
import vn.chiso.web.campaign.Campaigns;
import vn.chiso.web.campaign.Phase;
import vn.chiso.web.organisation.Unit;
import vn.chiso.web.organisation.Units;
import vn.chiso.web.platform.Refusal;
import vn.chiso.web.ui.Answer;
import vn.chiso.web.ui.Rendering;
import vn.chiso.web.ui.Ui;

/** What a person owes, and handing it in. */
@Controller
class WorkPages {

    private static final int SHORTEST_REASON = 10;
    /** Characters of a reason in a list. */
    private static final int LONGEST_REASON = 100;
    /** How many indicators a refusal names. */
    private static final int NAMED = 10;

    private final Campaigns campaigns;
    private final Submissions submissions;
    private final EntryStore store;
    private final EntryRights rights;
    private final Units units;
    private final Rendering rendering;
    private final Clock clock;
    private final List<OtherWork> others;
    private final UnitDocuments documents;

    WorkPages(Campaigns campaigns, Submissions submissions, EntryStore store, EntryRights rights, Units units,
            Rendering rendering, Clock clock, List<OtherWork> others, UnitDocuments documents) {
        this.campaigns = campaigns;
        this.submissions = submissions;
        this.store = store;
        this.rights = rights;
        this.units = units;
        this.rendering = rendering;
        this.clock = clock;
        this.others = others;
        this.documents = documents;
    }

    @GetMapping("/viec-cua-toi")
    @Permit({Role.DATA_OFFICER, Role.UNIT_HEAD})
    Answer work(Person person, HttpServletRequest request) {
        Ui ui = rendering.ui(request);
        List<WorkPage.Round> rounds = new ArrayList<>();
        Long unit = person.unit();
        if (unit != null) {
            for (Campaign campaign : campaigns.visibleTo(person)) {
                WorkPage.Round round = round(person, unit, campaign, ui);
                if (round != null) {
                    rounds.add(round);
                }
            }
        }
        rounds.sort(Comparator.comparingLong(WorkPage.Round::daysLeft));
        return Answer.show("entry/work", new WorkPage(rounds, others(person, ui)));
    }

    private List<WorkPage.Other> others(Person person, Ui ui) {
        LocalDate today = LocalDate.now(clock);
        return others.stream().flatMap(room -> room.owed(person, ui).stream())
                .map(item -> new WorkPage.Other(item.name(), item.state(), item.path(), item.due(),
                        ChronoUnit.DAYS.between(today, item.due())))
                .sorted(Comparator.comparingLong(WorkPage.Other::daysLeft)).toList();
    }

    private WorkPage.@Nullable Round round(Person person, long unit, Campaign campaign, Ui ui) {
        if (campaign.phase() != Phase.SELF_ASSESSMENT && campaign.phase() != Phase.APPRAISAL) {
            return null;
        }
        Submissions.Standing standing = submissions.standing(campaign, unit);
        if (standing.all() == 0) {
            return null;
        }
        List<Entry> listed = submissions.toDo(campaign, unit, WorkPage.SHOWN);
        SubmissionStore.ToDo toDo = submissions.toDo(campaign, unit);
        SubmissionStore.Handed handed = rights.over(campaign, unit) ? submissions.handed(campaign, unit) : null;
        LocalDate deadline = deadline(campaign, unit, handed);
        long left = deadline == null ? Long.MAX_VALUE : ChronoUnit.DAYS.between(LocalDate.now(clock), deadline);
        return new WorkPage.Round(campaign.name(), ui.t("phase." + campaign.phase().id()), campaign.illustrative(),
                deadline, left, handed == null
                        ? null
                        : new WorkPage.Shut(handed.entries(), handed.latest(), handed.never(), handed.until() != null),
                standing.done(), standing.all(), standing.proposed(), toDo.sentBack(), toDo.withdrawn(),
                "/ky/" + campaign.id() + "/nop/" + unit,
                standing.units() > 1 ? "/ky/" + campaign.id() + "/bang/" + unit : "",
                rights.mayPropose(person, campaign, unit), rights.maySign(person, campaign, unit),
                items(campaign, listed, ui), toDo.entries() - listed.size());
    }

    /** By when a unit is to be done; where entry is over, only what was sent back or waits for the head has a day. */
    private @Nullable LocalDate deadline(Campaign campaign, long unit, SubmissionStore.@Nullable Handed handed) {
        if (handed != null && (handed.until() != null || handed.waiting() == 0)) {
            return handed.until();
        }
        return campaigns.deadlines(campaign.id()).of(unit);
    }

    private List<WorkPage.Item> items(Campaign campaign, List<Entry> entries, Ui ui) {
        Framework framework = campaigns.framework(campaign).framework();
        Map<Long, Unit> named = units.byIds(entries.stream().map(entry -> entry.key().unit()).distinct().toList());
        return entries.stream().map(entry -> {
            Unit unit = named.get(entry.key().unit());
            String name = framework.tree().node(entry.key().leaf()) instanceof Node.Leaf leaf
                    ? leaf.head().name().in(ui.language())
                    : "";
            return new WorkPage.Item(entry.key().leaf().value(), name, unit == null ? "–" : unit.name(),
                    entry.key().path(), entry.state().name(), EntryTree.mark(entry), entry.openedByHead(),
                    shortened(entry.returnReason()));
        }).toList();
    }

    private static String shortened(@Nullable String reason) {
        String text = reason == null ? "" : reason.strip();
        return text.codePointCount(0, text.length()) <= LONGEST_REASON
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_REASON)).strip() + "…";
    }

    /**
     * The first indicator that a person still owes in a round, what was sent back before all others; those who owe
     * nothing see who does.
     */
    @GetMapping("/ky/{campaign}/nhap-so-lieu")
    @Permit({Role.DATA_OFFICER, Role.UNIT_HEAD, Role.COORDINATOR, Role.LEADER})
    Answer first(Person person, @PathVariable long campaign) {
        Campaign round = campaigns.get(campaign);
        Long unit = person.unit();
        List<Entry> mine = unit == null ? List.of() : store.ofProvider(round.id(), unit);
        if (unit == null || mine.isEmpty() || !person.is(Role.DATA_OFFICER, Role.UNIT_HEAD)) {
            return Answer.go(person.is(Role.COORDINATOR, Role.LEADER)
                    ? "/ky/" + campaign + "/tong-quan"
                    : "/viec-cua-toi");
        }
        List<Entry> toDo = submissions.toDo(round, unit, 1);
        if (!toDo.isEmpty()) {
            return Answer.go(toDo.getFirst().key().path());
        }
        List<String> order = campaigns.framework(round).framework().tree().leaves().stream()
                .map(leaf -> leaf.code().value()).toList();
        Entry first = mine.stream()
                .min(Comparator.comparing(Entry::ready)
                        .thenComparingInt(entry -> order.indexOf(entry.key().leaf().value())))
                .orElseThrow();
        return Answer.go(first.key().path());
    }

    @GetMapping("/ky/{campaign}/nop/{provider}")
    @Permit({Role.DATA_OFFICER, Role.UNIT_HEAD, Role.COORDINATOR, Role.LEADER})
    Answer submission(Person person, @PathVariable long campaign, @PathVariable long provider,
            HttpServletRequest request) {
        return Answer.show("entry/submit", page(person, campaign, provider, "", List.of(), request));
    }

    private SubmitPage page(Person person, long id, long provider, String reason, List<Refusal> refusals,
            HttpServletRequest request) {
        Campaign campaign = campaigns.get(id);
        if (!rights.mayLookAtProvider(person, provider)) {
            throw new AccessDeniedException("not the person's unit");
        }
        Ui ui = rendering.ui(request);
        Submissions.Standing standing = submissions.standing(campaign, provider);
        if (standing.all() == 0) {
            throw EntryPages.notFound();
        }
        return new SubmitPage(id, campaign.name(), units.name(provider), "/ky/" + id + "/nop/" + provider,
                "/ky/" + id + "/goi-excel/" + provider,
                standing.units() > 1 ? "/ky/" + id + "/bang/" + provider : "", campaign.illustrative(),
                rights.over(campaign, provider), campaigns.deadlines(id).of(provider), standing.all(),
                owed(campaign, provider, Lack.ANSWER, standing.unanswered(), ui),
                owed(campaign, provider, Lack.PROOF, standing.unproven(), ui),
                owed(campaign, provider, Lack.CORRECTION, standing.faulty(), ui), standing.toPropose(),
                standing.proposed(),
                standing.withdrawable(), standing.ready(), rights.mayPropose(person, campaign, provider),
                rights.maySign(person, campaign, provider), documents.of(person, campaign, provider), reason, refusals);
    }

    private SubmitPage.Owed owed(Campaign campaign, long provider, Lack lack, int count, Ui ui) {
        return new SubmitPage.Owed(count, count == 0
                ? List.of()
                : items(campaign, submissions.lacking(campaign, provider, lack, SubmitPage.SHOWN), ui));
    }

    @PostMapping("/ky/{campaign}/nop/{provider}/trinh")
    @Permit(Role.DATA_OFFICER)
    Answer propose(Person person, @PathVariable long campaign, @PathVariable long provider,
            HttpServletRequest request) {
        Submissions.Standing standing = submissions.propose(person, campaigns.get(campaign), provider);
        String path = "/ky/" + campaign + "/nop/" + provider;
        if (standing.ready()) {
            return standing.toPropose() == 0
                    ? Answer.refused(path, "entry.propose.nothing")
                    : Answer.done(path, "entry.proposed", standing.toPropose());
        }
        return Answer.refuse("entry/submit", page(person, campaign, provider, "",
                List.of(Refusal.of("entry.propose.not-ready", standing.unanswered(),
                        standing.unproven(), standing.faulty())),
                request));
    }

    @PostMapping("/ky/{campaign}/nop/{provider}/ky")
    @Permit(Role.UNIT_HEAD)
    Answer sign(Person person, @PathVariable long campaign, @PathVariable long provider, HttpServletRequest request) {
        Campaign round = campaigns.get(campaign);
        Submissions.Standing standing = submissions.sign(person, round, provider);
        String path = "/ky/" + campaign + "/nop/" + provider;
        if (standing.unready() > 0) {
            String codes = submissions.unready(round, provider, NAMED).stream()
                    .map(entry -> entry.key().leaf().value()).distinct().collect(Collectors.joining(", "));
            return Answer.refuse("entry/submit", page(person, campaign, provider, "",
                    List.of(Refusal.of("entry.sign.not-ready", standing.unready(), codes)), request));
        }
        return standing.proposed() == 0
                ? Answer.refused(path, "entry.sign.nothing")
                : Answer.done(path, "entry.submitted", standing.proposed());
    }

    @PostMapping("/ky/{campaign}/nop/{provider}/tra-lai")
    @Permit(Role.UNIT_HEAD)
    Answer sendBack(Person person, @PathVariable long campaign, @PathVariable long provider,
            @RequestParam String reason, HttpServletRequest request) {
        if (reason.strip().length() < SHORTEST_REASON) {
            return Answer.refuse("entry/submit", page(person, campaign, provider, reason,
                    List.of(Refusal.at("reason", "entry.reason.short", SHORTEST_REASON)), request));
        }
        Campaign round = campaigns.get(campaign);
        int done = submissions.sendBack(person, round, provider, reason.strip());
        String path = "/ky/" + campaign + "/nop/" + provider;
        if (done == 0) {
            return Answer.refused(path, submissions.standing(round, provider).proposed() > 0
                    ? "entry.sent-back.appraisal"
                    : "entry.sent-back.nothing");
        }
        return Answer.done(path, "entry.sent-back", done);
    }

    @PostMapping("/ky/{campaign}/nop/{provider}/rut")
    @Permit(Role.UNIT_HEAD)
    Answer withdraw(Person person, @PathVariable long campaign, @PathVariable long provider,
            @RequestParam String reason, HttpServletRequest request) {
        if (reason.strip().length() < SHORTEST_REASON) {
            return Answer.refuse("entry/submit", page(person, campaign, provider, reason,
                    List.of(Refusal.at("reason", "entry.reason.short", SHORTEST_REASON)), request));
        }
        int done = submissions.withdraw(person, campaigns.get(campaign), provider, reason.strip());
        String path = "/ky/" + campaign + "/nop/" + provider;
        return done == 0 ? Answer.refused(path, "entry.withdrawn.nothing") : Answer.done(path, "entry.withdrawn", done);
    }
}
