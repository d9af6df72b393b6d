package vn.chiso.web.appraisal;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.chiso.web.account.Permit;
import vn.chiso.web.account.Person;
import vn.chiso.web.account.Role;
import vn.chiso.web.campaign.Campaign;
import vn.chiso.web.campaign.Campaigns;
import vn.chiso.web.ui.Answer;
import vn.chiso.web.ui.Rendering;

/** The appraiser's radar: where units gave themselves other points than their appraisal left. */
@Controller
class GapPages {

    private static final int LONGEST_QUERY = 100;

    private final Campaigns campaigns;
    private final GapViews views;
    private final Rendering rendering;

    GapPages(Campaigns campaigns, GapViews views, Rendering rendering) {
        this.campaigns = campaigns;
        this.views = views;
        this.rendering = rendering;
    }

    @GetMapping("/ky/{campaign}/lech-tham-dinh")
    @Permit({Role.APPRAISER, Role.COORDINATOR, Role.LEADER, Role.COUNCIL_MEMBER})
    Answer show(Person person, @PathVariable long campaign, @RequestParam(defaultValue = "don-vi") String muc,
            @RequestParam(name = "khoi", defaultValue = "") String block, @RequestParam(defaultValue = "") String q,
            @RequestParam(name = "trang", defaultValue = "1") int page, HttpServletRequest request) {
        Campaign round = campaigns.get(campaign);
        AppraisalRights.require(campaigns.mayLook(person, round));
        String text = q.strip();
        return Answer.show("appraisal/gaps", views.page(person, round, new GapViews.Wanted(muc, block,
                text.length() > LONGEST_QUERY ? text.substring(0, LONGEST_QUERY) : text, page),
                rendering.ui(request)));
    }
}
