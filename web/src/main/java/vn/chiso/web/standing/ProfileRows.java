package vn.chiso.web.standing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.chiso.engine.number.Exact;
import vn.chiso.engine.ranking.Distance;
import vn.chiso.engine.text.Numbers;
import vn.chiso.web.standing.Standing.Origin;
import vn.chiso.web.standing.StandingNode.Kind;
import vn.chiso.web.standing.chart.Bullet;
import vn.chiso.web.standing.chart.Radar;
import vn.chiso.web.ui.Ui;

/** What a table says of the parts of one unit's result: shape, rows, strengths, every node. */
final class ProfileRows {

    private static final int FEW = 3;
    private static final int MANY = 5;
    private static final Exact HALF = Exact.of(1, 2);

    private final StandingLinks links;
    private final Standing standing;
    private final Subject subject;
    private final List<StandingNode> nodes;
    private final Map<String, StandingValue> values;
    private final Map<String, Summary> means;
    private final String averageName;
    private final ProfileWords words;
    private final Ui ui;
    private final List<StandingNode> main;

    ProfileRows(StandingLinks links, Standing standing, Subject subject, List<StandingNode> nodes,
            Map<String, StandingValue> values, Map<String, Summary> means, String averageName, ProfileWords words,
            Ui ui) {
        this.links = links;
        this.standing = standing;
        this.subject = subject;
        this.nodes = nodes;
        this.values = values;
        this.means = means;
        this.averageName = averageName;
        this.words = words;
        this.ui = ui;
        this.main = main(nodes);
    }

    /** The main indices of a table; its pillars where it has no main indices. */
    static List<StandingNode> main(List<StandingNode> nodes) {
        List<StandingNode> main = nodes.stream().filter(StandingNode::isMain).toList();
        return main.isEmpty() ? nodes.stream().filter(node -> node.kind() == Kind.PILLAR).toList() : main;
    }

    private @Nullable Exact share(StandingNode node) {
        StandingValue value = values.get(node.node());
        return value == null ? null : value.share();
    }

    private @Nullable Exact mean(StandingNode node) {
        Summary summary = means.get(node.node());
        return summary == null ? null : summary.mean();
    }

    private @Nullable Exact best(StandingNode node) {
        Summary summary = means.get(node.node());
        return summary == null ? null : summary.best();
    }

    private @Nullable Exact lost(StandingNode node) {
        StandingValue value = values.get(node.node());
        Exact points = value == null ? null : value.points();
        Exact max = value == null ? null : value.max();
        return points == null || max == null ? null : Distance.lost(points, max);
    }

    /** How the points of a node come about; only our own publications know it. */
    private String path(StandingNode node) {
        return standing.origin() == Origin.OWN
                ? links.subject(standing.slug(), subject.slug()) + "/" + node.node()
                : "";
    }

    ProfilePage.@Nullable Shape shape() {
        List<StandingNode> axes = main.stream()
                .filter(node -> share(node) != null && mean(node) != null && best(node) != null).toList();
        if (!Radar.fits(axes.size()) || averageName.isEmpty()) {
            return null;
        }
        List<Radar.Series> series = List.of(
                new Radar.Series("best", axes.stream().map(this::best).map(Objects::requireNonNull).toList()),
                new Radar.Series("average", axes.stream().map(this::mean).map(Objects::requireNonNull).toList()),
                new Radar.Series("own", axes.stream().map(this::share).map(Objects::requireNonNull).toList()));
        long above = axes.stream().filter(node -> above(node) > 0).count();
        return new ProfilePage.Shape(Radar.of(axes.stream().map(words::name).toList(),
                Numbers.shortest(HALF, 1, ui.language()), series),
                ui.t("profile.shape.sentence", (int) above, axes.size(), averageName), averageName);
    }

    private int above(StandingNode node) {
        Exact share = share(node);
        Exact mean = mean(node);
        return share == null || mean == null ? 0 : share.compareTo(mean);
    }

    ProfilePage.Rows rows() {
        List<StandingNode> sorted = main.stream().sorted(Comparator.comparing(
                node -> lost(node), Comparator.nullsLast(Comparator.<Exact>reverseOrder()))).toList();
        StandingNode total = nodes.stream().filter(node -> node.kind() == Kind.TOTAL).findFirst().orElse(null);
        boolean valued = main.stream().anyMatch(node -> share(node) != null);
        String sentence = main.isEmpty()
                ? ui.t("profile.rows.none")
                : !valued
                        ? ui.t("profile.rows.ranks")
                        : averageName.isEmpty()
                                ? ui.t("profile.rows.alone")
                                : ui.t("profile.rows.sentence", averageName);
        return new ProfilePage.Rows(!main.isEmpty() && main.getFirst().kind() == Kind.PILLAR, sentence, averageName,
                words.inPoints(), sorted.stream().map(this::row).toList(),
                total == null ? null : row(total), total == null ? "" : rescaled(total));
    }

    /** Where indicators do not apply, main indices have less than the maximum of the whole; empty where they do not. */
    private String rescaled(StandingNode total) {
        StandingValue whole = values.get(total.node());
        List<StandingValue> parts = nodes.stream().filter(StandingNode::isMain).map(node -> values.get(node.node()))
                .filter(Objects::nonNull).toList();
        Exact points = sum(parts, StandingValue::points);
        Exact max = sum(parts, StandingValue::max);
        return !words.inPoints() || parts.isEmpty() || whole == null || whole.max() == null || points == null
                || max == null || max.equals(whole.max())
                        ? ""
                        : ui.t("profile.rescaled", words.plain(points), ui.number(max), ui.number(whole.max()));
    }

    private static @Nullable Exact sum(List<StandingValue> values, Function<StandingValue, @Nullable Exact> part) {
        Exact sum = Exact.ZERO;
        for (StandingValue value : values) {
            Exact each = part.apply(value);
            if (each == null) {
                return null;
            }
            sum = sum.plus(each);
        }
        return sum;
    }

    private ProfilePage.Row row(StandingNode node) {
        StandingValue value = values.get(node.node());
        Exact share = share(node);
        Exact mean = mean(node);
        Exact lost = lost(node);
        String difference = share == null || mean == null ? ProfileWords.NONE : words.between(share, mean);
        String mood = share == null || mean == null ? "" : words.mood(share.minus(mean));
        return new ProfilePage.Row(words.name(node), value == null ? "" : path(node),
                Bullet.of(share, mean, best(node)), words.value(value), words.maximum(value),
                words.inPoints() && share != null ? words.share(share) : "",
                difference, mood, words.share(mean), words.share(best(node)),
                value == null ? ProfileWords.NONE : words.rank(value.rank()),
                lost == null ? ProfileWords.NONE : words.plain(lost));
    }

    /** Where it is better and worse than the others: indicators of our own tables, main indices of others. */
    ProfilePage.@Nullable Strengths strengths() {
        List<StandingNode> leaves = nodes.stream().filter(node -> node.kind() == Kind.LEAF).toList();
        boolean own = standing.origin() == Origin.OWN && !leaves.isEmpty();
        List<StandingNode> looked = own ? leaves : main;
        int most = own ? MANY : FEW;
        Map<StandingNode, Exact> distances = new HashMap<>();
        looked.forEach(node -> {
            StandingValue value = values.get(node.node());
            Exact mean = mean(node);
            if (value != null && value.points() != null && value.max() != null && mean != null) {
                distances.put(node, Distance.fromShare(value.points(), value.max(), mean));
            }
        });
        List<StandingNode> losing = looked.stream().filter(node -> lost(node) != null
                && Objects.requireNonNull(lost(node)).signum() > 0)
                .sorted(Comparator.comparing((StandingNode node) -> Objects.requireNonNull(lost(node))).reversed())
                .toList();
        if (distances.isEmpty() && losing.isEmpty()) {
            return null;
        }
        List<StandingNode> shown = losing.subList(0, Math.min(most, losing.size()));
        return new ProfilePage.Strengths(averageName, apart(distances, 1, most), apart(distances, -1, most),
                shown.stream().map(node -> new ProfilePage.Strength(words.name(node), path(node),
                        words.amount(words.plain(Objects.requireNonNull(lost(node)))), words.inPoints()
                                ? words.value(values.get(node.node())) + " " + words.maximum(values.get(node.node()))
                                : ""))
                        .toList(),
                words.inPoints() ? part(shown, losing) : "");
    }

    private String part(List<StandingNode> shown, List<StandingNode> losing) {
        return shown.isEmpty()
                ? ""
                : ui.t("profile.lost.part", shown.size(), ui.percent(Distance.part(
                        shown.stream().map(this::lost).filter(Objects::nonNull).toList(),
                        losing.stream().map(this::lost).filter(Objects::nonNull).toList())));
    }

    private List<ProfilePage.Strength> apart(Map<StandingNode, Exact> distances, int sign, int most) {
        Comparator<Map.Entry<StandingNode, Exact>> order = Map.Entry.comparingByValue();
        return distances.entrySet().stream().filter(entry -> entry.getValue().signum() == sign)
                .sorted((sign > 0 ? order.reversed() : order)
                        .thenComparingInt(entry -> entry.getKey().position()))
                .limit(most).map(entry -> {
                    StandingValue value = Objects.requireNonNull(values.get(entry.getKey().node()));
                    return new ProfilePage.Strength(words.name(entry.getKey()), path(entry.getKey()),
                            words.amount(words.signed(entry.getValue())),
                            ui.t("profile.of", words.value(value), words.share(mean(entry.getKey()))));
                }).toList();
    }

    /** Every node of a publication of ours, each with the way to its points. */
    List<ProfilePage.Branch> tree() {
        if (standing.origin() != Origin.OWN) {
            return List.of();
        }
        Map<String, Integer> depths = new HashMap<>();
        List<ProfilePage.Branch> tree = new ArrayList<>();
        for (StandingNode node : nodes) {
            int depth = node.parent() == null ? 0 : depths.getOrDefault(node.parent(), 0) + 1;
            depths.put(node.node(), depth);
            StandingValue value = values.get(node.node());
            Exact max = value == null ? null : value.max();
            Exact lost = lost(node);
            if (value != null) {
                tree.add(new ProfilePage.Branch(node.code(), node.name(ui.language()), depth,
                        node.kind() == Kind.LEAF, path(node), words.value(value), max == null ? "" : ui.number(max),
                        lost == null ? ProfileWords.NONE : words.plain(lost), words.rank(value.rank())));
            }
        }
        return tree;
    }
}
