package vn.chiso.web.result;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Results of a round as they were locked, with everything from which they follow.
 *
 * @param number          1 when first locked, one more each time
 * @param frameworkDigest framework file and the round's decisions about it
 * @param inputsDigest    everything that the engine read
 * @param engine          way of computing
 * @param units           how many assessed units
 * @param reason          why it was computed anew; empty for the first
 */
public record Snapshot(long id, long campaign, int number, String frameworkDigest, String inputsDigest, String engine,
        int units, String reason, Instant at, @Nullable Long by) {
}
