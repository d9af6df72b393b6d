package vn.chiso.web.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import vn.chiso.web.platform.Time;

/** What is kept, how long, and what happens while the database is away. */
class ShelfTest {

    /** A clock that stands until it is set on. */
    private static final class Standing extends Clock {

        private Instant now = Instant.parse("2026-11-29T02:00:00Z");

        @Override
        public ZoneId getZone() {
            return Time.ZONE;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }

        void goOn(Duration time) {
            now = now.plus(time);
        }
    }

    private record Word(String text) implements Shelf.Thing {

        @Override
        public int weight() {
            return text.length();
        }
    }

    private final Standing clock = new Standing();
    private final Shelf shelf = new Shelf(clock);
    private final AtomicInteger produced = new AtomicInteger();

    private Word produce() {
        return new Word("bản " + produced.incrementAndGet());
    }

    private static Word away() {
        throw new DataAccessResourceFailureException("không kết nối được");
    }

    private String get() {
        return ((Word) shelf.get("trang", this::produce).thing()).text();
    }

    @Test
    void aThingStaysForAMinuteAndIsThenProducedAnew() {
        assertThat(get()).isEqualTo("bản 1");
        clock.goOn(Shelf.FRESH.minusSeconds(1));
        assertThat(get()).isEqualTo("bản 1");
        clock.goOn(Duration.ofSeconds(1));
        assertThat(get()).isEqualTo("bản 2");
    }

    @Test
    void aPublicationMakesEverythingOldAtOnceEvenWhatWasBegunBeforeIt() {
        assertThat(get()).isEqualTo("bản 1");
        shelf.published();
        assertThat(get()).isEqualTo("bản 2");
        shelf.get("trang khác", () -> {
            shelf.published();
            return produce();
        });
        shelf.get("trang khác", this::produce);
        assertThat(produced).as("what was read before the publication does not count as new").hasValue(4);
    }

    @Test
    void oneRequestRenewsWhileTheOthersGetTheOld() throws InterruptedException {
        assertThat(get()).isEqualTo("bản 1");
        clock.goOn(Shelf.FRESH);
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch others = new CountDownLatch(1);
        Thread renewing = Thread.ofVirtual().start(() -> shelf.get("trang", () -> {
            begun.countDown();
            try {
                others.await();
            } catch (InterruptedException exception) {
                Thread.currentThread().interrupt();
            }
            return produce();
        }));
        begun.await();
        for (int i = 0; i < 5; i++) {
            assertThat(get()).isEqualTo("bản 1");
        }
        others.countDown();
        renewing.join();
        assertThat(get()).isEqualTo("bản 2");
        assertThat(produced).hasValue(2);
    }

    @Test
    void whoeverAsksAtOnceForSomethingNewWaitsForOneProduction() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        List<Thread> readers = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            readers.add(Thread.ofVirtual().start(() -> shelf.get("trang", () -> {
                begun.countDown();
                try {
                    go.await();
                } catch (InterruptedException exception) {
                    Thread.currentThread().interrupt();
                }
                return produce();
            })));
        }
        begun.await();
        go.countDown();
        for (Thread reader : readers) {
            reader.join();
        }
        assertThat(get()).isEqualTo("bản 1");
    }

    @Test
    void pagesDoNotWaitForWorkThatTakesLong() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        AtomicInteger atOnce = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        List<Thread> readers = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            String name = "tệp " + i;
            readers.add(Thread.ofVirtual().start(() -> shelf.get(name, () -> new Shelf.Later(() -> {
                most.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
                begun.countDown();
                try {
                    go.await();
                } catch (InterruptedException exception) {
                    Thread.currentThread().interrupt();
                }
                atOnce.decrementAndGet();
                return produce();
            }))));
        }
        begun.await();
        assertThat(shelf.get("trang", () -> new Word("có ngay")).thing()).isEqualTo(new Word("có ngay"));
        go.countDown();
        for (Thread reader : readers) {
            reader.join();
        }
        assertThat(most).as("one after the other").hasValue(1);
        assertThat(produced).hasValue(12);
    }

    @Test
    void pagesAreRenewedWhenAFileWasMade() {
        assertThat(get()).isEqualTo("bản 1");
        shelf.get("tệp", () -> new Shelf.Later(() -> new Word("tệp")));
        assertThat(get()).as("its checksum is known now").isEqualTo("bản 2");
    }

    @Test
    void theOldStaysWhileTheDatabaseIsAwayAndIsRenewedWhenItIsBack() {
        assertThat(get()).isEqualTo("bản 1");
        Instant since = clock.instant();
        clock.goOn(Duration.ofHours(3));
        Shelf.Kept old = shelf.get("trang", ShelfTest::away);
        assertThat(old.thing()).isEqualTo(new Word("bản 1"));
        assertThat(old.at()).as("and its age can be told").isEqualTo(since);
        assertThatThrownBy(() -> shelf.get("trang khác", this::produce))
                .as("the database is left alone for a while, not asked by every reader")
                .isInstanceOf(Shelf.Unavailable.class);
        clock.goOn(Duration.ofSeconds(5));
        assertThatThrownBy(() -> shelf.get("trang khác", ShelfTest::away)).isInstanceOf(Shelf.Unavailable.class);
        clock.goOn(Duration.ofSeconds(5));
        assertThat(get()).isEqualTo("bản 2");
        assertThat(shelf.get("trang khác", this::produce).thing()).isEqualTo(new Word("bản 3"));
    }

    @Test
    void whatIsNotThereIsNotKeptAndWhatIsNoLongerThereGoes() {
        assertThatThrownBy(() -> shelf.get("trang", () -> {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        })).isInstanceOf(ResponseStatusException.class);
        assertThat(get()).isEqualTo("bản 1");
        clock.goOn(Shelf.FRESH);
        assertThatThrownBy(() -> shelf.get("trang", () -> {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        })).isInstanceOf(ResponseStatusException.class);
        assertThat(get()).as("not the old").isEqualTo("bản 2");
    }

    @Test
    void whatReadersTypeIsProducedButNotKept() {
        assertThat(shelf.once("trang?q=a", this::produce).thing()).isEqualTo(new Word("bản 1"));
        assertThat(shelf.once("trang?q=a", this::produce).thing()).isEqualTo(new Word("bản 2"));
    }

    @Test
    void theShelfNeverHoldsMoreThanItsBound() {
        String megabyte = "x".repeat(1_000_000);
        for (int i = 0; i < 200; i++) {
            shelf.get("trang " + i, () -> new Word(megabyte));
        }
        assertThat(shelf.bytes()).isLessThanOrEqualTo(Shelf.MOST_BYTES);
    }
}
