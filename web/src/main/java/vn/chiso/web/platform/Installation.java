package vn.chiso.web.platform;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How this installation was started.
 *
 * @param data       folder for everything that is kept: the embedded database and evidence files
 * @param home       folder of the program, with {@code frameworks/} and {@code data/}
 * @param production whether it starts empty and shows no accounts; otherwise it is the demonstration
 * @param database   an external PostgreSQL; absent for the embedded one
 * @param publicUrl  address under which people reach it, for links in mails; absent: http://localhost and the port
 */
@ConfigurationProperties("chiso")
public record Installation(Path data, Path home, boolean production, @Nullable ExternalDatabase database,
        @Nullable String publicUrl) {

    /** An external PostgreSQL, version 15 or later. */
    public record ExternalDatabase(@Nullable String url, @Nullable String user, @Nullable String password) {
    }

    /** Whether this is the demonstration with invented figures. */
    public boolean demonstration() {
        return !production;
    }
}
