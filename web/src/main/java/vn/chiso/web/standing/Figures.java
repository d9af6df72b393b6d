package vn.chiso.web.standing;

import org.jspecify.annotations.Nullable;
import vn.chiso.engine.number.Exact;
import vn.chiso.engine.text.Numbers;
import vn.chiso.web.standing.Standing.Shown;
import vn.chiso.web.ui.Ui;

/** Figures of public tables as people read them. */
public final class Figures {

    /** Stands where there is no value. */
    public static final String NONE = "–";

    private static final int SHARE_DIGITS = 4;

    private Figures() {
    }

    /** A share of the maximum with four decimals: {@code 0,7660}. */
    public static String share(Exact share, Ui ui) {
        return Numbers.fixed(share, SHARE_DIGITS, ui.language());
    }

    /** A value as the table shows values: a share with four decimals, or points with two; an en dash for none. */
    public static String value(Standing table, @Nullable StandingValue value, Ui ui) {
        Exact shown = value == null ? null : shown(table, value);
        return shown == null ? NONE : number(table, shown, ui);
    }

    private static @Nullable Exact shown(Standing table, StandingValue value) {
        return switch (table.shown()) {
            case SHARE -> value.share();
            case POINTS -> value.points();
        };
    }

    private static String number(Standing table, Exact number, Ui ui) {
        return switch (table.shown()) {
            case SHARE -> share(number, ui);
            case POINTS -> ui.points(number);
        };
    }

    /** A maximum, or an en dash where it is not known. */
    public static String max(@Nullable Exact max, Ui ui) {
        return max == null ? NONE : ui.number(max);
    }

    /**
     * By how much a value changed, from unrounded values: {@code +0,0685}, or points where the maximum stayed the same.
     * An en dash where it cannot be said.
     */
    public static String change(Standing table, StandingValue now, @Nullable StandingValue before, Ui ui) {
        Exact to = shown(table, now);
        Exact from = before == null ? null : shown(table, before);
        if (to == null || from == null || before == null
                || (table.shown() == Shown.POINTS && !sameMax(now.max(), before.max()))) {
            return NONE;
        }
        Exact change = to.minus(from);
        return (change.signum() > 0 ? "+" : "") + number(table, change, ui);
    }

    private static boolean sameMax(@Nullable Exact one, @Nullable Exact other) {
        return one != null && one.equals(other);
    }

    /** A rank, or an en dash. */
    public static String rank(@Nullable Integer rank) {
        return rank == null ? NONE : rank.toString();
    }

    /** How many units a table has, in words: {@code 63 tỉnh, thành}, {@code 17 trên 63 tỉnh, thành}. */
    public static String units(Standing table, int rows, Ui ui) {
        boolean provinces = table.boundaries() != null;
        return table.complete()
                ? ui.t(provinces ? "standing.provinces" : "standing.units", table.ofUnits())
                : ui.t(provinces ? "standing.provinces.of" : "standing.units.of", rows, table.ofUnits());
    }

    /** A share in thousandths, for the length of a bar; -1 for none. */
    public static int permille(@Nullable StandingValue value) {
        Exact share = value == null ? null : value.share();
        return share == null ? -1 : share.max(Exact.ZERO).min(Exact.ONE).times(Exact.of(1000)).rounded(0).intValue();
    }
}
