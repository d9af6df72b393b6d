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
import org.jspecify.annotations.Nullable;

/** PostgreSQL in the data folder, started and stopped with the application. */
final class EmbeddedDatabase implements Database.DatabaseServer {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final EmbeddedPostgres postgres;
    private final FileChannel lockFile;
    private final DatabasePassword password;
    private final DatabaseKeeper keeper;

    private EmbeddedDatabase(EmbeddedPostgres postgres, FileChannel lockFile, DatabasePassword password,
            DatabaseKeeper keeper) {
        this.postgres = postgres;
        this.lockFile = lockFile;
        this.password = password;
        this.keeper = keeper;
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
            Postmaster.stopLeftOver(cluster);
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
            password.demand(url(postgres));
            ProcessHandle postmaster = Postmaster.running(cluster);
            if (postmaster == null) {
                throw new IOException("tiến trình PostgreSQL vừa khởi động đã dừng");
            }
            return new EmbeddedDatabase(postgres, lockFile, password,
                    DatabaseKeeper.of(cluster, data.resolve("logs/postgres.log").toAbsolutePath(), postmaster));
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

    private static String url(EmbeddedPostgres postgres) {
        return postgres.getJdbcUrl("postgres", "postgres");
    }

    @Override
    public String url() {
        return url(postgres);
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
        keeper.close();
        try (lockFile) {
            postgres.close();
            keeper.stopStarted();
        }
    }
}
