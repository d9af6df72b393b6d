package vn.chiso.web.standing;

import org.jspecify.annotations.Nullable;
import vn.chiso.engine.number.Exact;
import vn.chiso.engine.ranking.Distance;
import vn.chiso.engine.text.Numbers;
import vn.chiso.web.standing.Standing.Shown;
import vn.chiso.web.ui.Ui;

/** Writes results of a table as its readers are used to: points with two decimals, or shares with four. */
final class ProfileWords {

    static final String NONE = Figures.NONE;
    private static final int SHARE_DIGITS = 4;
    private static final int POINT_DIGITS = 2;

    private final Standing standing;
    private final Ui ui;

    ProfileWords(Standing standing, Ui ui) {
        this.standing = standing;
        this.ui = ui;
    }

    /** Whether points stand in front, and shares behind them. */
    boolean inPoints() {
        return standing.shown() == Shown.POINTS;
    }

    /** Code and name of a node in the language of the page. */
    String name(StandingNode node) {
        return node.label(ui.language());
    }

    /** {@code 87,50}, or {@code 0,7660}; an en dash for none. */
    String value(@Nullable StandingValue value) {
        return Figures.value(standing, value, ui);
    }

    /** {@code / 100}, or {@code / 1}; empty for none. */
    String maximum(@Nullable StandingValue value) {
        Exact max = value == null ? null : value.max();
        return max == null ? "" : "/ " + ui.number(max);
    }

    /** A share of the maximum as it stands beside others: {@code 87,5%}, or {@code 0,7660}. */
    String share(@Nullable Exact share) {
        return share == null
                ? NONE
                : inPoints() ? ui.percent(share) : Figures.share(share, ui);
    }

    /** The distance between two shares with its sign, in {@link #unit}: {@code +6,30}, or {@code +0,0685}. */
    String between(Exact share, Exact other) {
        return inPoints()
                ? signed(Distance.percentPoints(share, other), POINT_DIGITS)
                : signed(share.minus(other), SHARE_DIGITS);
    }

    /** Unit of the distance between two shares: {@code điểm %}; empty where shares stand by themselves. */
    String unit() {
        return inPoints() ? ui.t("profile.percent-points") : "";
    }

    /** A number of points with its unit; a share has none. */
    String amount(String number) {
        return inPoints() ? ui.t("profile.amount", number) : number;
    }

    /** A number of points, or of shares, with its sign. */
    String signed(Exact difference) {
        return signed(difference, inPoints() ? POINT_DIGITS : SHARE_DIGITS);
    }

    /** A number of points, or of shares. */
    String plain(Exact amount) {
        return Numbers.fixed(amount, inPoints() ? POINT_DIGITS : SHARE_DIGITS, ui.language());
    }

    private String signed(Exact difference, int digits) {
        boolean plus = difference.rounded(digits).signum() > 0;
        return (plus ? "+" : "") + Numbers.fixed(difference, digits, ui.language());
    }

    /** {@code up}, {@code down} or empty for a difference that is seen. */
    String mood(Exact difference) {
        int sign = difference.rounded(SHARE_DIGITS).signum();
        return sign > 0 ? "up" : sign < 0 ? "down" : "";
    }

    /** {@code 34/63}, or an en dash. */
    String rank(@Nullable Integer rank) {
        return rank == null ? NONE : rank + "/" + standing.ofUnits();
    }

    /** How the rank moved since the table before; null when one of both is not known. */
    static @Nullable Integer moved(@Nullable StandingValue now, @Nullable StandingValue before) {
        Integer rank = now == null ? null : now.rank();
        Integer earlier = before == null ? null : before.rank();
        return rank == null || earlier == null ? null : Integer.valueOf(earlier - rank);
    }

    /** {@code tăng 3}, {@code giảm 2}, {@code giữ}. */
    String movement(int places) {
        return places > 0
                ? ui.t("standing.risen", places)
                : places < 0 ? ui.t("standing.fallen", -places) : ui.t("standing.kept");
    }
}
