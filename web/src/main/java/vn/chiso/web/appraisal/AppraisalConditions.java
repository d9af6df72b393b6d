package vn.chiso.web.appraisal;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.chiso.web.campaign.Campaign;
import vn.chiso.web.campaign.Phase;
import vn.chiso.web.campaign.PhaseCondition;
import vn.chiso.web.platform.Refusal;

/** What of appraisal and appeal ought to be over before a phase begins. */
@Component
class AppraisalConditions implements PhaseCondition {

    private final QueueStore queue;
    private final AppealStore appeals;
    private final MeetingStore meetings;

    AppraisalConditions(QueueStore queue, AppealStore appeals, MeetingStore meetings) {
        this.queue = queue;
        this.appeals = appeals;
        this.meetings = meetings;
    }

    @Override
    public List<Refusal> unmet(Campaign campaign, Phase entering) {
        List<Refusal> unmet = new ArrayList<>();
        switch (entering) {
            case APPEAL -> {
                int waiting = queue.waiting(campaign.id());
                if (waiting > 0) {
                    unmet.add(Refusal.of("appraisal.unmet.waiting", waiting));
                }
                int returned = queue.returned(campaign.id());
                if (returned > 0) {
                    unmet.add(Refusal.of("appraisal.unmet.returned", returned));
                }
            }
            case LOCK -> {
                int undecided = appeals.undecided(campaign.id());
                if (undecided > 0) {
                    unmet.add(Refusal.of("appeal.unmet.undecided", undecided));
                }
                String open = meetings.ofCampaign(campaign.id()).stream()
                        .filter(meeting -> meeting.decided() > 0 && (meeting.open() || meeting.minutes().isBlank()))
                        .map(Meeting::title).collect(Collectors.joining("; "));
                if (!open.isEmpty()) {
                    unmet.add(Refusal.of("meeting.unmet.open", open));
                }
            }
            case PREPARATION, SELF_ASSESSMENT, APPRAISAL, PUBLICATION -> {
            }
        }
        return unmet;
    }
}
