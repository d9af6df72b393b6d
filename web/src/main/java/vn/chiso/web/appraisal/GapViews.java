package vn.chiso.web.appraisal;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chiso.engine.framework.Node;
import vn.chiso.engine.framework.NodeCode;
import vn.chiso.engine.number.Exact;
import vn.chiso.engine.ranking.Lowering;
import vn.chiso.engine.text.EngineText;
import vn.chiso.web.account.Person;
import vn.chiso.web.account.Role;
import vn.chiso.web.campaign.Campaign;
import vn.chiso.web.campaign.Campaigns;
import vn.chiso.web.entry.EntryKey;
import vn.chiso.web.organisation.Units;
import vn.chiso.web.platform.SearchKey;
import vn.chiso.web.ui.Option;
import vn.chiso.web.ui.Paging;
import vn.chiso.web.ui.Ui;

/** Puts together the appraiser's radar: self minus appraised, by unit and by indicator, and figures that disagree. */
@Component
class GapViews {

    private static final int ROWS = 50;
    private static final int ROUNDS = 3;
    private static final String UNITS = "don-vi";
    private static final String LEAVES = "chi-so";
    private static final String FIGURES = "so-lieu";

    private final Gaps gaps;
    private final GapStore store;
    private final AppraisalRights rights;
    private final Campaigns campaigns;
    private final Units units;

    GapViews(Gaps gaps, GapStore store, AppraisalRights rights, Campaigns campaigns, Units units) {
        this.gaps = gaps;
        this.store = store;
        this.rights = rights;
        this.campaigns = campaigns;
        this.units = units;
    }

    /** Which part of it. */
    record Wanted(String tab, String block, String text, int page) {
    }

    /**
     * What a person may see of a round.
     *
     * @param leaves null for all indicators
     * @param but    the own unit, about which an appraiser sees nothing; 0 for none
     */
    private record Sight(Campaign campaign, Gaps.Known known, @Nullable Set<NodeCode> leaves, long but) {

        boolean of(NodeCode leaf, long unit, long provider) {
            return (leaves == null || leaves.contains(leaf)) && unit != but && provider != but;
        }

        List<Gaps.Gap> gaps() {
            return known.gaps().stream().filter(gap -> of(gap.leaf(), gap.unit(), gap.provider())).toList();
        }
    }

    private Sight sight(Person person, Campaign campaign) {
        boolean oversees = person.is(Role.COORDINATOR, Role.LEADER, Role.COUNCIL_MEMBER);
        Long unit = person.unit();
        return new Sight(campaign, gaps.of(campaign), oversees ? null : rights.indicators(person, campaign),
                oversees || unit == null ? 0 : unit);
    }

    /** Stops somebody who oversees nothing and appraises nothing in the round. */
    private static void require(Sight sight) {
        AppraisalRights.require(sight.leaves() == null || !sight.leaves().isEmpty());
    }

    GapPage page(Person person, Campaign campaign, Wanted wanted, Ui ui) {
        Sight sight = sight(person, campaign);
        require(sight);
        List<Gaps.Gap> found = sight.gaps();
        List<GapStore.UnitCount> counted = store.byUnit(campaign.id(), sight.leaves(), sight.but());
        Map<NodeCode, Integer> leaves = store.byLeaf(campaign.id(), sight.leaves(), sight.but());
        List<GapPage.Figure> figures = figures(sight, ui);
        String tab = Set.of(LEAVES, FIGURES).contains(wanted.tab()) ? wanted.tab() : UNITS;
        String path = "/ky/" + campaign.id() + "/lech-tham-dinh";
        String query = filter(wanted);
        List<Campaign> before = before(campaign);
        List<GapStore.UnitCount> matching = matching(counted, wanted);
        int total = switch (tab) {
            case LEAVES -> leaves.size();
            case FIGURES -> figures.size();
            default -> matching.size();
        };
        Paging paging = new Paging(wanted.page(), ROWS, total,
                path + "?muc=" + tab + (tab.equals(UNITS) ? query : "") + "&trang=");
        List<GapPage.Row> rows = switch (tab) {
            case LEAVES -> byLeaf(sight, found, leaves, paging, ui);
            case FIGURES -> List.of();
            default -> byUnit(person, sight, found, matching, before, paging, ui);
        };
        return new GapPage(path, campaign.name(), campaign.illustrative(), sight.leaves() != null,
                counted.isEmpty() ? null : sums(found, counted, ui), tab,
                List.of(new GapPage.Tab(UNITS, path + "?muc=" + UNITS + query, counted.size()),
                        new GapPage.Tab(LEAVES, path + "?muc=" + LEAVES, leaves.size()),
                        new GapPage.Tab(FIGURES, path + "?muc=" + FIGURES, figures.size())),
                before.stream().map(Campaign::name).toList(),
                counted.stream().map(GapStore.UnitCount::block).filter(each -> !each.isEmpty()).distinct().sorted()
                        .map(each -> new Option(each, each)).toList(),
                wanted.block(), wanted.text(), rows,
                tab.equals(FIGURES)
                        ? figures.stream().skip(paging.offset()).limit(ROWS).toList()
                        : List.of(),
                paging);
    }

    private static String filter(Wanted wanted) {
        return (wanted.block().isEmpty() ? "" : "&khoi=" + URLEncoder.encode(wanted.block(), StandardCharsets.UTF_8))
                + (wanted.text().isEmpty() ? "" : "&q=" + URLEncoder.encode(wanted.text(), StandardCharsets.UTF_8));
    }

    private static List<GapStore.UnitCount> matching(List<GapStore.UnitCount> counted, Wanted wanted) {
        String key = SearchKey.of(wanted.text());
        return counted.stream().filter(unit -> wanted.block().isEmpty() || unit.block().equals(wanted.block()))
                .filter(unit -> key.isEmpty() || SearchKey.of(unit.name()).contains(key)).toList();
    }

    /** The rounds before, the latest first. */
    private List<Campaign> before(Campaign campaign) {
        List<Campaign> before = new ArrayList<>();
        Campaign at = campaign;
        while (before.size() < ROUNDS && at.previous() != null) {
            at = campaigns.get(at.previous());
            before.add(at);
        }
        return before;
    }

    private static GapPage.Sums sums(List<Gaps.Gap> found, List<GapStore.UnitCount> counted, Ui ui) {
        Lowering all = lowering(found, counted.stream().mapToInt(GapStore.UnitCount::concluded).sum());
        long units = found.stream().filter(gap -> gap.change().excess().signum() > 0).map(Gaps.Gap::unit).distinct()
                .count();
        return new GapPage.Sums(ui.number(all.indicators()), ui.number(all.lowered()), ui.percent(all.often()),
                taken(all, ui), added(all, ui),
                ui.t("gap.sentence", ui.number(units), ui.number(counted.size()), ui.number(all.lowered()),
                        ui.number(all.indicators())));
    }

    private static Lowering lowering(Collection<Gaps.Gap> found, int indicators) {
        return Lowering.of(found.stream().map(Gaps.Gap::change).toList(), indicators);
    }

    private static String taken(Lowering lowering, Ui ui) {
        return lowering.taken().isZero() ? "0" : ui.points(lowering.taken().negated());
    }

    private static String added(Lowering lowering, Ui ui) {
        return lowering.added().isZero() ? "0" : "+" + ui.points(lowering.added());
    }

    private static <K> Map<K, List<Gaps.Gap>> grouped(List<Gaps.Gap> found, Function<Gaps.Gap, K> by) {
        return found.stream().collect(Collectors.groupingBy(by));
    }

    /** A sum with what it belongs to. */
    private record Summed<T>(T of, Lowering lowering) {
    }

    private static <T> List<Summed<T>> sorted(Stream<Summed<T>> summed) {
        return summed.sorted(Comparator.comparing((Summed<T> each) -> each.lowering().taken()).reversed()).toList();
    }

    /** Length of a bar beside the longest of all. */
    private static <T> Function<Lowering, String> lengths(List<Summed<T>> all) {
        Exact most = all.isEmpty() ? Exact.ZERO : all.getFirst().lowering().taken();
        return each -> most.isZero()
                ? "0%"
                : Math.round(each.taken().dividedBy(most).toDouble() * 1000) / 10.0 + "%";
    }

    private static String often(Lowering lowering, Ui ui) {
        return ui.number(lowering.lowered()) + "/" + ui.number(lowering.indicators());
    }

    private List<GapPage.Row> byUnit(Person person, Sight sight, List<Gaps.Gap> found,
            List<GapStore.UnitCount> counted, List<Campaign> before, Paging paging, Ui ui) {
        Map<Long, List<Gaps.Gap>> mine = grouped(found, Gaps.Gap::unit);
        List<Summed<GapStore.UnitCount>> all = sorted(counted.stream().map(unit -> new Summed<>(unit,
                lowering(mine.getOrDefault(unit.unit(), List.of()), unit.concluded()))));
        Function<Lowering, String> lengths = lengths(all);
        List<Summed<GapStore.UnitCount>> shown = all.stream().skip(paging.offset()).limit(ROWS).toList();
        List<Map<Long, Lowering>> earlier = before.stream().map(round -> earlier(sight(person, round))).toList();
        return shown.stream().map(each -> {
            GapStore.UnitCount unit = each.of();
            return new GapPage.Row("", unit.name(), unit.block(),
                    sight.leaves() == null ? AppealPaths.result(sight.campaign().id(), unit.unit()) : "",
                    lengths.apply(each.lowering()), taken(each.lowering(), ui), added(each.lowering(), ui),
                    often(each.lowering(), ui), ui.percent(each.lowering().often()),
                    earlier.stream().map(round -> round.getOrDefault(unit.unit(), Lowering.NONE))
                            .map(round -> round.indicators() == 0
                                    ? new GapPage.Earlier("–", "")
                                    : new GapPage.Earlier(often(round, ui), taken(round, ui)))
                            .toList());
        }).toList();
    }

    /** What a round before came to, by unit. */
    private Map<Long, Lowering> earlier(Sight sight) {
        Map<Long, List<Gaps.Gap>> found = grouped(sight.gaps(), Gaps.Gap::unit);
        Map<Long, Lowering> earlier = new HashMap<>();
        store.byUnit(sight.campaign().id(), sight.leaves(), sight.but()).forEach(unit -> earlier.put(unit.unit(),
                lowering(found.getOrDefault(unit.unit(), List.of()), unit.concluded())));
        return earlier;
    }

    private List<GapPage.Row> byLeaf(Sight sight, List<Gaps.Gap> found, Map<NodeCode, Integer> counts, Paging paging,
            Ui ui) {
        Map<NodeCode, List<Gaps.Gap>> mine = grouped(found, Gaps.Gap::leaf);
        List<Summed<Node.Leaf>> all = sorted(campaigns.framework(sight.campaign()).framework().tree().leaves().stream()
                .filter(leaf -> counts.containsKey(leaf.code())).map(leaf -> new Summed<>(leaf, lowering(
                        mine.getOrDefault(leaf.code(), List.of()), counts.getOrDefault(leaf.code(), 0)))));
        Function<Lowering, String> lengths = lengths(all);
        return all.stream().skip(paging.offset()).limit(ROWS)
                .map(each -> new GapPage.Row(each.of().head().codeAsPrinted(),
                        each.of().head().name().in(ui.language()),
                        "", sight.leaves() == null ? "" : AppraisalPaths.leaf(sight.campaign().id(), each.of().code()),
                        lengths.apply(each.lowering()), taken(each.lowering(), ui), added(each.lowering(), ui),
                        often(each.lowering(), ui), ui.percent(each.lowering().often()), List.of()))
                .toList();
    }

    private List<GapPage.Figure> figures(Sight sight, Ui ui) {
        List<GapPage.Figure> figures = new ArrayList<>();
        List<Gaps.Denominator> denominators = sight.known().denominators().stream()
                .filter(each -> sight.of(each.leaf(), each.unit(), each.provider())).toList();
        Map<Long, String> names = new HashMap<>();
        units.byIds(denominators.stream().map(Gaps.Denominator::unit).distinct().toList())
                .forEach((id, unit) -> names.put(id, unit.label()));
        denominators.forEach(each -> figures.add(new GapPage.Figure(ui.t("gap.denominator"),
                names.getOrDefault(each.unit(), "–"), each.leaf().value(),
                AppraisalPaths.entry(new EntryKey(sight.campaign().id(), each.unit(), each.leaf())),
                ui.t("gap.denominator.sentence", each.letters(), ui.number(each.declared()),
                        ui.number(each.appraised())))));
        for (Gaps.Disagreed each : sight.known().disagreements()) {
            boolean mine = each.unit() != sight.but() && !each.providers().contains(sight.but())
                    && (sight.leaves() == null || each.leaves().stream()
                            .allMatch(users -> users.stream().anyMatch(sight.leaves()::contains)));
            if (mine) {
                figures.add(new GapPage.Figure(ui.t("gap.comparison"), each.unitName(),
                        each.leaves().stream().flatMap(Set::stream).map(NodeCode::value).distinct().sorted()
                                .collect(Collectors.joining(", ")),
                        "", EngineText.sentence(each.disagreement(), EngineText.messages(ui.language()))));
            }
        }
        figures.sort(Comparator.comparing(GapPage.Figure::unit).thenComparing(GapPage.Figure::code));
        return figures;
    }
}
