package vn.chiso.web.entry;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets uploaded packets some days after their preview: what was applied is in the versions, the rest was not meant. */
@Component
class OldPackets {

    private static final Duration KEPT = Duration.ofDays(7);

    private final JdbcClient jdbc;
    private final Clock clock;

    OldPackets(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Scheduled(cron = "0 50 3 * * *", zone = "Asia/Ho_Chi_Minh")
    void forget() {
        jdbc.sql("delete from packet_upload where uploaded_at < ?")
                .param(Timestamp.from(clock.instant().minus(KEPT))).update();
    }
}
