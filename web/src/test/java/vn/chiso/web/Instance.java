package vn.chiso.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** An application of its own, beside the one that all tests share, whose PostgreSQL can be stopped and started. */
public final class Instance implements AutoCloseable {

    private final Path data;
    private final ConfigurableApplicationContext context;
    private @Nullable Process again;

    private Instance(Path data, ConfigurableApplicationContext context) {
        this.data = data;
        this.context = context;
    }

    /** Starts an empty one. */
    public static Instance start() throws IOException {
        // Not below the system's temporary folder: PostgreSQL's files there may be swept away.
        Path data = Files.createTempDirectory(Files.createDirectories(Path.of("target", "test-data")), "own")
                .toAbsolutePath();
        return new Instance(data, SpringApplication.run(ChisoApplication.class, "--chiso.data=" + data,
                "--chiso.home=" + System.getProperty("chiso.home"), "--chiso.production=true", "--server.port=0",
                "--spring.main.log-startup-info=false"));
    }

    /** Address of the application, without a slash at the end. */
    public String address() {
        return "http://localhost:" + context.getEnvironment().getProperty("local.server.port");
    }

    /** A part of the application. */
    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** Stops PostgreSQL; connections that are open break. */
    public void stopDatabase() throws IOException, InterruptedException {
        long pid = Long.parseLong(Files.readAllLines(data.resolve("postgres/postmaster.pid")).getFirst().strip());
        ProcessHandle postmaster = ProcessHandle.of(pid).orElseThrow();
        new ProcessBuilder("kill", "-INT", Long.toString(pid)).start().waitFor();
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (postmaster.isAlive() && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
        if (postmaster.isAlive()) {
            throw new AssertionError("PostgreSQL does not stop");
        }
    }

    /** Starts it again as it was started; it needs a moment before it answers. */
    public void startDatabase() throws IOException {
        String command = Files.readString(data.resolve("postgres/postmaster.opts")).strip();
        // PostgreSQL refuses to run as root; whoever is root here is nobody there.
        String prefix = System.getProperty("user.name").equals("root") ? "exec unshare -U " : "exec ";
        again = new ProcessBuilder("sh", "-c", prefix + command).redirectErrorStream(true)
                .redirectOutput(data.resolve("postgres-again.log").toFile()).start();
    }

    @Override
    public void close() {
        Process started = again;
        context.close();
        if (started != null) {
            started.destroy();
        }
    }
}
