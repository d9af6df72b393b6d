package vn.chiso.web.campaign;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.chiso.web.platform.SearchKey;

/** The assessed units of a round as lists to look through: there may be thousands. */
@Repository
class AssessedUnits {

    private static final String WHERE = """
             from campaign_unit c join unit u on u.id = c.unit_id
            where c.campaign_id = :campaign and (:text = '' or u.search_key like :like
                  or exists (select 1 from unit_code n where n.unit_id = u.id and n.code like :code))
              and (cast(:block as text) is null or c.block = :block)""";

    private final JdbcClient jdbc;

    AssessedUnits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<AssessedUnit> find(long campaign, String text, @Nullable String block, int limit, long offset) {
        return where("select c.unit_id, c.block" + WHERE + """
                order by c.block collate "vi-x-icu", u.name collate "vi-x-icu", u.id
                limit :limit offset :offset""", campaign, text, block).param("limit", limit).param("offset", offset)
                .query(AssessedUnits::unit).list();
    }

    int count(long campaign, String text, @Nullable String block) {
        return where("select count(*)" + WHERE, campaign, text, block).query(Integer.class).single();
    }

    boolean contains(long campaign, long unit) {
        return jdbc.sql("select exists (select 1 from campaign_unit where campaign_id = ? and unit_id = ?)")
                .param(campaign).param(unit).query(Boolean.class).single();
    }

    /** Blocks of the round and how many units each has. */
    Map<String, Integer> blocks(long campaign) {
        Map<String, Integer> blocks = new LinkedHashMap<>();
        jdbc.sql("""
                select block, count(*) from campaign_unit where campaign_id = ? group by block
                 order by block collate "vi-x-icu\"""").param(campaign).query(row -> {
            blocks.put(row.getString(1), row.getInt(2));
        });
        return blocks;
    }

    private JdbcClient.StatementSpec where(String sql, long campaign, String text, @Nullable String block) {
        String like = SearchKey.contains(text.strip());
        return jdbc.sql(sql).param("campaign", campaign).param("text", text.strip()).param("like", like)
                .param("code", like.substring(1)).param("block", block);
    }

    private static AssessedUnit unit(ResultSet row, int number) throws SQLException {
        return new AssessedUnit(row.getLong(1), row.getString(2));
    }
}
