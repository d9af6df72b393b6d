package vn.chiso.web.appraisal;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.chiso.engine.framework.NodeCode;
import vn.chiso.web.entry.EntryKey;

/** Meetings of the council as they are stored. */
@Repository
class MeetingStore {

    private static final String SELECT = """
            select m.id, m.campaign_id, m.title, m.held_on, m.minutes, m.closed_at, m.version, count(i.leaf),
                   count(i.leaf) filter (where a.state = 'DECIDED'), m.changed_at, m.changed_by
              from meeting m left join meeting_item i on i.meeting_id = m.id
              left join appeal a on a.campaign_id = i.campaign_id and a.unit_id = i.unit_id and a.leaf = i.leaf
            """;

    private final JdbcClient jdbc;

    MeetingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Meeting> ofCampaign(long campaign) {
        return jdbc.sql(SELECT + "where m.campaign_id = ? group by m.id order by m.held_on desc, m.id desc")
                .param(campaign).query(MeetingStore::meeting).list();
    }

    Optional<Meeting> find(long id) {
        return jdbc.sql(SELECT + "where m.id = ? group by m.id").param(id).query(MeetingStore::meeting).optional();
    }

    /** Nobody closes it or changes its agenda until the transaction ends. */
    boolean lock(long id) {
        return jdbc.sql("select 1 from meeting where id = ? for update").param(id).query(Integer.class).optional()
                .isPresent();
    }

    long add(long campaign, String title, LocalDate heldOn, Instant at, long person) {
        return jdbc.sql("""
                insert into meeting (campaign_id, title, held_on, changed_at, changed_by) values (?, ?, ?, ?, ?)
                returning id""").param(campaign).param(title).param(Date.valueOf(heldOn)).param(Timestamp.from(at))
                .param(person).query(Long.class).single();
    }

    boolean change(Meeting changed, String title, LocalDate heldOn, String minutes, Instant at, long person) {
        return jdbc.sql("""
                update meeting set title = ?, held_on = ?, minutes = ?, version = version + 1, changed_at = ?,
                       changed_by = ?
                 where id = ? and version = ? and closed_at is null""").param(title).param(Date.valueOf(heldOn))
                .param(minutes).param(Timestamp.from(at)).param(person).param(changed.id()).param(changed.version())
                .update() == 1;
    }

    boolean close(Meeting meeting, Instant at, long person) {
        return jdbc.sql("""
                update meeting set closed_at = :at, version = version + 1, changed_at = :at, changed_by = :person
                 where id = :id and version = :version and closed_at is null""").param("at", Timestamp.from(at))
                .param("person", person).param("id", meeting.id()).param("version", meeting.version()).update() == 1;
    }

    List<EntryKey> items(long meeting) {
        return jdbc.sql("""
                select i.campaign_id, i.unit_id, i.leaf from meeting_item i join unit u on u.id = i.unit_id
                 where i.meeting_id = ? order by u.name collate "vi-x-icu", u.id""").param(meeting)
                .query((row, number) -> new EntryKey(row.getLong(1), row.getLong(2), new NodeCode(row.getString(3))))
                .list();
    }

    /** Puts an appeal that the council has on the agenda, unless it stands on another; says whether it is new there. */
    boolean put(long meeting, EntryKey key) {
        return jdbc.sql("""
                insert into meeting_item (meeting_id, campaign_id, unit_id, leaf)
                select ?, campaign_id, unit_id, leaf from appeal
                 where campaign_id = ? and unit_id = ? and leaf = ? and state = 'SENT'
                on conflict do nothing""").param(meeting).param(key.campaign()).param(key.unit())
                .param(key.leaf().value()).update() == 1;
    }

    /** Takes what is not decided off the agenda. */
    boolean take(long meeting, EntryKey key) {
        return jdbc.sql("""
                delete from meeting_item i using appeal a
                 where i.meeting_id = ? and i.campaign_id = ? and i.unit_id = ? and i.leaf = ?
                   and a.campaign_id = i.campaign_id and a.unit_id = i.unit_id and a.leaf = i.leaf
                   and a.state = 'SENT'""").param(meeting).param(key.campaign()).param(key.unit())
                .param(key.leaf().value()).update() == 1;
    }

    /** Takes everything that is not decided off the agenda; says how much. */
    int takeRest(long meeting) {
        return jdbc.sql("""
                delete from meeting_item i using appeal a
                 where i.meeting_id = ? and a.campaign_id = i.campaign_id and a.unit_id = i.unit_id and a.leaf = i.leaf
                   and a.state = 'SENT'""").param(meeting).update();
    }

    /** The first item by unit that is not decided, but for one. */
    Optional<EntryKey> next(long meeting, EntryKey but) {
        return jdbc.sql("""
                select i.campaign_id, i.unit_id, i.leaf from meeting_item i join unit u on u.id = i.unit_id
                  join appeal a on a.campaign_id = i.campaign_id and a.unit_id = i.unit_id and a.leaf = i.leaf
                 where i.meeting_id = ? and a.state = 'SENT' and not (i.unit_id = ? and i.leaf = ?)
                 order by u.name collate "vi-x-icu", u.id, i.leaf limit 1""").param(meeting).param(but.unit())
                .param(but.leaf().value())
                .query((row, number) -> new EntryKey(row.getLong(1), row.getLong(2), new NodeCode(row.getString(3))))
                .optional();
    }

    /** The meeting on whose agenda an appeal stands. */
    Optional<Long> of(EntryKey key) {
        return jdbc.sql("select meeting_id from meeting_item where campaign_id = ? and unit_id = ? and leaf = ?")
                .param(key.campaign()).param(key.unit()).param(key.leaf().value()).query(Long.class).optional();
    }

    /** Whether the appeal stands on the agenda of this meeting, which is not closed; it stays open for the transaction. */
    boolean onAgenda(long meeting, EntryKey key) {
        return jdbc.sql("""
                select 1 from meeting m join meeting_item i on i.meeting_id = m.id
                 where m.id = ? and m.closed_at is null and i.campaign_id = ? and i.unit_id = ? and i.leaf = ?
                   for share of m""").param(meeting).param(key.campaign()).param(key.unit())
                .param(key.leaf().value()).query(Integer.class).optional().isPresent();
    }

    private static Meeting meeting(ResultSet row, int number) throws SQLException {
        Timestamp closed = row.getTimestamp(6);
        Timestamp changed = row.getTimestamp(10);
        return new Meeting(row.getLong(1), row.getLong(2), row.getString(3), row.getDate(4).toLocalDate(),
                row.getString(5), closed == null ? null : closed.toInstant(), row.getInt(7), row.getInt(8),
                row.getInt(9), changed == null ? null : changed.toInstant(), row.getObject(11, Long.class));
    }
}
