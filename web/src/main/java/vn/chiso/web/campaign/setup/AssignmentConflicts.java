package vn.chiso.web.campaign.setup;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import vn.chiso.engine.framework.Language;
import vn.chiso.engine.framework.NodeCode;
import vn.chiso.web.campaign.Assignment;
import vn.chiso.web.campaign.Assignments;
import vn.chiso.web.campaign.Campaign;
import vn.chiso.web.campaign.LastChange;
import vn.chiso.web.organisation.Unit;
import vn.chiso.web.organisation.Units;
import vn.chiso.web.platform.Refusal;
import vn.chiso.web.platform.Time;
import vn.chiso.web.ui.Texts;

/** Tells who was faster on which indicator, and what stands there now. */
@Component
class AssignmentConflicts {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");

    private final Assignments assignments;
    private final Units units;
    private final Texts texts;

    AssignmentConflicts(Assignments assignments, Units units, Texts texts) {
        this.assignments = assignments;
        this.units = units;
        this.texts = texts;
    }

    List<Refusal> sentences(Campaign campaign, List<NodeCode> late) {
        Map<NodeCode, Assignment> now = assignments.of(campaign.id());
        Map<NodeCode, LastChange> last = assignments.lastChanges(campaign.id());
        Map<Long, Unit> known = units.byIds(late.stream().map(now::get).filter(Objects::nonNull)
                .map(Assignment::provider).filter(Objects::nonNull).toList());
        List<Refusal> sentences = new ArrayList<>();
        for (NodeCode leaf : late) {
            Assignment assignment = now.get(leaf);
            LastChange change = last.get(leaf);
            if (assignment == null || change == null) {
                sentences.add(Refusal.of("campaign.assign.gone", leaf));
                continue;
            }
            Unit provider = assignment.provider() == null ? null : known.get(assignment.provider());
            sentences.add(Refusal.of("campaign.assign.conflict", leaf, change.by(),
                    MOMENT.format(ZonedDateTime.ofInstant(change.at(), Time.ZONE)),
                    provider == null ? texts.say(Language.VI, "campaign.assign.self") : provider.name()));
        }
        return sentences;
    }
}
