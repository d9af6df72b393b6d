package vn.chiso.web.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Links that work once: for the first administrator and for setting a password. Only their hash is kept. */
@Component
public class OneTimeLinks {

    /** For how long a link works. */
    public static final Duration VALID = Duration.ofHours(24);

    private final SecureRandom random = new SecureRandom();
    private final JdbcClient jdbc;
    private final Clock clock;

    OneTimeLinks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What a link is for. */
    public enum Purpose {
        FIRST_ADMINISTRATOR, SET_PASSWORD
    }

    /**
     * What a link that still works is for.
     *
     * @param person whose password it sets; null for the first administrator
     */
    public record Link(Purpose purpose, @Nullable Long person) {
    }

    /** Makes a link's secret part; earlier links for the same purpose and person stop working. */
    public String create(Purpose purpose, @Nullable Long person) {
        byte[] bytes = new byte[24];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        jdbc.sql("delete from one_time_link where purpose = ? and person_id is not distinct from cast(? as bigint)")
                .param(purpose.name()).param(person).update();
        jdbc.sql("insert into one_time_link (token_hash, purpose, person_id, expires_at) values (?, ?, ?, ?)")
                .param(hash(token)).param(purpose.name()).param(person)
                .param(Timestamp.from(clock.instant().plus(VALID))).update();
        return token;
    }

    /** What the link is for; empty when it is unknown, used or too old. */
    public Optional<Link> find(String token) {
        return jdbc.sql("""
                select purpose, person_id from one_time_link
                 where token_hash = ? and used_at is null and expires_at > ?""").param(hash(token))
                .param(Timestamp.from(clock.instant()))
                .query((row, number) -> new Link(Purpose.valueOf(row.getString(1)), row.getObject(2, Long.class)))
                .optional();
    }

    /** Uses the link up, within the caller's transaction; false when somebody else was faster. */
    public boolean use(String token) {
        return jdbc.sql("""
                update one_time_link set used_at = ? where token_hash = ? and used_at is null
                  and expires_at > ?""").param(Timestamp.from(clock.instant())).param(hash(token))
                .param(Timestamp.from(clock.instant())).update() == 1;
    }

    /** Links that no longer work are of no use to anybody. */
    @Scheduled(cron = "0 35 3 * * *", zone = "Asia/Ho_Chi_Minh")
    void forget() {
        jdbc.sql("delete from one_time_link where expires_at < ?").param(Timestamp.from(clock.instant())).update();
    }

    private static String hash(String token) {
        try {
            return HexFormat.of().formatHex(
                    MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException exception) {
            throw new IllegalStateException("every Java has SHA-256", exception);
        }
    }
}
