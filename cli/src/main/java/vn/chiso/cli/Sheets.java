package vn.chiso.cli;

import java.util.ArrayList;
import java.util.List;
import vn.chiso.engine.framework.Framework;
import vn.chiso.engine.scoring.Disagreement;
import vn.chiso.engine.scoring.ScoreSheet;
import vn.chiso.engine.scoring.Scoring;
import vn.chiso.engine.scoring.Tally;
import vn.chiso.engine.scoring.UnitInputs;
import vn.chiso.engine.text.EngineText;

/** Scores many units and tells on the error stream what people should look at. */
final class Sheets {

    private static final int TELL_PROGRESS_FROM = 500;
    private static final int MOST_LINES = 20;

    private Sheets() {
    }

    /** The sheets of all units, without the traces, which no table shows and which would fill the memory. */
    static List<ScoreSheet> score(Session session, Framework framework, List<UnitInputs> units) {
        session.tellStatus(framework);
        Scoring scoring = new Scoring(framework);
        List<ScoreSheet> sheets = new ArrayList<>(units.size());
        for (UnitInputs unit : units) {
            sheets.add(scoring.score(unit).withoutTraces());
            if (units.size() >= TELL_PROGRESS_FROM && sheets.size() % TELL_PROGRESS_FROM == 0) {
                session.err().println(session.say("progress.scored", sheets.size(), units.size()));
            }
        }
        return sheets;
    }

    /** Tells what is incomplete, wrong or disagreeing; true when a value cannot be right. */
    static boolean tell(Session session, List<ScoreSheet> sheets) {
        List<String> lines = new ArrayList<>();
        boolean bad = false;
        for (ScoreSheet sheet : sheets) {
            Tally tally = sheet.total().tally();
            if (!tally.complete()) {
                lines.add(session.say("score.incomplete", sheet.unit(), tally.missing(), tally.badValues()));
            }
            bad |= tally.badValues() > 0;
            for (Disagreement disagreement : sheet.disagreements()) {
                lines.add(session.say("score.disagreement", sheet.unit(),
                        EngineText.sentence(disagreement, session.engine())));
            }
        }
        lines.stream().limit(MOST_LINES).forEach(session.err()::println);
        if (lines.size() > MOST_LINES) {
            session.err().println(session.say("score.more", lines.size() - MOST_LINES));
        }
        return bad;
    }
}
