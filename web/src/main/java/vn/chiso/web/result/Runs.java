package vn.chiso.web.result;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.chiso.web.platform.Refusal;

/**
 * Work on a round's results that takes longer than a person waits for a page, and how far it is. It is one transaction
 * each time: what a killed process leaves is nothing, and the page offers it again.
 */
@Component
class Runs {

    private static final Logger LOG = LoggerFactory.getLogger(Runs.class);

    private final Map<Long, Run> runs = new ConcurrentHashMap<>();

    /** What runs, or ran last. */
    static final class Run {

        private final long starter;
        private final String typed;
        private final int total;
        private final AtomicInteger done = new AtomicInteger();
        private final CountDownLatch over = new CountDownLatch(1);
        private volatile List<Refusal> refusals = List.of(Refusal.of("result.failed")); // until it went well

        private Run(long starter, String typed, int total) {
            this.starter = starter;
            this.typed = typed;
            this.total = total;
        }

        /** The person who started it, and is told how it ended. */
        long starter() {
            return starter;
        }

        /** What that person had typed; empty for nothing. */
        String typed() {
            return typed;
        }

        int total() {
            return total;
        }

        int done() {
            return done.get();
        }

        boolean running() {
            return over.getCount() > 0;
        }

        /** Why nothing came of it; empty while it runs and when it went well. */
        List<Refusal> refusals() {
            return running() ? List.of() : refusals;
        }
    }

    /** The run of a round; null when this process knows of none. */
    @Nullable
    Run of(long campaign) {
        return runs.get(campaign);
    }

    /**
     * Starts work, unless some is running; waits a moment for it, which is long enough for a small round.
     *
     * @param starter the person who starts it
     * @param typed   what the person typed, to be shown again when nothing comes of it
     * @param work    is given where to tell how far it is, and says why nothing came of it
     */
    Run start(long campaign, long starter, String typed, int total, Function<IntConsumer, List<Refusal>> work) {
        Run mine = new Run(starter, typed, total);
        Run known = runs.compute(campaign, (_, other) -> other != null && other.running() ? other : mine);
        if (known == mine) {
            Thread.ofVirtual().name("result-" + campaign).start(() -> run(mine, campaign, work));
        }
        await(known, Duration.ofSeconds(2));
        return known;
    }

    private static void run(Run run, long campaign, Function<IntConsumer, List<Refusal>> work) {
        try {
            run.refusals = work.apply(run.done::set);
        } catch (RuntimeException | Error problem) { // nobody else hears of it on a thread of its own
            LOG.error("work on the results of round {} failed", campaign, problem);
        } finally {
            run.over.countDown();
        }
    }

    private static void await(Run run, Duration time) {
        try {
            run.over.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException exception) {
            Thread.currentThread().interrupt();
        }
    }

    /** The run of a round that is over, for the person who started it, once; null when there is none to tell of. */
    @Nullable
    Run ended(long campaign, long person) {
        Run run = runs.get(campaign);
        boolean tell = run != null && !run.running() && run.starter() == person && runs.remove(campaign, run);
        return tell ? run : null;
    }
}
