package vn.chiso.web.standing;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chiso.web.standing.RankingPage.Cell;
import vn.chiso.web.standing.RankingPage.Columns;
import vn.chiso.web.standing.RankingPage.Index;
import vn.chiso.web.standing.RankingPage.Movement;
import vn.chiso.web.standing.RankingPage.Row;
import vn.chiso.web.standing.RankingQuery.Order;
import vn.chiso.web.standing.Standing.Shown;
import vn.chiso.web.ui.Ui;

/**
 * Lines of a ranking.
 *
 * @param parts  what the value consists of
 * @param values of these parts, by subject and node
 * @param tiers  whether units have tiers
 */
record RankingLines(About about, List<StandingNode> parts, Map<Long, Map<String, StandingValue>> values,
        boolean tiers, Place place) {

    /**
     * What is ranked.
     *
     * @param before the table with which ranks are compared; null for none
     * @param blocks whether the table has several blocks
     */
    record About(Standing table, @Nullable Standing before, StandingNode by, RankingWanted wanted, boolean blocks) {
    }

    /** For whom the lines are, and where their addresses lead. */
    record Place(StandingLinks links, @Nullable Subject own, Ui ui) {
    }

    /** Values of two years are compared only where nothing broke in between. */
    private boolean comparable() {
        return about.before() != null && about.table().breakReason().isEmpty();
    }

    Columns columns(RankingFilters filters) {
        Ui ui = place.ui();
        Standing table = about.table();
        Standing before = about.before();
        String year = before == null ? "" : Integer.toString(before.year());
        return new Columns(
                filters.sorted(ui.t(table.complete() ? "standing.rank" : "standing.rank.published"), Order.RANK,
                        "ascending"),
                filters.sorted(ui.t(table.boundaries() == null ? "standing.unit" : "standing.province"), Order.NAME,
                        "ascending"),
                before == null
                        ? null
                        : filters.sorted(ui.t("standing.against", year), Order.MOVEMENT, "descending"),
                filters.within(), valueHead(), comparable() ? ui.t("standing.change", year) : "",
                parts.stream().map(part -> new Index(part.label(ui.language()), filters.by(part))).toList(), tiers,
                !table.complete());
    }

    private String valueHead() {
        Ui ui = place.ui();
        StandingNode by = about.by();
        return switch (about.table().shown()) {
            case SHARE -> by.node().equals(StandingNode.TOTAL) ? by.name(ui.language()) : ui.t("standing.value");
            case POINTS -> by.max() == null
                    ? ui.t("standing.points")
                    : ui.t("standing.points.of", Figures.max(by.max(), ui));
        };
    }

    Row line(RankedRow row) {
        StandingUnit unit = row.unit();
        StandingValue value = row.value();
        Subject own = place.own();
        Map<String, StandingValue> known = values.getOrDefault(unit.subject(), Map.of());
        return new Row(place.links().subject(about.table().slug(), unit.slug()), unit.name(),
                about.blocks() && about.wanted().block().isEmpty() ? unit.block() : "", Figures.rank(value.rank()),
                Figures.rank(about.wanted().region().isEmpty() ? value.blockRank() : value.regionRank()),
                movement(row), shown(value),
                comparable() ? Figures.change(about.table(), value, row.before(), place.ui()) : "",
                parts.stream().map(part -> cell(known.get(part.node()))).toList(), unit.tier(), unit.source(),
                own != null && own.id() == unit.subject());
    }

    /** Points whose maximum differs between units carry it. */
    private String shown(StandingValue value) {
        String figure = Figures.value(about.table(), value, place.ui());
        return about.table().shown() == Shown.POINTS && about.by().max() == null && value.max() != null
                ? figure + " / " + Figures.max(value.max(), place.ui())
                : figure;
    }

    private Cell cell(@Nullable StandingValue value) {
        Ui ui = place.ui();
        if (value == null || value.share() != null) {
            return new Cell(Figures.value(about.table(), value, ui), Figures.permille(value));
        }
        return new Cell(value.rank() == null ? Figures.NONE : ui.t("standing.only-rank", value.rank()), -1);
    }

    private @Nullable Movement movement(RankedRow row) {
        Integer now = row.value().rank();
        StandingValue earlier = row.before();
        Integer then = earlier == null ? null : earlier.rank();
        if (now == null || then == null) {
            return null;
        }
        int gained = then - now;
        return new Movement(gained, gained == 0
                ? place.ui().t("standing.kept")
                : place.ui().t(gained > 0 ? "standing.risen" : "standing.fallen", Math.abs(gained)));
    }
}
