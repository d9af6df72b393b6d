package vn.chiso.web.platform;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The settings of this installation. Read often, changed rarely: kept for a few seconds. */
@Component
public class Settings {

    private static final Duration KEPT = Duration.ofSeconds(5);

    private final JdbcClient jdbc;
    private final Clock clock;
    private volatile Read read = new Read(Map.of(), 0);

    private record Read(Map<String, String> values, long until) {
    }

    Settings(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The text of a setting. */
    public String text(Setting setting) {
        return values().getOrDefault(setting.key(), setting.initial());
    }

    /** The number of a setting. */
    public int number(Setting setting) {
        return Integer.parseInt(text(setting));
    }

    /**
     * Who changed a setting last, and when.
     */
    public record Change(Instant at, String by) {
    }

    /** The last change of each setting that was ever changed. */
    public Map<Setting, Change> changes() {
        Map<Setting, Change> changes = new EnumMap<>(Setting.class);
        jdbc.sql("select key, changed_at, changed_by from setting").query(row -> {
            String key = row.getString(1);
            for (Setting setting : Setting.values()) {
                if (setting.key().equals(key)) {
                    changes.put(setting, new Change(row.getTimestamp(2).toInstant(), row.getString(3)));
                }
            }
        });
        return changes;
    }

    /**
     * Changes a setting. Call it within a transaction, with an audit line.
     *
     * @throws IllegalArgumentException when the value is not allowed: ask {@link Setting#allows} first
     */
    public void change(Setting setting, String value, String by) {
        if (!setting.allows(value)) {
            throw new IllegalArgumentException("not allowed for " + setting.key());
        }
        jdbc.sql("""
                insert into setting (key, value, changed_at, changed_by) values (:key, :value, :at, :by)
                on conflict (key) do update set value = excluded.value, changed_at = excluded.changed_at,
                  changed_by = excluded.changed_by""")
                .param("key", setting.key()).param("value", value).param("at", Timestamp.from(clock.instant()))
                .param("by", by).update();
        read = new Read(Map.of(), 0);
    }

    private Map<String, String> values() {
        Read known = read;
        if (known.until() - System.nanoTime() > 0 && known.until() != 0) {
            return known.values();
        }
        Map<String, String> values = new HashMap<>();
        jdbc.sql("select key, value from setting").query(row -> {
            values.put(row.getString(1), row.getString(2));
        });
        read = new Read(Map.copyOf(values), System.nanoTime() + KEPT.toNanos());
        return values;
    }
}
