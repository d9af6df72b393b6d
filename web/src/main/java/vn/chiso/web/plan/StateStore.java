package vn.chiso.web.plan;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How far rows are, and who has said so last. */
@Repository
class StateStore {

    private final JdbcClient jdbc;

    StateStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * How far a row is.
     *
     * @param due       last day on which it is in time; null where its words name none
     * @param at        when somebody has said so; null while nobody has
     * @param by        name of who has; empty while nobody has
     * @param reason    why it was set by hand; null where a report says it
     * @param version   of the row
     * @param changedBy name of who has changed anything of the row last
     */
    record Told(RowState state, @Nullable Integer percent, @Nullable LocalDate due, @Nullable Instant at, String by,
            @Nullable String reason, int version, Instant changedAt, String changedBy) {

        /** Whether the row is told to be as a form says, for the same reason. */
        boolean says(StateForm form) {
            return state == form.typed().meantState() && Objects.equals(percent, form.typed().meantPercent())
                    && form.reason().equals(reason);
        }
    }

    Optional<Told> of(long row) {
        return jdbc.sql("""
                select state, percent, due_on, state_at, coalesce(state_by, ''), state_reason, version, changed_at,
                       changed_by
                  from plan_row where id = ?""").param(row).query(StateStore::told).optional();
    }

    private static Told told(ResultSet row, int number) throws SQLException {
        Date due = row.getDate(3);
        Timestamp at = row.getTimestamp(4);
        return new Told(RowState.valueOf(row.getString(1)), row.getObject(2, Integer.class),
                due == null ? null : due.toLocalDate(), at == null ? null : at.toInstant(), row.getString(5),
                row.getString(6), row.getInt(7), row.getTimestamp(8).toInstant(), row.getString(9));
    }

    /** Says how far a row is; false when somebody has changed it since the form was shown. */
    boolean set(long row, StateForm form, Instant at, String by) {
        return jdbc.sql("""
                update plan_row set state = :state, percent = :percent, state_at = :at, state_by = :by,
                       state_reason = :reason, version = version + 1, changed_at = :at, changed_by = :by
                 where id = :row and version = :version""").param("state", form.typed().meantState().name())
                .param("percent", form.typed().meantPercent()).param("at", Timestamp.from(at)).param("by", by)
                .param("reason", form.reason()).param("row", row).param("version", form.version()).update() == 1;
    }
}
