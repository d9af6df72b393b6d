package vn.chiso.web.entry;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.chiso.engine.framework.NodeCode;
import vn.chiso.web.platform.SearchKey;

/** Which rows a grid has. */
@Repository
class GridStore {

    private static final String ROWS = """
             from entry e join unit u on u.id = e.unit_id
            where e.campaign_id = :campaign and e.provider_id = :provider and e.leaf = :leaf
              and (:text = '' or u.search_key like :like)""";

    private final JdbcClient jdbc;

    GridStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many units a provider supplies an indicator for, and how many of those are answered. */
    record Count(int units, int answered) {
    }

    Map<NodeCode, Count> counts(long campaign, long provider) {
        Map<NodeCode, Count> counts = new HashMap<>();
        jdbc.sql("""
                select leaf, count(*), count(*) filter (where answered) from entry
                 where campaign_id = ? and provider_id = ? group by leaf""").param(campaign).param(provider)
                .query(row -> {
                    counts.put(new NodeCode(row.getString(1)), new Count(row.getInt(2), row.getInt(3)));
                });
        return counts;
    }

    int count(long campaign, long provider, NodeCode leaf, String text) {
        return rows("select count(*)" + ROWS, campaign, provider, leaf, text).query(Integer.class).single();
    }

    /** Assessed units by name. */
    List<Long> units(long campaign, long provider, NodeCode leaf, String text, int limit, long offset) {
        return rows(
                "select e.unit_id" + ROWS + " order by u.name collate \"vi-x-icu\", u.id limit :limit offset :offset",
                campaign, provider, leaf, text).param("limit", limit).param("offset", offset)
                .query((row, number) -> row.getLong(1)).list();
    }

    private JdbcClient.StatementSpec rows(String sql, long campaign, long provider, NodeCode leaf, String text) {
        return jdbc.sql(sql).param("campaign", campaign).param("provider", provider).param("leaf", leaf.value())
                .param("text", text).param("like", SearchKey.contains(text));
    }
}
