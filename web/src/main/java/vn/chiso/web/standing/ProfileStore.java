package vn.chiso.web.standing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.chiso.engine.number.ExactText;

/** What the page of one unit asks of many tables, and who stands near it in one. */
@Repository
class ProfileStore {

    /** Neighbours are looked for so many ranks up and down, so that a table of thousands is not gone through. */
    private static final int REACH = 100;

    private final JdbcClient jdbc;

    ProfileStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What tables say of some units at one node: table, then unit. */
    Map<Long, Map<Long, RankedRow>> atNode(Collection<Long> standings, Collection<Long> subjects, String node) {
        Map<Long, Map<Long, RankedRow>> found = new HashMap<>();
        if (standings.isEmpty() || subjects.isEmpty()) {
            return found;
        }
        jdbc.sql("select " + StandingStore.UNIT + """
                , v.points, v.max, v.rank, v.block_rank, v.region_rank, u.standing_id
                  from standing_unit u join subject j on j.id = u.subject_id
                  left join standing_value v on v.standing_id = u.standing_id and v.subject_id = u.subject_id
                                            and v.node = :node
                 where u.standing_id in (:standings) and u.subject_id in (:subjects)""").param("node", node)
                .param("standings", standings).param("subjects", subjects).query(row -> {
                    found.computeIfAbsent(row.getLong(13), _ -> new HashMap<>()).put(row.getLong(1), ranked(row));
                });
        return found;
    }

    /** How all units of tables stand at one node, by table. */
    Map<Long, Summary> summaries(Collection<Long> standings, String block, String node) {
        Map<Long, Summary> found = new HashMap<>();
        if (!standings.isEmpty()) {
            jdbc.sql("""
                    select standing_id, units, mean, lowest, median, best from standing_summary
                     where standing_id in (:standings) and block = :block and node = :node""")
                    .param("standings", standings).param("block", block).param("node", node).query(row -> {
                        found.put(row.getLong(1), new Summary(row.getInt(2), ExactText.stored(row.getString(3)),
                                ExactText.stored(row.getString(4)), ExactText.stored(row.getString(5)),
                                ExactText.stored(row.getString(6))));
                    });
        }
        return found;
    }

    private static final String BY_RANK = " from standing_value v"
            + " join standing_unit u on u.standing_id = v.standing_id and u.subject_id = v.subject_id"
            + " join subject j on j.id = u.subject_id where v.standing_id = :standing and v.node = :node ";

    private static final String COLUMNS = "select " + StandingStore.UNIT
            + ", v.points, v.max, v.rank, v.block_rank, v.region_rank";

    /** The unit with the next better rank that is known. */
    Optional<RankedRow> above(long standing, String node, int rank) {
        return jdbc.sql(COLUMNS + BY_RANK + """
                and v.rank < :rank order by v.rank desc, u.name collate "vi-x-icu" limit 1""")
                .param("standing", standing).param("node", node).param("rank", rank)
                .query((row, number) -> ranked(row)).optional();
    }

    /** The units of a unit's block, or of all where it has none, whose ranks are nearest. */
    List<RankedRow> nearRank(long standing, StandingUnit unit, int rank, int limit) {
        return near(BY_RANK + "and v.rank between :rank - :reach and :rank + :reach", standing, unit, rank)
                .param("reach", REACH).param("limit", limit).query((row, number) -> ranked(row)).list();
    }

    /** The units of a unit's block and region whose ranks are nearest. */
    List<RankedRow> nearInRegion(long standing, StandingUnit unit, int rank, int limit) {
        return near(BY_RANK + "and v.rank is not null and u.region = :region", standing, unit, rank)
                .param("region", unit.region()).param("limit", limit).query((row, number) -> ranked(row)).list();
    }

    private JdbcClient.StatementSpec near(String from, long standing, StandingUnit unit, int rank) {
        return jdbc.sql(COLUMNS + from + """
                 and v.subject_id <> :subject and u.block = :block
                order by abs(v.rank - :rank), v.rank, u.name collate "vi-x-icu" limit :limit""")
                .param("standing", standing).param("node", StandingNode.TOTAL).param("subject", unit.subject())
                .param("rank", rank).param("block", unit.block());
    }

    /** How many units of a table a region has. */
    int ofRegion(long standing, String region) {
        return jdbc.sql("select count(*) from standing_unit where standing_id = ? and region = ?").param(standing)
                .param(region).query(Integer.class).single();
    }

    private static RankedRow ranked(ResultSet row) throws SQLException {
        return new RankedRow(StandingStore.unit(row), StandingStore.value(row, 8), null);
    }
}
