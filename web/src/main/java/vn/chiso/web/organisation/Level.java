package vn.chiso.web.organisation;

import java.util.Locale;

/** What kind of unit it is in the order of administration. */
public enum Level {
    /** Tỉnh, thành phố trực thuộc trung ương. */
    PROVINCE,
    /** Sở, ban, ngành and what else belongs to a province as an agency. */
    DEPARTMENT,
    /** Quận, huyện, thị xã, thành phố thuộc tỉnh: until 1 July 2025. */
    DISTRICT,
    /** Xã, phường, thị trấn, đặc khu. */
    COMMUNE,
    /** Anything else that is assessed or supplies figures. */
    OTHER;

    /** {@code province}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Key of its name in the message bundles. */
    public String key() {
        return "organisation.level." + id();
    }
}
