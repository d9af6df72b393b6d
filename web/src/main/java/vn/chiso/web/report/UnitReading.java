package vn.chiso.web.report;

import java.time.Clock;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import vn.chiso.engine.scoring.ScoreSheet;
import vn.chiso.engine.scoring.Scoring;
import vn.chiso.web.appraisal.Considerations;
import vn.chiso.web.appraisal.Considered;
import vn.chiso.web.campaign.Campaign;
import vn.chiso.web.campaign.Campaigns;
import vn.chiso.web.entry.Evidences;
import vn.chiso.web.result.RoundFigures;
import vn.chiso.web.ui.Ui;

/** Reads what documents say about an assessed unit; the engine alone scores it. */
@Component
class UnitReading {

    private final Campaigns campaigns;
    private final Considerations considerations;
    private final RoundFigures figures;
    private final Evidences evidences;
    private final Clock clock;

    UnitReading(Campaigns campaigns, Considerations considerations, RoundFigures figures, Evidences evidences,
            Clock clock) {
        this.campaigns = campaigns;
        this.considerations = considerations;
        this.figures = figures;
        this.evidences = evidences;
        this.clock = clock;
    }

    /** What was declared, and nothing of what was decided. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public UnitFigures declared(UnitRound round) {
        Considered considered = considerations.of(round.campaign(), round.unit().id());
        return read(round, considered, null, RoundFigures.Origin.DECLARED);
    }

    /** The same with what counts after appraisal, also where nothing was decided yet. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public UnitFigures appraised(UnitRound round) {
        Campaign campaign = campaigns.get(round.campaign().id());
        Considered considered = considerations.of(campaign, round.unit().id());
        ScoreSheet sheet = new Scoring(considered.declared().framework())
                .score(figures.of(campaign, round.unit().id()));
        return read(round, considered, sheet, figures.origin(campaign));
    }

    private UnitFigures read(UnitRound round, Considered considered, @Nullable ScoreSheet appraised,
            RoundFigures.Origin origin) {
        return new UnitFigures(round, considered,
                new Scoring(considered.declared().framework()).score(considered.declaredInputs()), appraised,
                evidences.ofUnit(round.campaign().id(), round.unit().id()), origin, clock.instant());
    }

    /** Where the figures come from, with what nobody may overlook. */
    static String source(UnitFigures figures, Ui ui) {
        Campaign campaign = figures.round().campaign();
        String named = ui.t("document.unit.source", campaign.name(), Integer.toString(campaign.year()),
                ui.t("document.unit.origin." + figures.origin().name().toLowerCase(Locale.ROOT)),
                ui.moment(figures.at()));
        return campaign.illustrative() ? ui.t("document.source.illustrative", named) : named;
    }
}
