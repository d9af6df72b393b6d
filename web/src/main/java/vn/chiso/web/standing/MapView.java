package vn.chiso.web.standing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chiso.engine.number.Exact;
import vn.chiso.engine.ranking.Classes;
import vn.chiso.web.standing.MapPicture.Area;
import vn.chiso.web.standing.MapPicture.Caption;
import vn.chiso.web.standing.MapPicture.Mark;
import vn.chiso.web.standing.ProvinceShapes.Box;
import vn.chiso.web.standing.ProvinceShapes.Shape;
import vn.chiso.web.standing.Standing.Boundaries;
import vn.chiso.web.ui.Ui;

/** Puts together the map of a table. */
@Component
public class MapView {

    /** More provinces than there have ever been. */
    private static final int ALL = 100;
    private static final String DA_NANG = "48";
    private static final String KHANH_HOA = "56";

    private final Standings standings;
    private final StandingHeads heads;
    private final ProvinceShapes shapes;

    MapView(Standings standings, StandingHeads heads, ProvinceShapes shapes) {
        this.standings = standings;
        this.heads = heads;
        this.shapes = shapes;
    }

    /** A province whose name stands on the map, by code, and how far from it. */
    private record Named(String code, int right, int down, String anchor) {
    }

    private static final List<Named> NAMED = List.of(new Named("01", 52, 26, "start"), new Named("46", -36, 22, "end"),
            new Named("79", 40, 26, "start"));

    /** The page; {@code node} names what the map shows, the whole when the table has no such node. */
    public MapPage page(Standing table, String node, String base, Ui ui) {
        StandingLinks links = new StandingLinks(base);
        List<StandingNode> nodes = standings.nodes(table);
        StandingNode by = RankingView.node(nodes, node);
        Classes classes = standings.classes(table, by.node());
        List<MapPage.Row> rows = rows(table, by).stream().map(row -> new MapPage.Row(
                links.subject(table.slug(), row.unit().slug()), row.unit().name(), Figures.rank(row.value().rank()),
                Figures.value(table, row.value(), ui), level(classes, row.value()))).toList();
        return new MapPage(heads.of(table, TableView.MAP, base, ui), links.view(table.slug(), TableView.MAP),
                RankingFilters.nodes(nodes, ui), by.node(), by.label(ui.language()), picture(table, by, base, ui),
                rows);
    }

    private List<RankedRow> rows(Standing table, StandingNode by) {
        return standings.ranking(table, new RankingQuery(by.node(), "", "", "", null, RankingQuery.Order.RANK), ALL, 0);
    }

    private static int level(Classes classes, @Nullable StandingValue value) {
        Exact share = value == null ? null : value.share();
        return share == null ? 0 : classes.of(share);
    }

    /** The map alone; null when the program came without shapes or no value is known. */
    @Nullable
    MapPicture picture(Standing table, StandingNode by, String base, Ui ui) {
        Boundaries boundaries = table.boundaries();
        List<Shape> drawn = boundaries == null ? List.of() : shapes.of(boundaries);
        List<RankedRow> rows = rows(table, by);
        List<RankedRow> known = rows.stream().filter(row -> row.value().share() != null).toList();
        if (drawn.isEmpty() || known.isEmpty() || boundaries == null) {
            return null;
        }
        Map<String, RankedRow> byCode = new HashMap<>();
        Map<Long, String> codes = standings.codes(table);
        rows.forEach(row -> {
            String code = codes.get(row.unit().subject());
            if (code != null) {
                byCode.put(code, row);
            }
        });
        Classes classes = standings.classes(table, by.node());
        StandingLinks links = new StandingLinks(base);
        List<Area> areas = drawn.stream().map(shape -> area(table, shape, byCode.get(shape.code()), classes, links, ui))
                .toList();
        return new MapPicture(ui.t("standing.map.title." + boundaries.id()), sentence(table, by, known, ui),
                ui.t("standing.map.source." + boundaries.id()), ProvinceShapes.WIDTH, ProvinceShapes.HEIGHT, areas,
                marks(drawn), captions(drawn, ui), legend(classes, ui));
    }

    private static Area area(Standing table, Shape shape, @Nullable RankedRow row, Classes classes,
            StandingLinks links, Ui ui) {
        String title = row == null || row.value().share() == null
                ? ui.t("standing.map.unknown", row == null ? shape.name() : row.unit().name())
                : ui.t("standing.map.area", row.unit().name(), Figures.value(table, row.value(), ui),
                        Figures.rank(row.value().rank()));
        return new Area(shape.path(), shape.dots(), row == null ? 0 : level(classes, row.value()), title,
                row == null ? null : links.subject(table.slug(), row.unit().slug()));
    }

    /** Who is highest and lowest can be said only when all values are known. */
    private static String sentence(Standing table, StandingNode by, List<RankedRow> known, Ui ui) {
        if (known.size() < table.ofUnits()) {
            return ui.t("standing.map.known", by.label(ui.language()), Integer.toString(table.year()), known.size(),
                    table.ofUnits());
        }
        RankedRow first = known.getFirst();
        RankedRow last = known.getLast();
        return ui.t("standing.map.sentence", by.label(ui.language()), Integer.toString(table.year()),
                first.unit().name(), Figures.value(table, first.value(), ui), last.unit().name(),
                Figures.value(table, last.value(), ui));
    }

    private static List<Mark> marks(List<Shape> drawn) {
        List<Mark> marks = new ArrayList<>();
        for (Named named : NAMED) {
            drawn.stream().filter(shape -> shape.code().equals(named.code())).findFirst().ifPresent(shape -> {
                int x = (int) shape.centre().x();
                int y = (int) shape.centre().y();
                marks.add(new Mark(shape.name(), x + named.right(), y + named.down(), x, y, named.anchor()));
            });
        }
        return marks;
    }

    /** The islands of the open sea always carry their names. */
    private static List<Caption> captions(List<Shape> drawn, Ui ui) {
        List<Caption> captions = new ArrayList<>();
        for (Shape shape : drawn) {
            Box far = shape.far();
            if (far != null && shape.code().equals(DA_NANG)) {
                captions.add(new Caption(ui.t("standing.map.hoang-sa"), ui.t("standing.map.hoang-sa.of"),
                        (int) far.centre().x() + 24, (int) far.bottom() + 18));
            } else if (far != null && shape.code().equals(KHANH_HOA)) {
                captions.add(new Caption(ui.t("standing.map.truong-sa"), ui.t("standing.map.truong-sa.of"),
                        (int) far.centre().x(), (int) far.top() - 24));
            }
        }
        return captions;
    }

    /** Classes in words, the highest first. */
    static List<MapPicture.Level> legend(Classes classes, Ui ui) {
        List<Exact> bounds = classes.bounds();
        List<MapPicture.Level> levels = new ArrayList<>();
        levels.add(new MapPicture.Level(1, ui.t("standing.class.from", ui.number(bounds.getFirst()))));
        for (int i = 1; i < bounds.size(); i++) {
            levels.add(new MapPicture.Level(i + 1,
                    ui.t("standing.class.between", ui.number(bounds.get(i)), ui.number(bounds.get(i - 1)))));
        }
        levels.add(new MapPicture.Level(Classes.COUNT, ui.t("standing.class.below", ui.number(bounds.getLast()))));
        return levels;
    }
}
