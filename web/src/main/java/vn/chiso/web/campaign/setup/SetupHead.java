package vn.chiso.web.campaign.setup;

import java.util.List;
import vn.chiso.web.campaign.Campaign;

/**
 * What stands above every page of a round's set-up.
 *
 * @param framework name of the framework
 * @param tabs      pages that the person may look at
 * @param editing   whether the person may change what this page shows
 * @param runs      whether the person sets up rounds
 */
public record SetupHead(Campaign campaign, String framework, List<Tab> tabs, Tab current, Editing editing,
        boolean runs) {

    /** Address of this page. */
    public String path() {
        return current.path(campaign.id());
    }
}
