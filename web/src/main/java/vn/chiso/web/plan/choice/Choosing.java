package vn.chiso.web.plan.choice;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.stereotype.Component;
import vn.chiso.engine.planning.Answer;
import vn.chiso.engine.planning.Budget;
import vn.chiso.engine.planning.Curve;
import vn.chiso.engine.planning.Goal;
import vn.chiso.engine.planning.Measure;
import vn.chiso.engine.planning.Optimiser;

/**
 * Searches for the measures to take. A search may take seconds of a processor: few run at once, on threads of their own, and
 * whoever asks waits for a limited time. A search that is not waited for any more still counts until it ends, which it does:
 * the engine cuts every search short.
 */
@Component
class Choosing {

    private static final int AT_ONCE = 2;

    private final Semaphore free;
    private final Duration turn;
    private final Duration patience;

    Choosing() {
        this(AT_ONCE, Duration.ofSeconds(3), Duration.ofSeconds(25));
    }

    /**
     * With other limits.
     *
     * @param turn     how long somebody waits until a search may begin
     * @param patience how long somebody waits for what it finds
     */
    Choosing(int atOnce, Duration turn, Duration patience) {
        this.free = new Semaphore(atOnce, true);
        this.turn = turn;
        this.patience = patience;
    }

    /** How a search ended. */
    sealed interface Outcome {

        /** It found the best measures, or says how far from the best they may be. */
        record Found(Answer answer, Curve curve) implements Outcome {
        }

        /** Nothing came of it; {@code key} names the sentence. */
        record Nothing(String key) implements Outcome {
        }
    }

    /** The best measures, and what points every amount of money would bring. */
    Outcome search(Ground ground, List<Measure> candidates, Budget budget, Goal goal) {
        try {
            if (!free.tryAcquire(turn.toMillis(), TimeUnit.MILLISECONDS)) {
                return new Outcome.Nothing("plan.choice.busy");
            }
            CompletableFuture<Outcome> found = new CompletableFuture<>();
            Thread.ofPlatform().daemon().name("plan-choice").start(() -> run(ground, candidates, budget, goal, found));
            return found.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException exception) {
            Thread.currentThread().interrupt();
            return new Outcome.Nothing("plan.choice.busy");
        } catch (TimeoutException tooLong) {
            return new Outcome.Nothing("plan.choice.too-long");
        } catch (ExecutionException problem) {
            throw new IllegalStateException("the search failed", problem.getCause());
        }
    }

    private void run(Ground ground, List<Measure> candidates, Budget budget, Goal goal,
            CompletableFuture<Outcome> found) {
        try {
            Optimiser optimiser = new Optimiser(ground.framework());
            Answer answer = optimiser.answer(ground.inputs(), candidates, budget, goal);
            // The curve shows more than the budget allows: what more money would bring.
            Curve curve = optimiser.curve(ground.inputs(), candidates, new Budget(null, budget.bySource(),
                    budget.deadline()));
            found.complete(new Outcome.Found(answer, curve));
        } catch (RuntimeException | Error problem) { // nobody else hears of it on a thread of its own
            found.completeExceptionally(problem);
        } finally {
            free.release();
        }
    }
}
