package vn.chiso.web.standing;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chiso.engine.number.Exact;
import vn.chiso.engine.text.Numbers;
import vn.chiso.web.standing.chart.Bullet;
import vn.chiso.web.standing.chart.Radar;
import vn.chiso.web.ui.Option;
import vn.chiso.web.ui.Ui;

/** Puts together the comparison of a few units of a table. Everything in it is public. */
@Component
public class ComparisonViews {

    /** As many units as can be told apart. */
    public static final int MOST = 5;

    private static final int FEWEST = 2;
    private static final int MOST_SHAPES = 3;
    private static final int FOUND = 12;
    private static final int LONGEST_QUERY = 100;
    private static final Exact HALF = Exact.of(1, 2);
    private static final List<String> STYLES = List.of("own", "second", "third", "", "");

    private final Standings standings;
    private final StandingHeads heads;

    ComparisonViews(Standings standings, StandingHeads heads) {
        this.heads = heads;
        this.standings = standings;
    }

    /** Address of a comparison. */
    static String path(StandingLinks links, Standing standing, List<String> slugs) {
        return links.view(standing.slug(), TableView.COMPARISON)
                + (slugs.isEmpty()
                        ? ""
                        : "?" + slugs.stream().map(slug -> "dv=" + slug).collect(Collectors.joining("&")));
    }

    /**
     * The page.
     *
     * @param base  what the addresses of the sphere begin with
     * @param slugs the units that are asked for; unknown ones are left out, and so are those after the fifth
     * @param query name of a unit to add
     */
    public ComparisonPage page(String base, String table, List<String> slugs, String query, Ui ui) {
        Standing standing = standings.find(table).orElseThrow(ProfileViews::missing);
        List<StandingUnit> units = new ArrayList<>();
        for (String slug : new LinkedHashSet<>(slugs)) {
            if (units.size() < MOST) {
                standings.subject(slug).flatMap(subject -> standings.unit(standing, subject)).ifPresent(units::add);
            }
        }
        List<String> chosen = units.stream().map(StandingUnit::slug).toList();
        List<StandingNode> nodes = nodes(standing);
        Map<Long, Map<String, StandingValue>> values = standings.values(standing,
                units.stream().map(StandingUnit::subject).toList(), nodes.stream().map(StandingNode::node).toList());
        ProfileWords words = new ProfileWords(standing, ui);
        StandingLinks links = new StandingLinks(base);
        boolean enough = units.size() >= FEWEST;
        String text = query.strip();
        String wanted = text.length() > LONGEST_QUERY ? text.substring(0, LONGEST_QUERY) : text;
        boolean addable = units.size() < MOST;
        List<ComparisonPage.Row> rows = enough
                ? nodes.stream().map(node -> row(node, units, values, words)).toList()
                : List.of();
        boolean pillars = nodes.stream().anyMatch(node -> node.kind() == StandingNode.Kind.PILLAR);
        return new ComparisonPage(heads.of(standing, TableView.COMPARISON, base, ui), path(links, standing, List.of()),
                chosen(links, standing, units, chosen, values, words), rows,
                ui.t(pillars ? "comparison.table.pillars" : "comparison.table"),
                enough ? sentence(rows, units, pillars ? "pillars" : "main", ui) : "",
                enough ? radar(nodes, units, values, words, ui) : null, wanted,
                addable && !wanted.isEmpty() ? found(links, standing, chosen, wanted) : List.of(), addable);
    }

    private List<StandingNode> nodes(Standing standing) {
        List<StandingNode> all = standings.nodes(standing);
        List<StandingNode> nodes = new ArrayList<>(
                all.stream().filter(node -> node.kind() == StandingNode.Kind.TOTAL).toList());
        nodes.addAll(ProfileRows.main(all));
        return nodes;
    }

    private static List<ComparisonPage.Chosen> chosen(StandingLinks links, Standing standing, List<StandingUnit> units,
            List<String> slugs, Map<Long, Map<String, StandingValue>> values, ProfileWords words) {
        List<ComparisonPage.Chosen> chosen = new ArrayList<>();
        for (StandingUnit unit : units) {
            StandingValue total = values.getOrDefault(unit.subject(), Map.of()).get(StandingNode.TOTAL);
            List<String> others = slugs.stream().filter(slug -> !slug.equals(unit.slug())).toList();
            chosen.add(new ComparisonPage.Chosen(unit.slug(), unit.name(),
                    links.subject(standing.slug(), unit.slug()), path(links, standing, others),
                    STYLES.get(chosen.size()), words.rank(total == null ? null : total.rank()), unit.block(),
                    unit.tier()));
        }
        return chosen;
    }

    private static @Nullable StandingValue at(Map<Long, Map<String, StandingValue>> values, StandingUnit unit,
            StandingNode node) {
        return values.getOrDefault(unit.subject(), Map.of()).get(node.node());
    }

    private static @Nullable Exact share(Map<Long, Map<String, StandingValue>> values, StandingUnit unit,
            StandingNode node) {
        StandingValue value = at(values, unit, node);
        return value == null ? null : value.share();
    }

    private static ComparisonPage.Row row(StandingNode node, List<StandingUnit> units,
            Map<Long, Map<String, StandingValue>> values, ProfileWords words) {
        List<Exact> shares = units.stream().map(unit -> share(values, unit, node)).filter(Objects::nonNull).toList();
        boolean compared = shares.size() == units.size();
        // Whose value is unknown may have more than all others.
        Exact best = compared ? shares.stream().max(Exact::compareTo).orElse(null) : null;
        boolean equal = shares.stream().distinct().count() == 1;
        return new ComparisonPage.Row(words.name(node), node.kind() == StandingNode.Kind.TOTAL, compared,
                units.stream().map(unit -> {
                    StandingValue value = at(values, unit, node);
                    Exact share = value == null ? null : value.share();
                    boolean first = share != null && share.equals(best) && !equal;
                    return new ComparisonPage.Cell(words.value(value), words.maximum(value),
                            words.inPoints() && share != null ? words.share(share) : "",
                            Bullet.of(share, null, null).bar(), first,
                            share == null || best == null || first || equal
                                    ? ""
                                    : (words.between(share, best) + " " + words.unit()).strip(),
                            value == null ? ProfileWords.NONE : words.rank(value.rank()));
                }).toList());
    }

    /**
     * Who is ahead at how many of the main indices, or pillars, at which all values are known.
     *
     * @param kind end of the keys of the sentences
     */
    private static String sentence(List<ComparisonPage.Row> rows, List<StandingUnit> units, String kind, Ui ui) {
        int compared = (int) rows.stream().filter(row -> !row.total() && row.compared()).count();
        if (compared == 0) {
            return ui.t("comparison.uncompared." + kind);
        }
        List<String> leads = new ArrayList<>();
        for (int index = 0; index < units.size(); index++) {
            int place = index;
            int ahead = (int) rows.stream().filter(row -> !row.total() && row.cells().get(place).best()).count();
            leads.add(ui.t("comparison.leads", units.get(index).name(), ahead));
        }
        return ui.t("comparison.sentence." + kind, compared,
                String.join(", ", leads));
    }

    private static @Nullable Radar radar(List<StandingNode> nodes, List<StandingUnit> units,
            Map<Long, Map<String, StandingValue>> values, ProfileWords words, Ui ui) {
        List<StandingNode> axes = nodes.stream().filter(node -> node.kind() != StandingNode.Kind.TOTAL)
                .filter(node -> units.stream().allMatch(unit -> share(values, unit, node) != null)).toList();
        if (units.size() > MOST_SHAPES || !Radar.fits(axes.size())) {
            return null;
        }
        List<Radar.Series> series = new ArrayList<>();
        for (int index = units.size() - 1; index >= 0; index--) {
            StandingUnit unit = units.get(index);
            series.add(new Radar.Series(STYLES.get(index), axes.stream()
                    .map(node -> Objects.requireNonNull(share(values, unit, node))).toList()));
        }
        return Radar.of(axes.stream().map(words::name).toList(), Numbers.shortest(HALF, 1, ui.language()), series);
    }

    private List<Option> found(StandingLinks links, Standing standing, List<String> chosen, String query) {
        return standings.ranking(standing,
                new RankingQuery(StandingNode.TOTAL, "", "", query, null, RankingQuery.Order.NAME),
                FOUND + chosen.size(), 0).stream().map(RankedRow::unit)
                .filter(unit -> !chosen.contains(unit.slug())).limit(FOUND).map(unit -> {
                    List<String> more = new ArrayList<>(chosen);
                    more.add(unit.slug());
                    return new Option(path(links, standing, more), unit.name(), unit.block());
                }).toList();
    }
}
