package vn.chiso.web.platform;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a database was made for; said once, by its first start. It stands beside the settings, but nobody can set it. */
@Component
public class Purpose {

    private static final String KEY = "installation.purpose";

    private final JdbcClient jdbc;
    private final Clock clock;

    Purpose(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What a database can be made for. */
    public enum Kind {
        DEMONSTRATION, PRODUCTION
    }

    /** What it was made for; empty for a new database, and for one made before this was kept. */
    public Optional<Kind> kept() {
        return jdbc.sql("select value from setting where key = ?").param(KEY).query(String.class).optional()
                .map(Kind::valueOf);
    }

    /** Keeps it; whoever was first stays right. */
    public void keep(Kind kind) {
        jdbc.sql("""
                insert into setting (key, value, changed_at, changed_by) values (?, ?, ?, 'system')
                on conflict (key) do nothing""").param(KEY).param(kind.name())
                .param(Timestamp.from(clock.instant())).update();
    }
}
