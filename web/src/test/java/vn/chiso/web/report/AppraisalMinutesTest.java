package vn.chiso.web.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.server.ResponseStatusException;
import vn.chiso.document.Signature;
import vn.chiso.web.WebTest;
import vn.chiso.web.account.Person;
import vn.chiso.web.account.Role;
import vn.chiso.web.appraisal.AppealRound;
import vn.chiso.web.appraisal.Deciding;
import vn.chiso.web.appraisal.Judgement;
import vn.chiso.web.appraisal.Stage;
import vn.chiso.web.appraisal.Verdict;
import vn.chiso.web.campaign.Phase;
import vn.chiso.web.entry.EntryKey;
import vn.chiso.web.entry.EntryStates;
import vn.chiso.web.entry.Round;
import vn.chiso.web.entry.Signed;
import vn.chiso.web.result.JudgedRound;

class AppraisalMinutesTest extends WebTest {

    private static final int INDICES = 0;
    private static final int DIFFERENCES = 1;
    private static final String REASON = "Sổ theo dõi của bộ phận một cửa chỉ có 3 hồ sơ, xem trang 5 của tài liệu kèm theo.";

    @Autowired
    private UnitPapers papers;
    @Autowired
    private Drafts drafts;
    @Autowired
    private AppraisalMinutes minutes;
    @Autowired
    private AppealRound.Maker appeals;
    @Autowired
    private Signed signed;
    @Autowired
    private JudgedRound.Maker judgedRounds;
    @Autowired
    private Round.Maker rounds;
    @Autowired
    private Deciding deciding;
    @Autowired
    private EntryStates states;

    private Person coordinator() {
        return rounds.person(null, Role.COORDINATOR);
    }

    private UnitPapers.Paper read(Round round) {
        return papers.read(papers.minutes(coordinator(), round, round.unit()));
    }

    private void refused(Person person, Round round, long unit) {
        assertThatThrownBy(() -> papers.minutes(person, round, unit)).as(person.roles().toString())
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void minutesAreForThoseWhoOverseeAndOnceTheAppraisalIsOverForTheUnit() {
        AppealRound made = appeals.begin(2);
        Round round = made.round();
        Person leader = rounds.person(null, Role.LEADER);
        Person council = rounds.person(null, Role.COUNCIL_MEMBER);
        for (Person person : List.of(made.coordinator(), leader, council, made.officer(), made.head())) {
            assertThat(papers.minutes(person, round, round.unit()).edits()).isEqualTo(person == made.coordinator());
        }
        refused(made.officer(), round, round.units().getLast());
        refused(rounds.person(round.units().getLast(), Role.UNIT_HEAD), round, round.unit());
        refused(rounds.person(round.unit(), Role.ADMINISTRATOR), round, round.unit());
        refused(rounds.person(null, Role.APPRAISER), round, round.unit());
        Draft seen = papers.minutes(made.officer(), round, round.unit());
        rounds.move(round, Phase.APPRAISAL);
        refused(made.officer(), round, round.unit());
        refused(made.head(), round, round.unit());
        assertThatThrownBy(() -> papers.read(seen)).as("made after the round went back")
                .isInstanceOf(AccessDeniedException.class);
        assertThat(papers.minutes(council, round, round.unit()).unit()).isNull();
    }

    @Test
    void beforeTheAppraisalThereAreNone() {
        Round round = signed.round(1);
        assertThatThrownBy(() -> papers.minutes(coordinator(), round, round.unit()))
                .isInstanceOf(ResponseStatusException.class).hasMessageContaining("404");
        assertThat(papers.offered(minutes, rounds.person(round.unit(), Role.DATA_OFFICER))).isEmpty();
    }

    @Test
    void theUnitIsOfferedItsMinutesAndNoOthers() {
        AppealRound made = appeals.begin(2);
        assertThat(papers.offered(minutes, made.officer()))
                .containsExactly(UnitPapers.key(made.round(), made.unit()));
        assertThat(papers.offered(minutes, made.coordinator())).isNotEmpty().hasSizeLessThanOrEqualTo(100);
        assertThat(papers.offered(minutes, rounds.person(null, Role.APPRAISER))).isEmpty();
    }

    @Test
    void exactlyTheIndicatorsThatDifferAreListedWithTheirReasons() {
        AppealRound made = appeals.begin(1);
        UnitPapers.Paper paper = read(made.round());
        assertThat(paper.codes(DIFFERENCES)).containsExactly("1.1", "1.2");
        assertThat(paper.cell(DIFFERENCES, "1.1", "Điểm tự đánh giá")).isEqualTo("2,00");
        assertThat(paper.cell(DIFFERENCES, "1.1", "Điểm thẩm định")).isEqualTo("1,00");
        assertThat(paper.cell(DIFFERENCES, "1.1", "Kết luận, lý do")).isEqualTo(
                "Điều chỉnh (L02 – Số liệu không khớp tài liệu): Bảng trích xuất của tỉnh chỉ ghi nhận 150 hồ sơ trực "
                        + "tuyến, xem trang 2 tài liệu.");
        assertThat(paper.cell(DIFFERENCES, "1.2", "Kết luận, lý do"))
                .startsWith("Không công nhận (L01 – Thiếu tài liệu kiểm chứng): ");
        assertThat(paper.cell(DIFFERENCES, "1.1", "Nơi kết luận")).isEqualTo("Tổ thẩm định");
        assertThat(paper.text()).doesNotContain(made.appraiser().name());
    }

    @Test
    void sentencesSayWhatTheTablesSay() {
        AppealRound made = appeals.begin(1);
        UnitPapers.Paper paper = read(made.round());
        assertThat(paper.codes(INDICES)).containsExactly("1", "2", "");
        assertThat(paper.cell(INDICES, "1", "Điểm tự đánh giá")).isEqualTo("5,60");
        assertThat(paper.cell(INDICES, "1", "Điểm thẩm định")).isEqualTo("1,00");
        assertThat(paper.cell(INDICES, "2", "Chênh lệch")).isEqualTo("–");
        assertThat(paper.cell(INDICES, "", "Điểm tự đánh giá")).isEqualTo("11,60");
        assertThat(paper.cell(INDICES, "", "Điểm thẩm định")).isEqualTo("7,00");
        assertThat(paper.cell(INDICES, "", "Chênh lệch")).endsWith("4,60").hasSize(5);
        assertThat(paper.text())
                .contains("Điểm tự đánh giá: 11,60/14 điểm, đạt 82,86%. Điểm sau thẩm định: 7,00/14 điểm, đạt 50%; "
                        + "giảm 4,60 điểm so với điểm tự đánh giá.")
                .contains("Trong 4 chỉ số, có 2 chỉ số có kết quả thẩm định khác kết quả tự đánh giá: 0 chỉ số tăng "
                        + "điểm; 2 chỉ số giảm điểm, trong đó 1 chỉ số không được công nhận.")
                .contains("Còn 1 chỉ số chưa có kết luận thẩm định");
    }

    @Test
    void whereASharedFigureWasCorrectedTheReasonIsThatOfTheIndicatorWhereItStands() {
        Round round = signed.round(1);
        Person appraiser = signed.appraiser(round, null, "1.1", "1.2", "2.1", "2.10");
        rounds.move(round, Phase.APPRAISAL);
        EntryKey key = round.entry(round.unit(), "1.1");
        assertThat(deciding.decide(appraiser, rounds.fresh(round), key, Stage.APPRAISAL,
                new Judgement(0, states.find(key).orElseThrow().stamp(), false, Verdict.CORRECTED,
                        Map.of(Signed.A, "3", Signed.B, "3"), "", "L02", REASON, "", 0)))
                .isInstanceOf(Deciding.Result.Done.class);
        UnitPapers.Paper paper = read(round);
        assertThat(paper.codes(DIFFERENCES)).containsExactly("1.1", "2.10");
        assertThat(paper.cell(DIFFERENCES, "2.10", "Kết luận, lý do"))
                .isEqualTo("Do điều chỉnh số liệu dùng chung tại chỉ số 1.1. Điều chỉnh (L02 – Số liệu không khớp tài "
                        + "liệu): " + REASON);
        assertThat(paper.text()).contains("1 chỉ số tăng điểm; 1 chỉ số giảm điểm, trong đó 0 chỉ số");
    }

    @Test
    void aClaimThatNobodyHasAcceptedDoesNotCountAndSaysSo() {
        Round round = signed.claiming();
        rounds.move(round, Phase.APPRAISAL);
        UnitPapers.Paper paper = read(round);
        assertThat(paper.codes(DIFFERENCES)).containsExactly("2.10");
        assertThat(paper.cell(DIFFERENCES, "2.10", "Điểm tự đánh giá")).isEqualTo("–");
        assertThat(paper.cell(DIFFERENCES, "2.10", "Điểm thẩm định")).isEqualTo("4,00/4");
        assertThat(paper.cell(DIFFERENCES, "2.10", "Kết luận, lý do"))
                .isEqualTo("Đề nghị không áp dụng chỉ số chưa được chấp nhận.");
        assertThat(paper.cell(INDICES, "", "Điểm thẩm định")).isEqualTo("11,60/14");
    }

    @Test
    void whatWasNeverSignedCountsNothingAndSaysSo() {
        Round round = signed.empty(1);
        Round whole = signed.round(1);
        rounds.move(round, Phase.APPRAISAL);
        rounds.move(whole, Phase.APPRAISAL);
        assertThat(read(round).tables()).as("nothing declared, nothing lost").hasSize(1);
        UnitPapers.Paper paper = read(whole);
        assertThat(paper.tables()).hasSize(1);
        assertThat(paper.text()).contains("Không có chỉ số nào có điểm thẩm định khác điểm tự đánh giá.")
                .contains("không thay đổi so với điểm tự đánh giá");
    }

    @Test
    void whatWasCorrectedAfterPublicationCountsOnceItIsPublished() {
        JudgedRound judged = judgedRounds.published(1);
        Round round = judged.round();
        judgedRounds.restate(judged, round.unit(), "0,75");
        judgedRounds.correct(judged, round.unit(), "0,5");
        UnitPapers.Paper paper = read(round);
        assertThat(paper.codes(DIFFERENCES)).containsExactly(JudgedRound.LEAF);
        assertThat(paper.cell(DIFFERENCES, JudgedRound.LEAF, "Điểm thẩm định")).isEqualTo("0,75");
        assertThat(paper.cell(DIFFERENCES, JudgedRound.LEAF, "Nơi kết luận")).isEqualTo("Cơ quan thường trực");
        assertThat(paper.body().source()).contains("theo kết quả đã công bố").startsWith("DỮ LIỆU MINH HỌA");
    }

    /** Lines, their order and who signs where: Decree 30/2020, appendix III, form 1.9. */
    @Test
    void linesAndSignaturesAreThoseOfTheDecreesForm() {
        AppealRound made = appeals.begin(1);
        Draft draft = papers.minutes(made.coordinator(), made.round(), made.unit());
        assertThat(draft.parts()).extracting(Draft.Part::id).containsExactly("bat-dau", "dia-diem", "thanh-phan",
                "chu-tri", "thu-ky", "y-kien", "ket-luan", "ket-thuc-luc");
        Map<String, String> written = Map.of("bat-dau", "8 giờ 00, ngày 05 tháng 01 năm 2027", "dia-diem",
                "phòng họp số 2", "thanh-phan", "Tổ thẩm định và đơn vị", "chu-tri",
                "Ông Trần Văn Cường, Phó Giám đốc Sở Khoa học và Công nghệ", "thu-ky", "Phạm Thị Dung, chuyên viên",
                "ket-thuc-luc", "11 giờ 30, ngày 05 tháng 01 năm 2027");
        String text = papers.read(draft, written).text();
        assertThat(text).startsWith("""
                Thời gian bắt đầu: 8 giờ 00, ngày 05 tháng 01 năm 2027
                Địa điểm: phòng họp số 2
                Thành phần tham dự: Tổ thẩm định và đơn vị
                Chủ trì (chủ tọa): Ông Trần Văn Cường, Phó Giám đốc Sở Khoa học và Công nghệ
                Thư ký (người ghi biên bản): Phạm Thị Dung, chuyên viên
                Nội dung (theo diễn biến cuộc họp):
                """).endsWith("\nCuộc họp kết thúc vào 11 giờ 30, ngày 05 tháng 01 năm 2027.");
        Signature signature = signature(draft, written);
        assertThat(signature.capacity()).containsExactly("Chủ tọa");
        assertThat(signature.name()).isEqualTo("Trần Văn Cường");
        assertThat(signature.beside()).containsExactly(new Signature(List.of("Thư ký"), "Phạm Thị Dung"));
        assertThat(papers.read(draft).text()).as("room to write by hand").startsWith("Thời gian bắt đầu: …")
                .contains("\nThư ký (người ghi biên bản): …").contains("kết thúc vào …… giờ ……, ngày ……");
        assertThat(signature(draft, Map.of()).name()).isEmpty();
    }

    private Signature signature(Draft draft, Map<String, String> written) {
        return drafts.whole(draft, UnitPapers.ISSUER, new Draft.Words(written), papers.ui()).signature();
    }

    @Test
    void partsThatPeopleWriteAreNumberedWithTheOthersAndTheMinutesCanBeWritten() throws IOException {
        AppealRound made = appeals.begin(1);
        Draft draft = papers.minutes(made.coordinator(), made.round(), made.unit());
        UnitPapers.Paper paper = papers.read(draft,
                Map.of("thanh-phan", "- Tổ thẩm định\n- Đại diện đơn vị", "ket-luan", "Thống nhất kết quả."));
        assertThat(paper.text()).contains("\nThành phần tham dự:\n- Tổ thẩm định\n- Đại diện đơn vị\nChủ trì")
                .contains("\nI. Kết quả thẩm định").contains("\nII. Kết luận\nThống nhất kết quả.")
                .doesNotContain("Ý kiến");
        assertThat(read(made.round()).text()).contains("\nI. Kết quả thẩm định");
        assertThat(Objects.requireNonNull(SelfAssessmentFormTest.pdf(draft, paper)))
                .startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
    }
}
