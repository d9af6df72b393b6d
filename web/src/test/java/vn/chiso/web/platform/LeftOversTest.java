package vn.chiso.web.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeftOversTest {

    @TempDir
    private Path data;

    private Path file(String name, int hours) throws IOException {
        Path file = data.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "x");
        return Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(hours, ChronoUnit.HOURS)));
    }

    @Test
    void onlyWhatNobodyCanStillBeWritingIsRemoved() throws IOException {
        Path old = file("files/incoming/part1", 25);
        Path upload = file("uploads/upload_a_1.tmp", 25);
        Path running = file("files/incoming/part2", 1);
        Path bundle = file("publications/part123.zip", 25);
        Path writing = file("publications/part124.zip", 1);
        Path published = file("publications/ab12.zip", 999);
        Path kept = file("files/ab/abcdef", 999);
        new LeftOvers(new Installation(data, data, true, null, null), Clock.systemUTC());
        assertThat(old).doesNotExist();
        assertThat(upload).doesNotExist();
        assertThat(bundle).doesNotExist();
        assertThat(running).exists();
        assertThat(writing).exists();
        assertThat(published).exists();
        assertThat(kept).exists();
    }
}
