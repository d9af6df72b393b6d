package vn.chiso.web.appraisal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import vn.chiso.engine.framework.NodeCode;
import vn.chiso.web.account.Permit;
import vn.chiso.web.account.Person;
import vn.chiso.web.account.Role;
import vn.chiso.web.campaign.Campaign;
import vn.chiso.web.campaign.Campaigns;
import vn.chiso.web.entry.Entry;
import vn.chiso.web.entry.EntryKey;
import vn.chiso.web.entry.EntryStates;
import vn.chiso.web.platform.Days;
import vn.chiso.web.platform.Refusal;
import vn.chiso.web.ui.Answer;
import vn.chiso.web.ui.Rendering;
import vn.chiso.web.ui.Ui;

/** Judging one indicator of one unit. */
@Controller
@RequestMapping("/ky/{campaign}/tham-dinh/{leaf}/{unit}")
class JudgingPages {

    private static final String TEMPLATE = "appraisal/judge";

    private final Campaigns campaigns;
    private final EntryStates states;
    private final AppraisalRights rights;
    private final Deciding deciding;
    private final JudgeViews views;
    private final ShutViews shut;
    private final QueueViews queue;
    private final TrialViews trials;
    private final Rendering rendering;

    JudgingPages(Campaigns campaigns, EntryStates states, AppraisalRights rights, Deciding deciding,
            JudgeViews views, ShutViews shut, QueueViews queue, TrialViews trials, Rendering rendering) {
        this.campaigns = campaigns;
        this.states = states;
        this.rights = rights;
        this.deciding = deciding;
        this.views = views;
        this.shut = shut;
        this.queue = queue;
        this.trials = trials;
        this.rendering = rendering;
    }

    private static EntryKey key(long campaign, long unit, String leaf) {
        return new EntryKey(campaign, unit, new NodeCode(leaf));
    }

    @GetMapping
    @Permit({Role.APPRAISER, Role.COORDINATOR, Role.LEADER, Role.COUNCIL_MEMBER})
    Answer show(Person person, @PathVariable long campaign, @PathVariable String leaf, @PathVariable long unit,
            @RequestParam(name = "pham-vi", defaultValue = "") String scope,
            @RequestParam(name = "tai-lieu", required = false) @Nullable Long document, HttpServletRequest request) {
        Campaign round = campaigns.get(campaign);
        EntryKey key = key(campaign, unit, leaf);
        Entry entry = entry(key);
        Ui ui = rendering.ui(request);
        if (rights.appraises(person, round, entry) && !rights.mayLook(person, round, entry)) {
            return Answer.show("appraisal/shut", shut.page(round, entry, Map.of(), ui));
        }
        return Answer.show(TEMPLATE,
                views.page(person, round, key, Judging.look(scope.equals("chi-so"), document), ui));
    }

    private Entry entry(EntryKey key) {
        return states.find(key).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** What the form comes to, while somebody types. */
    @PostMapping("/cham-thu")
    @Permit(Role.APPRAISER)
    Answer trial(Person person, @PathVariable long campaign, @PathVariable String leaf, @PathVariable long unit,
            @RequestParam Map<String, String> form, HttpServletRequest request) {
        Trial trial = deciding.trial(person, campaigns.get(campaign), key(campaign, unit, leaf), Stage.APPRAISAL,
                Judgement.read(form));
        return Answer.show("appraisal/trial",
                trials.panel(trial, form.getOrDefault("verdict", ""), rendering.ui(request)));
    }

    /** Concludes, puts a draft aside, or sends the indicator back. */
    @PostMapping("/luu")
    @Permit(Role.APPRAISER)
    Answer save(Person person, @PathVariable long campaign, @PathVariable String leaf, @PathVariable long unit,
            @RequestParam Map<String, String> form, HttpServletRequest request) {
        Campaign round = campaigns.get(campaign);
        EntryKey key = key(campaign, unit, leaf);
        Ui ui = rendering.ui(request);
        try {
            return form.getOrDefault("verdict", "").equals("returned")
                    ? giveBack(person, round, key, form, ui)
                    : conclude(person, round, key, form, ui);
        } catch (AccessDeniedException refused) {
            Entry entry = entry(key);
            Campaign now = campaigns.get(campaign);
            if (!rights.appraises(person, now, entry)) {
                throw refused;
            }
            // Somebody sent it back, or the phase ended, while this was typed: nothing of it may get lost.
            return new Answer.Page("appraisal/shut", shut.page(now, entry, form, ui), 409);
        }
    }

    private Answer conclude(Person person, Campaign round, EntryKey key, Map<String, String> form, Ui ui) {
        boolean leafOnly = "chi-so".equals(form.get("pham-vi"));
        Judgement typed = Judgement.read(form);
        String next = typed.draft() ? AppraisalPaths.entry(key, leafOnly) : queue.after(person, round, key, leafOnly);
        return switch (deciding.decide(person, round, key, Stage.APPRAISAL, typed)) {
            case Deciding.Result.Done(Decision decision) -> decision.draft()
                    ? Answer.done(next, "appraisal.saved.draft")
                    : Answer.done(next, "appraisal.saved", key.leaf().value(),
                            ui.t("appraisal.verdict." + decision.verdict().id()), ui.points(decision.after()));
            case Deciding.Result.Refused(List<Refusal> refusals) ->
                Answer.refuse(TEMPLATE, views.page(person, round, key, Judging.typed(form, refusals, false), ui));
            case Deciding.Result.Changed _ -> new Answer.Page(TEMPLATE,
                    views.page(person, round, key, Judging.typed(form, List.of(), true), ui), 409);
        };
    }

    private Answer giveBack(Person person, Campaign round, EntryKey key, Map<String, String> form, Ui ui) {
        String next = queue.after(person, round, key, "chi-so".equals(form.get("pham-vi")));
        List<Refusal> refusals = deciding.giveBack(person, round, key, Judgement.read(form).declared(),
                form.getOrDefault("reason", ""), Days.read(form.getOrDefault("until", "")).orElse(null));
        if (refusals.isEmpty()) {
            return Answer.done(next, "appraisal.saved.returned", key.leaf().value());
        }
        boolean changed = refusals.getFirst().key().equals("appraisal.changed-meanwhile");
        return new Answer.Page(TEMPLATE, views.page(person, round, key,
                Judging.typed(form, changed ? List.of() : refusals, changed), ui), changed ? 409 : 422);
    }
}
