package vn.chiso.web.appraisal;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.chiso.engine.framework.NodeCode;

/** What was concluded in the appraisal of a round, counted; drafts are left out. */
@Repository
class GapStore {

    private static final String CONCLUDED = """
             from decision d join entry e on e.campaign_id = d.campaign_id and e.unit_id = d.unit_id and e.leaf = d.leaf
            """;

    private static final String WHERE = """
             where d.campaign_id = :campaign and d.stage = 'APPRAISAL' and not d.draft
               and (:all or d.leaf = any(:leaves))
               and e.provider_id <> :but and e.unit_id <> :but
            """;

    private final JdbcClient jdbc;

    GapStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Changes whenever a figure, a constant, a conclusion or who supplies an indicator of the round does. */
    String state(long campaign) {
        return jdbc.sql("""
                select concat_ws(' ', (select concat_ws(' ', count(*), sum(version), max(decided_at)) from decision
                                        where campaign_id = :campaign and stage = 'APPRAISAL'),
                                      (select concat_ws(' ', count(*), sum(version),
                                                        count(*) filter (where state in ('SUBMITTED', 'IN_APPRAISAL',
                                                          'APPRAISED', 'APPEALED', 'LOCKED', 'PUBLISHED')),
                                                        bit_xor(hashtextextended(leaf, unit_id * 31 + provider_id)))
                                         from entry where campaign_id = :campaign),
                                      (select concat_ws(' ', count(*), max(changed_at)) from campaign_constant
                                        where campaign_id = :campaign))""").param("campaign", campaign)
                .query(String.class).single();
    }

    /** The units about which something else than acceptance was concluded. */
    List<Long> touched(long campaign) {
        return jdbc.sql("""
                select distinct unit_id from decision
                 where campaign_id = ? and stage = 'APPRAISAL' and not draft and verdict <> 'ACCEPTED' order by 1""")
                .param(campaign).query(Long.class).list();
    }

    /** A unit with the number of its indicators that were concluded. */
    record UnitCount(long unit, String name, String block, int concluded) {
    }

    /**
     * Units by name.
     *
     * @param leaves only these indicators; null for all
     * @param but    nothing that this unit supplies or is measured by; 0 for no such unit
     */
    List<UnitCount> byUnit(long campaign, @Nullable Collection<NodeCode> leaves, long but) {
        return where("select d.unit_id, u.name, c.block, count(*)" + CONCLUDED + """
                 join unit u on u.id = d.unit_id
                 join campaign_unit c on c.campaign_id = d.campaign_id and c.unit_id = d.unit_id
                """ + WHERE + """
                group by d.unit_id, u.name, c.block order by u.name collate "vi-x-icu", d.unit_id""", campaign,
                leaves, but).query(
                        (row, number) -> new UnitCount(row.getLong(1), row.getString(2), row.getString(3),
                                row.getInt(4)))
                .list();
    }

    /** How many units each indicator was concluded for. */
    Map<NodeCode, Integer> byLeaf(long campaign, @Nullable Collection<NodeCode> leaves, long but) {
        Map<NodeCode, Integer> counts = new HashMap<>();
        where("select d.leaf, count(*)" + CONCLUDED + WHERE + "group by d.leaf", campaign, leaves, but).query(row -> {
            counts.put(new NodeCode(row.getString(1)), row.getInt(2));
        });
        return counts;
    }

    private JdbcClient.StatementSpec where(String sql, long campaign, @Nullable Collection<NodeCode> leaves,
            long but) {
        return jdbc.sql(sql).param("campaign", campaign).param("all", leaves == null)
                .param("leaves",
                        leaves == null ? new String[0] : leaves.stream().map(NodeCode::value).toArray(String[]::new))
                .param("but", but);
    }

    /** Declared figures of some inputs: unit to input to value. */
    Map<Long, Map<String, String>> figures(long campaign, Set<String> inputs) {
        Map<Long, Map<String, String>> figures = new HashMap<>();
        jdbc.sql("select unit_id, input, value from input_value where campaign_id = ? and input = any(?)")
                .param(campaign).param(inputs.toArray(String[]::new)).query(row -> {
                    figures.computeIfAbsent(row.getLong(1), _ -> new HashMap<>()).put(row.getString(2),
                            row.getString(3));
                });
        return figures;
    }
}
