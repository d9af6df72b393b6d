package vn.chiso.web.ui;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chiso.web.platform.Refusal;

/**
 * The settings of the installation.
 *
 * @param mail      whether a mail server is named
 * @param recipient where a mail for trial would go; null when the person has no address
 */
public record SettingsPage(List<Group> groups, boolean mail, @Nullable String recipient, List<Refusal> refusals) {

    /** Settings under one heading {@code setting.group.<id>}. */
    public record Group(String id, List<Row> rows) {
    }

    /**
     * One setting; its words are {@code setting.<key>.label} and {@code setting.<key>.help}.
     *
     * @param value     as stored, or as typed when it was refused
     * @param kind      {@code number}, {@code yes-no} or {@code text}
     * @param changedAt null when it still has its first value
     */
    public record Row(String key, String value, String kind, int from, int to, String initial,
            @Nullable Instant changedAt, String changedBy) {
    }
}
