package vn.chiso.web.entry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.ObjectMapper;
import vn.chiso.engine.framework.NodeCode;

/** Entries, their versions and the figures. */
@Repository
class EntryStore {

    static final String SELECT = """
            select campaign_id, unit_id, leaf, provider_id, state, claim, explanation, answered, errors, needs_proof,
                   version, changed_at, changed_by, return_reason, return_until, reopened, submitted_at
              from entry
            """;
    private static final String FIGURES = """
            select unit_id, input, value, source, changed_at, changed_by from input_value where campaign_id = ? and
            """;

    private static final int BATCH = 500;
    private static final int MANY = 10_000;

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final ObjectMapper json;

    EntryStore(JdbcClient jdbc, JdbcTemplate template, ObjectMapper json) {
        this.jdbc = jdbc;
        this.template = template;
        this.json = json;
    }

    /** Saves of one assessed unit follow each other: they share figures. */
    void lockUnit(long campaign, long unit) {
        jdbc.sql("select 1 from campaign_unit where campaign_id = ? and unit_id = ? for update").param(campaign)
                .param(unit).query(Integer.class).optional();
    }

    /** The same for several units, in the one order in which everybody locks them; their entries with them. */
    void lockUnits(long campaign, Collection<Long> units) {
        jdbc.sql("""
                select 1 from campaign_unit where campaign_id = ? and unit_id = any(?) order by unit_id for update""")
                .param(campaign).param(units.toArray(Long[]::new)).query(Integer.class).list();
        jdbc.sql("""
                select 1 from entry where campaign_id = ? and unit_id = any(?) order by unit_id, leaf for update""")
                .param(campaign).param(units.toArray(Long[]::new)).query(Integer.class).list();
    }

    Optional<Entry> find(EntryKey key) {
        return jdbc.sql(SELECT + "where campaign_id = ? and unit_id = ? and leaf = ?").param(key.campaign())
                .param(key.unit()).param(key.leaf().value()).query(EntryStore::entry).optional();
    }

    List<Entry> ofUnit(long campaign, long unit) {
        return jdbc.sql(SELECT + "where campaign_id = ? and unit_id = ?").param(campaign).param(unit)
                .query(EntryStore::entry).list();
    }

    List<Entry> ofUnits(long campaign, Collection<Long> units) {
        return jdbc.sql(SELECT + "where campaign_id = ? and unit_id = any(?)").param(campaign)
                .param(units.toArray(Long[]::new)).query(EntryStore::entry).list();
    }

    /** The assessed units that have entries, in the order in which everybody locks them. */
    List<Long> units(long campaign) {
        return jdbc.sql("select unit_id from campaign_unit where campaign_id = ? order by unit_id").param(campaign)
                .query(Long.class).list();
    }

    List<Entry> ofProvider(long campaign, long provider) {
        return jdbc.sql(SELECT + "where campaign_id = ? and provider_id = ?").param(campaign).param(provider)
                .query(EntryStore::entry).list();
    }

    Map<String, StoredValue> values(long campaign, long unit) {
        Map<String, StoredValue> values = new HashMap<>();
        jdbc.sql("""
                select input, value, source, changed_at, changed_by from input_value
                 where campaign_id = ? and unit_id = ?""").param(campaign).param(unit).query(row -> {
            values.put(row.getString(1), new StoredValue(row.getString(2), row.getString(3),
                    row.getTimestamp(4).toInstant(), row.getObject(5, Long.class)));
        });
        return values;
    }

    /** The figures of several units: unit to input to value. */
    Map<Long, Map<String, StoredValue>> values(long campaign, Collection<Long> units) {
        return figures(jdbc.sql(FIGURES + "unit_id = any(?)").param(campaign).param(units.toArray(Long[]::new)));
    }

    /** Some figures of every unit: unit to input to value. */
    Map<Long, Map<String, StoredValue>> valuesOf(long campaign, Collection<String> inputs) {
        return figures(jdbc.sql(FIGURES + "input = any(?)").param(campaign).param(inputs.toArray(String[]::new)));
    }

    private static Map<Long, Map<String, StoredValue>> figures(JdbcClient.StatementSpec query) {
        Map<Long, Map<String, StoredValue>> values = new HashMap<>();
        query.query(row -> {
            values.computeIfAbsent(row.getLong(1), _ -> new HashMap<>()).put(row.getString(2),
                    new StoredValue(row.getString(3), row.getString(4), row.getTimestamp(5).toInstant(),
                            row.getObject(6, Long.class)));
        });
        return values;
    }

    /** The figures of every assessed unit of a round: unit to input to value. */
    Map<Long, Map<String, String>> valuesOfAll(long campaign) {
        Map<Long, Map<String, String>> values = new HashMap<>();
        jdbc.sql("select unit_id, input, value from input_value where campaign_id = ?").param(campaign).query(row -> {
            values.computeIfAbsent(row.getLong(1), unit -> new HashMap<>()).put(row.getString(2), row.getString(3));
        });
        return values;
    }

    /** A figure to be stored. */
    record Figure(EntryKey key, String input, String value, String source) {
    }

    void putValues(List<Figure> figures, Instant at, @Nullable Long person) {
        template.batchUpdate("""
                insert into input_value (campaign_id, unit_id, input, value, source, changed_at, changed_by)
                values (?, ?, ?, ?, ?, ?, ?)
                on conflict (campaign_id, unit_id, input) do update set value = excluded.value,
                  source = excluded.source,
                  changed_at = case when input_value.value = excluded.value then input_value.changed_at
                                    else excluded.changed_at end,
                  changed_by = case when input_value.value = excluded.value then input_value.changed_by
                                    else excluded.changed_by end""",
                figures, BATCH, (statement, figure) -> {
                    statement.setLong(1, figure.key().campaign());
                    statement.setLong(2, figure.key().unit());
                    statement.setString(3, figure.input());
                    statement.setString(4, figure.value());
                    statement.setString(5, figure.source());
                    statement.setTimestamp(6, Timestamp.from(at));
                    statement.setObject(7, person);
                });
    }

    void removeValues(List<Figure> figures) {
        template.batchUpdate("delete from input_value where campaign_id = ? and unit_id = ? and input = ?", figures,
                BATCH, (statement, figure) -> {
                    statement.setLong(1, figure.key().campaign());
                    statement.setLong(2, figure.key().unit());
                    statement.setString(3, figure.input());
                });
    }

    /** The next version of an entry. */
    record Next(EntryKey key, int version, EntryState state, EntryContent content) {
    }

    /** Writes the next versions where the entries still have those that were read; false when one has not. */
    boolean save(List<Next> entries, Instant at, @Nullable Long person) {
        int[][] counts = template.batchUpdate("""
                update entry set state = ?, claim = ?, explanation = ?, changed_at = ?, changed_by = ?,
                       version = version + 1
                 where campaign_id = ? and unit_id = ? and leaf = ? and version = ?
                   and state in ('EMPTY', 'ENTERING', 'RETURNED')""", entries, BATCH, (statement, next) -> {
            statement.setString(1, next.state().name());
            statement.setString(2, next.content().claim().name());
            statement.setString(3, next.content().explanation());
            statement.setTimestamp(4, Timestamp.from(at));
            statement.setObject(5, person);
            statement.setLong(6, next.key().campaign());
            statement.setLong(7, next.key().unit());
            statement.setString(8, next.key().leaf().value());
            statement.setInt(9, next.version());
        });
        if (!Arrays.stream(counts).flatMapToInt(Arrays::stream).allMatch(count -> count == 1)) {
            return false;
        }
        template.batchUpdate("""
                insert into entry_version (campaign_id, unit_id, leaf, version, at, by_person, content)
                values (?, ?, ?, ?, ?, ?, ?)""", entries, BATCH, (statement, next) -> {
            statement.setLong(1, next.key().campaign());
            statement.setLong(2, next.key().unit());
            statement.setString(3, next.key().leaf().value());
            statement.setInt(4, next.version() + 1);
            statement.setTimestamp(5, Timestamp.from(at));
            statement.setObject(6, person);
            statement.setString(7, json.writeValueAsString(next.content()));
        });
        return true;
    }

    /** What a version said; empty for version 0. */
    EntryContent content(EntryKey key, int version) {
        return jdbc.sql("""
                select content from entry_version where campaign_id = ? and unit_id = ? and leaf = ? and version = ?""")
                .param(key.campaign()).param(key.unit()).param(key.leaf().value()).param(version).query(String.class)
                .optional().map(content -> json.readValue(content, EntryContent.class)).orElse(EntryContent.EMPTY);
    }

    /** One saved version, for the history of an entry. */
    record Version(int version, Instant at, @Nullable Long person, EntryContent content) {
    }

    List<Version> versions(EntryKey key, int limit) {
        return jdbc.sql("""
                select version, at, by_person, content from entry_version
                 where campaign_id = ? and unit_id = ? and leaf = ? order by version desc limit ?""")
                .param(key.campaign()).param(key.unit()).param(key.leaf().value()).param(limit)
                .query((row, number) -> new Version(row.getInt(1), row.getTimestamp(2).toInstant(),
                        row.getObject(3, Long.class), json.readValue(row.getString(4), EntryContent.class)))
                .list();
    }

    /** What a list needs to know of an entry without scoring it again. */
    record Flags(EntryKey key, boolean answered, int errors, boolean needsProof) {
    }

    void setFlags(List<Flags> changed) {
        template.batchUpdate("""
                update entry set answered = ?, errors = ?, needs_proof = ?
                 where campaign_id = ? and unit_id = ? and leaf = ?""", changed, BATCH, (statement, flags) -> {
            statement.setBoolean(1, flags.answered());
            statement.setInt(2, flags.errors());
            statement.setBoolean(3, flags.needsProof());
            statement.setLong(4, flags.key().campaign());
            statement.setLong(5, flags.key().unit());
            statement.setString(6, flags.key().leaf().value());
        });
    }

    /** Number of documents at each indicator of a unit. */
    Map<NodeCode, Integer> evidence(long campaign, long unit) {
        return evidence(campaign, List.of(unit)).getOrDefault(unit, Map.of());
    }

    /** Number of documents at each indicator of several units. */
    Map<Long, Map<NodeCode, Integer>> evidence(long campaign, Collection<Long> units) {
        Map<Long, Map<NodeCode, Integer>> counts = new HashMap<>();
        jdbc.sql("""
                select unit_id, leaf, count(*) from entry_evidence where campaign_id = ? and unit_id = any(?)
                 group by unit_id, leaf""").param(campaign).param(units.toArray(Long[]::new)).query(row -> {
            counts.computeIfAbsent(row.getLong(1), _ -> new HashMap<>()).put(new NodeCode(row.getString(2)),
                    row.getInt(3));
        });
        return counts;
    }

    Optional<EntryStates.Signature> signature(EntryKey key) {
        return jdbc.sql("""
                select submitted_at, submitted_by from entry
                 where campaign_id = ? and unit_id = ? and leaf = ? and submitted_by is not null""")
                .param(key.campaign()).param(key.unit()).param(key.leaf().value())
                .query((row, number) -> new EntryStates.Signature(row.getTimestamp(1).toInstant(), row.getLong(2)))
                .optional();
    }

    /** The entries of some indicators in a round. */
    List<Entry> ofLeaves(long campaign, Collection<NodeCode> leaves) {
        return jdbc.sql(SELECT + "where campaign_id = ? and leaf = any(?)").param(campaign)
                .param(leaves.stream().map(NodeCode::value).toArray(String[]::new)).query(EntryStore::entry).list();
    }

    /** Adds the entries that the assignment asks for, gives each its provider, removes untouched ones it no longer asks for. */
    void followAssignment(long campaign) {
        int added = jdbc.sql("""
                insert into entry (campaign_id, unit_id, leaf, provider_id)
                select u.campaign_id, u.unit_id, i.leaf, coalesce(i.provider_unit_id, u.unit_id)
                  from campaign_unit u join campaign_indicator i on i.campaign_id = u.campaign_id
                 where u.campaign_id = ?
                   and not exists (select 1 from campaign_exclusion x where x.campaign_id = i.campaign_id
                                     and x.leaf = i.leaf and x.block = u.block)
                on conflict (campaign_id, unit_id, leaf) do update set provider_id = excluded.provider_id
                 where entry.provider_id <> excluded.provider_id""").param(campaign).update();
        if (added > MANY) {
            // Otherwise what was planned for a small table, foreign keys above all, reads the large one row by row
            // until
            // the database has counted it by itself: removing 3,321 units took more than ten minutes instead of
            // seconds.
            jdbc.sql("analyze entry").update();
        }
        jdbc.sql("""
                delete from entry e using campaign_unit u, campaign_exclusion x
                 where e.campaign_id = ? and e.version = 0 and u.campaign_id = e.campaign_id and u.unit_id = e.unit_id
                   and x.campaign_id = e.campaign_id and x.leaf = e.leaf and x.block = u.block""").param(campaign)
                .update();
    }

    static Entry entry(ResultSet row, int number) throws SQLException {
        Timestamp changed = row.getTimestamp("changed_at");
        Timestamp signed = row.getTimestamp("submitted_at");
        String reopened = row.getString("reopened");
        return new Entry(
                new EntryKey(row.getLong("campaign_id"), row.getLong("unit_id"), new NodeCode(row.getString("leaf"))),
                row.getLong("provider_id"), EntryState.valueOf(row.getString("state")),
                Claim.valueOf(row.getString("claim")), row.getString("explanation"), row.getBoolean("answered"),
                row.getInt("errors"), row.getBoolean("needs_proof"), row.getInt("version"),
                changed == null ? null : changed.toInstant(), row.getObject("changed_by", Long.class),
                row.getString("return_reason"), row.getObject("return_until", LocalDate.class),
                reopened == null ? null : Reopening.valueOf(reopened), signed == null ? null : signed.toInstant());
    }
}
