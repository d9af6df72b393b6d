package vn.chiso.web.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The first process of the PostgreSQL in a folder. */
final class Postmaster {

    private static final Logger LOG = LoggerFactory.getLogger(Postmaster.class);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private Postmaster() {
    }

    /** The process that runs on this folder; null for none. */
    static @Nullable ProcessHandle running(Path cluster) throws IOException {
        Path pidFile = cluster.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return null;
        }
        List<String> lines = Files.readAllLines(pidFile);
        if (lines.size() < 2 || !lines.get(0).strip().matches("\\d{1,9}")
                || !Path.of(lines.get(1).strip()).equals(cluster)) {
            return null;
        }
        Optional<ProcessHandle> process = ProcessHandle.of(Long.parseLong(lines.get(0).strip()));
        return process.filter(ProcessHandle::isAlive)
                .filter(handle -> handle.info().commandLine().orElse("").contains("postgres")
                        && handle.info().commandLine().orElse("").contains(cluster.toString()))
                .orElse(null);
    }

    /** A killed application leaves its postmaster running; a new one cannot start beside it. */
    static void stopLeftOver(Path cluster) throws IOException {
        ProcessHandle postmaster = running(cluster);
        if (postmaster == null) {
            return;
        }
        LOG.warn("Stopping the PostgreSQL that an earlier run left behind, process {}", postmaster.pid());
        signal(postmaster, "TERM");
        if (!ended(postmaster, Duration.ofSeconds(3))) {
            signal(postmaster, "INT"); // does not wait for sessions to end by themselves
        }
        if (!ended(postmaster, PATIENCE)) {
            throw new IOException("tiến trình PostgreSQL " + postmaster.pid() + " không dừng");
        }
    }

    static void signal(ProcessHandle process, String signal) throws IOException {
        try {
            new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid())).start().waitFor();
        } catch (InterruptedException exception) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean ended(ProcessHandle process, Duration within) {
        long end = System.nanoTime() + within.toNanos();
        while (process.isAlive() && System.nanoTime() < end) {
            try {
                Thread.sleep(50);
            } catch (InterruptedException exception) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return !process.isAlive();
    }
}
