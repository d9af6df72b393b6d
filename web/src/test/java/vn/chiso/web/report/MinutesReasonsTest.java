package vn.chiso.web.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.chiso.web.WebTest;
import vn.chiso.web.account.Person;
import vn.chiso.web.account.Role;
import vn.chiso.web.appraisal.Deciding;
import vn.chiso.web.campaign.Phase;
import vn.chiso.web.entry.EntryKey;
import vn.chiso.web.entry.EntryStates;
import vn.chiso.web.entry.Round;
import vn.chiso.web.entry.Signed;
import vn.chiso.web.platform.Time;

/** Why points differ where nobody has decided anything. */
class MinutesReasonsTest extends WebTest {

    private static final int DIFFERENCES = 1;

    @Autowired
    private UnitPapers papers;
    @Autowired
    private Signed signed;
    @Autowired
    private Round.Maker rounds;
    @Autowired
    private Deciding deciding;
    @Autowired
    private EntryStates states;

    @Test
    void whatWentBackCountsNothingUntilItIsSignedAgainNorDoesWhatRestsOnIt() {
        Round round = signed.round(1);
        Person appraiser = signed.appraiser(round, null, "1.1");
        rounds.move(round, Phase.APPRAISAL);
        EntryKey key = round.entry(round.unit(), "1.1");
        assertThat(deciding.giveBack(appraiser, rounds.fresh(round), key, states.find(key).orElseThrow().stamp(),
                "Thiếu bảng trích xuất hồ sơ, đề nghị bổ sung bản có ký số của đơn vị.", LocalDate.now(Time.ZONE)))
                .isEmpty();
        UnitPapers.Paper paper = papers
                .read(papers.minutes(rounds.person(null, Role.COORDINATOR), round, round.unit()));
        assertThat(paper.codes(DIFFERENCES)).containsExactly("1.1", "2.10");
        assertThat(paper.cell(DIFFERENCES, "1.1", "Kết luận, lý do"))
                .isEqualTo("Nội dung này chưa được ký gửi nên chưa được tính điểm.");
        assertThat(paper.cell(DIFFERENCES, "2.10", "Kết luận, lý do"))
                .isEqualTo("Do thay đổi ở số liệu dùng chung với chỉ số khác.");
    }
}
