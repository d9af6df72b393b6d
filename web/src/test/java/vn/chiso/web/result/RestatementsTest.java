package vn.chiso.web.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chiso.web.Visitor;
import vn.chiso.web.WebTest;
import vn.chiso.web.account.Person;
import vn.chiso.web.account.Role;
import vn.chiso.web.appraisal.Deciding;
import vn.chiso.web.appraisal.Judgement;
import vn.chiso.web.appraisal.Stage;
import vn.chiso.web.appraisal.Verdict;
import vn.chiso.web.campaign.Phase;
import vn.chiso.web.entry.EntryKey;
import vn.chiso.web.entry.EntryStates;
import vn.chiso.web.entry.Round;
import vn.chiso.web.entry.Signed;

/** What a restatement says about the version before it: everything that differs, why, and for good. */
class RestatementsTest extends WebTest {

    private static final String FIRST = "Bảng thống kê tháng 12 kèm công văn 45 cho thấy tổng số hồ sơ chỉ là ba.";
    private static final String SECOND = "Biên bản đối chiếu ngày 20 tháng 3 xác nhận một con số khác hẳn lần trước.";

    @Autowired
    private Signed signed;
    @Autowired
    private Round.Maker rounds;
    @Autowired
    private Locking locking;
    @Autowired
    private Publishing publishing;
    @Autowired
    private Deciding deciding;
    @Autowired
    private EntryStates states;
    @Autowired
    private SnapshotStore snapshots;
    @Autowired
    private DifferenceStore differences;
    @Autowired
    private JdbcClient jdbc;

    /** A round of two units that was published; 1.1 has a figure that 2.10 counts too. */
    private final class Published {

        private final Round round = signed.round(2);
        private final Person coordinator = rounds.person(null, Role.COORDINATOR);
        private final long unit = round.unit();

        private Published() {
            for (Phase phase : List.of(Phase.APPRAISAL, Phase.APPEAL, Phase.LOCK)) {
                rounds.move(round, phase);
            }
            locking.lock(coordinator, rounds.fresh(round), _ -> {
            });
            rounds.move(round, Phase.PUBLICATION);
            assertThat(publishing.publish(coordinator, rounds.fresh(round)))
                    .isInstanceOf(Publishing.Published.Done.class);
        }

        private void decide(int version, String leaf, Verdict verdict, Map<String, String> figures, String points,
                String reason) {
            EntryKey key = round.entry(unit, leaf);
            Deciding.Result result = deciding.decide(coordinator, rounds.fresh(round), key, Stage.RESTATEMENT,
                    new Judgement(version, states.find(key).orElseThrow().stamp(), false, verdict, figures, points,
                            "L02", reason, "", 0));
            assertThat(result).isInstanceOf(Deciding.Result.Done.class);
        }

        private Publication restate() {
            Publishing.Published again = publishing.restate(coordinator, rounds.fresh(round),
                    "Sửa số liệu nhập nhầm khi tổng hợp hồ sơ của kỳ này.", _ -> {
                    });
            assertThat(again).isInstanceOf(Publishing.Published.Done.class);
            return ((Publishing.Published.Done) again).publication();
        }

        private String page(int version) {
            Visitor visitor = new Visitor(address());
            visitor.signIn(coordinator.login(), Round.PASSWORD);
            return visitor.get("/ky/" + round.id() + "/ket-qua/cong-bo/" + version).body();
        }
    }

    private List<DifferenceStore.Difference> differences(Publication publication) {
        return differences.page(publication.id(), 1000, 0);
    }

    private static List<String> of(List<DifferenceStore.Difference> all, long unit, String node) {
        return all.stream().filter(each -> each.unit() == unit && each.node().equals(node))
                .map(each -> each.aspect() + " " + each.before() + " " + each.after()).toList();
    }

    private List<String> reasons(Publication publication, long unit, String leaf) {
        return differences.reasons(publication.id(), List.of(unit)).stream().filter(each -> each.leaf().equals(leaf))
                .map(each -> each.home() + " " + each.reason()).toList();
    }

    @Test
    void everythingThatDiffersIsKeptWithTheReasonOfTheFigureThatMovedIt() {
        Published published = new Published();
        long unit = published.unit;
        published.decide(0, "1.1", Verdict.CORRECTED, Map.of(Signed.A, "3", Signed.B, "1"), "", FIRST);
        Publication two = published.restate();
        List<DifferenceStore.Difference> all = differences(two);
        assertThat(of(all, unit, "1.1")).containsExactly("POINTS 2 20/9");
        assertThat(of(all, unit, "2.10")).containsExactly("POINTS 4 3");
        assertThat(of(all, unit, "1.2")).isEmpty();
        assertThat(of(all, unit, "total")).as("the other unit has more points now").contains("RANK 1 2")
                .anyMatch(each -> each.startsWith("PUBLISHED")).anyMatch(each -> each.startsWith("POINTS"));
        assertThat(of(all, published.round.units().getLast(), "total")).as("it was first together with the other")
                .isEmpty();
        assertThat(reasons(two, unit, "1.1")).containsExactly("1.1 " + FIRST);
        assertThat(reasons(two, unit, "2.10")).containsExactly("1.1 " + FIRST);
        assertThat(reasons(two, unit, "1.2")).isEmpty();
        assertThat(published.page(2)).contains("Do sửa số liệu dùng chung nhập ở chỉ số 1.1: " + FIRST,
                "Thay đổi theo các chỉ số thành phần.", "Thay đổi theo thứ tự điểm giữa các đơn vị.",
                "Hạng trong khối");
    }

    @Test
    void whatIsCorrectedLaterDoesNotChangeWhatAnEarlierVersionSays() {
        Published published = new Published();
        long unit = published.unit;
        published.decide(0, "1.1", Verdict.CORRECTED, Map.of(Signed.A, "3", Signed.B, "1"), "", FIRST);
        Publication two = published.restate();
        published.decide(0, "1.1", Verdict.CORRECTED, Map.of(Signed.A, "2", Signed.B, "1"), "", SECOND);
        published.decide(0, "2.10", Verdict.SET_BY_HAND, Map.of(), "1", SECOND);
        assertThat(published.page(2)).contains(FIRST).doesNotContain(SECOND);
        Publication three = published.restate();
        assertThat(published.page(2)).contains(FIRST).doesNotContain(SECOND);
        assertThat(published.page(3)).contains(SECOND).doesNotContain(FIRST);
        assertThat(reasons(two, unit, "2.10")).containsExactly("1.1 " + FIRST);
        assertThat(reasons(three, unit, "2.10")).as("points by hand follow from no figure")
                .containsExactly("2.10 " + SECOND);
        assertThat(of(differences(three), unit, "2.10")).containsExactly("POINTS 3 1");
    }

    @Test
    void anIndicatorThatNoLongerCountsIsADifferenceToo() {
        Published published = new Published();
        // The unit takes its figures away: nothing is left to compute with.
        published.decide(0, "1.1", Verdict.CORRECTED, Map.of(Signed.A, "", Signed.B, ""), "", FIRST);
        assertThat(of(differences(published.restate()), published.unit, "1.1"))
                .containsExactly("POINTS 2 0", "OUTCOME SCORED MISSING");
        assertThat(published.page(2)).contains("Tình trạng tính điểm", "Chưa có số liệu");
    }

    @Test
    void differencesAndReasonsCannotBeChangedNotEvenInTheDatabase() {
        Published published = new Published();
        published.decide(0, "1.1", Verdict.REJECTED, Map.of(), "", FIRST);
        Publication two = published.restate();
        for (String statement : List.of("update publication_difference set value_after = '1' where publication_id = ?",
                "delete from publication_difference where publication_id = ?",
                "update publication_reason set reason = 'x' where publication_id = ?",
                "delete from publication_reason where publication_id = ?")) {
            assertThatThrownBy(() -> jdbc.sql(statement).param(two.id()).update()).as(statement)
                    .isInstanceOf(DataAccessException.class);
        }
        for (String table : List.of("publication_difference", "publication_reason")) {
            assertThatThrownBy(() -> jdbc.sql("truncate " + table).update()).as(table)
                    .isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void everyAspectOfAResultIsCompared() {
        Published published = new Published();
        Snapshot one = snapshots.find(published.round.id(), 1).orElseThrow();
        long other = jdbc
                .sql("""
                        insert into snapshot (campaign_id, number, framework_digest, inputs_digest, engine_version, units, reason, at)
                        select campaign_id, 2, framework_digest, inputs_digest, '2', units, '', now() from snapshot where id = ?
                        returning id""")
                .param(one.id()).query(Long.class).single();
        jdbc.sql("""
                insert into snapshot_unit (snapshot_id, unit_id, name, block, inputs, points, max, published, rank,
                                           block_rank, tier)
                select ?, unit_id, name, block, inputs, '1/3', '7', '33/100', 9, 8, 'Nhóm khác'
                  from snapshot_unit where snapshot_id = ?""").params(other, one.id()).update();
        jdbc.sql("""
                insert into snapshot_score (snapshot_id, unit_id, node, points, max, share, outcome)
                select ?, unit_id, node, '1/3', '7', 0, case when outcome is not null then 'MISSING' end
                  from snapshot_score where snapshot_id = ?""").params(other, one.id()).update();
        long publication = jdbc.sql("""
                insert into publication (campaign_id, snapshot_id, number, version, publisher, reason, bundle_sha256,
                                         bundle_size, at)
                select campaign_id, ?, number, 2, publisher, 'Thử', bundle_sha256, bundle_size, now()
                  from publication where snapshot_id = ? returning id""").params(other, one.id()).query(Long.class)
                .single();
        differences.add(publication, one.id(), other, List.of("total", "2", "2.10", "1", "1.1"), "total");
        List<DifferenceStore.Difference> all = differences.page(publication, 1000, 0);
        assertThat(of(all, published.unit, "1.1")).containsExactly("POINTS 2 1/3", "MAX 4 7",
                "OUTCOME SCORED MISSING");
        assertThat(of(all, published.unit, "total")).extracting(each -> each.split(" ", -1)[0])
                .containsExactly("POINTS", "MAX", "PUBLISHED", "RANK", "BLOCK_RANK", "TIER");
        assertThat(all.stream().filter(each -> each.unit() == published.unit).map(DifferenceStore.Difference::node)
                .distinct()).as("as people read them").startsWith("total", "2", "2.10", "1", "1.1");
        assertThat(differences.page(publication, 2, 3)).isEqualTo(all.subList(3, 5));
        assertThat(differences.count(publication)).isEqualTo(all.size());
        assertThat(published.page(2)).contains("Tính lại bằng phiên bản cách tính 2; lần trước là phiên bản 1.",
                "Nhóm khác", "Thay đổi theo điểm của đơn vị.");
    }
}
