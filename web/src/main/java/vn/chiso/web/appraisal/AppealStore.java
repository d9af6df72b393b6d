package vn.chiso.web.appraisal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.chiso.engine.framework.NodeCode;
import vn.chiso.web.entry.EntryKey;

/** Appeals as they are stored. */
@Repository
class AppealStore {

    private static final String SELECT = """
            select campaign_id, unit_id, leaf, by_unit, state, argument, version, changed_at, changed_by, sent_at, sent_by,
                   array(select e.evidence_id from appeal_evidence e where e.campaign_id = appeal.campaign_id
                            and e.unit_id = appeal.unit_id and e.leaf = appeal.leaf order by 1) as documents
              from appeal
            """;

    private final JdbcClient jdbc;

    AppealStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Appeal> find(EntryKey key) {
        return jdbc.sql(SELECT + "where campaign_id = ? and unit_id = ? and leaf = ?").param(key.campaign())
                .param(key.unit()).param(key.leaf().value()).query(AppealStore::appeal).optional();
    }

    List<Appeal> ofUnit(long campaign, long unit) {
        return jdbc.sql(SELECT + "where campaign_id = ? and unit_id = ?").param(campaign).param(unit)
                .query(AppealStore::appeal).list();
    }

    /** The appeals on the agenda of a meeting. */
    List<Appeal> ofMeeting(long meeting) {
        return jdbc.sql(SELECT + """
                where (campaign_id, unit_id, leaf) in (select i.campaign_id, i.unit_id, i.leaf from meeting_item i
                                                        where i.meeting_id = ?)""").param(meeting)
                .query(AppealStore::appeal).list();
    }

    void put(EntryKey key, long byUnit, Appeal.State state, String argument, Set<Long> documents, Instant at,
            long person) {
        jdbc.sql(
                """
                        insert into appeal (campaign_id, unit_id, leaf, by_unit, state, argument, version, changed_at, changed_by)
                        values (:campaign, :unit, :leaf, :by, :state, :argument, 1, :at, :person)
                        on conflict (campaign_id, unit_id, leaf) do update set by_unit = excluded.by_unit,
                          state = excluded.state, argument = excluded.argument, version = appeal.version + 1,
                          changed_at = excluded.changed_at, changed_by = excluded.changed_by""")
                .param("campaign", key.campaign()).param("unit", key.unit()).param("leaf", key.leaf().value())
                .param("by", byUnit).param("state", state.name()).param("argument", argument)
                .param("at", Timestamp.from(at)).param("person", person).update();
        jdbc.sql("delete from appeal_evidence where campaign_id = ? and unit_id = ? and leaf = ?").param(key.campaign())
                .param(key.unit()).param(key.leaf().value()).update();
        new TreeSet<>(documents).forEach(document -> jdbc
                .sql("insert into appeal_evidence (campaign_id, unit_id, leaf, evidence_id) values (?, ?, ?, ?)")
                .param(key.campaign()).param(key.unit()).param(key.leaf().value()).param(document).update());
    }

    void sent(EntryKey key, Instant at, long person) {
        jdbc.sql("""
                update appeal set state = 'SENT', sent_at = ?, sent_by = ?, version = version + 1
                 where campaign_id = ? and unit_id = ? and leaf = ?""").param(Timestamp.from(at)).param(person)
                .param(key.campaign()).param(key.unit()).param(key.leaf().value()).update();
    }

    void decided(EntryKey key) {
        jdbc.sql("""
                update appeal set state = 'DECIDED', version = version + 1
                 where campaign_id = ? and unit_id = ? and leaf = ?""").param(key.campaign()).param(key.unit())
                .param(key.leaf().value()).update();
    }

    /** Entries whose appeal the council has and has not decided. */
    int undecided(long campaign) {
        return jdbc.sql("select count(*) from appeal where campaign_id = ? and state = 'SENT'").param(campaign)
                .query(Integer.class).single();
    }

    /** The appeals for which a document is new evidence. */
    List<Appeal> uses(long document) {
        return jdbc.sql(SELECT + """
                where (campaign_id, unit_id, leaf) in (select e.campaign_id, e.unit_id, e.leaf from appeal_evidence e
                                                        where e.evidence_id = ?)""").param(document)
                .query(AppealStore::appeal).list();
    }

    private static Appeal appeal(ResultSet row, int number) throws SQLException {
        Timestamp sent = row.getTimestamp("sent_at");
        Set<Long> documents = Arrays.stream((Long[]) row.getArray("documents").getArray()).collect(Collectors.toSet());
        return new Appeal(
                new EntryKey(row.getLong("campaign_id"), row.getLong("unit_id"), new NodeCode(row.getString("leaf"))),
                row.getLong("by_unit"), Appeal.State.valueOf(row.getString("state")), row.getString("argument"),
                documents, row.getInt("version"), row.getTimestamp("changed_at").toInstant(),
                row.getLong("changed_by"), instant(sent), row.getObject("sent_by", Long.class));
    }

    private static @Nullable Instant instant(@Nullable Timestamp moment) {
        return moment == null ? null : moment.toInstant();
    }
}
