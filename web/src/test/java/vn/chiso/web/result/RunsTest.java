package vn.chiso.web.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import vn.chiso.web.platform.Refusal;

/** Work on results: how it ended is told to the person who started it, and to nobody else. */
class RunsTest {

    private static final long ROUND = 1;
    private static final long STARTER = 7;

    private final Runs runs = new Runs();

    @Test
    void workThatDiesIsNoSuccess() {
        for (Throwable problem : List.of(new OutOfMemoryError("of the test"), new IllegalStateException("the same"))) {
            Runs.Run run = runs.start(ROUND, STARTER, "", 0, _ -> {
                if (problem instanceof Error error) {
                    throw error;
                }
                throw (RuntimeException) problem;
            });
            assertThat(run.running()).isFalse();
            assertThat(run.refusals()).extracting(Refusal::key).containsExactly("result.failed");
        }
        assertThat(runs.start(ROUND, STARTER, "", 0, _ -> List.of()).refusals()).as("what went well").isEmpty();
    }

    @Test
    void theEndIsToldOnceAndOnlyToTheStarter() throws InterruptedException {
        CountDownLatch allowed = new CountDownLatch(1);
        Thread starting = Thread.ofVirtual().start(() -> runs.start(ROUND, STARTER, "Lý do đã gõ", 0, _ -> {
            try {
                allowed.await();
            } catch (InterruptedException exception) {
                Thread.currentThread().interrupt();
            }
            return List.of(Refusal.of("result.nothing-restated"));
        }));
        while (runs.of(ROUND) == null) {
            Thread.onSpinWait();
        }
        assertThat(runs.ended(ROUND, STARTER)).as("it runs").isNull();
        Runs.Run other = runs.start(ROUND, STARTER + 1, "", 0, _ -> {
            throw new AssertionError("two at once");
        });
        assertThat(other.starter()).as("the one that runs").isEqualTo(STARTER);
        assertThat(other.refusals()).isEmpty();
        allowed.countDown();
        starting.join();
        while (other.running()) {
            Thread.onSpinWait();
        }
        assertThat(runs.ended(ROUND, STARTER + 1)).isNull();
        Runs.Run ended = Objects.requireNonNull(runs.ended(ROUND, STARTER));
        assertThat(ended.typed()).isEqualTo("Lý do đã gõ");
        assertThat(ended.refusals()).hasSize(1);
        assertThat(runs.ended(ROUND, STARTER)).as("told").isNull();
    }
}
