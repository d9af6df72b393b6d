package vn.chiso.web.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.chiso.web.platform.SearchKey;
import vn.chiso.web.platform.Time;

@Repository
class AuditStore {

    private static final String COLUMNS = """
            id, at, actor_id, actor_name, action, subject, campaign_id, unit_id, detail, previous_hash, hash""";

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    AuditStore(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        DataSource source = Objects.requireNonNull(template.getDataSource());
        this.template = new JdbcTemplate(source);
        this.template.setFetchSize(1000); // the chain is read row by row, however long it is
    }

    record Head(long lastId, String hash) {
    }

    Head lockHead() {
        return jdbc.sql("select last_id, hash from audit_head for update")
                .query((row, number) -> new Head(row.getLong(1), row.getString(2))).single();
    }

    long lines() {
        return jdbc.sql("select last_id from audit_head").query(Long.class).single();
    }

    void moveHead(long lastId, String hash) {
        jdbc.sql("update audit_head set last_id = ?, hash = ?").params(lastId, hash).update();
    }

    void add(List<AuditLine> lines) {
        template.batchUpdate("insert into audit_line (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", lines,
                200, (statement, line) -> {
                    statement.setLong(1, line.id());
                    statement.setTimestamp(2, Timestamp.from(line.at()));
                    statement.setObject(3, line.actor().id());
                    statement.setString(4, line.actor().name());
                    statement.setString(5, line.action());
                    statement.setString(6, line.subject());
                    statement.setObject(7, line.campaign());
                    statement.setObject(8, line.unit());
                    statement.setString(9, line.detail());
                    statement.setString(10, line.previousHash());
                    statement.setString(11, line.hash());
                });
    }

    List<AuditLine> find(AuditFilter filter, int limit) {
        return jdbc.sql("select " + COLUMNS + """
                 from audit_line
                where (cast(:before as bigint) is null or id < :before)
                  and (:person = '%%' or lower(replace(replace(regexp_replace(
                         normalize(actor_name, NFD), '[\\u0300-\\u036f]', '', 'g'), 'đ', 'd'), 'Đ', 'D')) like :person)
                  and (:action = '' or action = :action)
                  and (cast(:campaign as bigint) is null or campaign_id = :campaign)
                  and (cast(:unit as bigint) is null or unit_id = :unit)
                  and (cast(:from as timestamptz) is null or at >= :from)
                  and (cast(:to as timestamptz) is null or at < :to)
                order by id desc limit :limit""")
                .param("before", filter.before()).param("person", SearchKey.contains(filter.person()))
                .param("action", filter.action())
                .param("campaign", filter.campaign()).param("unit", filter.unit())
                .param("from", midnight(filter.from()))
                .param("to", filter.to() == null ? null : midnight(filter.to().plusDays(1)))
                .param("limit", limit).query(AuditStore::line).list();
    }

    List<AuditLine> about(long campaign, long unit, String subject, int limit) {
        return jdbc.sql("select " + COLUMNS
                + " from audit_line where unit_id = ? and campaign_id = ? and subject = ? order by id desc limit ?")
                .param(unit).param(campaign).param(subject).param(limit).query(AuditStore::line).list();
    }

    long last(long campaign) {
        return jdbc.sql("select coalesce(max(id), 0) from audit_line where campaign_id = ?").param(campaign)
                .query(Long.class).single();
    }

    private static @Nullable Timestamp midnight(@Nullable LocalDate day) {
        return day == null
                ? null
                : Timestamp.from(day.atStartOfDay(Time.ZONE).withZoneSameInstant(ZoneOffset.UTC)
                        .toInstant());
    }

    List<String> actions() {
        return distinct("action", String.class);
    }

    List<Long> campaigns() {
        return distinct("campaign_id", Long.class);
    }

    List<Long> units() {
        return distinct("unit_id", Long.class);
    }

    /** Jumps from value to value in the column's index instead of reading every line. */
    private <T> List<T> distinct(String column, Class<T> type) {
        return jdbc.sql("""
                with recursive found (value) as (
                  (select $ from audit_line where $ is not null order by $ limit 1)
                  union all
                  select (select $ from audit_line where $ > found.value order by $ limit 1) from found
                   where found.value is not null)
                select value from found where value is not null""".replace("$", column)).query(type).list();
    }

    Optional<Long> firstBroken() {
        AtomicReference<@Nullable Long> broken = new AtomicReference<>();
        Object[] before = {0L, "0".repeat(64)};
        template.query("select " + COLUMNS + " from audit_line order by id", row -> {
            AuditLine line = line(row, 0);
            boolean follows = line.id() == (long) before[0] + 1 && line.previousHash().equals(before[1]);
            if (broken.get() == null && (!follows || !line.intact())) {
                broken.set(line.id());
            }
            before[0] = line.id();
            before[1] = line.hash();
        });
        Head head = jdbc.sql("select last_id, hash from audit_head")
                .query((row, number) -> new Head(row.getLong(1), row.getString(2))).single();
        if (broken.get() == null && !(head.lastId() == (long) before[0] && head.hash().equals(before[1]))) {
            return Optional.of((long) before[0] + 1);
        }
        return Optional.ofNullable(broken.get());
    }

    private static AuditLine line(ResultSet row, int number) throws SQLException {
        return new AuditLine(row.getLong("id"), row.getTimestamp("at").toInstant(),
                new Actor(row.getObject("actor_id", Long.class), row.getString("actor_name")), row.getString("action"),
                row.getString("subject"), row.getObject("campaign_id", Long.class),
                row.getObject("unit_id", Long.class), row.getString("detail"), row.getString("previous_hash"),
                row.getString("hash"));
    }
}
