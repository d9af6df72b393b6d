package vn.chiso.web.plan.choice;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Objects;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * The last few results of work that takes long, each under the mark of the state on which it rests. Whoever asks for one while
 * it is worked out waits for it: it would cost everybody the same.
 */
final class Remembered<K, V> {

    private final Cache<K, Known<V>> known;

    /** Remembers about this many. */
    Remembered(int most) {
        this.known = Caffeine.newBuilder().maximumSize(most).build();
    }

    private record Known<V>(long mark, V value) {
    }

    /**
     * The result for a key, worked out when there is none under the mark. The mark is read before the work begins: what
     * changes meanwhile is worked out anew for whoever asks next.
     */
    V of(K key, LongSupplier mark, Supplier<V> work) {
        Known<V> now = known.asMap().compute(key, (_, before) -> {
            long current = mark.getAsLong();
            return before != null && before.mark() == current ? before : new Known<>(current, work.get());
        });
        return Objects.requireNonNull(now).value();
    }
}
