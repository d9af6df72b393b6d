package vn.chiso.web.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import vn.chiso.document.Alignment;
import vn.chiso.document.Appendix;
import vn.chiso.document.Block;
import vn.chiso.document.Column;
import vn.chiso.document.Layout;
import vn.chiso.document.Orientation;
import vn.chiso.document.Row;
import vn.chiso.engine.framework.Language;
import vn.chiso.engine.framework.Node;
import vn.chiso.engine.scoring.Score;
import vn.chiso.web.account.Person;
import vn.chiso.web.account.Role;
import vn.chiso.web.appraisal.Verdict;
import vn.chiso.web.campaign.Campaign;
import vn.chiso.web.ui.Ui;

/**
 * The minutes of the appraisal of one unit (biên bản thẩm định): what it declared, what counts of it now, and why they
 * differ. What the council decided about appeals stands in them with the council's name. Lines and their order are those
 * of Decree 30/2020/NĐ-CP, appendix III, form 1.9; where nobody has written, room is left to write by hand. The unit gets
 * them as the figures alone make them: what is written in them is for those who oversee, until they hand it out.
 */
@Component
class AppraisalMinutes implements DocumentKind {

    static final String BEGUN = "bat-dau";
    static final String ENDED = "ket-thuc-luc";
    private static final String ROOM = "dia-diem";
    private static final String MEMBERS = "thanh-phan";
    private static final String OPINIONS = "y-kien";
    private static final String CONCLUSION = "ket-luan";
    private static final List<String> NUMBERS = List.of("I. ", "II. ", "III. ");
    private static final String BY_HAND = "……………………………";
    /** Columns before that of the maximum: code, main index. */
    private static final int BEFORE = 2;

    private final UnitRights rights;
    private final UnitReading reading;

    AppraisalMinutes(UnitRights rights, UnitReading reading) {
        this.rights = rights;
        this.reading = reading;
    }

    @Override
    public String id() {
        return "bien-ban";
    }

    @Override
    public List<Offer> offers(Person person, Ui ui) {
        return rights.offered(UnitRights.Paper.MINUTES, person).stream()
                .map(round -> SelfAssessmentForm.offer(round, ui)).toList();
    }

    @Override
    public Draft open(Person person, String key, Ui ui) {
        UnitRound round = rights.open(UnitRights.Paper.MINUTES, person, key);
        Draft draft = draft(person, key, round, ui);
        return person.is(Role.COORDINATOR, Role.LEADER, Role.COUNCIL_MEMBER) ? draft : draft.generatedOnly();
    }

    private Draft draft(Person person, String key, UnitRound round, Ui ui) {
        String unit = round.unit().name();
        return new Draft(key, ui.t("document.unit.title", unit, round.campaign().name()), Layout.MINUTES,
                ui.t("document.minutes.name"), ui.t("document.minutes.abbreviation"),
                ui.t("document.minutes.about", unit, round.campaign().name()),
                null,
                round.campaign().id(), person.is(Role.COORDINATOR),
                List.of(Draft.Part.line(BEGUN), Draft.Part.line(ROOM), Draft.Part.prose(MEMBERS, ""),
                        Draft.Part.line(Signatures.CHAIR), Draft.Part.line(Signatures.SECRETARY),
                        Draft.Part.prose(OPINIONS, ""), Draft.Part.prose(CONCLUSION, ""), Draft.Part.line(ENDED)),
                rights.earlier(UnitRights.Paper.MINUTES, person, round),
                (words, in) -> compose(person, key, words, in), null);
    }

    /** Asks for the rights once more: the round may have gone back to an earlier phase meanwhile. */
    private Draft.Body compose(Person person, String key, Draft.Words words, Ui ui) {
        UnitFigures figures = reading.appraised(rights.open(UnitRights.Paper.MINUTES, person, key));
        List<Difference> differences = Difference.of(figures, ui);
        List<Appendix> appendices = new ArrayList<>();
        List<Block> body = meeting(words, ui);
        Campaign campaign = figures.round().campaign();
        body.add(new Block.Paragraph(ui.t("document.minutes.opening", figures.round().unit().name(), campaign.name(),
                Integer.toString(campaign.year()), figures.framework().name().in(Language.VI),
                figures.framework().source().document())));
        body.add(heading(0, "document.minutes.part.result", ui));
        sentences(figures, differences, ui).forEach(sentence -> body.add(new Block.Paragraph(sentence)));
        body.add(indices(figures, ui));
        if (differences.size() > SelfAssessmentForm.SHORT) {
            body.add(new Block.Paragraph(ui.t("document.minutes.in-appendix")));
            appendices.add(new Appendix(ui.t("document.minutes.appendix"), Orientation.LANDSCAPE,
                    List.of(table(differences, ui))));
        } else if (!differences.isEmpty()) {
            body.add(table(differences, ui));
        }
        int number = written(body, 1, OPINIONS, words, ui);
        written(body, number, CONCLUSION, words, ui);
        body.add(new Block.Paragraph(ui.t("document.minutes.ended", words.text(ENDED).isEmpty()
                ? ui.t("document.minutes.ended.by-hand")
                : words.text(ENDED))));
        return new Draft.Body(List.of(), body, appendices, UnitReading.source(figures, ui));
    }

    /** What the form wants to be said of the meeting before what it was about. */
    private static List<Block> meeting(Draft.Words words, Ui ui) {
        List<Block> lines = new ArrayList<>();
        lines.add(line("document.minutes.begun", words.text(BEGUN), ui));
        lines.add(line("document.minutes.room", words.text(ROOM), ui));
        List<Block> members = words.blocks(MEMBERS);
        if (members.size() > 1 || words.text(MEMBERS).startsWith("-")) {
            lines.add(new Block.Paragraph(ui.t("document.minutes.members")));
            lines.addAll(members);
        } else {
            lines.add(line("document.minutes.members", words.text(MEMBERS), ui));
        }
        lines.add(line("document.minutes.chair", words.text(Signatures.CHAIR), ui));
        lines.add(line("document.minutes.secretary", words.text(Signatures.SECRETARY), ui));
        lines.add(new Block.Paragraph(ui.t("document.minutes.content")));
        return lines;
    }

    /** What a line is about and what it says; room to write by hand where it says nothing. */
    private static Block line(String key, String text, Ui ui) {
        return new Block.Paragraph(ui.t(key) + " " + (text.isEmpty() ? BY_HAND : text));
    }

    /** A part that people write, with the next number; nothing where they have written nothing. */
    private static int written(List<Block> body, int number, String part, Draft.Words words, Ui ui) {
        if (words.text(part).isEmpty()) {
            return number;
        }
        body.add(heading(number, "document.part." + part, ui));
        body.addAll(words.blocks(part));
        return number + 1;
    }

    private static Block heading(int number, String key, Ui ui) {
        return new Block.Part(1, NUMBERS.get(number) + ui.t(key));
    }

    private static List<String> sentences(UnitFigures figures, List<Difference> differences, Ui ui) {
        Score declared = figures.declared().total();
        Score appraised = figures.decided().total();
        List<String> sentences = new ArrayList<>();
        sentences.add(ui.t("document.minutes.total", PointsCells.reached(declared, ui),
                PointsCells.reached(appraised, ui), PointsCells.moved(declared.points(), appraised.points(), ui)));
        sentences.add(differences.isEmpty() ? ui.t("document.minutes.same") : counts(figures, differences, ui));
        if (figures.open() > 0) {
            sentences.add(ui.t("document.unit.open", figures.open()));
        }
        return sentences;
    }

    private static String counts(UnitFigures figures, List<Difference> differences, Ui ui) {
        int raised = (int) differences.stream().filter(each -> each.direction() > 0).count();
        int lowered = (int) differences.stream().filter(each -> each.direction() < 0).count();
        int rejected = (int) differences.stream()
                .filter(each -> each.direction() < 0 && each.verdict() == Verdict.REJECTED).count();
        int other = differences.size() - raised - lowered;
        String counts = ui.t("document.minutes.count", figures.count().all(), differences.size(), raised, lowered,
                rejected);
        return other == 0 ? counts : counts + " " + ui.t("document.minutes.count.other", other);
    }

    private static Block.Table indices(UnitFigures figures, Ui ui) {
        List<Row> rows = new ArrayList<>();
        for (Node node : figures.framework().tree().roots()) {
            if (!(node instanceof Node.SharedRow)) {
                Score declared = Objects.requireNonNull(figures.declared().scores().get(node.code()));
                Score appraised = Objects.requireNonNull(figures.decided().scores().get(node.code()));
                rows.add(Row.of(node.head().codeAsPrinted(), node.head().name().in(ui.language()),
                        PointsCells.max(declared, ui), PointsCells.points(declared, ui),
                        PointsCells.appraised(declared, appraised, ui),
                        PointsCells.change(declared.points(), appraised.points(), ui)));
            }
        }
        rows.addAll(PointsCells.totals(BEFORE, figures, ui));
        return new Block.Table(ui.t("document.minutes.indices"), List.of(
                new Column(ui.t("document.unit.column.code"), 8, Alignment.LEFT),
                new Column(ui.t("document.column.index"), 40, Alignment.LEFT),
                new Column(ui.t("document.column.max"), 12, Alignment.RIGHT),
                new Column(ui.t("document.unit.column.declared"), 13, Alignment.RIGHT),
                new Column(ui.t("document.unit.column.appraised"), 14, Alignment.RIGHT),
                new Column(ui.t("document.unit.column.change"), 13, Alignment.RIGHT)), rows, "");
    }

    private static Block.Table table(List<Difference> differences, Ui ui) {
        List<Row> rows = differences.stream().map(each -> Row.of(each.leaf().head().codeAsPrinted(),
                each.leaf().head().name().in(ui.language()), PointsCells.max(each.declared(), ui),
                PointsCells.points(each.declared(), ui), PointsCells.appraised(each.declared(), each.appraised(), ui),
                each.reason(), each.office())).toList();
        return new Block.Table(ui.t("document.minutes.table"), List.of(
                new Column(ui.t("document.unit.column.code"), 8, Alignment.LEFT),
                new Column(ui.t("document.unit.column.criterion"), 22, Alignment.LEFT),
                new Column(ui.t("document.column.max"), 9, Alignment.RIGHT),
                new Column(ui.t("document.unit.column.declared"), 9, Alignment.RIGHT),
                new Column(ui.t("document.unit.column.appraised"), 10, Alignment.RIGHT),
                new Column(ui.t("document.minutes.column.reason"), 30, Alignment.LEFT),
                new Column(ui.t("document.minutes.column.office"), 12, Alignment.LEFT)), rows, "");
    }
}
