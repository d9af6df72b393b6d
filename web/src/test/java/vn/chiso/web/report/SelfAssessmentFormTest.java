package vn.chiso.web.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.server.ResponseStatusException;
import vn.chiso.document.Heading;
import vn.chiso.document.Layout;
import vn.chiso.document.OfficialDocument;
import vn.chiso.document.Orientation;
import vn.chiso.document.PdfWriter;
import vn.chiso.document.Row;
import vn.chiso.document.Signature;
import vn.chiso.document.Template;
import vn.chiso.document.Title;
import vn.chiso.document.WordWriter;
import vn.chiso.engine.framework.Node;
import vn.chiso.engine.scoring.ScoreSheet;
import vn.chiso.engine.scoring.Scoring;
import vn.chiso.web.Visitor;
import vn.chiso.web.WebTest;
import vn.chiso.web.account.Person;
import vn.chiso.web.account.Role;
import vn.chiso.web.appraisal.Considerations;
import vn.chiso.web.appraisal.Considered;
import vn.chiso.web.campaign.Phase;
import vn.chiso.web.entry.Round;
import vn.chiso.web.entry.Signed;
import vn.chiso.web.result.JudgedRound;
import vn.chiso.web.ui.Ui;

class SelfAssessmentFormTest extends WebTest {

    private static final String DECLARED = "Điểm tự đánh giá";
    private static final String APPRAISED = "Điểm thẩm định";
    private static final String SAID = "Số liệu, giải trình";
    private static final String PROOF = "Tài liệu kiểm chứng";

    @Autowired
    private UnitPapers papers;
    @Autowired
    private SelfAssessmentForm form;
    @Autowired
    private Signed signed;
    @Autowired
    private JudgedRound.Maker judgedRounds;
    @Autowired
    private Round.Maker rounds;
    @Autowired
    private Considerations considerations;

    private Person officer(long unit) {
        return rounds.person(unit, Role.DATA_OFFICER);
    }

    private Person coordinator() {
        return rounds.person(null, Role.COORDINATOR);
    }

    private void refused(Person person, Round round, long unit) {
        assertThatThrownBy(() -> papers.form(person, round, unit)).as(person.roles().toString())
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aFormIsOpenedByThePeopleOfItsUnitAndByThoseWhoOversee() {
        Round round = signed.round(2);
        long unit = round.unit();
        for (Person person : List.of(officer(unit), rounds.person(unit, Role.UNIT_HEAD), coordinator(),
                rounds.person(null, Role.LEADER))) {
            Draft draft = papers.form(person, round, unit);
            assertThat(draft.layout()).isEqualTo(Layout.FORM);
            assertThat(draft.unit()).isEqualTo(unit);
            assertThat(papers.read(draft).tables()).hasSize(1);
        }
    }

    @Test
    void nobodyElseOpensAForm() {
        Round round = signed.round(2);
        long unit = round.unit();
        long other = round.units().getLast();
        refused(officer(other), round, unit);
        refused(rounds.person(other, Role.UNIT_HEAD), round, unit);
        refused(officer(round.department()), round, unit);
        refused(rounds.person(null, Role.ADMINISTRATOR), round, unit);
        refused(rounds.person(unit, Role.ADMINISTRATOR), round, unit);
        refused(rounds.person(null, Role.COUNCIL_MEMBER), round, unit);
        refused(signed.appraiser(round, null, "1.1", "1.2"), round, unit);
        Visitor visitor = new Visitor(address());
        visitor.signIn(officer(other).login(), Round.PASSWORD);
        assertThat(visitor.get(ReportPaths.draft("phieu", UnitPapers.key(round, unit))).statusCode()).isEqualTo(403);
        assertThat(visitor.get(ReportPaths.draft("phieu", UnitPapers.key(round, other))).statusCode()).isEqualTo(200);
    }

    @Test
    void whoAppraisesEveryIndicatorOpensTheFormOfWhatIsHandedInButNotOfTheOwnUnit() {
        JudgedRound judged = judgedRounds.inAppraisal(1);
        Round round = judged.round();
        judgedRounds.lower(judged, round.unit(), "1");
        assertThat(papers.read(papers.form(judged.appraiser(), round, round.unit())).columns(0)).contains(APPRAISED);
        Round open = signed.empty(1);
        refused(signed.appraiser(open, null, "1.1", "1.2", "2.1", "2.10"), open, open.unit());
        Round whole = signed.round(1);
        refused(signed.appraiser(whole, whole.unit(), "1.1", "1.2", "2.1", "2.10"), whole, whole.unit());
    }

    @Test
    void onlyTheUnitWritesIntoItsForm() {
        Round round = signed.round(1);
        assertThat(papers.form(officer(round.unit()), round, round.unit()).edits()).isTrue();
        assertThat(papers.form(coordinator(), round, round.unit()).edits()).isFalse();
        UnitPapers.Paper paper = papers.read(papers.form(officer(round.unit()), round, round.unit()),
                Map.of("giai-trinh", "Đề nghị xem xét chỉ số 1.1."));
        assertThat(paper.text()).endsWith("Giải trình, đề nghị của đơn vị\nĐề nghị xem xét chỉ số 1.1.");
    }

    @Test
    void whatNamesNoUnitOfARoundIsNotFound() {
        Round round = signed.round(1);
        Round other = signed.empty(1);
        for (String key : List.of("x", "1", "0-0", round.id() + "-" + other.unit(), "999999999-" + round.unit())) {
            assertThatThrownBy(() -> form.open(coordinator(), key, papers.ui())).as(key)
                    .isInstanceOf(ResponseStatusException.class).hasMessageContaining("404");
        }
    }

    @Test
    void theUnitSeesAppraisedPointsOnlyOnceTheAppraisalIsOver() {
        JudgedRound judged = judgedRounds.inAppraisal(1);
        Round round = judged.round();
        judgedRounds.lower(judged, round.unit(), "1");
        Draft before = papers.form(officer(round.unit()), round, round.unit());
        UnitPapers.Paper declared = papers.read(before);
        assertThat(declared.columns(0)).doesNotContain(APPRAISED);
        assertThat(declared.text()).doesNotContain("thẩm định");
        assertThat(declared.body().source()).contains("theo nội dung tự đánh giá của đơn vị,");
        assertThat(papers.read(papers.form(judged.coordinator(), round, round.unit())).cell(0, JudgedRound.LEAF,
                APPRAISED)).isEqualTo("1,00");
        judgedRounds.moveTo(judged, Phase.APPEAL);
        UnitPapers.Paper after = papers.read(papers.form(officer(round.unit()), round, round.unit()));
        assertThat(after.cell(0, JudgedRound.LEAF, APPRAISED)).isEqualTo("1,00");
        assertThat(after.text()).contains("Tổng điểm sau thẩm định: ");
        rounds.move(round, Phase.APPRAISAL);
        assertThat(papers.read(before).columns(0)).as("made after the round went back").doesNotContain(APPRAISED);
    }

    @Test
    void whereNothingIsDecidedThereIsNoColumnForIt() {
        Round round = signed.round(1);
        rounds.move(round, Phase.APPRAISAL);
        assertThat(papers.read(papers.form(coordinator(), round, round.unit())).columns(0)).doesNotContain(APPRAISED);
    }

    @Test
    void aCorrectionThatWaitsForTheNextRestatementDoesNotStandInIt() {
        JudgedRound judged = judgedRounds.published(1);
        Round round = judged.round();
        judgedRounds.restate(judged, round.unit(), "0,75");
        judgedRounds.correct(judged, round.unit(), "0,5");
        Draft draft = papers.form(officer(round.unit()), round, round.unit());
        assertThat(papers.read(draft).cell(0, JudgedRound.LEAF, APPRAISED)).isEqualTo("0,75");
        judgedRounds.publishAgain(judged);
        assertThat(papers.read(draft).cell(0, JudgedRound.LEAF, APPRAISED)).isEqualTo("0,50");
    }

    @Test
    void everyRowSaysWhatTheEngineScores() {
        JudgedRound judged = judgedRounds.inAppraisal(2);
        Round round = judged.round();
        long unit = round.units().getLast();
        judgedRounds.lower(judged, unit, "1,25");
        UnitPapers.Paper paper = papers.read(papers.form(coordinator(), round, unit));
        Considered considered = considerations.of(rounds.fresh(round), unit);
        Scoring scoring = new Scoring(considered.declared().framework());
        ScoreSheet declared = scoring.score(considered.declaredInputs());
        ScoreSheet appraised = scoring.score(considered.appraised());
        Ui ui = papers.ui();
        List<Node> nodes = considered.declared().framework().tree().nodes();
        assertThat(paper.codes(0)).hasSize(nodes.size() + 1);
        for (Node node : nodes) {
            String code = node.head().codeAsPrinted();
            assertThat(paper.cell(0, code, DECLARED)).as(code)
                    .isEqualTo(ui.points(Objects.requireNonNull(declared.scores().get(node.code())).points()));
            assertThat(paper.cell(0, code, APPRAISED)).as(code)
                    .isEqualTo(ui.points(Objects.requireNonNull(appraised.scores().get(node.code())).points()));
        }
        assertThat(paper.cell(0, "", DECLARED)).isEqualTo(ui.points(declared.total().points()));
        assertThat(paper.text()).contains("Tổng điểm tự đánh giá: " + paper.cell(0, "", DECLARED) + "/"
                + paper.cell(0, "", "Điểm tối đa") + " điểm, đạt ")
                .contains("Tổng điểm sau thẩm định: " + paper.cell(0, "", APPRAISED) + "/");
    }

    @Test
    void figuresExplanationsAndDocumentsStandAtTheirIndicator() {
        Round round = signed.round(1);
        UnitPapers.Paper paper = papers.read(papers.form(officer(round.unit()), round, round.unit()));
        assertThat(paper.columns(0)).containsExactly("Mã", "Tiêu chí, chỉ số", "Cách tính điểm", "Điểm tối đa",
                DECLARED,
                SAID, PROOF);
        assertThat(paper.codes(0)).containsExactly("1", "1.1", "1.2", "2", "2.1", "2.10", "");
        assertThat(paper.cell(0, "1.1", SAID)).contains("a – Tổng số hồ sơ: 1.000")
                .contains("b – Số hồ sơ trực tuyến: 300").endsWith("\nTheo báo cáo năm của đơn vị");
        assertThat(paper.cell(0, "1.1", PROOF))
                .isEqualTo("- 512/BC-UBND ngày 15/01/2026 của UBND xã: Bảng trích xuất hồ sơ");
        assertThat(paper.cell(0, "1.1", "Cách tính điểm")).contains("b/a");
        assertThat(paper.cell(0, "1", DECLARED)).isEqualTo("5,60");
        assertThat(paper.cell(0, "", DECLARED)).isEqualTo("11,60");
        assertThat(paper.tables().getFirst().rows().getFirst().kind()).isEqualTo(Row.Kind.GROUP);
        assertThat(paper.tables().getFirst().rows().getLast().kind()).isEqualTo(Row.Kind.TOTAL);
        assertThat(paper.text()).contains("tự đánh giá theo Bộ bốn chỉ số (Văn bản thử) trong kỳ “"
                + round.campaign().name() + "”, số liệu năm 2026, như sau:");
    }

    @Test
    void theSentenceCountsWhatTheTableShows() {
        Round round = signed.claiming();
        UnitPapers.Paper paper = papers.read(papers.form(officer(round.unit()), round, round.unit()));
        List<Row> rows = paper.tables().getFirst().rows().stream().filter(row -> row.kind() == Row.Kind.NORMAL)
                .toList();
        long never = rows.stream().filter(row -> row.cells().get(4).equals("–")).count();
        long full = rows.stream().filter(row -> row.cells().get(4).equals(row.cells().get(3) + ",00")).count();
        Matcher sentence = Pattern
                .compile("Trong (\\d) chỉ số, có (\\d) chỉ số đạt điểm tối đa; (\\d) chỉ số chưa đạt điểm tối đa, "
                        + "trong đó (\\d) chỉ số chưa có số liệu; (\\d) chỉ số không áp dụng\\.")
                .matcher(paper.text());
        assertThat(sentence.find()).isTrue();
        assertThat(sentence.group(1)).isEqualTo(Integer.toString(rows.size()));
        assertThat(sentence.group(2)).isEqualTo(Long.toString(full)).isEqualTo("1");
        assertThat(sentence.group(3)).isEqualTo(Long.toString(rows.size() - full - never)).isEqualTo("2");
        assertThat(sentence.group(4)).isEqualTo("0");
        assertThat(sentence.group(5)).isEqualTo(Long.toString(never)).isEqualTo("1");
        assertThat(paper.cell(0, "2.10", SAID)).startsWith("Đơn vị đề nghị không áp dụng chỉ số này.\n");
        assertThat(paper.cell(0, "", "Điểm tối đa")).isEqualTo("10");
    }

    @Test
    void whatIsMissingIsSaidAndCounted() {
        Round round = signed.empty(1);
        UnitPapers.Paper paper = papers.read(papers.form(officer(round.unit()), round, round.unit()));
        assertThat(paper.cell(0, "1.1", DECLARED)).isEqualTo("–");
        assertThat(paper.cell(0, "1.1", SAID)).isEqualTo("Chưa có số liệu.");
        assertThat(paper.text()).contains("4 chỉ số chưa đạt điểm tối đa, trong đó 4 chỉ số chưa có số liệu");
    }

    @Test
    void theSameFormOfTheYearBeforeIsNamed() {
        Round first = signed.round(1);
        Round second = rounds.after(first);
        assertThat(papers.form(officer(first.unit()), second, first.unit()).earlier())
                .isEqualTo(UnitPapers.key(first, first.unit()));
        assertThat(papers.form(officer(first.unit()), first, first.unit()).earlier()).isNull();
    }

    @Test
    void whoIsOfferedFormsMayOpenThem() {
        Round round = signed.round(2);
        assertThat(papers.offered(form, officer(round.unit()))).containsExactly(UnitPapers.key(round, round.unit()));
        assertThat(papers.offered(form, rounds.person(round.unit(), Role.ADMINISTRATOR))).isEmpty();
        Person appraiser = signed.appraiser(round, null, "1.1", "1.2", "2.1", "2.10");
        assertThat(papers.offered(form, appraiser)).containsExactlyInAnyOrder(UnitPapers.key(round, round.unit()),
                UnitPapers.key(round, round.units().getLast()));
        Person leader = rounds.person(null, Role.LEADER);
        List<String> all = papers.offered(form, leader);
        assertThat(all).isNotEmpty().hasSizeLessThanOrEqualTo(100).doesNotHaveDuplicates();
        assertThat(form.open(leader, all.getFirst(), papers.ui()).key()).isEqualTo(all.getFirst());
    }

    @Test
    void aLongTableStandsInAnAppendixAcrossThePageAndTheFormCanBeWritten() throws IOException {
        JudgedRound judged = judgedRounds.inAppraisal(1);
        Round round = judged.round();
        Draft draft = papers.form(officer(round.unit()), round, round.unit());
        UnitPapers.Paper paper = papers.read(draft);
        assertThat(paper.body().appendices()).hasSize(1);
        assertThat(paper.body().appendices().getFirst().orientation()).isEqualTo(Orientation.LANDSCAPE);
        assertThat(paper.text()).contains("nêu tại Phụ lục kèm theo.");
        assertThat(pdf(draft, paper)).startsWith("%PDF".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    }

    /** A document as it would be handed out. */
    static byte[] pdf(Draft draft, UnitPapers.Paper paper) throws IOException {
        OfficialDocument document = new OfficialDocument(draft.layout(),
                new Heading("", "Ủy ban nhân dân xã", "", "", "Huế", LocalDate.of(2026, 11, 30), 2026),
                new Title(draft.name(), draft.about()), List.of(), paper.body().bases(), paper.body().blocks(),
                new Signature(List.of("Chủ tịch"), ""), List.of("Lưu: VT"), paper.body().appendices(),
                paper.body().source());
        ByteArrayOutputStream word = new ByteArrayOutputStream();
        WordWriter.write(document, Template.standard(draft.layout()), word, _ -> {
        });
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        PdfWriter.write(new ByteArrayInputStream(word.toByteArray()), pdf, _ -> {
        });
        return pdf.toByteArray();
    }
}
