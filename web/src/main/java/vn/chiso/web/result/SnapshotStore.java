package vn.chiso.web.result;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.ObjectMapper;
import vn.chiso.engine.number.Exact;
import vn.chiso.engine.number.ExactText;
import vn.chiso.web.platform.SearchKey;

/** Snapshots as they are stored. Rows are only ever added. */
@Repository
class SnapshotStore {

    private static final String SELECT = """
            select id, campaign_id, number, framework_digest, inputs_digest, engine_version, units, reason, at, by_person
              from snapshot
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final ObjectMapper json;

    SnapshotStore(JdbcClient jdbc, JdbcTemplate template, ObjectMapper json) {
        this.jdbc = jdbc;
        this.template = template;
        this.json = json;
    }

    /** The snapshots of a round, the latest first. */
    List<Snapshot> ofCampaign(long campaign) {
        return jdbc.sql(SELECT + "where campaign_id = ? order by number desc").param(campaign)
                .query(SnapshotStore::snapshot).list();
    }

    Optional<Snapshot> latest(long campaign) {
        return jdbc.sql(SELECT + "where campaign_id = ? order by number desc limit 1").param(campaign)
                .query(SnapshotStore::snapshot).optional();
    }

    Optional<Snapshot> find(long campaign, int number) {
        return jdbc.sql(SELECT + "where campaign_id = ? and number = ?").param(campaign).param(number)
                .query(SnapshotStore::snapshot).optional();
    }

    Snapshot byId(long id) {
        return jdbc.sql(SELECT + "where id = ?").param(id).query(SnapshotStore::snapshot).single();
    }

    /** Identifies the framework, with the decisions about it, by which a snapshot was computed. */
    String frameworkDigest(long snapshot) {
        return jdbc.sql("select framework_digest from snapshot where id = ?").param(snapshot).query(String.class)
                .single();
    }

    long add(Snapshot snapshot) {
        return jdbc
                .sql("""
                        insert into snapshot (campaign_id, number, framework_digest, inputs_digest, engine_version, units, reason,
                                              at, by_person)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?) returning id""")
                .param(snapshot.campaign()).param(snapshot.number())
                .param(snapshot.frameworkDigest()).param(snapshot.inputsDigest()).param(snapshot.engine())
                .param(snapshot.units()).param(snapshot.reason()).param(Timestamp.from(snapshot.at()))
                .param(snapshot.by()).query(Long.class).single();
    }

    /** An assessed unit of a snapshot. */
    record UnitRow(long unit, String name, String block, @Nullable String region, StoredInputs inputs, Exact points,
            Exact max, Exact published, @Nullable Integer rank, @Nullable Integer blockRank, @Nullable String tier) {
    }

    void addUnits(long snapshot, List<UnitRow> rows) {
        template.batchUpdate("""
                insert into snapshot_unit (snapshot_id, unit_id, name, block, region, inputs, points, max, published,
                                           rank, block_rank, tier)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", rows, 500, (statement, row) -> {
            statement.setLong(1, snapshot);
            statement.setLong(2, row.unit());
            statement.setString(3, row.name());
            statement.setString(4, row.block());
            statement.setString(5, row.region());
            statement.setString(6, json.writeValueAsString(row.inputs()));
            statement.setString(7, row.points().toString());
            statement.setString(8, row.max().toString());
            statement.setString(9, row.published().toString());
            statement.setObject(10, row.rank());
            statement.setObject(11, row.blockRank());
            statement.setString(12, row.tier());
        });
    }

    /** The units of a snapshot with what the engine read of them, by identifier. */
    List<UnitRow> units(long snapshot) {
        return jdbc.sql(UNITS + "where snapshot_id = ? order by unit_id").param(snapshot).query(this::unit).list();
    }

    Optional<UnitRow> unit(long snapshot, long unit) {
        return jdbc.sql(UNITS + "where snapshot_id = ? and unit_id = ?").param(snapshot).param(unit)
                .query(this::unit).optional();
    }

    private static final String UNITS = """
            select unit_id, name, block, region, inputs, points, max, published, rank, block_rank, tier from snapshot_unit
            """;

    /** Which rows of the table of results. */
    record Filter(String text, @Nullable String block, @Nullable Long only) {
    }

    private static final String WHERE = """
             from snapshot_unit s join unit u on u.id = s.unit_id
            where s.snapshot_id = :snapshot and (:text = '' or u.search_key like :like)
              and (cast(:block as text) is null or s.block = :block)
              and (cast(:only as bigint) is null or s.unit_id = :only)""";

    /** A row of the table of results. */
    record ResultRow(long unit, String name, String block, Exact points, Exact max, Exact published,
            @Nullable Integer rank, @Nullable Integer blockRank, @Nullable String tier) {
    }

    List<ResultRow> results(long snapshot, Filter filter, int limit, long offset) {
        return where("""
                select s.unit_id, s.name, s.block, s.points, s.max, s.published, s.rank, s.block_rank, s.tier""" + WHERE
                + """
                        order by s.rank nulls last, s.name collate "vi-x-icu", s.unit_id limit :limit offset :offset""",
                snapshot, filter).param("limit", limit).param("offset", offset)
                .query((row, number) -> new ResultRow(row.getLong(1), row.getString(2), row.getString(3),
                        ExactText.stored(row.getString(4)), ExactText.stored(row.getString(5)),
                        ExactText.stored(row.getString(6)), row.getObject(7, Integer.class),
                        row.getObject(8, Integer.class), row.getString(9)))
                .list();
    }

    int count(long snapshot, Filter filter) {
        return where("select count(*)" + WHERE, snapshot, filter).query(Integer.class).single();
    }

    private JdbcClient.StatementSpec where(String sql, long snapshot, Filter filter) {
        return jdbc.sql(sql).param("snapshot", snapshot).param("text", filter.text())
                .param("like", SearchKey.contains(filter.text())).param("block", filter.block())
                .param("only", filter.only());
    }

    List<String> blocks(long snapshot) {
        return jdbc.sql("select distinct block from snapshot_unit where snapshot_id = ? order by 1").param(snapshot)
                .query(String.class).list();
    }

    /** Points of one node, pillar or the whole. */
    record ScoreRow(String node, Exact points, Exact max, @Nullable String outcome, @Nullable String trace) {
    }

    /** Every score of a unit. */
    List<ScoreRow> scores(long snapshot, long unit) {
        return jdbc.sql("""
                select node, points, max, outcome, trace from snapshot_score where snapshot_id = ? and unit_id = ?""")
                .param(snapshot).param(unit)
                .query(SnapshotStore::score).list();
    }

    /** The scores of a unit at some nodes, by node. */
    Map<String, ScoreRow> scores(long snapshot, long unit, Collection<String> nodes) {
        Map<String, ScoreRow> scores = new HashMap<>();
        jdbc.sql("""
                select node, points, max, outcome, trace from snapshot_score
                 where snapshot_id = ? and unit_id = ? and node = any(?)""").param(snapshot).param(unit)
                .param(nodes.toArray(String[]::new)).query(row -> {
                    scores.put(row.getString(1), score(row, 0));
                });
        return scores;
    }

    /** Points and maxima of some units, by unit and node; without traces. */
    Map<Long, Map<String, ScoreRow>> scores(long snapshot, List<Long> units) {
        Map<Long, Map<String, ScoreRow>> scores = new HashMap<>();
        jdbc.sql("""
                select unit_id, node, points, max from snapshot_score where snapshot_id = ? and unit_id = any(?)""")
                .param(snapshot).param(units.toArray(Long[]::new)).query(row -> {
                    scores.computeIfAbsent(row.getLong(1), _ -> new HashMap<>()).put(row.getString(2),
                            new ScoreRow(row.getString(2), ExactText.stored(row.getString(3)),
                                    ExactText.stored(row.getString(4)), null, null));
                });
        return scores;
    }

    private static ScoreRow score(ResultSet row, int number) throws SQLException {
        return new ScoreRow(row.getString(1), ExactText.stored(row.getString(2)), ExactText.stored(row.getString(3)),
                row.getString(4), row.getString(5));
    }

    /** Points of one unit at a node. */
    record NodeRow(long unit, Exact points, Exact max) {
    }

    /** The scores of every unit at a node to which the node applies. */
    List<NodeRow> ofNode(long snapshot, String node) {
        return jdbc.sql("select unit_id, points, max from snapshot_score where snapshot_id = ? and node = ?")
                .param(snapshot).param(node).query((row, number) -> new NodeRow(row.getLong(1),
                        ExactText.stored(row.getString(2)), ExactText.stored(row.getString(3))))
                .list();
    }

    /** The maximum of each node at which it is the same for all units. */
    Map<String, Exact> commonMaxima(long snapshot) {
        Map<String, Exact> maxima = new HashMap<>();
        jdbc.sql("""
                select node, min(max) from snapshot_score where snapshot_id = ?
                 group by node having count(distinct max) = 1""").param(snapshot)
                .query(row -> {
                    maxima.put(row.getString(1), ExactText.stored(row.getString(2)));
                });
        return maxima;
    }

    private UnitRow unit(ResultSet row, int number) throws SQLException {
        return new UnitRow(row.getLong(1), row.getString(2), row.getString(3), row.getString(4),
                json.readValue(row.getString(5), StoredInputs.class), ExactText.stored(row.getString(6)),
                ExactText.stored(row.getString(7)), ExactText.stored(row.getString(8)),
                row.getObject(9, Integer.class), row.getObject(10, Integer.class), row.getString(11));
    }

    private static Snapshot snapshot(ResultSet row, int number) throws SQLException {
        return new Snapshot(row.getLong(1), row.getLong(2), row.getInt(3), row.getString(4), row.getString(5),
                row.getString(6), row.getInt(7), row.getString(8), row.getTimestamp(9).toInstant(),
                row.getObject(10, Long.class));
    }
}
