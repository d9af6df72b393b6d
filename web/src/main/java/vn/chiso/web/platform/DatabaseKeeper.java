package vn.chiso.web.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts PostgreSQL again when it ends while the application runs: killed by the system for want of memory, or ended by
 * itself because the disk was full. PostgreSQL replaces its own processes, but nobody replaces the first of them.
 */
final class DatabaseKeeper implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseKeeper.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);
    private static final Duration STOP = Duration.ofSeconds(20);

    private final Path cluster;
    private final Path output;
    private final Thread thread;
    private boolean closing;
    private @Nullable Process started;

    private DatabaseKeeper(Path cluster, Path output, ProcessHandle postmaster) {
        this.cluster = cluster;
        this.output = output;
        this.thread = Thread.ofPlatform().daemon().name("database-keeper").unstarted(() -> keep(postmaster));
    }

    /**
     * Begins to watch.
     *
     * @param cluster folder of the database
     * @param output  file for what PostgreSQL says when it is started again
     */
    static DatabaseKeeper of(Path cluster, Path output, ProcessHandle postmaster) {
        DatabaseKeeper keeper = new DatabaseKeeper(cluster, output, postmaster);
        keeper.thread.start();
        return keeper;
    }

    private void keep(ProcessHandle first) {
        Duration pause = FIRST_PAUSE;
        ProcessHandle postmaster = first;
        try {
            while (true) {
                long since = System.nanoTime();
                postmaster.onExit().get();
                // One that ends at once, again and again, is not helped by haste.
                pause = System.nanoTime() - since > LONGEST_PAUSE.toNanos() ? FIRST_PAUSE : pause;
                Thread.sleep(pause);
                pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
                Process again = start();
                postmaster = again == null ? postmaster : again.toHandle();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt(); // the application ends
        } catch (ExecutionException exception) {
            LOG.error("PostgreSQL is no longer watched", exception);
        }
    }

    /** Starts it as it was started before; null when that did not succeed or is not wanted any more. */
    private synchronized @Nullable Process start() {
        if (closing) {
            return null;
        }
        LOG.error("PostgreSQL has ended by itself and is started again; what it says stands in {}", output);
        try {
            Files.createDirectories(output.getParent());
            String command = Files.readString(cluster.resolve("postmaster.opts")).strip();
            // PostgreSQL refuses to run as root; whoever is root here is nobody there, as at the first start.
            String prefix = "root".equals(System.getProperty("user.name")) ? "exec unshare -U " : "exec ";
            started = new ProcessBuilder("sh", "-c", prefix + command).redirectErrorStream(true)
                    .redirectOutput(output.toFile()).start();
            return started;
        } catch (IOException exception) {
            LOG.error("PostgreSQL could not be started again", exception);
            return null;
        }
    }

    /** Lets it end from now on. */
    @Override
    public synchronized void close() {
        closing = true;
        thread.interrupt();
    }

    /** Ends what this has started and what has not ended by now. */
    synchronized void stopStarted() {
        Process mine = started;
        if (mine == null || !mine.isAlive()) {
            return;
        }
        try {
            Postmaster.signal(mine.toHandle(), "INT");
            if (!mine.waitFor(STOP.toSeconds(), TimeUnit.SECONDS)) {
                LOG.error("PostgreSQL, process {}, does not end", mine.pid());
            }
        } catch (IOException exception) {
            LOG.error("PostgreSQL, process {}, could not be stopped", mine.pid(), exception);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
