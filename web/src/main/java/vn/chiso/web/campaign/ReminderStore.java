package vn.chiso.web.campaign;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ReminderStore {

    private final JdbcClient jdbc;

    ReminderStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Notes that a person is reminded on a day; false when that was noted before, by whichever instance. */
    boolean note(long campaign, long person, LocalDate day, Instant at) {
        return jdbc.sql("""
                insert into campaign_reminder (campaign_id, person_id, day, at) values (?, ?, ?, ?)
                on conflict do nothing""").param(campaign).param(person).param(Date.valueOf(day))
                .param(Timestamp.from(at)).update() == 1;
    }

    /** Notes that a person is reminded once more on a day. */
    void noteAgain(long campaign, long person, LocalDate day, Instant at) {
        jdbc.sql("""
                insert into campaign_reminder (campaign_id, person_id, day, at) values (?, ?, ?, ?)
                on conflict (campaign_id, person_id, day) do update set at = excluded.at""").param(campaign)
                .param(person).param(Date.valueOf(day)).param(Timestamp.from(at)).update();
    }

    /** When each person was last reminded in a round. */
    Map<Long, Instant> last(long campaign) {
        Map<Long, Instant> last = new HashMap<>();
        jdbc.sql("select person_id, max(at) from campaign_reminder where campaign_id = ? group by person_id")
                .param(campaign).query(row -> {
                    last.put(row.getLong(1), row.getTimestamp(2).toInstant());
                });
        return last;
    }
}
