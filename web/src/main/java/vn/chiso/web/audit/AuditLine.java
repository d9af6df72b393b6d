package vn.chiso.web.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of the audit.
 *
 * @param action  stable name of what was done: {@code entry.saved}
 * @param subject what it was done to, as people name it
 * @param detail  facts, as a JSON object
 */
public record AuditLine(long id, Instant at, Actor actor, String action, String subject, @Nullable Long campaign,
        @Nullable Long unit, String detail, String previousHash, String hash) {

    /** The hash that belongs to a line: SHA-256 over everything in it and the hash of the line before. */
    static String hash(long id, Instant at, Actor actor, String action, String subject, @Nullable Long campaign,
            @Nullable Long unit, String detail, String previousHash) {
        StringBuilder content = new StringBuilder();
        for (String part : List.of(Long.toString(id), at.toString(), String.valueOf(actor.id()), actor.name(), action,
                subject, String.valueOf(campaign), String.valueOf(unit), detail, previousHash)) {
            // With its length in front no part can pass for the end of one and the beginning of the next.
            content.append(part.length()).append(':').append(part).append('\n');
        }
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(content.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException exception) {
            throw new IllegalStateException("every Java has SHA-256", exception);
        }
    }

    /** Whether the line is what was written when it was added. */
    boolean intact() {
        return hash.equals(hash(id, at, actor, action, subject, campaign, unit, detail, previousHash));
    }
}
