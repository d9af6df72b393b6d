package vn.chiso.engine.ranking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.chiso.engine.framework.Framework;
import vn.chiso.engine.framework.NodeCode;
import vn.chiso.engine.framework.Tiers;
import vn.chiso.engine.framework.Ties;
import vn.chiso.engine.number.Exact;
import vn.chiso.engine.scoring.Score;
import vn.chiso.engine.scoring.ScoreSheet;
import vn.chiso.engine.scoring.UnitId;

/**
 * A ranking by one node, pillar or the whole. Units are compared by unrounded share of the maximum that applies to them,
 * which is the order of points wherever the maximum is the same; equal results share the rank.
 *
 * @param by       what was ranked by
 * @param rows     best first; equal results in natural order of their identifiers
 * @param unranked units to which nothing under {@code by} applies
 */
public record Ranking(NodeCode by, List<Row> rows, List<UnitId> unranked) {

    /**
     * One ranked unit.
     *
     * @param rank         among all units
     * @param blockRank    among the units of its block; null without a block
     * @param regionRank   among the units of its region; null without a region
     * @param tier         null when the framework has no tiers
     * @param previousRank rank in the earlier ranking; null when the unit was not in it
     */
    public record Row(int rank, ScoreSheet sheet, Score score, UnitInfo info, @Nullable Integer blockRank,
            @Nullable Integer regionRank, Tiers.@Nullable Tier tier, @Nullable Integer previousRank) {

        /** Places gained since the earlier ranking; negative when places were lost, null when it is not known. */
        public @Nullable Integer gained() {
            return previousRank == null ? null : previousRank - rank;
        }
    }

    private record Entry(ScoreSheet sheet, Score score, Exact share, List<Exact> breakers, UnitInfo info) {
    }

    /**
     * Ranks the sheets.
     *
     * @param by       {@code total}, or a code of a node or pillar of the framework
     * @param infos    what is known of the units; may be empty
     * @param previous ranks of an earlier ranking; may be empty
     * @throws IllegalArgumentException when the framework does not report under {@code by}
     */
    public static Ranking of(Framework framework, List<ScoreSheet> sheets, NodeCode by, Map<UnitId, UnitInfo> infos,
            Map<UnitId, Integer> previous) {
        List<Entry> entries = new ArrayList<>();
        List<UnitId> unranked = new ArrayList<>();
        for (ScoreSheet sheet : sheets) {
            Score score = sheet.score(by)
                    .orElseThrow(() -> new IllegalArgumentException("no score under " + by.value()));
            if (score.max().isZero()) {
                unranked.add(sheet.unit());
                continue;
            }
            List<Exact> breakers = framework.ties().breakBy().stream()
                    .map(code -> sheet.score(code).map(Score::share).orElse(Exact.ZERO)).toList();
            UnitInfo info = infos.getOrDefault(sheet.unit(),
                    new UnitInfo(sheet.unit(), sheet.unit().value(), null, null));
            entries.add(new Entry(sheet, score, score.share(), breakers, info));
        }
        entries.sort(ORDER.thenComparing(entry -> entry.sheet().unit()));
        unranked.sort(Comparator.naturalOrder());
        Ties.Style style = framework.ties().style();
        int[] ranks = ranks(entries, style);
        Map<UnitId, Integer> inBlock = within(entries, style, UnitInfo::block);
        Map<UnitId, Integer> inRegion = within(entries, style, UnitInfo::region);
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < ranks.length; i++) {
            Entry entry = entries.get(i);
            UnitId unit = entry.sheet().unit();
            rows.add(new Row(ranks[i], entry.sheet(), entry.score(), entry.info(), inBlock.get(unit),
                    inRegion.get(unit), tier(framework, entry.sheet()), previous.get(unit)));
        }
        return new Ranking(by, rows, unranked);
    }

    /**
     * What a ranking by the whole needs of a sheet: the total, what breaks ties, what tiers go by. The sheets of a whole
     * country would otherwise fill the memory.
     */
    public static ScoreSheet needed(Framework framework, ScoreSheet sheet) {
        List<NodeCode> needed = new ArrayList<>(framework.ties().breakBy());
        Tiers tiers = framework.tiers();
        if (tiers != null) {
            needed.add(tiers.of());
        }
        Map<NodeCode, Score> kept = new HashMap<>();
        needed.forEach(code -> sheet.score(code).ifPresent(score -> kept.put(code, score)));
        return new ScoreSheet(sheet.unit(), sheet.total(), sheet.applicable(), sheet.published(), kept, List.of())
                .withoutTraces();
    }

    /** Best first; 0 means that the units share a rank. */
    private static final Comparator<Entry> ORDER = (left, right) -> {
        int order = right.share().compareTo(left.share());
        for (int i = 0; order == 0 && i < left.breakers().size(); i++) {
            order = right.breakers().get(i).compareTo(left.breakers().get(i));
        }
        return order;
    };

    private static int[] ranks(List<Entry> sorted, Ties.Style style) {
        int[] ranks = new int[sorted.size()];
        for (int i = 0; i < ranks.length; i++) {
            if (i > 0 && ORDER.compare(sorted.get(i - 1), sorted.get(i)) == 0) {
                ranks[i] = ranks[i - 1];
            } else {
                ranks[i] = switch (style) {
                    case SKIP -> i + 1;
                    case DENSE -> i == 0 ? 1 : ranks[i - 1] + 1;
                };
            }
        }
        return ranks;
    }

    private static Map<UnitId, Integer> within(List<Entry> sorted, Ties.Style style,
            Function<UnitInfo, @Nullable String> group) {
        Map<String, List<Entry>> groups = new HashMap<>();
        for (Entry entry : sorted) {
            String name = group.apply(entry.info());
            if (name != null) {
                groups.computeIfAbsent(name, _ -> new ArrayList<>()).add(entry);
            }
        }
        Map<UnitId, Integer> ranks = new HashMap<>();
        for (List<Entry> members : groups.values()) {
            int[] inGroup = ranks(members, style);
            for (int i = 0; i < inGroup.length; i++) {
                ranks.put(members.get(i).sheet().unit(), inGroup[i]);
            }
        }
        return ranks;
    }

    private static Tiers.@Nullable Tier tier(Framework framework, ScoreSheet sheet) {
        Tiers tiers = framework.tiers();
        if (tiers == null) {
            return null;
        }
        Score score = sheet.score(tiers.of()).orElse(null);
        return score == null || score.max().isZero() ? null : tiers.tierOf(switch (tiers.by()) {
            case SHARE -> score.share();
            case POINTS -> score.points();
        });
    }
}
