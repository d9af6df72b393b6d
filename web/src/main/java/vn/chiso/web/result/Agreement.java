package vn.chiso.web.result;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.chiso.engine.ranking.Ranking;
import vn.chiso.exchange.Recomputation;
import vn.chiso.web.platform.Refusal;

/** Whether what anybody can compute from a bundle is what was locked: a bundle alone only agrees with itself. */
final class Agreement {

    private static final Logger LOG = LoggerFactory.getLogger(Agreement.class);

    private Agreement() {
    }

    /** Why a snapshot cannot be published by this way of computing; null when it can. */
    static @Nullable Refusal otherEngine(Snapshot snapshot, String engine) {
        return snapshot.engine().equals(engine) ? null : Refusal.of("result.other-engine", snapshot.engine(), engine);
    }

    /**
     * Why what was recomputed from a bundle must not stand for a snapshot; empty when it is the same.
     *
     * @param rows the units of the snapshot
     */
    static List<Refusal> refusals(Snapshot snapshot, List<SnapshotStore.UnitRow> rows, Recomputation recomputed) {
        Refusal other = otherEngine(snapshot, recomputed.manifest().engine());
        if (other != null) {
            return List.of(other);
        }
        Map<String, Ranking.Row> ranked = new HashMap<>();
        recomputed.ranking().rows().forEach(row -> ranked.put(row.sheet().unit().value(), row));
        List<Long> differing = rows.stream()
                .filter(row -> !same(row, ranked.get(Long.toString(row.unit()))))
                .map(SnapshotStore.UnitRow::unit).toList();
        boolean inputs = snapshot.inputsDigest().equals(recomputed.manifest().inputsDigest());
        if (inputs && differing.isEmpty() && recomputed.units() == rows.size()) {
            return List.of();
        }
        LOG.error("snapshot {} of round {} is not what its bundle gives: inputs {}, units that differ {}",
                snapshot.number(), snapshot.campaign(), inputs ? "agree" : "differ", differing);
        return List.of(Refusal.of("result.other-results"));
    }

    private static boolean same(SnapshotStore.UnitRow locked, Ranking.@Nullable Row now) {
        if (now == null) { // nothing applies to it
            return locked.rank() == null && locked.points().isZero() && locked.max().isZero();
        }
        return now.sheet().total().points().equals(locked.points()) && now.sheet().total().max().equals(locked.max())
                && now.sheet().published().equals(locked.published())
                && Objects.equals(now.rank(), locked.rank())
                && Objects.equals(now.blockRank(), locked.blockRank())
                && Objects.equals(now.tier() == null ? null : now.tier().name(), locked.tier());
    }
}
