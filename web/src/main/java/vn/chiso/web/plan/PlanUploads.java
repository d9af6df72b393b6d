package vn.chiso.web.plan;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.Timestamp;
import java.sql.Types;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.web.multipart.MultipartFile;

/** Workbooks between their upload and the decision to take them over; only who sent one sees it. */
@Repository
class PlanUploads {

    private static final Duration KEPT = Duration.ofHours(24);
    /** More than any workbook that is read. */
    private static final int LARGEST = 21_000_000;
    private static final int LONGEST_NAME = 120;

    private final JdbcClient jdbc;
    private final Clock clock;

    PlanUploads(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A file that was sent. */
    @SuppressWarnings("ArrayRecordComponent") // a file; nobody compares uploads
    record Upload(long id, String fileName, byte[] content) {
    }

    /** A file that was taken over into a plan. */
    record Taken(String fileName, long plan) {
    }

    /** Keeps a file for a plan; null for one that becomes a new plan. */
    long keep(long person, @Nullable Long plan, String fileName, byte[] content) {
        jdbc.sql("delete from plan_upload where uploaded_at < ?")
                .param(Timestamp.from(clock.instant().minus(KEPT))).update();
        return jdbc.sql("""
                insert into plan_upload (plan_id, file_name, content, uploaded_at, uploaded_by)
                values (?, ?, ?, ?, ?) returning id""").param(plan).param(fileName).param(content)
                .param(Timestamp.from(clock.instant())).param(person).query(Long.class).single();
    }

    /** A file that this person has sent for this plan, or for a new one. */
    Optional<Upload> find(long id, long person, @Nullable Long plan) {
        return jdbc.sql("""
                select id, file_name, content from plan_upload
                 where id = :id and uploaded_by = :person and plan_id is not distinct from :plan
                   and taken_at is null""").param("id", id)
                .param("person", person).param("plan", plan, Types.BIGINT)
                .query((row, number) -> new Upload(row.getLong(1), row.getString(2), row.getBytes(3))).optional();
    }

    /** A file of this person that was taken over, for as long as files are kept. */
    Optional<Taken> taken(long id, long person) {
        return jdbc.sql("""
                select file_name, plan_id from plan_upload
                 where id = ? and uploaded_by = ? and taken_at is not null and plan_id is not null""").param(id)
                .param(person).query((row, number) -> new Taken(row.getString(1), row.getLong(2))).optional();
    }

    /** Forgets what a file holds, because it is taken over; false when it was already. */
    boolean take(long id) {
        return jdbc.sql("update plan_upload set content = '', taken_at = ? where id = ? and taken_at is null")
                .param(Timestamp.from(clock.instant())).param(id).update() == 1;
    }

    /** The plan that a file has become. */
    void became(long id, long plan) {
        jdbc.sql("update plan_upload set plan_id = ? where id = ?").param(plan).param(id).update();
    }

    /** The bytes of a file, never many more than are read. */
    static byte[] content(MultipartFile file) {
        try (InputStream input = file.getInputStream()) {
            return input.readNBytes(LARGEST);
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    /** A name to show: without folders and control characters, composed, not endless. */
    static String name(MultipartFile file) {
        String name = Normalizer.normalize(Objects.requireNonNullElse(file.getOriginalFilename(), ""),
                Normalizer.Form.NFC).replaceAll("^.*[/\\\\]", "").replaceAll("\\p{C}", "").strip();
        return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) + "…" : name;
    }
}
