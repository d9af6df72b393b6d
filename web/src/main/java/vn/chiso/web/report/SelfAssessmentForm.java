package vn.chiso.web.report;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.chiso.document.Appendix;
import vn.chiso.document.Block;
import vn.chiso.document.Layout;
import vn.chiso.document.Orientation;
import vn.chiso.engine.framework.Language;
import vn.chiso.engine.scoring.ScoreSheet;
import vn.chiso.web.account.Person;
import vn.chiso.web.campaign.Campaign;
import vn.chiso.web.ui.Ui;

/** The form that an assessed unit signs (phiếu tự đánh giá): what it gives itself, and on what grounds. */
@Component
class SelfAssessmentForm implements DocumentKind {

    /** More rows stand in an appendix across the page. */
    static final int SHORT = 40;

    private static final String ADDED = "giai-trinh";

    private final UnitRights rights;
    private final UnitReading reading;
    private final FormWorkbook workbook;

    SelfAssessmentForm(UnitRights rights, UnitReading reading, FormWorkbook workbook) {
        this.rights = rights;
        this.reading = reading;
        this.workbook = workbook;
    }

    @Override
    public String id() {
        return "phieu";
    }

    @Override
    public List<Offer> offers(Person person, Ui ui) {
        return rights.offered(UnitRights.Paper.FORM, person).stream().map(round -> offer(round, ui)).toList();
    }

    /** A round and a unit, for people to choose. */
    static Offer offer(UnitRound round, Ui ui) {
        Campaign campaign = round.campaign();
        return new Offer(round.key(), round.unit().name(), ui.t("document.unit.facts", campaign.name(),
                Integer.toString(campaign.year()), ui.t("phase." + campaign.phase().id())));
    }

    @Override
    public Draft open(Person person, String key, Ui ui) {
        UnitRound round = rights.open(UnitRights.Paper.FORM, person, key);
        String unit = round.unit().name();
        return new Draft(key, ui.t("document.unit.title", unit, round.campaign().name()), Layout.FORM,
                ui.t("document.form.name"), "", ui.t("document.form.about", unit, round.campaign().name()),
                round.unit().id(), round.campaign().id(), UnitRights.ofUnit(person, round.unit().id()),
                List.of(Draft.Part.prose(ADDED, "")), rights.earlier(UnitRights.Paper.FORM, person, round),
                (words, in) -> compose(person, key, words, in),
                (in, output, progress) -> workbook.write(
                        figures(person, rights.open(UnitRights.Paper.FORM, person, key)), in, output, progress));
    }

    /** Asks for the rights once more: the round may have gone back to an earlier phase meanwhile. */
    private Draft.Body compose(Person person, String key, Draft.Words words, Ui ui) {
        UnitRound round = rights.open(UnitRights.Paper.FORM, person, key);
        UnitFigures figures = figures(person, round);
        List<Block> body = new ArrayList<>();
        sentences(figures, ui).forEach(sentence -> body.add(new Block.Paragraph(sentence)));
        Block.Table table = UnitTable.of(figures, ui);
        List<Appendix> appendices = new ArrayList<>();
        if (table.rows().size() > SHORT) {
            body.add(new Block.Paragraph(ui.t("document.form.in-appendix")));
            appendices.add(new Appendix(ui.t("document.form.appendix"), Orientation.LANDSCAPE, List.of(table)));
        } else {
            body.add(table);
        }
        if (!words.text(ADDED).isEmpty()) {
            body.add(new Block.Part(2, ui.t("document.form.added")));
            body.addAll(words.blocks(ADDED));
        }
        return new Draft.Body(List.of(), body, appendices, UnitReading.source(figures, ui));
    }

    private UnitFigures figures(Person person, UnitRound round) {
        if (!rights.seesAppraised(person, round)) {
            return reading.declared(round);
        }
        UnitFigures appraised = reading.appraised(round);
        return appraised.concluded() ? appraised : appraised.undecided();
    }

    private static List<String> sentences(UnitFigures figures, Ui ui) {
        List<String> sentences = new ArrayList<>();
        Campaign campaign = figures.round().campaign();
        sentences.add(ui.t("document.form.opening", figures.round().unit().name(), campaign.name(),
                Integer.toString(campaign.year()), figures.framework().name().in(Language.VI),
                figures.framework().source().document()));
        sentences.add(ui.t("document.form.total", PointsCells.reached(figures.declared().total(), ui)));
        UnitFigures.Count count = figures.count();
        sentences.add(ui.t("document.form.count", count.all(), count.full(), count.lost(), count.missing(),
                count.never())
                + (count.wrong() == 0 ? "" : " " + ui.t("document.form.count.wrong", count.wrong())));
        ScoreSheet appraised = figures.appraised();
        if (appraised != null) {
            sentences.add(ui.t("document.form.appraised", PointsCells.reached(appraised.total(), ui), PointsCells
                    .moved(figures.declared().total().points(), appraised.total().points(), ui)));
        }
        return sentences;
    }
}
