package vn.chiso.web.entry;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import vn.chiso.engine.framework.NodeCode;
import vn.chiso.web.campaign.Campaign;

/**
 * Everything supplied for an assessed unit at one moment.
 *
 * @param unitName  full name of the unit
 * @param looked    figures, scores and what looks wrong
 * @param documents documents at each indicator
 * @param providers names of the units that supply something
 * @param asOf      when something was changed last
 */
record Dossier(Campaign campaign, String unitName, Flagging.Looked looked, Map<NodeCode, List<Evidence>> documents,
        Map<Long, String> providers, Instant asOf) {

    /** Name of the unit that supplies an entry. */
    String provider(Entry entry) {
        return providers.getOrDefault(entry.provider(), "–");
    }
}
