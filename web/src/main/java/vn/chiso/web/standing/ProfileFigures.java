package vn.chiso.web.standing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.chiso.engine.number.Exact;
import vn.chiso.engine.ranking.Distance;
import vn.chiso.web.ui.Ui;

/**
 * The figures at the head of a profile: value, ranks, distance to the mean and to the next better rank.
 *
 * @param total   what the table says of the whole; null for nothing
 * @param before  the table of the year before; null for none
 * @param earlier what that one says of the unit; null for nothing
 * @param all     how all units stand; null when the table is incomplete
 * @param block   how those of the block stand
 * @param region  how many units its region has
 * @param above   the unit with the next better rank; null for none
 */
record ProfileFigures(Standing standing, StandingUnit unit, @Nullable StandingValue total, @Nullable Standing before,
        @Nullable StandingValue earlier, @Nullable Summary all, @Nullable Summary block, int region,
        @Nullable RankedRow above) {

    List<ProfilePage.Figure> figures(ProfileWords words, Ui ui) {
        List<ProfilePage.Figure> figures = new ArrayList<>();
        Exact share = total == null ? null : total.share();
        figures.add(new ProfilePage.Figure(ui.t(words.inPoints() ? "profile.total.points" : "profile.total.share",
                Integer.toString(standing.year())), words.value(total), words.maximum(total),
                share == null ? ui.t("profile.no-value") : words.inPoints() ? words.share(share) : "", ""));
        if (total != null && total.rank() != null) {
            figures.add(rank(total, words, ui));
            groups(total, figures, ui);
        }
        if (share != null && all != null) {
            figures.add(new ProfilePage.Figure(
                    ui.t("profile.against",
                            ui.t("profile.average.all", ProfileViews.units(standing, all.units(), ui))),
                    words.between(share, all.mean()), words.unit(), ui.t("profile.average.is", words.share(all.mean())), ""));
        }
        if (share != null && above != null && above.value().share() != null) {
            figures.add(above(share, above, words, ui));
        }
        return figures;
    }

    private ProfilePage.Figure rank(StandingValue value, ProfileWords words, Ui ui) {
        Integer moved = ProfileWords.moved(value, earlier);
        String note = before == null || moved == null
                ? ""
                : ui.t("profile.moved.since", words.movement(moved), Integer.toString(before.year()));
        return new ProfilePage.Figure(ui.t(standing.complete() ? "profile.rank" : "profile.rank.published"),
                String.valueOf(value.rank()), "/ " + standing.ofUnits(), note,
                moved == null || moved == 0 ? "" : moved > 0 ? "up" : "down");
    }

    private void groups(StandingValue value, List<ProfilePage.Figure> figures, Ui ui) {
        if (value.blockRank() != null && !unit.block().isEmpty() && block != null) {
            figures.add(new ProfilePage.Figure(ui.t("profile.rank.block"), value.blockRank().toString(),
                    "/ " + block.units(), unit.block(), ""));
        }
        if (value.regionRank() != null && !unit.region().isEmpty()) {
            figures.add(new ProfilePage.Figure(ui.t("profile.rank.region"), value.regionRank().toString(),
                    "/ " + region, unit.region(), ""));
        }
    }

    private static ProfilePage.Figure above(Exact share, RankedRow above, ProfileWords words, Ui ui) {
        Exact theirs = Objects.requireNonNull(above.value().share());
        return new ProfilePage.Figure(ui.t("profile.above"),
                words.plain(words.inPoints() ? Distance.percentPoints(theirs, share) : theirs.minus(share)), words.unit(),
                ui.t("profile.above.who", above.unit().name(), String.valueOf(above.value().rank())), "");
    }

    /** What a table says of a unit at the whole, from what was asked of several; null for nothing. */
    static @Nullable StandingValue of(Map<Long, Map<Long, RankedRow>> rows, long standing, long subject) {
        RankedRow row = rows.getOrDefault(standing, Map.of()).get(subject);
        return row == null ? null : row.value();
    }
}
