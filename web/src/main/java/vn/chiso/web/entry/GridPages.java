package vn.chiso.web.entry;

import jakarta.servlet.http.HttpServletRequest;
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
import vn.chiso.web.ui.Answer;
import vn.chiso.web.ui.Rendering;

/** One indicator of many assessed units, for a unit that answers for all of them. */
@Controller
@RequestMapping("/ky/{campaign}/bang/{provider}")
class GridPages {

    private static final int LONGEST_QUERY = 100;

    private final Campaigns campaigns;
    private final Grids grids;
    private final GridViews views;
    private final EntryRights rights;
    private final Rendering rendering;

    GridPages(Campaigns campaigns, Grids grids, GridViews views, EntryRights rights, Rendering rendering) {
        this.campaigns = campaigns;
        this.grids = grids;
        this.views = views;
        this.rights = rights;
        this.rendering = rendering;
    }

    @GetMapping
    @Permit({Role.DATA_OFFICER, Role.UNIT_HEAD, Role.COORDINATOR, Role.LEADER})
    Answer show(Person person, @PathVariable long campaign, @PathVariable long provider,
            @RequestParam(name = "chi-so", defaultValue = "") String code, @RequestParam(defaultValue = "") String q,
            @RequestParam(name = "trang", defaultValue = "1") int page, HttpServletRequest request) {
        rights.requireLookAtProvider(person, provider);
        return Answer.show("entry/grid", views.page(person, campaigns.get(campaign), provider,
                new GridViews.Wanted(code, shortened(q), page), null, rendering.ui(request)));
    }

    private static String shortened(String query) {
        String text = query.strip();
        return text.length() > LONGEST_QUERY ? text.substring(0, LONGEST_QUERY) : text;
    }

    /** Saves every row in which something was typed. */
    @PostMapping
    @Permit(Role.DATA_OFFICER)
    Answer save(Person person, @PathVariable long campaign, @PathVariable long provider,
            @RequestParam(name = "chi-so") String code, @RequestParam(defaultValue = "") String q,
            @RequestParam(name = "trang", defaultValue = "1") int page, @RequestParam Map<String, String> form,
            HttpServletRequest request) {
        rights.requireOfficer(person, provider);
        Campaign round = campaigns.get(campaign);
        Grids.Saved saved = grids.save(person, round, provider, new NodeCode(code), GridTyped.read(form));
        GridPage shown = views.page(person, round, provider, new GridViews.Wanted(code, shortened(q), page),
                saved.complete() ? null : saved, rendering.ui(request));
        if (!saved.complete()) {
            return Answer.refuse("entry/grid", shown);
        }
        return saved.saved() == 0
                ? Answer.done(shown.here(), "entry.grid.nothing")
                : Answer.done(shown.here(), "entry.grid.saved", rendering.ui(request).number(saved.saved()));
    }
}
