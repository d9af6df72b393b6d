package vn.chiso.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.chiso.engine.framework.Framework;
import vn.chiso.engine.framework.Language;
import vn.chiso.engine.framework.NodeCode;
import vn.chiso.engine.framework.Tiers;
import vn.chiso.engine.number.Exact;
import vn.chiso.engine.ranking.Ranking;
import vn.chiso.engine.text.Numbers;
import vn.chiso.exchange.RankingFile;

/** A ranking for people to read. */
final class RankingTable {

    private final Session session;
    private final Framework framework;
    private final Ranking ranking;
    private final boolean blocks;
    private final boolean regions;
    private final boolean movement;

    RankingTable(Session session, Framework framework, Ranking ranking, Set<RankingFile.Extra> extras) {
        this.session = session;
        this.framework = framework;
        this.ranking = ranking;
        this.blocks = ranking.rows().stream().anyMatch(row -> row.blockRank() != null);
        this.regions = ranking.rows().stream().anyMatch(row -> row.regionRank() != null);
        this.movement = extras.contains(RankingFile.Extra.MOVEMENT);
    }

    void print(OutputStream output) throws IOException {
        PrintStream print = new PrintStream(output, false, StandardCharsets.UTF_8);
        print.println(session.say("rank.title", framework.name().in(session.language()), by()));
        TextTable table = new TextTable(header());
        table.right(0).right(2).right(3).right(4);
        if (blocks) {
            table.right(6);
        }
        if (regions) {
            table.right(blocks ? 8 : 6);
        }
        ranking.rows().forEach(row -> table.row(cells(row)));
        table.print(print);
        if (!ranking.unranked().isEmpty()) {
            print.println(session.say("rank.unranked",
                    String.join(", ", ranking.unranked().stream().map(unit -> unit.value()).toList())));
        }
        print.flush();
        if (print.checkError()) {
            throw new IOException("output");
        }
    }

    private String by() {
        if (ranking.by().equals(NodeCode.TOTAL)) {
            return session.say("score.total");
        }
        var node = framework.tree().node(ranking.by());
        var pillar = framework.pillar(ranking.by());
        String name = node != null
                ? node.head().name().in(session.language())
                : pillar == null ? "" : pillar.name().in(session.language());
        return ranking.by() + " " + name;
    }

    private String[] header() {
        List<String> header = new ArrayList<>();
        for (String key : List.of("rank", "unit", "points", "max", "share")) {
            header.add(session.say("rank." + key));
        }
        if (blocks) {
            header.addAll(List.of(session.say("rank.block"), session.say("rank.in-block")));
        }
        if (regions) {
            header.addAll(List.of(session.say("rank.region"), session.say("rank.in-region")));
        }
        if (movement) {
            header.add(session.say("rank.movement"));
        }
        if (framework.tiers() != null) {
            header.add(session.say("rank.tier"));
        }
        header.add(session.say("rank.state"));
        return header.toArray(String[]::new);
    }

    private String[] cells(Ranking.Row row) {
        Language language = session.language();
        Exact points = ranking.by().equals(NodeCode.TOTAL) ? row.sheet().published() : row.score().points();
        List<String> cells = new ArrayList<>(List.of(Integer.toString(row.rank()), row.info().name(),
                Numbers.fixed(points, framework.display().points(), language),
                Numbers.shortest(row.score().max(), 4, language),
                Numbers.fixed(row.score().share(), framework.display().share(), language)));
        if (blocks) {
            cells.addAll(List.of(dash(row.info().block()), dash(row.blockRank())));
        }
        if (regions) {
            cells.addAll(List.of(dash(row.info().region()), dash(row.regionRank())));
        }
        if (movement) {
            cells.add(movement(row));
        }
        Tiers.Tier tier = row.tier();
        if (framework.tiers() != null) {
            cells.add(tier == null ? "–" : tier.name());
        }
        cells.add(row.sheet().total().tally().complete() ? "" : session.say("rank.incomplete"));
        return cells.toArray(String[]::new);
    }

    private String movement(Ranking.Row row) {
        Integer gained = row.gained();
        if (gained == null) {
            return session.say("rank.new");
        }
        String key = gained > 0 ? "rank.up" : gained < 0 ? "rank.down" : "rank.same";
        return session.coloured(session.say(key, Math.abs(gained)), gained > 0 ? 32 : gained < 0 ? 31 : 0);
    }

    private static String dash(@Nullable Object value) {
        return Objects.toString(value, "–");
    }
}
