package vn.chiso.web.portal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.server.ResponseStatusException;
import vn.chiso.web.result.PublicationNews;

/**
 * What was produced for everybody is kept here, within a bound of memory. It is produced anew when it is older than a
 * minute or something was published since: by one request, while the others get the old. When that fails, because the
 * database is away say, the old stays. Work that takes long has one place of its own, so pages never wait for it.
 */
@Component
class Shelf implements PublicationNews {

    private static final Logger LOG = LoggerFactory.getLogger(Shelf.class);

    static final Duration FRESH = Duration.ofSeconds(60);
    static final long MOST_BYTES = 64_000_000;
    /** Of the connections to the database, most are for people who work. */
    private static final int AT_ONCE = 6;
    /** How long the database is left alone after it did not answer. */
    private static final Duration PAUSE = Duration.ofSeconds(5);
    /** How long a reader waits for the new when there is an old one. */
    private static final Duration SHORT = Duration.ofSeconds(2);
    private static final Duration LONG = Duration.ofSeconds(20);

    /** Something that can be kept. */
    interface Thing {

        /** Bytes that it takes, roughly. */
        int weight();
    }

    /** Work that takes long: it is done one after the other, apart from everything else. */
    record Later(Supplier<? extends Thing> work) implements Thing {

        @Override
        public int weight() {
            throw new IllegalStateException("what is not yet done is never kept");
        }
    }

    /** A thing, and since when it is as it is. */
    record Kept(Thing thing, Instant at, long publications) {
    }

    /** Nothing is kept under the name, and it cannot be produced now. */
    static final class Unavailable extends RuntimeException {
        private static final long serialVersionUID = 1;

        Unavailable(String why, @Nullable Throwable cause) {
            super(why, cause);
        }
    }

    private final Clock clock;
    private final Cache<String, Kept> kept = Caffeine.newBuilder().maximumWeight(MOST_BYTES)
            .weigher((String name, Kept each) -> 200 + 2 * name.length() + each.thing().weight()).build();
    private final ConcurrentMap<String, CompletableFuture<Kept>> underWay = new ConcurrentHashMap<>();
    private final Semaphore places = new Semaphore(AT_ONCE);
    private final Semaphore longWork = new Semaphore(1);
    private final AtomicLong publications = new AtomicLong();
    /** When the database may be asked again; null while it answers. Then only one asks. */
    private volatile @Nullable Instant again;
    private final AtomicBoolean asking = new AtomicBoolean();

    Shelf(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void published() {
        renew();
    }

    /** Everything may be different from now on. */
    void renew() {
        publications.incrementAndGet();
    }

    /** Lets go of everything: whatever is asked for next is produced, and nobody gets the old. */
    void clear() {
        kept.invalidateAll();
    }

    /** Lets go of a thing that can no longer be used. */
    void forget(String name) {
        kept.invalidate(name);
    }

    /**
     * The thing under a name, from the shelf or produced.
     *
     * @throws Unavailable when there is none and none can be produced now
     */
    Kept get(String name, Supplier<? extends Thing> producer) {
        return find(name, producer, true);
    }

    /**
     * A thing that is not kept, but produced in turn like all others.
     *
     * @throws Unavailable when it cannot be produced now
     */
    Kept once(String name, Supplier<? extends Thing> producer) {
        return find(name, producer, false);
    }

    private Kept find(String name, Supplier<? extends Thing> producer, boolean keep) {
        Kept old = keep ? kept.getIfPresent(name) : null;
        if (old != null && isFresh(old)) {
            return old;
        }
        CompletableFuture<Kept> own = new CompletableFuture<>();
        CompletableFuture<Kept> running = underWay.putIfAbsent(name, own);
        if (running != null) {
            return old != null ? old : await(running, null);
        }
        if (!mayAsk()) {
            underWay.remove(name, own);
            Unavailable away = new Unavailable("the database is away", null);
            own.completeExceptionally(away);
            return orElse(old, away);
        }
        Thread.ofVirtual().name("portal").start(() -> produce(name, producer, keep, own));
        return await(own, old);
    }

    /** How much is kept, in bytes. */
    long bytes() {
        kept.cleanUp();
        return kept.policy().eviction().map(bound -> bound.weightedSize().orElse(0)).orElse(0L);
    }

    private boolean isFresh(Kept old) {
        return old.publications() == publications.get() && clock.instant().isBefore(old.at().plus(FRESH));
    }

    private boolean mayAsk() {
        Instant from = again;
        return from == null || (!clock.instant().isBefore(from) && asking.compareAndSet(false, true));
    }

    private void produce(String name, Supplier<? extends Thing> producer, boolean keep,
            CompletableFuture<Kept> result) {
        try {
            // Before reading: whatever is published meanwhile makes it old.
            long known = publications.get();
            Instant at = clock.instant();
            Kept done = new Kept(made(producer), at, known);
            again = null;
            if (keep) {
                kept.put(name, done);
            }
            underWay.remove(name, result);
            result.complete(done);
        } catch (RuntimeException | Error failure) {
            if (failure instanceof ResponseStatusException) {
                kept.invalidate(name); // it is no longer there
            } else if (isAway(failure)) {
                again = clock.instant().plus(PAUSE);
                LOG.warn("The portal cannot read the database: {}", failure.getMessage());
            }
            underWay.remove(name, result);
            result.completeExceptionally(isAway(failure) ? new Unavailable("the database is away", failure) : failure);
        } finally {
            asking.set(false);
        }
    }

    private Thing made(Supplier<? extends Thing> producer) {
        Thing thing = inTurn(places, producer);
        if (thing instanceof Later later) {
            thing = inTurn(longWork, later.work());
            renew(); // pages may now name what was made
        }
        return thing;
    }

    private static Thing inTurn(Semaphore places, Supplier<? extends Thing> producer) {
        try {
            if (!places.tryAcquire(LONG.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new Unavailable("too much is asked for at once", null);
            }
        } catch (InterruptedException exception) {
            Thread.currentThread().interrupt();
            throw new Unavailable("the application stops", exception);
        }
        try {
            return producer.get();
        } finally {
            places.release();
        }
    }

    private static boolean isAway(Throwable failure) {
        return failure instanceof DataAccessResourceFailureException
                || failure instanceof NonTransientDataAccessResourceException
                || failure instanceof TransientDataAccessException || failure instanceof RecoverableDataAccessException
                || failure instanceof CannotCreateTransactionException;
    }

    private static Kept await(CompletableFuture<Kept> result, @Nullable Kept old) {
        try {
            return result.get((old == null ? LONG : SHORT).toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException exception) {
            return orElse(old, new Unavailable("it takes too long", exception));
        } catch (InterruptedException exception) {
            Thread.currentThread().interrupt();
            return orElse(old, new Unavailable("the application stops", exception));
        } catch (ExecutionException exception) {
            if (exception.getCause() instanceof ResponseStatusException missing) {
                throw missing;
            }
            if (exception.getCause() instanceof RuntimeException failure) {
                return orElse(old, failure);
            }
            throw new IllegalStateException(exception.getCause());
        }
    }

    private static Kept orElse(@Nullable Kept old, RuntimeException failure) {
        if (old == null) {
            throw failure;
        }
        if (!(failure instanceof Unavailable)) {
            LOG.error("A public page cannot be renewed, the old one stays", failure);
        }
        return old;
    }
}
