package vn.chiso.web.plan.choice;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chiso.engine.framework.NodeCode;
import vn.chiso.engine.planning.Place;
import vn.chiso.engine.planning.Projected;
import vn.chiso.engine.planning.Rivals;
import vn.chiso.engine.ranking.Ranking;
import vn.chiso.engine.scoring.ScoreSheet;
import vn.chiso.engine.scoring.UnitId;
import vn.chiso.web.account.Person;
import vn.chiso.web.campaign.Campaign;
import vn.chiso.web.result.RoundFigures;

/** Finds the place that a unit would take among the units of its block. */
@Component
class Outlooks {

    /** How many units are named on each side of the place. */
    private static final int BESIDE = 1;

    private final Grounds grounds;
    private final BlockSheets sheets;
    private final RoundFigures figures;

    Outlooks(Grounds grounds, BlockSheets sheets, RoundFigures figures) {
        this.grounds = grounds;
        this.sheets = sheets;
        this.figures = figures;
    }

    /** The others as they are expected; the round before is null for those who stay. */
    record Field(RivalsMove move, @Nullable Campaign before, Rivals rivals) {
    }

    /** What the person may be told of the others: nothing, that they stay, or also how they move. */
    List<Field> fields(Person person, Ground ground) {
        if (!RankSight.maySee(person, ground.origin()) || ground.block().size() < 2) {
            return List.of();
        }
        List<ScoreSheet> now = sheets.of(ground.campaign(), ground.block());
        List<Field> fields = new ArrayList<>();
        fields.add(new Field(RivalsMove.STILL, null, Rivals.heldStill(ground.framework(), now)));
        Campaign before = grounds.before(ground)
                .filter(round -> RankSight.maySee(person, figures.origin(round))).orElse(null);
        if (before != null) {
            Map<UnitId, ScoreSheet> earlier = new HashMap<>();
            sheets.of(before, ground.block()).forEach(sheet -> earlier.put(sheet.unit(), sheet));
            fields.add(new Field(RivalsMove.TREND, before,
                    Rivals.movedByTrend(ground.framework(), now, earlier)));
        }
        return List.copyOf(fields);
    }

    /** The places of a projection. */
    List<Outlook> of(List<Field> fields, Ground ground, Projected projected) {
        return fields.stream().map(field -> of(field, ground, projected)).flatMap(Optional::stream).toList();
    }

    private static Optional<Outlook> of(Field field, Ground ground, Projected projected) {
        Optional<Place> place = field.rivals().place(projected);
        return place.map(found -> new Outlook(field.move(), field.before() == null ? "" : field.before().name(), found,
                ground.unit(), around(ground, field.rivals(), projected.after())));
    }

    private static List<Outlook.Neighbour> around(Ground ground, Rivals rivals, ScoreSheet own) {
        List<ScoreSheet> all = new ArrayList<>(
                rivals.expected().stream().filter(sheet -> !sheet.unit().equals(own.unit())).toList());
        all.add(own);
        List<Ranking.Row> rows = Ranking.of(ground.framework(), all, NodeCode.TOTAL, Map.of(), Map.of()).rows();
        int at = 0;
        while (!rows.get(at).sheet().unit().equals(own.unit())) {
            at++;
        }
        return rows.subList(Math.max(0, at - BESIDE), Math.min(rows.size(), at + BESIDE + 1)).stream()
                .map(row -> new Outlook.Neighbour(row.rank(), Long.parseLong(row.sheet().unit().value()),
                        row.sheet()))
                .toList();
    }
}
