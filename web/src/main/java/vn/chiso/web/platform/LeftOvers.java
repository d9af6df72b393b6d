package vn.chiso.web.platform;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Removes what a killed application did not finish: uploads, open data of publications. */
@Component
class LeftOvers {

    private static final Logger LOG = LoggerFactory.getLogger(LeftOvers.class);
    /** Another instance may be writing beside this one. */
    private static final Duration OLD = Duration.ofDays(1);

    LeftOvers(Installation installation, Clock clock) {
        Instant before = clock.instant().minus(OLD);
        remove(installation.data().resolve("files/incoming"), "part*", before);
        remove(installation.data().resolve("uploads"), "upload_*", before);
        remove(installation.data().resolve("publications"), "part*.zip", before);
    }

    private static void remove(Path folder, String name, Instant before) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, name)) {
            for (Path file : files) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException exception) {
            LOG.warn("What was left unfinished in {} could not be removed", folder, exception);
        }
    }
}
