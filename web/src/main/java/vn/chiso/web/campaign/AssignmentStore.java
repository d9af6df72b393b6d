package vn.chiso.web.campaign;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.chiso.engine.framework.NodeCode;

/** Assessed units and who supplies what. */
@Repository
class AssignmentStore {

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    AssignmentStore(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    List<AssessedUnit> units(long campaign) {
        return jdbc.sql("""
                select c.unit_id, c.block from campaign_unit c join unit u on u.id = c.unit_id
                 where c.campaign_id = ? order by c.block collate "vi-x-icu", u.name collate "vi-x-icu", u.id""")
                .param(campaign).query((row, number) -> new AssessedUnit(row.getLong(1), row.getString(2))).list();
    }

    void addUnits(long campaign, List<AssessedUnit> units) {
        template.batchUpdate("""
                insert into campaign_unit (campaign_id, unit_id, block) values (?, ?, ?)
                on conflict (campaign_id, unit_id) do update set block = excluded.block""", units, 500,
                (statement, unit) -> {
                    statement.setLong(1, campaign);
                    statement.setLong(2, unit.unit());
                    statement.setString(3, unit.block());
                });
    }

    int removeUnits(long campaign, Collection<Long> units) {
        return jdbc.sql("delete from campaign_unit where campaign_id = ? and unit_id = any(?)").param(campaign)
                .param(units.toArray(Long[]::new)).update();
    }

    void addIndicators(long campaign, List<NodeCode> leaves) {
        template.batchUpdate(
                "insert into campaign_indicator (campaign_id, leaf) values (?, ?) on conflict do nothing", leaves, 500,
                (statement, leaf) -> {
                    statement.setLong(1, campaign);
                    statement.setString(2, leaf.value());
                });
    }

    Map<NodeCode, Assignment> assignments(long campaign) {
        Map<String, Set<Long>> coordinating = links(campaign, "campaign_coordinating_unit", "unit_id");
        Map<String, Set<Long>> appraisers = links(campaign, "campaign_appraiser", "person_id");
        Map<String, Set<String>> excluded = new HashMap<>();
        jdbc.sql("select leaf, block from campaign_exclusion where campaign_id = ?").param(campaign).query(row -> {
            excluded.computeIfAbsent(row.getString(1), leaf -> new HashSet<>()).add(row.getString(2));
        });
        Map<NodeCode, Assignment> assignments = new LinkedHashMap<>();
        jdbc.sql("select leaf, provider_unit_id, version from campaign_indicator where campaign_id = ?")
                .param(campaign).query(row -> {
                    String leaf = row.getString(1);
                    assignments.put(new NodeCode(leaf), new Assignment(new NodeCode(leaf),
                            row.getObject(2, Long.class), coordinating.getOrDefault(leaf, Set.of()),
                            appraisers.getOrDefault(leaf, Set.of()), excluded.getOrDefault(leaf, Set.of()),
                            row.getInt(3)));
                });
        return assignments;
    }

    List<Long> coordinating(long campaign, NodeCode leaf) {
        return jdbc.sql("select unit_id from campaign_coordinating_unit where campaign_id = ? and leaf = ?")
                .param(campaign).param(leaf.value()).query(Long.class).list();
    }

    private Map<String, Set<Long>> links(long campaign, String table, String column) {
        Map<String, Set<Long>> links = new HashMap<>();
        jdbc.sql("select leaf, " + column + " from " + table + " where campaign_id = ?").param(campaign).query(row -> {
            links.computeIfAbsent(row.getString(1), leaf -> new HashSet<>()).add(row.getLong(2));
        });
        return links;
    }

    /** Nobody else changes these indicators' assignment until the transaction ends. */
    void lock(long campaign, Collection<NodeCode> leaves) {
        jdbc.sql("""
                select leaf from campaign_indicator where campaign_id = ? and leaf = any(?) order by leaf for update""")
                .param(campaign).param(leaves.stream().map(NodeCode::value).toArray(String[]::new))
                .query(String.class).list();
    }

    /** Sets the provider of an indicator and counts the change. */
    void setProvider(long campaign, NodeCode leaf, @Nullable Long provider, Instant at, String by) {
        jdbc.sql("""
                update campaign_indicator set provider_unit_id = ?, version = version + 1, changed_at = ?,
                       changed_by = ? where campaign_id = ? and leaf = ?""").param(provider)
                .param(Timestamp.from(at)).param(by).param(campaign).param(leaf.value()).update();
    }

    Map<NodeCode, LastChange> lastChanges(long campaign) {
        Map<NodeCode, LastChange> changes = new HashMap<>();
        jdbc.sql("""
                select leaf, changed_at, changed_by from campaign_indicator
                 where campaign_id = ? and changed_at is not null""").param(campaign).query(row -> {
            changes.put(new NodeCode(row.getString(1)),
                    new LastChange(row.getTimestamp(2).toInstant(), row.getString(3)));
        });
        return changes;
    }

    /** Indicator to block to why it does not apply there. */
    Map<NodeCode, Map<String, String>> exclusions(long campaign) {
        Map<NodeCode, Map<String, String>> exclusions = new HashMap<>();
        jdbc.sql("""
                select leaf, block, reason from campaign_exclusion where campaign_id = ?
                 order by block collate "vi-x-icu\"""").param(campaign).query(row -> {
            exclusions.computeIfAbsent(new NodeCode(row.getString(1)), leaf -> new LinkedHashMap<>())
                    .put(row.getString(2), row.getString(3));
        });
        return exclusions;
    }

    void replaceCoordinating(long campaign, NodeCode leaf, Set<Long> units) {
        replace("campaign_coordinating_unit", "unit_id", campaign, leaf, units);
    }

    void replaceAppraisers(long campaign, NodeCode leaf, Set<Long> people) {
        replace("campaign_appraiser", "person_id", campaign, leaf, people);
    }

    private void replace(String table, String column, long campaign, NodeCode leaf, Set<Long> ids) {
        jdbc.sql("delete from " + table + " where campaign_id = ? and leaf = ?").param(campaign).param(leaf.value())
                .update();
        ids.forEach(id -> jdbc.sql("insert into " + table + " (campaign_id, leaf, " + column + ") values (?, ?, ?)")
                .param(campaign).param(leaf.value()).param(id).update());
    }

    void replaceExclusions(long campaign, NodeCode leaf, Set<String> blocks, String reason) {
        jdbc.sql("delete from campaign_exclusion where campaign_id = ? and leaf = ?").param(campaign)
                .param(leaf.value()).update();
        blocks.forEach(block -> jdbc
                .sql("insert into campaign_exclusion (campaign_id, leaf, block, reason) values (?, ?, ?, ?)")
                .param(campaign).param(leaf.value()).param(block).param(reason).update());
    }
}
