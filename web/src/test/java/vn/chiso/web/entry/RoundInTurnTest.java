package vn.chiso.web.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chiso.web.campaign.Campaign;

/** Who wants to end a phase gets the turn after those who are saving, however many come to save meanwhile. */
class RoundInTurnTest extends EntryTest {

    @Autowired
    private TransactionTemplate transaction;
    @Autowired
    private JdbcClient jdbc;

    @Test
    void whoeverComesLaterToSaveDoesNotOvertakeTheEndOfThePhase() throws Exception {
        Campaign campaign = small(1).campaign();
        List<String> turns = new CopyOnWriteArrayList<>();
        CountDownLatch saved = new CountDownLatch(1);
        try (ExecutorService people = Executors.newThreadPerTaskExecutor(Thread.ofPlatform().factory())) {
            CountDownLatch saving = new CountDownLatch(1);
            Future<?> first = people.submit(() -> transaction.executeWithoutResult(_ -> {
                campaigns.hold(campaign);
                saving.countDown();
                await(saved);
            }));
            assertThat(saving.await(30, TimeUnit.SECONDS)).isTrue();
            Future<?> ends = people.submit(() -> transaction.executeWithoutResult(_ -> {
                campaigns.alone(campaign);
                turns.add("end of the phase");
            }));
            waiting(1, turns);
            Future<?> later = people.submit(() -> transaction.executeWithoutResult(_ -> {
                campaigns.hold(campaign);
                turns.add("whoever came later");
            }));
            waiting(2, turns);
            saved.countDown();
            first.get();
            ends.get();
            later.get();
        } finally {
            saved.countDown();
        }
        assertThat(turns).containsExactly("end of the phase", "whoever came later");
    }

    /** Until so many wait for one another, or somebody has already had a turn. */
    private void waiting(int people, List<String> turns) throws InterruptedException {
        for (int tries = 0; tries < 600; tries++) {
            int now = jdbc.sql("select count(*) from pg_locks where not granted and locktype = 'advisory'")
                    .query(Integer.class).single();
            if (now >= people || !turns.isEmpty()) {
                return;
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
        throw new AssertionError("nobody waits");
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException exception) {
            Thread.currentThread().interrupt();
            throw new AssertionError(exception);
        }
    }
}
