package vn.chiso.web.report;

import vn.chiso.web.campaign.Campaign;
import vn.chiso.web.organisation.Unit;

/** A unit that is assessed in a round: what the form and the minutes are about. */
record UnitRound(Campaign campaign, Unit unit) {

    /** Its name in addresses: {@code 7-120}. */
    String key() {
        return key(campaign.id(), unit.id());
    }

    static String key(long campaign, long unit) {
        return campaign + "-" + unit;
    }
}
