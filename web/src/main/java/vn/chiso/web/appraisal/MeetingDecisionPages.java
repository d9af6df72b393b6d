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
import vn.chiso.web.platform.Refusal;
import vn.chiso.web.ui.Answer;
import vn.chiso.web.ui.Rendering;

/** A dispute before the council: a member decides it in a meeting. */
@Controller
@RequestMapping("/ky/{campaign}/hop-hoi-dong/{meeting}/{unit}/{leaf}")
class MeetingDecisionPages {

    private static final String TEMPLATE = "appraisal/meetingdecision";

    private final Campaigns campaigns;
    private final Meetings meetings;
    private final Deciding deciding;
    private final MeetingDecisionViews views;
    private final Rendering rendering;

    MeetingDecisionPages(Campaigns campaigns, Meetings meetings, Deciding deciding, MeetingDecisionViews views,
            Rendering rendering) {
        this.campaigns = campaigns;
        this.meetings = meetings;
        this.deciding = deciding;
        this.views = views;
        this.rendering = rendering;
    }

    @GetMapping
    @Permit({Role.COUNCIL_MEMBER, Role.COORDINATOR, Role.LEADER})
    Answer show(Person person, @PathVariable long campaign, @PathVariable long meeting, @PathVariable long unit,
            @PathVariable String leaf, HttpServletRequest request) {
        return Answer.show(TEMPLATE, views.page(person, campaigns.get(campaign), found(campaign, meeting),
                new EntryKey(campaign, unit, new NodeCode(leaf)), null, List.of(), rendering.ui(request)));
    }

    @PostMapping
    @Permit(Role.COUNCIL_MEMBER)
    Answer decide(Person person, @PathVariable long campaign, @PathVariable long meeting, @PathVariable long unit,
            @PathVariable String leaf, @RequestParam Map<String, String> form, HttpServletRequest request) {
        Campaign round = campaigns.get(campaign);
        Meeting held = found(campaign, meeting);
        EntryKey key = new EntryKey(campaign, unit, new NodeCode(leaf));
        Map<String, String> fields = new HashMap<>(form);
        fields.put("meeting", Long.toString(meeting));
        fields.remove("draft");
        Judgement typed = Judgement.read(fields);
        return switch (deciding.decide(person, round, key, Stage.COUNCIL, typed)) {
            case Deciding.Result.Done _ -> Answer.done(AppealPaths.meeting(campaign, meeting), "meeting.decided",
                    key.leaf().value());
            case Deciding.Result.Refused(List<Refusal> refusals) -> new Answer.Page(TEMPLATE,
                    views.page(person, round, held, key, typed, refusals, rendering.ui(request)), 422);
            case Deciding.Result.Changed _ -> new Answer.Page(TEMPLATE, views.page(person, round, held, key, typed,
                    List.of(Refusal.of("meeting.decision.changed")), rendering.ui(request)), 409);
        };
    }

    private Meeting found(long campaign, long meeting) {
        return meetings.find(campaign, meeting).orElseThrow(AppealViews::missing);
    }
}
