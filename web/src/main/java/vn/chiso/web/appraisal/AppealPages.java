package vn.chiso.web.appraisal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.chiso.engine.framework.NodeCode;
import vn.chiso.web.account.Permit;
import vn.chiso.web.account.Person;
import vn.chiso.web.account.Role;
import vn.chiso.web.campaign.Campaign;
import vn.chiso.web.campaign.Campaigns;
import vn.chiso.web.entry.Comments;
import vn.chiso.web.entry.EntryKey;
import vn.chiso.web.platform.Refusal;
import vn.chiso.web.ui.Answer;
import vn.chiso.web.ui.Rendering;

/** The objection of a unit to what was decided about one indicator. */
@Controller
@RequestMapping("/ky/{campaign}/kien-nghi/{unit}/{leaf}")
class AppealPages {

    private static final String TEMPLATE = "appraisal/appeal";

    private final Campaigns campaigns;
    private final Appeals appeals;
    private final AppealViews views;
    private final Comments comments;
    private final Rendering rendering;

    AppealPages(Campaigns campaigns, Appeals appeals, AppealViews views, Comments comments, Rendering rendering) {
        this.campaigns = campaigns;
        this.appeals = appeals;
        this.views = views;
        this.comments = comments;
        this.rendering = rendering;
    }

    private static EntryKey key(long campaign, long unit, String leaf) {
        return new EntryKey(campaign, unit, new NodeCode(leaf));
    }

    @GetMapping
    @Permit({Role.DATA_OFFICER, Role.UNIT_HEAD, Role.COORDINATOR, Role.LEADER, Role.APPRAISER, Role.COUNCIL_MEMBER})
    Answer show(Person person, @PathVariable long campaign, @PathVariable long unit, @PathVariable String leaf,
            HttpServletRequest request) {
        return Answer.show(TEMPLATE, views.page(person, campaigns.get(campaign), key(campaign, unit, leaf),
                rendering.ui(request), null, List.of()));
    }

    /** Saves a draft, or sends the objection to the council. */
    @PostMapping
    @Permit({Role.DATA_OFFICER, Role.UNIT_HEAD})
    Answer save(Person person, @PathVariable long campaign, @PathVariable long unit, @PathVariable String leaf,
            @RequestParam(defaultValue = "0") int version, @RequestParam(defaultValue = "") String argument,
            @RequestParam(name = "tai-lieu", required = false) @Nullable List<Long> chosen,
            @RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String gui,
            HttpServletRequest request) {
        Campaign round = campaigns.get(campaign);
        EntryKey key = key(campaign, unit, leaf);
        Set<Long> documents = set(chosen);
        boolean send = !gui.isEmpty();
        List<Refusal> refusals = appeals.object(person, round, key, version, argument, documents, send);
        if (refusals.isEmpty()) {
            return Answer.done(AppealPaths.appeal(key), send ? "appeal.sent" : "appeal.drafted");
        }
        AppealPage page = views.page(person, round, key, rendering.ui(request),
                new AppealViews.Typed(version, argument, documents, q), refusals);
        boolean changed = refusals.stream().anyMatch(refusal -> refusal.key().equals("appeal.changed-meanwhile")
                || refusal.key().equals("appeal.not-open"));
        return new Answer.Page(TEMPLATE, page, changed ? 409 : 422);
    }

    /** Searches the unit's library for documents to attach; nothing is saved and nothing typed is lost. */
    @PostMapping("/tim-tai-lieu")
    @Permit({Role.DATA_OFFICER, Role.UNIT_HEAD})
    Answer find(Person person, @PathVariable long campaign, @PathVariable long unit, @PathVariable String leaf,
            @RequestParam(defaultValue = "0") int version, @RequestParam(defaultValue = "") String argument,
            @RequestParam(name = "tai-lieu", required = false) @Nullable List<Long> chosen,
            @RequestParam(defaultValue = "") String q, HttpServletRequest request) {
        return Answer.show(TEMPLATE, views.page(person, campaigns.get(campaign), key(campaign, unit, leaf),
                rendering.ui(request), new AppealViews.Typed(version, argument, set(chosen), q), List.of()));
    }

    private static Set<Long> set(@Nullable List<Long> chosen) {
        return chosen == null ? Set.of() : new HashSet<>(chosen);
    }

    /** Those concerned talk about it; the appraiser answers here. */
    @PostMapping("/trao-doi")
    @Permit({Role.DATA_OFFICER, Role.UNIT_HEAD, Role.COORDINATOR, Role.APPRAISER})
    Answer comment(Person person, @PathVariable long campaign, @PathVariable long unit, @PathVariable String leaf,
            @RequestParam(defaultValue = "") String body) {
        EntryKey key = key(campaign, unit, leaf);
        List<Refusal> refusals = comments.add(person, campaigns.get(campaign), key, body);
        String back = AppealPaths.appeal(key) + "#trao-doi";
        return refusals.isEmpty()
                ? Answer.done(back, "entry.comment.added")
                : Answer.refused(back, refusals.getFirst().key(), refusals.getFirst().facts().toArray());
    }
}
