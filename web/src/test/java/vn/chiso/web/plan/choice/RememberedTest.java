package vn.chiso.web.plan.choice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RememberedTest {

    private static final EnumSet<Thread.State> WAITS = EnumSet.of(Thread.State.BLOCKED, Thread.State.WAITING);

    private final Remembered<String, Integer> remembered = new Remembered<>(8);
    private final AtomicInteger worked = new AtomicInteger();

    private int of(String key, long mark) {
        return remembered.of(key, () -> mark, worked::incrementAndGet);
    }

    private record Asker(Thread thread, FutureTask<Integer> answer) {

        static Asker start(FutureTask<Integer> answer) {
            return new Asker(Thread.ofPlatform().daemon().start(answer), answer);
        }

        /** Until it waits for somebody, or has its answer. */
        void settle() {
            while (!answer.isDone() && !WAITS.contains(thread.getState())) {
                Thread.onSpinWait();
            }
        }
    }

    @Test
    void whoeverAsksWhileSomethingIsWorkedOutWaitsForItInsteadOfWorkingItOutToo()
            throws InterruptedException, ExecutionException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        Asker first = Asker.start(new FutureTask<>(() -> remembered.of("khối", () -> 7, () -> {
            begun.countDown();
            await(end);
            return worked.incrementAndGet();
        })));
        begun.await();
        List<Asker> others = Stream.generate(() -> Asker.start(new FutureTask<>(() -> of("khối", 7)))).limit(5)
                .toList();
        others.forEach(Asker::settle);
        assertThat(others).as("nobody has worked it out meanwhile").noneMatch(other -> other.answer().isDone());

        end.countDown();
        assertThat(first.answer().get()).isOne();
        for (Asker other : others) {
            assertThat(other.answer().get()).isOne();
        }
        assertThat(worked).hasValue(1);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException exception) {
            throw new AssertionError(exception);
        }
    }

    @Test
    void whatRestsOnAnOlderStateIsWorkedOutAnew() {
        assertThat(List.of(of("a", 1), of("a", 1), of("a", 2), of("a", 2), of("b", 2))).containsExactly(1, 1, 2, 2, 3);
    }

    @Test
    void whatChangesDuringTheWorkIsWorkedOutAnewForWhoeverAsksNext() {
        AtomicLong mark = new AtomicLong(1);
        assertThat(remembered.of("a", mark::get, () -> {
            mark.incrementAndGet();
            return 10;
        })).isEqualTo(10);
        assertThat(remembered.of("a", mark::get, () -> 20)).isEqualTo(20);
    }

    @Test
    void workThatFailsIsTriedAgain() {
        assertThatThrownBy(() -> remembered.of("a", () -> 1, () -> {
            throw new IllegalStateException("no database");
        })).hasMessage("no database");
        assertThat(of("a", 1)).isOne();
    }
}
