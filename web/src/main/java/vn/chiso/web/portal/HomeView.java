package vn.chiso.web.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chiso.engine.number.Exact;
import vn.chiso.web.portal.HomePage.Figure;
import vn.chiso.web.portal.HomePage.Latest;
import vn.chiso.web.portal.HomePage.Line;
import vn.chiso.web.portal.HomePage.Row;
import vn.chiso.web.portal.HomePage.Series;
import vn.chiso.web.portal.HomePage.Version;
import vn.chiso.web.result.OpenPublications;
import vn.chiso.web.standing.Figures;
import vn.chiso.web.standing.MapView;
import vn.chiso.web.standing.PublisherWords;
import vn.chiso.web.standing.RankedRow;
import vn.chiso.web.standing.RankingPage.Movement;
import vn.chiso.web.standing.RankingQuery;
import vn.chiso.web.standing.RankingQuery.Order;
import vn.chiso.web.standing.Standing;
import vn.chiso.web.standing.StandingLinks;
import vn.chiso.web.standing.StandingNode;
import vn.chiso.web.standing.StandingValue;
import vn.chiso.web.standing.Standings;
import vn.chiso.web.standing.Summary;
import vn.chiso.web.ui.Ui;

/** Puts together the first public page. */
@Component
class HomeView {

    private static final int FIRST = 10;

    private final Standings standings;
    private final Tables tables;
    private final OpenPublications publications;
    private final FilesView files;
    private final MapView maps;

    HomeView(Standings standings, Tables tables, OpenPublications publications, FilesView files, MapView maps) {
        this.standings = standings;
        this.tables = tables;
        this.publications = publications;
        this.files = files;
        this.maps = maps;
    }

    HomePage page(String base, Ui ui) {
        Standing latest = tables.latest();
        List<Series> series = new ArrayList<>();
        tables.bySeries().forEach((name, all) -> series.add(new Series(name, lines(all, latest, base))));
        return new HomePage(latest == null ? null : latest(latest, base, ui), series);
    }

    private static List<Line> lines(List<Standing> all, @Nullable Standing current, String base) {
        return all.stream()
                .map(each -> new Line(each, path(base, each), current != null && each.id() == current.id())).toList();
    }

    static String path(String base, Standing standing) {
        return base + "/" + standing.slug();
    }

    private Latest latest(Standing table, String base, Ui ui) {
        Standing before = standings.before(table);
        StandingLinks links = new StandingLinks(base);
        RankingQuery query = new RankingQuery(StandingNode.TOTAL, "", "", "", before == null ? null : before.id(),
                Order.RANK);
        List<RankedRow> first = standings.ranking(table, query, FIRST, 0);
        int units = standings.count(table, query);
        List<Row> rows = first.stream().map(row -> row(row, table, links, ui)).toList();
        List<Line> others = lines(standings.series(table.series()).reversed(), table, base);
        return new Latest(table, path(base, table), base + PortalPaths.METHOD + "/" + table.slug(),
                FilesView.page(base, table), table.boundaries() == null ? null : maps.page(table, "", base, ui),
                others, figures(table, units, first, ui), rows, units,
                before == null ? "" : Integer.toString(before.year()), files.of(table, base, ui),
                history(table, base));
    }

    private List<Figure> figures(Standing table, int units, List<RankedRow> first, Ui ui) {
        List<Figure> figures = new ArrayList<>();
        figures.add(new Figure(ui.t("portal.figure.units"), ui.number(table.ofUnits()), "",
                table.complete() ? "" : ui.t("portal.figure.known", units)));
        Summary summary = standings.summaries(table, "").get(StandingNode.TOTAL);
        if (summary != null) {
            figures.add(new Figure(ui.t(table.shown() == Standing.Shown.SHARE
                    ? "portal.figure.mean"
                    : "portal.figure.mean.share"), share(table, summary.mean(), ui), "",
                    ui.t("portal.figure.median", share(table, summary.median(), ui))));
        }
        if (table.complete() && !first.isEmpty()) {
            RankedRow best = first.getFirst();
            figures.add(new Figure(ui.t("portal.figure.best"), Figures.value(table, best.value(), ui),
                    max(table, best.value(), ui), best.unit().name()));
        }
        if (table.origin() == Standing.Origin.OWN) {
            figures.add(new Figure(ui.t("portal.figure.published"), ui.date(table.at()), "",
                    ui.t("portal.version", table.version())));
        } else {
            figures.add(new Figure(ui.t("portal.figure.year"), Integer.toString(table.year()), "",
                    PublisherWords.name(table, ui)));
        }
        return figures;
    }

    /** A share of the maximum as its table shows it: four decimals, or percent where points stand in front. */
    private static String share(Standing table, Exact share, Ui ui) {
        return switch (table.shown()) {
            case SHARE -> Figures.share(share, ui);
            case POINTS -> ui.percent(share);
        };
    }

    private static String max(Standing table, StandingValue value, Ui ui) {
        return table.shown() == Standing.Shown.SHARE ? "" : "/ " + Figures.max(value.max(), ui);
    }

    private static Row row(RankedRow row, Standing table, StandingLinks links, Ui ui) {
        return new Row(Figures.rank(row.value().rank()), row.unit().name(),
                links.subject(table.slug(), row.unit().slug()), Figures.value(table, row.value(), ui),
                max(table, row.value(), ui), moved(row, ui));
    }

    private static @Nullable Movement moved(RankedRow row, Ui ui) {
        Integer now = row.value().rank();
        Integer then = row.before() == null ? null : row.before().rank();
        if (now == null || then == null) {
            return null;
        }
        int gained = then - now;
        return new Movement(gained, gained == 0
                ? ui.t("standing.kept")
                : ui.t(gained > 0 ? "standing.risen" : "standing.fallen", Math.abs(gained)));
    }

    private List<Version> history(Standing table, String base) {
        List<Standing> versions = standings.versions(table);
        return publications.versions(table).stream().map(publication -> {
            Standing own = versions.stream().filter(each -> each.version() == publication.version()).findFirst()
                    .orElse(table);
            return new Version(publication.version(), publication.at(), publication.reason(), path(base, own),
                    publication.version() == Objects.requireNonNull(versions.getFirst()).version());
        }).toList();
    }
}
