package vn.chiso.web.standing;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.chiso.engine.framework.Ties;
import vn.chiso.engine.number.Exact;
import vn.chiso.engine.ranking.Places;
import vn.chiso.engine.ranking.Spread;
import vn.chiso.web.platform.SearchKey;

/** Writes public tables: the engine ranks and summarises node after node, so that a whole country takes little memory. */
@Repository
class StandingWriting {

    private static final int MEAN_DIGITS = 12;
    private static final int SHARE_DIGITS = 12;

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    StandingWriting(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    /** Keeps a table; the caller has a transaction. */
    long write(StandingDraft draft) {
        long id = facts(draft.facts());
        nodes(id, draft.nodes());
        units(id, draft.units());
        Map<Long, StandingUnit> units = draft.units().stream()
                .collect(Collectors.toMap(StandingUnit::subject, Function.identity()));
        for (StandingNode node : draft.nodes()) {
            Map<Long, StandingValue> ranked = ranked(draft, units, draft.values().apply(node.node()));
            values(id, node.node(), ranked);
            if (draft.facts().complete()) {
                summaries(id, node.node(), units, ranked);
            }
        }
        if (draft.units().size() * draft.nodes().size() > 10_000) {
            template.execute("analyze standing_unit, standing_value, standing_summary");
        }
        return id;
    }

    /** Takes an outside table away, to be read in anew. */
    void remove(long standing) {
        for (String table : List.of("standing_summary", "standing_value", "standing_unit", "standing_node")) {
            jdbc.sql("delete from " + table + " where standing_id = ?").param(standing).update();
        }
        jdbc.sql("delete from standing where id = ?").param(standing).update();
    }

    private long facts(Standing facts) {
        return jdbc.sql("""
                insert into standing (slug, series, series_name, year, name, publisher, source, note, origin,
                                      illustrative, complete, of_units, shown, publication_id, version, campaign_id,
                                      framework_id, boundaries, break_reason, digest, at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id""")
                .param(facts.slug()).param(facts.series()).param(facts.seriesName()).param(facts.year())
                .param(facts.name()).param(facts.publisher()).param(facts.source()).param(facts.note())
                .param(lower(facts.origin())).param(facts.illustrative()).param(facts.complete())
                .param(facts.ofUnits()).param(lower(facts.shown())).param(facts.publication())
                .param(facts.version()).param(facts.campaign()).param(facts.framework())
                .param(facts.boundaries() == null ? null : facts.boundaries().id()).param(facts.breakReason())
                .param(facts.digest()).param(Timestamp.from(facts.at())).query(Long.class).single();
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private void nodes(long id, List<StandingNode> nodes) {
        template.batchUpdate("""
                insert into standing_node (standing_id, node, parent, position, code, name, name_en, max, kind)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""", nodes, 500, (statement, node) -> {
            statement.setLong(1, id);
            statement.setString(2, node.node());
            statement.setString(3, node.parent());
            statement.setInt(4, node.position());
            statement.setString(5, node.code());
            statement.setString(6, node.name());
            statement.setString(7, node.nameEnglish());
            statement.setString(8, text(node.max()));
            statement.setString(9, lower(node.kind()));
        });
    }

    private void units(long id, List<StandingUnit> units) {
        template.batchUpdate("""
                insert into standing_unit (standing_id, subject_id, name, search_key, block, region, tier, source)
                values (?, ?, ?, ?, ?, ?, ?, ?)""", units, 500, (statement, unit) -> {
            statement.setLong(1, id);
            statement.setLong(2, unit.subject());
            statement.setString(3, unit.name());
            statement.setString(4, SearchKey.of(unit.name()));
            statement.setString(5, unit.block());
            statement.setString(6, unit.region());
            statement.setString(7, unit.tier());
            statement.setString(8, unit.source());
        });
    }

    /** Where the table is complete and no ranks were given, the engine ranks; published ranks are kept as they are. */
    private static Map<Long, StandingValue> ranked(StandingDraft draft, Map<Long, StandingUnit> units,
            Map<Long, StandingValue> values) {
        if (!draft.facts().complete()) {
            return values;
        }
        Map<Long, Integer> ranks = new HashMap<>();
        values.forEach((subject, value) -> {
            if (value.rank() != null) {
                ranks.put(subject, value.rank());
            }
        });
        if (ranks.isEmpty()) {
            Map<Long, Exact> shares = new HashMap<>();
            values.forEach((subject, value) -> {
                if (value.share() != null) {
                    shares.put(subject, value.share());
                }
            });
            ranks.putAll(Places.of(shares, Comparator.naturalOrder(), draft.ties()));
        }
        // Given ranks may break ties by other nodes; within a group their order decides.
        Map<Long, Integer> inBlock = Places.within(ranks, Comparator.reverseOrder(), draft.ties(),
                subject -> of(units, subject).block());
        Map<Long, Integer> inRegion = Places.within(ranks, Comparator.reverseOrder(), draft.ties(),
                subject -> of(units, subject).region());
        Map<Long, StandingValue> ranked = new HashMap<>();
        values.forEach((subject, value) -> ranked.put(subject, new StandingValue(value.points(), value.max(),
                ranks.get(subject), inBlock.get(subject), inRegion.get(subject))));
        return ranked;
    }

    private static StandingUnit of(Map<Long, StandingUnit> units, Long subject) {
        StandingUnit unit = units.get(subject);
        if (unit == null) {
            throw new IllegalArgumentException("a value of a unit that is not in the table: " + subject);
        }
        return unit;
    }

    private void values(long id, String node, Map<Long, StandingValue> values) {
        StringBuilder rows = new StringBuilder();
        values.forEach((subject, value) -> {
            Exact share = value.share();
            rows.append(id).append('\t').append(subject).append('\t').append(escaped(node));
            for (Object field : new @Nullable Object[]{value.points(), value.max(),
                    share == null ? null : share.rounded(SHARE_DIGITS), value.rank(), value.blockRank(),
                    value.regionRank()}) {
                rows.append('\t').append(field == null ? "\\N" : field.toString());
            }
            rows.append('\n');
        });
        template.execute((ConnectionCallback<Long>) connection -> {
            CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("""
                    copy standing_value (standing_id, subject_id, node, points, max, share, rank, block_rank,
                                         region_rank) from stdin""");
            try {
                byte[] bytes = rows.toString().getBytes(StandardCharsets.UTF_8);
                copy.writeToCopy(bytes, 0, bytes.length);
                return copy.endCopy();
            } catch (SQLException exception) {
                if (copy.isActive()) {
                    copy.cancelCopy();
                }
                throw exception;
            }
        });
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n").replace("\r", "\\r");
    }

    private void summaries(long id, String node, Map<Long, StandingUnit> units, Map<Long, StandingValue> values) {
        Map<String, List<Exact>> shares = new HashMap<>();
        values.forEach((subject, value) -> {
            Exact share = value.share();
            if (share != null) {
                shares.computeIfAbsent("", _ -> new ArrayList<>()).add(share);
                String block = of(units, subject).block();
                if (!block.isEmpty()) {
                    shares.computeIfAbsent(block, _ -> new ArrayList<>()).add(share);
                }
            }
        });
        template.batchUpdate("""
                insert into standing_summary (standing_id, block, node, units, mean, lowest, median, best)
                values (?, ?, ?, ?, ?, ?, ?, ?)""", shares.entrySet(), 100, (statement, entry) -> {
            Spread spread = Spread.of((Collection<Exact>) entry.getValue());
            statement.setLong(1, id);
            statement.setString(2, entry.getKey());
            statement.setString(3, node);
            statement.setInt(4, spread.values().size());
            statement.setString(5, spread.mean(MEAN_DIGITS).toString());
            statement.setString(6, spread.lowest().toString());
            statement.setString(7, spread.median().toString());
            statement.setString(8, spread.highest().toString());
        });
    }

    private static @Nullable String text(@Nullable Exact value) {
        return value == null ? null : value.toString();
    }
}
