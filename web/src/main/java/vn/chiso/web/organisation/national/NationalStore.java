package vn.chiso.web.organisation.national;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import vn.chiso.web.organisation.Level;
import vn.chiso.web.organisation.UnitCode;
import vn.chiso.web.platform.SearchKey;

/** Writes thousands of units with a few statements. */
@Repository
class NationalStore {

    private final JdbcTemplate jdbc;

    NationalStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** A unit with the identifier that it will have. */
    record Row(long id, String name, @Nullable String shortName, Level level, String type, @Nullable Long parent,
            @Nullable LocalDate from, @Nullable LocalDate to, String code) {
    }

    /** One unit follows another. */
    record Succession(long predecessor, long successor, String note) {
    }

    /** Nobody else adds units until the transaction ends. */
    void lock() {
        jdbc.execute("lock table unit_code in share row exclusive mode");
    }

    /** The units that have a national code on a day, by code. */
    Map<String, Long> known(LocalDate on) {
        Map<String, Long> known = new HashMap<>();
        jdbc.query("""
                select code, unit_id from unit_code
                 where scheme = ? and (valid_from is null or valid_from <= ?) and (valid_to is null or valid_to > ?)""",
                row -> {
                    known.put(row.getString(1), row.getLong(2));
                }, UnitCode.NATIONAL, on, on);
        return known;
    }

    /** Identifiers for units that are about to be added. */
    List<Long> identifiers(int count) {
        return jdbc.queryForList(
                "select nextval(pg_get_serial_sequence('unit', 'id')) from generate_series(1, ?)", Long.class, count);
    }

    void add(List<Row> rows) {
        List<Object[]> columns = List.of(
                column(rows, Row::id), column(rows, Row::name), column(rows, Row::shortName),
                column(rows, row -> row.level().name()), column(rows, Row::type), column(rows, Row::parent),
                column(rows, row -> text(row.from())), column(rows, row -> text(row.to())),
                column(rows, row -> SearchKey.of(row.name())));
        run("""
                insert into unit (id, name, short_name, level, type, parent_id, valid_from, valid_to, search_key)
                overriding system value
                select id, name, short_name, level, type, parent, cast(since as date), cast(until as date), key
                  from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?)
                    as t (id, name, short_name, level, type, parent, since, until, key)""", columns,
                "bigint", "text", "text", "text", "text", "bigint", "text", "text", "text");
        run("""
                insert into unit_code (unit_id, scheme, code, valid_from, valid_to)
                select id, 'gso', code, cast(since as date), cast(until as date)
                  from unnest(?, ?, ?, ?) as t (id, code, since, until)""",
                List.of(columns.getFirst(), column(rows, Row::code), columns.get(6), columns.get(7)),
                "bigint", "text", "text", "text");
    }

    /** Adds successions that are not known yet, and says how many those were. */
    int succeed(List<Succession> successions, LocalDate on) {
        return run("""
                insert into unit_succession (predecessor_id, successor_id, on_date, note)
                select predecessor, successor, date '%s', nullif(note, '')
                  from unnest(?, ?, ?) as t (predecessor, successor, note)
                on conflict (predecessor_id, successor_id) do nothing""".formatted(on),
                List.of(column(successions, Succession::predecessor), column(successions, Succession::successor),
                        column(successions, Succession::note)),
                "bigint", "bigint", "text");
    }

    private static <T> Object[] column(List<T> rows, Function<T, @Nullable Object> value) {
        List<@Nullable Object> column = new ArrayList<>(rows.size());
        rows.forEach(row -> column.add(value.apply(row)));
        return column.toArray();
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    private int run(String sql, List<Object[]> columns, String... types) {
        Integer changed = jdbc.execute((ConnectionCallback<Integer>) connection -> execute(connection, sql, columns,
                types));
        return changed == null ? 0 : changed;
    }

    private static int execute(Connection connection, String sql, List<Object[]> columns, String... types)
            throws java.sql.SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < types.length; i++) {
                statement.setArray(i + 1, connection.createArrayOf(types[i], columns.get(i)));
            }
            return statement.executeUpdate();
        }
    }
}
