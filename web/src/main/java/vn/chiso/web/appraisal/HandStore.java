package vn.chiso.web.appraisal;

import java.util.Collection;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.chiso.web.entry.EntryKey;

/** Who had a hand in the appraisal of which indicator: kept also when others conclude afterwards. */
@Repository
class HandStore {

    private static final int BATCH = 500;

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    HandStore(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    /** Notes that a person had a hand in entries. */
    void add(Collection<EntryKey> keys, long person) {
        template.batchUpdate("""
                insert into appraisal_hand (campaign_id, unit_id, leaf, person_id) values (?, ?, ?, ?)
                on conflict do nothing""", keys, BATCH, (statement, key) -> {
            statement.setLong(1, key.campaign());
            statement.setLong(2, key.unit());
            statement.setString(3, key.leaf().value());
            statement.setLong(4, person);
        });
    }

    /** Whether the person ever concluded about an entry, or corrected a figure that it uses. */
    boolean had(EntryKey key, long person) {
        return jdbc.sql("""
                select exists (select 1 from appraisal_hand
                                where campaign_id = ? and unit_id = ? and leaf = ? and person_id = ?)""")
                .param(key.campaign()).param(key.unit()).param(key.leaf().value()).param(person)
                .query(Boolean.class).single();
    }
}
