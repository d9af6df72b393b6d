package vn.chiso.web.entry;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Moves entries from state to state. */
@Repository
class StateStore {

    private static final int BATCH = 500;

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    StateStore(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    /** Moves entries that are in one of some states to another; says how many. */
    int move(Collection<EntryKey> keys, Set<EntryState> from, EntryState to) {
        int[][] counts = template.batchUpdate("""
                update entry set state = ? where campaign_id = ? and unit_id = ? and leaf = ? and state = any(?)""",
                keys, BATCH, (statement, key) -> {
                    statement.setString(1, to.name());
                    statement.setLong(2, key.campaign());
                    statement.setLong(3, key.unit());
                    statement.setString(4, key.leaf().value());
                    statement.setArray(5, statement.getConnection().createArrayOf("text",
                            from.stream().map(EntryState::name).toArray()));
                });
        return Arrays.stream(counts).flatMapToInt(Arrays::stream).sum();
    }

    /** Moves every entry of a round that is in one of some states; says how many. */
    int moveAll(long campaign, Set<EntryState> from, EntryState to) {
        return jdbc.sql("update entry set state = ? where campaign_id = ? and state = any(?)").param(to.name())
                .param(campaign).param(from.stream().map(EntryState::name).toArray(String[]::new)).update();
    }

    /** Sends an entry back with what is wanted, by when. */
    void giveBack(EntryKey key, String reason, LocalDate until) {
        jdbc.sql("""
                update entry set state = 'RETURNED', return_reason = ?, return_until = ?, reopened = null
                 where campaign_id = ? and unit_id = ? and leaf = ?""").param(reason).param(until)
                .param(key.campaign()).param(key.unit()).param(key.leaf().value()).update();
    }
}
