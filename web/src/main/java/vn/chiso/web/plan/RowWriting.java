package vn.chiso.web.plan;

import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import vn.chiso.engine.number.Exact;
import vn.chiso.engine.planning.plan.Amount;
import vn.chiso.engine.planning.plan.Deadline;
import vn.chiso.engine.planning.plan.Measure;
import vn.chiso.engine.planning.plan.Years;

/** Writes rows of plans, many at once. What people search and sort by is worked out here. */
@Repository
class RowWriting {

    private static final int BATCH = 500;

    private final JdbcTemplate template;

    RowWriting(JdbcTemplate template) {
        this.template = template;
    }

    /** Who wrote it and when. */
    record By(String name, Instant at) {
    }

    /** A row to write, by its identifier. */
    private record Written<T>(long row, int position, T what) {
    }

    /** Adds rows to a table of a plan at positions that nothing else has; returns their identifiers, in order. */
    List<Long> add(long plan, int firstPosition, List<RowContent> rows, By by) {
        List<Long> ids = template.queryForList("""
                select nextval(pg_get_serial_sequence('plan_row', 'id')) from generate_series(1, ?)""", Long.class,
                rows.size());
        List<Written<RowContent>> written = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            written.add(new Written<>(ids.get(i), firstPosition + i, rows.get(i)));
        }
        template.batchUpdate("""
                insert into plan_row (code, heading, name, indicators, content, deliverable, deadline, begins_on,
                       due_on, document_kind, document_type, first_year, last_year, printed_total, dash_reason, place,
                       search_key, changed_at, changed_by, id, plan_id, part, position)
                overriding system value
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", written, BATCH,
                (statement, row) -> {
                    int at = facts(statement, row.what(), by);
                    statement.setLong(at, row.row());
                    statement.setLong(at + 1, plan);
                    statement.setString(at + 2, row.what().part().name());
                    statement.setInt(at + 3, row.position());
                });
        children(written);
        return ids;
    }

    /** Changes what rows say, whatever their version; state and effects stay. */
    void change(Map<Long, RowContent> rows, By by) {
        List<Written<RowContent>> written = new ArrayList<>();
        rows.forEach((id, content) -> written.add(new Written<>(id, 0, content)));
        template.batchUpdate("""
                update plan_row set code = ?, heading = ?, name = ?, indicators = ?, content = ?, deliverable = ?,
                       deadline = ?, begins_on = ?, due_on = ?, document_kind = ?, document_type = ?, first_year = ?,
                       last_year = ?, printed_total = ?, dash_reason = ?, place = ?, search_key = ?, changed_at = ?,
                       changed_by = ?, version = version + 1 where id = ?""", written, BATCH,
                (statement, row) -> statement.setLong(facts(statement, row.what(), by), row.row()));
        Long[] ids = rows.keySet().toArray(Long[]::new);
        template.update("delete from plan_row_unit where row_id = any(?)", new Object[]{ids});
        template.update("delete from plan_measure where row_id = any(?)", new Object[]{ids});
        // The money of a task is kept beside the plan's words and is not changed with them.
        template.update("""
                delete from plan_amount where row_id = any(?)
                   and row_id in (select id from plan_row where part = 'PROJECT')""", new Object[]{ids});
        children(written);
    }

    /** Sets the first columns; returns the number of the next one. */
    private static int facts(PreparedStatement statement, RowContent row, By by) throws SQLException {
        Deadline deadline = row.deadline();
        Years years = row.years();
        Amount total = row.total();
        statement.setString(1, row.code());
        statement.setString(2, row.heading());
        statement.setString(3, row.name());
        texts(statement, 4, row.indicators());
        texts(statement, 5, row.content());
        statement.setString(6, row.deliverable());
        statement.setString(7, deadline == null ? null : deadline.printed());
        date(statement, 8, deadline == null ? Optional.empty() : deadline.begin());
        date(statement, 9, deadline == null ? Optional.empty() : deadline.due());
        statement.setString(10, row.kind() == null ? null : row.kind().name());
        statement.setString(11, row.type());
        statement.setObject(12, years == null ? null : years.first(), Types.INTEGER);
        statement.setObject(13, years == null ? null : years.last(), Types.INTEGER);
        statement.setString(14, switch (total) {
            case null -> null;
            case Amount.Dash _ -> "-";
            case Amount.Dong(Exact value) -> value.toString();
        });
        statement.setString(15, row.reason() == null ? null : row.reason().name());
        statement.setString(16, row.place());
        statement.setString(17, row.searchKey());
        statement.setTimestamp(18, Timestamp.from(by.at()));
        statement.setString(19, by.name());
        return 20;
    }

    private static void texts(PreparedStatement statement, int at, List<String> texts) throws SQLException {
        statement.setArray(at, statement.getConnection().createArrayOf("text", texts.toArray()));
    }

    private static void date(PreparedStatement statement, int at, Optional<LocalDate> day) throws SQLException {
        statement.setDate(at, day.map(Date::valueOf).orElse(null));
    }

    private void children(List<Written<RowContent>> rows) {
        List<Written<String[]>> units = new ArrayList<>();
        List<Written<Measure>> measures = new ArrayList<>();
        List<Written<Map.Entry<String, Amount>>> amounts = new ArrayList<>();
        for (Written<RowContent> row : rows) {
            RowContent content = row.what();
            units(units, row.row(), "LEAD", content.units().lead());
            units(units, row.row(), "COORDINATING", content.units().coordinating());
            for (int i = 0; i < content.measures().size(); i++) {
                measures.add(new Written<>(row.row(), i, content.measures().get(i)));
            }
            content.amounts().entrySet().forEach(amount -> amounts.add(new Written<>(row.row(), 0, amount)));
        }
        template.batchUpdate("insert into plan_row_unit (row_id, position, role, name) values (?, ?, ?, ?)", units,
                BATCH, (statement, unit) -> {
                    statement.setLong(1, unit.row());
                    statement.setInt(2, unit.position());
                    statement.setString(3, unit.what()[0]);
                    statement.setString(4, unit.what()[1]);
                });
        template.batchUpdate("""
                insert into plan_measure (row_id, position, content, unit, baseline_year, baseline_value,
                       baseline_fraction, baseline_words, goal_comparison, goal_value, goal_fraction, goal_words)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", measures, BATCH, RowWriting::measure);
        template.batchUpdate("insert into plan_amount (row_id, source, amount) values (?, ?, ?)", amounts, BATCH,
                (statement, amount) -> {
                    statement.setLong(1, amount.row());
                    statement.setString(2, amount.what().getKey());
                    statement.setBigDecimal(3,
                            amount.what().getValue() instanceof Amount.Dong(Exact value) ? value.rounded(0) : null);
                });
    }

    private static void units(List<Written<String[]>> units, long row, String role, List<String> names) {
        for (int i = 0; i < names.size(); i++) {
            units.add(new Written<>(row, i, new String[]{role, names.get(i)}));
        }
    }

    private static void measure(PreparedStatement statement, Written<Measure> row) throws SQLException {
        Measure measure = row.what();
        Measure.Baseline baseline = measure.baseline();
        Measure.Goal goal = measure.goal();
        StoredFigure before = StoredFigure.of(baseline == null ? null : baseline.figure());
        StoredFigure after = StoredFigure.of(goal == null ? null : goal.figure());
        statement.setLong(1, row.row());
        statement.setInt(2, row.position());
        statement.setString(3, measure.content());
        statement.setString(4, measure.unit());
        statement.setObject(5, baseline == null ? null : baseline.year(), Types.INTEGER);
        figure(statement, 6, before);
        statement.setString(9, goal == null ? null : goal.comparison().name());
        figure(statement, 10, after);
    }

    private static void figure(PreparedStatement statement, int at, StoredFigure figure) throws SQLException {
        statement.setString(at, figure.value());
        statement.setString(at + 1, figure.fraction());
        statement.setString(at + 2, figure.words());
    }
}
