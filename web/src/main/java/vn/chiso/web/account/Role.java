package vn.chiso.web.account;

import java.util.Locale;

/** What a person is in the rounds of measuring. A person may be several things. */
public enum Role {
    /** People, units, settings; no values in any phase. */
    ADMINISTRATOR,
    /** Runs the rounds at the standing agency (cơ quan thường trực). */
    COORDINATOR,
    /** Enters the figures of a unit (người nhập liệu). */
    DATA_OFFICER,
    /** Signs off the figures of a unit (người duyệt). */
    UNIT_HEAD,
    /** Checks indicators, never those of the own unit (thẩm định viên). */
    APPRAISER,
    /** Decides appeals (hội đồng). */
    COUNCIL_MEMBER,
    /** Reads only (lãnh đạo). */
    LEADER;

    /** {@code data-officer}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
