package vn.chiso.web.appraisal;

import vn.chiso.engine.framework.NodeCode;
import vn.chiso.web.entry.EntryKey;

/** Addresses of the pages of appraisal. */
final class AppraisalPaths {

    private AppraisalPaths() {
    }

    /** The person's queue. */
    static String queue(long campaign) {
        return "/ky/" + campaign + "/tham-dinh";
    }

    /** One indicator of all units. */
    static String leaf(long campaign, NodeCode leaf) {
        return queue(campaign) + "/" + leaf.value();
    }

    /** One indicator of one unit. */
    static String entry(EntryKey key) {
        return leaf(key.campaign(), key.leaf()) + "/" + key.unit();
    }

    /** The same, within the list of one indicator only. */
    static String entry(EntryKey key, boolean leafOnly) {
        return entry(key) + (leafOnly ? "?pham-vi=chi-so" : "");
    }
}
