package vn.chiso.web.appraisal;

import vn.chiso.web.entry.EntryKey;

/** Addresses of the pages about appeals and the council. */
public final class AppealPaths {

    private AppealPaths() {
    }

    /** The results of the units of a round. */
    public static String results(long campaign) {
        return "/ky/" + campaign + "/ket-qua-tham-dinh";
    }

    /** The result of one unit. */
    public static String result(long campaign, long unit) {
        return results(campaign) + "/" + unit;
    }

    /** The appeals of a round. */
    public static String appeals(long campaign) {
        return "/ky/" + campaign + "/kien-nghi";
    }

    /** The appeal about one entry, whether there is one or not yet. */
    public static String appeal(EntryKey key) {
        return appeals(key.campaign()) + "/" + key.unit() + "/" + key.leaf().value();
    }

    /** The meetings of a round. */
    public static String meetings(long campaign) {
        return "/ky/" + campaign + "/hop-hoi-dong";
    }

    /** One meeting. */
    public static String meeting(long campaign, long meeting) {
        return meetings(campaign) + "/" + meeting;
    }

    /** A dispute on the agenda of a meeting. */
    public static String item(long meeting, EntryKey key) {
        return meeting(key.campaign(), meeting) + "/" + key.unit() + "/" + key.leaf().value();
    }
}
