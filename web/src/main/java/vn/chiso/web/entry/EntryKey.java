package vn.chiso.web.entry;

import vn.chiso.engine.framework.NodeCode;

/** One indicator of one assessed unit in one round. */
public record EntryKey(long campaign, long unit, NodeCode leaf) {

    /** Address of its page. */
    public String path() {
        return "/ky/" + campaign + "/nhap-so-lieu/" + unit + "/" + leaf.value();
    }
}
