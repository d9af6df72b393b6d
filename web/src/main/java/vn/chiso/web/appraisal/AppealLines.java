package vn.chiso.web.appraisal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chiso.engine.framework.Node;
import vn.chiso.engine.scoring.LeafScore;
import vn.chiso.engine.scoring.Outcome;
import vn.chiso.engine.scoring.Scoring;
import vn.chiso.engine.scoring.UnitInputs;
import vn.chiso.web.campaign.Campaign;
import vn.chiso.web.campaign.Campaigns;
import vn.chiso.web.entry.EntryKey;
import vn.chiso.web.ui.Ui;

/** Points of single indicators of several units, for the lines of a list or an agenda. */
@Component
class AppealLines {

    private final Considerations considerations;
    private final Campaigns campaigns;

    AppealLines(Considerations considerations, Campaigns campaigns) {
        this.considerations = considerations;
        this.campaigns = campaigns;
    }

    /**
     * The points of one entry, as people read them.
     *
     * @param stake   what the appraisal changed; empty for nothing
     * @param decided points after the council; empty while it has not decided
     * @param council what it decided; null for nothing
     */
    record Points(String code, String name, String max, String declared, String appraised, String stake,
            String decided, @Nullable Decision appraisal, @Nullable Decision council) {
    }

    /** The points of entries; those that are there no more are left out. */
    Map<EntryKey, Points> points(Campaign campaign, Collection<EntryKey> keys, Ui ui) {
        Map<Long, Considered> considered = considerations.of(campaign,
                keys.stream().map(EntryKey::unit).collect(Collectors.toSet()));
        Map<Long, Inputs> inputs = new HashMap<>();
        considered.forEach((unit, its) -> inputs.put(unit,
                new Inputs(its.declaredInputs(), its.appraised(), its.until(Stage.COUNCIL))));
        Scoring scoring = new Scoring(campaigns.framework(campaign).framework());
        Map<EntryKey, Points> points = new HashMap<>();
        for (EntryKey key : keys) {
            Considered its = considered.get(key.unit());
            Inputs scored = inputs.get(key.unit());
            if (its != null && scored != null
                    && its.declared().framework().tree().node(key.leaf()) instanceof Node.Leaf leaf) {
                LeafScore declared = scoring.score(leaf, scored.declared());
                LeafScore appraised = scoring.score(leaf, scored.appraised());
                Decision council = AppealSides.concluded(its.at(key.leaf(), Stage.COUNCIL));
                points.put(key, new Points(leaf.head().codeAsPrinted(), leaf.head().name().in(ui.language()),
                        ui.number(leaf.max()), shown(declared, ui), shown(appraised, ui),
                        AppealSides.change(declared.points(), appraised.points(), ui),
                        council == null ? "" : shown(scoring.score(leaf, scored.decided()), ui),
                        AppealSides.concluded(its.at(key.leaf(), Stage.APPRAISAL)), council));
            }
        }
        return points;
    }

    private record Inputs(UnitInputs declared, UnitInputs appraised, UnitInputs decided) {
    }

    private static String shown(LeafScore score, Ui ui) {
        return score.outcome() == Outcome.NOT_APPLICABLE ? "–" : ui.points(score.points());
    }

    /** Lines of a list of appeals. */
    List<AppealListPage.Line> of(Campaign campaign, List<AppealListStore.AppealLine> found, boolean council, Ui ui) {
        Map<EntryKey, Points> points = points(campaign,
                found.stream().map(AppealListStore.AppealLine::key).toList(), ui);
        List<AppealListPage.Line> lines = new ArrayList<>();
        for (AppealListStore.AppealLine line : found) {
            Points its = points.get(line.key());
            Long meeting = line.meeting();
            if (its != null) {
                lines.add(new AppealListPage.Line(its.code(), its.name(), line.unitName(),
                        AppealPaths.appeal(line.key()), line.state(), its.declared(), its.appraised(), its.stake(),
                        its.decided(), its.max(), line.sentAt(), line.meetingTitle() == null ? "" : line.meetingTitle(),
                        meeting == null || !council ? "" : AppealPaths.item(meeting, line.key())));
            }
        }
        return lines;
    }
}
