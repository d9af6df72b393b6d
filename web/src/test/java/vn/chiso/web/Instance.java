package vn.chiso.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** An application of its own, beside the one that all tests share, whose PostgreSQL can be stopped and started. */
public final class Instance implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Path data;
    private final ConfigurableApplicationContext context;

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

    /** What PostgreSQL says its number is; empty while nobody has said so, or only half of it. */
    private Optional<Long> process() throws IOException {
        try {
            String file = Files.readString(data.resolve("postgres/postmaster.pid"));
            return Optional.of(file).filter(text -> text.contains("\n")).map(text -> Long.valueOf(
                    text.substring(0, text.indexOf('\n')).strip()));
        } catch (NoSuchFileException _) {
            return Optional.empty();
        }
    }

    private ProcessHandle postmaster() throws IOException {
        return process().flatMap(ProcessHandle::of).orElseThrow();
    }

    /** Kills PostgreSQL, as the system does for want of memory, and waits for the one that takes its place. */
    public void killDatabase() throws IOException, InterruptedException {
        ProcessHandle killed = postmaster();
        killed.destroyForcibly();
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            if (!process().orElse(killed.pid()).equals(killed.pid())) {
                return;
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
        throw new AssertionError("nobody starts PostgreSQL again");
    }

    /** Stops PostgreSQL so that the application cannot start it again; connections that are open break. */
    public void stopDatabase() throws IOException, InterruptedException {
        Files.move(data.resolve("postgres/postmaster.opts"), data.resolve("postmaster.opts"));
        ProcessHandle postmaster = postmaster();
        new ProcessBuilder("kill", "-INT", Long.toString(postmaster.pid())).start().waitFor();
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (postmaster.isAlive() && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
        if (postmaster.isAlive()) {
            throw new AssertionError("PostgreSQL does not stop");
        }
    }

    /** Lets the application start it again, which takes a moment. */
    public void startDatabase() throws IOException {
        Files.move(data.resolve("postmaster.opts"), data.resolve("postgres/postmaster.opts"));
    }

    @Override
    public void close() {
        context.close();
    }
}
