package vn.chiso.web.entry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Uploaded packets between preview and being applied. */
@Repository
class PacketStore {

    /** How many uploads of a person are kept. */
    private static final int KEPT = 5;

    private final JdbcClient jdbc;

    PacketStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An upload without its content. */
    record Upload(long id, long campaign, long provider, String fileName, Instant uploadedAt, long uploadedBy,
            @Nullable Instant appliedAt) {
    }

    long keep(long campaign, long provider, String fileName, byte[] content, Instant at, long person) {
        long id = jdbc.sql("""
                insert into packet_upload (campaign_id, provider_id, file_name, content, uploaded_at, uploaded_by)
                values (?, ?, ?, ?, ?, ?) returning id""").param(campaign).param(provider).param(fileName)
                .param(content).param(Timestamp.from(at)).param(person).query(Long.class).single();
        jdbc.sql("""
                delete from packet_upload where uploaded_by = ?
                   and id not in (select id from packet_upload where uploaded_by = ? order by id desc limit ?)""")
                .param(person).param(person).param(KEPT).update();
        return id;
    }

    Optional<Upload> find(long id) {
        return jdbc.sql("""
                select id, campaign_id, provider_id, file_name, uploaded_at, uploaded_by, applied_at
                  from packet_upload where id = ?""").param(id).query(PacketStore::upload).optional();
    }

    byte[] content(long id) {
        return jdbc.sql("select content from packet_upload where id = ?").param(id)
                .query((row, number) -> row.getBytes(1)).single();
    }

    /** What a person uploaded for a unit in a round, the newest first. */
    List<Upload> of(long campaign, long provider, long person) {
        return jdbc.sql("""
                select id, campaign_id, provider_id, file_name, uploaded_at, uploaded_by, applied_at
                  from packet_upload where campaign_id = ? and provider_id = ? and uploaded_by = ? order by id desc""")
                .param(campaign).param(provider).param(person).query(PacketStore::upload).list();
    }

    void applied(long id, Instant at) {
        jdbc.sql("update packet_upload set applied_at = ? where id = ?").param(Timestamp.from(at)).param(id).update();
    }

    private static Upload upload(ResultSet row, int number) throws SQLException {
        Timestamp applied = row.getTimestamp(7);
        return new Upload(row.getLong(1), row.getLong(2), row.getLong(3), row.getString(4),
                row.getTimestamp(5).toInstant(), row.getLong(6), applied == null ? null : applied.toInstant());
    }
}
