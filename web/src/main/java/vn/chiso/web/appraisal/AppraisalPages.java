package vn.chiso.web.appraisal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import vn.chiso.web.entry.EntryKey;
import vn.chiso.web.ui.Answer;
import vn.chiso.web.ui.Rendering;

/** What an appraiser has to look at: all own indicators, and one of them over all units. */
@Controller
@RequestMapping("/ky/{campaign}/tham-dinh")
class AppraisalPages {

    private static final int LONGEST_QUERY = 100;

    private final Campaigns campaigns;
    private final AppraisalRights rights;
    private final QueueViews queue;
    private final LeafGridViews grids;
    private final Accepting accepting;
    private final Rendering rendering;

    AppraisalPages(Campaigns campaigns, AppraisalRights rights, QueueViews queue, LeafGridViews grids,
            Accepting accepting, Rendering rendering) {
        this.campaigns = campaigns;
        this.rights = rights;
        this.queue = queue;
        this.grids = grids;
        this.accepting = accepting;
        this.rendering = rendering;
    }

    @GetMapping
    @Permit(Role.APPRAISER)
    Answer queue(Person person, @PathVariable long campaign, @RequestParam(defaultValue = "cho") String muc,
            @RequestParam(name = "chi-so", defaultValue = "") String code, @RequestParam(defaultValue = "") String q,
            @RequestParam(name = "trang", defaultValue = "1") int page, HttpServletRequest request) {
        Campaign round = campaigns.get(campaign);
        AppraisalRights.require(campaigns.mayLook(person, round));
        return Answer.show("appraisal/queue", queue.page(person, round,
                new QueueViews.Wanted(muc, code.strip(), shortened(q), page), rendering.ui(request)));
    }

    private static String shortened(String query) {
        String text = query.strip();
        return text.length() > LONGEST_QUERY ? text.substring(0, LONGEST_QUERY) : text;
    }

    @GetMapping("/{leaf}")
    @Permit(Role.APPRAISER)
    Answer grid(Person person, @PathVariable long campaign, @PathVariable String leaf,
            @RequestParam(defaultValue = "tat-ca") String xem, @RequestParam(defaultValue = "") String q,
            @RequestParam(name = "trang", defaultValue = "1") int page, HttpServletRequest request) {
        String show = List.of("la", "cho").contains(xem) ? xem : "tat-ca";
        return Answer.show("appraisal/grid", grids.page(person, campaigns.get(campaign), new NodeCode(leaf),
                new LeafGridViews.Wanted(show, shortened(q), page), rendering.ui(request)));
    }

    /** Accepts the ticked units, each if it still is as the page showed it. */
    @PostMapping("/{leaf}/chap-nhan")
    @Permit(Role.APPRAISER)
    Answer accept(Person person, @PathVariable long campaign, @PathVariable String leaf,
            @RequestParam(name = "unit", required = false) List<Long> units, @RequestParam Map<String, String> form) {
        Campaign round = campaigns.get(campaign);
        NodeCode code = new NodeCode(leaf);
        AppraisalRights.require(rights.indicators(person, round).contains(code));
        Map<EntryKey, String> seen = new HashMap<>();
        for (long unit : units == null ? List.<Long>of() : units) {
            seen.put(new EntryKey(campaign, unit, code), form.getOrDefault("declared-" + unit, ""));
        }
        String path = AppraisalPaths.leaf(campaign, code);
        String here = form.getOrDefault("here", "");
        String back = here.startsWith(path + "?") ? here : path;
        if (seen.isEmpty()) {
            return Answer.refused(back, "appraisal.accept.none");
        }
        int done = accepting.accept(person, round, seen);
        return done == seen.size()
                ? Answer.done(back, "appraisal.accept.done", done)
                : Answer.refused(back, "appraisal.accept.some", done, seen.size() - done);
    }
}
