package vn.chiso.web.organisation.table;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Files between their upload and the decision to take them over; only the person who sent one sees it. */
@Repository
class Drafts {

    private static final Duration KEPT = Duration.ofHours(24);

    private final JdbcClient jdbc;
    private final Clock clock;

    Drafts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What a file holds. */
    enum Kind {
        UNITS, ACCOUNTS
    }

    /**
     * A file that was sent.
     *
     * @param scheme of the codes, for units
     */
    record Draft(long id, String fileName, String scheme) {
    }

    long keep(long person, Kind kind, String fileName, String scheme, byte[] content) {
        jdbc.sql("delete from import_draft where created_at < ?")
                .param(Timestamp.from(clock.instant().minus(KEPT))).update();
        return jdbc.sql("""
                insert into import_draft (person_id, kind, file_name, scheme, content, created_at)
                values (?, ?, ?, ?, ?, ?) returning id""").param(person).param(kind.name())
                .param(fileName.length() > 200 ? fileName.substring(0, 200) : fileName).param(scheme).param(content)
                .param(Timestamp.from(clock.instant())).query(Long.class).single();
    }

    Optional<Draft> find(long id, long person, Kind kind) {
        return jdbc.sql("""
                select id, file_name, scheme from import_draft
                 where id = ? and person_id = ? and kind = ?""").param(id).param(person).param(kind.name())
                .query((row, number) -> new Draft(row.getLong(1), row.getString(2), row.getString(3)))
                .optional();
    }

    /** Whether a file was taken over, or kept for too long; not one that somebody else has sent. */
    boolean gone(long id) {
        return jdbc.sql("select count(*) from import_draft where id = ?").param(id).query(Long.class).single() == 0;
    }

    /** The bytes of a file. */
    byte[] content(Draft draft) {
        return jdbc.sql("select content from import_draft where id = ?").param(draft.id()).query(byte[].class)
                .single();
    }

    void drop(long id) {
        jdbc.sql("delete from import_draft where id = ?").param(id).update();
    }
}
