package vn.chiso.web.appraisal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
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
import vn.chiso.web.entry.EntryKey;
import vn.chiso.web.platform.Days;
import vn.chiso.web.platform.Refusal;
import vn.chiso.web.ui.Answer;
import vn.chiso.web.ui.Rendering;

/** The meetings of the council: called by the coordinator, who keeps agenda and minutes. */
@Controller
@RequestMapping("/ky/{campaign}/hop-hoi-dong")
class MeetingPages {

    private static final String TEMPLATE = "appraisal/meeting";

    private final Campaigns campaigns;
    private final Meetings meetings;
    private final AppealListStore lists;
    private final MeetingViews views;
    private final Rendering rendering;

    MeetingPages(Campaigns campaigns, Meetings meetings, AppealListStore lists, MeetingViews views,
            Rendering rendering) {
        this.campaigns = campaigns;
        this.meetings = meetings;
        this.lists = lists;
        this.views = views;
        this.rendering = rendering;
    }

    @GetMapping
    @Permit({Role.COORDINATOR, Role.COUNCIL_MEMBER, Role.LEADER})
    Answer list(Person person, @PathVariable long campaign) {
        return Answer.show("appraisal/meetings", views.list(person, campaigns.get(campaign), "", "", List.of()));
    }

    @PostMapping
    @Permit(Role.COORDINATOR)
    Answer call(Person person, @PathVariable long campaign, @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String day) {
        Campaign round = campaigns.get(campaign);
        Meetings.Called called = meetings.call(person, round, title, Days.ofThisCentury(day).orElse(null));
        return called.refusals().isEmpty()
                ? Answer.done(AppealPaths.meeting(campaign, called.meeting()), "meeting.called")
                : Answer.refuse("appraisal/meetings", views.list(person, round, title, day, called.refusals()));
    }

    @GetMapping("/{meeting}")
    @Permit({Role.COORDINATOR, Role.COUNCIL_MEMBER, Role.LEADER})
    Answer show(Person person, @PathVariable long campaign, @PathVariable long meeting, HttpServletRequest request) {
        Campaign round = campaigns.get(campaign);
        return Answer.show(TEMPLATE,
                views.page(person, round, found(campaign, meeting), null, List.of(), rendering.ui(request)));
    }

    /** The minutes as they are printed and signed. */
    @GetMapping("/{meeting}/bien-ban")
    @Permit({Role.COORDINATOR, Role.COUNCIL_MEMBER, Role.LEADER})
    Answer minutes(Person person, @PathVariable long campaign, @PathVariable long meeting,
            HttpServletRequest request) {
        Campaign round = campaigns.get(campaign);
        return Answer.show("appraisal/meetingminutes",
                views.page(person, round, found(campaign, meeting), null, List.of(), rendering.ui(request)));
    }

    /** Keeps title, day and minutes; with {@code ket-thuc} the meeting is closed. */
    @PostMapping("/{meeting}")
    @Permit(Role.COORDINATOR)
    Answer change(Person person, @PathVariable long campaign, @PathVariable long meeting,
            @RequestParam(defaultValue = "0") int version, @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String day, @RequestParam(defaultValue = "") String minutes,
            @RequestParam(name = "ket-thuc", defaultValue = "") String close, HttpServletRequest request) {
        Campaign round = campaigns.get(campaign);
        List<Refusal> refusals = meetings.change(person, round, found(campaign, meeting).seen(version), title,
                Days.ofThisCentury(day).orElse(null), minutes);
        if (refusals.isEmpty() && !close.isEmpty()) {
            refusals = meetings.close(person, round, found(campaign, meeting));
        }
        if (refusals.isEmpty()) {
            return Answer.done(AppealPaths.meeting(campaign, meeting),
                    close.isEmpty() ? "meeting.saved" : "meeting.closed");
        }
        Meeting now = found(campaign, meeting);
        boolean changed = refusals.stream().anyMatch(refusal -> refusal.key().equals("meeting.changed-meanwhile"));
        MeetingPage page = views.page(person, round, now,
                new MeetingViews.Typed(changed, new MeetingPage.Form(now.version(), title, day, minutes)), refusals,
                rendering.ui(request));
        return new Answer.Page(TEMPLATE, page, changed ? 409 : 422);
    }

    /** Puts the ticked appeals on the agenda, or with {@code tat-ca} all that stand on none. */
    @PostMapping("/{meeting}/chuong-trinh")
    @Permit(Role.COORDINATOR)
    Answer put(Person person, @PathVariable long campaign, @PathVariable long meeting,
            @RequestParam(name = "kien-nghi", required = false) @Nullable List<String> ticked,
            @RequestParam(name = "tat-ca", defaultValue = "") String all) {
        Meeting found = found(campaign, meeting);
        String back = AppealPaths.meeting(campaign, meeting);
        if (!found.open()) {
            return Answer.refused(back, "meeting.changed-meanwhile");
        }
        List<EntryKey> keys = !all.isEmpty()
                ? lists.open(campaign)
                : ticked == null
                        ? List.of()
                        : ticked.stream().map(written -> MeetingViews.read(campaign, written))
                                .filter(Objects::nonNull).toList();
        int put = meetings.put(person, campaigns.get(campaign), found, keys);
        return put == 0 ? Answer.refused(back, "meeting.put.none") : Answer.done(back, "meeting.put", put);
    }

    /** Takes an undecided appeal off the agenda. */
    @PostMapping("/{meeting}/chuong-trinh/bo")
    @Permit(Role.COORDINATOR)
    Answer take(Person person, @PathVariable long campaign, @PathVariable long meeting,
            @RequestParam(name = "kien-nghi", defaultValue = "") String written) {
        EntryKey key = MeetingViews.read(campaign, written);
        Meeting found = found(campaign, meeting);
        boolean taken = key != null && found.open() && meetings.take(person, campaigns.get(campaign), found, key);
        String back = AppealPaths.meeting(campaign, meeting);
        return taken ? Answer.done(back, "meeting.taken") : Answer.refused(back, "meeting.taken.none");
    }

    private Meeting found(long campaign, long meeting) {
        return meetings.find(campaign, meeting).orElseThrow(AppealViews::missing);
    }
}
