package vn.chiso.web.campaign.setup;

import java.util.Locale;
import vn.chiso.web.campaign.SetupPart;

/** A page of a round's set-up. */
public enum Tab {
    FACTS("thong-tin"), CALENDAR("lich"), UNITS("don-vi"), ASSIGNMENT("phan-cong"), FINDINGS("phat-hien"),
    CONSTANTS("hang-so");

    private final String path;

    Tab(String path) {
        this.path = path;
    }

    /** What is changed there. */
    SetupPart part() {
        return SetupPart.valueOf(name());
    }

    /** Key of its name in the message bundles. */
    public String key() {
        return "campaign.tab." + name().toLowerCase(Locale.ROOT);
    }

    /** Its address in a round. */
    public String path(long campaign) {
        return "/ky/" + campaign + "/thiet-lap/" + path;
    }
}
