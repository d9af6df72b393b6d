package vn.chiso.web.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import vn.chiso.engine.number.Exact;
import vn.chiso.exchange.PublicationReader;
import vn.chiso.exchange.PublicationResult;
import vn.chiso.exchange.Recomputation;
import vn.chiso.web.WebTest;
import vn.chiso.web.account.Role;
import vn.chiso.web.campaign.Campaigns;
import vn.chiso.web.campaign.Phase;
import vn.chiso.web.entry.EntryState;
import vn.chiso.web.entry.EntryStates;

/** Locking, publishing and restating on the real database. */
class ResultsTest extends WebTest {

    @Autowired
    private JudgedRound.Maker rounds;
    @Autowired
    private Campaigns campaigns;
    @Autowired
    private Locking locking;
    @Autowired
    private Publishing publishing;
    @Autowired
    private SnapshotStore snapshots;
    @Autowired
    private PublicationStore publications;
    @Autowired
    private DifferenceStore differences;
    @Autowired
    private EntryStates states;
    @Autowired
    private Bundles bundles;
    @Autowired
    private JdbcClient jdbc;

    private static void quiet(int done) {
        // Nobody watches the progress here.
    }

    private Snapshot lock(JudgedRound judged) {
        Locking.Locked locked = locking.lock(judged.coordinator(), rounds.now(judged), ResultsTest::quiet);
        assertThat(locked).isInstanceOf(Locking.Locked.Kept.class);
        return ((Locking.Locked.Kept) locked).snapshot();
    }

    private Publication published(Publishing.Published published) {
        assertThat(published).isInstanceOf(Publishing.Published.Done.class);
        return ((Publishing.Published.Done) published).publication();
    }

    private Exact points(Snapshot snapshot, long unit, String node) {
        return snapshots.scores(snapshot.id(), unit).stream().filter(score -> score.node().equals(node)).findFirst()
                .orElseThrow().points();
    }

    @Test
    void whatWasDecidedIsLockedPublishedAndRecomputedByAnybody(@TempDir Path folder) throws Exception {
        JudgedRound judged = rounds.inAppraisal(3);
        long unit = judged.round().unit();
        rounds.lower(judged, unit, "1,25");
        rounds.moveTo(judged, Phase.LOCK);
        Snapshot snapshot = lock(judged);
        assertThat(snapshot.number()).isOne();
        assertThat(points(snapshot, unit, JudgedRound.LEAF)).isEqualTo(Exact.of(5, 4));
        assertThat(snapshots.scores(snapshot.id(), unit)).filteredOn(score -> score.node().equals(JudgedRound.LEAF))
                .first().satisfies(score -> assertThat(score.trace()).contains(JudgedRound.REASON, "Tổ thẩm định"));
        assertThat(states.ofUnit(judged.round().id(), unit))
                .allSatisfy(entry -> assertThat(entry.state()).isEqualTo(EntryState.LOCKED));
        assertThat(snapshots.units(snapshot.id())).extracting(SnapshotStore.UnitRow::rank).containsExactlyInAnyOrder(1,
                2, 3);

        rounds.moveTo(judged, Phase.PUBLICATION);
        Publication publication = published(publishing.publish(judged.coordinator(), rounds.now(judged)));
        Path copy = Files.copy(bundles.path(publication.digest()), folder.resolve(publication.fileName()));
        PublicationResult.Read read = (PublicationResult.Read) PublicationReader.read(copy);
        assertThat(read.digest()).isEqualTo(publication.digest());
        assertThat(read.manifest().inputsDigest()).isEqualTo(snapshot.inputsDigest());
        Recomputation again = Recomputation.of(read);
        assertThat(again.matches()).isTrue();
        assertThat(again.units()).isEqualTo(3);
        assertThat(states.ofUnit(judged.round().id(), unit))
                .allSatisfy(entry -> assertThat(entry.state()).isEqualTo(EntryState.PUBLISHED));
    }

    @Test
    void aRestatementIsANewVersionThatShowsEveryDifferenceAndKeepsTheOld() {
        JudgedRound judged = rounds.inAppraisal(2);
        long unit = judged.round().unit();
        rounds.moveTo(judged, Phase.LOCK);
        Snapshot first = lock(judged);
        rounds.moveTo(judged, Phase.PUBLICATION);
        Publication one = published(publishing.publish(judged.coordinator(), rounds.now(judged)));
        String reason = "Nhập nhầm số liệu của chỉ số 1.1 khi tổng hợp hồ sơ.";
        assertThat(publishing.restate(judged.coordinator(), rounds.now(judged), reason, ResultsTest::quiet))
                .as("nothing was corrected").isInstanceOf(Publishing.Published.Refused.class);
        rounds.correct(judged, unit, "0,5");
        assertThat(points(first, unit, JudgedRound.LEAF)).as("the published value stays")
                .isNotEqualTo(Exact.of(1, 2));
        assertThat(publishing.restate(judged.coordinator(), rounds.now(judged), "ngắn", ResultsTest::quiet))
                .isInstanceOf(Publishing.Published.Refused.class);
        Publication two = published(
                publishing.restate(judged.coordinator(), rounds.now(judged), reason, ResultsTest::quiet));
        assertThat(two.number()).isEqualTo(one.number());
        assertThat(two.version()).isEqualTo(2);
        assertThat(two.digest()).isNotEqualTo(one.digest());
        assertThat(Files.exists(bundles.path(one.digest()))).isTrue();
        Snapshot second = snapshots.find(judged.round().id(), 2).orElseThrow();
        assertThat(points(second, unit, JudgedRound.LEAF)).isEqualTo(Exact.of(1, 2));
        assertThat(differences.page(two.id(), 1000, 0)).isNotEmpty()
                .filteredOn(change -> change.aspect() == DifferenceStore.Aspect.POINTS)
                .allSatisfy(change -> assertThat(change.unit()).isEqualTo(unit))
                .extracting(DifferenceStore.Difference::node).contains(JudgedRound.LEAF, "total", "1")
                .doesNotContain("1.2");
    }

    @Test
    void nothingIsPublishedThatWasNotLockedAndNothingPublishedIsTakenBack() {
        JudgedRound judged = rounds.inAppraisal(1);
        rounds.moveTo(judged, Phase.LOCK);
        assertThat(campaigns.move(judged.coordinator(), rounds.now(judged), Phase.PUBLICATION, "Cần gấp cho cuộc họp"))
                .as("not even with a reason").isNotEmpty();
        lock(judged);
        assertThat(campaigns.move(judged.coordinator(), rounds.now(judged), Phase.APPEAL, "Còn một kiến nghị"))
                .isEmpty();
        assertThat(states.ofUnit(judged.round().id(), judged.round().unit())).as("open again")
                .allSatisfy(entry -> assertThat(entry.state()).isEqualTo(EntryState.SUBMITTED));
        rounds.moveTo(judged, Phase.LOCK);
        assertThat(campaigns.move(judged.coordinator(), rounds.now(judged), Phase.PUBLICATION, "Cần gấp cho cuộc họp"))
                .as("the former snapshot no longer counts").isNotEmpty();
        assertThat(lock(judged).number()).isEqualTo(2);
        rounds.moveTo(judged, Phase.PUBLICATION);
        published(publishing.publish(judged.coordinator(), rounds.now(judged)));
        assertThat(campaigns.move(judged.coordinator(), rounds.now(judged), Phase.LOCK, "Muốn sửa lại kết quả"))
                .isNotEmpty();
    }

    @Test
    void onlyTheCoordinatorLocksAndPublishesInItsPhase() {
        JudgedRound judged = rounds.inAppraisal(1);
        assertThatThrownBy(() -> locking.lock(judged.coordinator(), rounds.now(judged), ResultsTest::quiet))
                .isInstanceOf(AccessDeniedException.class);
        rounds.moveTo(judged, Phase.LOCK);
        for (Role role : Role.values()) {
            if (role != Role.COORDINATOR) {
                assertThatThrownBy(() -> locking.lock(rounds.person(judged.round().unit(), role), rounds.now(judged),
                        ResultsTest::quiet)).as(role.id()).isInstanceOf(AccessDeniedException.class);
            }
        }
        assertThat(snapshots.ofCampaign(judged.round().id())).isEmpty();
    }

    @Test
    void resultsCannotBeChangedNotEvenInTheDatabase() {
        JudgedRound judged = rounds.inAppraisal(1);
        rounds.moveTo(judged, Phase.LOCK);
        Snapshot snapshot = lock(judged);
        for (String statement : List.of("update snapshot set reason = 'x' where id = ?",
                "delete from snapshot_unit where snapshot_id = ?",
                "update snapshot_score set points = '1' where snapshot_id = ?")) {
            assertThatThrownBy(() -> jdbc.sql(statement).param(snapshot.id()).update())
                    .isInstanceOf(DataAccessException.class);
        }
        assertThatThrownBy(() -> jdbc.sql("truncate snapshot_score").update()).isInstanceOf(DataAccessException.class);
    }

    private static <T> List<T> together(int times, Callable<T> deed) throws Exception {
        CyclicBarrier start = new CyclicBarrier(times);
        List<T> results = new ArrayList<>();
        try (ExecutorService service = Executors.newFixedThreadPool(times)) {
            List<Future<T>> futures = new ArrayList<>();
            for (int i = 0; i < times; i++) {
                futures.add(service.submit(() -> {
                    start.await();
                    return deed.call();
                }));
            }
            for (Future<T> future : futures) {
                results.add(future.get());
            }
        }
        return results;
    }

    @Test
    void lockedAndPublishedTwiceAtOnceIsLockedAndPublishedOnce() throws Exception {
        JudgedRound judged = rounds.inAppraisal(2);
        rounds.moveTo(judged, Phase.LOCK);
        var seen = rounds.now(judged);
        assertThat(together(4, () -> locking.lock(judged.coordinator(), seen, ResultsTest::quiet)))
                .filteredOn(Locking.Locked.Kept.class::isInstance).hasSize(1);
        assertThat(snapshots.ofCampaign(judged.round().id())).hasSize(1);
        rounds.moveTo(judged, Phase.PUBLICATION);
        var now = rounds.now(judged);
        assertThat(together(4, () -> publishing.publish(judged.coordinator(), now)))
                .filteredOn(Publishing.Published.Done.class::isInstance).hasSize(1);
        assertThat(publications.ofCampaign(judged.round().id())).hasSize(1);
    }

    @Test
    void aLockWaitsForDecisionsUnderWayAndNoneSlipsInAfterIt() throws Exception {
        JudgedRound judged = rounds.inAppraisal(3);
        List<Callable<String>> deeds = new ArrayList<>();
        for (long unit : judged.round().units()) {
            deeds.add(() -> {
                try {
                    rounds.lower(judged, unit, "0,25");
                    return "decided " + unit;
                } catch (AccessDeniedException exception) {
                    return "late " + unit;
                }
            });
        }
        deeds.add(() -> {
            rounds.moveTo(judged, Phase.LOCK);
            lock(judged);
            return "locked";
        });
        CyclicBarrier start = new CyclicBarrier(deeds.size());
        List<String> results = new ArrayList<>();
        try (ExecutorService service = Executors.newFixedThreadPool(deeds.size())) {
            List<Future<String>> futures = deeds.stream().map(deed -> service.submit(() -> {
                start.await();
                return deed.call();
            })).toList();
            for (Future<String> future : futures) {
                results.add(future.get());
            }
        }
        Snapshot snapshot = snapshots.latest(judged.round().id()).orElseThrow();
        for (long unit : judged.round().units()) {
            boolean decided = results.contains("decided " + unit);
            assertThat(points(snapshot, unit, JudgedRound.LEAF).equals(Exact.of(1, 4)))
                    .as("what was told as saved is in the results, what came too late is not").isEqualTo(decided);
        }
    }
}
