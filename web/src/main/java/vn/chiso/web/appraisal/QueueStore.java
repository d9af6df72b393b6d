package vn.chiso.web.appraisal;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.chiso.engine.framework.NodeCode;
import vn.chiso.web.entry.Claim;
import vn.chiso.web.entry.EntryKey;
import vn.chiso.web.entry.EntryState;

/** What appraisers look through: one indicator of thousands of units, or all indicators of a few. */
@Repository
class QueueStore {

    private static final String STATES = """
            ('SUBMITTED', 'IN_APPRAISAL', 'APPRAISED', 'APPEALED', 'LOCKED', 'PUBLISHED', 'RETURNED')""";

    private final JdbcClient jdbc;

    QueueStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How the entries of an indicator stand. */
    record Count(int all, int waiting, int concluded, int returned, int lowered) {
    }

    /** Counts by indicator, without what the person's own unit supplies or is measured by. */
    Map<NodeCode, Count> counts(long campaign, Collection<NodeCode> leaves, long but) {
        Map<NodeCode, Count> counts = new HashMap<>();
        jdbc.sql("""
                select e.leaf, count(*), count(*) filter (where e.state in ('SUBMITTED', 'IN_APPRAISAL')),
                       count(*) filter (where e.state in ('APPRAISED', 'APPEALED', 'LOCKED', 'PUBLISHED')),
                       count(*) filter (where e.state = 'RETURNED'), count(*) filter (where d.lowered and not d.draft)
                  from entry e left join decision d on d.campaign_id = e.campaign_id and d.unit_id = e.unit_id
                       and d.leaf = e.leaf and d.stage = 'APPRAISAL'
                 where e.campaign_id = ? and e.leaf = any(?) and e.provider_id <> ? and e.unit_id <> ?
                 group by e.leaf""").param(campaign).param(texts(leaves)).param(but).param(but).query(row -> {
            counts.put(new NodeCode(row.getString(1)), new Count(row.getInt(2), row.getInt(3), row.getInt(4),
                    row.getInt(5), row.getInt(6)));
        });
        return counts;
    }

    /** An entry with what a list shows of it. */
    record Line(EntryKey key, long provider, String unitName, String block, EntryState state, Claim claim, int errors,
            int documents, @Nullable String wanted, @Nullable LocalDate until) {
    }

    /** The entries of indicators that were handed in, or sent back, by name of the unit. */
    List<Line> lines(long campaign, Collection<NodeCode> leaves, long but) {
        return jdbc.sql("""
                select e.unit_id, e.leaf, e.provider_id, u.name, c.block, e.state, e.claim, e.errors,
                       coalesce(d.documents, 0), e.return_reason, e.return_until
                  from entry e join unit u on u.id = e.unit_id
                  join campaign_unit c on c.campaign_id = e.campaign_id and c.unit_id = e.unit_id
                  left join (select unit_id, leaf, count(*) as documents from entry_evidence
                              where campaign_id = :campaign and leaf = any(:leaves) group by unit_id, leaf) d
                         on d.unit_id = e.unit_id and d.leaf = e.leaf
                 where e.campaign_id = :campaign and e.leaf = any(:leaves) and e.provider_id <> :but
                   and e.unit_id <> :but and e.state in""" + " " + STATES + " " + """
                order by u.name collate "vi-x-icu", u.id""").param("campaign", campaign)
                .param("leaves", texts(leaves)).param("but", but)
                .query((row, number) -> new Line(
                        new EntryKey(campaign, row.getLong(1), new NodeCode(row.getString(2))), row.getLong(3),
                        row.getString(4), row.getString(5), EntryState.valueOf(row.getString(6)),
                        Claim.valueOf(row.getString(7)), row.getInt(8), row.getInt(9), row.getString(10),
                        row.getObject(11, LocalDate.class)))
                .list();
    }

    /** Entries of indicators that wait for somebody who is not of their unit, at most so many. */
    int waiting(long campaign, Collection<NodeCode> leaves, long but, int limit) {
        return jdbc.sql("""
                select count(*) from (select 1 from entry where campaign_id = ? and leaf = any(?)
                   and state in ('SUBMITTED', 'IN_APPRAISAL') and provider_id <> ? and unit_id <> ? limit ?) found""")
                .param(campaign).param(texts(leaves)).param(but).param(but).param(limit).query(Integer.class).single();
    }

    /** Entries that were handed in and about which nothing is concluded, in a whole round. */
    int waiting(long campaign) {
        return jdbc.sql("select count(*) from entry where campaign_id = ? and state in ('SUBMITTED', 'IN_APPRAISAL')")
                .param(campaign).query(Integer.class).single();
    }

    /** Entries that were sent back and did not come again. */
    int returned(long campaign) {
        return jdbc.sql("select count(*) from entry where campaign_id = ? and state in ('RETURNED', 'PROPOSED')")
                .param(campaign).query(Integer.class).single();
    }

    private static String[] texts(Collection<NodeCode> leaves) {
        return leaves.stream().map(NodeCode::value).toArray(String[]::new);
    }
}
