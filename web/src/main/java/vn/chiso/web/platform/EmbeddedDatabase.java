package vn.chiso.web.platform;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** PostgreSQL in the data folder, started and stopped with the application. */
final class EmbeddedDatabase implements Database.DatabaseServer {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final EmbeddedPostgres postgres;
    private final FileChannel lockFile;
    private final DatabasePassword password;

    private EmbeddedDatabase(EmbeddedPostgres postgres, FileChannel lockFile, DatabasePassword password) {
        this.postgres = postgres;
        this.lockFile = lockFile;
        this.password = password;
    }

    /**
     * Starts it, after whatever a killed application left running.
     *
     * @throws CannotStartException when it cannot be started; the message says what to do
     * @throws IOException          when the folder cannot be used
     */
    static EmbeddedDatabase start(Path data) throws IOException {
        Path cluster = data.resolve("postgres").toAbsolutePath();
        Files.createDirectories(cluster);
        FileChannel lockFile = lock(data);
        try {
            stopLeftOver(cluster);
            DatabasePassword password = DatabasePassword.of(data, cluster);
            EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                    .setDataDirectory(cluster)
                    .setCleanDataDirectory(false)
                    .setOverrideWorkingDirectory(data.resolve("postgres-program").toAbsolutePath().toFile())
                    // The library's defaults are made for tests and lose acknowledged commits.
                    .setServerConfig("fsync", "on")
                    .setServerConfig("full_page_writes", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .setServerConfig("shared_buffers", "64MB")
                    .setServerConfig("max_connections", "50")
                    // Options of initdb, whatever the library calls them: it would trust every account of the machine.
                    .setLocaleConfig("auth", "scram-sha-256")
                    .setLocaleConfig("pwfile", password.file().toString())
                    .setConnectConfig("password", password.text())
                    .setPGStartupWait(PATIENCE)
                    .start();
            EmbeddedDatabase database = new EmbeddedDatabase(postgres, lockFile, password);
            password.demand(database.url());
            return database;
        } catch (IOException | SQLException | RuntimeException exception) {
            lockFile.close();
            if (CannotStart.diskFull(exception)) {
                throw new IOException(exception);
            }
            throw new CannotStartException("Không khởi động được PostgreSQL đi kèm trong " + cluster
                    + ": chạy Chỉ Số bằng tài khoản thường thay vì root, hoặc dùng PostgreSQL có sẵn qua biến "
                    + "CHISO_DATABASE_URL (nguyên nhân: " + exception.getMessage() + ").", exception);
        }
    }

    /** Two applications on one folder would each believe that the other's database is a left-over. */
    private static FileChannel lock(Path data) throws IOException {
        FileChannel channel = FileChannel.open(data.resolve("in-use"), StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock();
        if (lock == null) {
            channel.close();
            throw new CannotStartException("Thư mục dữ liệu " + data + " đang được một tiến trình Chỉ Số khác sử dụng: "
                    + "dừng tiến trình đó hoặc chọn thư mục khác bằng --data.", null);
        }
        return channel;
    }

    /** A killed application leaves its postmaster running; a new one cannot start beside it. */
    private static void stopLeftOver(Path cluster) throws IOException {
        Path pidFile = cluster.resolve("postmaster.pid");
        ProcessHandle postmaster = running(pidFile, cluster);
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

    private static @Nullable ProcessHandle running(Path pidFile, Path cluster) throws IOException {
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

    private static void signal(ProcessHandle process, String signal) throws IOException {
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

    @Override
    public String url() {
        return postgres.getJdbcUrl("postgres", "postgres");
    }

    @Override
    public String user() {
        return "postgres";
    }

    @Override
    public @Nullable String password() {
        return password.text();
    }

    @Override
    public void close() throws IOException {
        try (lockFile) {
            postgres.close();
        }
    }
}
