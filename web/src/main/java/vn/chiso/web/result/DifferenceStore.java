package vn.chiso.web.result;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.chiso.web.appraisal.Verdict;

/** What each restatement changed and why, as it is stored. Rows are only ever added. */
@Repository
class DifferenceStore {

    private static final String ADD = """
            insert into publication_difference (publication_id, place, unit_id, name, node, aspect, value_before,
                                                value_after)
            with score as (
              select unit_id, node, b.points as points_before, a.points as points_after, b.max as max_before,
                     a.max as max_after, b.outcome as outcome_before, a.outcome as outcome_after
                from (select * from snapshot_score where snapshot_id = :before) b
                full join (select * from snapshot_score where snapshot_id = :after) a using (unit_id, node)),
            assessed as (
              select unit_id, coalesce(a.name, b.name) as name, b.published as published_before,
                     a.published as published_after, b.rank as rank_before, a.rank as rank_after,
                     b.block_rank as block_rank_before, a.block_rank as block_rank_after, b.tier as tier_before,
                     a.tier as tier_after
                from (select * from snapshot_unit where snapshot_id = :before) b
                full join (select * from snapshot_unit where snapshot_id = :after) a using (unit_id)),
            differing as (
              select unit_id, node, pair.*
                from score cross join lateral (values (1, 'POINTS', points_before, points_after),
                  (2, 'MAX', max_before, max_after), (3, 'OUTCOME', outcome_before, outcome_after)
                  ) as pair (nth, aspect, value_before, value_after)
              union all
              select unit_id, :total, pair.*
                from assessed cross join lateral (values (4, 'PUBLISHED', published_before, published_after),
                  (5, 'RANK', cast(rank_before as text), cast(rank_after as text)),
                  (6, 'BLOCK_RANK', cast(block_rank_before as text), cast(block_rank_after as text)),
                  (7, 'TIER', tier_before, tier_after)) as pair (nth, aspect, value_before, value_after)),
            node as (
              select code, place from unnest(cast(:nodes as text[])) with ordinality as known (code, place))
            select :publication, row_number() over (order by assessed.name collate "vi-x-icu", unit_id, node.place,
                     differing.node, nth), unit_id, assessed.name, differing.node, aspect, value_before, value_after
              from differing join assessed using (unit_id) left join node on node.code = differing.node
             where value_before is distinct from value_after""";

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    DifferenceStore(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    /** What about a result can differ. */
    enum Aspect {
        /** Exact points of a node. */
        POINTS,
        /** Exact maximum that counts. */
        MAX,
        /** How the scoring of an indicator ended. */
        OUTCOME,
        /** The unit's points as rounded for publication. */
        PUBLISHED, RANK, BLOCK_RANK, TIER;

        /** {@code block-rank}; also the end of the key of its name. */
        String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * Something that differs from the version before.
     *
     * @param name   of the unit, as published
     * @param node   a node, a pillar or the whole
     * @param before null where there was no such value
     * @param after  null where there is none any more
     */
    record Difference(long unit, String name, String node, Aspect aspect, @Nullable String before,
            @Nullable String after) {
    }

    /**
     * Why an indicator of a unit has other points.
     *
     * @param home    indicator at which it was decided: another one when a figure is shared
     * @param verdict what was decided there
     */
    record Reason(long unit, String leaf, String home, Verdict verdict, String reason) {
    }

    /**
     * Writes everything that differs between two snapshots.
     *
     * @param nodes the whole, every node and pillar in the order in which people read them
     * @param total code of the whole
     */
    void add(long publication, long before, long after, List<String> nodes, String total) {
        jdbc.sql(ADD).param("publication", publication).param("before", before).param("after", after)
                .param("nodes", nodes.toArray(String[]::new)).param("total", total).update();
    }

    void addReasons(long publication, List<Reason> reasons) {
        template.batchUpdate("""
                insert into publication_reason (publication_id, unit_id, leaf, home, verdict, reason)
                values (?, ?, ?, ?, ?, ?)""", reasons, 500, (statement, reason) -> {
            statement.setLong(1, publication);
            statement.setLong(2, reason.unit());
            statement.setString(3, reason.leaf());
            statement.setString(4, reason.home());
            statement.setString(5, reason.verdict().name());
            statement.setString(6, reason.reason());
        });
    }

    int count(long publication) {
        return jdbc.sql("select count(*) from publication_difference where publication_id = ?").param(publication)
                .query(Integer.class).single();
    }

    /** A part of what a restatement changed. */
    List<Difference> page(long publication, int limit, long offset) {
        return jdbc.sql("""
                select unit_id, name, node, aspect, value_before, value_after from publication_difference
                 where publication_id = ? and place > ? order by place limit ?""").param(publication).param(offset)
                .param(limit)
                .query((row, number) -> new Difference(row.getLong(1), row.getString(2), row.getString(3),
                        Aspect.valueOf(row.getString(4)), row.getString(5), row.getString(6)))
                .list();
    }

    /** Why points of some units changed; an indicator's own decision first. */
    List<Reason> reasons(long publication, Collection<Long> units) {
        return jdbc.sql("""
                select unit_id, leaf, home, verdict, reason from publication_reason
                 where publication_id = ? and unit_id = any(?) order by unit_id, leaf, home <> leaf, home""")
                .param(publication).param(units.toArray(Long[]::new))
                .query((row, number) -> new Reason(row.getLong(1), row.getString(2), row.getString(3),
                        Verdict.valueOf(row.getString(4)), row.getString(5)))
                .list();
    }
}
