package vn.chiso.exchange;

import java.util.List;

/**
 * An indicator of an assessed unit.
 *
 * @param unit        identifier of the assessed unit
 * @param leaf        code of the indicator
 * @param version     version of the entry at the moment of the download
 * @param max         maximum as people read it
 * @param rule        scoring rule in words
 * @param explanation "" when there is none
 * @param editable    false when nothing of it may be changed: it is shown and locked
 */
public record PacketEntry(String unit, String unitName, String leaf, String leafName, long version, String max,
        String rule, String explanation, PacketClaim claim, boolean editable, List<PacketInput> inputs) {
}
