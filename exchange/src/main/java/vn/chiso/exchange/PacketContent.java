package vn.chiso.exchange;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a providing unit gets as a workbook, fills in offline and sends back.
 *
 * @param campaign   identifier of the campaign
 * @param unit       identifier of the providing unit
 * @param digest     digest of the framework
 * @param downloaded moment of the download
 */
public record PacketContent(String campaign, String unit, String digest, Instant downloaded, Titles titles,
        List<PacketEntry> entries) {

    /** The longest explanation that is taken back. */
    public static final int MAX_EXPLANATION = 4_000;

    /** What the head of the workbook says, as people read it. */
    public record Titles(String campaign, String unit, String framework, String year, String deadline) {
    }

    /** @throws IllegalArgumentException when two rows would have the same key */
    public PacketContent {
        Set<Object> keys = new HashSet<>();
        for (PacketEntry entry : entries) {
            if (!keys.add(List.of(entry.unit(), entry.leaf()))) {
                throw new IllegalArgumentException("twice: " + entry.unit() + " " + entry.leaf());
            }
            for (PacketInput input : entry.inputs()) {
                PacketKey key = new PacketKey(entry.unit(), entry.leaf(), input.id());
                if (!keys.add(key)) {
                    throw new IllegalArgumentException("twice: " + key);
                }
            }
        }
    }

    /** The fingerprint that the workbook carries. */
    public Fingerprint fingerprint() {
        return PacketLines.of(this).fingerprint();
    }
}
