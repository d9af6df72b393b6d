package vn.chiso.web.campaign;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ConstantStore {

    private final JdbcClient jdbc;

    ConstantStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Constant> all(long campaign) {
        return jdbc.sql("""
                select input, value, source, changed_at, changed_by from campaign_constant where campaign_id = ?""")
                .param(campaign).query((row, number) -> new Constant(row.getString(1), row.getString(2),
                        row.getString(3), row.getTimestamp(4).toInstant(), row.getString(5)))
                .list();
    }

    /** Adds the constant where there is none yet; false when somebody else did. */
    boolean insert(long campaign, String input, String value, String source, Instant at, String by) {
        return jdbc.sql("""
                insert into campaign_constant (campaign_id, input, value, source, changed_at, changed_by)
                values (?, ?, ?, ?, ?, ?) on conflict do nothing""").param(campaign).param(input).param(value)
                .param(source).param(Timestamp.from(at)).param(by).update() == 1;
    }

    /** Changes the constant where it is still what was read; false when it is not. */
    boolean update(long campaign, Constant read, String value, String source, Instant at, String by) {
        return jdbc.sql("""
                update campaign_constant set value = ?, source = ?, changed_at = ?, changed_by = ?
                 where campaign_id = ? and input = ? and value = ? and source = ?""").param(value).param(source)
                .param(Timestamp.from(at)).param(by).param(campaign).param(read.input()).param(read.value())
                .param(read.source()).update() == 1;
    }
}
