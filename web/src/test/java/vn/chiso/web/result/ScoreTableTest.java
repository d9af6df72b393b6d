package vn.chiso.web.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chiso.web.Sheets;
import vn.chiso.web.Visitor;
import vn.chiso.web.WebTest;
import vn.chiso.web.account.Person;
import vn.chiso.web.account.Role;
import vn.chiso.web.campaign.Phase;
import vn.chiso.web.entry.Round;
import vn.chiso.web.standing.Standings;

/** Locked results as a workbook, on the running application. */
class ScoreTableTest extends WebTest {

    @Autowired
    private JudgedRound.Maker rounds;
    @Autowired
    private Round.Maker people;
    @Autowired
    private Locking locking;
    @Autowired
    private Publishing publishing;
    @Autowired
    private SnapshotStore snapshots;
    @Autowired
    private Standings standings;
    @Autowired
    private JdbcClient jdbc;

    private HttpResponse<byte[]> answer(Person person, JudgedRound judged, int number) {
        Visitor visitor = new Visitor(address());
        visitor.signIn(person.login(), Round.PASSWORD);
        return visitor.download("/ky/" + judged.round().id() + "/ket-qua/" + number + "/bang-diem.xlsx");
    }

    private Sheets saved(Person person, JudgedRound judged) {
        HttpResponse<byte[]> answer = answer(person, judged, 1);
        assertThat(answer.statusCode()).isEqualTo(200);
        return new Sheets(answer.body());
    }

    private JudgedRound locked(int units) {
        JudgedRound judged = rounds.inAppraisal(units);
        rounds.lower(judged, judged.round().unit(), "1,25");
        rounds.moveTo(judged, Phase.LOCK);
        locking.lock(judged.coordinator(), rounds.now(judged), _ -> {
        });
        return judged;
    }

    private long lines(JudgedRound judged) {
        return jdbc.sql("select count(*) from audit_line where action = 'result.exported' and campaign_id = ?")
                .param(judged.round().id()).query(Long.class).single();
    }

    @Test
    void rankingPointsAndMaximaAreThoseThatWereLockedAndEachCopyHasItsLineInTheAudit() {
        JudgedRound judged = locked(3);
        Snapshot snapshot = snapshots.find(judged.round().id(), 1).orElseThrow();
        Sheets sheets = saved(judged.coordinator(), judged);
        assertThat(sheets.names()).containsExactly("Xếp hạng", "Điểm", "Điểm tối đa", "Nguồn");
        assertThat(sheets.formulas()).isZero();
        assertThat(sheets.rows("Xếp hạng")).hasSize(4);
        assertThat(sheets.rows("Điểm")).hasSize(5);
        for (SnapshotStore.ResultRow row : snapshots.results(snapshot.id(), new SnapshotStore.Filter("", null, null), 9,
                0)) {
            assertThat(sheets.cell("Xếp hạng", row.name(), "Điểm"))
                    .isEqualTo(row.published().rounded(10).stripTrailingZeros().toPlainString());
            assertThat(sheets.cell("Xếp hạng", row.name(), "Hạng")).isEqualTo(String.valueOf(row.rank()));
            for (SnapshotStore.ScoreRow score : snapshots.scores(snapshot.id(), row.unit())) {
                if (sheets.rows("Điểm").getFirst().contains(score.node())) {
                    assertThat(sheets.cell("Điểm", row.name(), score.node())).as(score.node())
                            .isEqualTo(score.points().rounded(10).stripTrailingZeros().toPlainString());
                    assertThat(sheets.cell("Điểm tối đa", row.name(), score.node())).as(score.node())
                            .isEqualTo(score.max().rounded(10).stripTrailingZeros().toPlainString());
                }
            }
        }
        assertThat(sheets.rows("Điểm").getFirst()).contains(JudgedRound.LEAF);
        assertThat(sheets.rows("Nguồn").toString()).contains("Đã chốt", snapshot.inputsDigest(), "minh họa");
        assertThat(lines(judged)).isEqualTo(1);
    }

    @Test
    void beforePublicationAUnitSavesItsOwnResultAndNobodyElses() {
        JudgedRound judged = locked(2);
        long own = judged.round().units().getFirst();
        Person head = people.person(own, Role.UNIT_HEAD);
        assertThat(saved(head, judged).rows("Điểm")).as("two rows of headings and one of the unit").hasSize(3);
        assertThat(saved(people.person(null, Role.LEADER), judged).rows("Điểm")).hasSize(4);
        Person stranger = people.person(judged.round().department(), Role.UNIT_HEAD);
        assertThat(lines(judged)).isEqualTo(2);
        assertThat(answer(judged.appraiser(), judged, 1).statusCode()).isEqualTo(403);
        assertThat(answer(people.person(own, Role.ADMINISTRATOR), judged, 1).statusCode()).isEqualTo(403);
        assertThat(answer(stranger, judged, 1).statusCode()).isEqualTo(403);
        assertThat(answer(head, judged, 2).statusCode()).isEqualTo(404);
        assertThat(lines(judged)).as("what was refused leaves no line").isEqualTo(2);
        rounds.moveTo(judged, Phase.PUBLICATION);
        publishing.publish(judged.coordinator(), rounds.now(judged));
        Sheets open = saved(stranger, judged);
        assertThat(open.rows("Điểm")).hasSize(4);
        assertThat(open.rows("Nguồn").toString()).contains("Đã công bố");
    }

    @Test
    void rankingsLeadToTheOpenDataAsAWorkbookForThoseSignedInAndForEverybody() {
        JudgedRound judged = rounds.published(2);
        String table = standings.of(standings.ofUnit(judged.round().unit()).orElseThrow()).getFirst().slug();
        String file = "/cong-khai/du-lieu-mo/" + table + ".xlsx";
        Visitor anybody = new Visitor(address());
        assertThat(anybody.get("/cong-khai/" + table).body()).contains("href=\"" + file + "\"");
        assertThat(new Sheets(anybody.download(file).body()).rows("Xếp hạng")).hasSize(3);
        anybody.signIn(judged.coordinator().login(), Round.PASSWORD);
        assertThat(anybody.get("/ket-qua/" + table).body()).contains("href=\"" + file + "\"");
        assertThat(anybody.get("/ky/" + judged.round().id() + "/ket-qua").body()).contains("/ket-qua/1/bang-diem.xlsx");
    }
}
